//===- Assets.h - Files that are part of reports --------------------- -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_ASSETS_H
#define PURPOSE_REPORT_ASSETS_H

#include "llvm/Support/JSON.h"
#include <string>

namespace purpose {

/// The file of that name under checks/report/assets, which the build has embedded.
llvm::StringRef asset(llvm::StringRef Name);

/// What users read in reports, in one language: assets/texts.json.
class ReportTexts {
public:
  /// \p Language: "en" or "de".
  explicit ReportTexts(llvm::StringRef Language);
  llvm::StringRef operator[](llvm::StringRef Key) const;
  /// With numbers in the places of {0} and {1}.
  std::string with(llvm::StringRef Key, size_t First, size_t Second) const;
  llvm::StringRef language() const { return Language; }

private:
  std::string Language;
  llvm::json::Object Texts;
};

} // namespace purpose

#endif
