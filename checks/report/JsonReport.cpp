//===- JsonReport.cpp - All that is known of the findings, as JSON --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/JsonReport.h"
#include "report/JsonWriting.h"

using namespace purpose;

namespace {

class JsonWriter {
public:
  explicit JsonWriter(llvm::raw_ostream &OS) : J(OS, /*IndentSize=*/2) {}

  void write(const Report &R) {
    J.object([&] {
      J.attribute("version", JsonReportVersion);
      J.attributeObject("tool", [&] {
        J.attribute("name", "purpose-tidy");
        J.attribute("version", PURPOSE_VERSION);
      });
      J.attribute("complete", R.Incomplete.empty());
      writeList(J, "incomplete", R.Incomplete);
      counts(R);
      J.attributeArray("findings", [&] {
        for (const ReportedFinding &F : R.Findings)
          J.object([&] { finding(F, R.Known.has_value()); });
      });
      if (R.Known)
        J.attributeArray("fixed", [&] {
          for (const BaselineEntry &E : R.Gone)
            J.object([&] {
              J.attribute("fingerprint", E.Fingerprint);
              J.attribute("message", plainText(E.Message));
            });
        });
    });
  }

private:
  void counts(const Report &R) {
    ReportCounts Counts = countFindings(R);
    J.attributeObject("counts", [&] {
      J.attribute("findings", Counts.Open);
      J.attribute("errors", Counts.Errors);
      J.attribute("suppressed", Counts.Suppressed);
      J.attribute("accepted", Counts.Accepted);
      J.attribute("expired", Counts.Expired);
      J.attribute("elsewhere", R.Elsewhere.value_or(0));
    });
  }

  static llvm::StringRef nameOf(ReportedFinding::Kind What) {
    switch (What) {
    case ReportedFinding::Kind::Finding:
      return "finding";
    case ReportedFinding::Kind::Annotation:
      return "annotation";
    case ReportedFinding::Kind::Remark:
      return "remark";
    }
    return "";
  }
  static llvm::StringRef nameOf(BaselineState State) {
    switch (State) {
    case BaselineState::New:
      return "new";
    case BaselineState::Accepted:
      return "accepted";
    case BaselineState::Expired:
      return "expired";
    }
    return "";
  }

  void finding(const ReportedFinding &F, bool HasBaseline) {
    J.attribute("kind", nameOf(F.What));
    J.attribute("fingerprint", F.Fingerprint);
    J.attribute("check", F.Check);
    J.attribute("severity", severityName(F.Level));
    J.attribute("message", F.Message);
    place(F.Where);
    writeIfAny(J, "function", F.Function);
    writeFacts(J, F);
    J.attributeArray("path", [&] {
      for (const ReportStep &S : F.Path)
        J.object([&] {
          place(S.Where);
          writeIfAny(J, "function", S.Function);
          J.attribute("message", S.Message);
        });
    });
    if (F.isSuppressed())
      J.attributeObject("suppressed", [&] {
        place(F.Comment->Where);
        J.attribute("reason", F.Comment->Reason);
      });
    if (HasBaseline && F.What != ReportedFinding::Kind::Remark)
      baseline(F);
  }

  void baseline(const ReportedFinding &F) {
    J.attributeObject("baseline", [&] {
      J.attribute("state", nameOf(F.Accepted));
      if (F.Accepted == BaselineState::New)
        return;
      J.attribute("reason", plainText(F.Entry.Reason));
      J.attribute("owner", plainText(F.Entry.Owner));
      J.attribute("accepted", F.Entry.Accepted);
      writeIfAny(J, "expires", F.Entry.Expires);
    });
  }

  void place(const ReportPlace &P) {
    if (!P.isKnown())
      return;
    J.attribute("file", plainText(P.Shown));
    J.attribute("line", P.Line);
    J.attribute("column", P.Column);
  }

  llvm::json::OStream J;
};

} // namespace

void purpose::writeJson(const Report &R, llvm::raw_ostream &OS) {
  JsonWriter(OS).write(R);
  OS << "\n";
}
