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

#include "link/ArgumentValues.h"
#include "link/Propagator.h"
#include "link/Relevance.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

/// Paths to one kind of data at one node that are told apart.
static constexpr unsigned MaxExactPaths = 16;
/// Ways to one place, by what parameters are on them, that are told apart.
static constexpr size_t MaxWays = 8;

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

bool Propagator::isRelevant(const Context &C, Node N, PathRef P) {
  if (C.IsLabel && !C.IsFunction && Classes.labels()[C.Label].Constant &&
      !(Wide.isInField(P) ? Reach->fromField(Wide.lastField(P).first) : Reach->fromNode(N)))
    return false;
  if (Relevant.empty())
    return true;
  if (!C.IsLabel)
    return Relevant[N] != 0;
  if (!C.IsFunction)
    return Relevant[N] & Relevance::Data;
  bool IsClass = Unit.Symbols[C.Symbol].Kind == SymbolKind::Type;
  return Relevant[N] & (IsClass ? Relevance::Classes : Relevance::Functions);
}

/// The type of the last field on \p P from \p N, or of \p N.
TypeRef Propagator::typeAbove(Node N, PathRef P) const {
  for (; P != RootPath; P = Unit.Paths.parent(P))
    if (Unit.Paths.isOwnField(Unit.Paths.last(P)))
      return Unit.Symbols[Unit.Paths.last(P).Payload].Type;
  return Program.node(N).Type;
}

/// What types tell of \p P from \p N. Where its middle is left out, there may be no such part; an address of bytes may
/// be that of an object. A function is no text.
bool Propagator::mayBeIn(const Context &C, Node N, PathRef P) {
  if (C.IsFunction)
    return Unit.Symbols[C.Symbol].Kind == SymbolKind::Type || !Types.isPlain(typeAbove(N, P));
  if (!Unit.Paths.hasGap(P))
    return true;
  PathRef Before = Unit.Paths.beforeGap(P);
  TypeRef Above = typeAbove(N, Before);
  NodeKind Kind = Program.node(N).Kind;
  bool MayBeAddress = Unit.Types[Above].IsScalar && Kind != NodeKind::Result && Kind != NodeKind::Return;
  return !Above || MayBeAddress || Types.leadsTo(Above, Unit.Paths.selectors(P)[Unit.Paths.depth(Before)].Payload);
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
  uint64_t Key = factKey(C, N);
  if (GapsAt.contains(Key))
    for (PathRef W : Wide.wider(P))
      if (knownAt({Key, W}, Level, Way))
        return true;
  // What is known of an object is known of its parts.
  for (;; P = Unit.Paths.parent(P)) {
    if (knownAt({Key, P}, Level, Way))
      return true;
    if (P == RootPath)
      return false;
  }
}

