#include "link/FlowSkeleton.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

// What kind of point it is, above the marks.
constexpr FlowSkeleton::Marks LateBit = 1u << 28; ///< Has edges that were found out about late.
constexpr FlowSkeleton::Marks ReadGate = 1u << 29;
constexpr FlowSkeleton::Marks StoreGate = 1u << 30;
constexpr FlowSkeleton::Marks FieldPoint = 1u << 31;

// Where the ports of function values are: those of calls with N arguments, in one block.
constexpr uint32_t ValueThisIn = 0, ValueThisOut = 1, ValueResult = 2, ValueThrow = 3, ValueCalleeIn = 4,
                   ValueCalleeOut = 5, ValueReturnIn = 6, ValueFirst = 7;

/// Calls with more arguments through function values share their ports.
constexpr unsigned MaxValueArguments = 30;

} // namespace

FlowSkeleton::FlowSkeleton(const FlowUnit &Tables) : Tables(Tables), GraphBegin{0} {
  newPoint(); // Point 0 is none.
  CallbackIn = newPoint();
  CallbackOut = newPoint();
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

FlowSkeleton::Point FlowSkeleton::valueCallee(size_t N) const { return ValueBases[N] + ValueCalleeIn; }
FlowSkeleton::Point FlowSkeleton::valueResult(size_t N) const { return ValueBases[N] + ValueResult; }

llvm::SmallVector<FlowSkeleton::Point, 8> FlowSkeleton::valueInputs(size_t N) const {
  llvm::SmallVector<Point, 8> Result{ValueBases[N] + ValueThisIn};
  for (uint32_t I = 0; I < N; ++I)
    Result.push_back(ValueBases[N] + ValueFirst + I);
  return Result;
}

llvm::SmallVector<FlowSkeleton::Point, 8> FlowSkeleton::valueOutputs(size_t N) const {
  llvm::SmallVector<Point, 8> Result{ValueBases[N] + ValueThisOut, valueResult(N)};
  for (uint32_t I = 0; I < N; ++I)
    Result.push_back(ValueBases[N] + ValueFirst + static_cast<uint32_t>(N) + I);
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
      Point Base = valueBase(C.Arguments.size());
      if (Thrown)
        connect(Base + ValueThrow, Thrown);
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
    return addIndirectPort(N, C, P);
  if (C.Exact.empty())
    Join(C.Callee);
  for (SymbolRef F : C.Exact)
    Join(F);
}

FlowSkeleton::Point FlowSkeleton::valueBase(unsigned Arguments) {
  Arguments = std::min(Arguments, MaxValueArguments);
  while (ValueBases.size() <= Arguments) {
    auto N = static_cast<uint32_t>(ValueBases.size());
    ValueBases.push_back(static_cast<Point>(Bits.size()));
    Bits.resize(Bits.size() + ValueFirst + 2 * N);
  }
  return ValueBases[Arguments];
}

void FlowSkeleton::addIndirectPort(const FlowNode &N, const CallSite &C, Point P) {
  Point Base = valueBase(C.Arguments.size());
  auto Count = static_cast<uint32_t>(std::min<size_t>(C.Arguments.size(), MaxValueArguments));
  if (N.Kind == NodeKind::Result)
    return connect(Base + ValueResult, P);
  if (N.Kind == NodeKind::ResultOut)
    return connect(P, Base + ValueReturnIn);
  bool In = N.Kind == NodeKind::ArgIn;
  Point Port = N.Index == ThisIndex ? Base + (In ? ValueThisIn : ValueThisOut)
               : N.Index == CalleeIndex
                   ? Base + (In ? ValueCalleeIn : ValueCalleeOut)
                   : Base + ValueFirst + (In ? 0 : Count) + std::min<uint32_t>(N.Index, std::max(Count, 1u) - 1);
  if (In)
    connect(P, Port);
  else
    connect(Port, P);
}

void FlowSkeleton::finish() {
  connectOverriders();
  connectUnknown();
  connectValues();
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
  for (uint32_t N = 0; N < ValueBases.size(); ++N) {
    Point Base = ValueBases[N];
    for (auto [In, Out] : {std::pair(ValueThisIn, ValueThisOut), std::pair(ValueCalleeIn, ValueCalleeOut)}) {
      connect(Base + In, Base + Out);
      connect(Base + In, Base + ValueResult);
    }
    connect(Base + ValueResult, Base + ValueThisOut);
    for (uint32_t I = 0; I < N; ++I) {
      connect(Base + ValueFirst + I, Base + ValueFirst + N + I);
      connect(Base + ValueFirst + I, Base + ValueResult);
      connect(Base + ValueResult, Base + ValueFirst + N + I);
    }
  }
}

void FlowSkeleton::connectValues() {
  // A call with N arguments reaches functions with up to N parameters: what follows may be variadic.
  for (uint32_t N = 1; N < ValueBases.size(); ++N) {
    Point More = ValueBases[N], Fewer = ValueBases[N - 1];
    for (auto [In, Out] : {std::pair(ValueThisIn, ValueThisOut), std::pair(ValueCalleeIn, ValueCalleeOut)}) {
      connect(More + In, Fewer + In);
      connect(Fewer + Out, More + Out);
    }
    connect(Fewer + ValueResult, More + ValueResult);
    connect(More + ValueReturnIn, Fewer + ValueReturnIn);
    connect(Fewer + ValueThrow, More + ValueThrow);
    for (uint32_t I = 0; I + 1 < N; ++I) {
      connect(More + ValueFirst + I, Fewer + ValueFirst + I);
      connect(Fewer + ValueFirst + N - 1 + I, More + ValueFirst + N + I);
    }
  }
  for (size_t At = 0; At < Callable.size(); ++At) {
    SymbolRef F = Callable[At];
    const Symbol &S = Tables.Symbols[F];
    if (!Ports[F].IsValue && !S.IsLambda && !S.AddressTaken)
      continue;
    bool IsMethod = S.IsMethod && !S.IsLambda;
    // With the object as the first argument, or before the arguments.
    for (uint32_t Shift = 0; Shift <= (IsMethod ? 1u : 0u); ++Shift) {
      uint32_t N = Ports[F].Parameters + Shift;
      if (N >= ValueBases.size())
        continue;
      Point Base = ValueBases[N];
      if (S.IsLambda) { // The value is the object, with all that it has captured.
        connect(Base + ValueCalleeIn, in(F, ThisIndex));
        connect(out(F, ThisIndex), Base + ValueCalleeOut);
      } else if (IsMethod) {
        connect(Base + (Shift ? ValueFirst : ValueThisIn), in(F, ThisIndex));
        connect(out(F, ThisIndex), Base + (Shift ? ValueFirst + N : ValueThisOut));
      }
      for (uint32_t I = 0; I < Ports[F].Parameters; ++I) {
        connect(Base + ValueFirst + I + Shift, in(F, static_cast<int>(I)));
        connect(out(F, static_cast<int>(I)), Base + ValueFirst + N + I + Shift);
      }
      connect(result(F), Base + ValueResult);
      connect(Base + ValueReturnIn, returnIn(F));
      connect(Ports[F].Base + ThrowAt, Base + ValueThrow);
    }
    for (Point In : inputs(F))
      connect(CallbackIn, In);
    for (Point Out : outputs(F))
      connect(Out, CallbackOut);
  }
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
  Bits[From] |= LateBit;
  Bits[To] |= LateBit;
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

template <typename Visitor> void FlowSkeleton::forEachNext(Point P, Direction Way, Visitor Visit) const {
  const Adjacency &A = Way == Direction::Forward ? Forward : Backward;
  for (uint32_t I = A.Begin[P]; I < A.Begin[P + 1]; ++I)
    Visit(A.Targets[I]);
  if (!(Bits[P] & LateBit))
    return;
  const auto &Late = Way == Direction::Forward ? LateForward : LateBackward;
  if (auto It = Late.find(P); It != Late.end())
    for (Point Next : It->second)
      Visit(Next);
}

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
