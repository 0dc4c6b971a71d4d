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
    return Function ? thrown(Function) : 0;
  default:
    return 0;
  }
}

void FlowSkeleton::addNodes(const FlowGraph &G) {
  Filled = filledNodes(G);
  for (size_t I = 0; I < G.Nodes.size(); ++I) {
    const FlowNode &N = G.Nodes[I];
    Point P = portPoint(N, G.Function);
    if (!P)
      P = newPoint();
    GraphPoints.push_back(P);
    Place At{N.Kind, Filled[I] != 0, N.Symbol, N.Type, N.Path};
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
    case NodeKind::Constant:
      break;
    case NodeKind::Escape:
    case NodeKind::ResultOut:
      Escapes.push_back(P);
      continue;
    default:
      continue;
    }
    if (!At.Symbol && !At.Type && N.Kind != NodeKind::Constant)
      continue;
    Places.push_back(At);
    PlacePoints.push_back(P);
  }
}

FlowSkeleton::Point FlowSkeleton::fieldPoint(SymbolRef Field) {
  auto [It, New] = FieldPoints.try_emplace(Field, static_cast<Point>(Bits.size()));
  if (New) {
    Point Stored = newPoint(FieldPoint);
    connect(Stored, newPoint(FieldPoint));
  }
  return It->second;
}

FlowSkeleton::Point FlowSkeleton::globalPoint(SymbolRef Global) {
  auto [It, New] = GlobalPoints.try_emplace(Global, static_cast<Point>(Bits.size()));
  if (New)
    Escapes.push_back(newPoint());
  return It->second;
}

FlowSkeleton::Point FlowSkeleton::gate(Point From, PathRef Path, Marks Kind) {
  Point Gate = 0;
  for (SymbolRef F : Tables.Paths.fields(Path)) {
    if (Tables.Symbols[F].IsLibrary)
      continue;
    Point Field = fieldPoint(F);
    if (!Gate)
      connect(From, Gate = newPoint(Kind));
    if (Kind == ReadGate)
      connect(readPoint(Field), Gate);
    else
      connect(Gate, Field);
  }
  return Gate ? Gate : From;
}

void FlowSkeleton::addEdges(const FlowGraph &G) {
  size_t First = GraphBegin.back();
  for (const FlowEdge &E : G.Edges) {
    Point From = GraphPoints[First + E.From], To = GraphPoints[First + E.To];
    connect(gate(gate(From, E.Source, ReadGate), E.Target, StoreGate), To);
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
      connect(thrown(O), thrown(F));
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
          connect(readPoint(Field), It->second);
    }
    connect(It->second, in(F, ThisIndex));
  }
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
