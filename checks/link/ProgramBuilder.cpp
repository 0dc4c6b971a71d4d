#include "link/ProgramBuilder.h"
#include "link/InOrder.h"
#include "link/NeededTables.h"
#include "link/Relevance.h"

using namespace purpose;

namespace {

/// Differing bodies of one function in one file: they come from a file compiled very often. Beyond this many they are
/// left out, and the result is incomplete. Those in different files belong to different programs, as those of `main`
/// do.
constexpr unsigned MaxBodies = 64;

} // namespace

ProgramBuilder::ProgramBuilder(ProgramUnits Units, const Policy &Rules) : Units(std::move(Units)), Outline(Rules) {}
ProgramBuilder::~ProgramBuilder() = default;

llvm::Error ProgramBuilder::inUnit(size_t Unit, llvm::Error E) const {
  return E ? llvm::createStringError(Units.Name(Unit) + ": " + llvm::toString(std::move(E))) : llvm::Error::success();
}

llvm::Error ProgramBuilder::build(const LinkSettings &Settings) {
  if (llvm::Error E = readTables())
    return E;
  Outline.finish();
  {
    FlowSkeleton Skeleton(Outline);
    if (llvm::Error E = sketchGraphs(Skeleton))
      return E;
    choose(Skeleton, Settings.Prune);
  }
  findNeeded();
  return mergeNeeded(Settings.Prune);
}

llvm::Error ProgramBuilder::readTables() {
  struct Tables {
    UnitReader Reader;
    UnitOutline Outline;
    UnitExcerpt Excerpt;
    std::vector<SymbolRef> Functions;
  };
  auto Read = [&](size_t Unit) -> llvm::Expected<Tables> {
    llvm::Expected<UnitReader> Reader = Units.OpenTables(Unit);
    if (!Reader)
      return Reader.takeError();
    UnitOutline Said = Outline.outlineOf(Reader->tables(), Units.Identity(Unit));
    UnitExcerpt Excerpt = Reader->excerpt();
    Tables Result{std::move(*Reader), std::move(Said), std::move(Excerpt), {}};
    for (size_t G = 0; G < Result.Reader.graphCount(); ++G)
      Result.Functions.push_back(Result.Reader.functionOf(G));
    return Result;
  };
  Names.reserve(Units.Count);
  return makeInOrder(Units.Count, Read, [&](size_t Unit, Tables &Of) -> llvm::Error {
    llvm::Expected<ProgramOutline::UnitNames> Added = Outline.add(Of.Reader.tables(), Of.Outline, Of.Functions);
    if (!Added)
      return inUnit(Unit, Added.takeError());
    Names.push_back(std::move(*Added));
    Excerpts.push_back(std::move(Of.Excerpt));
    if (Unit + 1 == Units.Count / 16)
      Outline.expect(1.05 * Units.Count / (Unit + 1));
    return llvm::Error::success();
  });
}

llvm::Error ProgramBuilder::sketchGraphs(FlowSkeleton &Skeleton) {
  struct Sketched {
    UnitSketch Sketch;
    GraphReferences References;
  };
  auto Sketch = [&](size_t Unit) -> llvm::Expected<Sketched> {
    llvm::Expected<UnitReader> Reader = Units.Reopen(Unit, Excerpts[Unit]);
    if (!Reader)
      return Reader.takeError();
    GraphSketcher Sketcher(Outline, Skeleton.shared(), Reader->tables(), Names[Unit]);
    GraphDigester Digester(Reader->tables(), Names[Unit]);
    Sketched Result;
    FlowGraph Graph;
    for (size_t G = 0; G < Reader->graphCount(); ++G) {
      if (llvm::Error E = Reader->read(G, Graph))
        return inUnit(Unit, std::move(E));
      Sketcher.add(Graph);
      Result.References.add(Reader->tables(), Graph);
      if (Graph.Function && Outline.symbol(Names[Unit].symbol(Graph.Function)).Bodies > 1)
        Sketcher.setDigest(Digester.digestOf(Graph), Digester.fileOf(Graph));
    }
    Result.Sketch = Sketcher.take();
    Result.References.finish();
    return Result;
  };
  return makeInOrder(Units.Count, Sketch, [&](size_t Unit, Sketched &Of) {
    const UnitSketch &Sketch = Of.Sketch;
    References.push_back(std::move(Of.References));
    Excerpts[Unit] = {};
    for (uint32_t G = 0; G < Sketch.Graphs.size(); ++G) {
      Incomplete |= Sketch.Graphs[G].Incomplete;
      if (!isNew(Sketch.Graphs[G]))
        continue;
      Skeleton.add(Sketch, G);
      Scope.add(Sketch, G);
      Sources.push_back({static_cast<uint32_t>(Unit), G});
    }
    if (Unit + 1 == Units.Count / 16)
      Skeleton.expect(1.25 * Units.Count / (Unit + 1));
    return llvm::Error::success();
  });
}

bool ProgramBuilder::isNew(const UnitSketch::Graph &G) {
  if (!G.Digest)
    return true;
  llvm::SmallVector<uint64_t, 1> &Known = Bodies[G.Function];
  if (llvm::is_contained(Known, G.Digest))
    return false;
  if (++BodiesIn[{G.Function, G.File}] > MaxBodies) {
    Incomplete = true;
    return false;
  }
  Known.push_back(G.Digest);
  return true;
}

