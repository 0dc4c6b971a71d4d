//===- PropagatorFacts.cpp - Facts and contexts, each once -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A fact is new unless one that says at least as much is known: of an object that it is a part of, of data that is more
// identifiable, or that has passed fewer checks on its way.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "link/Relevance.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

/// Paths to one kind of data at one node that are told apart whether or not they go in circles.
static constexpr unsigned MaxExactPaths = 16;

Propagator::ContextRef Propagator::labelContext(LabelRef L, CallString Via) {
  auto [It, New] = LabelContexts.try_emplace({L, Via}, Contexts.size());
  if (New)
    Contexts.push_back({true, false, L, 0, Via, NoRef, RootPath});
  return It->second;
}

Propagator::ContextRef Propagator::functionContext(SymbolRef F, CallString Via) {
  auto [It, New] = FunctionContexts.try_emplace({F, Via}, Contexts.size());
  if (New)
    Contexts.push_back({true, true, 0, F, Via, NoRef, RootPath});
  return It->second;
}

Propagator::ContextRef Propagator::labelVia(ContextRef C, CallString Via) {
  const Context Label = Contexts[C];
  return Label.IsFunction ? functionContext(Label.Symbol, Via) : labelContext(Label.Label, Via);
}

bool Propagator::isRelevant(const Context &C, Node N) const {
  if (Relevant.empty())
    return true;
  if (!C.IsLabel)
    return Relevant[N] != 0;
  if (!C.IsFunction)
    return Relevant[N] & Relevance::Data;
  bool IsClass = Unit.Symbols[C.Symbol].Kind == SymbolKind::Type;
  return Relevant[N] & (IsClass ? Relevance::Classes : Relevance::Functions);
}

static uint64_t factKey(uint32_t Context, Node N) { return (static_cast<uint64_t>(Context) << 32) | N; }

bool Propagator::knownAt(std::pair<uint64_t, PathRef> Key, Identifiability Level, PassedRef Way) {
  auto It = Known.find(Key);
  if (It == Known.end())
    return false;
  auto Covers = [&](const KnownWay &K) { return K.Level >= Level && Passed.isLess(K.Passed, Way); };
  if (Covers(It->second))
    return true;
  auto Others = OtherWays.find(Key);
  return Others != OtherWays.end() && llvm::any_of(Others->second, Covers);
}

bool Propagator::known(ContextRef C, Node N, PathRef P, Identifiability Level, PassedRef Way) {
  // What is known of an object is known of its parts.
  for (;; P = Unit.Paths.parent(P)) {
    if (knownAt({factKey(C, N), P}, Level, Way))
      return true;
    if (P == RootPath)
      return false;
  }
}

void Propagator::note(std::pair<uint64_t, PathRef> Key, Identifiability Level, PassedRef Way) {
  auto [It, New] = Known.try_emplace(Key, KnownWay{Level, Way});
  if (New)
    return;
  if (Level >= It->second.Level && Passed.isLess(Way, It->second.Passed))
    It->second = {Level, Way};
  else
    OtherWays[Key].push_back({Level, Way});
}

namespace {

/// The key of facts about parts of what came in, beside those about the node itself.
Node partKey(Node N) { return N | (Node(1) << 31); }

} // namespace

/// With objects that point at each other in circles, data that is at User.Mail is at User.Session.User.Mail as well,
/// and so on. Where there are many such paths already, one more round says nothing new.
bool Propagator::goesInCircles(ContextRef C, Node N, PathRef P, Identifiability Level, PassedRef Way) {
  if (PathsAt.lookup(factKey(C, N)) < MaxExactPaths)
    return false;
  const auto Steps = Unit.Paths.selectors(P);
  for (size_t First = 0; First < Steps.size(); ++First)
    for (size_t Again = First + 1; Again < Steps.size(); ++Again) {
      if (Steps[First].SelectorKind != Selector::Kind::Field || !(Steps[First] == Steps[Again]))
        continue;
      PathRef Short = RootPath;
      for (size_t I = 0; I < Steps.size(); ++I)
        if (I <= First || I > Again)
          Short = Unit.Paths.append(Short, Steps[I]);
      if (known(C, N, Short, Level, Way))
        return true;
    }
  return false;
}

void Propagator::add(ContextRef C, Node N, PathRef P, Identifiability Level, Step How, FactId From, uint32_t Through,
                     bool IsPart, std::optional<PassedRef> Given) {
  PassedRef Way = Given ? *Given : From != NoRef ? Facts[From].Passed : 0;
  if (Contexts[C].IsFunction)
    Way = 0;
  if (N == NoRef || !isRelevant(Contexts[C], N) || known(C, N, P, Level, Way) || (How != Step::Seed && renamed(N, C)))
    return;
  if (Contexts[C].IsLabel && Contexts[C].Via && known(labelVia(C, 0), N, P, Level, Way))
    return;
  // A function that an object holds is not one that a field of it holds. Data in the object is in its fields.
  IsPart |= (From != NoRef && Facts[From].IsPart) || (How == Step::Summary && Facts[Through].IsPart);
  if (IsPart && Contexts[C].IsFunction)
    return;
  if (Contexts[C].IsFunction && tooFarForClass(Contexts[C], P))
    return;
  if (goesInCircles(C, N, P, Level, Way))
    return;
  IsPart &= !Contexts[C].IsLabel;
  if (IsPart && known(C, partKey(N), P, Level, Way))
    return;
  auto Id = static_cast<FactId>(Facts.size());
  Facts.push_back({C, N, P, Level, How, From, Through, IsPart, Way});
  if (How == Step::Seed && Contexts[C].IsLabel && !Contexts[C].IsFunction)
    Facts[Id].Passed = passedAtSeed(Id);
  ++PathsAt[factKey(C, N)];
  note({factKey(C, IsPart ? partKey(N) : N), P}, Level, Facts[Id].Passed);
  Work.push_back(Id);
}
