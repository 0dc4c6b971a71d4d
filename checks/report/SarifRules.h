//===- SarifRules.h - What SARIF says of checks and rules ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_SARIFRULES_H
#define PURPOSE_REPORT_SARIFRULES_H

#include "policy/Policy.h"
#include "llvm/Support/JSON.h"

namespace purpose {

/// Attribute `rules` of the driver: the checks in the order of checkTexts(), then the rules of \p Rules.
void writeSarifRules(llvm::json::OStream &J, const Policy &Rules);
/// Index of the descriptor of \p Check, or -1.
int sarifRuleIndex(llvm::StringRef Check);
/// "error", "warning", "note"
llvm::StringRef sarifLevel(Severity Level);

} // namespace purpose

#endif
