//===- CalleeLoader.cpp - A unit and what it calls elsewhere ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/CalleeLoader.h"
#include "link/FileFreshness.h"
#include "link/NeededTables.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// Of the unit itself; no checksum of a record is likely to be.
constexpr uint64_t OwnIdentity = 1;

class CalleeLoader {
public:
  CalleeLoader(llvm::StringRef MainFile, const ProgramIndex &Index, const FileRenamer::Renaming &Rename,
               const CalleeBudget &Budget)
      : MainFile(MainFile), Index(Index), Rename(Rename), Budget(Budget), Files(Index), Merger(Result.Program) {}

  llvm::Expected<UnitInSight> run(const FlowUnit &Own) {
    llvm::Expected<std::vector<FlowGraph>> Graphs = Merger.merge(Own, OwnIdentity);
    if (!Graphs)
      return Graphs.takeError();
    Result.Program.MainFile = Own.MainFile;
    for (const FlowGraph &G : *Graphs)
      HasBody.insert(Result.Program.Symbols[G.Function].Id);
    take(std::move(*Graphs));
    while (!Reached.empty() && !CutOff) {
      Places Wanted = placesOf(std::exchange(Reached, {}));
      for (auto &[Unit, Numbers] : Wanted)
        if (llvm::Error E = load(Unit, Numbers))
          return std::move(E);
    }
    return std::move(Result);
  }

private:
  using Places = std::map<uint32_t, std::vector<uint32_t>>; ///< Graphs by unit.

  void take(std::vector<FlowGraph> Graphs) {
    for (FlowGraph &G : Graphs) {
      for (const CallSite &C : G.Calls) {
        if (C.Modelled)
          continue;
        for (SymbolRef S : C.Exact)
          reach(idOf(S));
        if (C.Callee && C.Exact.empty())
          C.Kind == CallKind::Virtual ? reachOverriders(idOf(C.Callee)) : reach(idOf(C.Callee));
      }
      for (const FlowNode &N : G.Nodes)
        if (N.Kind == NodeKind::Function)
          reach(idOf(N.Symbol));
      Result.Program.Graphs.push_back(std::move(G));
    }
  }
  uint64_t idOf(SymbolRef S) const { return Result.Program.Symbols[S].Id; }
  void reach(uint64_t Id) {
    if (Seen.insert(Id).second && !HasBody.count(Id))
      Reached.push_back(Id);
  }
  void reachOverriders(uint64_t Method) {
    std::vector<uint64_t> Methods{Method};
    std::set<uint64_t> Known{Method};
    for (size_t I = 0; I < Methods.size(); ++I) {
      reach(Methods[I]);
      for (uint64_t Overrider : Index.overriders(Methods[I]))
        if (Known.insert(Overrider).second)
          Methods.push_back(Overrider);
    }
  }

  Places placesOf(const std::vector<uint64_t> &Functions) {
    Places Wanted;
    for (uint64_t Function : Functions) {
      std::set<uint32_t> Taken; // Variants.
      std::set<std::string> Changed;
      const auto Found = Index.find(Function);
      auto Take = [&](bool OfOwnUnit) {
        for (const ProgramIndex::Place &P : Found) {
          if (Taken.count(P.Variant) || isOwn(P.Unit) != OfOwnUnit)
            continue;
          if (const std::string &Name = changedIn(P.Unit); !Name.empty()) {
            Changed.insert(Name);
            continue;
          }
          Wanted[P.Unit].push_back(P.Graph);
          Taken.insert(P.Variant);
        }
      };
      Take(false);
      if (Taken.empty())
        Take(true);
      if (Taken.empty())
        Result.Changed.insert(Changed.begin(), Changed.end());
    }
    return Wanted;
  }
  const std::string &changedIn(uint32_t Unit) {
    auto [It, New] = ChangedIn.try_emplace(Unit);
    if (New)
      It->second = Files.changedIn(Unit, isOwn(Unit) ? MainFile : "").value_or("");
    return It->second;
  }
  /// It is what the unit was when the index was made.
  bool isOwn(uint32_t Unit) const { return Index.mainFile(Unit) == MainFile; }
  /// A function of a header, not of the file that has been edited since.
  static bool isInHeader(const FlowUnit &Unit, const FlowGraph &G) {
    return Unit.string(Unit.Symbols[G.Function].Where.File) != Unit.MainFile;
  }

  /// Null if the budget does not allow to open it.
  llvm::Expected<UnitReader *> open(uint32_t Unit) {
    auto It = Readers.find(Unit);
    if (It != Readers.end())
      return &It->second;
    if (Index.recordSize(Unit) > Budget.Bytes - Bytes) {
      CutOff = true;
      return nullptr;
    }
    Bytes += Index.recordSize(Unit);
    llvm::Expected<UnitReader> Reader = Index.read(Unit);
    if (!Reader)
      return Reader.takeError();
    Reader->renameFiles(Rename);
    return &Readers.try_emplace(Unit, std::move(*Reader)).first->second;
  }

  llvm::Error load(uint32_t Unit, const std::vector<uint32_t> &Numbers) {
    llvm::Expected<UnitReader *> Opened = open(Unit);
    if (!Opened)
      return Opened.takeError();
    if (!*Opened)
      return llvm::Error::success();
    UnitReader &Reader = **Opened;
    NeededTables Needed(Reader.tables());
    Reader.tables().Graphs.clear();
    for (uint32_t Number : Numbers) {
      CutOff |= Count == Budget.Graphs;
      if (CutOff || Number >= Reader.graphCount())
        continue;
      llvm::Expected<FlowGraph> G = Reader.graph(Number);
      if (!G)
        return Index.broken(llvm::toString(G.takeError()));
      if (isOwn(Unit) && !isInHeader(Reader.tables(), *G))
        continue;
      ++Count;
      G->Incomplete = false; // That is for whoever scans the program to say.
      Needed.add(*G);
      Reader.tables().Graphs.push_back(std::move(*G));
    }
    Needed.close();
    auto Graphs = Merger.merge(Reader.tables(), Index.identity(Unit), Needed.filter());
    if (!Graphs)
      return Index.broken(llvm::toString(Graphs.takeError()));
    for (const FlowGraph &G : *Graphs)
      Result.Program.Symbols[G.Function].IsElsewhere = true;
    take(std::move(*Graphs));
    return llvm::Error::success();
  }

  llvm::StringRef MainFile;
  const ProgramIndex &Index;
  const FileRenamer::Renaming &Rename;
  const CalleeBudget &Budget;
  FileFreshness Files;
  UnitInSight Result;
  UnitMerger Merger;
  std::set<uint64_t> HasBody; ///< Functions of the unit.
  std::set<uint64_t> Seen;
  std::vector<uint64_t> Reached; ///< Functions, in the order in which they were found.
  std::map<uint32_t, std::string> ChangedIn;
  std::map<uint32_t, UnitReader> Readers;
  size_t Count = 0; ///< Graphs.
  size_t Bytes = 0;
  bool CutOff = false;
};

} // namespace

llvm::Expected<UnitInSight> purpose::addCallees(const FlowUnit &Own, llvm::StringRef MainFile,
                                                const ProgramIndex &Index, const FileRenamer::Renaming &Rename,
                                                const CalleeBudget &Budget) {
  return CalleeLoader(MainFile, Index, Rename, Budget).run(Own);
}
