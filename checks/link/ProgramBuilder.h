//===- ProgramBuilder.h - A program from its units, pruned --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Puts a program together without ever holding all of its graphs. Units are given one at a time: their tables are
// merged, their graphs go into the skeleton and are forgotten. Once the skeleton says what is relevant under a policy,
// the units that hold some of that are asked for again.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_PROGRAMBUILDER_H
#define PURPOSE_LINK_PROGRAMBUILDER_H

#include "link/ConditionScope.h"
#include "link/Linker.h"
#include "link/UnitMerger.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace purpose {

class ProgramBuilder {
public:
  ProgramBuilder() : Merger(Program), Skeleton(Program) {}

  /// See UnitMerger::merge(). Units are numbered from 0 on.
  llvm::Error add(const FlowUnit &Unit, uint64_t Identity);

  /// All tables, once all units are there. Its graphs come with prune().
  FlowUnit &program() { return Program; }

  /// Gives a unit again.
  using Loader = llvm::function_ref<llvm::Expected<FlowUnit>(size_t Unit)>;
  /// Takes the relevant graphs in. Returns what their nodes are relevant for, as linkPruned() wants it; nothing can be
  /// added afterwards.
  llvm::Expected<std::vector<uint8_t>> prune(Classification &Classes, Loader Load);
  /// Takes all graphs in instead.
  llvm::Error keepAll(Loader Load);

  /// A graph was cut short by a budget, or there were too many of one function.
  bool isIncomplete() const { return Incomplete || Merger.hasDropped(); }

private:
  struct Source {
    uint32_t Unit;
    uint32_t Graph; ///< In its unit.
  };
  llvm::Error reload(llvm::function_ref<bool(uint32_t)> IsWanted, Loader Load);

  FlowUnit Program;
  UnitMerger Merger;
  FlowSkeleton Skeleton;
  ConditionScope Scope;
  std::vector<Source> Sources; ///< By number in the skeleton.
  std::vector<uint64_t> Identities;
  bool Incomplete = false;
};

} // namespace purpose

#endif
