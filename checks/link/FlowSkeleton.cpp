#include "link/FlowSkeleton.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

FlowSkeleton::FlowSkeleton(const FlowUnit &Tables) : Tables(Tables), GraphBegin{0} {
  Bits.resize(3); // None, anywhereIn and anywhereOut.
}

FlowSkeleton::Point FlowSkeleton::newPoint(Marks Kind) {
  Bits.push_back(Kind);
  return static_cast<Point>(Bits.size() - 1);
}

FlowSkeleton::FunctionPorts &FlowSkeleton::ports(SymbolRef F) {
  if (Ports.size() <= F)
    Ports.resize(Tables.Symbols.size());
  FunctionPorts &P = Ports[F];
  if (P.Base)
    return P;
  P.Parameters = static_cast<uint32_t>(Tables.Symbols[F].Parameters.size());
  P.Base = static_cast<Point>(Bits.size());
  Bits.resize(Bits.size() + FirstParameter + 2 * (P.Parameters + 1));
  Callable.push_back(F);
  return P;
}

FlowSkeleton::Point FlowSkeleton::in(SymbolRef F, int Index) const {
  const FunctionPorts &P = Ports[F];
  if (Index == ThisIndex || Index == CalleeIndex)
    return P.Base + ThisInAt;
  return P.Base + FirstParameter + std::min<uint32_t>(Index, P.Parameters); // The rest of many is one port.
}

FlowSkeleton::Point FlowSkeleton::out(SymbolRef F, int Index) const {
  const FunctionPorts &P = Ports[F];
  if (Index == ThisIndex || Index == CalleeIndex)
    return P.Base + ThisOutAt;
  return P.Base + FirstParameter + P.Parameters + 1 + std::min<uint32_t>(Index, P.Parameters);
}

llvm::SmallVector<FlowSkeleton::Point, 8> FlowSkeleton::inputs(SymbolRef F) const {
  llvm::SmallVector<Point, 8> Result{Ports[F].Base + ThisInAt};
  for (uint32_t I = 0; I <= Ports[F].Parameters; ++I)
    Result.push_back(in(F, static_cast<int>(I)));
  return Result;
}

llvm::SmallVector<FlowSkeleton::Point, 8> FlowSkeleton::outputs(SymbolRef F) const {
  llvm::SmallVector<Point, 8> Result{Ports[F].Base + ThisOutAt, result(F)};
  for (uint32_t I = 0; I <= Ports[F].Parameters; ++I)
    Result.push_back(out(F, static_cast<int>(I)));
  return Result;
}

llvm::SmallVector<FlowSkeleton::Point, 8> FlowSkeleton::inputs(const ValueCall &C) {
  llvm::SmallVector<Point, 8> Result{C.Base + ValueThisIn};
  for (uint32_t I = 0; I < C.Arguments; ++I)
    Result.push_back(C.Base + ValueFirst + I);
  return Result;
}

llvm::SmallVector<FlowSkeleton::Point, 8> FlowSkeleton::outputs(const ValueCall &C) {
  llvm::SmallVector<Point, 8> Result{C.Base + ValueThisOut, resultOf(C)};
  for (uint32_t I = 0; I < C.Arguments; ++I)
    Result.push_back(C.Base + ValueFirst + C.Arguments + I);
  return Result;
}

void FlowSkeleton::add(const FlowGraph &G) {
  if (G.Function)
    ports(G.Function).HasBody = true;
  Functions.push_back(G.Function);
  addNodes(G);
  addEdges(G);
  addCalls(G);
  GraphBegin.push_back(static_cast<uint32_t>(GraphPoints.size()));
}

FlowSkeleton::Point FlowSkeleton::portPoint(const FlowNode &N, SymbolRef Function) {
  switch (N.Kind) {
  case NodeKind::GlobalIn:
  case NodeKind::GlobalOut:
    return globalPoint(N.Symbol);
  case NodeKind::ParamIn:
    return Function ? in(Function, N.Index) : 0;
  case NodeKind::ThisIn:
    return Function ? in(Function, ThisIndex) : 0;
  case NodeKind::ParamOut:
    return Function ? out(Function, N.Index) : 0;
  case NodeKind::ThisOut:
    return Function ? out(Function, ThisIndex) : 0;
  case NodeKind::Return:
    return Function ? result(Function) : 0;
  case NodeKind::ReturnIn:
    return Function ? returnIn(Function) : 0;
  case NodeKind::Throw:
    return Function ? Ports[Function].Base + ThrowAt : 0;
  default:
    return 0;
  }
}

