//===- ReviewdogReport.cpp - Findings for reviewdog -----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/ReviewdogReport.h"
#include "report/SourceText.h"
#include "llvm/Support/JSON.h"

using namespace purpose;

static llvm::StringRef severityOf(Severity Level) {
  switch (Level) {
  case Severity::Error:
    return "ERROR";
  case Severity::Warning:
    return "WARNING";
  case Severity::Note:
    return "INFO";
  }
  return "INFO";
}

/// Columns are bytes there as well.
static void writeLocation(llvm::json::OStream &J, const ReportPlace &Where, SourceText &Sources) {
  SourceRegion Region = Sources.bytes(Where);
  auto Position = [&](llvm::StringRef Name, unsigned Column) {
    J.attributeObject(Name, [&] {
      J.attribute("line", Region.Line);
      J.attribute("column", Column);
    });
  };
  J.attributeObject("location", [&] {
    J.attribute("path", plainText(Where.Shown));
    if (Where.isKnown())
      J.attributeObject("range", [&] {
        Position("start", Region.Start);
        Position("end", Region.End);
      });
  });
}

void purpose::writeReviewdog(const Report &R, llvm::raw_ostream &OS) {
  SourceText Sources;
  for (const ReportedFinding &F : R.Findings) {
    if (!F.isOpen() || F.What == ReportedFinding::Kind::Remark)
      continue;
    llvm::json::OStream J(OS);
    J.object([&] {
      J.attribute("message", F.Message);
      writeLocation(J, F.Where, Sources);
      J.attribute("severity", severityOf(F.Level));
      J.attributeObject("source", [&] { J.attribute("name", "purpose"); });
      J.attributeObject("code", [&] { J.attribute("value", F.Check); });
      if (!F.Path.empty())
        J.attributeArray("relatedLocations", [&] {
          for (const ReportStep &S : F.Path)
            J.object([&] {
              J.attribute("message", S.Message);
              writeLocation(J, S.Where, Sources);
            });
        });
    });
    OS << "\n";
  }
}
