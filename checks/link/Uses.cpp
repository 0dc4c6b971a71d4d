//===- Uses.cpp - Where data is used for a purpose -------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"

using namespace purpose;

void Propagator::use(FactId Id, const SinkUse &U, SourcePosition Where, bool IsContext, uint64_t Key) {
  std::string Text = U.Name + "\n" + U.Recipient + "\n" + U.Region + "\n" + U.Store + "\n" +
                     std::to_string(static_cast<unsigned>(U.UseKind)) + " " + std::to_string(U.StoreParameter) + " " +
                     std::to_string(U.Roles);
  for (PurposeId P : U.Purposes)
    Text += "\n" + std::to_string(P);
  auto [It, New] = UseIds.try_emplace({Key, std::move(Text)}, Uses.size());
  if (New)
    Uses.push_back({U, Where, Program.graph(Program.procOf(Facts[Id].Where)).Function, IsContext, Key});
  const DataFact F = Facts[Id];
  lift(F.Context, {EffectKind::Use, Id, NoRef, F.Level, It->second, RootPath, passedAtUse(Id)});
}

void Propagator::checkUses(FactId Id) {
  const DataFact F = Facts[Id];
  if (Contexts[F.Context].IsFunction)
    return;
  const FlowNode &N = Program.node(F.Where);
  uint64_t Key = (uint64_t(1) << 40) | F.Where;
  switch (N.Kind) {
  case NodeKind::ArgIn:
    checkArgument(Id, calleesOf(Program.siteOf(F.Where), viaOf(Id)));
    break;
  case NodeKind::ArgOut: {
    Site S = Program.siteOf(F.Where);
    if (Program.site(S).Constructs && N.Index == ThisIndex)
      break; // Its parameters are the way in.
    for (const SinkUse &U : std::vector<SinkUse>(Classes.sinksOfType(N.Type)))
      use(Id, U, Program.site(S).Where, false, S);
    break;
  }
  case NodeKind::FieldStore:
    for (const SinkUse &U : std::vector<SinkUse>(Classes.sinksOfField(N.Symbol)))
      use(Id, U, N.Where, false, Key);
    for (Selector Step : Unit.Paths.selectors(N.Path))
      if (Step.SelectorKind == Selector::Kind::Field && Step.Payload != N.Symbol)
        for (const SinkUse &U : std::vector<SinkUse>(Classes.sinksOfField(Step.Payload)))
          use(Id, U, N.Where, false, Key);
    break;
  case NodeKind::Variable:
    for (const SinkUse &U : std::vector<SinkUse>(Classes.sinksOfVariable(N.Symbol)))
      use(Id, U, N.Where, false, Key);
    break;
  default:
    break;
  }
  if (F.How == Step::Seed || F.How == Step::Global || F.How == Step::Field || F.How == Step::Leave)
    checkContextSeed(Id);
}

std::vector<SymbolRef> Propagator::calleesOf(Site S, CallString Via) const {
  llvm::SmallSetVector<SymbolRef, 4> Callees;
  if (Program.site(S).Callee)
    Callees.insert(Program.site(S).Callee);
  for (const CallTarget &T : Program.targets(S))
    if (!T.IsCallback && Strings.compatible(T.Via, Via))
      Callees.insert(T.Function);
  return {Callees.begin(), Callees.end()};
}

void Propagator::checkArgument(FactId Id, llvm::ArrayRef<SymbolRef> Callees) {
  const DataFact F = Facts[Id];
  if (Contexts[F.Context].IsFunction)
    return;
  const Site S = Program.siteOf(F.Where);
  const CallSite &Call = Program.site(S);
  const int Index = Program.node(F.Where).Index;
  for (SymbolRef Callee : Callees)
    for (const SinkUse &U : Classes.sinksOfArgument(Callee, Call, Index))
      use(Id, U, Call.Where, false, S);
  // What is handed to code of a purpose is used for it.
  if (Index == CalleeIndex)
    return;
  const std::vector<SinkUse> Here = Classes.contexts(Program.graph(Program.procOfSite(S)).Function);
  for (SymbolRef Callee : Callees)
    for (SinkUse U : std::vector<SinkUse>(Classes.contexts(Callee))) {
      bool Inside = llvm::any_of(Here, [&](const SinkUse &H) { return H.Purposes == U.Purposes; });
      if (Inside)
        continue;
      U.Name = Unit.nameOf(Callee).str();
      use(Id, U, Call.Where, true, S);
    }
}

void Propagator::checkContextSeed(FactId Id) {
  // Data that code of the purpose reads by itself: no call hands it in.
  const DataFact F = Facts[Id];
  const FlowNode &N = Program.node(F.Where);
  Proc P = Program.procOf(F.Where);
  if (!Contexts[F.Context].IsLabel || N.Kind == NodeKind::ArgIn)
    return;
  if (F.Path != RootPath)
    return; // Something that holds it was touched, not the data itself.
  if (N.Kind == NodeKind::ParamIn && Program.hasCallers(P))
    return;
  SymbolRef Function = Program.graph(P).Function;
  // What a function hands out that runs for the purpose itself, it has read itself.
  std::vector<SinkUse> ReadThere;
  SourcePosition Where = N.Where;
  if (F.How == Step::Leave) {
    if (N.Call == NoRef)
      return;
    ReadThere = Classes.contexts(Program.graph(Program.procOf(Facts[F.From].Where)).Function);
    Where = Program.site(Program.siteOf(F.Where)).Where;
  }
  for (SinkUse U : std::vector<SinkUse>(Classes.contexts(Function))) {
    if (llvm::any_of(ReadThere, [&](const SinkUse &R) { return R.Purposes == U.Purposes; }))
      continue;
    U.Name = Unit.nameOf(Function).str();
    use(Id, U, Where, true, (uint64_t(1) << 40) | F.Where);
  }
}
