//===- CheckTexts.h - What the checks are, for people ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_CHECKTEXTS_H
#define PURPOSE_REPORT_CHECKTEXTS_H

#include "policy/Policy.h"
#include "llvm/ADT/ArrayRef.h"

namespace purpose {

struct CheckText {
  llvm::StringLiteral Id;    ///< "purpose-residency"
  llvm::StringLiteral Title; ///< A few words.
  llvm::StringLiteral Means; ///< One sentence.
  llvm::StringLiteral Help;  ///< What to do, in Markdown.
  Severity Level;            ///< That its findings usually have.
  /// From 0 to 10, as CVSS has it; empty: it is not about security.
  llvm::StringLiteral SecuritySeverity;
};

/// All checks that a Report can hold findings of, by id. A new check gets a row here.
llvm::ArrayRef<CheckText> checkTexts();

} // namespace purpose

#endif
