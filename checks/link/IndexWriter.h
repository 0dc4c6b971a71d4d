//===- IndexWriter.h - Makes the index of a program ---------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See ProgramIndex.h. Of an inline function that many units have, a few places are noted: it is enough that one of them
// has not changed.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_INDEXWRITER_H
#define PURPOSE_LINK_INDEXWRITER_H

#include "link/ProgramBuilder.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/FileSystem.h"
#include <optional>

namespace purpose {

/// What a unit was made from: absolute names and the contentHash of each file. Other entries, of names that were only
/// looked for and of folders, are passed over.
using FileHashes = std::vector<std::pair<std::string, uint64_t>>;

/// The bytes of the index of \p Units, which open \p Records, in their order. \p ReadsOf is asked once for each; a unit
/// of which it does not know them is none that can be used. Files that have changed after \p Since are not known by
/// their times. Fails if a unit cannot be read.
llvm::Expected<std::string> makeIndex(const ProgramUnits &Units, llvm::ArrayRef<FlowRecord> Records,
                                      llvm::function_ref<std::optional<FileHashes>(size_t)> ReadsOf,
                                      llvm::sys::TimePoint<> Since);

/// Of the last change, as in ProgramIndex::File.
uint64_t changeTime(const llvm::sys::fs::file_status &Status);

} // namespace purpose

#endif
