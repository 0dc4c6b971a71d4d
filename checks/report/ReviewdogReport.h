//===- ReviewdogReport.h - Findings for reviewdog ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_REVIEWDOGREPORT_H
#define PURPOSE_REPORT_REVIEWDOGREPORT_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// Reviewdog Diagnostic Format, one finding a line. What is accepted or suppressed is left out, as remarks are.
void writeReviewdog(const Report &R, llvm::raw_ostream &OS);

} // namespace purpose

#endif
