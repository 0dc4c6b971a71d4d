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
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// What parameters are found to be on one way.
constexpr size_t MaxComparisons = 3;
/// Objects of which one expression reads one.
constexpr Node MaxBeside = 4;

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

/// \p O lies in what a closure has captured, and the closure comes in as an argument.
bool Propagator::isCaptured(const Origin &O) const {
  auto Steps = Unit.Paths.selectors(O.Path);
  return Program.node(O.Root).Kind == NodeKind::ParamIn && !Steps.empty() &&
         Steps.front().SelectorKind == Selector::Kind::Field && Program.isCapture(Steps.front().Payload);
}

/// \p Subject, whose check was passed, compared with whose data the fact is about, as far as the function tells.
PassedCondition Propagator::comparedWith(const Anchor &Data, ConditionRef Condition, const Origins &Subject) {
  PassedCondition Passed;
  Passed.Condition = Condition;
  Passed.Subject = asSubject(Checks.subjects().relate(Subject, Data.From));
  if (Passed.Subject == PassedCondition::Of::Other)
    Passed.Name = ownerName(Subject);
  // Who made the closure that comes in may have handed in the one whom it has captured.
  bool CallersKnow = Passed.Subject == PassedCondition::Of::Unknown ||
                     (Passed.Subject == PassedCondition::Of::Other && Data.IsEntry && isCaptured(Data.From.front()));
  if (!Data.IsEntry || !CallersKnow)
    return Passed;
  const Origins Asked = Checks.subjects().askedFor(Subject);
  bool IsHere = Asked.size() == 1 && Program.procOf(Asked.front().Root) == Program.procOf(Data.From.front().Root);
  if (std::optional<int16_t> Port = IsHere ? entryIndex(Program.node(Asked.front().Root)) : std::nullopt) {
    Passed.Subject = PassedCondition::Of::Port;
    Passed.Name = 0;
    Passed.Index = *Port;
    Passed.Path = Asked.front().Path;
  }
  return Passed;
}

PassedCondition Propagator::comparedWith(const Anchor &Data, const Conditions::Known &K) {
  PassedCondition Passed = worstOf(Data, K);
  if (K.IsOfRole && Passed.Subject == PassedCondition::Of::Other)
    Passed = {K.Condition};
  return Passed;
}

/// It is one of several who was asked: the worst case counts.
PassedCondition Propagator::worstOf(const Anchor &Data, const Conditions::Known &K) {
  if (K.OneOf.size() > 1 && !Data.Others.empty()) {
    // `User &Who = C ? A : B;`: asked of Who, and taken from Who.
    Anchor All = Data;
    All.From.append(Data.Others.begin(), Data.Others.end());
    All.Others.clear();
    auto IsOf = [&](const Anchor &Whose, const Origins &Asked) {
      return comparedWith(Whose, K.Condition, Asked).Subject == PassedCondition::Of::Same;
    };
    bool AllKnown = llvm::all_of(K.OneOf, [&](const Origins &Asked) { return IsOf(All, Asked); });
    if (AllKnown && llvm::any_of(K.OneOf, [&](const Origins &Asked) { return IsOf(Data, Asked); }))
      return {K.Condition, PassedCondition::Of::Same};
  }
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
  PassedRef Result = 0;
  for (const Conditions::Known &K : Known)
    if (K.Condition < Checks.all().size() || (Data.IsEntry && K.Condition < PassedConditions::FirstQuestion))
      Result = Passed.both(Result, Passed.intern({comparedWith(Data, K)}));
  return Result;
}

