//===- GraphReduction.h - A graph without what nobody can see -----*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Under every policy, and whatever calls the function, the result says the same. A policy may name any field, variable,
// parameter, result or constant as data or as a use, so these stay. What goes:
//
//   edges       that are there twice
//   nodes       constants that go nowhere; ways out that nothing leads to
//   facts       that no edge, call or value speaks of
//
// Calls stay, also those without data: a policy may take any of them for a check or an operation.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_GRAPHREDUCTION_H
#define PURPOSE_LINK_GRAPHREDUCTION_H

#include "flow/FlowGraph.h"

namespace purpose {

void reduceGraph(FlowGraph &Graph);

} // namespace purpose

#endif
