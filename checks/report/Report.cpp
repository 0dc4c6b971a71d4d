//===- Report.cpp - What a run found, ready to be written ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/Report.h"
#include "findings/Circumstances.h"
#include "findings/Fingerprint.h"
#include "findings/Wording.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

using namespace purpose;

namespace {

class ReportMaker {
public:
  ReportMaker(const Judgement &J, ReportSettings Settings)
      : J(J), Settings(std::move(Settings)), Names(*J.Rules, J.Program) {}

  Report run() {
    Result.Rules = J.Rules;
    for (const std::string &What : Settings.Incomplete)
      Result.Incomplete.push_back(plainText(What));
    Result.Category = plainText(Settings.Category);
    Result.OutOfBudget = J.Incomplete;
    if (J.Incomplete)
      Result.Incomplete.push_back(OutOfBudgetText);
    if (Settings.IsWanted)
      Result.Elsewhere = 0;
    for (const Finding &F : J.Findings)
      add(F, ReportedFinding::Kind::Finding, !Settings.IsWanted || Settings.IsWanted(F));
    for (const Classification::BadAnnotation &Bad : J.BadAnnotations)
      add(Bad);
    for (const Finding &F : J.UnknownSubjects)
      add(F, ReportedFinding::Kind::Remark, /*IsWanted=*/true);
    if (Settings.Known && !Settings.IsPart && Result.Incomplete.empty())
      Result.Gone = Settings.Known->without(Current);
    Result.Known = std::move(Settings.Known);
    return std::move(Result);
  }

private:
  void add(const Finding &F, ReportedFinding::Kind What, bool IsWanted) {
    ReportedFinding R;
    R.What = What;
    R.Level = F.Level;
    R.Check = F.Check;
    R.Fingerprint = Names.of(F);
    if (!IsWanted) {
      ++*Result.Elsewhere;
      Current.insert(R.Fingerprint);
      return;
    }
    R.Message = plainText(message(F));
    R.Where =
        F.DeclaredAt.Line ? place(F.DeclaredAt.File, F.DeclaredAt.Line, F.DeclaredAt.Column) : place(F.Flow.Where);
    R.Function = nameOf(F.Flow.Caller);
    for (const Hop &H : F.Flow.Path)
      if (H.Where.Line)
        R.Path.push_back({place(H.Where), plainText(note(H, J.Program, F)), nameOf(H.In)});
    if (F.HiddenBy != NoRef) {
      const Suppression &S = J.Program.Suppressions[F.HiddenBy];
      R.Comment = {place(S.Where), plainText(J.Program.string(S.Reason))};
    }
    describe(F, R);
    keep(std::move(R));
  }
  void add(const Classification::BadAnnotation &Bad) {
    ReportedFinding R;
    R.What = ReportedFinding::Kind::Annotation;
    R.Level = Severity::Warning;
    R.Check = Bad.Check.str();
    R.Message = plainText(Bad.Message);
    R.Fingerprint = Names.of(Bad);
    R.Where = place(Bad.Where);
    keep(std::move(R));
  }

  void describe(const Finding &F, ReportedFinding &R) const {
    for (const Rule *Broken : F.Broken)
      R.Rules.push_back(Broken->Id);
    R.Categories = F.Categories;
    R.Data = plainText(F.Data);
    R.Purposes = F.Purposes;
    R.Use = plainText(F.Flow.Use.Name);
    R.Recipient = plainText(F.Flow.Use.Recipient);
    for (const std::string &Region : circumstancesOf(*J.Rules, F.Flow).Regions)
      R.Regions.push_back(plainText(Region));
    R.Store = plainText(F.Store);
  }

  void keep(ReportedFinding R) {
    // Remarks are nobody's fault: no baseline speaks of them.
    if (Settings.Known && R.What != ReportedFinding::Kind::Remark) {
      if (const BaselineEntry *E = Settings.Known->find(R.Fingerprint)) {
        R.Accepted = E->isExpired(J.Rules->Day) ? BaselineState::Expired : BaselineState::Accepted;
        R.Entry = *E;
      }
      Current.insert(R.Fingerprint);
    }
    Result.Findings.push_back(std::move(R));
  }

