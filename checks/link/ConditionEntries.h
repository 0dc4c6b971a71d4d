//===- ConditionEntries.h - What a policy says is a consent or guard -- -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_CONDITIONENTRIES_H
#define PURPOSE_LINK_CONDITIONENTRIES_H

#include "flow/FlowUnit.h"
#include "policy/Policy.h"
#include <map>

namespace purpose {

/// What a rule can ask for: consent to a purpose, or a guard.
struct Condition {
  bool IsGuard = false;
  PurposeId Purpose = 0;
  std::string Guard;
  friend bool operator==(const Condition &, const Condition &) = default;
};

/// The conditions that the rules of a policy ask for.
std::vector<Condition> conditionsOf(const Policy &Rules);

/// Entries of the policy and annotations that make functions, fields, variables and parameters checks.
class ConditionEntries {
public:
  ConditionEntries(const FlowUnit &Unit, const Policy &Rules) : Unit(Unit), Rules(Rules) {}

  struct Entries {
    std::vector<const ConsentEntry *> Consents; ///< Of a function: those of its parameters as well.
    std::vector<const GuardEntry *> Guards;
    llvm::SmallVector<PurposeId, 1> Annotated;
    llvm::SmallVector<llvm::StringRef, 1> AnnotatedGuards;
    bool empty() const { return Consents.empty() && Guards.empty() && Annotated.empty() && AnnotatedGuards.empty(); }
  };
  const Entries &of(SymbolRef S);
  /// The purposes for which parameter \p Index of \p Function is annotated as a consent.
  llvm::SmallVector<PurposeId, 1> annotatedParameter(SymbolRef Function, int Index) const;
  /// \p S, or a parameter of it, is one.
  bool isCheck(SymbolRef S) const;

private:
  Entries look(SymbolRef S) const;
  void find(SymbolRef S, TargetKind Kind, Entries &Into) const;
  void findAnnotations(const std::vector<Annotation> &List, Entries &Into) const;

  const FlowUnit &Unit;
  const Policy &Rules;
  std::map<SymbolRef, Entries> Known;
};

} // namespace purpose

#endif
