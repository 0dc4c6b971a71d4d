//===- Passing.cpp - Which checks data passes on its way -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is known where data moves on is added to what it has passed. Whose consent it is, compared with whose data, is
// found out where both are known: in the function where the data arises or to which it was returned, or else by the
// callers, to which a port stands for whoever they have handed in.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"

using namespace purpose;

namespace {

PassedCondition::Of asSubject(SubjectRelation R) {
  switch (R) {
  case SubjectRelation::Different:
    return PassedCondition::Of::Other;
  case SubjectRelation::Same:
    return PassedCondition::Of::Same;
  case SubjectRelation::Unknown:
    break;
  }
  return PassedCondition::Of::Unknown;
}

} // namespace

uint32_t Propagator::ownerName(const Origins &Of) {
  std::string Name = Checks.subjects().nameOf(Of);
  auto [It, New] = OwnerNameIds.try_emplace(Name, static_cast<uint32_t>(OwnerNames.size()));
  if (New)
    OwnerNames.push_back(Name);
  return It->second;
}

/// \p Subject, whose check was passed, compared with whose data the fact is about, as far as the function tells.
PassedCondition Propagator::comparedWith(const Anchor &Data, ConditionRef Condition, const Origins &Subject) {
  PassedCondition Passed;
  Passed.Condition = Condition;
  Passed.Subject = asSubject(Checks.subjects().relate(Subject, Data.From));
  if (Passed.Subject == PassedCondition::Of::Other)
    Passed.Name = ownerName(Subject);
  if (!Data.IsEntry || Passed.Subject != PassedCondition::Of::Unknown)
    return Passed;
  const Origins Asked = Checks.subjects().askedFor(Subject);
  bool IsHere = Asked.size() == 1 && Program.procOf(Asked.front().Root) == Program.procOf(Data.From.front().Root);
  if (std::optional<int16_t> Port = IsHere ? entryIndex(Program.node(Asked.front().Root)) : std::nullopt) {
    Passed.Subject = PassedCondition::Of::Port;
    Passed.Index = *Port;
    Passed.Path = Asked.front().Path;
  }
  return Passed;
}

/// It is one of several who was asked: the worst case counts.
PassedCondition Propagator::comparedWith(const Anchor &Data, const Conditions::Known &K) {
  PassedCondition Worst = comparedWith(Data, K.Condition, K.OneOf.front());
  for (const Origins &Subject : llvm::ArrayRef(K.OneOf).drop_front()) {
    PassedCondition Next = comparedWith(Data, K.Condition, Subject);
    bool Both = Next.Subject != PassedCondition::Of::Port && Worst.Subject != PassedCondition::Of::Port;
    if (Next.Subject == PassedCondition::Of::Other || (Both && Next.Subject < Worst.Subject))
      Worst = Next;
    else if (!Both && Worst.Subject != PassedCondition::Of::Other && !(Next == Worst))
      Worst = {K.Condition}; // Callers would have to compare with both.
  }
  return Worst;
}

PassedRef Propagator::compared(const Anchor &Data, const Conditions::KnownList &Known) {
  std::vector<PassedCondition> Set;
  for (const Conditions::Known &K : Known)
    if (K.Condition < Checks.all().size())
      Set.push_back(comparedWith(Data, K));
  return Passed.intern(std::move(Set));
}

PassedRef Propagator::passedAlong(FactId Id, const FlowEdge &E) {
  PassedRef Before = Facts[Id].Passed;
  if (!E.Facts || !Checks.any())
    return Before;
  const Conditions::KnownList &Known = Checks.implied(Program.procOf(Facts[Id].Where), E.Facts);
  return Known.empty() ? Before : Passed.both(Before, compared(anchorOf(Id), Known));
}

PassedRef Propagator::passedIn(FactId Id) {
  // For what has come in by a port, callers compare what they know with whose data they hand in.
  if (!Checks.any() || !Contexts[Facts[Id].Context].IsLabel)
    return 0;
  const Conditions::KnownList &Known = Checks.atEntry(Program.procOf(Facts[Id].Where));
  return Known.empty() ? 0 : compared(anchorOf(Id), Known);
}

PassedRef Propagator::passedAtSeed(FactId Id) {
  if (!Checks.any())
    return 0;
  Node N = Facts[Id].Where;
  NodeKind Kind = Program.node(N).Kind;
  uint32_t Here = Kind == NodeKind::Result || Kind == NodeKind::ArgOut ? Program.site(Program.siteOf(N)).Facts
                                                                       : Checks.subjects().factsInto(N);
  const Conditions::KnownList &Known = Checks.implied(Program.procOf(N), Here);
  PassedRef Way = passedIn(Id);
  return Known.empty() ? Way : Passed.both(Way, compared(anchorOf(Id), Known));
}

