//===- UnclassifiedCheck.h - purpose-unclassified -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_UNCLASSIFIEDCHECK_H
#define PURPOSE_TIDY_UNCLASSIFIEDCHECK_H

#include "clang-tidy/utils/IncludeInserter.h"
#include "tidy/PurposeCheck.h"

namespace purpose::tidy {

/// Reports declarations whose names speak of personal data and that have no category; a fix-it gives them one.
/// docs/checks/unclassified.md.
class UnclassifiedCheck : public PurposeCheck {
public:
  UnclassifiedCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, std::shared_ptr<Session> Shared);
  void registerPPCallbacks(const clang::SourceManager &SM, clang::Preprocessor *PP,
                           clang::Preprocessor *ModuleExpanderPP) override;

protected:
  void report(Locator &Places, const Judgement &J) override;

private:
  /// Empty where none can be written.
  std::vector<clang::FixItHint> fixesFor(clang::ASTContext &AST, const Judgement &J, const UnclassifiedDeclaration &D,
                                         clang::SourceLocation Where);

  clang::tidy::utils::IncludeInserter Includes;
  clang::Preprocessor *Macros = nullptr;
};

} // namespace purpose::tidy

#endif
