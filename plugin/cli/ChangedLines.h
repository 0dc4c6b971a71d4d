//===- ChangedLines.h - Which lines a change is about -------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_CHANGEDLINES_H
#define PURPOSE_PLUGIN_CLI_CHANGEDLINES_H

#include "findings/Finding.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"

namespace purpose::cli {

/// Lines by absolute file name.
class ChangedLines {
public:
  void addFile(llvm::StringRef File) { Whole[File] = true; }
  /// Lines that differ between \p Revision and the working tree of the git repository that the current folder is in,
  /// and all of files that git does not know.
  llvm::Error addSince(llvm::StringRef Revision);

  bool contains(llvm::StringRef File, unsigned Line) const;
  /// True if the finding stands at such a line, or its path goes through one.
  bool touches(const Finding &F, const FlowUnit &Program) const;

private:
  llvm::Error addDiff(llvm::StringRef Root, llvm::StringRef Diff);

  using Range = std::pair<unsigned, unsigned>; ///< First and last line.
  llvm::StringMap<std::vector<Range>> Ranges;
  llvm::StringMap<bool> Whole;
};

} // namespace purpose::cli

#endif