void FlowSkeleton::addNodes(const FlowGraph &G) {
  auto Graph = static_cast<uint32_t>(Functions.size() - 1);
  Filled.assign(G.Nodes.size(), 0);
  for (const FlowEdge &E : G.Edges)
    Filled[E.To] = 1;
  for (size_t I = 0; I < G.Nodes.size(); ++I) {
    const FlowNode &N = G.Nodes[I];
    Point P = portPoint(N, G.Function);
    if (!P)
      P = newPoint();
    GraphPoints.push_back(P);
    Place At{N.Kind, Filled[I] != 0, N.Symbol, N.Type, N.Path, Graph};
    switch (N.Kind) {
    case NodeKind::ThisIn:
      if (G.Function)
        Objects.push_back({N.Type, G.Function});
      continue;
    case NodeKind::ParamIn:
      At.Symbol = G.Function;
      At.Path = static_cast<uint32_t>(N.Index);
      break;
    case NodeKind::ArgIn:
    case NodeKind::ArgOut:
    case NodeKind::Result:
      At.Symbol = G.Calls[N.Call].Callee;
      break;
    case NodeKind::Function:
      ports(N.Symbol).IsValue = true;
      break;
    case NodeKind::GlobalIn:
    case NodeKind::FieldRead:
    case NodeKind::FieldStore:
    case NodeKind::Variable:
    case NodeKind::Class:
      break;
    case NodeKind::Escape:
    case NodeKind::ResultOut:
      Escapes.push_back(P);
      continue;
    default:
      continue;
    }
    if (!At.Symbol && !At.Type)
      continue;
    Places.push_back(At);
    PlacePoints.push_back(P);
  }
}

FlowSkeleton::Point FlowSkeleton::fieldPoint(SymbolRef Field) {
  auto [It, New] = FieldPoints.try_emplace(Field, static_cast<Point>(Bits.size()));
  if (New) {
    newPoint(FieldPoint);
    newPoint(FieldPoint);
    KnownFields.push_back(Field);
  }
  return It->second;
}

FlowSkeleton::Point FlowSkeleton::globalPoint(SymbolRef Global) {
  auto [It, New] = GlobalPoints.try_emplace(Global, static_cast<Point>(Bits.size()));
  if (New)
    Escapes.push_back(newPoint());
  return It->second;
}

FlowSkeleton::Point FlowSkeleton::readGate(Point From, PathRef Path) {
  Point Gate = 0;
  for (; Path != RootPath; Path = Tables.Paths.parent(Path)) {
    Selector S = Tables.Paths.last(Path);
    if (S.SelectorKind != Selector::Kind::Field || Tables.Symbols[S.Payload].IsLibrary)
      continue;
    Point Field = fieldPoint(S.Payload);
    if (!Gate)
      connect(From, Gate = newPoint(ReadGate));
    connect(Field + 1, Gate);
  }
  return Gate ? Gate : From;
}

FlowSkeleton::Point FlowSkeleton::storeGate(Point From, PathRef Path) {
  Point Gate = 0;
  for (; Path != RootPath; Path = Tables.Paths.parent(Path)) {
    Selector S = Tables.Paths.last(Path);
    if (S.SelectorKind != Selector::Kind::Field || Tables.Symbols[S.Payload].IsLibrary)
      continue;
    Point Field = fieldPoint(S.Payload);
    if (!Gate)
      connect(From, Gate = newPoint(StoreGate));
    connect(Gate, Field);
  }
  return Gate ? Gate : From;
}

void FlowSkeleton::addEdges(const FlowGraph &G) {
  size_t First = GraphBegin.back();
  for (const FlowEdge &E : G.Edges) {
    Point From = GraphPoints[First + E.From], To = GraphPoints[First + E.To];
    connect(storeGate(readGate(From, E.Source), E.Target), To);
  }
}

