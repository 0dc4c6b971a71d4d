//===- HelpPages.h - Help in the forms of other programs --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Manual pages and completion are made from the table of verbs, so that they cannot tell something else than it.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_HELPPAGES_H
#define PURPOSE_PLUGIN_CLI_HELPPAGES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace purpose::cli {

/// "--policy", "-p".
std::string dashed(llvm::StringRef Name);

/// Writes the manual page \p Page, in the macros of man(7). False if there is none: "purpose", "purpose-clangd".
bool writeManPage(llvm::StringRef Page, llvm::raw_ostream &OS);

/// Writes what makes \p Shell complete verbs, options and their values. False if it is none of bash, fish and zsh.
bool writeCompletion(llvm::StringRef Shell, llvm::raw_ostream &OS);

} // namespace purpose::cli

#endif
