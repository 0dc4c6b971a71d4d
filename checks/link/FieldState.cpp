#include "link/FieldState.h"

using namespace purpose;

namespace {

/// A node with more open parts than this is open as a whole, which keeps the cost linear.
constexpr size_t MaxOpenParts = 6;

} // namespace

FieldState::FieldState(FlowUnit &Unit, const ProgramGraph &Program) : Paths(Unit.Paths) {
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

void FieldState::open(Node N, PathRef At) {
  if (N == NoRef)
    return;
  llvm::SmallVector<PathRef, 1> &Known = OpenAt[N];
  if (Known.size() >= MaxOpenParts)
    At = RootPath;
  for (PathRef P : Known)
    if (Paths.below(At, P))
      return;
  Known.push_back(At);
  Work.push_back({N, At});
}

void FieldState::spread(const ProgramGraph &Program) {
  OpenAt.resize(Program.nodeCount());
  Reads.resize(Program.nodeCount());
  for (NodeKind Kind : {NodeKind::ThisIn, NodeKind::ParamIn})
    for (Node N : Program.nodesOfKind(Kind))
      if (Roots.test(Program.procOf(N)))
        open(N, RootPath);
  auto InSight = [&](Site S) {
    for (const CallTarget &T : Program.targets(S))
      if (T.Body != NoRef)
        return true;
    return Program.site(S).Modelled;
  };
  for (Node N : Program.nodesOfKind(NodeKind::Result))
    if (!InSight(Program.siteOf(N)))
      open(N, RootPath);
  while (!Work.empty()) {
    auto [N, At] = Work.back();
    Work.pop_back();
    spreadWithin(Program, N, At);
    spreadThroughCalls(Program, N, At);
  }
}

void FieldState::spreadWithin(const ProgramGraph &Program, Node N, PathRef At) {
  for (const ProgramGraph::OutEdge &E : Program.out(N)) {
    if (std::optional<PathRef> Tail = Paths.below(At, E.Edge->Source)) {
      open(E.To, Paths.concat(E.Edge->Target, *Tail));
    } else if (Paths.below(E.Edge->Source, At)) {
      // A part of the open object: whoever wrote that field of it is out of sight.
      if (Program.node(E.To).Kind == NodeKind::FieldRead)
        Reads.set(E.To);
      open(E.To, E.Edge->Target);
    }
  }
}

void FieldState::spreadThroughCalls(const ProgramGraph &Program, Node N, PathRef At) {
  const FlowNode &Info = Program.node(N);
  if (Info.Kind == NodeKind::ArgIn) {
    Site S = Program.siteOf(N);
    for (const CallTarget &T : Program.targets(S)) {
      if (T.Body == NoRef)
        continue;
      PortNumber To = portInBody(Program.unit(), Program.site(S), T, Info.Index);
      if (To.Exists)
        open(Program.port(T.Body, To.Index == ThisIndex ? NodeKind::ThisIn : NodeKind::ParamIn, To.Index), At);
    }
    open(Program.callPort(S, NodeKind::ArgOut, Info.Index), At); // The same object after the call.
  }
  if (Info.Kind == NodeKind::Return)
    for (Site S : Program.callers(Program.procOf(N)))
      open(Program.callPort(S, NodeKind::Result, 0), At);
}

void FieldState::collectReaders(FlowUnit &Unit, const ProgramGraph &Program) {
  for (Node N : Program.nodesOfKind(NodeKind::FieldRead)) {
    if (!Reads.test(N))
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
    if (!Roots.test(Program.procOf(N)))
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
