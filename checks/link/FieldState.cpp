#include "link/FieldState.h"

using namespace purpose;

FieldState::FieldState(FlowUnit &Unit, const ProgramGraph &Program) {
  findRoots(Program);
  spread(Program);
  collectReaders(Unit, Program);
}

void FieldState::findRoots(const ProgramGraph &Program) {
  const FlowUnit &Unit = Program.unit();
  Roots.resize(Unit.Graphs.size());
  for (Proc P = 0; P < Unit.Graphs.size(); ++P) {
    const Symbol &F = Unit.Symbols[Unit.Graphs[P].Function];
    bool CalledHere = false;
    for (Site S : Program.callers(P))
      CalledHere |= Program.procOfSite(S) != P;
    if (!CalledHere || F.IsLambda || F.AddressTaken)
      Roots.set(P);
  }
}

void FieldState::spread(const ProgramGraph &Program) {
  Open.resize(Program.nodeCount());
  std::vector<Node> Work;
  auto Mark = [&](Node N) {
    if (N == NoRef || Open.test(N))
      return;
    Open.set(N);
    Work.push_back(N);
  };
  for (Node N : Program.nodesOfKind(NodeKind::ThisIn))
    if (Roots.test(Program.procOf(N)))
      Mark(N);
  for (Node N : Program.nodesOfKind(NodeKind::ParamIn))
    if (Roots.test(Program.procOf(N)))
      Mark(N);
  auto InSight = [&](Site S) {
    for (const CallTarget &T : Program.targets(S))
      if (T.Body != NoRef)
        return true;
    return Program.site(S).Modelled;
  };
  for (Node N : Program.nodesOfKind(NodeKind::Result))
    if (!InSight(Program.siteOf(N)))
      Mark(N);
  while (!Work.empty()) {
    Node N = Work.back();
    Work.pop_back();
    for (const ProgramGraph::OutEdge &E : Program.out(N))
      Mark(E.To);
    const FlowNode &Info = Program.node(N);
    if (Info.Kind == NodeKind::ArgIn) {
      Site S = Program.siteOf(N);
      for (const CallTarget &T : Program.targets(S)) {
        if (T.Body == NoRef)
          continue;
        PortNumber To = portInBody(Program.unit(), Program.site(S), T, Info.Index);
        if (To.Exists)
          Mark(Program.port(T.Body, To.Index == ThisIndex ? NodeKind::ThisIn : NodeKind::ParamIn, To.Index));
      }
      // The same object after the call.
      Mark(Program.callPort(S, NodeKind::ArgOut, Info.Index));
    }
    if (Info.Kind == NodeKind::Return)
      for (Site S : Program.callers(Program.procOf(N)))
        Mark(Program.callPort(S, NodeKind::Result, 0));
  }
}

void FieldState::collectReaders(FlowUnit &Unit, const ProgramGraph &Program) {
  for (Node N : Program.nodesOfKind(NodeKind::FieldRead)) {
    if (!Open.test(N))
      continue;
    PathRef Tail = RootPath;
    auto Steps = Unit.Paths.selectors(Program.node(N).Path);
    for (size_t I = Steps.size(); I > 0; --I) {
      if (Steps[I - 1].SelectorKind != Selector::Kind::Field)
        continue;
      Tail = RootPath;
      for (size_t J = I; J < Steps.size(); ++J)
        Tail = Unit.Paths.append(Tail, Steps[J]);
      Readers[Steps[I - 1].Payload].push_back({N, Tail});
    }
  }
  // A whole open object that is handed on holds the fields of its class.
  for (Node N : Program.nodesOfKind(NodeKind::ThisIn)) {
    if (!Open.test(N) || !Roots.test(Program.procOf(N)))
      continue;
    for (const TypePart &Part : Unit.Types[Program.node(N).Type].Parts)
      if (Part.Field)
        Readers[Part.Field].push_back({N, NoRef});
  }
}

const std::vector<FieldState::Reader> &FieldState::readers(SymbolRef Field) const {
  static const std::vector<Reader> None;
  auto It = Readers.find(Field);
  return It == Readers.end() ? None : It->second;
}
