//===- ReplacedVariables.cpp - What a variable holds since it was checked ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Texts and numbers do not say whose they are, and two elements of a table may be one. But the variable that a check
// was given, or that was given what the check has found, may hold something else when it is used:
//
//   if (!allowed(Bidder)) return;
//   if (Aliases.count(Bidder)) Bidder = Aliases.at(Bidder);
//   sync(Bidder);                       may be what was put there since: not checked
//
// Compared is where variables were written: all that may be in the one that is used must have been looked at.
//
//===----------------------------------------------------------------------===//

#include "link/Conditions.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace purpose;

/// Values that have come further than this are not followed.
static constexpr size_t MaxSteps = 100;

std::pair<SymbolRef, StringRefId> Subjects::variableAt(Node N) const {
  const FlowNode &Info = Program.node(N);
  const Symbol &Function = Unit.Symbols[Program.graph(Program.procOf(N)).Function];
  if (Info.Kind == NodeKind::ParamIn)
    return static_cast<size_t>(Info.Index) < Function.Parameters.size()
               ? std::pair(SymbolRef(0), Function.Parameters[Info.Index].Name)
               : std::pair(SymbolRef(0), StringRefId(0));
  if (Info.Kind != NodeKind::Variable || Info.Path != RootPath)
    return {0, 0};
  // Parameters are written under their names.
  llvm::StringRef Name = unqualified(Unit.nameOf(Info.Symbol));
  for (const Parameter &P : Function.Parameters)
    if (Unit.string(P.Name) == Name)
      return {0, P.Name};
  return {Info.Symbol, 0};
}

void Subjects::addWritten(Written &To, Node Port) {
  indexBackwards();
  std::set<Origin> Seen;
  llvm::SmallVector<Origin, 8> Work{{Port, RootPath}};
  while (!Work.empty() && Seen.size() < MaxSteps) {
    const Origin O = Work.pop_back_val();
    if (!Seen.insert(O).second)
      continue;
    if (auto V = variableAt(O.Root); V.first || V.second)
      To[V].insert(O.Root);
    const FlowNode &Info = Program.node(O.Root);
    if (Info.Kind == NodeKind::ArgOut)
      if (Node Before = Program.callPort(Program.siteOf(O.Root), NodeKind::ArgIn, Info.Index); Before != NoRef)
        Work.push_back({Before, O.Path});
    for (const InEdge &E : edgesInto(O.Root))
      if (std::optional<PathRef> Tail = Unit.Paths.below(O.Path, E.Edge->Target); Tail && !isExcepted(*E.Edge, *Tail))
        if (E.Edge->Kind == EdgeKind::Copy)
          Work.push_back({E.From, Unit.Paths.concat(E.Edge->Source, *Tail)});
  }
}

Subjects::Written Subjects::writtenBefore(Site S) {
  Written Result;
  for (Node N : Program.arguments(S))
    addWritten(Result, N);
  return Result;
}

llvm::SmallVector<Node, 2> Subjects::writtenSince(Site Check, Site Use) {
  llvm::SmallVector<Node, 2> Since;
  Written Looked = writtenBefore(Check);
  // What the check has given back.
  if (Node Found = Program.callPort(Check, NodeKind::Result, 0); Found != NoRef)
    for (const ProgramGraph::OutEdge &E : Program.out(Found))
      if (auto V = variableAt(E.To); V.first && E.Edge->Kind == EdgeKind::Copy)
        Looked[V].insert(E.To);
  for (const auto &[Variable, Now] : writtenBefore(Use)) {
    auto Then = Looked.find(Variable);
    if (Then == Looked.end())
      continue;
    for (Node N : Now)
      if (Program.node(N).Kind == NodeKind::Variable && !Then->second.contains(N))
        Since.push_back(N);
  }
  return Since;
}

bool Conditions::contains(const KnownList &Known, ConditionRef C) {
  return llvm::any_of(Known, [&](const Conditions::Known &K) { return K.Condition == C; });
}

