//===- ProgramBuilder.h - A program of many units -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program is larger than what must be known of it: of a million functions, few matter for a policy. So units are read
// several times, on all cores, and little of each is kept:
//
//   outline     which symbols are the same, and what the policy says of them       (ProgramOutline.h)
//   skeleton    where data may go at most, as a plain graph                        (FlowSkeleton.h)
//   program     the relevant graphs, and the symbols and types that they speak of  (UnitMerger.h)
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_PROGRAMBUILDER_H
#define PURPOSE_LINK_PROGRAMBUILDER_H

#include "flow/UnitEncoding.h"
#include "link/ConditionScope.h"
#include "link/FlowSkeleton.h"
#include "link/GraphReferences.h"
#include "link/Linker.h"
#include "link/UnitMerger.h"
#include <functional>

namespace purpose {

/// The units of a program, in an order that does not depend on how they were found (FlowInputs::sorted).
struct ProgramUnits {
  size_t Count = 0;
  /// Opens a unit; called several times for each, on several threads.
  std::function<llvm::Expected<UnitReader>(size_t)> Open;
  /// Opens a unit whose graphs are not wanted: UnitReader::openTables.
  std::function<llvm::Expected<UnitReader>(size_t)> OpenTables;
  /// Opens a unit again for its graphs: UnitReader::reopen.
  std::function<llvm::Expected<UnitReader>(size_t, const UnitExcerpt &)> Reopen;
  /// Tells units apart: the checksum of a record.
  std::function<uint64_t(size_t)> Identity;
  /// Of the file that a unit came from, for errors.
  std::function<std::string(size_t)> Name;
};

class ProgramBuilder {
public:
  ProgramBuilder(ProgramUnits Units, const Policy &Rules);
  ~ProgramBuilder();

  /// Puts the program together; if \p Settings say so, without what no flow can go through. Fails, naming the file, on
  /// a unit that cannot be read, and if two different symbols have one hash.
  llvm::Error build(const LinkSettings &Settings);

  /// The graphs that are left, and their tables.
  FlowUnit &program() { return Program; }
  /// What their nodes are relevant for, as linkPruned() wants it.
  const std::vector<uint8_t> &relevant() const { return Relevant; }
  /// A graph was cut short by a budget, or there were too many of one function.
  bool isIncomplete() const { return Incomplete; }

private:
  /// A graph of a unit; graphs are in the order of the skeleton, which leaves out those that repeat others.
  struct Source {
    uint32_t Unit;
    uint32_t Graph;
  };
  llvm::Error readTables();
  llvm::Error sketchGraphs(FlowSkeleton &Skeleton);
  bool isNew(const UnitSketch::Graph &Graph);
  void choose(FlowSkeleton &Skeleton, bool Prune);
  void findNeeded();
  std::vector<uint32_t> unitsToMerge() const;
  /// A unit with its relevant graphs.
  llvm::Expected<UnitReader> openWithWanted(uint32_t Unit) const;
  llvm::Error mergeNeeded(bool Prune);
  llvm::Error inUnit(size_t Unit, llvm::Error E) const;

  ProgramUnits Units;
  ProgramOutline Outline;
  ConditionScope Scope;
  std::vector<ProgramOutline::UnitNames> Names;                      ///< By unit.
  std::vector<UnitExcerpt> Excerpts;                                 ///< By unit, until its graphs have been read.
  llvm::DenseMap<SymbolRef, llvm::SmallVector<uint64_t, 1>> Bodies;  ///< Digests.
  llvm::DenseMap<std::pair<SymbolRef, uint64_t>, unsigned> BodiesIn; ///< How many, by function and file.
  std::vector<GraphReferences> References;                           ///< By unit.
  std::vector<Source> Sources;                                       ///< By number in the skeleton.
  std::vector<Source> Wanted;
  std::vector<uint8_t> Relevant;
  std::vector<char> IsCalled; ///< By symbol of the outline.
  std::vector<char> NeededSymbols, NeededTypes;
  FlowUnit Program;
  bool Incomplete = false;
};

} // namespace purpose

#endif