PassedRef Propagator::passedAtUse(FactId Id) { return Passed.both(Facts[Id].Passed, passedIn(Id)); }

PassedRef Propagator::passedThrough(const Incoming &In, PassedRef InCallee) {
  PassedRef Before = Passed.both(Facts[In.Caller].Passed, passedIn(In.Caller));
  // A check before a closure was made may be out of date when it runs.
  if (Before && In.Target.IsClosure && Classes.policy().Deferred == DeferredConsent::AtRun) {
    Site S = Program.siteOf(Facts[In.Caller].Where);
    Before =
        In.Target.IsCallback
            ? 0
            : Passed.both(passedIn(In.Caller),
                          compared(anchorOf(In.Caller), Checks.implied(Program.procOfSite(S), Program.site(S).Facts)));
  }
  return Passed.both(Before, passedAtCaller(InCallee, In.Caller, In.Target));
}

PassedRef Propagator::passedAtCaller(PassedRef InCallee, FactId Caller, const CallTarget &T) {
  bool Symbolic = false;
  for (const PassedCondition &P : Passed.of(InCallee))
    Symbolic |= P.Subject == PassedCondition::Of::Port;
  if (!Symbolic)
    return InCallee;
  Site S = Program.siteOf(Facts[Caller].Where);
  std::vector<PassedCondition> Set;
  for (PassedCondition P : std::vector<PassedCondition>(Passed.of(InCallee))) {
    if (P.Subject == PassedCondition::Of::Port) {
      Node Given = Program.argumentFor(S, T, P.Index);
      Origins Subject = Given == NoRef ? Origins() : Checks.subjects().originsOf(Given, P.Path);
      P = comparedWith(anchorOf(Caller), P.Condition, Subject);
    }
    Set.push_back(P);
  }
  return Passed.intern(std::move(Set));
}

Propagator::Anchor Propagator::anchorOf(FactId Id) {
  const Context &C = Contexts[Facts[Id].Context];
  if (!C.IsLabel)
    return {{{C.Port, C.PortPath}}, true};
  // Back to where the data arose, or came out of a callee.
  FactId At = Id;
  while (Facts[At].From != NoRef && Facts[At].How != Step::Leave && Facts[At].How != Step::Global &&
         Facts[At].How != Step::Field)
    At = Facts[At].From;
  auto [It, New] = Anchors.try_emplace(At);
  if (New) {
    Origins Found = findAnchor(At);
    Anchors[At] = std::move(Found);
  }
  return {Anchors[At], false};
}

Origins Propagator::findAnchor(FactId At) {
  const DataFact F = Facts[At];
  const FlowNode &N = Program.node(F.Where);
  if (F.How == Step::Leave)
    return anchorAtCaller(At);
  if (F.How == Step::Global || F.How == Step::Field)
    return N.Kind == NodeKind::GlobalIn || entryIndex(N) ? Origins{{F.Where, F.Path}} : Origins();
  if (N.Kind != NodeKind::Result && N.Kind != NodeKind::ArgOut)
    return Checks.subjects().originsOf(F.Where, F.Path);
  // What a source returns is of whom it was asked for.
  return Checks.subjects().subjectOf(Program.siteOf(F.Where));
}

Origins Propagator::anchorAtCaller(FactId At) {
  FactId Exit = Facts[At].From;
  const FlowNode &Here = Program.node(Facts[At].Where);
  if (Here.Call == NoRef)
    return {};
  Site S = Program.siteOf(Facts[At].Where);
  Proc Callee = Program.procOf(Facts[Exit].Where);
  Origins Result;
  for (const Origin &O : Origins(anchorOf(Exit).From)) {
    const FlowNode &Root = Program.node(O.Root);
    if (Root.Kind == NodeKind::GlobalIn) {
      Result.push_back({O.Root, O.Path});
      continue;
    }
    Node Given = NoRef;
    std::optional<int16_t> Port = entryIndex(Root);
    for (const CallTarget &T : Program.targets(S))
      if (T.Body == Callee && Port)
        Given = Program.argumentFor(S, T, *Port);
    if (Given == NoRef)
      return {};
    const Origins &Outer = Checks.subjects().originsOf(Given, O.Path);
    Result.append(Outer.begin(), Outer.end());
  }
  return Result;
}
