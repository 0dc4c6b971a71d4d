//===- PolicyCompiler.h - From checked files to a policy --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_POLICYCOMPILER_H
#define PURPOSE_POLICY_POLICYCOMPILER_H

#include "policy/Policy.h"
#include "policy/PolicyReader.h"

namespace purpose {

/// A file that takes part in a policy.
struct PolicySource {
  PolicySyntax Syntax;
  PolicyFileKind Kind = PolicyFileKind::Policy;
  PolicyLocation NamedAt; ///< The `extends` or `models` value that brought it in.
};

/// Compiles \p Sources, packs and models before what builds on them. A rule replaces one of the same id in an earlier
/// source; a category or purpose that is defined again gains parents. Models may name purposes that this policy does
/// not have: such entries are left out with a warning. What expires before \p Day has expired.
Policy compilePolicy(llvm::ArrayRef<PolicySource> Sources, const std::string &Day, PolicyDiagnostics &Diags);

/// The terms of section \p Section ("categories", "purposes") of all sources. Cycles are reported and cut.
Taxonomy compileTerms(llvm::ArrayRef<PolicySource> Sources, llvm::StringRef Section, PolicyDiagnostics &Diags);

/// Finds names in the taxonomies of a policy and reports those that are unknown.
class NameResolver {
public:
  NameResolver(const Policy &P, PolicyDiagnostics &Diags) : P(P), Diags(Diags) {}

  /// Appends the ids of the names in \p Values, which may be null. False if one is unknown.
  bool categories(const PolicySource &Source, const YamlNode *Values, llvm::SmallVectorImpl<CategoryId> &Ids) {
    return resolve(Source, Values, P.Categories, "category", Ids);
  }
  bool purposes(const PolicySource &Source, const YamlNode *Values, llvm::SmallVectorImpl<PurposeId> &Ids) {
    return resolve(Source, Values, P.Purposes, "purpose", Ids);
  }

private:
  bool resolve(const PolicySource &Source, const YamlNode *Values, const Taxonomy &Terms, llvm::StringRef Noun,
               llvm::SmallVectorImpl<TermId> &Ids);

  const Policy &P;
  PolicyDiagnostics &Diags;
};

/// Compiles the rules of all sources.
std::vector<Rule> compileRules(llvm::ArrayRef<PolicySource> Sources, NameResolver &Names, PolicyDiagnostics &Diags);

/// The text of \p Key in \p Map, or an empty one.
std::string textOf(const YamlNode &Map, llvm::StringRef Key);

} // namespace purpose

#endif
