//===- Conditions.cpp - What a fact implies --------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Conditions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

namespace {

/// Wrappers around wrappers.
constexpr unsigned MaxDepth = 12;

/// Of more people than these it is not known whose check it was.
constexpr size_t MaxSubjects = 4;

/// "Purpose::kTargetedAds" and "targeted_ads" are the same name.
std::string normalized(llvm::StringRef Name) {
  size_t Colon = Name.rfind("::");
  if (Colon != llvm::StringRef::npos)
    Name = Name.drop_front(Colon + 2);
  if (Name.size() > 1 && Name[0] == 'k' && llvm::isUpper(Name[1]))
    Name = Name.drop_front();
  std::string Result;
  for (char C : Name)
    if (C != '_' && C != '-' && C != ' ')
      Result += llvm::toLower(C);
  return Result;
}

template <typename T> void addUnique(std::vector<T> &To, const T &Item) {
  if (!llvm::is_contained(To, Item))
    To.push_back(Item);
}

} // namespace

Conditions::Conditions(FlowUnit &Unit, Classification &Classes, const ProgramGraph &Program,
                       const FunctionValues &Functions)
    : Unit(Unit), Classes(Classes), Rules(Classes.policy()), Program(Program), Values(Functions), Owners(Unit, Program),
      Entries(Unit, Rules), All(conditionsOf(Rules)) {
  if (All.empty())
    return;
  for (SymbolRef S = 1; S < Unit.Symbols.size() && !Any; ++S)
    Any = Entries.isCheck(S);
  if (Any)
    indexFlags();
}

void Conditions::indexFlags() {
  for (Proc P = 0; P < Unit.Graphs.size(); ++P)
    for (const FlagStore &F : Unit.Graphs[P].Flags)
      FlagStores[F.Symbol].push_back({P, &F});
}

void Conditions::addConsentOf(KnownList &To, llvm::ArrayRef<PurposeId> Purposes,
                              const std::vector<Origins> &OneOf) const {
  for (ConditionRef C = 0; C < All.size(); ++C)
    if (!All[C].IsGuard && Rules.Purposes.anyCovers(Purposes, All[C].Purpose))
      addUnique(To, {C, OneOf});
}

void Conditions::addConsent(KnownList &To, llvm::ArrayRef<PurposeId> Purposes, const Origins &Subject) const {
  addConsentOf(To, Purposes, {Subject});
}

void Conditions::addGuards(KnownList &To, const ConditionEntries::Entries &E, int Index, Outcome How, bool IsVoid,
                           const Origins &Subject, bool IsOfObject) const {
  auto Add = [&](llvm::StringRef Name) {
    for (ConditionRef C = 0; C < All.size(); ++C)
      if (All[C].IsGuard && All[C].Guard == Name)
        addUnique(To, {C, {Subject}, IsOfObject});
  };
  for (const GuardEntry *G : E.Guards) {
    if ((G->Target == TargetKind::Parameter) != (Index >= 0) || (Index >= 0 && G->Index != Index))
      continue;
    Outcome Wanted = G->Passed == PassedWhen::True    ? Outcome::True
                     : G->Passed == PassedWhen::False ? Outcome::False
                                                      : Outcome::Returns;
    if (How == Wanted)
      Add(G->Name);
  }
  if (Index < 0 && How == (IsVoid ? Outcome::Returns : Outcome::True))
    for (llvm::StringRef Name : E.AnnotatedGuards)
      Add(Name);
}

std::optional<PurposeId> Conditions::purposeNamed(llvm::StringRef Constant) const {
  std::string Wanted = normalized(Constant);
  for (PurposeId P = 0; P < Rules.Purposes.size(); ++P)
    if (normalized(Rules.Purposes.name(P)) == Wanted)
      return P;
  return std::nullopt;
}

void Conditions::purposeOfArgument(KnownList &To, Site S, int Index, const std::vector<Origins> &OneOf) {
  const CallSite &Call = Program.site(S);
  if (Index < 0 || static_cast<size_t>(Index) >= Call.Arguments.size())
    return;
  if (StringRefId Text = Call.Arguments[Index].Constant) {
    if (std::optional<PurposeId> P = purposeNamed(Unit.string(Text)))
      addConsentOf(To, *P, OneOf);
    return;
  }
  Node Port = Program.callPort(S, NodeKind::ArgIn, Index);
  if (Port == NoRef)
    return;
  const Origins &From = Owners.originsOf(Port, RootPath);
  if (From.size() == 1 && Program.node(From.front().Root).Kind == NodeKind::ParamIn)
    addUnique(To, {OfParameter + static_cast<ConditionRef>(Program.node(From.front().Root).Index), OneOf});
}

