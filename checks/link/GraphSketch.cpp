#include "link/GraphSketch.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

/// A function as short as that says what its object stands for.
static constexpr size_t MaxNodesOfQuestion = 16;
/// A longer one is not looked into for what it gives back.
static constexpr size_t MaxNodesOfChange = 64;

/// What it hands out has constants in it, or says what its object has in it.
static bool givesAnswers(const FlowGraph &G) {
  bool IsQuestion = (G.ReturnTruth.WhenTrue || G.ReturnTruth.WhenFalse) && G.Nodes.size() <= MaxNodesOfQuestion;
  auto IsAsked = [](const Fact &F) {
    return F.Value != NoRef || F.FactKind == Fact::Kind::CallTrue || F.FactKind == Fact::Kind::CallFalse;
  };
  return (IsQuestion && llvm::any_of(G.Facts, IsAsked)) ||
         llvm::any_of(G.Nodes, [](const FlowNode &N) { return N.Kind == NodeKind::Answer; });
}

/// A function that gives back, or makes its object of, what it is given: `Document with(Document D, Title T)`.
static bool handsBack(const FlowGraph &G) {
  auto Has = [&](NodeKind Kind) { return llvm::any_of(G.Nodes, [&](const FlowNode &N) { return N.Kind == Kind; }); };
  bool Makes = Has(NodeKind::ThisOut) && !Has(NodeKind::ThisIn);
  return G.Nodes.size() <= MaxNodesOfChange && (Makes || Has(NodeKind::Return)) &&
         (Has(NodeKind::ParamIn) || Has(NodeKind::ThisIn));
}

/// It returns only if it was given something: `void ensure(bool Condition) { if (!Condition) throw Failure(); }`.
static bool demands(const FlowGraph &G) {
  return llvm::any_of(G.factsIn(G.ReturnFacts), [&](FactRef F) {
    return G.Facts[F].Value != NoRef && G.Nodes[G.Facts[F].Value].Kind == NodeKind::ParamIn;
  });
}

/// The variable that an initialiser fills with constants; 0: it is none, or fills several.
static SymbolRef tableOf(const FlowGraph &G) {
  if (G.Function || G.Constants.empty())
    return 0;
  SymbolRef Table = 0;
  for (const FlowNode &N : G.Nodes)
    if (N.Kind == NodeKind::GlobalOut && N.Symbol != Table) {
      if (Table)
        return 0;
      Table = N.Symbol;
    }
  return Table;
}

UnitSketch::Mark UnitSketch::end() const {
  auto Size = [](const auto &List) { return static_cast<uint32_t>(List.size()); };
  return {Size(Points),  Size(Edges), Size(Nodes),      Size(Calls),   Size(Ports),     Size(Functions), Size(Classes),
          Size(Escapes), Size(Seeds), Size(ValueCalls), Size(Objects), Size(DataTypes), Size(Uses),      Size(Flags)};
}

void GraphSketcher::add(const FlowGraph &G) {
  Begin = Sketch.end();
  Function = symbol(G.Function);
  KeepsNodes = Outline.has(Function, IsContext);
  Special.clear();
  Sketch.Graphs.push_back(
      {Function, G.Incomplete, givesAnswers(G) || handsBack(G) || demands(G), symbol(tableOf(G)), 0, 0, Begin});
  addNodes(G);
  addEdges(G);
  addCalls(G);
  if (Outline.any(IsCheck | IsOperation) || Outline.usesConstants())
    addUses(G);
  if (!KeepsNodes)
    Contraction.run(Sketch, Begin, Function, Special);
}

void GraphSketcher::addUses(const FlowGraph &G) {
  auto Use = [&](SymbolRef S) {
    if (S)
      Sketch.Uses.push_back(symbol(S));
  };
  for (const CallSite &C : G.Calls) {
    Use(C.Callee);
    for (SymbolRef S : C.Exact)
      Use(S);
  }
  for (const FlowNode &N : G.Nodes)
    if (N.Kind == NodeKind::Function || N.Kind == NodeKind::GlobalIn)
      Use(N.Symbol);
  for (const Fact &F : G.Facts)
    if (F.Value != NoRef)
      Use(G.Nodes[F.Value].Symbol);
  for (const FlagStore &F : G.Flags) {
    Use(F.Symbol);
    if (F.Truth.WhenTrue || F.Truth.WhenFalse)
      Sketch.Flags.push_back(symbol(F.Symbol));
  }
  auto First = Sketch.Uses.begin() + Begin.Uses;
  std::sort(First, Sketch.Uses.end());
  Sketch.Uses.erase(std::unique(First, Sketch.Uses.end()), Sketch.Uses.end());
}

