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

namespace purpose {

struct LinkResult {
  std::vector<DataFlow> Flows;
  bool Incomplete = false; ///< The budget of steps ran out: flows may be missing.
};

/// \p Unit is extended by the access paths that arise.
LinkResult link(FlowUnit &Unit, Classification &Classes);

} // namespace purpose

#endif
