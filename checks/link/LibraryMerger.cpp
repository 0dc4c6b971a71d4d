//===- LibraryMerger.cpp - The units of a library as one -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/LibraryMerger.h"
#include "link/GraphReduction.h"
#include "link/InOrder.h"
#include "link/NeededTables.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"
#include <set>

using namespace purpose;

namespace {

class LibraryMerger {
public:
  explicit LibraryMerger(const ProgramUnits &Units) : Units(Units) {}

  llvm::Expected<FlowUnit> run() {
    UnitMerger Merger(All);
    auto Take = [&](size_t Unit, UnitReader &Reader) -> llvm::Error {
      llvm::Expected<std::vector<FlowGraph>> Graphs = Merger.merge(Reader.tables(), Units.Identity(Unit));
      if (!Graphs)
        return llvm::createStringError(Units.Name(Unit) + ": " + llvm::toString(Graphs.takeError()));
      takeHead(Reader.tables());
      for (FlowGraph &G : *Graphs)
        takeGraph(std::move(G));
      return llvm::Error::success();
    };
    if (llvm::Error E = makeInOrder(Units.Count, [&](size_t Unit) { return open(Unit); }, Take))
      return std::move(E);
    dropUnknown();
    return compact();
  }

private:
  llvm::Expected<UnitReader> open(size_t Unit) const {
    llvm::Expected<UnitReader> Reader = Units.Open(Unit);
    for (size_t G = 0; Reader && G < Reader->graphCount(); ++G) {
      llvm::Expected<FlowGraph> Graph = Reader->graph(G);
      if (!Graph)
        return llvm::createStringError(Units.Name(Unit) + ": " + llvm::toString(Graph.takeError()));
      Reader->tables().Graphs.push_back(std::move(*Graph));
    }
    return Reader;
  }
  void takeHead(const FlowUnit &Unit) {
    if (All.MainFile.empty())
      All.MainFile = Unit.MainFile;
    Missing.insert(Unit.Missing.begin(), Unit.Missing.end());
  }
  void takeGraph(FlowGraph G) {
    reduceGraph(G);
    llvm::XXH128_hash_t Hash = llvm::xxh3_128bits(llvm::arrayRefFromStringRef(encodeGraph(G, {})));
    if (Known.insert({G.Function, Hash.high64, Hash.low64}).second)
      All.Graphs.push_back(std::move(G));
  }

  /// Internal, never named, and without anything that a policy could look at.
  void dropUnknown() {
    std::vector<char> Named(All.Symbols.size());
    for (const FlowGraph &G : All.Graphs) {
      for (const CallSite &C : G.Calls) {
        Named[C.Callee] = 1;
        for (SymbolRef S : C.Exact)
          Named[S] = 1;
      }
      for (const FlowNode &N : G.Nodes)
        Named[N.Symbol] = 1;
    }
    for (const Override &O : All.Overrides)
      Named[O.Overrider] = Named[O.Overridden] = 1;
    llvm::erase_if(All.Graphs, [&](const FlowGraph &G) {
      const Symbol &F = All.Symbols[G.Function];
      return G.Function && F.IsInternal && !F.AddressTaken && !Named[G.Function] && G.Nodes.empty() &&
             G.Calls.empty() && F.Annotations.empty();
    });
  }

  /// Merges what there is once more, without what nothing needs.
  llvm::Expected<FlowUnit> compact() {
    NeededTables Needed(All);
    for (const FlowGraph &G : All.Graphs)
      Needed.add(G);
    Needed.addAnnotated();
    Needed.close();
    FlowUnit Library;
    llvm::Expected<std::vector<FlowGraph>> Graphs = UnitMerger(Library).merge(All, 0, Needed.filter());
    if (!Graphs)
      return Graphs.takeError();
    Library.Graphs = std::move(*Graphs);
    Library.MainFile = All.MainFile;
    Library.Missing.assign(Missing.begin(), Missing.end());
    return Library;
  }

  const ProgramUnits &Units;
  FlowUnit All;
  std::set<std::string> Missing;
  std::set<std::tuple<SymbolRef, uint64_t, uint64_t>> Known; ///< Bodies.
};

} // namespace

llvm::Expected<FlowUnit> purpose::mergeLibrary(const ProgramUnits &Units) { return LibraryMerger(Units).run(); }
