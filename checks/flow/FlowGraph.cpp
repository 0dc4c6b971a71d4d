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
    return false;
  default:
    return true;
  }
}

std::vector<char> purpose::filledNodes(const FlowGraph &G) {
  std::vector<uint32_t> Begin(G.Nodes.size() + 1);
  for (const FlowEdge &E : G.Edges)
    ++Begin[E.From];
  uint32_t Sum = 0;
  for (uint32_t &B : Begin)
    B = Sum += B;
  std::vector<NodeRef> Targets(G.Edges.size());
  for (const FlowEdge &E : G.Edges)
    Targets[--Begin[E.From]] = E.To;
  std::vector<char> Filled(G.Nodes.size());
  std::vector<NodeRef> Work;
  for (NodeRef N = 0; N < G.Nodes.size(); ++N)
    if (holdsByItself(G.Nodes[N].Kind))
      Work.push_back(N);
  while (!Work.empty()) {
    NodeRef N = Work.back();
    Work.pop_back();
    for (uint32_t I = Begin[N]; I < Begin[N + 1]; ++I) {
      NodeRef To = Targets[I];
      if (!Filled[To] && !holdsByItself(G.Nodes[To].Kind))
        Work.push_back(To);
      Filled[To] = true;
    }
  }
  return Filled;
}
