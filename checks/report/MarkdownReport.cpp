//===- MarkdownReport.cpp - Findings for comments on pull requests --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/MarkdownReport.h"
#include "report/MarkdownText.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::markdown;

namespace {

/// A sentence whose quoted names are set as code. What is between quotes and what is not is only a matter of looks.
std::string sentence(llvm::StringRef Text) {
  std::string Out;
  bool IsName = false;
  while (true) {
    auto [Part, Rest] = Text.split('\'');
    if (IsName) {
      Out += code(Part);
    } else {
      for (llvm::StringRef Words = Part; !Words.empty();) {
        size_t Length = std::min(Words.find_first_of("@#"), Words.size());
        Out += Length ? entities(Words.take_front(Length)) : code(Words.take_front(Length = 1));
        Words = Words.drop_front(Length);
      }
    }
    if (Part.size() == Text.size())
      return Out;
    Text = Rest;
    IsName = !IsName;
  }
}

std::string placeText(const ReportPlace &P) {
  return code(plainText(P.Shown) + (P.isKnown() ? ":" + std::to_string(P.Line) : ""));
}

class MarkdownWriter {
public:
  MarkdownWriter(const Report &R, size_t MaxBytes) : R(R), MaxBytes(MaxBytes) {
    for (const ReportedFinding &F : R.Findings)
      if (F.isOpen() && F.What != ReportedFinding::Kind::Remark)
        Open.push_back(&F);
    // Equal ones stay in the order of the report, which holds them in one block.
    llvm::sort(Open, [](const auto *A, const auto *B) { return std::pair(B->Level, A) < std::pair(A->Level, B); });
  }

  std::string write() const {
    std::string Out = head();
    size_t Left = MaxBytes - std::min(MaxBytes, Out.size() + Reserve);
    std::string Rows = fitting(Left, [&](const ReportedFinding &F) { return row(F); }, "findings");
    if (!Open.empty())
      Out += "\n| | Where | What | Rules |\n| --- | --- | --- | --- |\n" + Rows;
    std::string Paths =
        fitting(Left, [&](const ReportedFinding &F) { return F.Path.empty() ? std::string() : path(F); }, "paths");
    return Out + (Paths.empty() ? "" : "\n" + Paths);
  }

private:
  /// For what is said of that which is left out, and the head of the table.
  static constexpr size_t Reserve = 400;

  std::string head() const {
    std::string Out = "<!-- purpose-report -->\n## purpose-tidy: " + summaryOf(R) + "\n";
    if (R.Known)
      Out += "\nCompared with the baseline: " + std::to_string(R.Gone.size()) +
             " of its entries match nothing any more.\n";
    if (R.Incomplete.empty())
      return Out;
    Out += "\n**Incomplete: findings may be missing.**\n\n";
    constexpr size_t MaxNamed = 20;
    for (const std::string &What : llvm::ArrayRef(R.Incomplete).take_front(MaxNamed))
      Out += "- " + sentence(llvm::StringRef(What).take_front(300)) + "\n";
    if (R.Incomplete.size() > MaxNamed)
      Out += "- and " + std::to_string(R.Incomplete.size() - MaxNamed) + " more\n";
    return Out;
  }

  /// What \p Write makes of the findings, as many as fit into \p Left bytes, which it takes.
  std::string fitting(size_t &Left, llvm::function_ref<std::string(const ReportedFinding &)> Write,
                      llvm::StringRef Noun) const {
    std::string Out;
    size_t Dropped = 0;
    for (const ReportedFinding *F : Open) {
      std::string Text = Write(*F);
      bool Fits = Text.size() <= Left;
      Dropped += !Fits;
      if (!Fits)
        continue;
      Left -= Text.size();
      Out += Text;
    }
    if (Dropped)
      Out += "\n**" + std::to_string(Dropped) + " " + Noun.str() + " are left out: the text would be longer than " +
             std::to_string(MaxBytes) + " bytes.**\n";
    return Out;
  }

  static std::string row(const ReportedFinding &F) {
    std::string Rules;
    for (const std::string &Id : F.Rules)
      Rules += (Rules.empty() ? "" : " ") + code(Id);
    return "| " + severityName(F.Level).str() + " | " + placeText(F.Where) + " | " + sentence(F.Message) + " | " +
           (Rules.empty() ? code(F.Check) : Rules) + " |\n";
  }

  static std::string path(const ReportedFinding &F) {
    std::string Out = "<details><summary>" + placeText(F.Where) + " " + sentence(F.Message) + "</summary>\n\n";
    for (const ReportStep &S : F.Path)
      Out += "1. " + placeText(S.Where) + " " + sentence(S.Message) + "\n";
    return Out + "1. " + placeText(F.Where) + " here\n\n</details>\n";
  }

  const Report &R;
  size_t MaxBytes;
  std::vector<const ReportedFinding *> Open;
};

} // namespace

void purpose::writeMarkdown(const Report &R, llvm::raw_ostream &OS, size_t MaxBytes) {
  OS << MarkdownWriter(R, MaxBytes).write();
}
