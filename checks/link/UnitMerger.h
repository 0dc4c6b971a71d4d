//===- UnitMerger.h - Many units as one ---------------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Joins the facts of translation units into those of a program, which is linked like a single unit:
//
//   a.cpp   static void log(string);   void save(User);  inline string trim(string);
//   b.cpp   static void log(string);   void save(User);  inline string trim(string);
//
// The two `log` stay apart: what has internal linkage belongs to its unit. `save` is one function, whichever unit has
// its body, and so is `trim`, whose equal bodies are kept once. Where units saw different bodies of one function (a
// macro differs, say), all are kept, since no one knows which of them runs.
//
// Merge units in an order that does not depend on how they were found (FlowInputs::sorted): the first one numbers the
// symbols.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_UNITMERGER_H
#define PURPOSE_LINK_UNITMERGER_H

#include "flow/FlowUnit.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/Error.h"

namespace purpose {

class UnitMerger {
public:
  /// Units are merged into \p Program, which must outlive this.
  explicit UnitMerger(FlowUnit &Program) : Program(Program) {}

  /// Merges the tables, and translates the graphs into what they are in the program, in their order; they are not put
  /// into it. \p Identity tells units apart: the checksum of a record. Fails if two different symbols have one hash. To
  /// merge a unit again changes nothing.
  llvm::Expected<std::vector<FlowGraph>> merge(const FlowUnit &Unit, uint64_t Identity);
  /// False if \p Graph, translated, is a body of its function that is known already.
  bool isNew(const FlowGraph &Graph);
  /// A function had so many bodies that some were left out.
  bool hasDropped() const { return Dropped; }

private:
  class Unit;

  FlowUnit &Program;
  llvm::DenseMap<uint64_t, SymbolRef> SymbolById;
  llvm::DenseMap<SymbolRef, TypeRef> TypeOfSymbol;
  std::map<std::vector<uint32_t>, TypeRef> NamelessTypes;
  llvm::DenseSet<std::pair<SymbolRef, SymbolRef>> KnownOverrides;
  llvm::DenseMap<SymbolRef, llvm::SmallVector<uint64_t, 1>> Bodies;     ///< Digests.
  llvm::DenseMap<std::pair<SymbolRef, StringRefId>, unsigned> BodiesIn; ///< How many, by function and file.
  bool Dropped = false;
};

} // namespace purpose

#endif
