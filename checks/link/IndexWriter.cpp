//===- IndexWriter.cpp - Makes the index of a program ----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/IndexWriter.h"
#include "flow/ByteStream.h"
#include "link/InOrder.h"
#include "link/IndexFormat.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include <set>

using namespace purpose;

namespace {

/// Bodies of one function that differ, and places of each, that are noted.
constexpr uint32_t MaxVariants = 4;
constexpr unsigned MaxPlaces = 3;
/// Hashes below are none: see IndexSource::Reads.
constexpr uint64_t FirstHash = 2, NoHash = 0;

class IndexWriter {
public:
  IndexWriter(const ProgramUnits &Units, llvm::ArrayRef<FlowRecord> Records,
              llvm::function_ref<std::optional<FileHashes>(size_t)> ReadsOf, llvm::sys::TimePoint<> Since)
      : Units(Units), Records(Records), ReadsOf(ReadsOf), Since(Since), Outline(NoRules) {}

  llvm::Expected<std::string> run() {
    if (llvm::Error E = readTables())
      return std::move(E);
    if (llvm::Error E = readGraphs())
      return std::move(E);
    llvm::sort(Functions);
    return write();
  }

private:
  struct Function {
    uint64_t Id;
    uint32_t Variant, Unit, Graph;
    friend auto operator<=>(const Function &, const Function &) = default;
  };

  llvm::Error inUnit(size_t Unit, llvm::Error E) const {
    return llvm::createStringError(Units.Name(Unit) + ": " + llvm::toString(std::move(E)));
  }

  llvm::Error readTables() {
    struct Tables {
      UnitReader Reader;
      UnitOutline Outline;
      std::vector<SymbolRef> Bodies;
    };
    auto Read = [&](size_t Unit) -> llvm::Expected<Tables> {
      llvm::Expected<UnitReader> Reader = Units.OpenTables(Unit);
      if (!Reader)
        return Reader.takeError();
      UnitOutline Said = Outline.outlineOf(Reader->tables(), Units.Identity(Unit));
      Tables Result{std::move(*Reader), std::move(Said), {}};
      for (size_t G = 0; G < Result.Reader.graphCount(); ++G)
        Result.Bodies.push_back(Result.Reader.functionOf(G));
      return Result;
    };
    return makeInOrder(Units.Count, Read, [&](size_t Unit, Tables &Of) -> llvm::Error {
      llvm::Expected<ProgramOutline::UnitNames> Added = Outline.add(Of.Reader.tables(), Of.Outline, Of.Bodies);
      if (!Added)
        return inUnit(Unit, Added.takeError());
      Names.push_back(std::move(*Added));
      MainFiles.push_back(Of.Reader.tables().MainFile);
      return llvm::Error::success();
    });
  }

  llvm::Error readGraphs() {
    using Digests = std::vector<std::pair<SymbolRef, uint64_t>>;
    auto Digest = [&](size_t Unit) -> llvm::Expected<Digests> {
      llvm::Expected<UnitReader> Reader = Units.Open(Unit);
      if (!Reader)
        return Reader.takeError();
      GraphDigester Digester(Reader->tables(), Names[Unit]);
      Digests Result;
      for (size_t G = 0; G < Reader->graphCount(); ++G) {
        SymbolRef F = Names[Unit].symbol(Reader->functionOf(G));
        Result.push_back({F, 0});
        if (!F || Outline.symbol(F).Bodies < 2)
          continue;
        llvm::Expected<FlowGraph> Graph = Reader->graph(G);
        if (!Graph)
          return inUnit(Unit, Graph.takeError());
        Result.back().second = Digester.digestOf(*Graph);
      }
      return Result;
    };
    return makeInOrder(Units.Count, Digest, [&](size_t Unit, const Digests &Graphs) {
      for (uint32_t G = 0; G < Graphs.size(); ++G)
        if (Graphs[G].first)
          addFunction(Graphs[G].first, Graphs[G].second, static_cast<uint32_t>(Unit), G);
      return llvm::Error::success();
    });
  }
  void addFunction(SymbolRef F, uint64_t Digest, uint32_t Unit, uint32_t Graph) {
    auto &Known = Variants[F];
    auto It = llvm::find_if(Known, [&](const auto &V) { return V.first == Digest; });
    if (It == Known.end()) {
      if (Known.size() == MaxVariants)
        return;
      Known.push_back({Digest, 0});
      It = std::prev(Known.end());
    }
    if (++It->second <= MaxPlaces)
      Functions.push_back({Outline.idOf(F), static_cast<uint32_t>(It - Known.begin()), Unit, Graph});
  }