SkeletonPoint GraphSketcher::newPoint(PointMarks Kind) {
  Sketch.Points.push_back(Kind);
  Special.push_back(Kind != 0);
  return static_cast<Point>(Sketch.Points.size() - 1 - Begin.Points) | UnitSketch::Own;
}

SkeletonPoint GraphSketcher::portPoint(const FlowNode &N) {
  switch (N.Kind) {
  case NodeKind::GlobalIn:
  case NodeKind::GlobalOut:
    Sketch.Escapes.push_back(symbol(N.Symbol) | UnitSketch::Global);
    return Sketch.Escapes.back();
  case NodeKind::ParamIn:
    return Function ? Shared.in(Function, N.Index) : 0;
  case NodeKind::ThisIn:
    return Function ? Shared.in(Function, ThisIndex) : 0;
  case NodeKind::ParamOut:
    return Function ? Shared.out(Function, N.Index) : 0;
  case NodeKind::ThisOut:
    return Function ? Shared.out(Function, ThisIndex) : 0;
  case NodeKind::Return:
    return Function ? Shared.result(Function) : 0;
  case NodeKind::ReturnIn:
    return Function ? Shared.returnIn(Function) : 0;
  case NodeKind::Throw:
    return Function ? Shared.thrown(Function) : 0;
  default:
    return 0;
  }
}

void GraphSketcher::addNodes(const FlowGraph &G) {
  Filled = filledNodes(G);
  for (size_t I = 0; I < G.Nodes.size(); ++I) {
    Point P = portPoint(G.Nodes[I]);
    Sketch.Nodes.push_back(P ? P : newPoint());
    addNode(G, G.Nodes[I], Sketch.Nodes.back(), Filled[I]);
  }
}

void GraphSketcher::addNode(const FlowGraph &G, const FlowNode &N, Point P, bool Filled) {
  bool IsSpecial = true;
  switch (N.Kind) {
  case NodeKind::ThisIn:
    if (Function)
      Sketch.Objects.push_back({Names.type(N.Type), Function});
    break;
  case NodeKind::Function:
    Sketch.Functions.push_back({P, symbol(N.Symbol)});
    break;
  case NodeKind::Class:
    Sketch.Classes.push_back({P, symbol(N.Symbol)});
    break;
  case NodeKind::Escape:
  case NodeKind::ResultOut:
    Sketch.Escapes.push_back(P);
    break;
  default:
    IsSpecial = false;
    break;
  }
  PointMarks Seeds = seedsAt(G, N, Filled);
  if (!(P & UnitSketch::Own)) {
    if (Seeds)
      Sketch.Seeds.push_back({P, Seeds});
    return;
  }
  Sketch.Points.back() |= Seeds;
  Special.back() |= IsSpecial || Seeds;
}

PointMarks GraphSketcher::seedsAt(const FlowGraph &G, const FlowNode &N, bool Filled) {
  PointMarks Seeds = 0;
  if (mayHold(G, N, Filled)) {
    Seeds |= SeedOfData;
    if (TypeRef T = Names.type(N.Type); Outline.holdsData(T))
      Sketch.DataTypes.push_back(T);
  }
  return mayUse(G, N) ? Seeds | SeedOfUse : Seeds;
}

bool GraphSketcher::mayHold(const FlowGraph &G, const FlowNode &N, bool Filled) {
  bool ByType = Outline.holdsData(Names.type(N.Type));
  SymbolRef S = symbol(N.Symbol);
  switch (N.Kind) {
  case NodeKind::ParamIn:
    return ByType || (Function && Outline.isParameterData(Function, N.Index));
  case NodeKind::GlobalIn:
    return ByType || Outline.has(S, HoldsData);
  case NodeKind::Variable:
    return Filled && (ByType || Outline.has(S, HoldsData));
  case NodeKind::FieldRead:
  case NodeKind::FieldStore:
    return Filled && (ByType || Outline.has(S, HoldsData) ||
                      anyField(N.Path, [&](SymbolRef F) { return Outline.has(F, HoldsData); }));
  case NodeKind::ArgIn:
    return Filled && ByType;
  case NodeKind::Constant:
    return Outline.usesConstants();
  case NodeKind::ArgOut:
  case NodeKind::Result:
    return ByType || Outline.has(symbol(G.Calls[N.Call].Callee), IsSource);
  default:
    return false;
  }
}

bool GraphSketcher::mayUse(const FlowGraph &G, const FlowNode &N) {
  SymbolRef S = symbol(N.Symbol);
  switch (N.Kind) {
  case NodeKind::ArgIn:
    return Outline.has(symbol(G.Calls[N.Call].Callee), IsUse);
  case NodeKind::ArgOut:
    return Outline.has(Outline.type(Names.type(N.Type)).Symbol, IsUse);
  case NodeKind::FieldStore:
    return Outline.has(S, IsUse) || anyField(N.Path, [&](SymbolRef F) { return Outline.has(F, IsUse); });
  case NodeKind::Variable:
    return Outline.has(S, IsUse);
  default:
    return false;
  }
}

