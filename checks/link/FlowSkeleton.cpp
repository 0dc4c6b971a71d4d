#include "link/FlowSkeleton.h"
#include "llvm/ADT/STLExtras.h"
#include <thread>

using namespace purpose;

FlowSkeleton::FlowSkeleton(const ProgramOutline &Outline)
    : Outline(Outline), Shared(Outline), Bits(Shared.count()), Uses(Outline.symbolCount()) {
  set(SharedPoints::anywhereIn(), OfNoFunction);
  set(SharedPoints::anywhereOut(), OfNoFunction);
  for (SymbolRef S = 1; S < Outline.symbolCount(); ++S) {
    if (Shared.hasField(S)) {
      set(Shared.stored(S), OfNoFunction | FieldPoint | FirstOfTwins);
      set(Shared.read(S), OfNoFunction | FieldPoint | SecondOfTwins);
    }
  }
}

FlowSkeleton::FunctionUse &FlowSkeleton::use(SymbolRef F) {
  FunctionUse &U = Uses[F];
  if (U.IsCallable)
    return U;
  U.IsCallable = true;
  Callable.push_back(F);
  // What was handed in is there afterwards.
  for (Point In : Shared.inputs(F)) {
    set(In, FirstOfTwins | PortPoint);
    set(In + 1, SecondOfTwins | PortPoint);
  }
  for (Point P : {Shared.result(F), Shared.thrown(F), Shared.returnIn(F)})
    set(P, PortPoint);
  return U;
}

FlowSkeleton::Point FlowSkeleton::globalPoint(SymbolRef Global) {
  auto [It, New] = Globals.try_emplace(Global, static_cast<Point>(Bits.size()));
  if (New)
    Bits.push_back(OfNoFunction);
  return It->second;
}

UnitSketch FlowSkeleton::addUnit(const FlowUnit &Unit, const ProgramOutline::UnitNames &Names) {
  GraphSketcher Sketcher(Outline, Shared, Unit, Names);
  for (const FlowGraph &G : Unit.Graphs)
    Sketcher.add(G);
  UnitSketch Sketch = Sketcher.take();
  for (size_t G = 0; G < Sketch.Graphs.size(); ++G)
    add(Sketch, G);
  return Sketch;
}

void FlowSkeleton::add(const UnitSketch &Sketch, size_t Graph) {
  const UnitSketch::Graph &G = Sketch.Graphs[Graph];
  const UnitSketch::Mark &Begin = G.Begin;
  const UnitSketch::Mark End = Graph + 1 < Sketch.Graphs.size() ? Sketch.Graphs[Graph + 1].Begin : Sketch.end();
  const auto Base = static_cast<Point>(Bits.size());
  auto Placed = [&](Point P) {
    return P & UnitSketch::Own      ? Base + (P & ~UnitSketch::Own)
           : P & UnitSketch::Global ? globalPoint(P & ~UnitSketch::Global)
                                    : P;
  };
  auto Each = [](const auto &List, uint32_t From, uint32_t To) { return llvm::ArrayRef(List).slice(From, To - From); };
  const Sizes Before = sizes();
  const bool IsFirst = !hasBody(G.Function);
  if (G.Function)
    use(G.Function).HasBody = true;
  Functions.push_back(G.Function);
  llvm::append_range(Bits, Each(Sketch.Points, Begin.Points, End.Points));
  const auto FirstPort = static_cast<uint32_t>(CallPorts.size());
  addCalls(Sketch, Begin, End);
  for (const UnitSketch::Edge &E : Each(Sketch.Edges, Begin.Edges, End.Edges)) {
    auto End = [&](Point P, Point Other) {
      if (P & UnitSketch::Own || !(P & UnitSketch::AtCall))
        return Placed(P);
      CallPorts[FirstPort + (P & ~UnitSketch::AtCall)].At = Placed(Other);
      return P + FirstPort;
    };
    connect(End(E.From, E.To), End(E.To, E.From));
  }
  for (Point P : Each(Sketch.Nodes, Begin.Nodes, End.Nodes))
    GraphPoints.push_back(Placed(P));
  GraphBegin.push_back(static_cast<uint32_t>(GraphPoints.size()));
  for (const UnitSketch::PointOf &P : Each(Sketch.Functions, Begin.Functions, End.Functions)) {
    use(P.Symbol).IsValue = true;
    FunctionPlaces.push_back({Placed(P.Point), P.Symbol});
  }
  for (const UnitSketch::PointOf &P : Each(Sketch.Classes, Begin.Classes, End.Classes))
    ClassPlaces.push_back({Placed(P.Point), P.Symbol});
  for (Point P : Each(Sketch.Escapes, Begin.Escapes, End.Escapes))
    Escapes.push_back(Placed(P));
  for (const UnitSketch::Seed &S : Each(Sketch.Seeds, Begin.Seeds, End.Seeds))
    set(Placed(S.Point), S.Marks);
  for (const ValueCall &C : Each(Sketch.ValueCalls, Begin.ValueCalls, End.ValueCalls))
    ValueCalls.push_back({Placed(C.Base), C.Arguments});
  llvm::append_range(Objects, Each(Sketch.Objects, Begin.Objects, End.Objects));
  for (TypeRef T : Each(Sketch.DataTypes, Begin.DataTypes, End.DataTypes))
    DataTypes.insert(T);
  noteTemplate(G.Function, Before, End.Points - Begin.Points, IsFirst,
               Begin.Functions == End.Functions && Begin.Classes == End.Classes && Begin.Seeds == End.Seeds);
}

