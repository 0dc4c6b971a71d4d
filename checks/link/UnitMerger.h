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
// Add units in an order that does not depend on how they were found (FlowInputs::sorted): the first one numbers the symbols.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_UNITMERGER_H
#define PURPOSE_LINK_UNITMERGER_H

#include "flow/FlowUnit.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/Error.h"
#include <array>
#include <map>

namespace purpose {

class UnitMerger {
public:
  UnitMerger() { Program.Symbols.front().Kind = SymbolKind::None; }

  /// \p Identity tells units apart: the checksum of a record. Fails if two different symbols have one hash.
  llvm::Error add(const FlowUnit &Unit, uint64_t Identity);
  /// The program; nothing can be added afterwards.
  FlowUnit take();

private:
  class Unit;
  SymbolRef symbol(const FlowUnit &From, SymbolRef S, uint64_t Id);

  FlowUnit Program;
  llvm::DenseMap<uint64_t, SymbolRef> SymbolById;
  llvm::DenseMap<SymbolRef, TypeRef> TypeOfSymbol;
  std::map<std::vector<uint32_t>, TypeRef> NamelessTypes;
  llvm::DenseSet<std::pair<SymbolRef, SymbolRef>> KnownOverrides;
  llvm::DenseMap<SymbolRef, llvm::SmallVector<uint32_t, 1>> Bodies; ///< Indexes of graphs.
  /// How many, by function and by file, line and column of the definition.
  std::map<std::array<uint32_t, 4>, size_t> BodiesAt;
  std::vector<uint64_t> Digests;                                    ///< By graph.
};

} // namespace purpose

#endif
