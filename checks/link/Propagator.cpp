#include "link/Propagator.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// Facts that one program may need, for each node of it, before it counts as a runaway.
constexpr uint64_t StepsPerNode = 2000;
constexpr uint64_t StepsAtLeast = 2000000;

/// Facts after which data in objects is followed by its field alone.
constexpr uint64_t StepsByObjectPerNode = 5;
constexpr uint64_t StepsByObjectAtLeast = 300000;

/// Entries of one port that are kept apart to the full depth of their paths.
constexpr unsigned ExactEntries = 24;

bool isExit(NodeKind K) {
  return K == NodeKind::Return || K == NodeKind::ParamOut || K == NodeKind::ThisOut || K == NodeKind::Throw;
}

} // namespace

Propagator::Propagator(FlowUnit &Unit, ProgramGraph &Program, Classification &Classes,
                       const std::vector<uint8_t> &Relevant)
    : Unit(Unit), Program(Program), Classes(Classes), Relevant(Relevant), Functions(Unit, Program),
      Fields(Unit, Program, Functions), Strings(Program), Parts(Unit), Wide(Unit), Types(Unit), Hierarchy(Unit),
      Checks(Unit, Classes, Program, Functions), Filled(Unit, Program, Functions, Fields, Checks.subjects()) {
  if (Classes.usesConstants())
    Reach.emplace(Program, Functions, Classes);
  HasMarks = Classes.usesConstants();
  Filled.setCleaned([this](Node N) { return isCleaned(N); });
  StepsByObject = std::max(StepsByObjectAtLeast, StepsByObjectPerNode * Program.nodeCount());
  for (SymbolRef S = 0; S < Unit.Symbols.size(); ++S)
    if (Unit.Symbols[S].Kind == SymbolKind::Field && Unit.nameOf(S).ends_with(ClassOfObject))
      ClassPath = Unit.Paths.append(RootPath, Selector::field(S));
  for (Node N : Program.nodesOfKind(NodeKind::ArgIn))
    if (Program.node(N).Index == ThisIndex && Program.isDispatch(Program.siteOf(N)))
      VirtualCalls.push_back(Program.siteOf(N));
}

void Propagator::run() {
  uint64_t Budget = MaxSteps ? MaxSteps : std::max<uint64_t>(StepsAtLeast, StepsPerNode * Program.nodeCount());
  while (!Work.empty() || !NewEntries.empty() || !Undecided.empty() || !UndecidedExits.empty()) {
    if (++Steps > Budget) {
      Incomplete = true;
      return;
    }
    if (Work.empty() && NewEntries.empty()) {
      decideUnknown();
      continue;
    }
    if (!NewEntries.empty()) {
      auto [Id, Target] = NewEntries.front();
      NewEntries.pop_front();
      enter(Id, Target);
      continue;
    }
    FactId Id = Work.front();
    Work.pop_front();
    process(Id);
  }
}

std::optional<PathRef> Propagator::alongEdge(const FlowEdge &E, PathRef P) {
  std::optional<PathRef> Tail = Unit.Paths.below(P, E.Source);
  if (!Tail || Unit.Paths.hasGap(P)) // The whole is carried: so is the part that moves.
    if (Unit.Paths.below(E.Source, P))
      return E.Target;
  if (!Tail)
    return std::nullopt;
  for (PathRef Gone : Unit.PathSets[E.Except])
    if (Unit.Paths.belowExactly(*Tail, Gone) || Unit.Paths.belowExactly(Unit.Paths.generalised(*Tail), Gone))
      return std::nullopt;
  return Unit.Paths.concatWithGap(E.Target, *Tail);
}

bool Propagator::takenApart(FactId Id, const ProgramGraph::OutEdge &E) {
  // Something that was overwritten lies inside of what the fact is about: the rest moves on.
  const DataFact F = Facts[Id];
  if (!E.Edge->Except)
    return false;
  PathRef Tail = Unit.Paths.below(F.Path, E.Edge->Source).value_or(RootPath);
  llvm::SmallVector<PathRef, 4> Gone;
  for (PathRef G : Unit.PathSets[E.Edge->Except])
    if (std::optional<PathRef> Inside = Unit.Paths.belowExactly(G, Tail); Inside && *Inside != RootPath)
      Gone.push_back(*Inside);
  if (Gone.empty())
    return false;
  PathRef Whole = Unit.Paths.concatWithGap(E.Edge->Source, Tail);
  if (Unit.Paths.standsForMore(Whole) || Unit.Paths.hasGap(F.Path))
    return false;
  std::optional<llvm::SmallVector<PathRef, 8>> Rest = Parts.without(Program.node(F.Where).Type, Whole, Gone);
  if (!Rest)
    return false;
  PathRef Target = Unit.Paths.concatWithGap(E.Edge->Target, Tail);
  if (std::optional<PassedRef> Way = passedAlong(Id, *E.Edge))
    for (PathRef P : *Rest)
      add(F.Context, E.To, Unit.Paths.concatWithGap(Target, P), F.Level, Step::Edge, Id, NoRef, false, *Way);
  return true;
}

