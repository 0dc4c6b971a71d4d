//===- FileFreshness.h - Whether units are still what they were ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_FILEFRESHNESS_H
#define PURPOSE_LINK_FILEFRESHNESS_H

#include "link/ProgramIndex.h"
#include <optional>

namespace purpose {

/// Compares the files of an index with those on disk, each at most once: first by size and time, then by content.
class FileFreshness {
public:
  explicit FileFreshness(const ProgramIndex &Index) : Index(Index), Fresh(Index.files().size()) {}

  /// The first file of \p Unit, other than \p Except, that has changed or is gone; nothing if there is none.
  std::optional<std::string> changedIn(uint32_t Unit, llvm::StringRef Except = "");

private:
  bool isFresh(uint32_t File);

  const ProgramIndex &Index;
  std::vector<std::optional<bool>> Fresh; ///< By file.
};

} // namespace purpose

#endif