std::optional<PassedRef> Propagator::withComparisons(PassedRef Way, Proc P, uint32_t Known) {
  HandedConstants &Constants = Checks.constants();
  llvm::ArrayRef<ComparisonRef> New = Constants.comparisons(P, Known);
  if (New.empty())
    return Way;
  std::vector<PassedCondition> Set = Passed.of(Way);
  size_t Count = llvm::count_if(Set, PassedConditions::isComparison);
  for (ComparisonRef C : New) {
    for (const PassedCondition &Before : Passed.of(Way))
      if (PassedConditions::isComparison(Before) &&
          !Constants.agree(C, Before.Condition - PassedConditions::FirstComparison))
        return std::nullopt;
    if (Count++ < MaxComparisons)
      Set.push_back({PassedConditions::FirstComparison + C});
  }
  return Passed.intern(std::move(Set));
}

std::optional<PassedRef> Propagator::passedAlong(FactId Id, const FlowEdge &E) {
  PassedRef Before = markedAlong(Facts[Id].Context, Facts[Id].Passed, E);
  if (!E.Facts)
    return Before;
  Proc P = Program.procOf(Facts[Id].Where);
  std::optional<PassedRef> Way = withComparisons(Before, P, E.Facts);
  if (!Way || !Checks.any())
    return Way;
  const Conditions::KnownList &Known = Checks.implied(P, E.Facts);
  // `if (!Keep) R.Id = "";`: what Keep says, the caller knows.
  if (!Contexts[Facts[Id].Context].IsLabel)
    for (ConditionRef Question : Checks.questionsIn(P, E.Facts))
      Way = Passed.both(*Way, Passed.intern({{Question}}));
  if (Known.empty())
    return Way;
  Anchor Data = anchorOf(Id);
  Data.From = Checks.subjects().asTakenAt(Program.first(P) + E.To, std::move(Data.From));
  if (Data.Others.empty())
    Data.Others = readBeside(Program.first(P) + E.To);
  if (Data.Others.empty() && llvm::any_of(Known, [](const Conditions::Known &K) { return K.OneOf.size() > 1; }))
    Data.Others = Checks.subjects().originsOf(Program.first(P) + E.To, alongEdge(E, Facts[Id].Path).value_or(E.Target));
  return Passed.both(*Way, compared(Data, Known));
}

PassedRef Propagator::passedIn(FactId Id) {
  if (!Checks.any())
    return 0;
  const Proc P = Program.procOf(Facts[Id].Where);
  const Conditions::KnownList &Known = Checks.atEntry(P);
  if (Known.empty())
    return 0;
  const Context &C = Contexts[Facts[Id].Context];
  if (C.IsLabel)
    return compared(anchorOf(Id), Known);
  // For what has come in by a port, callers compare what they know with whose data they hand in. What a closure has
  // captured was handed in where it was made.
  if (!Unit.Symbols[Program.graph(P).Function].IsLambda || Program.node(C.Port).Kind != NodeKind::ThisIn)
    return 0;
  PassedRef Result = 0;
  for (const Conditions::Known &K : Known)
    if (K.Condition < Checks.all().size())
      if (PassedCondition Here = comparedWith(anchorOf(Id), K); Here.Subject == PassedCondition::Of::Same)
        Result = Passed.both(Result, Passed.intern({Here}));
  return Result;
}

PassedRef Propagator::passedAtSeed(FactId Id) {
  Node N = Facts[Id].Where;
  Proc P = Program.procOf(N);
  NodeKind Kind = Program.node(N).Kind;
  uint32_t Here = Kind == NodeKind::Result || Kind == NodeKind::ArgOut ? Program.site(Program.siteOf(N)).Facts
                                                                       : Checks.subjects().factsInto(N);
  PassedRef Way = withComparisons(passedIn(Id), P, Here).value_or(0); // There is nothing to contradict.
  if (!Checks.any())
    return Way;
  Conditions::KnownList Known = Checks.implied(P, Here);
  if (Kind == NodeKind::ArgOut) { // What was found out about what was there before is void.
    const Node Before = Program.callPort(Program.siteOf(N), NodeKind::ArgIn, Program.node(N).Index);
    const Origins Written = Before == NoRef ? Origins() : Checks.subjects().originsOf(Before, RootPath);
    llvm::erase_if(Known, [&](const Conditions::Known &K) {
      return llvm::any_of(K.OneOf, [&](const Origins &Of) {
        return llvm::any_of(Of, [&](const Origin &O) { return llvm::is_contained(Written, O); });
      });
    });
  }
  if (!Known.empty())
    Way = Passed.both(Way, compared(anchorOf(Id), Known));
  if (Kind != NodeKind::FieldRead && Kind != NodeKind::FieldStore && Kind != NodeKind::Variable &&
      Kind != NodeKind::ArgIn && Kind != NodeKind::ParamIn)
    return Way;
  const Conditions::KnownList Before = Checks.onAllWays(N, Facts[Id].Path);
  return Before.empty() ? Way : Passed.both(Way, compared(anchorOf(Id), Before));
}