  std::string nameOf(SymbolRef Function) const { return plainText(J.Program.nameOf(Function)); }
  ReportPlace place(const SourcePosition &P) const { return place(J.Program.string(P.File).str(), P.Line, P.Column); }
  ReportPlace place(const std::string &File, unsigned Line, unsigned Column) const {
    return {File, Settings.FileName ? Settings.FileName(File) : File, Line, Column};
  }

  const Judgement &J;
  ReportSettings Settings;
  Fingerprints Names;
  std::set<std::string> Current; ///< Fingerprints of all that there is.
  Report Result;
};

} // namespace

/// The length of a character at the start of \p Text that turns the direction of writing or ends a line, or of a
/// control character of two bytes; 0: there is none.
static size_t unseenLength(llvm::StringRef Text) {
  auto Byte = [&](size_t I) { return I < Text.size() ? static_cast<unsigned char>(Text[I]) : 0; };
  if (Byte(0) == 0xc2 && Byte(1) < 0xa0)
    return 2; // U+0080 to U+009F
  if (Byte(0) != 0xe2)
    return 0;
  bool IsUnseen = (Byte(1) == 0x80 && Byte(2) >= 0xa8 && Byte(2) <= 0xae) ||   // U+2028 to U+202E
                  (Byte(1) == 0x80 && (Byte(2) == 0x8e || Byte(2) == 0x8f)) || // U+200E, U+200F
                  (Byte(1) == 0x81 && Byte(2) >= 0xa6 && Byte(2) <= 0xa9);     // U+2066 to U+2069
  return IsUnseen ? 3 : 0;
}

std::string purpose::plainText(llvm::StringRef Text) {
  std::string Valid = llvm::json::fixUTF8(escapeControls(Text));
  std::string Out;
  for (llvm::StringRef Rest = Valid; !Rest.empty();) {
    size_t Length = unseenLength(Rest);
    if (Length)
      for (char C : Rest.take_front(Length))
        Out += "\\x" + llvm::toHex(llvm::StringRef(&C, 1), /*LowerCase=*/true);
    else
      Out += Rest[Length++];
    Rest = Rest.drop_front(Length);
  }
  return Out;
}

Report purpose::makeReport(const Judgement &J, ReportSettings Settings) {
  return ReportMaker(J, std::move(Settings)).run();
}

ReportCounts purpose::countFindings(const Report &R) {
  ReportCounts Counts;
  for (const ReportedFinding &F : R.Findings) {
    if (F.What != ReportedFinding::Kind::Finding)
      continue;
    Counts.Open += F.isOpen();
    Counts.Errors += F.isOpen() && F.Level == Severity::Error;
    Counts.Suppressed += F.isSuppressed();
    Counts.Accepted += F.isAccepted() && !F.isSuppressed();
    Counts.Expired += F.isOpen() && F.Accepted == BaselineState::Expired;
  }
  return Counts;
}

std::string purpose::summaryOf(const Report &R) {
  ReportCounts Counts = countFindings(R);
  std::string Text = std::to_string(Counts.Open) + (Counts.Open == 1 ? " finding, " : " findings, ") +
                     std::to_string(Counts.Errors) + " of severity error";
  auto Add = [&](bool IsSaid, size_t Count, llvm::StringRef What) {
    if (IsSaid)
      Text += "; " + std::to_string(Count) + What.str();
  };
  Add(Counts.Suppressed, Counts.Suppressed, " suppressed with a reason");
  Add(R.Known.has_value(), Counts.Accepted, " accepted by the baseline");
  Add(Counts.Expired, Counts.Expired, " no longer accepted by it");
  Add(R.Elsewhere.has_value(), R.Elsewhere.value_or(0), " elsewhere, not shown");
  return Text;
}
