//===- Traces.cpp - The way that data took ---------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every fact knows the one before it. A step through a callee's summary is opened into the steps inside, and an effect
// into the chain of calls that lead to it. Facts are found breadth first, so the way shown is among the shortest.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

constexpr unsigned MaxNesting = 24;
constexpr size_t MaxHops = 60;
constexpr unsigned MaxChain = 4096;

} // namespace

void Propagator::addHop(const DataFact &F, std::vector<Hop> &Out) const {
  const FlowNode &N = Program.node(F.Where);
  Hop H;
  H.Where = N.Where;
  H.Symbol = N.Symbol;
  H.Index = N.Index;
  H.In = Program.graph(Program.procOf(F.Where)).Function;
  if (N.Call != NoRef) {
    Site S = Program.siteOf(F.Where);
    H.Where = Program.site(S).Where;
    H.Callee = Program.site(S).Callee;
    // Of the functions that a value may be, the one that the data came out of.
    const FactId Inside = F.How == Step::Leave ? F.From : F.How == Step::Summary ? F.Through : NoRef;
    if (!H.Callee && Inside != NoRef)
      H.Callee = Program.graph(Program.procOf(Facts[Inside].Where)).Function;
    if (!H.Callee && !Program.targets(S).empty())
      H.Callee = Program.targets(S).front().Function;
  }
  bool Origin = F.How == Step::Seed;
  switch (N.Kind) {
  case NodeKind::FieldRead: {
    bool FromOthers = F.How == Step::Field || (F.From != NoRef && Facts[F.From].How == Step::Field);
    H.HopKind = FromOthers ? Hop::Kind::FieldState : Hop::Kind::Read;
    break;
  }
  case NodeKind::GlobalIn:
    H.HopKind = Hop::Kind::Read;
    break;
  case NodeKind::FieldStore:
  case NodeKind::Variable:
    H.HopKind = Hop::Kind::Store;
    break;
  case NodeKind::ArgIn:
    H.HopKind = Hop::Kind::Argument;
    break;
  case NodeKind::ArgOut:
    H.HopKind = Hop::Kind::Output;
    break;
  case NodeKind::Result:
    H.HopKind = Hop::Kind::Result;
    break;
  default:
    if (!Origin)
      return;
    break;
  }
  if (Origin) {
    H.HopKind = Hop::Kind::Origin;
    if (N.Kind == NodeKind::ParamIn)
      H.Symbol = H.In;
  }
  if (!Out.empty() && Out.back().Where == H.Where && Out.back().HopKind == H.HopKind && Out.back().Symbol == H.Symbol)
    return;
  // Into a call and out of it again unchanged is no step.
  if (H.HopKind == Hop::Kind::Output && !Out.empty() && Out.back().HopKind == Hop::Kind::Argument &&
      Out.back().Where == H.Where && Out.back().Callee == H.Callee && Out.back().Index == H.Index) {
    Out.pop_back();
    return;
  }
  if (Out.size() < MaxHops)
    Out.push_back(H);
}

void Propagator::traceWithin(FactId Id, std::vector<Hop> &Out, unsigned Depth) const {
  llvm::SmallVector<FactId, 32> Chain;
  for (FactId At = Id; At != NoRef && Chain.size() < MaxChain; At = Facts[At].From) {
    Chain.push_back(At);
    if (Facts[At].How == Step::Global || Facts[At].How == Step::Field)
      break; // What wrote it comes first.
  }
  for (FactId At : llvm::reverse(Chain)) {
    const DataFact &F = Facts[At];
    if (Depth < MaxNesting && (F.How == Step::Global || F.How == Step::Field)) {
      const Effect &Cause = Effects[F.Through];
      traceFact(Cause.At, Out, Depth + 1);
      for (EffectId Below = Cause.Below; Below != NoRef; Below = Effects[Below].Below)
        traceFact(Effects[Below].At, Out, Depth + 1);
    }
    if (F.How == Step::Summary && Depth < MaxNesting)
      traceWithin(F.Through, Out, Depth + 1);
    bool EntryOfCallee = F.How == Step::Seed && !Contexts[F.Context].IsLabel;
    if (!EntryOfCallee)
      addHop(F, Out);
  }
}

