//===- FieldState.h - Fields of objects that cannot be told apart -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An object that comes from code out of sight (the `this` of a method that a framework calls, the result of an unknown
// function) may be the one that another method wrote. Such objects are called open. What reaches a field of some object
// on a way out of sight is read back wherever that field of an open object is read:
//
//   void Session::login(const Form &F) { Email = F.Email; }   who called it is not in sight
//   void Session::report() { ads::send(Email); }              nor here: same object or not, it must be assumed
//
//   Session A, B; A.login(F); B.report();                     both in sight: B's Email is not A's
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_FIELDSTATE_H
#define PURPOSE_LINK_FIELDSTATE_H

#include "link/ProgramGraph.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseSet.h"
#include <map>

namespace purpose {

class FunctionValues;

/// \p S leads to an object inside of another one, not behind a pointer.
bool leadsToMember(const FlowUnit &Unit, Selector S);

class FieldState {
public:
  FieldState(FlowUnit &Unit, const ProgramGraph &Program, const FunctionValues &Functions);

  /// Where what has been left in a field comes back: an open object, with the field at At; or, if its origin is lost, a
  /// node that reads the field. Tail: the part below the field that it reads; NoRef for an object.
  struct Reader {
    Node Where;
    PathRef At;
    PathRef Tail;
  };
  const std::vector<Reader> &readers(SymbolRef Field) const;
  bool isRoot(Proc P) const { return Roots.test(P); }
  /// Objects of \p Class may be changed while a thread reads them.
  bool isShared(SymbolRef Class) const { return Shared.contains(Class); }
  /// True if what \p N holds may be an object of a class that only code out of sight knows.
  bool isOpen(Node N) const;

private:
  /// A node that brings an open object in, and a part of that object. NoRef: one of many.
  struct Origin {
    Node Where = NoRef;
    PathRef Path = RootPath;
  };
  /// A part of a node that may be an open object.
  struct OpenPart {
    PathRef At = RootPath;
    Origin From;
    bool HasClass = false; ///< It is a member, and thus of a class that is known.
  };
  bool covers(const OpenPart &Known, const OpenPart &New);
  void open(Node N, OpenPart Part);
  void findRoots(const ProgramGraph &Program, const FunctionValues &Functions);
  void openToThread(const ProgramGraph &Program, Proc P);
  void spread(const ProgramGraph &Program, const FunctionValues &Functions);
  void spreadWithin(const ProgramGraph &Program, Node N, const OpenPart &Part);
  void spreadThroughCalls(const ProgramGraph &Program, const FunctionValues &Functions, Node N, const OpenPart &Part);
  void addReader(const ProgramGraph &Program, Node Read, Origin From, unsigned Taken);
  void addObjects(const ProgramGraph &Program);

  PathTable &Paths;
  llvm::BitVector Roots; ///< Procs that code out of sight may call.
  llvm::DenseSet<SymbolRef> Shared;
  std::vector<llvm::SmallVector<OpenPart, 1>> Open;
  std::vector<std::pair<Node, OpenPart>> Work;
  std::map<SymbolRef, std::vector<Reader>> Readers;
  llvm::DenseSet<std::pair<SymbolRef, std::pair<Node, PathRef>>> KnownReaders;
};

} // namespace purpose

#endif
