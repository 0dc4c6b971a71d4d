#include "link/FunctionValues.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// A function value that comes to more nodes than this is taken to leave sight: the cost stays linear.
constexpr unsigned MaxNodes = 4000;

bool isExit(NodeKind K) { return K == NodeKind::Return || K == NodeKind::ParamOut || K == NodeKind::ThisOut; }

} // namespace

FunctionValues::FunctionValues(FlowUnit &Unit, const ProgramGraph &Program) : Paths(Unit.Paths), Program(Program) {
  for (Node N : Program.nodesOfKind(NodeKind::GlobalIn))
    ReadersOf[Program.node(N).Symbol].push_back(N);
  for (Node N : Program.nodesOfKind(NodeKind::Function)) {
    Seen.insert(Program.node(N).Symbol);
    arrive(N, {Program.node(N).Symbol});
  }
  while (!Work.empty()) {
    auto [N, F] = Work.back();
    Work.pop_back();
    if (++Visited[F.Function] > MaxNodes)
      leaveSight(F);
    else
      process(N, F);
  }
  // Handed to function values that nobody knows.
  for (auto &[N, Functions] : At) {
    const FlowNode &Place = Program.node(N);
    if (Place.Kind != NodeKind::ResultOut && (Place.Kind != NodeKind::ArgIn || Place.Index == CalleeIndex))
      continue;
    if (llvm::none_of(targets(Program.siteOf(N)), [](const CallTarget &T) { return T.Body != NoRef; }))
      for (Held F : Functions)
        leaveSight(F);
  }
  // Kept for somebody of whom nothing is known. A template may call a closure by its type.
  auto IsRun = [&](SymbolRef F) {
    return Called.contains(F) || (Unit.Symbols[F].IsLambda && llvm::any_of(Program.bodiesOf(F), [&](Proc Body) {
                                    return !Program.callers(Body).empty();
                                  }));
  };
  for (SymbolRef F : Kept)
    if (!IsRun(F))
      Gone.insert(F);
  // The ways are known, and nobody asks for them again.
  Known = decltype(Known)();
  Passed = decltype(Passed)();
  Visited = decltype(Visited)();
  ReadersOf = decltype(ReadersOf)();
  At = decltype(At)();
  Work = decltype(Work)();
}

llvm::SmallVector<CallTarget, 2> FunctionValues::targets(Site S) const {
  llvm::SmallVector<CallTarget, 2> Result(Program.targets(S));
  if (auto It = Found.find(S); It != Found.end())
    Result.append(It->second);
  // What is handed to a function is not called by the call itself once it is known which function that is.
  if (llvm::any_of(Result, [](const CallTarget &T) { return !T.IsCallback && T.Body != NoRef; }))
    llvm::erase_if(Result, [](const CallTarget &T) { return T.IsCallback; });
  return Result;
}

llvm::SmallVector<Site, 4> FunctionValues::callers(Proc P) const {
  llvm::SmallVector<Site, 4> Result(Program.callers(P));
  if (auto It = FoundCallers.find(P); It != FoundCallers.end())
    Result.append(It->second);
  return Result;
}

void FunctionValues::arrive(Node N, Held F) {
  if (N == NoRef || !Known.insert({{N, F.Function, F.At}, F.By}).second)
    return;
  Passed.insert({N, F.Function, F.At});
  Work.push_back({N, F});
}

void FunctionValues::leaveSight(Held F) {
  // What a closure has captured only that can call.
  if (llvm::none_of(Paths.fields(F.At), [&](SymbolRef Field) { return Program.isCapture(Field); }))
    Gone.insert(F.Function);
}

SymbolRef FunctionValues::firstField(PathRef P) const {
  auto Steps = Paths.selectors(P);
  return !Steps.empty() && Steps.front().SelectorKind == Selector::Kind::Field ? Steps.front().Payload : 0;
}