void FlowSkeleton::addCalls(const FlowGraph &G) {
  size_t First = GraphBegin.back();
  Point Thrown = 0;
  CallNumbers.assign(G.Calls.size(), 0);
  for (size_t I = 0; I < G.Nodes.size(); ++I)
    if (G.Nodes[I].Kind == NodeKind::Caught || (G.Nodes[I].Kind == NodeKind::Throw && !Thrown))
      Thrown = GraphPoints[First + I];
  for (const CallSite &C : G.Calls) {
    if (C.Modelled)
      continue;
    auto Called = [&](SymbolRef F) {
      FunctionPorts &P = ports(F);
      P.IsCalled |= F != G.Function;
      P.IsVirtualCallee |= C.Kind == CallKind::Virtual;
      if (Thrown)
        connect(P.Base + ThrowAt, Thrown);
    };
    if (C.Kind == CallKind::Indirect) {
      CallNumbers[&C - G.Calls.data()] = static_cast<uint32_t>(ValueCalls.size());
      auto Arguments = static_cast<uint32_t>(C.Arguments.size());
      ValueCalls.push_back({static_cast<Point>(Bits.size()), Arguments});
      Bits.resize(Bits.size() + ValueFirst + 2 * Arguments);
      if (Thrown)
        connect(ValueCalls.back().Base + ValueThrow, Thrown);
    } else if (C.Exact.empty()) {
      Called(C.Callee);
    }
    for (SymbolRef F : C.Exact)
      Called(F);
  }
  for (size_t I = 0; I < G.Nodes.size(); ++I)
    if (G.Nodes[I].Call != NoRef && !G.Calls[G.Nodes[I].Call].Modelled)
      addCallPort(G, G.Nodes[I], GraphPoints[First + I]);
}

void FlowSkeleton::addCallPort(const FlowGraph &G, const FlowNode &N, Point P) {
  const CallSite &C = G.Calls[N.Call];
  auto Join = [&](SymbolRef F) {
    if (N.Kind == NodeKind::ArgIn)
      connect(P, in(F, N.Index));
    else if (N.Kind == NodeKind::ResultOut)
      connect(P, returnIn(F));
    else
      connect(N.Kind == NodeKind::Result ? result(F) : out(F, N.Index), P);
  };
  if (C.Kind == CallKind::Indirect)
    return addValuePort(N, ValueCalls[CallNumbers[N.Call]], P);
  if (C.Exact.empty())
    Join(C.Callee);
  for (SymbolRef F : C.Exact)
    Join(F);
}

void FlowSkeleton::addValuePort(const FlowNode &N, const ValueCall &C, Point P) {
  if (N.Kind == NodeKind::ResultOut)
    return connect(P, returnIn(C));
  bool In = N.Kind == NodeKind::ArgIn;
  Point Port = N.Kind == NodeKind::Result ? resultOf(C)
               : N.Index == ThisIndex     ? C.Base + (In ? ValueThisIn : ValueThisOut)
               : N.Index == CalleeIndex   ? C.Base + (In ? ValueCalleeIn : ValueCalleeOut)
                                          : C.Base + ValueFirst + (In ? 0 : C.Arguments) + N.Index;
  if (In)
    connect(P, Port);
  else
    connect(Port, P);
}

void FlowSkeleton::finish() {
  connectOverriders();
  connectUnknown();
  connectClosures();
  connectWholeObjects();
  index();
}

void FlowSkeleton::connectOverriders() {
  llvm::DenseMap<SymbolRef, llvm::SmallVector<SymbolRef, 2>> Overriders;
  for (const Override &O : Tables.Overrides)
    Overriders[O.Overridden].push_back(O.Overrider);
  // What is called as a method may run as any overrider, and what it is given goes there.
  std::vector<SymbolRef> Work;
  for (SymbolRef F : Callable)
    if (Ports[F].IsVirtualCallee)
      Work.push_back(F);
  llvm::DenseMap<SymbolRef, char> Done;
  while (!Work.empty()) {
    SymbolRef F = Work.back();
    Work.pop_back();
    if (!Done.try_emplace(F, 1).second)
      continue;
    auto It = Overriders.find(F);
    if (It == Overriders.end())
      continue;
    for (SymbolRef O : It->second) {
      ports(O).IsCalled |= Ports[F].IsCalled;
      int Count = static_cast<int>(std::max(Ports[F].Parameters, Ports[O].Parameters));
      for (int I = ThisIndex; I <= Count; ++I) {
        connect(in(F, I), in(O, I));
        connect(out(O, I), out(F, I));
      }
      connect(result(O), result(F));
      connect(returnIn(F), returnIn(O));
      connect(Ports[O].Base + ThrowAt, Ports[F].Base + ThrowAt);
      Work.push_back(O);
    }
  }
}

