#include "link/ProgramGraph.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"

using namespace purpose;

namespace {

uint32_t portKey(NodeKind Kind, int Index) { return static_cast<uint32_t>(Kind) << 16 | static_cast<uint16_t>(Index); }

bool isFunctionPort(NodeKind K) {
  return K == NodeKind::ParamIn || K == NodeKind::ThisIn || K == NodeKind::ParamOut || K == NodeKind::ThisOut ||
         K == NodeKind::Return || K == NodeKind::ReturnIn || K == NodeKind::Throw || K == NodeKind::Caught;
}

using OverridersOf = llvm::DenseMap<SymbolRef, llvm::SmallVector<SymbolRef, 2>>;

/// \p Method, and all that override it, nearest first.
llvm::SmallSetVector<SymbolRef, 8> withOverriders(SymbolRef Method, const OverridersOf &Overriders) {
  llvm::SmallSetVector<SymbolRef, 8> All;
  All.insert(Method);
  for (size_t I = 0; I < All.size(); ++I)
    if (auto It = Overriders.find(All[I]); It != Overriders.end())
      All.insert(It->second.begin(), It->second.end());
  return All;
}

} // namespace

void PortTable::add(uint32_t Owner, NodeKind Kind, int Index, Node At) {
  Ports.push_back({Owner, portKey(Kind, Index), At});
}

void PortTable::close(uint32_t Owners) {
  auto Order = [](const Port &P) { return std::tie(P.Owner, P.Key, P.At); };
  std::sort(Ports.begin() + Begin.back(), Ports.end(),
            [&](const Port &A, const Port &B) { return Order(A) < Order(B); });
  for (uint32_t At = Begin.back(); Begin.size() <= Owners; Begin.push_back(At))
    while (At < Ports.size() && Ports[At].Owner < Begin.size())
      ++At;
}

Node PortTable::find(uint32_t Owner, NodeKind Kind, int Index) const {
  if (Owner >= Begin.size() - 1)
    return NoRef;
  const uint32_t Key = portKey(Kind, Index);
  auto First = Ports.begin() + Begin[Owner], Last = Ports.begin() + Begin[Owner + 1];
  auto It = std::upper_bound(First, Last, Key, [](uint32_t Wanted, const Port &P) { return Wanted < P.Key; });
  return It != First && std::prev(It)->Key == Key ? std::prev(It)->At : NoRef;
}

ProgramGraph::ProgramGraph(const FlowUnit &Unit) : Unit(Unit), Hierarchy(Unit) {
  ByKind.resize(static_cast<size_t>(LastNodeKind) + 1);
  Bodies.reserve(Unit.Graphs.size());
  Node Nodes = 0;
  Site Sites = 0;
  size_t EdgeCount = 0;
  for (Proc P = 0; P < Unit.Graphs.size(); ++P) {
    const FlowGraph &G = Unit.Graphs[P];
    NodeBase.push_back(Nodes);
    SiteBase.push_back(Sites);
    if (G.Function)
      Bodies[G.Function].push_back(P);
    for (const FlowNode &N : G.Nodes) {
      Node Id = Nodes++;
      NodeProc.push_back(P);
      ByKind[static_cast<size_t>(N.Kind)].push_back(Id);
      int Index = N.Kind == NodeKind::ThisIn || N.Kind == NodeKind::ThisOut ? ThisIndex : N.Index;
      if (isFunctionPort(N.Kind))
        Ports.add(P, N.Kind, Index, Id);
      if (N.Call != NoRef)
        CallPorts.add(Sites + N.Call, N.Kind, N.Index, Id);
    }
    SiteProc.insert(SiteProc.end(), G.Calls.size(), P);
    Sites += G.Calls.size();
    Ports.close(P + 1);
    CallPorts.close(Sites);
    EdgeCount += G.Edges.size();
  }
  // Edges by source, in the order in which they were recorded.
  EdgeBegin.assign(Nodes + 1, 0);
  HasIn.assign(Nodes, 0);
  for (Proc P = 0; P < Unit.Graphs.size(); ++P) {
    for (const FlowEdge &E : Unit.Graphs[P].Edges)
      ++EdgeBegin[NodeBase[P] + E.From + 1];
    llvm::copy(filledNodes(Unit.Graphs[P]), HasIn.begin() + NodeBase[P]);
  }
  for (Node N = 0; N < Nodes; ++N)
    EdgeBegin[N + 1] += EdgeBegin[N];
  Edges.resize(EdgeCount);
  std::vector<uint32_t> Next(EdgeBegin.begin(), EdgeBegin.end());
  for (Proc P = 0; P < Unit.Graphs.size(); ++P)
    for (const FlowEdge &E : Unit.Graphs[P].Edges)
      Edges[Next[NodeBase[P] + E.From]++] = {&E, NodeBase[P] + E.To};
  for (const Override &O : Unit.Overrides)
    Overriders[O.Overridden].push_back(O.Overrider);
  Targets.resize(Sites);
  Callers.resize(Unit.Graphs.size());
  for (Site S = 0; S < Sites; ++S)
    addDirectTargets(S);
}

