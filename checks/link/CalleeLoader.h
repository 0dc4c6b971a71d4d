//===- CalleeLoader.h - A unit and what it calls elsewhere --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Joins a unit with the graphs of functions of other units that it calls, of those that these call, and so on, the
// nearest first:
//
//   own.cpp    void run(User &U) { report(U); }        run, from the unit
//   index      void report(User &U) { send(U.Mail); }  report, because run calls it; send, because report does
//
// A function with a body in the unit is taken from there. clangd skips bodies in headers: those are taken from another
// unit that has them, or from what the index says of the unit itself. Of a virtual call, all overriders that the index
// knows are looked at; a function whose value is taken counts as called.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_CALLEELOADER_H
#define PURPOSE_LINK_CALLEELOADER_H

#include "flow/FileNames.h"
#include "link/ProgramIndex.h"
#include <set>

namespace purpose {

/// Counts, not times: the same input gives the same result on every machine.
struct CalleeBudget {
  size_t Graphs = 2000;
  size_t Bytes = size_t(4) << 20; ///< Of the records, as they are in the index, that graphs are taken from.
};

struct UnitInSight {
  FlowUnit Program; ///< Functions of other units are marked IsElsewhere.
  /// Files that have changed since the index was made. Functions that came of them were left out: they count as those
  /// of which nothing is known.
  std::set<std::string> Changed;
};

/// \p MainFile is that of \p Own, as the index names it: what it says of functions in that file is out of date. \p
/// Rename names files of the index as \p Own does. Fails if a record is damaged, or of another program.
llvm::Expected<UnitInSight> addCallees(const FlowUnit &Own, llvm::StringRef MainFile, const ProgramIndex &Index,
                                       const FileRenamer::Renaming &Rename, const CalleeBudget &Budget = {});

} // namespace purpose

#endif
