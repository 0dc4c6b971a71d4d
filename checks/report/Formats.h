//===- Formats.h - The forms that a report can have ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// To add a format:
//   1. a pair of files here with one function, which writes a Report to a stream and keeps nothing;
//   2. a row in Formats.cpp, and the name of the source in CMakeLists.txt;
//   3. a section in docs/integration/reports.md, and both a plain and a hostile case in test/lit/report.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_FORMATS_H
#define PURPOSE_REPORT_FORMATS_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

struct ReportFormat {
  llvm::StringLiteral Name;
  llvm::StringLiteral FileName; ///< In a folder of reports.
  void (*Write)(const Report &R, llvm::raw_ostream &OS);
  bool ShowsDataMap = false; ///< Report::Map.
};

/// All of them, by name.
llvm::ArrayRef<ReportFormat> reportFormats();
/// Null if there is none of that name.
const ReportFormat *findReportFormat(llvm::StringRef Name);

} // namespace purpose

#endif
