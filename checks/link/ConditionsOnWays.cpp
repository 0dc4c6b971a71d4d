//===- ConditionsOnWays.cpp - What was passed on every way to a place -------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is in a list was put there, and what is known where that was done holds of it:
//
//   for (Bidder &B : All) if (allowed(B)) Chosen.push_back(B);       all of Chosen are allowed
//   send(Chosen);                                                    and so are those that come in at the parameter
//
// Ways are followed backwards, out of calls into what they run and out of functions to all that call them. Ways that
// bring nothing do not count: an empty list, a part that was overwritten.
//
//===----------------------------------------------------------------------===//

#include "link/Conditions.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

bool Conditions::bringsNothing(const Origin &From) {
  const FlowNode &Root = Program.node(From.Root);
  switch (Root.Kind) {
  case NodeKind::Answer: // It says something of what is there.
    return true;
  case NodeKind::Variable:
    return Owners.isUnset(From);
  case NodeKind::Constant: { // Between those that a text names.
    StringRefId Text = Program.constantAt(From.Root);
    return Text && llvm::none_of(Unit.string(Text), llvm::isAlnum);
  }
  case NodeKind::Return:
  case NodeKind::ThisOut:
  case NodeKind::ParamOut: // Nothing was put there.
    return From.Path != RootPath;
  case NodeKind::ArgIn: { // A list in which nothing is so far.
    const CallSite &Call = Program.site(Program.siteOf(From.Root));
    bool IsConstant = Root.Index >= 0 && static_cast<size_t>(Root.Index) < Call.Arguments.size() &&
                      Call.Arguments[Root.Index].Constant;
    return !IsConstant && !Unit.Types[Root.Type].Parts.empty();
  }
  default:
    return false;
  }
}

Conditions::KnownOnWays Conditions::onAllWays(Node N, PathRef Path, const CalledAt *By) {
  const std::tuple Key(N, Path, By ? By->S : NoRef);
  if (auto Known = OnWays.find(Key); Known != OnWays.end())
    return Known->second;
  if (auto Asked = Open.find(Key); Asked != Open.end()) {
    // In a loop, it came there on the other ways.
    KnownOnWays Itself;
    Itself.BringsNothing = OpenSteps < MaxOpenSteps;
    OutermostMet = std::min(OutermostMet, Asked->second);
    return Itself;
  }
  const size_t Level = Open.size();
  if (Level == 0)
    OpenSteps = 0;
  ++OpenSteps;
  Open.emplace(Key, Level);
  KnownOnWays Found = findOnAllWays(N, Path, By);
  Open.erase(Key);
  // As part of a loop that is still gone through, it may be less than it seems.
  if (OutermostMet < Level && OpenSteps < MaxOpenSteps)
    return Found;
  if (OutermostMet >= Level)
    OutermostMet = NotMet;
  return OnWays[Key] = std::move(Found);
}

void Conditions::meet(std::optional<KnownOnWays> &All, KnownOnWays Here) {
  if (All && All->BringsNothing == Here.BringsNothing) {
    std::optional<KnownList> Common = std::move(All->Known);
    meet(Common, std::move(Here.Known));
    All->Known = std::move(*Common);
  } else if (!All || All->BringsNothing) {
    All = std::move(Here);
  }
}

void Conditions::dropOfSome(KnownList &Common, llvm::ArrayRef<Subjects::Way> Ways) {
  llvm::erase_if(Common, [&](const Known &K) {
    bool IsOfSome = false, IsOfOthers = false;
    for (const Subjects::Way &Way : Ways) {
      if (K.OneOf.size() != 1 || K.Condition >= OfParameter)
        continue;
      if (Program.node(Way.From.Root).Kind == NodeKind::ArgOut &&
          !Program.site(Program.siteOf(Way.From.Root)).Constructs)
        continue; // A call has changed it.
      const Origins From = Owners.originsOf(Way.From.Root, Way.From.Path);
      const SubjectRelation Here = Owners.relate(K.OneOf.front(), From.empty() ? Origins{Way.From} : From);
      IsOfSome |= Here == SubjectRelation::Same;
      IsOfOthers |= Here == SubjectRelation::Different;
    }
    return IsOfSome && IsOfOthers;
  });
}

