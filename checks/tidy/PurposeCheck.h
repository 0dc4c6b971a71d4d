//===- PurposeCheck.h - What all purpose checks share -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_PURPOSECHECK_H
#define PURPOSE_TIDY_PURPOSECHECK_H

#include "clang-tidy/ClangTidyCheck.h"
#include "tidy/Locator.h"
#include "tidy/Session.h"

namespace purpose::tidy {

/// Runs once at the end of a translation unit. Options: purpose.Policy, purpose.Index, purpose.Today.
///
/// To add a check: a class like UnclassifiedCheck, a line in plugin/tidy/PurposeModule.h, a page under
/// docs/checks.
class PurposeCheck : public clang::tidy::ClangTidyCheck {
public:
  PurposeCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, std::shared_ptr<Session> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) final;
  void check(const clang::ast_matchers::MatchFinder::MatchResult &Result) final;

protected:
  virtual void report(Locator &Places, const Judgement &J) = 0;

private:
  void reportPolicy(clang::ASTContext &AST);
  void reportIndex(clang::ASTContext &AST);
  void reportProblem(clang::ASTContext &AST, llvm::StringRef Message, bool IsError, clang::SourceLocation Where = {});

  std::shared_ptr<Session> Shared;
  SessionOptions Chosen;
};

} // namespace purpose::tidy

#endif