void FlowSkeleton::connectUnknown() {
  for (size_t I = 0; I < Callable.size(); ++I) {
    SymbolRef F = Callable[I];
    const FunctionPorts &P = Ports[F];
    // What was handed in is there afterwards.
    for (int Index = ThisIndex; Index <= static_cast<int>(P.Parameters); ++Index)
      connect(in(F, Index), out(F, Index));
    if (P.HasBody)
      continue;
    for (Point In : inputs(F))
      connect(In, result(F));
    for (Point Out : outputs(F))
      if (Out != result(F))
        connect(result(F), Out);
  }
  for (const ValueCall &C : ValueCalls) {
    for (auto [In, Out] : {std::pair(ValueThisIn, ValueThisOut), std::pair(ValueCalleeIn, ValueCalleeOut)}) {
      connect(C.Base + In, C.Base + Out);
      connect(C.Base + In, resultOf(C));
    }
    connect(resultOf(C), C.Base + ValueThisOut);
    for (uint32_t I = 0; I < C.Arguments; ++I) {
      connect(C.Base + ValueFirst + I, C.Base + ValueFirst + C.Arguments + I);
      connect(C.Base + ValueFirst + I, resultOf(C));
      connect(resultOf(C), C.Base + ValueFirst + C.Arguments + I);
    }
  }
}

void FlowSkeleton::connectTarget(const ValueCall &C, SymbolRef F) {
  const Symbol &S = Tables.Symbols[F];
  bool IsMethod = S.IsMethod && !S.IsLambda;
  if (S.IsLambda) { // The value is the object, with all that it has captured.
    connectLate(C.Base + ValueCalleeIn, in(F, ThisIndex));
    connectLate(out(F, ThisIndex), C.Base + ValueCalleeOut);
  }
  connectLate(result(F), resultOf(C));
  connectLate(returnIn(C), returnIn(F));
  connectLate(thrown(F), C.Base + ValueThrow);
  if (IsMethod) {
    connectLate(C.Base + ValueThisIn, in(F, ThisIndex));
    connectLate(out(F, ThisIndex), C.Base + ValueThisOut);
  }
  for (uint32_t I = 0; I < C.Arguments; ++I) {
    Point In = C.Base + ValueFirst + I, Out = In + C.Arguments;
    connectLate(In, in(F, static_cast<int>(I)));
    connectLate(out(F, static_cast<int>(I)), Out);
    if (!IsMethod)
      continue;
    // The object may be the first argument.
    connectLate(In, in(F, static_cast<int>(I) - 1));
    connectLate(out(F, static_cast<int>(I) - 1), Out);
  }
}

void FlowSkeleton::connectCallback(llvm::ArrayRef<Point> Inputs, llvm::ArrayRef<Point> Outputs, SymbolRef F) {
  for (Point From : Inputs)
    for (Point To : inputs(F))
      connectLate(From, To);
  for (Point From : outputs(F))
    for (Point To : Outputs)
      connectLate(From, To);
}

void FlowSkeleton::connectClosures() {
  // A closure that nothing calls runs where it was made.
  for (size_t I = 0; I < Places.size(); ++I)
    if (Places[I].Kind == NodeKind::Function && Tables.Symbols[Places[I].Symbol].IsLambda)
      connect(PlacePoints[I], in(Places[I].Symbol, ThisIndex));
}

bool FlowSkeleton::isRoot(SymbolRef F) const {
  const Symbol &S = Tables.Symbols[F];
  return hasBody(F) && (!Ports[F].IsCalled || Ports[F].IsValue || S.IsLambda || S.AddressTaken);
}

void FlowSkeleton::connectWholeObjects() {
  llvm::DenseMap<TypeRef, Point> Classes;
  for (auto [Type, F] : Objects) {
    if (!isRoot(F))
      continue;
    auto [It, New] = Classes.try_emplace(Type, 0);
    if (New) {
      It->second = newPoint(StoreGate);
      for (const TypePart &Part : Tables.Types[Type].Parts)
        if (Point Field = Part.Field ? FieldPoints.lookup(Part.Field) : 0)
          connect(Field + 1, It->second);
    }
    connect(It->second, in(F, ThisIndex));
  }
  for (SymbolRef Field : KnownFields)
    connect(stored(Field), read(Field));
}

