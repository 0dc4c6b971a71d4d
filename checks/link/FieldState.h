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
#include <map>

namespace purpose {

class FieldState {
public:
  FieldState(FlowUnit &Unit, const ProgramGraph &Program);

  /// A node that reads a field of an open object; Tail: the part below the field that it reads.
  struct Reader {
    Node Where;
    PathRef Tail;
  };
  const std::vector<Reader> &readers(SymbolRef Field) const;
  bool isRoot(Proc P) const { return Roots.test(P); }

private:
  void findRoots(const ProgramGraph &Program);
  void open(Node N, PathRef At);
  void spread(const ProgramGraph &Program);
  void spreadWithin(const ProgramGraph &Program, Node N, PathRef At);
  void spreadThroughCalls(const ProgramGraph &Program, Node N, PathRef At);
  void collectReaders(FlowUnit &Unit, const ProgramGraph &Program);

  llvm::BitVector Roots; ///< Procs that code out of sight may call.
  PathTable &Paths;
  std::vector<llvm::SmallVector<PathRef, 1>> OpenAt; ///< By node: the parts of it that may be open objects.
  std::vector<std::pair<Node, PathRef>> Work;
  llvm::BitVector Reads; ///< FieldRead nodes that take their field out of an open object.
  std::map<SymbolRef, std::vector<Reader>> Readers;
};

} // namespace purpose

#endif
