//===- SarifReport.cpp - Findings for code scanning -----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/SarifReport.h"
#include "report/SarifResults.h"
#include "report/SarifRules.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Compression.h"

using namespace purpose;

namespace {

class SarifWriter {
public:
  SarifWriter(const Report &R, const SarifLimits &Limits) : R(R), Limits(Limits) {
    for (const ReportedFinding &F : R.Findings)
      ByImportance.push_back(&F);
    // Equal ones stay in the order of the report, which holds them in one block.
    llvm::sort(ByImportance, [](const ReportedFinding *A, const ReportedFinding *B) {
      return std::pair(importanceOf(*B), A) < std::pair(importanceOf(*A), B);
    });
  }

  /// The text with the \p Count most important results.
  std::string write(size_t Count) {
    std::string Out;
    llvm::raw_string_ostream OS(Out);
    llvm::json::OStream J(OS, /*IndentSize=*/2);
    J.object([&] {
      J.attribute("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      J.attribute("version", "2.1.0");
      J.attributeArray("runs", [&] { J.object([&] { run(J, Count); }); });
    });
    OS << "\n";
    return Out;
  }

private:
  static unsigned importanceOf(const ReportedFinding &F) {
    return (F.isOpen() ? 8 : 0) + (F.What == ReportedFinding::Kind::Remark ? 0 : 4) + static_cast<unsigned>(F.Level);
  }

  void run(llvm::json::OStream &J, size_t Count) {
    J.attributeObject("tool", [&] {
      J.attributeObject("driver", [&] {
        J.attribute("name", "purpose-tidy");
        J.attribute("semanticVersion", PURPOSE_VERSION);
        writeSarifRules(J, *R.Rules);
      });
    });
    J.attributeObject("automationDetails",
                      [&] { J.attribute("id", "purpose/" + (R.Category.empty() ? "" : R.Category + "/")); });
    J.attribute("columnKind", "utf16CodeUnits");
    J.attributeObject("originalUriBaseIds", [&] {
      J.attributeObject(SarifRoot, [&] {
        J.attributeObject("description", [&] { J.attribute("text", "The folder that the report is about."); });
      });
    });
    J.attributeArray("invocations", [&] { J.object([&] { invocation(J, Count); }); });
    J.attributeArray("results", [&] { results(J, Count); });
  }

  void invocation(llvm::json::OStream &J, size_t Count) {
    J.attribute("executionSuccessful", R.Incomplete.empty());
    J.attributeArray("toolExecutionNotifications", [&] {
      auto Notify = [&](llvm::StringRef Level, const std::string &Text) {
        J.object([&] {
          J.attribute("level", Level);
          J.attributeObject("message", [&] { J.attribute("text", Text); });
        });
      };
      for (const std::string &What : R.Incomplete)
        Notify("error", "incomplete: " + What);
      if (Count < ByImportance.size())
        Notify("warning", dropped(Count));
      if (size_t Long = llvm::count_if(llvm::ArrayRef(ByImportance).take_front(Count),
                                       [&](const ReportedFinding *F) { return F->Path.size() + 1 > Limits.Steps; }))
        Notify("warning", "the paths of " + std::to_string(Long) + " results are cut to " +
                              std::to_string(Limits.Steps) + " steps, in their middle");
    });
  }

  /// "2 of 5 results are left out to keep within limits of code scanning: 1 warning, 1 note"
  std::string dropped(size_t Count) const {
    llvm::ArrayRef<const ReportedFinding *> Left = llvm::ArrayRef(ByImportance).drop_front(Count);
    std::vector<std::string> Parts;
    for (Severity Level : {Severity::Error, Severity::Warning, Severity::Note})
      if (size_t N = llvm::count_if(Left, [&](const ReportedFinding *F) { return F->Level == Level; }))
        Parts.push_back(std::to_string(N) + " of severity " + severityName(Level).str());
    return std::to_string(Left.size()) + " of " + std::to_string(ByImportance.size()) +
           " results are left out to keep within the limits of code scanning: " + llvm::join(Parts, ", ");
  }

  void results(llvm::json::OStream &J, size_t Count) {
    std::vector<const ReportedFinding *> Shown(ByImportance.begin(), ByImportance.begin() + Count);
    llvm::sort(Shown); // As in the report.
    SarifResultWriter Writer(J, Sources, Limits, R.Known.has_value());
    for (const ReportedFinding *F : Shown)
      J.object([&] { Writer.write(*F); });
  }

  const Report &R;
  const SarifLimits &Limits;
  std::vector<const ReportedFinding *> ByImportance;
  SourceText Sources;
};

bool fits(llvm::StringRef Text, size_t Limit) {
  if (Text.size() <= Limit || !llvm::compression::zlib::isAvailable())
    return true; // Unknown; the service will say so.
  llvm::SmallVector<uint8_t, 0> Compressed;
  llvm::compression::zlib::compress(llvm::arrayRefFromStringRef(Text), Compressed);
  return Compressed.size() <= Limit;
}

} // namespace

void purpose::writeSarif(const Report &R, llvm::raw_ostream &OS, const SarifLimits &Limits) {
  SarifWriter Writer(R, Limits);
  size_t Count = std::min(R.Findings.size(), Limits.Results);
  std::string Text = Writer.write(Count);
  while (Count && !fits(Text, Limits.CompressedBytes)) {
    Count = Count * 3 / 4;
    Text = Writer.write(Count);
  }
  OS << Text;
}
