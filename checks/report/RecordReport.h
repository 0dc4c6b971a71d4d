//===- RecordReport.h - The record of processing activities *- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_RECORDREPORT_H
#define PURPOSE_REPORT_RECORDREPORT_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// What of a record of processing activities (GDPR Art. 30) a program tells, in Markdown, and what is left to be added.
void writeRecordMarkdown(const Report &R, llvm::raw_ostream &OS);

/// One line an activity (RFC 4180, but with plain line ends). No cell can be a formula to a spreadsheet.
void writeRecordCsv(const Report &R, llvm::raw_ostream &OS);

} // namespace purpose

#endif
