//===- ForbiddenFlowCheck.h - purpose-forbidden-flow -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_FORBIDDENFLOWCHECK_H
#define PURPOSE_TIDY_FORBIDDENFLOWCHECK_H

#include "tidy/PurposeCheck.h"

namespace purpose::tidy {

/// Reports data that reaches a use which a `deny` rule forbids. docs/checks/forbidden-flow.md.
class ForbiddenFlowCheck : public PurposeCheck {
public:
  using PurposeCheck::PurposeCheck;

protected:
  void report(clang::ASTContext &AST, const Judgement &J) override;
};

} // namespace purpose::tidy

#endif
