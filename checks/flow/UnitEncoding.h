//===- UnitEncoding.h - The facts of a unit as bytes --------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is inside a flow record: the tables of a FlowUnit in the order of its members, then its graphs, each with its
// length in front, so that a reader can pass over it. Keys of symbols are left out: their hashes tell symbols apart.
//
// Decoded units can be trusted like extracted ones: every reference is in range, scopes and types nest without circles
// that could hang a reader, ports fit to their functions and calls.
//
// To extend: write the new member in UnitEncoding.cpp, read it in UnitDecoding.cpp, check it in UnitValidation.cpp,
// count up FlowFormatVersion, fill it in test/unit/flow/UnitEncodingTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_UNITENCODING_H
#define PURPOSE_FLOW_UNITENCODING_H

#include "flow/FileNames.h"
#include "flow/FlowRecord.h"
#include "flow/FlowUnit.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>

namespace purpose {

/// The unit must not have been linked: linking adds paths.
std::string encodeUnit(const FlowUnit &Unit);
/// One graph, without its function; positions count from \p Near. Graphs of one unit are equal if their bytes are.
std::string encodeGraph(const FlowGraph &Graph, SourcePosition Near);

/// What must be kept of a unit that was read once, to read its graphs again without most of its tables.
struct UnitExcerpt {
  uint64_t Digest = 0; ///< Of all bytes before the graphs: what was checked needs not be checked again.
  size_t IndexAt = 0;  ///< Where the list of the graphs begins.
  size_t GraphsAt = 0; ///< Where they begin themselves.
  uint32_t TypeCount = 0;
  std::vector<SymbolKind> Kinds;      ///< By symbol.
  std::vector<SourcePosition> Places; ///< By graph: where positions in it count from.
};

/// A unit whose tables are decoded and whose graphs are read when they are asked for.
class UnitReader {
public:
  static llvm::Expected<UnitReader> open(FlowPayload Payload);
  static llvm::Expected<UnitReader> open(std::string Payload) { return open(FlowPayload(std::move(Payload))); }
  /// \p Payload ends before the graphs (FlowRecord::tables): they cannot be read.
  static llvm::Expected<UnitReader> openTables(FlowPayload Payload);
  /// Opens the same bytes again. The tables only have what graphs refer to by themselves: texts, paths and sets of
  /// these.
  static llvm::Expected<UnitReader> reopen(FlowPayload Payload, const UnitExcerpt &Excerpt);
  UnitExcerpt excerpt() const;
  UnitReader(UnitReader &&);
  ~UnitReader();

  /// Without graphs.
  FlowUnit &tables() { return *Tables; }
  const FlowUnit &tables() const { return *Tables; }
  size_t graphCount() const { return Graphs.size(); }
  SymbolRef functionOf(size_t Graph) const { return Graphs[Graph].Function; }
  llvm::Expected<FlowGraph> graph(size_t Graph);
  /// The same, to \p To, whose memory is used again.
  llvm::Error read(size_t Graph, FlowGraph &To);
  /// From now on, tables and graphs name files as \p Rename does.
  void renameFiles(FileRenamer::Renaming Rename);

private:
  explicit UnitReader(FlowPayload Payload);
  struct GraphBytes {
    SymbolRef Function = 0;
    SourcePosition Near; ///< Where positions in it count from.
    size_t At = 0;
    uint32_t Size = 0;
  };
  llvm::Error openAll();
  bool hasAllGraphs() const { return GraphsEnd == Bytes.size(); }
  bool findGraphs(llvm::function_ref<SourcePosition(size_t Graph, SymbolRef Function)> PlaceOf);

  std::unique_ptr<FlowUnit> Tables; ///< Keeps the bytes.
  llvm::StringRef Bytes;
  size_t IndexAt = 0, GraphsAt = 0, GraphsEnd = 0;
  uint32_t TypeCount = 0;
  std::vector<SymbolKind> Kinds; ///< By symbol.
  std::vector<GraphBytes> Graphs;
  std::unique_ptr<FileRenamer> Renamer;
};

/// What a record says of itself before all tables.
struct UnitHead {
  std::string MainFile;
  std::vector<std::string> Missing;
};
/// Empty if it cannot be decoded.
UnitHead headOf(const FlowRecord &Record);
/// All of it at once.
llvm::Expected<FlowUnit> decodeUnit(llvm::StringRef Payload);
std::string writeUnit(const FlowUnit &Unit);
llvm::Expected<FlowUnit> readUnit(const FlowRecord &Record);

/// What is wrong with the tables of \p Unit, or with one graph of it; empty if nothing is.
std::string validateTables(const FlowUnit &Unit);
/// \p Kinds are those of the symbols of \p Unit, which may lack symbols and types.
std::string validateGraph(const FlowUnit &Unit, llvm::ArrayRef<SymbolKind> Kinds, uint32_t TypeCount,
                          const FlowGraph &Graph);

} // namespace purpose

#endif
