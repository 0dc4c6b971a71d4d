//===- PolicyLoader.h - From files to a compiled policy -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_POLICYLOADER_H
#define PURPOSE_POLICY_POLICYLOADER_H

#include "policy/Policy.h"
#include <memory>

namespace purpose {

/// One thing that is wrong with a policy, for people: what was found, what was expected, and the nearest known name.
struct PolicyDiagnostic {
  PolicyLocation Where;
  Severity Level = Severity::Error;
  std::string Message;
};
/// "purpose.yaml:3:7: error: unknown key 'purposes' ..." as compilers print it.
std::string toString(const PolicyDiagnostic &D);

struct LoadedPolicy {
  std::shared_ptr<const Policy> Compiled; ///< Null if any diagnostic is an error.
  std::vector<PolicyDiagnostic> Diagnostics;
};

/// Reads \p File, its packs and its models, and compiles them. Bounded in time and memory whatever the file holds.
LoadedPolicy loadPolicyFile(llvm::StringRef File);
/// The same from memory; \p Name stands in messages, relative paths in it are relative to \p Folder.
LoadedPolicy loadPolicyText(llvm::StringRef Text, llvm::StringRef Name, llvm::StringRef Folder = "");
/// The policy in force where none is found: pack `dpa`.
LoadedPolicy loadDefaultPolicy();
/// The nearest purpose.yaml in \p Folder or above; empty if there is none.
std::string findPolicyFile(llvm::StringRef Folder);

} // namespace purpose

#endif