void Propagator::process(FactId Id) {
  const DataFact F = Facts[Id];
  for (const ProgramGraph::OutEdge &E : Program.out(F.Where))
    if (std::optional<PathRef> P = alongEdge(*E.Edge, F.Path); P && !takenApart(Id, E))
      if (std::optional<PassedRef> Way = passedAlong(Id, *E.Edge))
        add(F.Context, E.To, *P, F.Level, Step::Edge, Id, NoRef, !Unit.Paths.below(F.Path, E.Edge->Source), *Way);
  const FlowNode &N = Program.node(F.Where);
  checkUses(Id);
  switch (N.Kind) {
  case NodeKind::ArgIn:
    argument(Id);
    break;
  case NodeKind::ResultOut:
    resultWritten(Id);
    break;
  case NodeKind::GlobalOut:
    lift(F.Context, {EffectKind::Global, Id, NoRef, F.Level, N.Symbol, F.Path, F.Passed});
    break;
  case NodeKind::Escape:
    leaveFields(Id);
    break;
  case NodeKind::FieldStore:
    if (Fields.isShared(Unit.Symbols[N.Symbol].Parent) && !Fields.readers(N.Symbol).empty())
      lift(F.Context, {EffectKind::Field, Id, NoRef, F.Level, 0,
                       Unit.Paths.concatWithGap(Unit.Paths.append(RootPath, Selector::field(N.Symbol)),
                                                Unit.Paths.concatWithGap(tailOf(F.Where), F.Path)),
                       F.Passed});
    break;
  case NodeKind::Function:
    if (F.Path != RootPath)
      AtFunction[F.Where].push_back(Id);
    break;
  default:
    if (isExit(N.Kind))
      leave(Id);
  }
}

void Propagator::argument(FactId Id) {
  const DataFact F = Facts[Id];
  Site S = Program.siteOf(F.Where);
  const CallSite &Call = Program.site(S);
  int16_t Index = Program.node(F.Where).Index;
  if (Index == ThisIndex && F.Path == ClassPath && isClass(F.Context) && Program.isDispatch(S)) {
    runMethodOf(Id, S);
    return;
  }
  AtArgument[F.Where].push_back(Id);
  if (Call.Modelled)
    return;
  // A function value that arrives tells what the call runs.
  if (F.Path == RootPath && (Index == CalleeIndex || !calleeInSight(S)))
    lift(F.Context, {EffectKind::Target, Id, NoRef, F.Level, F.Where, viaOf(Id)});
  if (Index == ThisIndex && F.Path == ClassPath && Program.isDispatch(S))
    lift(F.Context, {EffectKind::Target, Id, NoRef, F.Level, F.Where, viaOf(Id)});
  declassify(Id);
  if (Program.isDispatch(S))
    Undecided.push_back(Id); // The class of the object may still be under way.
  else if (entersAnyBody(Id))
    return;
  else if (Call.Kind == CallKind::Indirect)
    Undecided.push_back(Id); // So may its function.
  else
    unknownCall(Id);
}

void Propagator::resultWritten(FactId Id) {
  Node N = Facts[Id].Where;
  Site S = Program.siteOf(N);
  AtArgument[N].push_back(Id);
  if (Program.isDispatch(S) || (!entersAnyBody(Id) && Program.site(S).Kind == CallKind::Indirect))
    Undecided.push_back(Id);
}

bool Propagator::entersAnyBody(FactId Id) {
  bool AnyBody = false;
  for (const CallTarget &T : targetsOf(Program.siteOf(Facts[Id].Where), viaOf(Id))) {
    if (T.Body == NoRef)
      continue;
    AnyBody |= !T.IsCallback;
    enter(Id, T);
  }
  return AnyBody;
}

