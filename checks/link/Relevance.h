//===- Relevance.h - What the linker must look at at all ----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Prunes a program before it is solved precisely. Of a million functions, few lie between data that a policy knows and
// a use that it knows; in the skeleton they are found in a few linear passes: forward from what can be classified,
// backward from what can be a use. What both reach is relevant, and so is what decides which code runs there:
//
//   data        forward from data and backward from uses, and on from where it is stored in a field that is used
//   objects     those out of sight, forward to where used fields of them are read
//   functions   from values of relevant functions to calls through function values
//   classes     from objects whose class decides a relevant virtual call to that call
//
// Pruning changes no finding: the tests link with and without it.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_RELEVANCE_H
#define PURPOSE_LINK_RELEVANCE_H

#include "link/SkeletonSpread.h"
#include "llvm/ADT/DenseSet.h"

namespace purpose {

class Relevance {
public:
  /// \p Skeleton, of \p Outline, is finished; its marks are used up by this. \p Operators: functions that run an
  /// operation, by themselves or through others (ConditionScope::operators); where their values get to matters.
  Relevance(FlowSkeleton &Skeleton, const ProgramOutline &Outline, llvm::DenseSet<SymbolRef> Operators);

  enum Kind : uint8_t { Data = 1, Functions = 2, Classes = 4 };
  /// True if some node of \p Graph is relevant.
  bool isRelevant(uint32_t Graph) const;
  /// The same, for the values of functions.
  bool isOnWayOfFunctions(uint32_t Graph) const;
  /// True if it is or must be kept \p AnyHow. Then appends to \p Nodes for what each of its nodes is relevant, in their
  /// order.
  bool select(uint32_t Graph, bool AnyHow, std::vector<uint8_t> &Nodes) const;

private:
  using Point = SkeletonPoint;
  uint8_t kindsAt(Point P) const;
  void seedData();
  void seedUses();
  void findObjectsOutside();
  void followFields();
  void collect(PointMarks Kind);
  void followFunctions();
  /// Follows the values of some functions to where \p SeedNeeds sets needs.
  void followFunctions(llvm::function_ref<bool(SymbolRef)> Which, llvm::function_ref<void()> SeedNeeds);
  void needHeld(Point P);
  void followClasses();
  bool isGivenData(SymbolRef F) const;
  bool touchesData(SymbolRef F) const;
  bool mayBeEnd(SymbolRef F) const { return Outline.has(F, IsSource) || Outline.has(F, IsUse); }

  FlowSkeleton &Skeleton;
  const ProgramOutline &Outline;
  const SharedPoints &Shared;
  const llvm::DenseSet<SymbolRef> Operators;
  SpreadTables Tables;
};

} // namespace purpose

#endif
