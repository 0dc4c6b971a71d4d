//===- FileNames.h - The names of source files in facts -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_FILENAMES_H
#define PURPOSE_FLOW_FILENAMES_H

#include "flow/FlowUnit.h"
#include <functional>

namespace purpose {

/// Gives every source file that positions in \p Unit name the name that \p Rename makes of it. Texts of the program
/// that happen to read the same are left alone.
void renameFiles(FlowUnit &Unit, const std::function<std::string(llvm::StringRef)> &Rename);

/// The same, for units whose graphs come one by one.
class FileRenamer {
public:
  using Renaming = std::function<std::string(llvm::StringRef)>;
  explicit FileRenamer(Renaming Rename) : Rename(std::move(Rename)) {}

  /// The main file and the tables of \p Unit, without its graphs.
  void renameTables(FlowUnit &Unit);
  /// A graph of \p Unit, of which nothing was renamed but by this.
  void renameGraph(FlowUnit &Unit, FlowGraph &Graph);

private:
  void place(FlowUnit &Unit, SourcePosition &P);

  Renaming Rename;
  std::vector<StringRefId> Renamed; ///< By string; 0: not known.
};

/// The folder that the program runs in, absolute.
std::string currentFolder();
/// Absolute, without "." and "..", as seen from \p Folder.
std::string absoluteName(llvm::StringRef File, llvm::StringRef Folder);
/// Relative to \p Folder if \p File lies below it, else as it is.
std::string nameBelow(llvm::StringRef File, llvm::StringRef Folder);

} // namespace purpose

#endif
