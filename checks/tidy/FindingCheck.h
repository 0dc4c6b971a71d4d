//===- FindingCheck.h - Checks that report findings ---------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_FINDINGCHECK_H
#define PURPOSE_TIDY_FINDINGCHECK_H

#include "tidy/PurposeCheck.h"

namespace purpose::tidy {

/// Reports what was found of one check, in flows, in the policy and in annotations: purpose-forbidden-flow,
/// purpose-residency, purpose-retention, purpose-declassifier and purpose-policy.
class FindingCheck : public PurposeCheck {
public:
  FindingCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, std::shared_ptr<Session> S)
      : PurposeCheck(Name, Context, std::move(S)), CheckName(Name.str()),
        SaysIncomplete(Name == "purpose-forbidden-flow") {}

protected:
  void report(Locator &Places, const Judgement &J) override;

private:
  void reportFinding(Locator &Places, const Judgement &J, const Finding &F);
  void reportAnnotation(Locator &Places, const Judgement &J, const Classification::BadAnnotation &Bad);

  /// Where no diagnostic can stand, or would be hidden.
  void diagElsewhere(const std::string &Message, const PolicyLocation &Where);

  const std::string CheckName;
  const bool SaysIncomplete; ///< One of the checks does.
};

} // namespace purpose::tidy

#endif
