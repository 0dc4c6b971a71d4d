//===- ChosenOptions.h - What the user has chosen for a file ------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd tells the options of checks only when it parses a file. It has a thread for each open file, which parses it
// and answers questions about it, so what was last chosen is kept for the thread.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLANGD_CHOSENOPTIONS_H
#define PURPOSE_PLUGIN_CLANGD_CHOSENOPTIONS_H

#include "clang-tidy/ClangTidyOptions.h"
#include "tidy/Session.h"

namespace purpose::editor {

void rememberOptions(llvm::StringRef File, const clang::tidy::ClangTidyOptions &Options);
/// The defaults if this thread has not parsed \p File last.
tidy::SessionOptions optionsFor(llvm::StringRef File);

} // namespace purpose::editor

#endif
