//===- Effects.cpp - What outlives a call ----------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"

using namespace purpose;

/// Calls, one in the other, by which ways to one use are told apart, and ways that are.
static constexpr unsigned MaxChain = 3;
static constexpr size_t MaxChains = 256;

Site Propagator::homeOf(const Effect &Use) const {
  if (!Unit.Symbols[Uses[Use.Payload].Caller].IsElsewhere)
    return NoRef;
  Node N = Facts[Use.At].Where;
  bool IsElsewhere = Unit.Symbols[Program.graph(Program.procOf(N)).Function].IsElsewhere;
  return IsElsewhere || Program.node(N).Call == NoRef ? NoRef : Program.siteOf(N);
}

/// Who receives something, and where it is, callers may say by other arguments: their calls are told apart.
static bool isToldByCallers(const SinkUse &Use) {
  auto IsGiven = [](int Parameter) { return Parameter >= ThisParameter; };
  return Use.UseKind == SinkUse::Kind::Role || IsGiven(Use.RecipientParameter) || IsGiven(Use.RegionParameter) ||
         IsGiven(Use.StoreParameter);
}

uint32_t Propagator::chainThrough(uint32_t Below, Site S) {
  if (ChainDepth[Below] >= MaxChain)
    return Below;
  auto [It, New] = Chains.try_emplace({Below, S}, static_cast<uint32_t>(ChainDepth.size()));
  if (New)
    ChainDepth.push_back(ChainDepth[Below] + 1);
  return It->second;
}

void Propagator::lift(ContextRef C, Effect E) {
  E.IsPart |= Facts[E.At].IsPart;
  if (E.IsPart && (E.Kind == EffectKind::Target || Contexts[C].IsFunction))
    return;
  if (Contexts[C].IsLabel) // No caller answers any more.
    E.Passed = withoutMarks(C, Passed.withoutParameters(E.Passed));
  uint64_t What = (static_cast<uint64_t>(E.Kind) << 60) | (static_cast<uint64_t>(E.Payload) << 28) | E.Path;
  // A use has no path; each call that leads to one in another unit counts for itself.
  if (E.Kind == EffectKind::Use) {
    if (E.Home == NoRef)
      E.Home = homeOf(E);
    if (E.Chain) {
      std::set<uint32_t> &Known = ChainsAt[{C, E.Payload}];
      if (Known.size() < MaxChains)
        Known.insert(E.Chain);
      else if (!Known.count(E.Chain))
        E.Chain = 0;
    }
    auto Way = std::make_pair(E.Home, E.Chain);
    What |= E.Home == NoRef && !E.Chain ? 0 : UseWays.try_emplace(Way, UseWays.size() + 1).first->second;
  }
  auto IsKnown = [&](uint64_t Way) {
    auto It = KnownEffects.find({Way, What});
    return It != KnownEffects.end() && It->second >= E.Level;
  };
  uint64_t Way = (static_cast<uint64_t>(E.Passed) << 32) | C;
  if (IsKnown(Way) || IsKnown(C)) // Nothing was passed on another way.
    return;
  KnownEffects[{Way, What}] = E.Level;
  auto Id = static_cast<EffectId>(Effects.size());
  Effects.push_back(E);
  if (Contexts[C].IsLabel) {
    perform(C, Id);
    return;
  }
  if (EffectsOf.size() <= C)
    return;
  EffectsOf[C].push_back(Id);
  for (size_t I = 0; I < Callers[C].size(); ++I)
    liftTo(Callers[C][I], Id);
}

void Propagator::liftTo(const Incoming &In, EffectId Below) {
  const DataFact &Caller = Facts[In.Caller];
  Effect Above = Effects[Below];
  Above.At = In.Caller;
  Above.Below = Below;
  Above.Level = std::min(Above.Level, Caller.Level);
  if (Above.Kind == EffectKind::Field ||
      Above.Kind == EffectKind::AnyObject) // What a declassifier keeps in its object comes out of it some time.
    if (const Declassification *D = Classes.declassifies(In.Target.Function); D && D->cleans(ObjectOutput))
      Above.Level = std::min(Above.Level, D->To);
  if (Above.Kind == EffectKind::Use && isToldByCallers(Uses[Above.Payload].Use))
    Above.Chain = chainThrough(Above.Chain, Program.siteOf(Caller.Where));
  if (std::optional<PassedRef> Way = passedThrough(In, Above.Passed)) {
    Above.Passed = *Way;
    lift(Caller.Context, Above);
  }
}

/// Constants only tell something of calls; what data tells is to whom something goes.
static bool concerns(const SinkUse &Use, const DataLabel &Label) {
  if (Use.UseKind != SinkUse::Kind::Role)
    return !Label.Constant;
  return Label.Constant || (Use.Roles & RecipientRole);
}