  std::string write() {
    std::string Tables;
    ByteWriter Out(Tables);
    for (const Function &F : Functions) {
      Out.fixed64(F.Id);
      Out.fixed32(F.Unit);
      Out.fixed32(F.Graph);
      Out.fixed32(F.Variant);
    }
    std::set<std::pair<uint64_t, uint64_t>> Overriders;
    for (const Override &O : Outline.overrides())
      Overriders.insert({Outline.idOf(O.Overridden), Outline.idOf(O.Overrider)});
    for (auto [Overridden, Overrider] : Overriders) {
      Out.fixed64(Overridden);
      Out.fixed64(Overrider);
    }
    std::vector<std::string> FilesOfUnits;
    for (size_t U = 0; U < Records.size(); ++U)
      FilesOfUnits.push_back(numbersOf(U));
    Out.number(FileCount);
    Tables += Files;
    Out.number(Records.size());
    for (size_t U = 0; U < Records.size(); ++U) {
      Out.text(MainFiles[U]);
      Out.fixed64(Records[U].Checksum);
      Out.number(Records[U].Bytes.size());
      Out.text(FilesOfUnits[U]);
    }
    return withHeader(Tables, Overriders.size());
  }
  std::string withHeader(const std::string &Tables, size_t OverriderCount) const {
    uint64_t Size = IndexHeaderSize + Tables.size();
    for (const FlowRecord &R : Records)
      Size += R.Bytes.size();
    std::string Bytes = IndexMagic.str();
    Bytes.reserve(Size);
    ByteWriter Out(Bytes);
    Out.fixed32(IndexFormatVersion);
    Out.fixed32(FlowFormatVersion);
    Out.fixed64(Size);
    Out.fixed64(Tables.size());
    Out.fixed64(Functions.size());
    Out.fixed64(OverriderCount);
    Out.fixed64(indexChecksum(Bytes, Tables));
    Bytes += Tables;
    for (const FlowRecord &R : Records)
      Bytes += R.Bytes;
    return Bytes;
  }

  std::string numbersOf(size_t Unit) {
    std::set<uint32_t> Numbers;
    std::optional<FileHashes> Reads = ReadsOf(Unit);
    if (!Reads) // No content has this hash.
      Numbers.insert(numberOf(MainFiles[Unit], NoHash));
    for (const auto &[Name, Hash] : Reads.value_or(FileHashes()))
      if (Hash >= FirstHash && !llvm::StringRef(Name).ends_with("/."))
        Numbers.insert(numberOf(Name, Hash));
    std::string Text;
    ByteWriter Out(Text);
    uint32_t Last = 0;
    for (uint32_t N : Numbers) {
      Out.number(N - Last);
      Last = N;
    }
    return Text;
  }
  uint32_t numberOf(llvm::StringRef Name, uint64_t Hash) {
    auto &Known = FileNumbers[Name];
    for (auto [KnownHash, Number] : Known)
      if (KnownHash == Hash)
        return Number;
    uint32_t Number = FileCount++;
    Known.push_back({Hash, Number});
    ByteWriter Out(Files);
    Out.text(Name);
    Out.fixed64(Hash);
    llvm::sys::fs::file_status Status;
    // One that has been written to since may hold something else than what was hashed.
    bool Vouches = !llvm::sys::fs::status(Name, Status) && Status.getLastModificationTime() < Since && Hash != NoHash;
    Out.number(Vouches ? Status.getSize() : 0);
    Out.number(Vouches ? changeTime(Status) : 0);
    return Number;
  }

  const ProgramUnits &Units;
  llvm::ArrayRef<FlowRecord> Records;
  llvm::function_ref<std::optional<FileHashes>(size_t)> ReadsOf;
  llvm::sys::TimePoint<> Since;
  Policy NoRules;
  ProgramOutline Outline;
  std::vector<ProgramOutline::UnitNames> Names; ///< By unit.
  std::vector<std::string> MainFiles;
  std::vector<Function> Functions;
  llvm::DenseMap<SymbolRef, llvm::SmallVector<std::pair<uint64_t, unsigned>, 1>> Variants; ///< Digest, how often.
  llvm::StringMap<llvm::SmallVector<std::pair<uint64_t, uint32_t>, 1>> FileNumbers;        ///< By name: hash, number.
  uint32_t FileCount = 0;
  std::string Files; ///< Encoded.
};

} // namespace

uint64_t purpose::changeTime(const llvm::sys::fs::file_status &Status) {
  auto SinceEpoch = Status.getLastModificationTime().time_since_epoch();
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(SinceEpoch).count());
}

llvm::Expected<std::string> purpose::makeIndex(const ProgramUnits &Units, llvm::ArrayRef<FlowRecord> Records,
                                               llvm::function_ref<std::optional<FileHashes>(size_t)> ReadsOf,
                                               llvm::sys::TimePoint<> Since) {
  return IndexWriter(Units, Records, ReadsOf, Since).run();
}
