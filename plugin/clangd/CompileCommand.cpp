//===- CompileCommand.cpp - Annotations are in force -----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// purpose/annotations.h says something only while an analysis runs. clang-tidy tells by a macro that one does, clangd
// does not.
//
//===----------------------------------------------------------------------===//

#include "Seams.h"
#include "clang/Tooling/CompilationDatabase.h"

namespace purpose::editor {

#define ADJUST "_ZNK5clang6clangd14CommandManglerclERNS_7tooling14CompileCommandEN4llvm9StringRefE"

/// A method; the first argument is its object.
void realAdjust(const void *Mangler, clang::tooling::CompileCommand &Command, llvm::StringRef File)
    PURPOSE_REAL(ADJUST);
void adjust(const void *Mangler, clang::tooling::CompileCommand &Command, llvm::StringRef File) PURPOSE_OURS(ADJUST);

void adjust(const void *Mangler, clang::tooling::CompileCommand &Command, llvm::StringRef File) {
  // Behind the compiler, so that whatever the user says of it comes later and counts.
  if (!Command.CommandLine.empty())
    Command.CommandLine.insert(Command.CommandLine.begin() + 1, "-DPURPOSE_ANALYSIS=1");
  realAdjust(Mangler, Command, File);
}

} // namespace purpose::editor