SkeletonPoint GraphSketcher::gate(Point From, PathRef Path, PointMarks Kind) {
  Point Gate = 0;
  for (SymbolRef Local : Unit.Paths.fields(Path)) {
    SymbolRef F = symbol(Local);
    if (!Shared.hasField(F))
      continue;
    if (!Gate)
      connect(From, Gate = newPoint(Kind));
    if (Kind == ReadGate)
      connect(Shared.read(F), Gate);
    else
      connect(Gate, Shared.stored(F));
  }
  return Gate ? Gate : From;
}

void GraphSketcher::addEdges(const FlowGraph &G) {
  const size_t First = Begin.Nodes;
  for (const FlowEdge &E : G.Edges) {
    Point From = Sketch.Nodes[First + E.From], To = Sketch.Nodes[First + E.To];
    connect(gate(gate(From, E.Source, ReadGate), E.Target, StoreGate), To);
  }
}

void GraphSketcher::addCalls(const FlowGraph &G) {
  Point Thrown = 0;
  auto &Ports = CallNodes;
  if (Ports.size() < G.Calls.size())
    Ports.resize(G.Calls.size());
  for (size_t I = 0; I < G.Calls.size(); ++I)
    Ports[I].clear();
  for (NodeRef I = 0; I < G.Nodes.size(); ++I) {
    const FlowNode &N = G.Nodes[I];
    Point P = Sketch.Nodes[Begin.Nodes + I];
    if (N.Kind == NodeKind::Caught || (N.Kind == NodeKind::Throw && !Thrown))
      Thrown = P;
    if (N.Call != NoRef)
      Ports[N.Call].push_back({I, P});
  }
  for (size_t I = 0; I < G.Calls.size(); ++I) {
    const CallSite &C = G.Calls[I];
    if (C.Modelled)
      continue;
    if (C.Kind == CallKind::Indirect)
      addValueCall(C, Ports[I], G, Thrown);
    else if (C.Exact.empty())
      addCall(symbol(C.Callee), C.Kind == CallKind::Virtual, Ports[I], G, Thrown);
    for (SymbolRef F : C.Exact)
      addCall(symbol(F), C.Kind == CallKind::Virtual, Ports[I], G, Thrown);
  }
}

void GraphSketcher::addCall(SymbolRef Callee, bool IsVirtual, llvm::ArrayRef<std::pair<NodeRef, Point>> Nodes,
                            const FlowGraph &G, Point Thrown) {
  auto NewPort = [&](SharedPoints::PortNumber Number, bool IsOut) {
    Sketch.Ports.push_back({Number, IsOut});
    return static_cast<Point>(Sketch.Ports.size() - 1 - Begin.Ports) | UnitSketch::AtCall;
  };
  for (auto [I, P] : Nodes) {
    const FlowNode &N = G.Nodes[I];
    if (N.Kind == NodeKind::ArgIn)
      connect(P, NewPort(Shared.numberOf(Callee, N.Index), false));
    else if (N.Kind == NodeKind::ResultOut)
      connect(P, NewPort(SharedPoints::ResultPort, false));
    else
      connect(NewPort(N.Kind == NodeKind::Result ? SharedPoints::ResultPort : Shared.numberOf(Callee, N.Index), true),
              P);
  }
  if (Thrown)
    connect(NewPort(SharedPoints::ThrowPort, true), Thrown);
  Sketch.Calls.push_back({Callee, static_cast<uint32_t>(Sketch.Ports.size()), Callee != Function, IsVirtual});
}

void GraphSketcher::addValueCall(const CallSite &C, llvm::ArrayRef<std::pair<NodeRef, Point>> Nodes, const FlowGraph &G,
                                 Point Thrown) {
  auto Arguments = std::max<uint32_t>(1, static_cast<uint32_t>(C.Arguments.size()));
  ValueCall V{newPoint(), Arguments};
  for (uint32_t P = 1; P < ValueCall::pointsFor(Arguments); ++P)
    newPoint();
  std::fill(Special.end() - ValueCall::pointsFor(Arguments), Special.end(), 1);
  Sketch.ValueCalls.push_back(V);
  if (Thrown)
    connect(V.thrown(), Thrown);
  for (auto [I, P] : Nodes) {
    const FlowNode &N = G.Nodes[I];
    if (N.Kind == NodeKind::ArgIn)
      connect(P, V.in(N.Index));
    else if (N.Kind == NodeKind::ResultOut)
      connect(P, V.returnIn());
    else
      connect(N.Kind == NodeKind::Result ? V.result() : V.out(N.Index), P);
  }
}