void ProgramBuilder::choose(FlowSkeleton &Skeleton, bool Prune) {
  Bodies.clear();
  BodiesIn.clear();
  IsCalled.resize(Outline.symbolCount());
  NeededSymbols.assign(Outline.symbolCount(), !Prune);
  NeededTypes.assign(Outline.typeCount(), !Prune);
  for (SymbolRef F : Skeleton.functions())
    IsCalled[F] = Skeleton.isCalled(F);
  if (!Prune) {
    Wanted = std::move(Sources);
    return;
  }
  Skeleton.finish();
  Relevance Pruned(Skeleton, Outline, Scope.operators(Outline));
  std::vector<char> Needed = Scope.keep(
      Outline, [&](uint32_t G) { return Pruned.isRelevant(G); },
      [&](uint32_t G) { return Pruned.isOnWayOfFunctions(G); });
  for (uint32_t G = 0; G < Sources.size(); ++G)
    if (Pruned.select(G, Needed[G], Relevant))
      Wanted.push_back(Sources[G]);
  for (SymbolRef F : Skeleton.functions())
    IsCalled[F] = Skeleton.isCalled(F); // Overriders have been found.
  Sources = {};
}

std::vector<uint32_t> ProgramBuilder::unitsToMerge() const {
  // Those with relevant graphs, and those that say something new of what is needed.
  auto SaysNews = [](const std::vector<uint32_t> &Numbers, const std::vector<char> &Needed) {
    return llvm::any_of(Numbers,
                        [&](uint32_t N) { return (N & ProgramOutline::News) && Needed[N & ~ProgramOutline::News]; });
  };
  std::vector<uint32_t> Chosen;
  size_t Next = 0;
  for (uint32_t Unit = 0; Unit < Units.Count; ++Unit) {
    bool HasWanted = Next < Wanted.size() && Wanted[Next].Unit == Unit;
    while (Next < Wanted.size() && Wanted[Next].Unit == Unit)
      ++Next;
    if (HasWanted || SaysNews(Names[Unit].Symbols, NeededSymbols) || SaysNews(Names[Unit].Types, NeededTypes))
      Chosen.push_back(Unit);
  }
  return Chosen;
}

llvm::Expected<UnitReader> ProgramBuilder::openWithWanted(uint32_t Unit) const {
  auto First = llvm::lower_bound(Wanted, Unit, [](const Source &S, uint32_t Of) { return S.Unit < Of; });
  const bool HasWanted = First != Wanted.end() && First->Unit == Unit;
  llvm::Expected<UnitReader> Reader = HasWanted ? Units.Open(Unit) : Units.OpenTables(Unit);
  if (!Reader)
    return Reader;
  for (; First != Wanted.end() && First->Unit == Unit; ++First) {
    llvm::Expected<FlowGraph> Graph = Reader->graph(First->Graph);
    if (!Graph)
      return inUnit(Unit, Graph.takeError());
    Reader->tables().Graphs.push_back(std::move(*Graph));
  }
  return Reader;
}

void ProgramBuilder::findNeeded() {
  for (SymbolRef S = 1; S < Outline.symbolCount(); ++S)
    if (Outline.has(S, IsAnnotated)) // Bad annotations are reported wherever they are.
      NeededSymbols[S] = 1;
  for (const Source &S : Wanted)
    References[S.Unit].visit(
        S.Graph, [&](SymbolRef Of) { NeededSymbols[Names[S.Unit].symbol(Of)] = 1; },
        [&](TypeRef Of) { NeededTypes[Names[S.Unit].type(Of)] = 1; });
  References = {};
  Outline.closeOver(NeededSymbols, NeededTypes);
}

llvm::Error ProgramBuilder::mergeNeeded(bool Prune) {
  std::vector<uint32_t> Chosen = unitsToMerge();
  auto Load = [&](size_t I) { return openWithWanted(Chosen[I]); };
  UnitMerger Merger(Program);
  Merger.reserve(llvm::count(NeededSymbols, 1));
  Program.Graphs.reserve(Wanted.size());
  std::vector<SymbolRef> Merged(Outline.symbolCount());
  llvm::Error E = makeInOrder(Chosen.size(), Load, [&](size_t I, UnitReader &Reader) -> llvm::Error {
    const ProgramOutline::UnitNames &InProgram = Names[Chosen[I]];
    auto IsNews = [](uint32_t Number) { return (Number & ProgramOutline::News) != 0; };
    UnitMerger::Filter Only{[&](SymbolRef S) { return NeededSymbols[InProgram.symbol(S)] != 0; },
                            [&](TypeRef T) { return NeededTypes[InProgram.type(T)] != 0; },
                            [&](SymbolRef S) { return IsNews(InProgram.Symbols[S]); },
                            [&](TypeRef T) { return IsNews(InProgram.Types[T]); },
                            [&](SymbolRef S) -> SymbolRef & { return Merged[InProgram.symbol(S)]; }};
    llvm::Expected<std::vector<FlowGraph>> Graphs = Merger.merge(Reader.tables(), Units.Identity(Chosen[I]), Only);
    if (!Graphs)
      return inUnit(Chosen[I], Graphs.takeError());
    std::move(Graphs->begin(), Graphs->end(), std::back_inserter(Program.Graphs));
    return llvm::Error::success();
  });
  if (E || !Prune)
    return E;
  std::vector<SymbolRef> WithBody;
  for (SymbolRef S = 1; S < Outline.symbolCount(); ++S) {
    if (!NeededSymbols[S] || !Merged[S])
      continue;
    Program.Symbols[Merged[S]].IsCalled = IsCalled[S];
    Program.Symbols[Merged[S]].IsBase = Outline.type(Outline.typeOfSymbol(S)).IsBase;
    if (Outline.symbol(S).Bodies)
      WithBody.push_back(Merged[S]);
  }
  addEmptyBodies(Program, WithBody);
  return llvm::Error::success();
}
