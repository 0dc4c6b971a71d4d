#include "extract/GraphBuilder.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

NodeRef GraphBuilder::callNode(NodeKind Kind, CallRef Call, int16_t Index, TypeRef Type) {
  auto Site = reinterpret_cast<const void *>(static_cast<uintptr_t>(Call));
  return node(Kind, Site, Index, [&](FlowNode &N) {
    N.Call = Call;
    N.Index = Index;
    N.Type = Type;
    N.Where = Graph.Calls[Call].Where;
  });
}

uint32_t GraphBuilder::exceptions(const Tree &Value, PathRef Path) {
  std::vector<PathRef> Set;
  for (const TreePart &P : Value.parts()) {
    if (P.Path == Path)
      continue;
    if (std::optional<PathRef> Tail = Unit.paths().belowExactly(P.Path, Path))
      Set.push_back(*Tail);
  }
  llvm::sort(Set);
  return Unit.unit().internPathSet(std::move(Set));
}

void GraphBuilder::flow(const Tree &Value, NodeRef To, PathRef At, const State &Now, EdgeKind Kind) {
  if (!Recording)
    return;
  for (const TreePart &P : Value.parts()) {
    if (P.Value.Sources.empty())
      continue;
    uint32_t Except = exceptions(Value, P.Path);
    PathRef Target = Unit.paths().concat(At, P.Path);
    for (const Content &C : P.Value.Sources) {
      if (C.Node == To && C.Path == Target)
        continue;
      FlowEdge E{C.Node, To, C.Path, Target, Except, factSet(Now), Kind};
      auto Key =
          std::make_pair((uint64_t(E.From) << 32) | E.To, (uint64_t(E.Source) << 40) ^ (uint64_t(E.Target) << 16) ^
                                                              E.Except ^ (uint64_t(E.Facts) << 52));
      if (Seen.insert(Key).second)
        Graph.Edges.push_back(E);
    }
  }
}

FactRef GraphBuilder::fact(Fact F) {
  auto It = llvm::find(Graph.Facts, F);
  if (It != Graph.Facts.end())
    return static_cast<FactRef>(It - Graph.Facts.begin());
  Graph.Facts.push_back(F);
  return static_cast<FactRef>(Graph.Facts.size() - 1);
}

uint32_t GraphBuilder::factSet(const State &Now) {
  if (Now.Facts.empty())
    return 0;
  return Unit.unit().internFactSet(std::vector<FactRef>(Now.Facts.begin(), Now.Facts.end()));
}
