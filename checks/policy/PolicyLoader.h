//===- PolicyLoader.h - From files to a compiled policy -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_POLICYLOADER_H
#define PURPOSE_POLICY_POLICYLOADER_H

#include "policy/Policy.h"
#include "policy/PolicyDiagnostics.h"
#include <memory>

namespace purpose {

struct LoadedPolicy {
  std::shared_ptr<const Policy> Compiled; ///< Null if any diagnostic is an error.
  std::vector<PolicyDiagnostic> Diagnostics;
  /// Files that it was read from, or would have been if they could be read.
  std::vector<std::string> Files;
};

/// Reads \p File, its packs and its models, and compiles them for the day \p Day (empty: today, see CalendarDay.h).
/// Bounded in time and memory whatever the file holds.
LoadedPolicy loadPolicyFile(llvm::StringRef File, llvm::StringRef Day = "");
/// The same from memory; \p Name stands in messages, relative paths in it are relative to \p Folder.
LoadedPolicy loadPolicyText(llvm::StringRef Text, llvm::StringRef Name, llvm::StringRef Folder = "",
                            llvm::StringRef Day = "");
/// The policy in force where none is found: pack `dpa`.
LoadedPolicy loadDefaultPolicy(llvm::StringRef Day = "");
/// The nearest purpose.yaml in \p Folder or above; empty if there is none.
std::string findPolicyFile(llvm::StringRef Folder);

} // namespace purpose

#endif
