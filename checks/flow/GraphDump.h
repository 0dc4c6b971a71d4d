//===- GraphDump.h - Flow graphs for people -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_GRAPHDUMP_H
#define PURPOSE_FLOW_GRAPHDUMP_H

#include "flow/FlowUnit.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// One line a node, edge and call site, as in the worked example of FlowGraph.h.
void dumpText(const FlowUnit &Unit, const FlowGraph &Graph, llvm::raw_ostream &OS);
/// The tables of a unit, one line a symbol, and all its graphs.
void dumpUnit(const FlowUnit &Unit, llvm::raw_ostream &OS);
/// One graph as a Graphviz digraph.
void dumpDot(const FlowUnit &Unit, const FlowGraph &Graph, llvm::raw_ostream &OS);

} // namespace purpose

#endif
