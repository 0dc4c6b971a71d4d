//===- Joins.cpp - Content that has come in many ways ----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where many calls may have written one place, each would have an edge to each later reader:
//
//   if (A) User->load();         #1 object after call 0 ─┐         ┌─▶ #90 argument of call 30
//   if (B) User->reload();       #2 object after call 1 ─┼▶ join ──┼─▶ #94 argument of call 31
//   …                            …                      ─┘         └─▶ …
//
// Objects that point at each other in circles have so many places that a function of 50 lines came to two million
// edges. What comes together at the beginning of a block therefore gets a node of its own, as a φ of the SSA form does.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"

using namespace purpose;
using namespace purpose::extract;

/// Few enough to be told apart in the graph.
static constexpr size_t MaxSources = 8;

void FunctionExtractor::joinSources() {
  for (BaseRef B = 0; B < Now.size(); ++B) {
    const Tree *Known = Now.find(B);
    if (!Known || llvm::none_of(Known->parts(), [](const TreePart &P) { return P.Value.Sources.size() > MaxSources; }))
      continue;
    for (TreePart &P : Now.mutate(B).parts())
      if (P.Value.Sources.size() > MaxSources)
        P.Value.Sources = {Content{joinNode({B, P.Path}, P.Value), RootPath}};
  }
}

NodeRef FunctionExtractor::joinNode(std::pair<BaseRef, PathRef> Place, const Leaf &Value) {
  int Number = JoinPlaces.try_emplace(Place, static_cast<int>(JoinPlaces.size())).first->second;
  NodeRef N = Graph.node(NodeKind::Join, Block, Number, [](FlowNode &) {});
  Leaf Sources;
  Sources.Sources = Value.Sources;
  Tree Content(std::move(Sources));
  Graph.flow(Content, N, RootPath, Now);
  mark(N, Content); // Whoever asks where it comes from sees through it.
  return N;
}
