//===- Options.h - Options of clangd's command line ---------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLANGD_OPTIONS_H
#define PURPOSE_PLUGIN_CLANGD_OPTIONS_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace purpose::editor {

/// What option \p Name, which takes a text, is where nobody gives it. Before the command line is read.
void setDefault(llvm::StringRef Name, llvm::StringRef Value);
/// What it was given, on the command line or in CLANGD_FLAGS. Afterwards.
std::string valueOf(llvm::StringRef Name);

} // namespace purpose::editor

#endif
