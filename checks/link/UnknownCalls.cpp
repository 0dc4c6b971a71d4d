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

Identifiability Propagator::levelAfter(SymbolRef Callee, const FlowNode &Output, Identifiability Level) {
  const Declassification *D = Classes.declassifies(Callee);
  if (!D || Output.Kind == NodeKind::Throw)
    return Level;
  bool IsResult = Output.Kind == NodeKind::Return || Output.Kind == NodeKind::Result;
  bool IsObject = Output.Kind == NodeKind::ThisOut || (Output.Kind == NodeKind::ArgOut && Output.Index == ThisIndex);
  return D->cleans(IsResult ? ResultOutput : IsObject ? ObjectOutput : Output.Index) ? std::min(Level, D->To) : Level;
}

void Propagator::declassify(FactId Id) {
  const DataFact F = Facts[Id];
  if (Contexts[F.Context].IsFunction)
    return;
  Site S = Program.siteOf(F.Where);
  const CallSite &Call = Program.site(S);
  for (const CallTarget &T : Program.targets(S)) {
    const Declassification *D = Classes.declassifies(T.Function);
    if (!D)
      continue;
    Identifiability Level = std::min(F.Level, D->To);
    if (D->cleans(ResultOutput))
      add(F.Context, Program.callPort(S, NodeKind::Result, 0), RootPath, Level, Step::Unknown, Id);
    for (int I = 0; I < static_cast<int>(Call.Arguments.size()); ++I)
      if (Call.Arguments[I].Out && I != Program.node(F.Where).Index && D->cleans(I))
        add(F.Context, Program.callPort(S, NodeKind::ArgOut, I), RootPath, Level, Step::Unknown, Id);
  }
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
  auto ComesOut = [&](NodeKind Kind, int Output) { comesOut(Id, Program.callPort(S, Kind, Output), RootPath); };
  if (!Call.ResultIsBool && !(Call.ResultIsScalar && Inside))
    ComesOut(NodeKind::Result, 0);
  if (Index == CalleeIndex)
    return;
  for (size_t I = 0; I < Call.Arguments.size(); ++I)
    if (Call.Arguments[I].Out && static_cast<int>(I) != Index)
      ComesOut(NodeKind::ArgOut, static_cast<int>(I));
  if (Call.ObjectOut && Index != ThisIndex)
    ComesOut(NodeKind::ArgOut, ThisIndex);
}

void Propagator::comesOut(FactId Id, Node Port, PathRef Path) {
  const DataFact F = Facts[Id];
  if (Port == NoRef)
    return;
  SymbolRef Callee = Program.site(Program.siteOf(F.Where)).Callee;
  add(F.Context, Port, Path, Callee ? levelAfter(Callee, Program.node(Port), F.Level) : F.Level, Step::Unknown, Id);
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
    comesOut(Id, Port, To);
  }
}