bool Propagator::holds(ContextRef C, Node N, PathRef P) const {
  uint64_t Key = factKey(C, N);
  if (GapsAt.contains(Key))
    return true;
  while (P != RootPath && !Known.contains({Key, P}))
    P = Unit.Paths.parent(P);
  return Known.contains({Key, P});
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

bool Propagator::hasManyWays(ContextRef C, Node N, PathRef P) const {
  auto Others = OtherWays.find({factKey(C, N), P});
  return Others != OtherWays.end() && Others->second.size() >= MaxWays;
}

/// Where there are many paths to one kind of data already, the middle of a new one is left out.
PathRef Propagator::widenedAt(ContextRef C, Node N, PathRef P) {
  unsigned Known = PathsAt.lookup(factKey(C, N));
  if (Known < MaxExactPaths)
    return P;
  return Unit.Paths.generalised(Unit.Paths.shortened(P, Known < 2 * MaxExactPaths ? 1 : 0));
}

void Propagator::add(ContextRef C, Node N, PathRef P, Identifiability Level, Step How, FactId From, uint32_t Through,
                     bool IsPart, std::optional<PassedRef> Given) {
  PassedRef Way = Given ? *Given : From != NoRef ? Facts[From].Passed : 0;
  bool IsElsewhere = How == Step::Global || How == Step::Field || (How == Step::Leave && !Given);
  if (IsElsewhere || hasManyWays(C, N, P))
    Way = Passed.withoutParameters(Way);
  if (Contexts[C].IsFunction)
    Way = 0;
  if (N == NoRef || !isRelevant(Contexts[C], N, P))
    return;
  P = widenedAt(C, N, P);
  if (!mayBeIn(Contexts[C], N, P))
    return;
  Way = withoutMarks(C, Way);
  if (How != Step::Seed && isSettled(C, N, P))
    Way = Passed.with(Way, PassedConditions::Settled);
  if (known(C, N, P, Level, Way) || (How != Step::Seed && renamed(N, C)))
    return;
  if (Contexts[C].IsLabel && Contexts[C].Via && known(labelVia(C, 0), N, P, Level, Way))
    return;
  // A function that an object holds is not one that a field of it holds. Data in the object is in its fields.
  IsPart |= (From != NoRef && Facts[From].IsPart) || (How == Step::Summary && Facts[Through].IsPart);
  if (IsPart && Contexts[C].IsFunction)
    return;
  if (Contexts[C].IsFunction && tooFarForClass(Contexts[C], P))
    return;
  bool ByField = How == Step::Field && Effects[Through].Kind == EffectKind::AnyObject;
  if (From != NoRef && !ByField && tooManyInObjects(C, P)) {
    followByField(C, P, Level, From, Way);
    return;
  }
  IsPart &= !Contexts[C].IsLabel;
  if (IsPart && known(C, partKey(N), P, Level, Way))
    return;
  auto Id = static_cast<FactId>(Facts.size());
  Facts.push_back({C, N, P, Level, How, From, Through, IsPart, Way});
  if (How == Step::Seed && Contexts[C].IsLabel && !Contexts[C].IsFunction)
    Facts[Id].Passed = passedAtSeed(Id);
  ++PathsAt[factKey(C, N)];
  if (Unit.Paths.hasGap(P))
    GapsAt.insert(factKey(C, IsPart ? partKey(N) : N));
  note({factKey(C, IsPart ? partKey(N) : N), P}, Level, Facts[Id].Passed);
  Work.push_back(Id);
}

/// A constant of which nothing can be known: `query("SELECT mail FROM presenters WHERE lecture = ?", L)`.
bool Propagator::tellsNothing(const DataFact &F) const {
  const Context &C = Contexts[F.Context];
  const StringRefId Constant = C.IsLabel && !C.IsFunction ? Classes.labels()[C.Label].Constant : 0;
  if (!Constant)
    return false;
  llvm::StringRef Text = Unit.string(Constant);
  return !namesSomebody(Text) && (Text.contains(' ') || Passed.has(F.Passed, PassedConditions::Joined));
}

bool Propagator::arisesAt(const Origin &O) {
  if (Arising.empty())
    for (const DataFact &F : Facts)
      if (F.How != Step::Edge && Contexts[F.Context].IsLabel && !Contexts[F.Context].IsFunction && !tellsNothing(F))
        Arising[F.Where].push_back(F.Path);
  auto It = Arising.find(O.Root);
  return It != Arising.end() && llvm::any_of(It->second, [&](PathRef At) {
           return Unit.Paths.below(At, O.Path) || Unit.Paths.below(O.Path, At);
         });
}

DataAt Propagator::whatIsAt(const Origin &O) {
  if (FactsAt.empty())
    for (FactId Id = 0; Id < Facts.size(); ++Id)
      if (!Contexts[Facts[Id].Context].IsFunction && !tellsNothing(Facts[Id]))
        FactsAt[Facts[Id].Where].push_back(Id);
  DataAt Result;
  auto It = FactsAt.find(O.Root);
  if (It == FactsAt.end())
    return Result;
  for (FactId Id : It->second) {
    const DataFact &F = Facts[Id];
    if (!Unit.Paths.below(F.Path, O.Path) && !Unit.Paths.below(O.Path, F.Path))
      continue;
    const Context &C = Contexts[F.Context];
    if (C.IsLabel && !llvm::is_contained(Result.Labels, C.Label))
      Result.Labels.push_back(C.Label);
    if (!C.IsLabel && !llvm::is_contained(Result.Ports, C.Port))
      Result.Ports.push_back(C.Port);
  }
  return Result;
}
