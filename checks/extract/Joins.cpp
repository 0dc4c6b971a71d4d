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

// What one way has taken away has come on the other, with what is known there:
//
//   Out O{U.Email};
//   if (!U.consents())
//     O.Email.clear();         nothing ───────────────────────┐
//                              #1 ─▶ #2 if U.consents() ──────┴▶ O.Email: #2
//   send(O);                   #2 ─▶ argument 0 of send at .Email

/// A function with more of these is generated.
static constexpr int MaxArrivals = 256;

bool FunctionExtractor::separate(const clang::CFGBlock &Next, State &Before, State &Out) {
  if (Arrived >= MaxArrivals)
    return false;
  // What was there before anything was found out that only one side knows may have come without knowing it.
  auto OlderThan = [&](const KnownFacts &Mine, const KnownFacts &Others) {
    NodeRef Limit = 0;
    for (FactRef F : Mine.facts())
      if (!std::binary_search(Others.facts().begin(), Others.facts().end(), F))
        Limit = std::max(Limit, Graph.nodesBefore(F));
    return Limit;
  };
  const NodeRef OnlyBefore = OlderThan(Before.Known, Out.Known), OnlyOut = OlderThan(Out.Known, Before.Known);
  if (OnlyBefore == 0 && OnlyOut == 0)
    return false;
  const int Known = Arrived;
  for (BaseRef B = 0; B < std::max(Before.size(), Out.size()); ++B) {
    const Tree *Mine = Before.find(B), *Theirs = Out.find(B);
    const bool IsVariable = Bases[B].Kind == BaseKind::Variable, IsHeld = Bases[B].Initial.has_value();
    if (Mine == Theirs || Bases[B].Kind == BaseKind::Temporary || (IsVariable && !IsHeld && (!Mine || !Theirs)))
      continue;
    const Tree First = initial(B);
    separate(Next, B, Mine ? *Mine : First, Theirs ? *Theirs : First, OnlyBefore);
    separate(Next, B, Theirs ? *Theirs : First, Mine ? *Mine : First, OnlyOut);
  }
  if (Arrived == Known)
    return false;
  arrive(Next, Before);
  arrive(Next, Out);
  return true;
}

void FunctionExtractor::separate(const clang::CFGBlock &Next, BaseRef Base, const Tree &From, const Tree &To,
                                 NodeRef Limit) {
  // Of parts that either side knows, what is there on one of them.
  for (const Tree *Side : {&From, &To})
    for (const TreePart &P : Side->parts()) {
      const Leaf There = To.leafAt(P.Path, Unit.paths());
      for (const Content &C : From.leafAt(P.Path, Unit.paths()).Sources) {
        auto IsSameData = [&](const Content &Other) { return Other.Node == C.Node && Other.Path == C.Path; };
        if (llvm::any_of(There.Sources, IsSameData))
          continue;
        std::vector<Arrival> &Known = Arrivals[&Next];
        // In a loop, what has arrived there before comes round again.
        auto IsSame = [&](const Arrival &A) {
          return A.Base == Base && A.Path == P.Path && (A.Of.isOfSame(C) || A.Node == C.Node);
        };
        if (C.Node >= Limit || Arrived >= MaxArrivals || llvm::any_of(Known, IsSame))
          continue;
        // Places of many sources have the numbers from 0.
        NodeRef N = Graph.node(NodeKind::Join, &Next, -++Arrived, [](FlowNode &) {});
        Known.push_back({Base, P.Path, C, N});
      }
    }
}

Tree FunctionExtractor::cameAt(const Tree &Content, const Arrival &A) {
  // Parts that were overwritten on this way have not come.
  Tree Came = Tree::of(A.Of);
  for (const TreePart &P : Content.parts()) {
    std::optional<PathRef> Tail = Unit.paths().below(P.Path, A.Path);
    if (!Tail || *Tail == RootPath)
      continue;
    const PathRef There = Unit.paths().concat(A.Of.Path, *Tail);
    auto IsSame = [&](const purpose::extract::Content &C) { return C.Node == A.Of.Node && C.Path == There; };
    if (llvm::none_of(P.Value.Sources, IsSame))
      Came.assign(*Tail, Tree(), Unit.paths());
  }
  return Came;
}

void FunctionExtractor::arrive(const clang::CFGBlock &Next, State &Out) {
  auto There = Arrivals.find(&Next);
  if (There == Arrivals.end())
    return;
  for (const Arrival &A : There->second) {
    const Tree *Known = Out.find(A.Base);
    Tree Content = Known ? *Known : initial(A.Base);
    Tree Came = cameAt(Content, A);
    if (!Content.replace(A.Path, A.Of, A.Node, Unit.paths()))
      continue;
    Out.set(A.Base, std::move(Content));
    Graph.flow(Came, A.Node, RootPath, Out);
    mark(A.Node, Came);
  }
}