Node ProgramGraph::port(Proc P, NodeKind Kind, int Index) const { return Ports.find(P, Kind, Index); }

Node ProgramGraph::callPort(Site S, NodeKind Kind, int Index) const { return CallPorts.find(S, Kind, Index); }

SymbolRef ProgramGraph::overriderIn(SymbolRef Class, SymbolRef Method) const {
  const llvm::DenseMap<SymbolRef, SymbolRef> &ByClass = overridersOf(Method);
  for (SymbolRef C : Hierarchy.withBases(Class))
    if (auto It = ByClass.find(C); It != ByClass.end())
      return It->second;
  return 0;
}

const llvm::DenseMap<SymbolRef, SymbolRef> &ProgramGraph::overridersOf(SymbolRef Method) const {
  auto [It, New] = OverridersByClass.try_emplace(Method);
  if (!New)
    return It->second;
  for (SymbolRef M : withOverriders(Method, Overriders))
    It->second.try_emplace(Unit.Symbols[M].Parent, M);
  return It->second;
}

bool ProgramGraph::runs(Site S) const {
  Node Task = site(S).StartsLater ? callPort(S, NodeKind::Result, 0) : NoRef;
  if (Task == NoRef)
    return !site(S).StartsLater;
  llvm::SmallVector<Node, 8> Work{Task}, Seen{Task};
  while (!Work.empty()) {
    for (const OutEdge &E : out(Work.pop_back_val())) {
      const NodeKind Kind = node(E.To).Kind;
      const bool IsDestroyed =
          Kind == NodeKind::ArgIn && unqualified(Unit.nameOf(site(siteOf(E.To)).Callee)).starts_with("~");
      if (IsDestroyed || llvm::is_contained(Seen, E.To))
        continue;
      if (Kind != NodeKind::Variable && Kind != NodeKind::Join)
        return true;
      Seen.push_back(E.To);
      Work.push_back(E.To);
    }
  }
  return false;
}

Node ProgramGraph::thrownTo(Site S) const {
  Node Caught = port(procOfSite(S), NodeKind::Caught, 0);
  return Caught != NoRef ? Caught : port(procOfSite(S), NodeKind::Throw, 0);
}

Node ProgramGraph::exitAtCall(Site S, const CallTarget &T, const FlowNode &Exit) const {
  if (Exit.Kind == NodeKind::Return)
    return callPort(S, NodeKind::Result, 0);
  if (Exit.Kind == NodeKind::Throw)
    return thrownTo(S);
  PortNumber At = portAtCall(Unit, site(S), T, Exit.Kind == NodeKind::ThisOut ? ThisIndex : Exit.Index);
  return At.Exists ? callPort(S, NodeKind::ArgOut, At.Index) : NoRef;
}

llvm::SmallVector<Node, 4> ProgramGraph::arguments(Site S) const {
  llvm::SmallVector<Node, 4> Result;
  for (int I = ThisIndex; I < static_cast<int>(site(S).Arguments.size()); ++I)
    if (Node N = callPort(S, NodeKind::ArgIn, I); N != NoRef)
      Result.push_back(N);
  return Result;
}

