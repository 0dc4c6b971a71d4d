//===- Linker.h - Joins flow graphs at their call sites -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Follows every label that the policy knows from where it enters to every use, through the graphs of all functions. The
// method is IFDS tabulation (Reps, Horwitz, Sagiv, 1995) with access paths as facts: a function is solved once for each
// way in which data enters it (a port and a path), and what was found is reused by all callers, so that data leaves a
// function only to the caller that it came from.
//
//   void log(std::string S) { net::send(S); }     entry (param S, .): reaches net::send
//   log(U.Email); log("started");                 only the first call carries data into that entry
//
// Where an object cannot be followed, because it comes from code that is not in sight, its fields are: data stored in a
// field by one method is read there by the others (field state).
//
// The same inputs give the same flows in the same order.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_LINKER_H
#define PURPOSE_LINK_LINKER_H

#include "link/DataFlow.h"
#include "link/ExpiredCalls.h"
#include "link/GuardedCalls.h"
#include "link/Retention.h"
#include "llvm/ADT/ArrayRef.h"

namespace purpose {

struct LinkSettings {
  bool Prune = true;     ///< Off: solve everything precisely. For tests, which compare the two.
  uint64_t MaxSteps = 0; ///< Of propagation; 0: in proportion to the program. Behind that it is incomplete.
};

struct LinkResult {
  std::vector<DataFlow> Flows;
  std::vector<StoreEvent> Events;       ///< See Retention.h.
  std::vector<UnguardedCall> Unguarded; ///< Of rules that demand a guard of calls.
  std::vector<ExpiredCall> Expired;
  bool Incomplete = false; ///< A budget ran out, here or when a graph was made: flows may be missing.
};

/// \p Unit is extended by the access paths that arise, and loses the graphs that no flow can go through. \p Classes are
/// those of \p Unit under \p Rules.
LinkResult link(FlowUnit &Unit, Classification &Classes, const Policy &Rules, const LinkSettings &Settings = {});

/// Links a program that was pruned before it was put together. \p Relevant: what each node of its graphs is relevant
/// for (Relevance::Kind), one graph after the other; empty: everything is.
LinkResult linkPruned(FlowUnit &Unit, Classification &Classes, const std::vector<uint8_t> &Relevant,
                      uint64_t MaxSteps = 0);

/// Gives those of \p Functions that have no graph an empty one: their bodies are in sight, but what goes in there comes
/// to nothing.
void addEmptyBodies(FlowUnit &Unit, llvm::ArrayRef<SymbolRef> Functions);

} // namespace purpose

#endif
