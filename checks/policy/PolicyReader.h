//===- PolicyReader.h - A policy file, checked ------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_POLICYREADER_H
#define PURPOSE_POLICY_POLICYREADER_H

#include "policy/PolicyDiagnostics.h"
#include "policy/YamlTree.h"
#include <optional>
#include <string>

namespace purpose {

/// Which keys a file may have.
enum class PolicyFileKind : uint8_t { Policy, Model };

/// A file that obeys the schema of its kind, as written: every key is known and every value has the right form. Names
/// of categories, purposes, packs and models are not resolved yet.
struct PolicySyntax {
  std::string File; ///< As messages name it.
  YamlNode Root;    ///< A mapping.

  PolicyLocation at(const YamlNode &Node) const { return {File, Node.Line, Node.Column}; }
};

/// Reads \p Text. What is wrong goes to \p Diags. The result is empty only if there is no document to go on with;
/// entries with errors are removed from it, so that the compiler does not report them again.
std::optional<PolicySyntax> readPolicySyntax(llvm::StringRef Text, llvm::StringRef File, PolicyFileKind Kind,
                                             PolicyDiagnostics &Diags);

/// The text of the regular file \p Path, at most MaxPolicyBytes; or nothing after an error at \p Where.
std::optional<std::string> readPolicyBytes(llvm::StringRef Path, const PolicyLocation &Where, PolicyDiagnostics &Diags);

/// The values of a key that takes one or a list.
llvm::ArrayRef<YamlNode> valuesOf(const YamlNode &Node);
/// A parameter number; 'this' and 'return' are -1. \p Node was checked before.
int argumentOf(const YamlNode &Node);

} // namespace purpose

#endif
