//===- ReadRecorder.h - What an analysis has read -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A result may be used again as long as everything that was read to get it is as it was. That includes what was not
// there: a header that appears in an earlier include folder hides the one that was read.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_READRECORDER_H
#define PURPOSE_PLUGIN_CLI_READRECORDER_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <optional>
#include <string>

namespace purpose::cli {

/// Absolute path to the XXH3 of the content. Missing: nothing of that name was there; Present: something was, and it
/// was not read (`__has_include`). A path that ends in "/." stands for the names in that folder.
using ReadFiles = std::map<std::string, uint64_t, std::less<>>;
inline constexpr uint64_t Missing = 0, Present = 1;

/// Passes everything on to \p Under and notes it in \p Files, which must outlive the result.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> recordReads(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Under,
                                                            ReadFiles &Files);

/// Asks whether files are still as they were, each file once: many units read the same headers.
class FileChecker {
public:
  bool isUnchanged(llvm::StringRef Path, uint64_t Hash);

private:
  struct State {
    bool Exists;
    std::optional<uint64_t> Hash; ///< Once it was asked for.
  };
  llvm::StringMap<State> States;
};

} // namespace purpose::cli

#endif
