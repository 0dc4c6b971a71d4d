//===- AnsweredConditions.cpp - What the answer of a call implies ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A value that was asked for is followed back to the constants and calls that it came from. Those constants that are
// another answer do not count; what is known on all other ways follows:
//
//   Access check(const Review &R) {             if (check(R) == Access::Granted)
//     if (!canView(R)) return Access::Denied;       another answer
//     return Access::Granted; }                     canView(R) is true
//
// Where the way leads to a port of a function, its callers are asked in turn: `bool ok() const { return Code == 200; }`
// says what Code is if it is true, and whoever calls it knows where the object came from.
//
//===----------------------------------------------------------------------===//

#include "flow/Answers.h"
#include "link/Conditions.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

namespace {

/// A function that is given constants in more ways is given anything.
constexpr size_t MaxGiven = 16;

std::optional<int64_t> numberIn(llvm::StringRef Text) {
  int64_t Number;
  return Text.getAsInteger(10, Number) ? std::nullopt : std::optional(Number);
}

std::optional<bool> truthIn(llvm::StringRef Text) {
  if (Text == "true" || Text == answer::Something)
    return true;
  if (Text == "false" || Text == answer::Nothing)
    return false;
  if (std::optional<int64_t> Number = numberIn(Text))
    return *Number != 0;
  return std::nullopt;
}

/// Whether the answer \p Text is what was asked for; none: there is no telling.
std::optional<bool> isAnswer(Fact::Kind Asked, llvm::StringRef Wanted, llvm::StringRef Text) {
  std::optional<bool> Result;
  std::optional<int64_t> Number = numberIn(Text), Bound = numberIn(Wanted);
  switch (Asked) {
  case Fact::Kind::ValueTrue:
  case Fact::Kind::ValueFalse:
    Result = truthIn(Text);
    break;
  case Fact::Kind::ValueIs:
  case Fact::Kind::ValueIsNot:
    if (Text != answer::Unknown && (Text == Wanted || Number.has_value() == Bound.has_value()))
      Result = Text == Wanted;
    break;
  case Fact::Kind::ValueBelow:
  case Fact::Kind::ValueNotBelow:
    if (Number && Bound)
      Result = *Number < *Bound;
    break;
  default:
    break;
  }
  bool IsOpposite =
      Asked == Fact::Kind::ValueFalse || Asked == Fact::Kind::ValueIsNot || Asked == Fact::Kind::ValueNotBelow;
  return Result && IsOpposite ? !*Result : Result;
}

/// What \p Asked says of a check of which no more than its result is known: a truth value, a number that is 0 or not,
/// an enumerator that speaks for itself.
std::optional<bool> wentWell(Fact::Kind Asked, llvm::StringRef Text) {
  switch (Asked) {
  case Fact::Kind::ValueTrue:
  case Fact::Kind::ValueFalse:
    return Asked == Fact::Kind::ValueTrue;
  case Fact::Kind::ValueIs:
    if (std::optional<int64_t> Number = numberIn(Text))
      return *Number != 0;
    return Text.starts_with("(") ? std::nullopt : speaksOfSuccess(unqualified(Text));
  case Fact::Kind::ValueIsNot:
    return Text == "0" ? std::optional(true) : std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<Fact::Kind> oppositeOf(Fact::Kind K) {
  using Kind = Fact::Kind;
  switch (K) {
  case Kind::ValueTrue:
    return Kind::ValueFalse;
  case Kind::ValueFalse:
    return Kind::ValueTrue;
  case Kind::ValueIs:
    return Kind::ValueIsNot;
  case Kind::ValueIsNot:
    return Kind::ValueIs;
  case Kind::ValueBelow:
    return Kind::ValueNotBelow;
  case Kind::ValueNotBelow:
    return Kind::ValueBelow;
  default:
    return std::nullopt;
  }
}

} // namespace

std::optional<llvm::StringRef> Conditions::answerAt(Node N) const {
  const FlowNode &Info = Program.node(N);
  if (Info.Kind == NodeKind::Answer)
    return Unit.string(Unit.Paths.last(Info.Path).Payload);
  StringRefId Text = Info.Kind == NodeKind::Constant ? Program.constantAt(N) : 0;
  return Text ? std::optional(Unit.string(Text)) : std::nullopt;
}

std::optional<Conditions::KnownList> Conditions::answered(Node N, PathRef Path, Question Asked, ConstantsRef Given) {
  if (Asked.Text && Unit.string(Asked.Text) == "true")
    Asked = {Asked.Kind == Fact::Kind::ValueIs ? Fact::Kind::ValueTrue : Fact::Kind::ValueFalse, 0};
  if (Depth > MaxDepth)
    return KnownList();
  auto [It, New] = AnsweredTruths.try_emplace({N, Path, Asked, Given}, KnownList());
  if (!New)
    return It->second;
  std::optional<KnownList> Common;
  for (KnownList &Way : waysAnswered(N, Path, Asked, Given))
    meet(Common, std::move(Way));
  return AnsweredTruths[{N, Path, Asked, Given}] = std::move(Common);
}

std::vector<Conditions::KnownList> Conditions::waysAnswered(Node N, PathRef Path, Question Asked, ConstantsRef Given) {
  const std::vector<Subjects::Way> Ways = Owners.waysTo(N, Path);
  if (Ways.empty() || Depth > MaxDepth)
    return {KnownList()};
  const bool IsTruth = Asked.Kind == Fact::Kind::ValueTrue || Asked.Kind == Fact::Kind::ValueFalse;
  // Of truth values and enumerators that are handed out, answers say all.
  const FlowNode &Port = Program.node(N);
  const bool IsTold = Port.Kind == NodeKind::ParamOut && Path == RootPath && Owners.hasAnswer(N, Path) &&
                      (Unit.Types[Port.Type].IsScalar || IsTruth);
  std::vector<KnownList> Result;
  ++Depth;
  for (const Subjects::Way &Way : Ways) {
    if (IsTold && Program.node(Way.From.Root).Kind != NodeKind::Answer)
      continue;
    if ((IsTruth && isToldBesides(Way, Ways)) || isOfWhole(Way, Ways))
      continue;
    std::optional<KnownList> Here = answeredAt(Way, Asked, Given);
    if (!Here)
      continue;
    for (uint32_t Facts : Way.Facts)
      Here = with(std::move(*Here), implied(Program.procOf(N), Facts, Given));
    Result.push_back(std::move(*Here));
  }
  --Depth;
  return Result;
}

bool Conditions::isToldBesides(const Subjects::Way &Way, llvm::ArrayRef<Subjects::Way> All) const {
  auto AnswerOf = [&](const Subjects::Way &W) -> std::optional<llvm::StringRef> {
    bool IsWhole = Program.node(W.From.Root).Kind == NodeKind::Answer && W.From.Path == RootPath;
    return IsWhole ? answerAt(W.From.Root) : std::nullopt;
  };
  auto IsWithin = [&](const Subjects::Way &Other) {
    return llvm::all_of(Other.Facts, [&](uint32_t F) { return F == 0 || llvm::is_contained(Way.Facts, F); });
  };
  if (AnswerOf(Way))
    return false;
  bool IsTold = false;
  for (const Subjects::Way &Other : All) {
    std::optional<llvm::StringRef> Text = AnswerOf(Other);
    if (!Text || !IsWithin(Other))
      continue;
    if (*Text != answer::Something)
      return false;
    IsTold = true;
  }
  return IsTold;
}

bool Conditions::isOfWhole(const Subjects::Way &Way, llvm::ArrayRef<Subjects::Way> All) const {
  auto IsAnswer = [&](const Subjects::Way &W) { return Program.node(W.From.Root).Kind == NodeKind::Answer; };
  return IsAnswer(Way) && Way.From.Path != RootPath && answerAt(Way.From.Root) == answer::Something &&
         llvm::any_of(All, [&](const Subjects::Way &Other) { return !IsAnswer(Other) && Other.Facts == Way.Facts; });
}

std::optional<Conditions::KnownList> Conditions::answeredAt(const Subjects::Way &Way, const Question &Asked,
                                                            ConstantsRef Given) {
  if (!Way.IsCopy || Way.IsPartial)
    return KnownList();
  const Node Root = Way.From.Root;
  const PathRef Path = Way.From.Path;
  const FlowNode &Info = Program.node(Root);
  switch (Info.Kind) {
  case NodeKind::Answer:
  case NodeKind::Constant: {
    std::optional<llvm::StringRef> Text = answerAt(Root);
    if (Text == answer::Elsewhere || (Path != RootPath && Text == answer::Nothing))
      return std::nullopt;
    if (Path != RootPath) // Of a part of it.
      return KnownList();
    if (Info.Kind == NodeKind::Constant && !Info.Type)
      Text = answer::Something; // A text.
    bool IsOther = Text && isAnswer(Asked.Kind, Unit.string(Asked.Text), *Text) == false;
    return IsOther ? std::nullopt : std::optional(KnownList());
  }
  case NodeKind::Result: {
    // The object that a coroutine gives back at once: what it says, co_return says.
    if (Unit.nameOf(Program.site(Program.siteOf(Root)).Callee).ends_with("::get_return_object"))
      return std::nullopt;
    std::optional<KnownList> Inside = answeredByCall(Program.siteOf(Root), NodeKind::Return, 0, Path, Asked, Given);
    if (Node Task = taskBefore(Root); Inside && Task != NoRef)
      return answered(Task, Path, Asked, Given);
    std::optional<bool> IsWell =
        Path == RootPath ? wentWell(Asked.Kind, Unit.string(Asked.Text)) : saysIfWell(Info.Type, Path, Asked);
    // That a Result<bool> is an error does not say that it is false.
    if (!Inside || !IsWell || (Path != RootPath && !*IsWell))
      return Inside;
    const Outcome How = *IsWell ? Outcome::True : Outcome::False;
    const bool IsTruth =
        Path == RootPath && (Asked.Kind == Fact::Kind::ValueTrue || Asked.Kind == Fact::Kind::ValueFalse);
    // Of a body in sight, it is known which constants it returns where.
    return with(std::move(*Inside),
                IsTruth ? ofCall(Program.siteOf(Root), How, Given) : declaredOf(Program.siteOf(Root), How));
  }
  case NodeKind::ArgOut:
    if (Node Task = taskBefore(Root); Task != NoRef)
      return answered(Task, Path, Asked, Given);
    return answeredByCall(Program.siteOf(Root), Info.Index == ThisIndex ? NodeKind::ThisOut : NodeKind::ParamOut,
                          Info.Index, Path, Asked, Given);
  case NodeKind::ParamIn:
  case NodeKind::ThisIn:
    return askedOfPort({Info.Kind == NodeKind::ThisIn ? int16_t(ThisIndex) : Info.Index, Path, Asked});
  default:
    return KnownList();
  }
}

bool Conditions::isSetByCallee(Node N, bool True) {
  return llvm::any_of(Owners.waysTo(N, RootPath), [&](const Subjects::Way &Way) {
    const FlowNode &Root = Program.node(Way.From.Root);
    if (!Way.IsCopy || (Root.Kind != NodeKind::Result && Root.Kind != NodeKind::ArgOut))
      return false;
    const Site S = Program.siteOf(Way.From.Root);
    const llvm::SmallVector<CallTarget, 2> Targets = Values.targets(S);
    if (Program.site(S).Kind != CallKind::Direct || Targets.size() != 1 || Targets.front().Body == NoRef ||
        Targets.front().IsCallback)
      return false;
    const CallTarget &T = Targets.front();
    const PortNumber To =
        Root.Kind == NodeKind::Result ? PortNumber{true, 0} : portInBody(Unit, Program.site(S), T, Root.Index);
    const NodeKind Kind = Root.Kind == NodeKind::Result ? NodeKind::Return
                          : To.Index == ThisIndex       ? NodeKind::ThisOut
                                                        : NodeKind::ParamOut;
    const Node Exit = To.Exists ? Program.port(T.Body, Kind, To.Index) : NoRef;
    if (Exit == NoRef)
      return false;
    const FlowGraph &G = Program.graph(T.Body);
    return llvm::any_of(Owners.edgesInto(Exit), [&](const Subjects::InEdge &E) {
      const bool IsIt = Program.node(E.From).Kind == NodeKind::Answer && E.Edge->Target == Way.From.Path;
      return IsIt && truthIn(answerAt(E.From).value_or("")) == True &&
             llvm::all_of(G.factsIn(E.Edge->Facts),
                          [&](FactRef F) { return G.Facts[F].FactKind == Fact::Kind::CallReturned; });
    });
  });
}

std::optional<bool> Conditions::saysIfWell(TypeRef Result, PathRef Part, const Question &Asked) {
  const SymbolRef Class = Unit.Types[Result].Symbol;
  const std::optional<Fact::Kind> Opposite = oppositeOf(Asked.Kind);
  if (!Class || !Opposite)
    return std::nullopt;
  if (!TellingMethods) {
    TellingMethods.emplace();
    for (Proc P = 0; P < Unit.Graphs.size(); ++P)
      if (const Symbol &F = Unit.Symbols[Program.graph(P).Function]; F.IsMethod && F.IsConst && F.Parameters.empty())
        (*TellingMethods)[F.Parent].push_back(P);
  }
  for (Proc P : TellingMethods->lookup(Class)) {
    const llvm::StringRef Name = unqualified(Unit.nameOf(Program.graph(P).Function));
    const std::optional<bool> IsGood = Name == "operator bool" ? std::optional(true) : speaksOfSuccess(Name);
    if (!IsGood)
      continue;
    // What it returns only if the part says the opposite, it does not return now.
    for (bool Returned : {true, false}) {
      bool Never = false;
      for (const Known &K : ofTruth(P, Program.graph(P).ReturnTruth, Returned, Never)) {
        if (!isQuestion(K))
          continue;
        const PortQuestion &Q = Questions[K.Condition - FirstQuestion];
        if (Q.Port == ThisIndex && Q.Path == Part && Q.Asked == Question{*Opposite, Asked.Text})
          return Returned ? !*IsGood : *IsGood;
      }
    }
  }
  // `using Status = Result<Unit>;`, or a class that adds nothing to it.
  if (const std::vector<TypePart> &Parts = Unit.Types[Result].Parts;
      Parts.size() == 1 && !Parts.front().Field && Parts.front().At == RootPath && Parts.front().Type != Result)
    return saysIfWell(Parts.front().Type, Part, Asked);
  // Nobody has asked by a method: the name of the part may tell.
  const bool IsTrue = Asked.Kind == Fact::Kind::ValueTrue;
  if (Part == RootPath || !(IsTrue || Asked.Kind == Fact::Kind::ValueFalse) ||
      !Unit.Paths.isOwnField(Unit.Paths.last(Part)))
    return std::nullopt;
  std::optional<bool> IsGood = speaksOfSuccess(unqualified(Unit.nameOf(Unit.Paths.last(Part).Payload)));
  return IsGood ? std::optional(*IsGood == IsTrue) : std::nullopt;
}

Conditions::KnownList Conditions::askedOfPort(const PortQuestion &Asked) {
  auto [It, New] = QuestionNumbers.try_emplace(Asked, static_cast<ConditionRef>(Questions.size()));
  if (New)
    Questions.push_back(Asked);
  return KnownList{{FirstQuestion + It->second, {{}}}};
}

Node Conditions::taskBefore(Node N) const {
  // Whoever waits for a task leaves it what it was, and is given what the coroutine has returned.
  Site S = Program.siteOf(N);
  llvm::StringRef Name = Unit.nameOf(Program.site(S).Callee);
  bool Is = Program.node(N).Kind == NodeKind::Result
                ? Name.ends_with("::await_resume")
                : Program.node(N).Index == ThisIndex &&
                      (Name.ends_with("::await_ready") || Name.ends_with("::await_suspend"));
  return Is ? Program.callPort(S, NodeKind::ArgIn, ThisIndex) : NoRef;
}

std::optional<Conditions::KnownList> Conditions::answeredByCall(Site S, NodeKind Port, int Argument, PathRef Path,
                                                                const Question &Asked, ConstantsRef Given) {
  std::optional<KnownList> Common;
  const llvm::SmallVector<CallTarget, 2> Targets = Values.targets(S);
  for (const CallTarget &T : Targets) {
    if (T.Body == NoRef || T.IsCallback)
      return KnownList();
    int Index = Argument;
    if (Port == NodeKind::ParamOut) {
      int Parameters = static_cast<int>(Unit.Symbols[T.Function].Parameters.size());
      for (Index = 0; Index < Parameters; ++Index)
        if (PortNumber At = portAtCall(Unit, Program.site(S), T, Index); At.Exists && At.Index == Argument)
          break;
    }
    Node Out = Program.port(T.Body, Port, Index);
    // Without such a constant, there may be ways that nothing is known of.
    if (Out == NoRef || !Owners.hasAnswer(Out, Path))
      return KnownList();
    const ConstantsRef Handed = Constants.handedIn(S, T, Given);
    auto CannotBe = [&](const Known &K) { return isQuestion(K) && !questionAtCall(S, T, K.Condition); };
    auto Meet = [&](const KnownList &Inside) {
      if (llvm::none_of(Inside, CannotBe))
        meet(Common, atCall(S, T, Inside));
    };
    if (Port == NodeKind::ParamOut && Path == RootPath) { // What it was before, this caller may know.
      for (const KnownList &Way : waysAnswered(Out, Path, Asked, Handed))
        Meet(Way);
    } else if (std::optional<KnownList> Inside = answered(Out, Path, Asked, Handed)) {
      Meet(*Inside);
    }
  }
  return Targets.empty() ? std::optional(KnownList()) : Common;
}

const Conditions::KnownList &Conditions::implied(Proc P, uint32_t Facts) {
  const KnownList &Known = implied(P, Facts, 0);
  const bool MayTell = Facts && Constants.decides(P, Facts);
  if (llvm::none_of(Known, isQuestion) && !MayTell)
    return Known;
  auto [It, New] = ImpliedByCallers.try_emplace({P, Facts});
  if (!New)
    return It->second;
  KnownList Result = askedOfCallers(P, KnownList(Known));
  if (MayTell) {
    std::optional<KnownList> Common;
    for (ConstantsRef Given : givenTo(P))
      meet(Common, Given ? implied(P, Facts, Given) : KnownList());
    if (Common)
      Result = with(std::move(Result), *Common);
  }
  return ImpliedByCallers[{P, Facts}] = std::move(Result);
}

std::vector<ConditionRef> Conditions::questionsIn(Proc P, uint32_t Facts) {
  std::vector<ConditionRef> Result;
  for (const Known &K : implied(P, Facts, 0))
    if (isQuestion(K))
      Result.push_back(K.Condition);
  return Result;
}

llvm::SmallVector<ConstantsRef, 2> Conditions::givenTo(Proc P) {
  // Until it is known, and of recursive functions, anything.
  auto [It, New] = Given.try_emplace(P, llvm::SmallVector<ConstantsRef, 2>{0});
  if (!New || isEntered(P))
    return It->second;
  llvm::SmallVector<ConstantsRef, 2> Result;
  for (Site S : Values.callers(P))
    for (const CallTarget &T : Values.targets(S)) {
      if (T.Body != P)
        continue;
      for (ConstantsRef ToCaller : givenTo(Program.procOfSite(S)))
        if (ConstantsRef Known = Constants.handedIn(S, T, ToCaller); !llvm::is_contained(Result, Known))
          Result.push_back(Known);
      if (Result.size() > MaxGiven || llvm::is_contained(Result, 0))
        return {0};
    }
  return Given[P] = std::move(Result);
}

Conditions::KnownList Conditions::askedOfCallers(Proc P, KnownList Known) {
  if (llvm::none_of(Known, isQuestion))
    return Known;
  KnownList Result;
  for (const Conditions::Known &K : Known)
    if (isQuestion(K))
      Result = with(std::move(Result), askedOfCallers(P, PortQuestion(Questions[K.Condition - FirstQuestion])));
    else
      addUnique(Result, K);
  return Result;
}

Conditions::KnownList Conditions::askedOfCallers(Proc P, const PortQuestion &Q) {
  std::optional<KnownList> Common;
  if (isEntered(P))
    return {};
  for (Site S : Values.callers(P))
    for (const CallTarget &T : Values.targets(S)) {
      if (T.Body != P)
        continue;
      if (isOtherConstant(S, T, Q))
        continue;
      Node Given = T.IsCallback ? NoRef : Program.argumentFor(S, T, Q.Port);
      if (Given == NoRef)
        return {};
      // `if (!allowed(U)) return Then(Errc::No); Then(Errc::Ok);`
      std::optional<KnownList> Here = askedAtCall(S, T, Q);
      if (!Here)
        continue;
      Here = inCallee(S, P, T, with(std::move(*Here), implied(Program.procOfSite(S), Program.site(S).Facts)));
      // Whom a closure has captured, the one who calls it does not know.
      auto IsElsewhere = [&](const Origin &O) { return Program.procOf(O.Root) != P; };
      if (Unit.Symbols[T.Function].IsLambda)
        for (Known &K : *Here)
          if (llvm::any_of(K.OneOf, [&](const Origins &Of) { return llvm::any_of(Of, IsElsewhere); }))
            K.OneOf = {{}};
      meet(Common, std::move(*Here));
    }
  return Common.value_or(KnownList());
}

bool Conditions::isOtherConstant(Site S, const CallTarget &T, const PortQuestion &Q) const {
  const PortNumber At = T.IsCallback ? PortNumber{false, 0} : portAtCall(Unit, Program.site(S), T, Q.Port);
  const CallSite &Call = Program.site(S);
  if (!At.Exists || At.Index < 0 || static_cast<size_t>(At.Index) >= Call.Arguments.size() || Q.Path != RootPath)
    return false;
  const StringRefId Constant = Call.Arguments[At.Index].Constant;
  return Constant && isAnswer(Q.Asked.Kind, Unit.string(Q.Asked.Text), Unit.string(Constant)) == false;
}

std::optional<Conditions::KnownList> Conditions::questionAtCall(Site S, const CallTarget &T, ConditionRef Number) {
  return askedAtCall(S, T, PortQuestion(Questions[Number - FirstQuestion]));
}

std::optional<Conditions::KnownList> Conditions::askedAtCall(Site S, const CallTarget &T, const PortQuestion &Q) {
  const PortNumber At = T.IsCallback ? PortNumber{false, 0} : portAtCall(Unit, Program.site(S), T, Q.Port);
  if (!At.Exists)
    return KnownList();
  const CallSite &Call = Program.site(S);
  const bool IsArgument = At.Index >= 0 && static_cast<size_t>(At.Index) < Call.Arguments.size() && Q.Path == RootPath;
  if (isOtherConstant(S, T, Q))
    return std::nullopt;
  const Node Given = Program.argumentFor(S, T, Q.Port);
  std::optional<KnownList> Result = Given == NoRef ? KnownList() : answered(Given, Q.Path, Q.Asked);
  // `ensure(!banned(U))`: what the argument of this call tells.
  const bool IsTruth = Q.Asked.Kind == Fact::Kind::ValueTrue || Q.Asked.Kind == Fact::Kind::ValueFalse;
  if (!Result || !IsTruth || !IsArgument)
    return Result;
  bool Never = false;
  KnownList Told =
      ofTruth(Program.procOfSite(S), Call.Arguments[At.Index].Truth, Q.Asked.Kind == Fact::Kind::ValueTrue, Never);
  return Never ? std::nullopt : std::optional(with(std::move(*Result), Told));
}
