//===- FlowCheck.h - Checks that report flows ---------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_FLOWCHECK_H
#define PURPOSE_TIDY_FLOWCHECK_H

#include "tidy/PurposeCheck.h"

namespace purpose::tidy {

/// Reports data that reaches a use which a `deny` rule forbids. docs/checks/forbidden-flow.md.
/// Reports the findings of one check: forbidden flows, or data that leaves its region.
class FlowCheck : public PurposeCheck {
public:
  FlowCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, std::shared_ptr<Session> S)
      : PurposeCheck(Name, Context, std::move(S)), CheckName(Name.str()),
        SaysIncomplete(Name == "purpose-forbidden-flow") {}

protected:
  void report(clang::ASTContext &AST, const Judgement &J) override;

private:
  const std::string CheckName;
  const bool SaysIncomplete; ///< One of the checks does.
};

} // namespace purpose::tidy

#endif
