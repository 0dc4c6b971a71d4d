//===- GitLabReport.cpp - Findings for the merge requests of GitLab -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/GitLabReport.h"
#include "llvm/Support/JSON.h"

using namespace purpose;

/// GitLab has info, minor, major, critical and blocker.
static llvm::StringRef severityOf(Severity Level) {
  switch (Level) {
  case Severity::Error:
    return "critical";
  case Severity::Warning:
    return "minor";
  case Severity::Note:
    return "info";
  }
  return "info";
}

void purpose::writeGitLab(const Report &R, llvm::raw_ostream &OS) {
  llvm::json::OStream J(OS, /*IndentSize=*/2);
  J.array([&] {
    for (const ReportedFinding &F : R.Findings) {
      if (!F.isOpen() || F.What == ReportedFinding::Kind::Remark)
        continue;
      J.object([&] {
        J.attribute("description", F.Message);
        J.attribute("check_name", F.Check);
        J.attribute("fingerprint", F.Fingerprint);
        J.attribute("severity", severityOf(F.Level));
        J.attributeObject("location", [&] {
          J.attribute("path", plainText(F.Where.Shown));
          J.attributeObject("lines", [&] { J.attribute("begin", std::max(F.Where.Line, 1U)); });
        });
      });
    }
  });
  OS << "\n";
}
