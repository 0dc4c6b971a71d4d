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
// its body, and so is `trim`.
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
#include <functional>

namespace purpose {

class UnitMerger {
public:
  /// What to take of a unit, by its own numbers. Empty functions let everything pass.
  struct Filter {
    std::function<bool(SymbolRef)> Symbols;
    std::function<bool(TypeRef)> Types;
    /// Of those that pass: the unit says something of it that no unit before has said.
    std::function<bool(SymbolRef)> NewSymbols;
    std::function<bool(TypeRef)> NewTypes;
    /// Where the number that a symbol has got in the program is kept, 0 before that: for those who know already which
    /// symbols of units are the same, and that their hashes do not clash. Empty: they are told apart by their hashes.
    std::function<SymbolRef &(SymbolRef)> InProgram;
  };

  /// Units are merged into \p Program, which must outlive this.
  explicit UnitMerger(FlowUnit &Program) : Program(Program) {}

  /// About \p Symbols will be merged.
  void reserve(size_t Symbols);
  /// Merges the tables, and translates the graphs into what they are in the program, in their order; they are not put
  /// into it. \p Identity tells units apart: the checksum of a record. Fails if two different symbols have one hash. To
  /// merge a unit again changes nothing. Of symbols and types that \p Only does not let pass, only those are taken that
  /// the graphs and the others speak of.
  llvm::Expected<std::vector<FlowGraph>> merge(const FlowUnit &Unit, uint64_t Identity, const Filter &Only = {});
  /// The symbol that has \p Id in all units; 0 if there is none so far. For merging without Filter::InProgram.
  SymbolRef find(uint64_t Id) const { return SymbolById.lookup(Id); }

private:
  class Unit;

  FlowUnit &Program;
  llvm::DenseMap<uint64_t, SymbolRef> SymbolById;
  llvm::DenseMap<SymbolRef, TypeRef> TypeOfSymbol;
  std::map<std::vector<uint32_t>, TypeRef> NamelessTypes;
  llvm::DenseSet<std::pair<SymbolRef, SymbolRef>> KnownOverrides;
  llvm::DenseSet<std::pair<StringRefId, uint64_t>> KnownComments; ///< File, and place in it.
};

} // namespace purpose

#endif
