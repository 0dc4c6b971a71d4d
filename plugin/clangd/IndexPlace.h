//===- IndexPlace.h - Where purpose scan leaves the index ---------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLANGD_INDEXPLACE_H
#define PURPOSE_PLUGIN_CLANGD_INDEXPLACE_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace purpose::editor {

/// purpose-cache/program.index beside the compile_commands.json that clangd uses for \p File: that in \p DatabaseFolder
/// if it is not empty, else in the nearest folder above the file, or in `build` there. A link to a
/// compile_commands.json stands for its target as well. Empty if there is no index.
std::string findIndex(llvm::StringRef File, llvm::StringRef DatabaseFolder);

} // namespace purpose::editor

#endif