void FlowSkeleton::expect(double Times) {
  auto Reserve = [&](auto &List) { List.reserve(static_cast<size_t>(Times * List.size())); };
  Bits.reserve(Shared.count() + static_cast<size_t>(Times * (Bits.size() - Shared.count())));
  Edges.reserve(static_cast<size_t>(1.25 * Times * Edges.size())); // finish() adds some.
  Reserve(Callees);
  Reserve(CallBegin);
  Reserve(CallPorts);
  Reserve(Functions);
  Reserve(GraphBegin);
  Reserve(GraphPoints);
}

void FlowSkeleton::addCalls(const UnitSketch &Sketch, const UnitSketch::Mark &Begin, const UnitSketch::Mark &End) {
  uint32_t At = Begin.Ports;
  for (uint32_t I = Begin.Calls; I < End.Calls; ++I) {
    const UnitSketch::Call &C = Sketch.Calls[I];
    FunctionUse &U = use(C.Callee);
    U.IsCalled |= C.ByOther;
    U.IsVirtualCallee |= C.IsVirtual;
    for (; At < C.PortsEnd; ++At)
      CallPorts.push_back({0, static_cast<Call>(Callees.size()), Sketch.Ports[At].Number, Sketch.Ports[At].IsOut});
    Callees.push_back(C.Callee);
    CallBegin.push_back(static_cast<uint32_t>(CallPorts.size()));
  }
}

void FlowSkeleton::finish() {
  cloneTemplates();
  connectOverriders();
  connectDeclassifiers();
  connectStores();
  connectUnknown();
  connectClosures();
  connectWholeObjects();
  std::thread Other([&] { index(Backward, true); });
  index(Forward, false);
  indexCalls();
  Other.join();
  Edges = {};
  Objects = {};
}

void FlowSkeleton::connectOverriders() {
  llvm::DenseMap<SymbolRef, llvm::SmallVector<SymbolRef, 2>> Overriders;
  for (const Override &O : Outline.overrides())
    Overriders[O.Overridden].push_back(O.Overrider);
  // What is called as a method may run as any overrider, and what it is given goes there.
  std::vector<SymbolRef> Work;
  for (SymbolRef F : Callable)
    if (Uses[F].IsVirtualCallee)
      Work.push_back(F);
  llvm::DenseSet<SymbolRef> Done;
  while (!Work.empty()) {
    SymbolRef F = Work.back();
    Work.pop_back();
    auto It = Overriders.find(F);
    if (!Done.insert(F).second || It == Overriders.end())
      continue;
    for (SymbolRef O : It->second) {
      use(O).IsCalled |= Uses[F].IsCalled;
      connectOverrider(F, O);
      Work.push_back(O);
    }
  }
}