bool FunctionValues::leaveInObjects(Held F) {
  const FlowUnit &Unit = Program.unit();
  auto Steps = Paths.selectors(F.At);
  if (Steps.empty() || Steps.front().SelectorKind != Selector::Kind::Field)
    return false;
  if (!OpenPorts) {
    OpenPorts.emplace();
    for (NodeKind Kind : {NodeKind::ThisIn, NodeKind::ParamIn})
      for (Node N : Program.nodesOfKind(Kind)) {
        if (Program.hasCallers(Program.procOf(N)))
          continue;
        (*OpenPorts)[Unit.Types[Program.node(N).Type].Symbol].push_back(N);
        for (const ProgramGraph::OutEdge &E : Program.out(N)) // Closures share what they have captured.
          if (SymbolRef Read = firstField(E.Edge->Source); Read && Program.isCapture(Read))
            if (auto &Ports = (*OpenPorts)[Read]; Ports.empty() || Ports.back() != N)
              Ports.push_back(N);
      }
  }
  const SymbolRef First = Steps.front().Payload;
  const Symbol &Field = Unit.Symbols[First];
  auto Ports = OpenPorts->find(Program.isCapture(First) ? First : Field.Parent);
  if (Field.IsLibrary || Ports == OpenPorts->end())
    return false;
  Kept.insert(F.Function);
  for (Node N : Ports->second)
    arrive(N, {F.Function, F.At});
  return true;
}

llvm::ArrayRef<Node> FunctionValues::readersOf(SymbolRef Field) {
  if (!FieldReaders) {
    FieldReaders.emplace();
    for (NodeKind Kind : {NodeKind::ThisIn, NodeKind::ParamIn})
      for (Node N : Program.nodesOfKind(Kind))
        for (const ProgramGraph::OutEdge &E : Program.out(N))
          if (SymbolRef Read = firstField(E.Edge->Source))
            if (auto &Readers = (*FieldReaders)[Read]; Readers.empty() || Readers.back() != N)
              Readers.push_back(N);
  }
  auto Found = FieldReaders->find(Field);
  return Found == FieldReaders->end() ? llvm::ArrayRef<Node>() : llvm::ArrayRef<Node>(Found->second);
}

bool FunctionValues::leaveInField(Held F) {
  const FlowUnit &Unit = Program.unit();
  const SymbolRef Field = firstField(F.At);
  if (!Field || Unit.Symbols[Field].IsLibrary)
    return false;
  Kept.insert(F.Function);
  for (Node N : readersOf(Field))
    arrive(N, {F.Function, F.At});
  return true;
}

bool FunctionValues::isGivenBack(Node N, Held F) const {
  if (Program.node(N).Kind != NodeKind::ArgOut)
    return false;
  Node Given = Program.callPort(Program.siteOf(N), NodeKind::ArgIn, Program.node(N).Index);
  return Given != NoRef && Passed.contains({Given, F.Function, F.At});
}

bool FunctionValues::isStillCaptured(Node N, Held F) const {
  if (Program.node(N).Kind != NodeKind::ThisOut)
    return false;
  const SymbolRef First = firstField(F.At);
  const Node Before = Program.port(Program.procOf(N), NodeKind::ThisIn, ThisIndex);
  return First && Program.isCapture(First) && Passed.contains({Before, F.Function, F.At});
}

void FunctionValues::process(Node N, Held F) {
  if (isStillCaptured(N, F))
    return;
  const bool IsOld = isGivenBack(N, F);
  for (const ProgramGraph::OutEdge &E : Program.out(N))
    if (NodeKind To = Program.node(E.To).Kind; IsOld && (To == NodeKind::Escape || To == NodeKind::ResultOut))
      continue; // It came from there.
    else if (std::optional<PathRef> Tail = Paths.below(F.At, E.Edge->Source))
      if (Held Next{F.Function, Paths.concat(E.Edge->Target, *Tail), F.By}; !captured(E.Edge->Target, Next))
        arrive(E.To, Next);
  NodeKind Kind = Program.node(N).Kind;
  if (Kind == NodeKind::ArgIn)
    atArgument(N, F);
  else if (Kind == NodeKind::GlobalOut)
    atGlobal(Program.node(N).Symbol, F);
  else if (Kind == NodeKind::ResultOut)
    atWrittenResult(N, F);
  else if (Kind == NodeKind::Throw || (Kind == NodeKind::Escape && !leaveInField(F)))
    leaveSight(F);
  else if (isExit(Kind))
    leave(N, F);
}

bool FunctionValues::captured(PathRef Into, Held F) {
  if (Into == RootPath)
    return false;
  auto Steps = Paths.selectors(Into);
  auto Capture = llvm::find_if(
      Steps, [&](Selector S) { return S.SelectorKind == Selector::Kind::Field && Program.isCapture(S.Payload); });
  if (Capture == Steps.end())
    return false;
  // Whoever calls it, in sight or not.
  const PathRef At = Paths.without(F.At, Capture - Steps.begin());
  for (Node N : readersOf(Capture->Payload))
    arrive(N, {F.Function, At});
  return true;
}

