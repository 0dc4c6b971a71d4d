//===- PathGaps.cpp - Paths that leave out their middle --------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "flow/AccessPath.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

/// Of a path that is too long.
static constexpr unsigned StepsBeforeGap = 3;

void PathTable::noteField(uint32_t Field, bool IsLeaf) {
  if (Field >= OwnFields.size()) {
    OwnFields.resize(Field + 1);
    Leaves.resize(Field + 1);
  }
  OwnFields.set(Field);
  Leaves[Field] = IsLeaf;
}

std::optional<unsigned> PathTable::beforeLastField(llvm::ArrayRef<Selector> Steps) const {
  for (unsigned I = Steps.size(); I > 0; --I)
    if (isOwnField(Steps[I - 1]))
      return I - 1;
  return std::nullopt;
}

PathRef PathTable::withGap(llvm::ArrayRef<Selector> Steps, unsigned Before, unsigned Last) {
  PathRef Result = RootPath;
  for (unsigned I = 0; I < Before; ++I)
    Result = append(Result, Steps[I]);
  Result = descend(Result, Steps[Last]);
  for (unsigned I = Last + 1; I < Steps.size(); ++I)
    Result = append(Result, Steps[I]);
  return Result;
}

PathRef PathTable::concatWithGap(PathRef Head, PathRef Tail) {
  PathRef Result = concat(Head, Tail);
  if (hasGap(Tail) || depth(Result) == depth(Head) + depth(Tail))
    return Result;
  auto Steps = selectors(Head);
  Steps.append(selectors(Tail));
  std::optional<unsigned> Last = beforeLastField(Steps);
  if (!Last)
    return Result;
  if (hasGap(Head))
    return withGap(Steps, depth(beforeGap(Head)), *Last);
  // The second time round is in the gap.
  unsigned Before = std::min(*Last, StepsBeforeGap);
  for (unsigned I = 0; I < Before; ++I)
    if (Steps[I].SelectorKind == Selector::Kind::Field &&
        llvm::is_contained(llvm::ArrayRef(Steps).slice(I + 1, *Last - I - 1), Steps[I]))
      Before = I + 1;
  return withGap(Steps, Before, *Last);
}

PathRef PathTable::shortened(PathRef P, unsigned Count) {
  auto Steps = selectors(P);
  if (hasGap(P)) {
    unsigned Before = depth(beforeGap(P));
    return Before <= Count ? P : withGap(Steps, Count, Before);
  }
  std::optional<unsigned> Last = beforeLastField(Steps);
  if (Last)
    return *Last <= Count ? P : withGap(Steps, Count, *Last);
  while (depth(P) > Count)
    P = parent(P);
  return P;
}