void Propagator::enter(FactId Id, const CallTarget &T) {
  const DataFact F = Facts[Id];
  Site S = Program.siteOf(F.Where);
  int Index = Program.node(F.Where).Index;
  if (Program.node(F.Where).Kind == NodeKind::ResultOut) {
    if (!T.IsCallback)
      enterPort(Id, T, Program.port(T.Body, NodeKind::ReturnIn, 0), F.Path);
    return;
  }
  // That the called value is this closure says nothing of what it has captured.
  const Context &C = Contexts[F.Context];
  if (Index == CalleeIndex && T.IsClosure && F.Path == RootPath && (C.IsFunction || !C.IsLabel))
    return;
  // Nor is what is in its keeper in what it has captured.
  auto IsKeeper = [&](llvm::StringRef Class) {
    return !Class.empty() && !Class.starts_with("std::") && !Class.ends_with("(lambda)");
  };
  if (T.IsCallback && Index == T.CallbackIndex && T.IsClosure && F.Path == RootPath && !C.IsFunction &&
      IsKeeper(Unit.nameOf(Unit.Types[Program.node(F.Where).Type].Symbol)))
    return;
  PortNumber To = portInBody(Unit, Program.site(S), T, Index);
  if (To.Exists) {
    NodeKind Kind = To.Index == ThisIndex ? NodeKind::ThisIn : NodeKind::ParamIn;
    enterPort(Id, T, Program.port(T.Body, Kind, To.Index), F.Path);
    // What the callee cannot write is there afterwards. A caller through a function value cannot know that.
    if (!mayWrite(T, To.Index))
      add(F.Context, Program.callPort(S, NodeKind::ArgOut, Index), F.Path, F.Level, Step::Unknown, Id);
  } else if (T.IsCallback && Index != T.CallbackIndex && Index != CalleeIndex && comesBack(S, F.Context)) {
    // It may be called with anything that its keeper was given: with the same object, or with a number out of it.
    for (const auto &[I, P] : llvm::enumerate(Unit.Symbols[T.Function].Parameters))
      enterPort(Id, T, Program.port(T.Body, NodeKind::ParamIn, static_cast<int>(I)),
                Unit.Types[P.Type].IsScalar ? RootPath : F.Path);
  }
}

bool Propagator::mayWrite(const CallTarget &T, int Port) const {
  const Symbol &F = Unit.Symbols[T.Function];
  if (Port == ThisIndex)
    return !F.IsConst || F.IsLambda;
  return static_cast<size_t>(Port) >= F.Parameters.size() || F.Parameters[Port].Out;
}

PathRef Propagator::widened(Node Port, PathRef Path) {
  // A function that is entered with very many parts of one object is told less of where in it they are.
  unsigned Entries = EntriesOfPort.lookup(Port);
  if (Entries < ExactEntries)
    return Path;
  return Unit.Paths.generalised(Unit.Paths.shortened(Path, Entries < 2 * ExactEntries ? 1 : 0));
}

void Propagator::enterPort(FactId Id, const CallTarget &T, Node Port, PathRef Path) {
  if (Port == NoRef)
    return;
  CallString Via = Strings.enter(T.Body, Program.siteOf(Facts[Id].Where), viaOf(Id));
  if (!EntryContexts.count({Port, Path, Via}))
    Path = widened(Port, Path);
  if (EntriesOfPort.lookup(Port) >= 4 * ExactEntries && !EntryContexts.count({Port, Path, Via})) {
    const DataFact F = Facts[Id];
    if (Wide.isInField(Path) && !isClass(F.Context)) {
      followByField(F.Context, Path, F.Level, Id, F.Passed);
      return;
    }
    Path = RootPath;
  }
  auto [It, New] = EntryContexts.try_emplace({Port, Path, Via}, Contexts.size());
  ContextRef Entry = It->second;
  if (New) {
    Contexts.emplace_back();
    Contexts.back().Via = Via;
    Contexts.back().Port = Port;
    Contexts.back().PortPath = Path;
    EntriesOfPort[Port] += Via == 0;
  }
  size_t Needed = Contexts.size();
  if (Callers.size() < Needed) {
    Callers.resize(Needed);
    Exits.resize(Needed);
    EffectsOf.resize(Needed);
  }
  if (!KnownEntries.insert({(static_cast<uint64_t>(Entry) << 32) | Id, T.Function}).second)
    return;
  Callers[Entry].push_back({Id, T});
  if (New)
    add(Entry, Port, Path, Identifiability::Identified, Step::Seed, NoRef);
  Incoming In{Id, T};
  for (size_t I = 0; I < Exits[Entry].size(); ++I)
    applySummary(In, Exits[Entry][I]);
  for (size_t I = 0; I < EffectsOf[Entry].size(); ++I)
    liftTo(In, EffectsOf[Entry][I]);
}

void Propagator::applySummary(const Incoming &In, FactId Exit) {
  const DataFact Caller = Facts[In.Caller];
  const DataFact Out = Facts[Exit];
  Site S = Program.siteOf(Caller.Where);
  const FlowNode &Port = Program.node(Out.Where);
  if (Port.Kind == NodeKind::Return && In.Target.IsCallback && Program.site(S).ResultIsBool)
    return;
  Node To = Program.exitAtCall(S, In.Target, Port);
  // Data that arose in the caller, through a function that only one of the caller's callers gave: back to that one
  // alone.
  ContextRef C = Caller.Context;
  if (Contexts[C].IsLabel && !Contexts[C].Via && In.Target.Via)
    C = labelVia(C, In.Target.Via);
  if (std::optional<PassedRef> Way = passedThrough(In, Out.Passed))
    add(C, To, Out.Path, levelAfter(In.Target.Function, Port, std::min(Caller.Level, Out.Level)), Step::Summary,
        In.Caller, Exit, false, *Way);
}