/// Data that arose in a callee has passed what the caller has passed before the call.
PassedRef Propagator::passedAtCall(FactId Exit, Site S, Node Result) {
  const Conditions::KnownList &Known = Checks.implied(Program.procOfSite(S), Program.site(S).Facts);
  if (!Checks.any() || Known.empty() || Result == NoRef || Contexts[Facts[Exit].Context].IsFunction)
    return 0;
  return compared({anchorAfter(Exit, Result), false, {}}, Known);
}

PassedRef Propagator::passedAtUse(FactId Id) { return Passed.both(Facts[Id].Passed, passedIn(Id)); }

std::optional<PassedRef> Propagator::passedThrough(const Incoming &In, PassedRef InCallee) {
  std::optional<PassedRef> Behind = passedAtCaller(InCallee, In.Caller, In.Target);
  if (!Behind)
    return std::nullopt;
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
  return Passed.both(Before, *Behind);
}

std::optional<PassedRef> Propagator::comparedAtCaller(PassedRef InCallee, Site S, const CallTarget &T) {
  PassedRef Rest = Passed.withoutParameters(InCallee);
  if (Rest == InCallee)
    return InCallee;
  std::vector<PassedCondition> Set = Passed.of(Rest);
  for (const PassedCondition &P : std::vector<PassedCondition>(Passed.of(InCallee))) {
    if (!PassedConditions::isOfFunction(P))
      continue;
    if (!PassedConditions::isComparison(P)) {
      int Parameter = static_cast<int>(P.Condition - PassedConditions::FirstOfParameter);
      for (const Conditions::Known &K : Checks.purposesAt(S, T, Parameter, {{}})) {
        PassedCondition Named = P;
        Named.Condition = K.Condition;
        Set.push_back(Named);
      }
      continue;
    }
    HandedConstants::Answer Found = Checks.constants().atCaller(P.Condition - PassedConditions::FirstComparison, S, T);
    if (Found.IsRefuted)
      return std::nullopt;
    if (Found.OfCaller)
      Set.push_back({PassedConditions::FirstComparison + *Found.OfCaller});
  }
  return Passed.intern(std::move(Set));
}

std::optional<PassedRef> Propagator::answeredAtCaller(PassedRef InCallee, FactId Caller, const CallTarget &T) {
  if (llvm::none_of(Passed.of(InCallee), PassedConditions::isQuestion))
    return InCallee;
  std::vector<PassedCondition> Set;
  for (const PassedCondition &P : std::vector<PassedCondition>(Passed.of(InCallee))) {
    if (!PassedConditions::isQuestion(P)) {
      Set.push_back(P);
      continue;
    }
    const std::optional<Conditions::KnownList> Told =
        Checks.questionAtCall(Program.siteOf(Facts[Caller].Where), T, P.Condition);
    if (!Told)
      return std::nullopt;
    const Anchor Data = anchorOf(Caller);
    for (const Conditions::Known &K : *Told)
      if (K.Condition < Checks.all().size())
        Set.push_back(comparedWith(Data, K));
  }
  return Passed.intern(std::move(Set));
}