const Conditions::KnownList &Conditions::implied(Proc P, uint32_t Facts) {
  auto [It, New] = Implied.try_emplace({P, Facts});
  if (!New || !Facts)
    return It->second;
  const FlowGraph &G = Program.graph(P);
  const FactSet &Set = G.FactSets[Facts - 1];
  KnownList Result = implied(P, Set.Before);
  Result = with(std::move(Result), ofFact(P, G.Facts[Set.Last]));
  return Implied[{P, Facts}] = std::move(Result);
}

Conditions::KnownList Conditions::ofFact(Proc P, const Fact &F) {
  if (F.FactKind == Fact::Kind::Either) {
    std::optional<KnownList> Common = implied(P, F.First);
    meet(Common, implied(P, F.Second));
    return *Common;
  }
  if (F.Call != NoRef) {
    Site S = Program.siteIn(P, F.Call);
    return ofCall(S, F.FactKind == Fact::Kind::CallTrue    ? Outcome::True
                     : F.FactKind == Fact::Kind::CallFalse ? Outcome::False
                                                           : Outcome::Returns);
  }
  return ofValue(P, Program.first(P) + F.Value, F.FactKind == Fact::Kind::ValueTrue);
}

Conditions::KnownList Conditions::ofCall(Site S, Outcome How) {
  const CallSite &Call = Program.site(S);
  KnownList Result;
  bool IsVoid = !Call.ResultIsBool && !Call.ResultIsScalar;
  if (Call.Callee) {
    for (SymbolRef Name : Classes.overridden(Call.Callee)) {
      const ConditionEntries::Entries &E = Entries.of(Name);
      if (E.empty())
        continue;
      int Purpose = -2;
      for (const ConsentEntry *C : E.Consents)
        Purpose = C->PurposeParameter >= 0 ? C->PurposeParameter : Purpose;
      const Origins Subject = Owners.subjectOf(S, Purpose);
      if (How == Outcome::True) {
        addConsent(Result, E.Annotated, Subject);
        for (const ConsentEntry *C : E.Consents) {
          if (C->Target == TargetKind::Parameter)
            continue;
          if (C->PurposeParameter >= 0)
            purposeOfArgument(Result, S, C->PurposeParameter, {Subject});
          else
            addConsent(Result, C->Purposes, Subject);
        }
      }
      Node Object = Program.callPort(S, NodeKind::ArgIn, ThisIndex);
      bool IsOfObject = Object != NoRef && llvm::is_contained(Owners.subjectPorts(S, Purpose), Object);
      addGuards(Result, E, -1, How, IsVoid, Subject, IsOfObject);
    }
  }
  // What it runs, whichever that is.
  std::optional<KnownList> Wrapped;
  for (const CallTarget &T : Values.targets(S))
    if (!T.IsCallback)
      meet(Wrapped, T.Body == NoRef ? KnownList() : ofCallee(S, T, How));
  return Wrapped ? withFoundOut(std::move(Result), *Wrapped) : Result;
}

Conditions::KnownList Conditions::ofCallee(Site S, const CallTarget &T, Outcome How) {
  auto [It, New] = Summaries.try_emplace({T.Body, How});
  if (New && Depth < MaxDepth) {
    ++Depth;
    const FlowGraph &G = Program.graph(T.Body);
    KnownList Summary = implied(T.Body, G.ReturnFacts);
    bool Never = false;
    if (How != Outcome::Returns)
      Summary = with(std::move(Summary), ofTruth(T.Body, G.ReturnTruth, How == Outcome::True, Never));
    --Depth;
    Summaries[{T.Body, How}] = std::move(Summary);
  }
  return atCall(S, T, KnownList(Summaries[{T.Body, How}]));
}

Conditions::KnownList Conditions::ofTruth(Proc P, const TruthFacts &T, bool True, bool &Never) {
  Never = True ? T.NeverTrue : T.NeverFalse;
  return Never ? KnownList() : implied(P, True ? T.WhenTrue : T.WhenFalse);
}

Origins Conditions::subjectAtCall(Site S, const CallTarget &T, const Origins &InCallee) {
  Origins Subject;
  for (const Origin &O : Owners.askedFor(InCallee)) {
    std::optional<int16_t> Port = entryIndex(Program.node(O.Root));
    Node N = Port ? Program.argumentFor(S, T, *Port) : NoRef;
    if (N == NoRef)
      return {};
    const Origins &Outer = Owners.originsOf(N, O.Path);
    Subject.append(Outer.begin(), Outer.end());
  }
  return Subject;
}

Conditions::KnownList Conditions::atCall(Site S, const CallTarget &T, const KnownList &InCallee) {
  KnownList Result;
  for (Known K : InCallee) {
    for (Origins &Subject : K.OneOf)
      Subject = subjectAtCall(S, T, Subject);
    normalise(K.OneOf);
    if (K.Condition < OfParameter) {
      addUnique(Result, K);
      continue;
    }
    PortNumber At = portAtCall(Unit, Program.site(S), T, static_cast<int>(K.Condition - OfParameter));
    if (At.Exists)
      purposeOfArgument(Result, S, At.Index, K.OneOf);
  }
  return Result;
}

