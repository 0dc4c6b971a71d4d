#include "link/Linker.h"
#include "link/Addressees.h"
#include "link/ArgumentValues.h"
#include "link/ConditionScope.h"
#include "link/FieldState.h"
#include "link/OpenArguments.h"
#include "link/Propagator.h"
#include "link/Relevance.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

LinkResult purpose::linkPruned(FlowUnit &Unit, Classification &Classes, const std::vector<uint8_t> &Relevant,
                               uint64_t MaxSteps) {
  ProgramGraph Program(Unit);
  Propagator Solver(Unit, Program, Classes, Relevant);
  Solver.limitSteps(MaxSteps);
  Solver.seed();
  Solver.run();
  // Closures that nothing in sight calls run with what they captured where they were made.
  if (Solver.enterUncalledClosures())
    Solver.run();
  LinkResult Result = Solver.result();
  compareAddressees(Result.Flows, Solver.checks(), Program);
  auto NeedsCompany = [](const Rule &R) { return !R.With.empty(); };
  auto ArisesAt = [&](const Origin &O) { return Solver.arisesAt(O); };
  if (llvm::any_of(Classes.policy().Rules, NeedsCompany)) {
    compareOwners(Result.Flows, Solver.checks().subjects(), Program);
    findPartial(Result.Flows, Solver.checks().subjects(), Program, ArisesAt);
  }
  std::vector<DataFlow> Telling = tellArguments(Result.Flows, Program, Classes);
  findOpenArguments(Result.Flows, Telling, Solver.checks().subjects(), Program, ArisesAt,
                    [&](const Origin &O) { return Solver.whatIsAt(O); });
  Result.Unguarded = findUnguardedCalls(Unit, Classes.policy(), Program, Solver.checks());
  Result.Expired = findExpiredCalls(Program, Classes);
  bool JudgesStores = llvm::any_of(Classes.policy().Rules, [](const Rule &R) { return !R.Stored.empty(); });
  if (JudgesStores)
    Result.Events = findStoreEvents(
        Unit, Program, Classes, [&](Site S) { return Solver.methodsRunBy(S); }, Solver.checks().constants(),
        Result.Flows, Telling);
  return Result;
}

void purpose::addEmptyBodies(FlowUnit &Unit, llvm::ArrayRef<SymbolRef> Functions) {
  std::vector<bool> Known(Unit.Symbols.size());
  for (const FlowGraph &G : Unit.Graphs)
    Known[G.Function] = true;
  Unit.Graphs.reserve(Unit.Graphs.size() + Functions.size());
  for (SymbolRef F : Functions)
    if (!Known[F]) {
      Known[F] = true;
      Unit.Graphs.emplace_back();
      Unit.Graphs.back().Function = F;
    }
}

/// Takes the graphs out of \p Unit that no flow can go through; what the nodes of the others are relevant for.
static std::vector<uint8_t> prune(FlowUnit &Unit, const Policy &Rules) {
  ProgramOutline Outline(Rules);
  ProgramOutline::UnitNames Names = Outline.addAlone(Unit);
  Outline.finish();
  FlowSkeleton Skeleton(Outline);
  UnitSketch Sketch = Skeleton.addUnit(Unit, Names);
  Skeleton.finish();
  ConditionScope Scope;
  for (size_t G = 0; G < Sketch.Graphs.size(); ++G)
    Scope.add(Sketch, G);
  Relevance Pruned(Skeleton, Outline, Scope.operators(Outline));
  std::vector<uint8_t> Relevant;
  std::vector<char> Needed = Scope.keep(
      Outline, [&](uint32_t G) { return Pruned.isRelevant(G); },
      [&](uint32_t G) { return Pruned.isOnWayOfFunctions(G); });
  std::vector<FlowGraph> Kept;
  for (uint32_t G = 0; G < Unit.Graphs.size(); ++G)
    if (Pruned.select(G, Needed[G], Relevant))
      Kept.push_back(std::move(Unit.Graphs[G]));
  Unit.Graphs = std::move(Kept);
  std::vector<SymbolRef> WithBody;
  for (SymbolRef F : Skeleton.functions()) {
    Unit.Symbols[F].IsCalled = Skeleton.isCalled(F);
    if (Skeleton.hasBody(F))
      WithBody.push_back(F);
  }
  addEmptyBodies(Unit, WithBody);
  return Relevant;
}

LinkResult purpose::link(FlowUnit &Unit, Classification &Classes, const Policy &Rules, const LinkSettings &Settings) {
  bool Incomplete = llvm::any_of(Unit.Graphs, [](const FlowGraph &G) { return G.Incomplete; });
  std::vector<uint8_t> Relevant;
  if (Settings.Prune)
    Relevant = prune(Unit, Rules);
  LinkResult Result = linkPruned(Unit, Classes, Relevant, Settings.MaxSteps);
  Result.Incomplete |= Incomplete;
  return Result;
}
