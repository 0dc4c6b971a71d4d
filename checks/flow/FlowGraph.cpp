#include "flow/FlowGraph.h"

using namespace purpose;

bool purpose::holdsByItself(NodeKind K) {
  switch (K) {
  case NodeKind::Constant:
  case NodeKind::ArgIn:
  case NodeKind::ResultOut:
  case NodeKind::FieldRead:
  case NodeKind::FieldStore:
  case NodeKind::Variable:
  case NodeKind::Join:
  case NodeKind::Answer:
    return false;
  default:
    return true;
  }
}

std::vector<char> purpose::filledNodes(const FlowGraph &G) {
  // Lists in one piece of memory: where the edges of each node begin, where they lead, and what is to be looked at.
  const size_t Nodes = G.Nodes.size();
  std::vector<uint32_t> Memory(2 * Nodes + 1 + G.Edges.size());
  uint32_t *Begin = Memory.data(), *Targets = Begin + Nodes + 1, *Work = Targets + G.Edges.size();
  for (const FlowEdge &E : G.Edges)
    ++Begin[E.From];
  uint32_t Sum = 0;
  for (size_t N = 0; N <= Nodes; ++N)
    Begin[N] = Sum += Begin[N];
  for (const FlowEdge &E : G.Edges)
    Targets[--Begin[E.From]] = E.To;
  std::vector<char> Filled(Nodes);
  size_t Left = 0; // A node is looked at once.
  for (NodeRef N = 0; N < Nodes; ++N)
    if (holdsByItself(G.Nodes[N].Kind))
      Work[Left++] = N;
  while (Left) {
    NodeRef N = Work[--Left];
    for (uint32_t I = Begin[N]; I < Begin[N + 1]; ++I) {
      NodeRef To = Targets[I];
      if (!Filled[To] && !holdsByItself(G.Nodes[To].Kind))
        Work[Left++] = To;
      Filled[To] = true;
    }
  }
  return Filled;
}