Conditions::KnownList Conditions::ofValue(Proc P, Node N, bool True) {
  const FlowNode &Info = Program.node(N);
  Outcome How = True ? Outcome::True : Outcome::False;
  KnownList Result;
  auto AddEntries = [&](const ConditionEntries::Entries &E, int Index, const Origins &Subject) {
    if (True && Index < 0)
      addConsent(Result, E.Annotated, Subject);
    for (const ConsentEntry *C : E.Consents)
      if (True && (C->Target == TargetKind::Parameter) == (Index >= 0) && (Index < 0 || C->Index == Index))
        addConsent(Result, C->Purposes, Subject);
    addGuards(Result, E, Index, How, /*IsVoid=*/false, Subject);
  };
  switch (Info.Kind) {
  case NodeKind::Result:
    return ofCall(Program.siteOf(N), How);
  case NodeKind::FieldRead:
  case NodeKind::FieldStore: {
    Origins Subject;
    for (Origin O : Origins(Owners.originsOf(N, RootPath)))
      if (O.Path != RootPath && Unit.Paths.last(O.Path) == Selector::field(Info.Symbol))
        Subject.push_back({O.Root, Unit.Paths.parent(O.Path)});
    AddEntries(Entries.of(Info.Symbol), -1, Subject);
    return withFoundOut(std::move(Result), ofFlag(Info.Symbol, True));
  }
  case NodeKind::Variable:
  case NodeKind::GlobalIn:
    AddEntries(Entries.of(Info.Symbol), -1, {});
    return withFoundOut(std::move(Result), ofFlag(Info.Symbol, True));
  case NodeKind::ParamIn: {
    SymbolRef F = Program.graph(P).Function;
    AddEntries(Entries.of(F), Info.Index, {});
    if (True)
      addConsent(Result, Entries.annotatedParameter(F, Info.Index), {});
    return withFoundOut(std::move(Result), ofParameter(P, Info.Index, True));
  }
  default:
    return Result;
  }
}

Conditions::KnownList Conditions::ofFlag(SymbolRef Flag, bool True) {
  auto [It, New] = FlagTruths.try_emplace({Flag, True});
  auto Stores = FlagStores.find(Flag);
  if (!New || Stores == FlagStores.end() || Depth > MaxDepth)
    return It->second;
  ++Depth;
  std::optional<KnownList> All;
  for (auto [P, Store] : Stores->second) {
    bool Never = false;
    KnownList Here = ofTruth(P, Store->Truth, True, Never);
    for (Known &K : Here)
      K.OneOf = {{}}; // Of whoever the object belonged to when it was stored.
    if (!Never)
      meet(All, std::move(Here));
  }
  --Depth;
  return FlagTruths[{Flag, True}] = All.value_or(KnownList());
}

Conditions::KnownList Conditions::ofParameter(Proc P, int Index, bool True) {
  auto [It, New] = ParameterTruths.try_emplace({P, Index, True});
  if (!New || Depth > MaxDepth || isEntered(P))
    return It->second;
  ++Depth;
  std::optional<KnownList> All;
  for (Site S : Values.callers(P))
    for (const CallTarget &T : Values.targets(S)) {
      if (T.Body != P)
        continue;
      PortNumber At = portAtCall(Unit, Program.site(S), T, Index);
      bool Exists = At.Exists && At.Index >= 0 && static_cast<size_t>(At.Index) < Program.site(S).Arguments.size();
      bool Never = false;
      KnownList Here = Exists && !T.IsCallback
                           ? ofTruth(Program.procOfSite(S), Program.site(S).Arguments[At.Index].Truth, True, Never)
                           : KnownList();
      if (!Never)
        meet(All, inCallee(S, P, T, Here));
    }
  --Depth;
  return ParameterTruths[{P, Index, True}] = All.value_or(KnownList());
}

Conditions::Known Conditions::eitherOf(const Known &A, const Known &B) {
  Known Result = A;
  Result.OneOf.insert(Result.OneOf.end(), B.OneOf.begin(), B.OneOf.end());
  normalise(Result.OneOf);
  Result.IsOfObject |= B.IsOfObject;
  return Result;
}

void Conditions::normalise(std::vector<Origins> &OneOf) {
  llvm::sort(OneOf, [](const Origins &A, const Origins &B) {
    return std::lexicographical_compare(A.begin(), A.end(), B.begin(), B.end());
  });
  OneOf.erase(std::unique(OneOf.begin(), OneOf.end()), OneOf.end());
  if (OneOf.size() > MaxSubjects)
    OneOf = {{}};
}

void Conditions::meet(std::optional<KnownList> &Into, KnownList Other) {
  if (!Into) {
    Into = std::move(Other);
    return;
  }
  KnownList Result;
  for (const Known &A : *Into)
    for (const Known &B : Other)
      if (A.Condition == B.Condition)
        addUnique(Result, eitherOf(A, B));
  Into = std::move(Result);
}
