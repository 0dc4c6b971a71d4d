//===- CallStrings.cpp - Which call led into a function -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/CallStrings.h"
#include <numeric>

using namespace purpose;

namespace {

constexpr unsigned MaxLength = 2;

/// A function with more callers than this is entered for all further ones at once, which keeps the cost linear.
constexpr unsigned MaxStringsOfFunction = 64;

} // namespace

CallStrings::CallStrings(const ProgramGraph &Program) : Program(Program), Strings(2) {
  Strings[Outside] = {NoRef, 0, 1};
  HigherOrder.resize(Program.unit().Graphs.size());
  Counts.resize(Program.unit().Graphs.size());
  findHigherOrder(Program);
  findCycles(Program);
}

void CallStrings::findCycles(const ProgramGraph &Program) {
  // Strongly connected components of the call graph, after Tarjan, without recursion.
  size_t Count = Program.unit().Graphs.size();
  Cycle.assign(Count, NoRef);
  std::vector<unsigned> Number(Count, 0), Low(Count, 0);
  std::vector<std::vector<Proc>> Callees(Count);
  for (Site S = 0; S < Program.siteCount(); ++S)
    for (const CallTarget &T : Program.targets(S))
      if (T.Body != NoRef)
        Callees[Program.procOfSite(S)].push_back(T.Body);
  std::vector<Proc> Open;
  std::vector<std::pair<Proc, size_t>> Stack;
  unsigned Next = 0;
  auto Push = [&](Proc P) {
    Number[P] = Low[P] = ++Next;
    Open.push_back(P);
    Stack.push_back({P, 0});
  };
  for (Proc Start = 0; Start < Count; ++Start) {
    if (!Number[Start])
      Push(Start);
    while (!Stack.empty()) {
      auto &[P, I] = Stack.back();
      if (I < Callees[P].size()) {
        Proc Callee = Callees[P][I++];
        if (!Number[Callee])
          Push(Callee);
        else if (Cycle[Callee] == NoRef)
          Low[P] = std::min(Low[P], Number[Callee]);
        continue;
      }
      Proc Done = P;
      Stack.pop_back();
      if (!Stack.empty())
        Low[Stack.back().first] = std::min(Low[Stack.back().first], Low[Done]);
      if (Low[Done] != Number[Done])
        continue;
      for (bool Last = false; !Last; Open.pop_back()) {
        Last = Open.back() == Done;
        Cycle[Open.back()] = Done;
      }
    }
  }
}

bool CallStrings::isRecursive(Site S, Proc Callee) const {
  return HigherOrder.test(Callee) && Cycle[Program.procOfSite(S)] == Cycle[Callee];
}

void CallStrings::findHigherOrder(const ProgramGraph &Program) {
  // Backwards from what is called to the parameters that it comes from, and on to the arguments of the callers.
  std::vector<uint32_t> Begin(Program.nodeCount() + 2); // One step ahead until the edges have their places.
  for (Node N = 0; N < Program.nodeCount(); ++N)
    for (const ProgramGraph::OutEdge &E : Program.out(N))
      ++Begin[E.To + 2];
  std::partial_sum(Begin.begin(), Begin.end(), Begin.begin());
  std::vector<Node> Before(Begin.back());
  for (Node N = 0; N < Program.nodeCount(); ++N)
    for (const ProgramGraph::OutEdge &E : Program.out(N))
      Before[Begin[E.To + 1]++] = N;
  llvm::BitVector Seen(Program.nodeCount());
  std::vector<Node> Work;
  auto Mark = [&](Node N) {
    if (N == NoRef || Seen.test(N))
      return;
    Seen.set(N);
    Work.push_back(N);
  };
  for (Node N : Program.nodesOfKind(NodeKind::ArgIn))
    if (Program.node(N).Index == CalleeIndex ||
        (Program.node(N).Index == ThisIndex && Program.isDispatch(Program.siteOf(N))))
      Mark(N);
  while (!Work.empty()) {
    Node N = Work.back();
    Work.pop_back();
    for (uint32_t I = Begin[N]; I < Begin[N + 1]; ++I)
      Mark(Before[I]);
    const FlowNode &Info = Program.node(N);
    if (Info.Kind != NodeKind::ParamIn && Info.Kind != NodeKind::ThisIn)
      continue;
    Proc P = Program.procOf(N);
    if (Program.unit().Symbols[Program.graph(P).Function].IsLambda && Info.Kind == NodeKind::ThisIn)
      continue; // A closure calls what it captured, not what it is given.
    HigherOrder.set(P);
    for (Site S : Program.callers(P))
      for (const CallTarget &T : Program.targets(S))
        if (T.Body == P) {
          PortNumber At =
              portAtCall(Program.unit(), Program.site(S), T, Info.Kind == NodeKind::ThisIn ? ThisIndex : Info.Index);
          if (At.Exists)
            Mark(Program.callPort(S, NodeKind::ArgIn, At.Index));
        }
  }
}

CallString CallStrings::intern(Site S, CallString Before) {
  auto [It, New] = Ids.try_emplace({S, Before}, static_cast<CallString>(Strings.size()));
  if (New)
    Strings.push_back({S, Before, Strings[Before].Length + 1});
  return It->second;
}

CallString CallStrings::shortened(CallString S, unsigned Length) {
  if (!S || !Length)
    return 0;
  const Entry E = Strings[S];
  return E.Length <= Length ? S : intern(E.Last, shortened(E.Before, Length - 1));
}

CallString CallStrings::enter(Proc Callee, Site S, CallString Before) {
  if (!HigherOrder.test(Callee))
    return 0;
  if (isRecursive(S, Callee))
    return Before;
  CallString Short = shortened(Before, MaxLength - 1);
  auto Known = Ids.find({S, Short});
  if (Known != Ids.end())
    return Known->second;
  if (++Counts[Callee] > MaxStringsOfFunction)
    return 0;
  return intern(S, Short);
}

bool CallStrings::compatible(CallString A, CallString B) const {
  for (; A && B; A = Strings[A].Before, B = Strings[B].Before)
    if (Strings[A].Last != Strings[B].Last)
      return false;
  return true;
}
