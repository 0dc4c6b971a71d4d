//===- UnitOutline.h - What one unit says of symbols and types ----*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Most of what ProgramOutline must know of a unit can be found out without knowing any other: it is made on all cores,
// and little is left to do where units are put together in order.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_UNITOUTLINE_H
#define PURPOSE_LINK_UNITOUTLINE_H

#include "link/SymbolMarks.h"
#include "llvm/ADT/ArrayRef.h"

namespace purpose {

/// Equal in all units that see the same entity; \p Identity tells units apart, for what belongs to one alone;
/// 0: all are the same unit.
uint64_t programIdOf(const FlowUnit &Unit, SymbolRef S, uint64_t Identity);

struct UnitOutline {
  UnitOutline(const FlowUnit &Unit, uint64_t Identity, const SymbolMarker &Marker);

  struct SymbolSays {
    uint64_t Id = 0;       ///< programIdOf
    uint32_t NameHash = 0; ///< Of the name and kind.
    uint32_t SaidHash = 0; ///< Of all else that the unit says of it; never 0.
    SymbolMarks Marks = 0;
    bool IsScope = false; ///< Of another one.
  };
  struct TypeSays {
    uint64_t Id = 0;       ///< That of its symbol; else equal for types that consist of the same.
    uint32_t SaidHash = 0; ///< Of its parts.
  };
  std::vector<SymbolSays> Symbols;
  std::vector<TypeSays> Types;
};

} // namespace purpose

#endif
