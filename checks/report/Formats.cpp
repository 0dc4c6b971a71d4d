//===- Formats.cpp - The forms that a report can have ---------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/Formats.h"
#include "report/GitLabReport.h"
#include "report/HtmlReport.h"
#include "report/JsonReport.h"
#include "report/MarkdownReport.h"
#include "report/RecordReport.h"
#include "report/ReviewdogReport.h"
#include "report/SarifReport.h"
#include "report/TextReport.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

llvm::ArrayRef<ReportFormat> purpose::reportFormats() {
  static constexpr ReportFormat Formats[] = {
      {"csv", "purpose.csv", writeRecordCsv, /*ShowsDataMap=*/true},
      {"gitlab", "gl-code-quality-report.json", writeGitLab},
      {"html", "purpose.html", writeHtml, /*ShowsDataMap=*/true},
      {"json", "purpose.json", writeJson},
      {"markdown", "purpose.md", [](const Report &R, llvm::raw_ostream &OS) { writeMarkdown(R, OS); }},
      {"rdjsonl", "purpose.rdjsonl", writeReviewdog},
      {"ropa", "purpose-record.md", writeRecordMarkdown, /*ShowsDataMap=*/true},
      {"sarif", "purpose.sarif", [](const Report &R, llvm::raw_ostream &OS) { writeSarif(R, OS); }},
      {"text", "purpose.txt", writeText},
  };
  return Formats;
}

const ReportFormat *purpose::findReportFormat(llvm::StringRef Name) {
  const auto *It = llvm::find_if(reportFormats(), [&](const ReportFormat &F) { return F.Name == Name; });
  return It == reportFormats().end() ? nullptr : It;
}