Conditions::KnownOnWays Conditions::findOnAllWays(Node N, PathRef Path, const CalledAt *By) {
  std::vector<Subjects::Way> Bringing; // Something.
  std::optional<KnownOnWays> Common;
  for (const Subjects::Way &Way : Owners.waysTo(N, Path)) {
    const NodeKind Root = Program.node(Way.From.Root).Kind;
    KnownList Here;
    for (uint32_t Facts : Way.Facts)
      Here = with(std::move(Here), implied(Program.procOf(N), Facts));
    KnownOnWays Before;
    Before.BringsNothing = bringsNothing(Way.From);
    if (Root == NodeKind::Result || (Root == NodeKind::ArgOut && !Before.BringsNothing))
      Before = onAllWaysOut(Way.From);
    // A call may have changed what was checked before; it leaves what else is in a list as it is.
    const Site S = Root == NodeKind::ArgOut ? Program.siteOf(Way.From.Root) : NoRef;
    if (!Before.BringsNothing && Root == NodeKind::ArgOut && !isMadeOrInList(Way.From) && !isInSight(S)) {
      const Node Given = Program.callPort(S, NodeKind::ArgIn, Program.node(Way.From.Root).Index);
      const bool IsSame = Given != NoRef && leavesSame(S, Program.node(Way.From.Root).Index);
      if (IsSame && Given == N)
        continue; // In a loop: it came there on the other ways.
      Before = KnownOnWays();
      if (IsSame && !By && Here.empty())
        Before = onAllWays(Given, Way.From.Path, nullptr);
    }
    if (By) {
      Here = atCall(By->S, By->Target, with(std::move(Here), Before.Known));
      Before.Known.clear();
    }
    if (entryIndex(Program.node(Way.From.Root)))
      Before = onAllWaysIn(Way.From, By);
    Before.Known = with(std::move(Here), Before.Known);
    if (!Before.BringsNothing)
      Bringing.push_back(Way);
    meet(Common, std::move(Before));
    if (!Common->BringsNothing && Common->Known.empty())
      break;
  }
  if (Common && !By)
    dropOfSome(Common->Known, Bringing);
  return Common.value_or(KnownOnWays());
}

Conditions::KnownList Conditions::throughPointer(Node N, PathRef Path) {
  KnownList Result = onAllWays(N, Path);
  for (Known &K : Result) {
    for (Origins &Asked : K.OneOf)
      for (Origin &O : Asked) {
        if (!NodeElement::isEnd(O.Element))
          O.Element = 0; // Whichever it was.
        if (!NodeElement::isEnd(O.InList))
          O.List = O.InList = 0;
      }
    normalise(K.OneOf);
  }
  return Result;
}

bool Conditions::leavesSame(Site S, int Index) {
  const CallSite &Call = Program.site(S);
  if (!Classes.ofOutParameter(Call.Callee, Call, Index).empty())
    return false; // It is a source: what was there is gone.
  const llvm::StringRef Name = unqualified(Unit.nameOf(Call.Callee));
  return Call.Callee && !Call.Constructs && !speaksOfChange(Name) &&
         (Call.ResultIsScalar || Unit.Types[Call.ResultType].Symbol);
}

bool Conditions::isInSight(Site S) const {
  const llvm::SmallVector<CallTarget, 2> Targets = Values.targets(S);
  return !Targets.empty() &&
         llvm::all_of(Targets, [](const CallTarget &T) { return T.Body != NoRef && !T.IsCallback; });
}

