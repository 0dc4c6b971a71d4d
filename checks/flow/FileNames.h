//===- FileNames.h - The names of source files in facts -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_FILENAMES_H
#define PURPOSE_FLOW_FILENAMES_H

#include "flow/FlowUnit.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace purpose {

/// Gives every source file that positions in \p Unit name the name that \p Rename makes of it. Texts of the program
/// that happen to read the same are left alone.
void renameFiles(FlowUnit &Unit, llvm::function_ref<std::string(llvm::StringRef)> Rename);

/// The folder that the program runs in, absolute.
std::string currentFolder();
/// Absolute, without "." and "..", as seen from \p Folder.
std::string absoluteName(llvm::StringRef File, llvm::StringRef Folder);
/// Relative to \p Folder if \p File lies below it, else as it is.
std::string nameBelow(llvm::StringRef File, llvm::StringRef Folder);

} // namespace purpose

#endif