void FlowSkeleton::connectOverrider(SymbolRef Method, SymbolRef Overrider) {
  auto Port = [&](Point P, SharedPoints::PortNumber Number, bool IsOut) {
    Point AtCall = static_cast<Point>(CallPorts.size()) | UnitSketch::AtCall;
    CallPorts.push_back({P, static_cast<Call>(Callees.size()), Number, IsOut});
    IsOut ? connect(AtCall, P) : connect(P, AtCall);
  };
  for (int I = ThisIndex; I < static_cast<int>(std::max(1u, Shared.parameters(Method))); ++I) {
    Port(Shared.in(Method, I), Shared.numberOf(Overrider, I), false);
    Port(Shared.out(Method, I), Shared.numberOf(Overrider, I), true);
  }
  Port(Shared.returnIn(Method), SharedPoints::ResultPort, false);
  Port(Shared.result(Method), SharedPoints::ResultPort, true);
  Port(Shared.thrown(Method), SharedPoints::ThrowPort, true);
  Callees.push_back(Overrider);
  CallBegin.push_back(static_cast<uint32_t>(CallPorts.size()));
}

void FlowSkeleton::connectDeclassifiers() {
  // What a declassifier is given comes out of it, less identifiable, whatever its body does.
  for (SymbolRef F : Callable)
    if (Uses[F].HasBody && Outline.has(F, Declassifies))
      for (Point In : Shared.inputs(F))
        for (Point Out : Shared.outputs(F))
          if (Out != In + 1)
            connect(In, Out);
}

void FlowSkeleton::connectStores() {
  // Which store is what, constants say that are not known here: all that may be stored may come out anywhere.
  Point Hub = 0;
  for (SymbolRef F : Callable) {
    if (!Outline.has(F, HandsOut))
      continue;
    Hub = Hub ? Hub : Shared.result(F);
    for (Point Out : Shared.outputs(F))
      if (Out != Hub)
        connect(Hub, Out);
  }
  for (SymbolRef F : Callable)
    if (Hub && Outline.has(F, IsUse))
      for (Point In : Shared.inputs(F))
        connect(In, Hub);
}

void FlowSkeleton::indexCalls() {
  CalleeBegin.assign(Outline.symbolCount() + 2, 0);
  for (SymbolRef F : Callees)
    ++CalleeBegin[F + 2];
  for (size_t F = 1; F < CalleeBegin.size(); ++F)
    CalleeBegin[F] += CalleeBegin[F - 1];
  CallsByCallee.resize(Callees.size());
  for (Call C = 0; C < Callees.size(); ++C)
    CallsByCallee[CalleeBegin[Callees[C] + 1]++] = C;
}

void FlowSkeleton::connectUnknown() {
  for (SymbolRef F : Callable) {
    if (Uses[F].HasBody)
      continue;
    for (Point In : Shared.inputs(F)) {
      connect(In, Shared.result(F));
      connect(Shared.result(F), In + 1);
    }
  }
  for (const ValueCall &C : ValueCalls)
    for (int I = CalleeIndex; I < static_cast<int>(C.Arguments); ++I) {
      connect(C.in(I), C.out(I));
      connect(C.in(I), C.result());
      if (I != CalleeIndex)
        connect(C.result(), C.out(I));
    }
}

void FlowSkeleton::connectClosures() {
  // A closure that nothing calls runs where it was made, with what it has captured: all that comes to where it is
  // named, but not its own value.
  llvm::DenseMap<Point, Point> Captured;
  for (const UnitSketch::PointOf &P : FunctionPlaces)
    if (Outline.symbol(P.Symbol).IsLambda && Captured.try_emplace(P.Point, static_cast<Point>(Bits.size())).second) {
      set(P.Point, ClosurePlace);
      Bits.push_back(0);
      Bits.push_back(OfNoFunction);
    }
  for (UnitSketch::Edge &E : Edges)
    if (!(E.To & UnitSketch::AtCall) && (Bits[E.To] & ClosurePlace)) {
      E.To = Captured.lookup(E.To);
      if (E.From & UnitSketch::AtCall)
        CallPorts[E.From & ~UnitSketch::AtCall].At = E.To;
    }
  for (const UnitSketch::PointOf &P : FunctionPlaces)
    if (Point Comes = Captured.lookup(P.Point)) {
      connect(Comes, P.Point);
      connect(Comes, Comes + 1);
      connect(Comes + 1, Shared.in(P.Symbol, ThisIndex));
      Clones.push_back({P.Point, Comes, 1});
    }
}

