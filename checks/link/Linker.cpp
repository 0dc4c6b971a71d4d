#include "link/Linker.h"
#include "link/ArgumentValues.h"
#include "link/ConditionScope.h"
#include "link/FieldState.h"
#include "link/Propagator.h"
#include "link/Relevance.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

LinkResult purpose::linkPruned(FlowUnit &Unit, Classification &Classes, const std::vector<uint8_t> &Relevant) {
  ProgramGraph Program(Unit);
  Propagator Solver(Unit, Program, Classes, Relevant);
  Solver.seed();
  Solver.run();
  // Closures that nothing in sight calls run with what they captured where they were made.
  if (Solver.enterUncalledClosures())
    Solver.run();
  LinkResult Result = Solver.result();
  std::vector<DataFlow> Telling = tellArguments(Result.Flows, Program, Classes);
  Result.Unguarded = findUnguardedCalls(Unit, Classes.policy(), Program, Solver.checks());
  bool JudgesStores = llvm::any_of(Classes.policy().Rules, [](const Rule &R) { return !R.Stored.empty(); });
  if (JudgesStores)
    Result.Events = findStoreEvents(Unit, Program, FunctionValues(Unit, Program), Classes, Result.Flows, Telling);
  return Result;
}

void purpose::closeProgram(FlowUnit &Unit, const FlowSkeleton &Skeleton) {
  llvm::DenseSet<SymbolRef> Known;
  for (const FlowGraph &G : Unit.Graphs)
    Known.insert(G.Function);
  for (SymbolRef F : Skeleton.functions()) {
    Unit.Symbols[F].IsCalled = Skeleton.isCalled(F);
    // Its body is in sight: what goes in there comes to nothing.
    if (Skeleton.hasBody(F) && !Known.contains(F)) {
      Unit.Graphs.emplace_back();
      Unit.Graphs.back().Function = F;
    }
  }
}

LinkResult purpose::link(FlowUnit &Unit, Classification &Classes, const LinkSettings &Settings) {
  bool Incomplete = false;
  for (const FlowGraph &G : Unit.Graphs)
    Incomplete |= G.Incomplete;
  std::vector<uint8_t> Relevant;
  if (Settings.Prune) {
    FlowSkeleton Skeleton(Unit);
    for (const FlowGraph &G : Unit.Graphs)
      Skeleton.add(G);
    Skeleton.finish();
    Relevance Pruned(Skeleton, Unit, Classes);
    ConditionScope Scope;
    for (const FlowGraph &G : Unit.Graphs)
      Scope.add(G);
    std::vector<char> Needed = Scope.keep(Unit, Classes, [&](uint32_t G) { return Pruned.isRelevant(G); });
    std::vector<FlowGraph> Kept;
    for (uint32_t G = 0; G < Unit.Graphs.size(); ++G)
      if (Pruned.select(G, Needed[G], Relevant))
        Kept.push_back(std::move(Unit.Graphs[G]));
    Unit.Graphs = std::move(Kept);
    closeProgram(Unit, Skeleton);
  }
  LinkResult Result = linkPruned(Unit, Classes, Relevant);
  Result.Incomplete |= Incomplete;
  return Result;
}
