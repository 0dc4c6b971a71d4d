#include "link/ConstantReach.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

ConstantReach::ConstantReach(const ProgramGraph &Program, const FunctionValues &Functions, Classification &Classes)
    : Program(Program), Functions(Functions), Nodes(Program.nodeCount()), Symbols(Program.unit().Symbols.size()) {
  index();
  // Kept in some object, and called by who knows whom.
  bool AnyKept = false;
  for (Node N : Program.nodesOfKind(NodeKind::Function)) {
    SymbolRef F = Program.node(N).Symbol;
    AnyKept |= !Functions.staysInSight(F) && hasRoles(F, Classes);
  }
  for (Node N : Program.nodesOfKind(NodeKind::ArgIn)) {
    Site S = Program.siteOf(N);
    int Index = Program.node(N).Index;
    SymbolRef Callee = Program.site(S).Callee;
    if (Callee ? Classes.rolesOfArgument(Callee, Index) != 0 : AnyKept)
      visit(N);
    for (const CallTarget &T : Functions.targets(S)) // A method called by value has its object among the arguments.
      if (Classes.rolesOfArgument(T.Function, Index) || (T.ObjectFirst && hasRoles(T.Function, Classes)))
        visit(N);
  }
  while (!Work.empty()) {
    Node N = Work.back();
    Work.pop_back();
    before(N);
  }
}

bool ConstantReach::hasRoles(SymbolRef Function, Classification &Classes) const {
  for (int I = ThisIndex; I < static_cast<int>(Program.unit().Symbols[Function].Parameters.size()); ++I)
    if (Classes.rolesOfArgument(Function, I))
      return true;
  return false;
}

SymbolRef ConstantReach::lastField(PathRef P) const {
  const FlowUnit &Unit = Program.unit();
  for (; P != RootPath; P = Unit.Paths.parent(P))
    if (Selector S = Unit.Paths.last(P); S.SelectorKind == Selector::Kind::Field && !Unit.Symbols[S.Payload].IsLibrary)
      return S.Payload;
  return 0;
}

void ConstantReach::index() {
  const FlowUnit &Unit = Program.unit();
  for (Proc P = 0; P < Unit.Graphs.size(); ++P)
    for (const FlowEdge &E : Unit.Graphs[P].Edges) {
      In.push_back({Program.first(P) + E.To, Program.first(P) + E.From, &E});
      for (Selector S : Unit.Paths.selectors(E.Target))
        if (S.SelectorKind == Selector::Kind::Field)
          Writes[S.Payload].push_back(Program.first(P) + E.From);
    }
  llvm::stable_sort(In, [](const InEdge &A, const InEdge &B) { return A.To < B.To; });
  for (NodeKind Kind : {NodeKind::FieldStore, NodeKind::GlobalOut})
    for (Node N : Program.nodesOfKind(Kind))
      Writes[Program.node(N).Symbol].push_back(N);
  for (Node N : Program.nodesOfKind(NodeKind::Function))
    Made[Program.node(N).Symbol].push_back(N);
}

void ConstantReach::visit(Node N) {
  if (N == NoRef || Nodes.test(N))
    return;
  Nodes.set(N);
  Work.push_back(N);
}

void ConstantReach::visitSymbol(SymbolRef S) {
  if (Symbols.test(S))
    return;
  Symbols.set(S);
  if (auto It = Writes.find(S); It != Writes.end())
    for (Node N : It->second)
      visit(N);
}

void ConstantReach::before(Node N) {
  auto Edges = std::equal_range(In.begin(), In.end(), InEdge{N, N, nullptr},
                                [](const InEdge &A, const InEdge &B) { return A.To < B.To; });
  for (auto It = Edges.first; It != Edges.second; ++It)
    if (SymbolRef F = lastField(It->Edge->Source))
      visitSymbol(F);
    else
      visit(It->From);
  const FlowNode &Info = Program.node(N);
  switch (Info.Kind) {
  case NodeKind::FieldRead:
  case NodeKind::GlobalIn:
    visitSymbol(Info.Symbol);
    break;
  case NodeKind::ParamIn:
  case NodeKind::ThisIn:
  case NodeKind::ReturnIn:
    atCallers(N);
    atAnyCall(N);
    break;
  case NodeKind::Result:
  case NodeKind::ArgOut:
    beforeCall(N);
    break;
  case NodeKind::Caught:
    if (!std::exchange(AnyThrown, true))
      for (Node Thrown : Program.nodesOfKind(NodeKind::Throw))
        visit(Thrown);
    break;
  default:
    break;
  }
}

void ConstantReach::atCallers(Node N) {
  const FlowNode &Info = Program.node(N);
  Proc P = Program.procOf(N);
  for (Site S : Functions.callers(P)) {
    if (Info.Kind == NodeKind::ReturnIn) {
      visit(Program.callPort(S, NodeKind::ResultOut, 0));
      continue;
    }
    for (const CallTarget &T : Functions.targets(S)) {
      if (T.Body != P)
        continue;
      if (Node Given = Program.argumentFor(S, T, Info.Kind == NodeKind::ThisIn ? ThisIndex : Info.Index);
          Given != NoRef)
        visit(Given);
      if (T.IsCallback) // Whoever keeps it may hand it anything.
        for (int I = CalleeIndex; I < static_cast<int>(Program.site(S).Arguments.size()); ++I)
          visit(Program.callPort(S, NodeKind::ArgIn, I));
    }
  }
}

/// Function values that objects keep are called by who knows whom.
void ConstantReach::atAnyCall(Node N) {
  SymbolRef F = Program.graph(Program.procOf(N)).Function;
  if (!Functions.isValue(F))
    return;
  if (Program.node(N).Kind != NodeKind::ParamIn) {
    // What it has captured, or is bound to, comes to where its value is made.
    for (Node Value : Made[F])
      for (const ProgramGraph::OutEdge &E : Program.out(Value))
        visit(E.To);
    return;
  }
  if (Functions.staysInSight(F) || std::exchange(AnyIndirect, true))
    return;
  for (Node Callee : Program.nodesOfKind(NodeKind::ArgIn))
    if (Program.node(Callee).Index == CalleeIndex)
      for (int I = 0; I < static_cast<int>(Program.site(Program.siteOf(Callee)).Arguments.size()); ++I)
        visit(Program.callPort(Program.siteOf(Callee), NodeKind::ArgIn, I));
}

/// What comes out of a call at \p N.
void ConstantReach::beforeCall(Node N) {
  Site S = Program.siteOf(N);
  const FlowNode &Info = Program.node(N);
  bool InSight = Program.site(S).Modelled;
  for (const CallTarget &T : Functions.targets(S)) {
    if (T.Body == NoRef)
      continue;
    InSight |= !T.IsCallback;
    PortNumber Port = portInBody(Program.unit(), Program.site(S), T, Info.Index);
    if (Info.Kind == NodeKind::Result)
      visit(Program.port(T.Body, NodeKind::Return, 0));
    else if (Port.Exists)
      visit(Program.port(T.Body, Port.Index == ThisIndex ? NodeKind::ThisOut : NodeKind::ParamOut, Port.Index));
  }
  if (Info.Kind == NodeKind::ArgOut)
    visit(Program.callPort(S, NodeKind::ArgIn, Info.Index));
  if (!InSight)
    for (int I = CalleeIndex; I < static_cast<int>(Program.site(S).Arguments.size()); ++I)
      visit(Program.callPort(S, NodeKind::ArgIn, I));
}