void FunctionValues::atWrittenResult(Node N, Held F) {
  At[N].push_back(F);
  for (const CallTarget &T : targets(Program.siteOf(N)))
    writeResult(Program.siteOf(N), T, F);
}

void FunctionValues::writeResult(Site S, const CallTarget &T, Held F) {
  if (T.Body == NoRef)
    leaveSight(F);
  else
    arrive(Program.port(T.Body, NodeKind::ReturnIn, 0), {F.Function, F.At, S});
}

void FunctionValues::atGlobal(SymbolRef Global, Held F) {
  auto Readers = ReadersOf.find(Global);
  if (Readers == ReadersOf.end())
    return leaveSight(F);
  Kept.insert(F.Function);
  for (Node N : Readers->second)
    arrive(N, {F.Function, F.At});
}

void FunctionValues::atArgument(Node N, Held F) {
  Site S = Program.siteOf(N);
  const CallSite &Call = Program.site(S);
  int Index = Program.node(N).Index;
  if (Call.Modelled) // What the model does with it are edges and calls of their own.
    return;
  arrive(Program.callPort(S, NodeKind::ArgOut, Index), F);
  At[N].push_back(F);
  if (Index == CalleeIndex && F.At == RootPath)
    called(S, F.Function);
  for (const CallTarget &T : targets(S))
    enter(S, Index, T, F);
}

void FunctionValues::called(Site S, SymbolRef F) {
  Called.insert(F);
  const Symbol &Called = Program.unit().Symbols[F];
  CallTarget T;
  T.Function = F;
  T.IsClosure = Called.IsLambda;
  T.ObjectFirst = Called.IsMethod && !Called.IsLambda;
  if (llvm::any_of(Found[S], [&](const CallTarget &Other) { return Other.Function == F; }))
    return;
  llvm::ArrayRef<Proc> Bodies = Program.bodiesOf(F);
  if (Bodies.empty())
    Found[S].push_back(T);
  for (Proc Body : Bodies) {
    T.Body = Body;
    Found[S].push_back(T);
    FoundCallers[Body].push_back(S);
    joinBody(S, T);
  }
}

void FunctionValues::joinBody(Site S, const CallTarget &T) {
  // What has arrived at the call or left the function before.
  for (int I = CalleeIndex; I < static_cast<int>(Program.site(S).Arguments.size()); ++I) {
    Node N = Program.callPort(S, NodeKind::ArgIn, I);
    if (N == NoRef)
      continue;
    for (Held Other : llvm::SmallVector<Held, 1>(At.lookup(N)))
      enter(S, I, T, Other);
  }
  if (Node Written = Program.callPort(S, NodeKind::ResultOut, 0); Written != NoRef)
    for (Held Other : llvm::SmallVector<Held, 1>(At.lookup(Written)))
      writeResult(S, T, Other);
  for (Node N = Program.first(T.Body), E = N + Program.graph(T.Body).Nodes.size(); N < E; ++N)
    if (isExit(Program.node(N).Kind))
      for (Held Other : llvm::SmallVector<Held, 1>(At.lookup(N)))
        leaveTo(N, S, T, Other);
}

void FunctionValues::enter(Site S, int Index, const CallTarget &T, Held F) {
  // That the called value is this closure says nothing of what it has captured.
  if (T.Body == NoRef || (Index == CalleeIndex && T.IsClosure && F.At == RootPath))
    return;
  PortNumber To = portInBody(Program.unit(), Program.site(S), T, Index);
  if (To.Exists)
    arrive(Program.port(T.Body, To.Index == ThisIndex ? NodeKind::ThisIn : NodeKind::ParamIn, To.Index),
           {F.Function, F.At, S});
}

void FunctionValues::leave(Node N, Held F) {
  At[N].push_back(F);
  Proc P = Program.procOf(N);
  llvm::SmallVector<Site, 4> Calls = callers(P);
  // Whoever calls this function is not in sight.
  bool IsOpen = Calls.empty() && !Program.hasCallers(P) && !Program.unit().Symbols[Program.graph(P).Function].IsLambda;
  if (IsOpen && !leaveInObjects(F))
    leaveSight(F);
  for (Site S : F.By == NoRef ? Calls : llvm::SmallVector<Site, 4>{F.By})
    for (const CallTarget &T : targets(S))
      if (T.Body == P)
        leaveTo(N, S, T, F);
}

void FunctionValues::leaveTo(Node Exit, Site S, const CallTarget &T, Held F) {
  if (F.By == NoRef || F.By == S)
    arrive(Program.exitAtCall(S, T, Program.node(Exit)), {F.Function, F.At});
}