bool Conditions::isMadeOrInList(const Origin &Out) const {
  auto Steps = Unit.Paths.selectors(Out.Path);
  return Program.site(Program.siteOf(Out.Root)).Constructs ||
         llvm::any_of(Steps, [](Selector S) { return S.SelectorKind == Selector::Kind::Element; });
}

Conditions::KnownOnWays Conditions::onAllWaysOut(const Origin &Out) {
  if (Depth > MaxDepth)
    return {};
  ++Depth;
  std::optional<KnownOnWays> Common;
  const Site S = Program.siteOf(Out.Root);
  const bool IsResult = Program.node(Out.Root).Kind == NodeKind::Result;
  const int Index = Program.node(Out.Root).Index;
  for (const CallTarget &T : Values.targets(S)) {
    PortNumber At = IsResult ? PortNumber{true, 0} : portInBody(Unit, Program.site(S), T, Index);
    NodeKind Kind = IsResult ? NodeKind::Return : At.Index == ThisIndex ? NodeKind::ThisOut : NodeKind::ParamOut;
    Node Exit = T.Body == NoRef || T.IsCallback || !At.Exists ? NoRef : Program.port(T.Body, Kind, At.Index);
    CalledAt Here{S, T, !IsResult && !isMadeOrInList(Out),
                  IsResult ? NoRef : Program.callPort(S, NodeKind::ArgIn, Index)};
    KnownOnWays None; // A constructor in sight of which nothing is left puts nothing into what it makes.
    None.BringsNothing = !IsResult && Out.Path != RootPath && Program.site(S).Constructs &&
                         Unit.Symbols[T.Function].HasBody && !T.IsCallback;
    meet(Common, Exit == NoRef ? std::move(None) : onAllWays(Exit, Out.Path, &Here));
  }
  --Depth;
  return Common.value_or(KnownOnWays());
}

void Conditions::dropOfChanged(KnownList &Known, Node Changed, PathRef Part) {
  Origins Object = Changed == NoRef ? Origins() : Owners.originsOf(Changed, RootPath);
  // `[&] { User.Banned = true; }`
  auto Steps = Unit.Paths.selectors(Part);
  if (Changed != NoRef && !Steps.empty() && Steps.front().SelectorKind == Selector::Kind::Field &&
      Program.isCapture(Steps.front().Payload))
    llvm::append_range(Object, Origins(Owners.originsOf(Changed, Unit.Paths.append(RootPath, Steps.front()))));
  llvm::erase_if(Known, [&](const Conditions::Known &K) {
    return llvm::any_of(K.OneOf, [&](const Origins &Asked) {
      return Asked.empty() || Owners.relate(Asked, Object) == SubjectRelation::Same;
    });
  });
}

Conditions::KnownOnWays Conditions::onAllWaysIn(const Origin &In, const CalledAt *By) {
  const int16_t Port = *entryIndex(Program.node(In.Root));
  const Proc P = Program.procOf(In.Root);
  if (Depth > MaxDepth || (!By && isEntered(P)))
    return {};
  ++Depth;
  auto Ask = [&](Site S, const CallTarget &T) {
    Node Given = T.IsCallback ? NoRef : Program.argumentFor(S, T, Port);
    return Given == NoRef ? KnownOnWays() : onAllWays(Given, In.Path, nullptr);
  };
  std::optional<KnownOnWays> Common;
  if (By) {
    Common = Ask(By->S, By->Target);
    if (By->OnlyInside) {
      dropOfChanged(Common->Known, Program.argumentFor(By->S, By->Target, Port), In.Path);
      dropOfChanged(Common->Known, By->Changed, RootPath);
    }
  } else {
    for (Site S : Values.callers(P))
      for (const CallTarget &T : Values.targets(S))
        if (T.Body == P) {
          KnownOnWays Here = Ask(S, T);
          Here.Known = inCallee(S, P, T, Here.Known);
          meet(Common, std::move(Here));
        }
  }
  --Depth;
  return Common.value_or(KnownOnWays());
}