void Propagator::perform(ContextRef C, EffectId Id) {
  const Effect E = Effects[Id];
  switch (E.Kind) {
  case EffectKind::Use:
    if (Contexts[C].IsFunction || !concerns(Uses[E.Payload].Use, Classes.labels()[Contexts[C].Label]))
      return;
    Hits.push_back({C, Id});
    if (Uses[E.Payload].Use.UseKind == SinkUse::Kind::Store)
      comeOutAgain(C, Id);
    return;
  case EffectKind::Global:
    writeGlobal(C, Id);
    return;
  case EffectKind::Field:
    writeFields(C, Id);
    return;
  case EffectKind::AnyObject:
    writeAnyObject(C, Id);
    return;
  case EffectKind::Target:
    if (Contexts[C].IsFunction && Unit.Symbols[Contexts[C].Symbol].Kind == SymbolKind::Type) {
      newClass(Program.siteOf(E.Payload), Contexts[C].Symbol, E.Path);
    } else if (Contexts[C].IsFunction) {
      Node N = E.Payload;
      CallTarget T;
      T.Function = Contexts[C].Symbol;
      T.CallbackIndex = Program.node(N).Index;
      T.IsCallback = T.CallbackIndex != CalleeIndex;
      T.Via = E.Path;
      newTarget(Program.siteOf(N), T);
    }
    return;
  }
}

void Propagator::writeGlobal(ContextRef C, EffectId Id) {
  const Effect E = Effects[Id];
  for (Node N : Program.nodesOfKind(NodeKind::GlobalIn))
    if (Program.node(N).Symbol == E.Payload)
      add(labelVia(C, 0), N, E.Path, E.Level, Step::Global, E.At, Id, false, E.Passed);
}

void Propagator::leaveFields(FactId Id) {
  // Every field on the way down may be the one that someone reads: .Session.Email is Session's and Email's.
  const DataFact F = Facts[Id];
  if (Wide.isInFile(F.Path))
    return;
  // What is read from an object out of sight is out of sight itself: its class decides no call.
  if (F.Path != RootPath && ClassPath != NoRef && Unit.Paths.last(F.Path) == Unit.Paths.last(ClassPath))
    return;
  for (Selector S : Unit.Paths.selectors(F.Path))
    if (S.SelectorKind == Selector::Kind::Field && !Fields.readers(S.Payload).empty()) {
      lift(F.Context, {EffectKind::Field, Id, NoRef, F.Level, 0, F.Path, F.Passed});
      return;
    }
}

void Propagator::writeFields(ContextRef C, EffectId Id) {
  auto Steps = Unit.Paths.selectors(Effects[Id].Path);
  for (size_t I = 0; I < Steps.size(); ++I) {
    if (Steps[I].SelectorKind != Selector::Kind::Field || Unit.Symbols[Steps[I].Payload].IsLibrary)
      continue; // The `first` of all pairs together says nothing.
    const SymbolRef Around = I > 0 && leadsToMember(Unit, Steps[I - 1]) ? Steps[I - 1].Payload : 0;
    writeField(C, Id, Steps[I].Payload, Around, Unit.Paths.without(Effects[Id].Path, I + 1));
  }
}

bool Propagator::areUnrelated(SymbolRef Owner, SymbolRef A, SymbolRef B) {
  if (!A || !B || A == B)
    return false;
  const auto OfA = Hierarchy.withBases(A), OfB = Hierarchy.withBases(B);
  return llvm::is_contained(OfA, Owner) && llvm::is_contained(OfB, Owner) && !llvm::is_contained(OfA, B) &&
         !llvm::is_contained(OfB, A);
}

void Propagator::writeField(ContextRef C, EffectId Id, SymbolRef Field, SymbolRef Around, PathRef Tail) {
  const Effect E = Effects[Id];
  auto ClassOf = [&](SymbolRef Member, Node Object) {
    return Unit.Types[Member ? Unit.Symbols[Member].Type : Program.node(Object).Type].Symbol;
  };
  const bool IsWhole = Unit.Paths.depth(E.Path) == Unit.Paths.depth(Tail) + 1;
  const SymbolRef Written = Around || IsWhole ? ClassOf(Around, Facts[E.At].Where) : 0;
  // `Repos.Posts.Table`: that object lies in no other member, such as Repos.Comments, and is of no other class.
  auto IsOther = [&](const FieldState::Reader &R) {
    auto In = Unit.Paths.selectors(R.At);
    const SymbolRef Member = In.size() > 1 && leadsToMember(Unit, In[In.size() - 2]) ? In[In.size() - 2].Payload : 0;
    if (Around && Member && Member != Around)
      return true;
    const SymbolRef Read = Member || In.size() == 1 ? ClassOf(Member, R.Where) : 0;
    return areUnrelated(Unit.Symbols[Field].Parent, Written, Read);
  };
  for (const FieldState::Reader &R : Fields.readers(Field)) {
    if (R.Tail == NoRef) { // An object.
      if (IsOther(R))
        continue;
      PathRef At = Unit.Paths.concatWithGap(R.At, Tail);
      NodeKind Kind = Program.node(R.Where).Kind;
      if (Kind == NodeKind::ThisIn || Kind == NodeKind::ParamIn) {
        add(labelVia(C, CallStrings::Outside), R.Where, At, E.Level, Step::Field, E.At, Id, false, E.Passed);
        continue;
      }
      add(labelVia(C, 0), R.Where, At, E.Level, Step::Field, E.At, Id, false, E.Passed);
      continue;
    }
    std::optional<PathRef> At = Unit.Paths.below(Tail, R.Tail);
    if (!At && Unit.Paths.below(R.Tail, Tail))
      At = RootPath;
    if (At && !isOwnData(C, R.Where))
      add(labelVia(C, 0), R.Where, *At, E.Level, Step::Field, E.At, Id, false, E.Passed);
  }
}