void Propagator::traceFact(FactId Id, std::vector<Hop> &Out, unsigned Depth) const {
  if (Depth < MaxNesting)
    traceWithin(Id, Out, Depth);
}

std::vector<Hop> Propagator::trace(EffectId Cause) const {
  std::vector<Hop> Out;
  for (EffectId E = Cause; E != NoRef; E = Effects[E].Below)
    traceFact(Effects[E].At, Out, 0);
  return Out;
}

LinkResult Propagator::result() {
  LinkResult Result;
  Result.Incomplete = Incomplete;
  const bool NeedsCompany = llvm::any_of(Classes.policy().Rules, [](const Rule &R) { return !R.With.empty(); });
  for (const Hit &H : Hits) {
    const Effect &Cause = Effects[H.Cause];
    const UseSite &U = Uses[Cause.Payload];
    DataFlow Flow;
    Flow.Label = Contexts[H.Label].Label;
    Flow.Level = Cause.Level;
    Flow.Use = U.Use;
    Flow.IsContext = U.IsContext;
    Flow.Where = U.Where;
    Flow.Caller = U.Caller;
    if (U.Key < (uint64_t(1) << 40))
      Flow.At = static_cast<Site>(U.Key);
    for (EffectId E = H.Cause; E != NoRef; E = Effects[E].Below)
      if (Node N = Facts[Effects[E].At].Where; Program.node(N).Call != NoRef)
        Flow.Calls.push_back(Program.siteOf(N));
    std::reverse(Flow.Calls.begin(), Flow.Calls.end());
    Flow.IsSettled = Passed.has(Cause.Passed, PassedConditions::Settled);
    Flow.IsJoined = Passed.has(Cause.Passed, PassedConditions::Joined);
    Flow.IsBeside = Passed.has(Cause.Passed, PassedConditions::Beside);
    for (const PassedCondition &P : Passed.of(Cause.Passed))
      if (!PassedConditions::isMark(P))
        Flow.Passed.push_back({Checks.all()[P.Condition],
                               P.Subject == PassedCondition::Of::Other  ? SubjectRelation::Different
                               : P.Subject == PassedCondition::Of::Same ? SubjectRelation::Same
                                                                        : SubjectRelation::Unknown,
                               P.Subject == PassedCondition::Of::Other ? OwnerNames[P.Name] : "", "", ""});
    if (llvm::any_of(Flow.Passed, [](const PassedCheck &C) { return C.Subject == SubjectRelation::Unknown; }))
      for (EffectId E = H.Cause; E != NoRef; E = Effects[E].Below)
        for (Conditions::Known &K : askedBefore(Effects[E].At))
          Flow.Asked.push_back({Program.procOf(Facts[Effects[E].At].Where), K.Condition, std::move(K.OneOf)});
    if (Cause.Passed)
      Flow.Owner = Checks.subjects().nameOf(anchorOf(Cause.At).From);
    if (NeedsCompany && U.Use.UseKind == SinkUse::Kind::Store) {
      Flow.TakenFrom = anchorOf(Cause.At).From;
      FactId Last = Cause.At;
      for (EffectId E = H.Cause; E != NoRef; E = Effects[E].Below) {
        Last = Effects[E].At;
        Flow.IsPartial |= isPartial(Last, Flow.WithRecords);
      }
      Flow.StoredAs = {Facts[Last].Where, Facts[Last].Path};
    }
    Flow.Path = trace(H.Cause);
    // The use itself is where the finding stands.
    if (!Flow.Path.empty() && Flow.Path.size() > 1 && Flow.Path.back().Where == Flow.Where &&
        Flow.Path.back().HopKind == Hop::Kind::Argument)
      Flow.Path.pop_back();
    Result.Flows.push_back(std::move(Flow));
  }
  return Result;
}
