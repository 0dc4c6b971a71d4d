//===- JsonReport.h - All that is known of the findings, as JSON ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_JSONREPORT_H
#define PURPOSE_REPORT_JSONREPORT_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// The form that docs/integration/reports.md describes. Its version grows when something in it changes its meaning or
/// goes away; new keys may come at any time.
inline constexpr int JsonReportVersion = 1;
void writeJson(const Report &R, llvm::raw_ostream &OS);

} // namespace purpose

#endif
