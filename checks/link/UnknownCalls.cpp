//===- UnknownCalls.cpp - Calls whose body is not in sight ----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a call does whose callee has no body here: what the policy declares, else the default, which is that its
// arguments flow into its result and into whatever it can write.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"

using namespace purpose;

bool Propagator::declassified(FactId Id) {
  const DataFact F = Facts[Id];
  Site S = Program.siteOf(F.Where);
  for (const CallTarget &T : Program.targets(S)) {
    std::optional<Identifiability> To = Classes.declassifies(T.Function);
    if (!To)
      continue;
    Identifiability Level = std::min(F.Level, *To);
    add(F.Context, Program.callPort(S, NodeKind::Result, 0), RootPath, Level, Step::Unknown, Id);
    const CallSite &Call = Program.site(S);
    for (size_t I = 0; I < Call.Arguments.size(); ++I)
      if (Call.Arguments[I].Out && static_cast<int>(I) != Program.node(F.Where).Index)
        add(F.Context, Program.callPort(S, NodeKind::ArgOut, static_cast<int>(I)), RootPath, Level, Step::Unknown, Id);
    add(F.Context, Program.callPort(S, NodeKind::ArgOut, Program.node(F.Where).Index), F.Path, F.Level, Step::Unknown,
        Id);
    return true;
  }
  return false;
}

void Propagator::unknownCall(FactId Id) {
  const DataFact F = Facts[Id];
  Site S = Program.siteOf(F.Where);
  const CallSite &Call = Program.site(S);
  int Index = Program.node(F.Where).Index;
  if (Program.node(F.Where).Kind == NodeKind::ResultOut)
    return;
  // What it was is there afterwards.
  add(F.Context, Program.callPort(S, NodeKind::ArgOut, Index), F.Path, F.Level, Step::Unknown, Id);
  if (const PropagationEntry *Declared = Classes.propagation(Call.Callee)) {
    declaredFlows(Id, *Declared);
    return;
  }
  // A number is no way out for the texts inside an object.
  bool Inside = false;
  if (F.Path != RootPath) {
    Selector Last = Unit.Paths.last(F.Path);
    Inside = Last.SelectorKind != Selector::Kind::Field || !Unit.Types[Unit.Symbols[Last.Payload].Type].IsScalar;
  }
  if (!Call.ResultIsBool && !(Call.ResultIsScalar && Inside))
    add(F.Context, Program.callPort(S, NodeKind::Result, 0), RootPath, F.Level, Step::Unknown, Id);
  if (Index == CalleeIndex)
    return;
  for (size_t I = 0; I < Call.Arguments.size(); ++I)
    if (Call.Arguments[I].Out && static_cast<int>(I) != Index)
      add(F.Context, Program.callPort(S, NodeKind::ArgOut, static_cast<int>(I)), RootPath, F.Level, Step::Unknown, Id);
  if (Call.ObjectOut && Index != ThisIndex)
    add(F.Context, Program.callPort(S, NodeKind::ArgOut, ThisIndex), RootPath, F.Level, Step::Unknown, Id);
}

void Propagator::declaredFlows(FactId Id, const PropagationEntry &Flows) {
  const DataFact F = Facts[Id];
  Site S = Program.siteOf(F.Where);
  int Index = Program.node(F.Where).Index;
  auto Steps = [&](const Place &P) {
    PathRef Path = RootPath;
    for (const PlaceStep &Step : P.Steps)
      if (Step.StepKind != PlaceStep::Kind::Field)
        Path = Unit.Paths.append(Path, Selector::element());
    return Path;
  };
  for (const Flow &Declared : Flows.Flows) {
    const Place &From = Declared.From;
    bool Mine =
        From.RootKind == Place::Root::This ? Index == ThisIndex
        : From.RootKind == Place::Root::Parameter
            ? Index == static_cast<int>(From.Parameter) || (From.AndAfter && Index > static_cast<int>(From.Parameter))
            : false;
    if (!Mine || Declared.FlowKind == Flow::Kind::Call)
      continue;
    std::optional<PathRef> Tail = Unit.Paths.below(F.Path, Steps(From));
    if (!Tail && !Unit.Paths.below(Steps(From), F.Path))
      continue;
    PathRef To = Unit.Paths.concat(Steps(Declared.To), Tail.value_or(RootPath));
    Node Port = Declared.To.RootKind == Place::Root::Return ? Program.callPort(S, NodeKind::Result, 0)
                : Declared.To.RootKind == Place::Root::This
                    ? Program.callPort(S, NodeKind::ArgOut, ThisIndex)
                    : Program.callPort(S, NodeKind::ArgOut, static_cast<int>(Declared.To.Parameter));
    add(F.Context, Port, To, F.Level, Step::Unknown, Id);
  }
}
