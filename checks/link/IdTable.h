//===- IdTable.h - Numbers of symbols by their hashes --------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program has millions of symbols. They are numbered from 1 on, and the hash that each is known by in all units
// stands in a list; so the table holds the numbers only, in four bytes each, with free places between them.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_IDTABLE_H
#define PURPOSE_LINK_IDTABLE_H

#include "flow/FlowUnit.h"
#include "llvm/Support/Compiler.h"

namespace purpose {

class IdTable {
public:
  IdTable() : Ids{0}, Places(1024) {}

  /// For \p Count ids.
  void reserve(size_t Count) {
    Ids.reserve(Count);
    while (Places.size() < 2 * Count)
      grow();
  }
  /// The number of \p Id and whether it is new.
  std::pair<SymbolRef, bool> insert(uint64_t Id) {
    if (2 * Ids.size() > Places.size())
      grow();
    SymbolRef &Place = Places[placeOf(Id)];
    if (Place)
      return {Place, false};
    Place = static_cast<SymbolRef>(Ids.size());
    Ids.push_back(Id);
    return {Place, true};
  }
  /// 0 if there is none.
  SymbolRef find(uint64_t Id) const { return Places[placeOf(Id)]; }
  /// \p Id will be asked for soon.
  void prefetch(uint64_t Id) const { LLVM_PREFETCH(&Places[firstPlace(Id)], 0, 1); }

  uint64_t idOf(SymbolRef S) const { return Ids[S]; }
  /// Numbers are asked for no more.
  void forgetPlaces() { Places = std::vector<SymbolRef>(1); }

private:
  /// Whoever makes files could choose hashes that begin alike: they are mixed.
  size_t firstPlace(uint64_t Id) const { return (Id * 0x9E3779B97F4A7C15u >> 24) & (Places.size() - 1); }
  size_t placeOf(uint64_t Id) const {
    size_t Place = firstPlace(Id);
    while (Places[Place] && Ids[Places[Place]] != Id)
      Place = (Place + 1) & (Places.size() - 1);
    return Place;
  }
  void grow() {
    Places.assign(2 * Places.size(), 0);
    for (SymbolRef S = 1; S < Ids.size(); ++S)
      Places[placeOf(Ids[S])] = S;
  }

  std::vector<uint64_t> Ids;     ///< By number.
  std::vector<SymbolRef> Places; ///< A power of two of them; 0: free.
};

} // namespace purpose

#endif
