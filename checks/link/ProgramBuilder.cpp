#include "link/ProgramBuilder.h"
#include "link/Relevance.h"

using namespace purpose;

llvm::Error ProgramBuilder::add(const FlowUnit &Unit, uint64_t Identity) {
  auto Number = static_cast<uint32_t>(Identities.size());
  Identities.push_back(Identity);
  llvm::Expected<std::vector<FlowGraph>> Graphs = Merger.merge(Unit, Identity);
  if (!Graphs)
    return Graphs.takeError();
  for (uint32_t G = 0; G < Graphs->size(); ++G) {
    const FlowGraph &Graph = (*Graphs)[G];
    Incomplete |= Graph.Incomplete;
    if (!Merger.isNew(Graph))
      continue;
    Skeleton.add(Graph);
    Scope.add(Graph);
    Sources.push_back({Number, G});
  }
  return llvm::Error::success();
}

llvm::Error ProgramBuilder::reload(llvm::function_ref<bool(uint32_t)> IsWanted, Loader Load) {
  for (uint32_t At = 0; At < Sources.size();) {
    uint32_t Unit = Sources[At].Unit, End = At;
    llvm::SmallVector<uint32_t, 64> Wanted;
    for (; End < Sources.size() && Sources[End].Unit == Unit; ++End)
      if (IsWanted(End))
        Wanted.push_back(Sources[End].Graph);
    At = End;
    if (Wanted.empty())
      continue;
    llvm::Expected<FlowUnit> Again = Load(Unit);
    if (!Again)
      return Again.takeError();
    llvm::Expected<std::vector<FlowGraph>> Graphs = Merger.merge(*Again, Identities[Unit]);
    if (!Graphs)
      return Graphs.takeError();
    for (uint32_t G : Wanted)
      Program.Graphs.push_back(std::move((*Graphs)[G]));
  }
  return llvm::Error::success();
}

llvm::Expected<std::vector<uint8_t>> ProgramBuilder::prune(Classification &Classes, Loader Load) {
  Skeleton.finish();
  Relevance Pruned(Skeleton, Program, Classes);
  std::vector<uint8_t> Nodes;
  std::vector<char> Needed = Scope.keep(Program, Classes, [&](uint32_t Graph) { return Pruned.isRelevant(Graph); });
  if (llvm::Error E = reload([&](uint32_t Graph) { return Pruned.select(Graph, Needed[Graph], Nodes); }, Load))
    return std::move(E);
  closeProgram(Program, Skeleton);
  return Nodes;
}

llvm::Error ProgramBuilder::keepAll(Loader Load) {
  return reload([](uint32_t) { return true; }, Load);
}