bool FlowSkeleton::isRoot(SymbolRef F) const {
  const ProgramOutline::SymbolInfo &S = Outline.symbol(F);
  return hasBody(F) && (!isCalled(F) || isValue(F) || S.IsLambda || S.AddressTaken);
}

void FlowSkeleton::connectWholeObjects() {
  std::vector<Point> Classes(Outline.typeCount());
  for (auto [Type, F] : Objects) {
    if (!isRoot(F))
      continue;
    Point &Object = Classes[Type];
    if (!Object) {
      Object = static_cast<Point>(Bits.size());
      Bits.push_back(StoreGate | OfNoFunction);
      for (const ProgramOutline::Part &Part : Outline.type(Type).Parts)
        if (Part.Field && Shared.hasField(Part.Field))
          connect(Shared.read(Part.Field), Object);
    }
    connect(Object, Shared.in(F, ThisIndex));
  }
}

void FlowSkeleton::index(Adjacency &A, bool Reverse) const {
  // Counts first, then places, one step ahead of where they begin.
  auto ForEach = [&](auto Visit) {
    for (const UnitSketch::Edge &E : Edges)
      if (Point P = Reverse ? E.To : E.From; !(P & UnitSketch::AtCall))
        Visit(P, Reverse ? E.From : E.To);
  };
  A.Begin.assign(Bits.size() + 2, 0);
  ForEach([&](Point P, Point) { ++A.Begin[P + 2]; });
  for (size_t P = 1; P < A.Begin.size(); ++P)
    A.Begin[P] += A.Begin[P - 1];
  A.Targets.resize(A.Begin.back());
  ForEach([&](Point P, Point Other) { A.Targets[A.Begin[P + 1]++] = Other; });
}

void FlowSkeleton::connectTarget(const ValueCall &C, SymbolRef F) {
  const ProgramOutline::SymbolInfo &S = Outline.symbol(F);
  bool IsMethod = S.IsMethod && !S.IsLambda;
  if (S.IsLambda) { // The value is the object, with all that it has captured.
    connectLate(C.calleeIn(), Shared.in(F, ThisIndex));
    connectLate(Shared.out(F, ThisIndex), C.calleeOut());
  }
  connectLate(Shared.result(F), C.result());
  connectLate(C.returnIn(), Shared.returnIn(F));
  connectLate(Shared.thrown(F), C.thrown());
  if (IsMethod) {
    connectLate(C.thisIn(), Shared.in(F, ThisIndex));
    connectLate(Shared.out(F, ThisIndex), C.thisOut());
  }
  for (int I = 0; I < static_cast<int>(C.Arguments); ++I) {
    connectLate(C.in(I), Shared.in(F, I));
    connectLate(Shared.out(F, I), C.out(I));
    if (!IsMethod)
      continue;
    // The object may be the first argument.
    connectLate(C.in(I), Shared.in(F, I - 1));
    connectLate(Shared.out(F, I - 1), C.out(I));
  }
}

void FlowSkeleton::connectCallback(llvm::ArrayRef<Point> Inputs, llvm::ArrayRef<Point> Outputs, SymbolRef F) {
  for (Point From : Inputs)
    for (Point To : Shared.inputs(F))
      connectLate(From, To);
  for (Point From : Shared.outputs(F))
    for (Point To : Outputs)
      connectLate(From, To);
}

void FlowSkeleton::connectLate(Point From, Point To) {
  LateForward.add(From, To);
  LateBackward.add(To, From);
  Bits[From] |= HasLateEdges;
  Bits[To] |= HasLateEdges;
}

void FlowSkeleton::clear(Marks All) {
  for (Marks &M : Bits)
    M &= ~All;
}

void FlowSkeleton::setAtSeeds(Marks Seed, Marks Needed, Marks All) {
  for (Marks &M : Bits)
    if ((M & Seed) && (!Needed || (M & Needed)))
      M |= All;
}