std::optional<PassedRef> Propagator::passedAtCaller(PassedRef InCallee, FactId Caller, const CallTarget &T) {
  Site S = Program.siteOf(Facts[Caller].Where);
  std::optional<PassedRef> Compared = answeredAtCaller(InCallee, Caller, T);
  if (Compared)
    Compared = comparedAtCaller(*Compared, S, T);
  if (!Compared)
    return std::nullopt;
  auto IsOfPort = [](const PassedCondition &P) { return P.Subject == PassedCondition::Of::Port; };
  if (llvm::none_of(Passed.of(*Compared), IsOfPort))
    return Compared;
  std::vector<PassedCondition> Set;
  for (PassedCondition P : std::vector<PassedCondition>(Passed.of(*Compared))) {
    if (IsOfPort(P)) {
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
    return {{{C.Port, C.PortPath}}, true, {}};
  // Back to where the data arose, or came out of a callee.
  FactId At = Id;
  Node Read = Facts[Id].Where;
  while (Facts[At].From != NoRef && Facts[At].How != Step::Leave && Facts[At].How != Step::Global &&
         Facts[At].How != Step::Field) {
    At = Facts[At].From;
    if (Program.node(Facts[At].Where).Kind == NodeKind::FieldRead)
      Read = Facts[At].Where;
  }
  auto [It, New] = Anchors.try_emplace(At);
  if (New) {
    Origins Found = findAnchor(At);
    Anchors[At] = std::move(Found);
  }
  return {Anchors[At], false, readBeside(Read)};
}

Origins Propagator::readBeside(Node N) {
  Origins Result;
  const FlowNode &Here = Program.node(N);
  if (Here.Kind != NodeKind::FieldRead)
    return Result;
  Proc P = Program.procOf(N);
  Node First = Program.first(P), End = First + static_cast<Node>(Program.graph(P).Nodes.size());
  auto IsBeside = [&](const FlowNode &Other) {
    return Other.Kind == NodeKind::FieldRead && Other.Symbol == Here.Symbol && Other.Where == Here.Where;
  };
  // One expression reads them one after the other.
  for (Node Other = N; Other > First && N - Other < MaxBeside; --Other)
    if (IsBeside(Program.node(Other - 1)))
      llvm::append_range(Result, Checks.subjects().originsOf(Other - 1, RootPath));
  for (Node Other = N + 1; Other < End && Other - N <= MaxBeside; ++Other)
    if (IsBeside(Program.node(Other)))
      llvm::append_range(Result, Checks.subjects().originsOf(Other, RootPath));
  return Result;
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
  // What a source returns is of whom it was asked for, and may be an object of whom others are asked.
  Origins Of = Checks.subjects().fetchedBy(Program.siteOf(F.Where));
  if (N.Kind == NodeKind::Result)
    Of.push_back({F.Where, F.Path});
  return Of;
}

Origins Propagator::anchorAtCaller(FactId At) { return anchorAfter(Facts[At].From, Facts[At].Where); }

/// Of what comes out of a callee at \p Out.
Origins Propagator::anchorAfter(FactId Exit, Node Out) {
  const FlowNode &Here = Program.node(Out);
  if (Here.Call == NoRef)
    return {};
  Site S = Program.siteOf(Out);
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
    for (const CallTarget &T : Program.targets(S)) {
      if (T.Body != Callee)
        continue;
      if (Port)
        Given = Program.argumentFor(S, T, *Port);
      else // An object that was fetched there.
        llvm::append_range(Result, Checks.subjects().handedOut(O, S, T));
    }
    if (Given == NoRef && Root.Kind == NodeKind::Result)
      continue;
    if (Given == NoRef)
      return {};
    const Origins &Outer = Checks.subjects().originsOf(Given, O.Path);
    Result.append(Outer.begin(), Outer.end());
  }
  return Result;
}
