//===- TextReport.h - Findings as lines of text ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The form that compilers use, which editors and CI know how to read:
//
//   src/main.cpp:12:3: error: customer_data in 'User::email' reaches … [purpose-forbidden-flow]
//   src/user.cpp:4:10: note: read from 'User::email'
//   src/main.cpp:20:3: suppressed: customer_data in 'User::email' reaches … [purpose-forbidden-flow]
//   src/main.cpp:20:30: note: NOLINT because: asked for in writing
//   src/main.cpp:31:3: remark: customer_data in 'User::email' reaches … let through by …
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_TEXTREPORT_H
#define PURPOSE_REPORT_TEXTREPORT_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// Findings with their paths, then annotations that mean nothing and flows that are let through though not all is
/// known. What the baseline accepts is left out: it is old, and there may be much of it.
void writeText(const Report &R, llvm::raw_ostream &OS);
/// One finding with its path.
void writeText(const ReportedFinding &F, llvm::raw_ostream &OS);

} // namespace purpose

#endif