void FlowSkeleton::index() {
  auto Build = [&](Adjacency &A, bool Reverse) {
    A.Begin.assign(Bits.size() + 1, 0);
    for (auto [From, To] : Edges)
      ++A.Begin[(Reverse ? To : From) + 1];
    for (size_t P = 0; P < Bits.size(); ++P)
      A.Begin[P + 1] += A.Begin[P];
    A.Targets.resize(Edges.size());
    std::vector<uint32_t> Next(A.Begin.begin(), A.Begin.end() - 1);
    for (auto [From, To] : Edges)
      A.Targets[Next[Reverse ? To : From]++] = Reverse ? From : To;
  };
  Build(Forward, false);
  Build(Backward, true);
  Edges = {};
}

void FlowSkeleton::connectLate(Point From, Point To) {
  LateForward[From].push_back(To);
  LateBackward[To].push_back(From);
  Bits[From] |= HasLate;
  Bits[To] |= HasLate;
}

namespace {

/// Points that have got new marks and are to be looked at.
class Worklist {
public:
  explicit Worklist(std::vector<FlowSkeleton::Marks> &Bits, FlowSkeleton::Marks Start) : Bits(Bits) {
    for (FlowSkeleton::Point P = 0; P < Bits.size(); ++P)
      if (Bits[P] & Start)
        Work.push_back(P);
  }
  void give(FlowSkeleton::Point P, FlowSkeleton::Marks New) {
    if ((Bits[P] & New) == New)
      return;
    Bits[P] |= New;
    Work.push_back(P);
  }
  bool next(FlowSkeleton::Point &P) {
    if (Work.empty())
      return false;
    P = Work.back();
    Work.pop_back();
    return true;
  }

private:
  std::vector<FlowSkeleton::Marks> &Bits;
  std::vector<FlowSkeleton::Point> Work;
};

} // namespace

void FlowSkeleton::spread(Marks Mark, Direction Way) {
  Worklist Work(Bits, Mark);
  for (Point P; Work.next(P);)
    forEachNext(P, Way, [&](Point Next) { Work.give(Next, Mark); });
}

bool FlowSkeleton::opens(Point Gate, Content C) const {
  bool Stored = false;
  forEachNext(Gate, Direction::Backward, [&](Point P) { Stored |= (Bits[P] & FieldPoint) && (Bits[P] & C.both()); });
  return Stored;
}

void FlowSkeleton::spreadForward(Content C, Marks Outside) {
  Worklist Work(Bits, C.both());
  for (Point P; Work.next(P);) {
    Marks Here = Bits[P] & C.both();
    forEachNext(P, Direction::Forward, [&](Point Next) {
      if (Bits[Next] & ReadGate) {
        if (Bits[P] & FieldPoint) {
          bool Holds = false;
          forEachNext(Next, Direction::Backward, [&](Point Object) {
            Holds |= !(Bits[Object] & FieldPoint) && (Bits[Object] & (C.Part | Outside));
          });
          if (Holds)
            Work.give(Next, C.both());
        } else if (Here & C.Whole) {
          Work.give(Next, Here);
        } else if (opens(Next, C)) {
          Work.give(Next, C.both());
        }
      } else if ((Bits[P] & StoreGate) && !(Bits[Next] & (FieldPoint | StoreGate))) {
        Work.give(Next, C.Part);
      } else {
        Work.give(Next, Here);
      }
    });
  }
}

void FlowSkeleton::spreadBackward(Content C, Marks Through) {
  Worklist Work(Bits, C.both());
  for (Point P; Work.next(P);) {
    Marks Here = Bits[P] & C.both();
    forEachNext(P, Direction::Backward, [&](Point Next) {
      if (!(Bits[Next] & Through))
        return;
      if ((Bits[P] & ReadGate) && !(Bits[Next] & FieldPoint))
        Work.give(Next, C.Part);
      else if ((Bits[Next] & StoreGate) && !(Bits[P] & FieldPoint))
        // Of an object whose parts are needed, those fields count that are read: they come to the gate by themselves.
        Work.give(Next, Here & C.Whole);
      else
        Work.give(Next, Here);
    });
  }
}

void FlowSkeleton::markStores(Content From, Content Needed, Content Stored) {
  for (Point P = 0; P < Bits.size(); ++P) {
    if (!(Bits[P] & StoreGate) || !(Bits[P] & From.both()))
      continue;
    bool IsNeeded = false;
    forEachNext(P, Direction::Forward,
                [&](Point Next) { IsNeeded |= (Bits[Next] & FieldPoint) && (Bits[Next] & Needed.both()); });
    if (IsNeeded)
      Bits[P] |= Stored.Whole;
  }
}
