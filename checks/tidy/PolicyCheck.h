//===- PolicyCheck.h - purpose-policy -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_POLICYCHECK_H
#define PURPOSE_TIDY_POLICYCHECK_H

#include "tidy/PurposeCheck.h"

namespace purpose::tidy {

/// Reports annotations that name nothing the policy knows. docs/checks/policy.md.
class PolicyCheck : public PurposeCheck {
public:
  using PurposeCheck::PurposeCheck;

protected:
  void report(clang::ASTContext &AST, const Judgement &J) override;
};

} // namespace purpose::tidy

#endif
