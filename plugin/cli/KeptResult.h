//===- KeptResult.h - What a scan has said, for the next one ------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A scan of the same facts under the same policy says the same. What the last one has said lies in the cache, under a
// key of all that it depends on and one checksum: a file that is damaged, or of another key, is no result.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_KEPTRESULT_H
#define PURPOSE_PLUGIN_CLI_KEPTRESULT_H

#include "Verb.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>

namespace purpose::cli {

struct KeptResult {
  std::string Findings; ///< On outs().
  std::string Summary;  ///< On errs().
  ExitStatus Status = Complete;
};

/// What \p File holds under \p Key.
std::optional<KeptResult> readKeptResult(llvm::StringRef File, llvm::StringRef Key);
/// Writes \p File, whole or not at all.
llvm::Error writeKeptResult(llvm::StringRef File, llvm::StringRef Key, const KeptResult &Result);

} // namespace purpose::cli

#endif
