//===- Conditions.cpp - What a fact implies --------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Conditions.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

namespace {

/// Of more people than these it is not known whose check it was.
constexpr size_t MaxSubjects = 4;

/// "Purpose::kTargetedAds" and "targeted_ads" are the same name.
std::string normalized(llvm::StringRef Name) {
  Name = unqualified(Name);
  if (Name.size() > 1 && Name[0] == 'k' && llvm::isUpper(Name[1]))
    Name = Name.drop_front();
  std::string Result;
  for (char C : Name)
    if (C != '_' && C != '-' && C != ' ')
      Result += llvm::toLower(C);
  return Result;
}

} // namespace

Conditions::Conditions(FlowUnit &Unit, Classification &Classes, const ProgramGraph &Program,
                       const FunctionValues &Functions)
    : Unit(Unit), Classes(Classes), Rules(Classes.policy()), Program(Program), Values(Functions), Owners(Unit, Program),
      Entries(Unit, Rules), All(conditionsOf(Rules)), Constants(Program, Owners) {
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

void Conditions::addGuards(KnownList &To, const ConditionEntries::Entries &E, int Index, Outcome How, bool IsVoid,
                           const std::vector<Origins> &OneOf, bool IsOfObject, bool IsOfRole) const {
  auto Add = [&](llvm::StringRef Name) {
    for (ConditionRef C = 0; C < All.size(); ++C)
      if (All[C].IsGuard && All[C].Guard == Name)
        addUnique(To, {C, OneOf, IsOfObject, IsOfRole || speaksOfRole(Name)});
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

Conditions::KnownList Conditions::purposesAt(Site S, const CallTarget &T, int Parameter,
                                             const std::vector<Origins> &OneOf) {
  KnownList Result;
  PortNumber At = T.IsCallback ? PortNumber{false, 0} : portAtCall(Unit, Program.site(S), T, Parameter);
  if (At.Exists)
    purposeOfArgument(Result, S, At.Index, OneOf);
  return Result;
}

const Conditions::KnownList &Conditions::implied(Proc P, uint32_t Facts, ConstantsRef Given) {
  auto [It, New] = Implied.try_emplace({P, Facts, Given});
  if (!New || !Facts)
    return It->second;
  const FlowGraph &G = Program.graph(P);
  const FactSet &Set = G.FactSets[Facts - 1];
  KnownList Result = implied(P, Set.Before, Given);
  Result = with(std::move(Result), ofFact(P, G.Facts[Set.Last], Given));
  Result = with(std::move(Result), ofOnlyWays(P, Facts, Given));
  return Implied[{P, Facts, Given}] = std::move(Result);
}

bool Conditions::areOpposite(Proc P, const Fact &A, const Fact &B) {
  using Kind = Fact::Kind;
  auto IsPair = [&](Kind One, Kind Other) {
    return (A.FactKind == One && B.FactKind == Other) || (A.FactKind == Other && B.FactKind == One);
  };
  if (A.Call != NoRef || B.Call != NoRef)
    return A.Call == B.Call && IsPair(Kind::CallTrue, Kind::CallFalse);
  bool DiffersAs = IsPair(Kind::ValueTrue, Kind::ValueFalse) ||
                   (A.Text == B.Text && IsPair(Kind::ValueIs, Kind::ValueIsNot)) ||
                   (A.Text != B.Text && IsPair(Kind::ValueIs, Kind::ValueIs));
  if (!DiffersAs || A.Value == NoRef || B.Value == NoRef)
    return false;
  if (A.Value == B.Value)
    return true;
  // A field that was read twice: had it been written since, the first fact would be gone.
  Node First = Program.first(P) + A.Value, Second = Program.first(P) + B.Value;
  if (Program.node(First).Kind != NodeKind::FieldRead || Program.node(Second).Kind != NodeKind::FieldRead)
    return false;
  const Origins From = Owners.originsOf(First, RootPath);
  return From.size() == 1 && !Unit.Paths.isAnyOf(From.front().Path) && From == Owners.originsOf(Second, RootPath);
}

Conditions::KnownList Conditions::ofOnlyWays(Proc P, uint32_t Facts, ConstantsRef Given) {
  // `if (!Dry && !allowed(U)) return; if (Dry) return;`: not the way on which Dry is true.
  KnownList Result;
  const FlowGraph &G = Program.graph(P);
  const FactRef Last = G.FactSets[Facts - 1].Last;
  auto IsEither = [&](FactRef F) { return G.Facts[F].FactKind == Fact::Kind::Either; };
  auto Decide = [&](FactRef Either, llvm::ArrayRef<FactRef> By) {
    auto CannotBe = [&](uint32_t Side) {
      return llvm::any_of(G.factsIn(Side), [&](FactRef A) {
        return llvm::any_of(By, [&](FactRef B) { return areOpposite(P, G.Facts[A], G.Facts[B]); });
      });
    };
    if (CannotBe(G.Facts[Either].First))
      Result = with(std::move(Result), implied(P, G.Facts[Either].Second, Given));
    if (CannotBe(G.Facts[Either].Second))
      Result = with(std::move(Result), implied(P, G.Facts[Either].First, Given));
  };
  // `if (IsNew) mayAdd(U); if (!IsNew) mayChange(U);`: whichever it was.
  auto CompareWays = [&](FactRef Either, FactRef Other) {
    std::optional<KnownList> Common;
    for (uint32_t Side : {G.Facts[Either].First, G.Facts[Either].Second}) {
      KnownList Here = implied(P, Side, Given);
      std::swap(Here, Result);
      Decide(Other, G.factsIn(Side));
      std::swap(Here, Result);
      meet(Common, std::move(Here));
    }
    Result = with(std::move(Result), *Common);
  };
  // What those before it decide among themselves is known.
  const llvm::SmallVector<FactRef, 4> All = G.factsIn(Facts);
  if (IsEither(Last)) {
    Decide(Last, All);
    for (FactRef F : All)
      if (F != Last && IsEither(F))
        CompareWays(Last, F);
    return Result;
  }
  for (FactRef F : All)
    if (IsEither(F))
      Decide(F, Last);
  return Result;
}

Conditions::KnownList Conditions::ofFact(Proc P, const Fact &F, ConstantsRef Given) {
  switch (F.FactKind) {
  case Fact::Kind::Either: {
    std::optional<KnownList> Common;
    for (uint32_t Side : {F.First, F.Second})
      if (!Constants.isRefuted(P, Side, Given) && !isNever(P, Side))
        meet(Common, implied(P, Side, Given));
    return Common.value_or(KnownList());
  }
  case Fact::Kind::ValueIs:
  case Fact::Kind::ValueIsNot:
  case Fact::Kind::ValueBelow:
  case Fact::Kind::ValueNotBelow:
    return answered(Program.first(P) + F.Value, RootPath, {F.FactKind, F.Text}, Given).value_or(KnownList());
  case Fact::Kind::ValueTrue:
  case Fact::Kind::ValueFalse:
    if (const FlowNode &Of = Program.node(Program.first(P) + F.Value); Unit.Types[Of.Type].IsScalar) {
      KnownList Known = ofValue(P, Program.first(P) + F.Value, F.FactKind == Fact::Kind::ValueTrue);
      if (Of.Kind == NodeKind::ParamIn)
        return with(std::move(Known), askedOfPort({Of.Index, RootPath, {F.FactKind}}));
      if (Of.Kind != NodeKind::FieldRead && Of.Kind != NodeKind::ArgOut)
        return Known;
      const KnownList Told = answered(Program.first(P) + F.Value, RootPath, {F.FactKind}, Given).value_or(KnownList());
      // Who was asked is known better where the field was set than of all that it may ever have been set by.
      llvm::erase_if(Known, [&](const Conditions::Known &K) {
        return llvm::all_of(K.OneOf, [](const Origins &O) { return O.empty(); }) && tellsWhose(Told, K.Condition);
      });
      return with(std::move(Known), Told);
    }
    return with(ofValue(P, Program.first(P) + F.Value, F.FactKind == Fact::Kind::ValueTrue),
                answered(Program.first(P) + F.Value, RootPath, {F.FactKind}, Given).value_or(KnownList()));
  case Fact::Kind::CameThrough:
    return throughPointer(Program.first(P) + F.Value, F.Path);
  case Fact::Kind::CallTrue:
    return ofCall(Program.siteIn(P, F.Call), Outcome::True, Given);
  case Fact::Kind::CallFalse:
    return ofCall(Program.siteIn(P, F.Call), Outcome::False, Given);
  case Fact::Kind::CallReturned:
    if (!Program.runs(Program.siteIn(P, F.Call)))
      return {};
    return ofCall(Program.siteIn(P, F.Call), Outcome::Returns, Given);
  }
  return {};
}

bool Conditions::isNever(Proc P, uint32_t Facts) {
  return llvm::any_of(Program.graph(P).factsIn(Facts), [&](FactRef F) {
    const Fact &Known = Program.graph(P).Facts[F];
    return Known.comparesToConstant() &&
           !answered(Program.first(P) + Known.Value, RootPath, {Known.FactKind, Known.Text});
  });
}

SymbolRef Conditions::onlyTarget(Site S) const {
  // `bool (*May)(const User &) = &allowed; if (May(U))`
  const llvm::SmallVector<CallTarget, 2> Targets = Values.targets(S);
  return Targets.size() == 1 && !Targets.front().IsCallback ? Targets.front().Function : 0;
}

Conditions::KnownList Conditions::declaredOf(Site S, Outcome How) {
  const CallSite &Call = Program.site(S);
  KnownList Result;
  bool IsVoid = !Call.ResultIsBool && !Call.ResultIsScalar && !Call.ResultTells;
  if (SymbolRef Callee = Call.Callee ? Call.Callee : onlyTarget(S)) {
    for (SymbolRef Name : Classes.overridden(Callee)) {
      const ConditionEntries::Entries &E = Entries.of(Name);
      if (E.empty())
        continue;
      int Purpose = -2;
      for (const ConsentEntry *C : E.Consents)
        Purpose = C->PurposeParameter >= 0 ? C->PurposeParameter : Purpose;
      const std::vector<Origins> OneOf = subjectsOf(S, Purpose);
      if (How == Outcome::True) {
        addConsentOf(Result, E.Annotated, OneOf);
        for (const ConsentEntry *C : E.Consents) {
          if (C->Target == TargetKind::Parameter)
            continue;
          if (C->PurposeParameter >= 0)
            purposeOfArgument(Result, S, C->PurposeParameter, OneOf);
          else
            addConsentOf(Result, C->Purposes, OneOf);
        }
      }
      Node Object = Program.callPort(S, NodeKind::ArgIn, ThisIndex);
      bool IsOfObject = Object != NoRef && llvm::is_contained(Owners.subjectPorts(S, Purpose), Object);
      addGuards(Result, E, -1, How, IsVoid, OneOf, IsOfObject, speaksOfRole(unqualified(Unit.nameOf(Name))));
    }
  }
  return Result;
}

std::vector<Origins> Conditions::askedObjects(Proc P, uint32_t Facts, ConditionRef C) {
  std::vector<Origins> Result;
  const FlowGraph &G = Program.graph(P);
  for (FactRef F : G.factsIn(Facts)) {
    const Fact::Kind Kind = G.Facts[F].FactKind;
    if (Kind == Fact::Kind::CameThrough)
      llvm::append_range(Result, askedOnWays(Program.first(P) + G.Facts[F].Value, G.Facts[F].Path, C));
    if (Kind != Fact::Kind::CallTrue && Kind != Fact::Kind::CallFalse && Kind != Fact::Kind::CallReturned)
      continue;
    const Site S = Program.siteIn(P, G.Facts[F].Call);
    llvm::SmallVector<Node, 4> Objects = Program.arguments(S);
    const llvm::SmallVector<Node, 2> Asked = Owners.subjectPorts(S);
    llvm::erase_if(Objects, [&](Node N) { return llvm::is_contained(Asked, N); });
    if (Objects.empty())
      continue;
    const Outcome How = Kind == Fact::Kind::CallTrue    ? Outcome::True
                        : Kind == Fact::Kind::CallFalse ? Outcome::False
                                                        : Outcome::Returns;
    if (!contains(declaredOf(S, How), C))
      continue;
    Origins Together;
    for (Node N : Objects)
      llvm::append_range(Together, Owners.originsOf(N, RootPath));
    Result.push_back(std::move(Together));
  }
  return Result;
}

std::vector<Origins> Conditions::askedOnWays(Node N, PathRef Path, ConditionRef C) {
  auto [It, New] = AskedOnWays.try_emplace({N, Path, C});
  if (!New)
    return It->second;
  std::vector<Origins> Result;
  for (const Subjects::Way &Way : Owners.waysTo(N, Path))
    for (uint32_t Facts : Way.Facts)
      for (Origins &Asked : askedObjects(Program.procOf(N), Facts, C))
        if (!llvm::is_contained(Result, Asked))
          Result.push_back(std::move(Asked));
  return AskedOnWays[{N, Path, C}] = std::move(Result);
}

Conditions::KnownList Conditions::ofCall(Site S, Outcome How, ConstantsRef Given) {
  KnownList Result = declaredOf(S, How);
  // What it runs, whichever that is.
  std::optional<KnownList> Wrapped;
  for (const CallTarget &T : Values.targets(S))
    if (!T.IsCallback)
      meet(Wrapped, T.Body == NoRef ? KnownList() : ofCallee(S, T, How, Given));
  return Wrapped ? withFoundOut(std::move(Result), *Wrapped) : Result;
}

Conditions::KnownList Conditions::ofCallee(Site S, const CallTarget &T, Outcome How, ConstantsRef Given) {
  ConstantsRef Handed = Constants.handedIn(S, T, Given);
  auto [It, New] = Summaries.try_emplace({T.Body, How, Handed});
  if (New && Depth < MaxDepth) {
    ++Depth;
    const FlowGraph &G = Program.graph(T.Body);
    KnownList Summary = implied(T.Body, G.ReturnFacts, Handed);
    bool Never = false;
    if (How != Outcome::Returns)
      Summary = with(std::move(Summary), ofTruth(T.Body, G.ReturnTruth, How == Outcome::True, Never, Handed));
    --Depth;
    Summaries[{T.Body, How, Handed}] = std::move(Summary);
  }
  return atCall(S, T, KnownList(Summaries[{T.Body, How, Handed}]));
}

Conditions::KnownList Conditions::ofTruth(Proc P, const TruthFacts &T, bool True, bool &Never, ConstantsRef Given) {
  Never = True ? T.NeverTrue : T.NeverFalse;
  return Never ? KnownList() : implied(P, True ? T.WhenTrue : T.WhenFalse, Given);
}

std::vector<Origins> Conditions::subjectsAtCall(Site S, const CallTarget &T, const Origins &InCallee) {
  std::vector<Origins> Result{{}};
  for (const Origin &O : Owners.askedFor(InCallee)) {
    std::optional<int16_t> Port = entryIndex(Program.node(O.Root));
    Node N = Port ? Program.argumentFor(S, T, *Port) : NoRef;
    if (N == NoRef)
      return {{}};
    const Origins Outer = Owners.originsOf(N, O.Path);
    if (Owners.areOfOneType(Outer)) {
      addEachOf(Result, Outer);
      continue;
    }
    for (Origins &Subject : Result)
      Subject.append(Outer);
  }
  for (const Origin &O : InCallee) {
    // `auto U = checked(Id);`: whom it has looked up by that, and gives back.
    llvm::SmallVector<Origin, 1> Also = Owners.handedOut(O, S, T);
    if (Also.empty() && Owners.isFetchedByNothing(O))
      Also.push_back(O);
    for (Origins &Subject : Result)
      Subject.append(Also);
  }
  Origins All;
  for (const Origins &Subject : Result)
    for (const Origin &O : Subject)
      if (!llvm::is_contained(All, O))
        All.push_back(O);
  return Result.size() > MaxSubjects ? std::vector<Origins>{std::move(All)} : Result;
}

Conditions::KnownList Conditions::atCall(Site S, const CallTarget &T, const KnownList &InCallee) {
  KnownList Result;
  for (Known K : InCallee) {
    std::vector<Origins> Here;
    for (const Origins &Subject : K.OneOf)
      llvm::append_range(Here, subjectsAtCall(S, T, Subject));
    K.OneOf = std::move(Here);
    normalise(K.OneOf);
    if (K.Condition < OfParameter)
      addUnique(Result, K);
    else if (isQuestion(K))
      Result = with(std::move(Result), questionAtCall(S, T, K.Condition).value_or(KnownList()));
    else
      Result = with(std::move(Result), purposesAt(S, T, static_cast<int>(K.Condition - OfParameter), K.OneOf));
  }
  return Result;
}

Conditions::KnownList Conditions::ofValue(Proc P, Node N, bool True) {
  const FlowNode &Info = Program.node(N);
  Outcome How = True ? Outcome::True : Outcome::False;
  KnownList Result;
  auto AddEntries = [&](const ConditionEntries::Entries &E, int Index, const Origins &Subject) {
    const std::vector<Origins> OneOf = eachOf(Subject);
    if (True && Index < 0)
      addConsentOf(Result, E.Annotated, OneOf);
    for (const ConsentEntry *C : E.Consents)
      if (True && (C->Target == TargetKind::Parameter) == (Index >= 0) && (Index < 0 || C->Index == Index))
        addConsentOf(Result, C->Purposes, OneOf);
    addGuards(Result, E, Index, How, /*IsVoid=*/false, OneOf);
  };
  switch (Info.Kind) {
  case NodeKind::Result:
    return ofCall(Program.siteOf(N), How, 0);
  case NodeKind::FieldRead:
  case NodeKind::FieldStore: {
    Origins Subject;
    for (Origin O : Origins(Owners.originsOf(N, RootPath)))
      if (O.Path != RootPath && Unit.Paths.last(O.Path) == Selector::field(Info.Symbol))
        Subject.push_back({O.Root, Unit.Paths.parent(O.Path), O.Element});
    AddEntries(Entries.of(Info.Symbol), -1, Subject);
    if (!Result.empty() && isSetByCallee(N, True))
      Result.clear();
    keepIfSetHere(Result, P, N, True);
    Result = withFoundOut(std::move(Result), ofCopies(N, True));
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
      addConsentOf(Result, Entries.annotatedParameter(F, Info.Index), {{}});
    return withFoundOut(std::move(Result), ofParameter(P, Info.Index, True));
  }
  default:
    return Result;
  }
}

void Conditions::keepIfSetHere(KnownList &Known, Proc P, Node N, bool True) {
  // `if (Broken) Perm.MayPass = true;`: the check is then what has led there.
  auto Stores = FlagStores.find(Program.node(N).Symbol);
  const llvm::ArrayRef<Subjects::InEdge> In = Owners.edgesInto(N);
  if (Known.empty() || Stores == FlagStores.end() ||
      (!In.empty() && llvm::none_of(In, [](const Subjects::InEdge &E) { return E.Edge->IsPartial; })))
    return;
  for (auto [Where, Store] : Stores->second) {
    if (Where != P || !(True ? Store->Truth.NeverFalse : Store->Truth.NeverTrue))
      continue;
    bool Never = false;
    const KnownList Then = ofTruth(P, Store->Truth, True, Never);
    llvm::erase_if(Known, [&](const Conditions::Known &K) { return !contains(Then, K.Condition); });
  }
}

bool Conditions::copiesFlag(Proc P, const FlagStore &Store, SymbolRef Flag, bool True) const {
  const FlowGraph &G = Program.graph(P);
  const auto Wanted = True ? Fact::Kind::ValueTrue : Fact::Kind::ValueFalse;
  return llvm::any_of(G.factsIn(True ? Store.Truth.WhenTrue : Store.Truth.WhenFalse), [&](FactRef F) {
    if (G.Facts[F].FactKind != Wanted || G.Facts[F].Value == NoRef)
      return false;
    const FlowNode &Of = G.Nodes[G.Facts[F].Value];
    return Of.Kind == NodeKind::FieldRead && Of.Symbol == Flag;
  });
}

Conditions::KnownList Conditions::ofCopies(Node N, bool True) {
  // `Offers.push_back({B, allowed(B)}); for (Offer &O : Offers) if (O.Ok)`: constants are told by the stores alone.
  auto Stores = FlagStores.find(Program.node(N).Symbol);
  auto IsConstant = [&](const auto &Store) {
    return True ? Store.second->Truth.NeverFalse : Store.second->Truth.NeverTrue;
  };
  if (Depth > MaxDepth || (Stores != FlagStores.end() && llvm::any_of(Stores->second, IsConstant)))
    return {};
  ++Depth;
  std::optional<KnownList> Common;
  for (const Subjects::Way &Way : Owners.waysTo(N, RootPath)) {
    const bool IsAsked =
        Way.IsCopy && Way.From.Path == RootPath && Program.node(Way.From.Root).Kind == NodeKind::Result;
    meet(Common,
         IsAsked ? ofCall(Program.siteOf(Way.From.Root), True ? Outcome::True : Outcome::False, 0) : KnownList());
    if (Common->empty())
      break;
  }
  --Depth;
  return Common.value_or(KnownList());
}

Conditions::KnownList Conditions::ofFlag(SymbolRef Flag, bool True) {
  auto [It, New] = FlagTruths.try_emplace({Flag, True});
  auto Stores = FlagStores.find(Flag);
  if (!New || Stores == FlagStores.end() || Depth > MaxDepth)
    return It->second;
  ++Depth;
  std::optional<KnownList> All;
  for (auto [P, Store] : Stores->second) {
    if (copiesFlag(P, *Store, Flag, True))
      continue; // It is true in the other object as well.
    bool Never = false;
    KnownList Here = askedOfCallers(P, ofTruth(P, Store->Truth, True, Never));
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

std::vector<Origins> Conditions::eachOf(const Origins &Subject) {
  std::vector<Origins> Result;
  for (const Origin &O : Subject)
    Result.push_back({O});
  if (Result.empty())
    Result.emplace_back();
  normalise(Result);
  return Result;
}

void Conditions::addEachOf(std::vector<Origins> &To, const Origins &Subject) {
  std::vector<Origins> Longer;
  for (const Origins &One : eachOf(Subject))
    for (Origins Together : To) {
      Together.append(One.begin(), One.end());
      Longer.push_back(std::move(Together));
    }
  To = std::move(Longer);
}

std::vector<Origins> Conditions::subjectsOf(Site S, int Except) {
  std::vector<Origins> Result{{}};
  for (Node Port : Owners.subjectPorts(S, Except)) {
    addEachOf(Result, Owners.originsOf(Port, RootPath));
    if (Result.size() > MaxSubjects * MaxSubjects)
      return {{}};
  }
  normalise(Result);
  return Result;
}

Conditions::Known Conditions::eitherOf(const Known &A, const Known &B) {
  // Who may as an administrator may whomever it is about: what the other one asks counts.
  auto IsOfActor = [](const Known &K) { return K.IsOfObject || K.IsOfRole; };
  if (IsOfActor(A) != IsOfActor(B))
    return IsOfActor(A) ? B : A;
  Known Result = A;
  Result.OneOf.insert(Result.OneOf.end(), B.OneOf.begin(), B.OneOf.end());
  normalise(Result.OneOf);
  Result.IsOfObject |= B.IsOfObject;
  Result.IsOfRole &= B.IsOfRole;
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