std::optional<SymbolRef> Conditions::both(std::optional<SymbolRef> A, std::optional<SymbolRef> B) {
  return A && B ? (*A && *B ? A : SymbolRef(0)) : A ? A : B;
}

std::optional<SymbolRef> Conditions::replacedSince(Proc P, uint32_t Facts, ConditionRef C, Site Use) {
  const FlowGraph &G = Program.graph(P);
  std::optional<SymbolRef> Found;
  for (FactRef F : G.factsIn(Facts))
    if (contains(ofFact(P, G.Facts[F], 0), C))
      Found = both(Found, replacedSince(P, F, Facts, C, Use));
  return Found;
}

SymbolRef Conditions::replacedSince(Proc P, FactRef F, uint32_t Facts, ConditionRef C, Site Use) {
  const FlowGraph &G = Program.graph(P);
  const Fact &Known = G.Facts[F];
  // `bool Ok = allowed(A); if (!Ok) { A = other(A); Ok = allowed(A); }`: it was written where the first check had
  // failed.
  auto Written = [&](Site Check) {
    for (Node N : Owners.writtenSince(Check, Use))
      if (llvm::none_of(G.factsIn(Owners.factsInto(N)), [&](FactRef A) {
            return llvm::any_of(G.factsIn(Facts), [&](FactRef B) { return areOpposite(P, G.Facts[A], G.Facts[B]); });
          }))
        return Program.node(N).Symbol;
    return SymbolRef(0);
  };
  if (Known.FactKind == Fact::Kind::Either) {
    // `isAuthor(Post, User) || isAdmin(User)`: what one of them was asked of counts.
    const SymbolRef One = replacedSince(P, Known.First, C, Use).value_or(0);
    return One ? One : replacedSince(P, Known.Second, C, Use).value_or(0);
  }
  if (Known.Call != NoRef)
    return Written(Program.siteIn(P, Known.Call));
  const Node Of = Program.first(P) + Known.Value;
  if (Known.FactKind == Fact::Kind::CameThrough)
    return replacedOnWays(Of, Known.Path, C, Use).value_or(0);
  return Program.node(Of).Kind == NodeKind::Result ? Written(Program.siteOf(Of)) : 0;
}

std::optional<SymbolRef> Conditions::replacedOnWays(Node N, PathRef Path, ConditionRef C, Site Use) {
  auto [It, New] = ReplacedOnWays.try_emplace({N, Path}, SymbolRef(0)); // In a loop, what it is on the other ways.
  if (!New)
    return It->second;
  std::optional<SymbolRef> OnAny;
  for (const Subjects::Way &Way : Owners.waysTo(N, Path)) {
    std::optional<SymbolRef> Here;
    if (Way.From.Root != N && contains(onAllWays(Way.From.Root, Way.From.Path), C))
      Here = SymbolRef(0);
    for (uint32_t Facts : Way.Facts)
      Here = both(Here, replacedSince(Program.procOf(N), Facts, C, Use));
    if (Here && (*Here || !OnAny))
      OnAny = Here;
  }
  return ReplacedOnWays[{N, Path}] = OnAny;
}

SymbolRef Conditions::replacedSince(Site Use, ConditionRef C) {
  auto [It, New] = Replaced.try_emplace({Use, C}, 0); // Many flows lead to one use.
  if (!New)
    return It->second;
  ReplacedOnWays.clear();
  std::optional<SymbolRef> Found = replacedSince(Program.procOfSite(Use), Program.site(Use).Facts, C, Use);
  if (Found && !*Found)
    return 0;
  // What is known where a value came by counts as well.
  for (Node Port : Program.arguments(Use))
    if (std::optional<SymbolRef> Here = replacedOnWays(Port, RootPath, C, Use); Here && *Here)
      Found = Here;
  return Replaced[{Use, C}] = Found.value_or(0);
}