void Propagator::leave(FactId Id) {
  const DataFact F = Facts[Id];
  const Context C = Contexts[F.Context];
  if (!C.IsLabel) {
    if (Exits.size() <= F.Context)
      return;
    Exits[F.Context].push_back(Id);
    for (size_t I = 0; I < Callers[F.Context].size(); ++I)
      applySummary(Incoming(Callers[F.Context][I]), Id);
    return;
  }
  // Data that arose in here: it leaves to every caller.
  Proc P = Program.procOf(F.Where);
  ArisenExits[P].push_back(Id);
  for (Site S : llvm::SmallVector<Site, 8>(Program.callers(P)))
    if (Program.isDispatch(S))
      UndecidedExits.push_back({Id, S});
    else
      leaveToCaller(Id, S);
  leaveFields(Id);
}

void Propagator::leaveTo(FactId Id, Site S, const CallTarget &T) {
  const DataFact F = Facts[Id];
  const FlowNode &Port = Program.node(F.Where);
  CallString Via = viaOf(Id);
  bool Recursive = Strings.isRecursive(S, Program.procOf(F.Where));
  if (Via && Strings.site(Via) != S && !Recursive)
    return;
  std::optional<PassedRef> Way = comparedAtCaller(F.Passed, S, T);
  if (!Way)
    return;
  Node To = Program.exitAtCall(S, T, Port);
  Way = Passed.both(*Way, passedAtCall(Id, S, To));
  add(labelVia(F.Context, Recursive ? Via
                          : Via     ? Strings.before(Via)
                                    : T.Via),
      To, F.Path, levelAfter(T.Function, Port, F.Level), Step::Leave, Id, NoRef, false, *Way);
}

void Propagator::newTarget(Site S, CallTarget T) {
  const Symbol &F = Unit.Symbols[T.Function];
  T.IsClosure = F.IsLambda;
  T.ObjectFirst = F.IsMethod && !F.IsLambda;
  unsigned Added = Program.addTarget(S, T);
  if (!Added)
    return;
  llvm::SmallVector<CallTarget, 1> New(Program.targets(S).take_back(Added));
  // Everything that arrived before goes in there too.
  const CallSite &Call = Program.site(S);
  if (Node Written = Program.callPort(S, NodeKind::ResultOut, 0); Written != NoRef)
    for (FactId Id : AtArgument[Written])
      for (const CallTarget &Target : New)
        if (Target.Body != NoRef && Strings.compatible(T.Via, viaOf(Id)))
          NewEntries.push_back({Id, Target});
  for (int I = CalleeIndex; I < static_cast<int>(Call.Arguments.size()); ++I) {
    Node N = Program.callPort(S, NodeKind::ArgIn, I);
    if (N == NoRef)
      continue;
    for (FactId Id : std::vector<FactId>(AtArgument[N])) {
      if (!Strings.compatible(T.Via, viaOf(Id)))
        continue;
      for (const CallTarget &Target : New)
        if (Target.Body != NoRef)
          NewEntries.push_back({Id, Target});
      if (!T.IsCallback)
        checkArgument(Id, T.Function);
    }
    if (!T.IsCallback)
      seedCallee(Program.callPort(S, NodeKind::ArgOut, I), T.Function, T.Via);
  }
  if (!T.IsCallback)
    seedCallee(Program.callPort(S, NodeKind::Result, 0), T.Function, T.Via);
  // And data that arose in the function comes out here.
  for (const CallTarget &Target : New)
    if (Target.Body != NoRef)
      for (FactId Id : std::vector<FactId>(ArisenExits[Target.Body]))
        leaveTo(Id, S, Target);
}

bool Propagator::enterUncalledClosures() {
  bool Any = false;
  for (auto &[N, List] : std::map<Node, std::vector<FactId>>(AtFunction)) {
    SymbolRef F = Program.node(N).Symbol;
    if (!Unit.Symbols[F].IsLambda)
      continue;
    for (Proc P : Program.bodiesOf(F)) {
      if (Program.hasCallers(P))
        continue;
      Node Port = Program.port(P, NodeKind::ThisIn, ThisIndex);
      for (FactId Id : List) {
        const DataFact Fact = Facts[Id];
        if (!Contexts[Fact.Context].IsLabel)
          continue;
        add(labelVia(Fact.Context, 0), Port, Fact.Path, Fact.Level, Step::Leave, Id);
        Any = true;
      }
    }
  }
  return Any;
}