Node ProgramGraph::argumentFor(Site S, const CallTarget &T, int Index) const {
  PortNumber At = portAtCall(Unit, site(S), T, Index);
  return At.Exists ? callPort(S, NodeKind::ArgIn, At.Index) : NoRef;
}

llvm::ArrayRef<Proc> ProgramGraph::bodiesOf(SymbolRef Function) const {
  auto It = Bodies.find(Function);
  return It == Bodies.end() ? llvm::ArrayRef<Proc>() : llvm::ArrayRef<Proc>(It->second);
}

unsigned ProgramGraph::addTarget(Site S, const CallTarget &T) {
  llvm::ArrayRef<Proc> Known = bodiesOf(T.Function);
  if (Known.empty())
    return addBody(S, T, NoRef);
  unsigned New = 0;
  for (Proc Body : Known)
    New += addBody(S, T, Body);
  return New;
}

bool ProgramGraph::addBody(Site S, CallTarget T, Proc Body) {
  for (const CallTarget &Known : Targets[S])
    if (Known.Function == T.Function && Known.Body == Body && Known.IsCallback == T.IsCallback &&
        Known.CallbackIndex == T.CallbackIndex && (Known.Via == T.Via || !Known.Via))
      return false;
  T.Body = Body;
  Targets[S].push_back(T);
  if (T.Body != NoRef && !llvm::is_contained(Callers[T.Body], S))
    Callers[T.Body].push_back(S);
  return true;
}

void ProgramGraph::addDirectTargets(Site S) {
  const CallSite &Call = site(S);
  if (Call.Kind == CallKind::Indirect || Call.Modelled)
    return;
  for (SymbolRef F : Call.Exact) {
    CallTarget T;
    T.Function = F;
    addTarget(S, T);
  }
  if (!Call.Exact.empty())
    return;
  CallTarget Direct;
  Direct.Function = Call.Callee;
  addTarget(S, Direct);
  if (Call.Kind != CallKind::Virtual)
    return;
  // Every overrider may run.
  for (SymbolRef F : withOverriders(Call.Callee, Overriders)) {
    CallTarget T;
    T.Function = F;
    addTarget(S, T);
  }
}

std::optional<int16_t> purpose::entryIndex(const FlowNode &N) {
  if (N.Kind == NodeKind::ThisIn)
    return ThisIndex;
  return N.Kind == NodeKind::ParamIn ? std::optional(N.Index) : std::nullopt;
}

PortNumber purpose::portInBody(const FlowUnit &Unit, const CallSite &S, const CallTarget &T, int ArgumentIndex) {
  if (T.IsCallback) {
    if (ArgumentIndex == T.CallbackIndex)
      return {T.IsClosure, ThisIndex};
    return {}; // The caller of portInBody hands the rest to every parameter.
  }
  if (ArgumentIndex == CalleeIndex)
    return {T.IsClosure, ThisIndex};
  if (ArgumentIndex == ThisIndex)
    return {true, ThisIndex};
  if (T.ObjectFirst && !S.HasObject)
    return {true, ArgumentIndex == 0 ? ThisIndex : ArgumentIndex - 1};
  // All behind the named parameters is one port.
  int Named = static_cast<int>(Unit.Symbols[T.Function].Parameters.size());
  return {true, std::min(ArgumentIndex, Named)};
}

PortNumber purpose::portAtCall(const FlowUnit &Unit, const CallSite &S, const CallTarget &T, int ParameterIndex) {
  (void)Unit;
  if (T.IsCallback)
    return {ParameterIndex == ThisIndex && T.IsClosure, T.CallbackIndex};
  if (ParameterIndex == ThisIndex)
    return {true, T.IsClosure && S.Kind == CallKind::Indirect ? CalleeIndex
                  : T.ObjectFirst && !S.HasObject             ? 0
                                                              : ThisIndex};
  if (T.ObjectFirst && !S.HasObject)
    return {true, ParameterIndex + 1};
  return {true, ParameterIndex};
}
