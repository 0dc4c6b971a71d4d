//===- CompileCommands.h - How the files of a project are compiled -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_COMPILECOMMANDS_H
#define PURPOSE_PLUGIN_CLI_COMPILECOMMANDS_H

#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace purpose::cli {

/// One translation unit.
struct CompileCommand {
  std::string Directory;
  std::string Path;                   ///< Absolute, without "." and "..".
  std::vector<std::string> Arguments; ///< For the compiler of the project, after response files.
};

/// Reads \p Build/compile_commands.json, or \p Build itself if it is a file, in the order of the file. Response files
/// are expanded. Files that are not C, C++, Objective-C or CUDA (assembly, say) are left out.
llvm::Expected<std::vector<CompileCommand>> readCompileCommands(llvm::StringRef Build);

/// Turns a command for any gcc-like compiler into one for our parser: no output, no warnings, no options that clang
/// does not know, our macro and headers of the compiler.
std::vector<std::string> teachClang(std::vector<std::string> Arguments);

} // namespace purpose::cli

#endif
