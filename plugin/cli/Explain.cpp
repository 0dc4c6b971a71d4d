//===- Explain.cpp - purpose explain --------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProgramSource.h"
#include "Verbs.h"
#include "flow/FileNames.h"
#include "policy/PolicyDiagnostics.h"
#include "policy/PolicyPrinter.h"
#include "report/CheckTexts.h"
#include "report/TextReport.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {BuildOption, PolicyOption, TodayOption, JobsOption, CacheOption, BudgetOption};
const llvm::ArrayRef<OptionSpec> purpose::cli::ExplainOptions = Specs;

namespace {

ExitStatus refuse(const std::string &Problem) {
  llvm::errs() << "purpose explain: " << escapeControls(Problem) << "\n";
  return BadInput;
}

const CheckText *findCheck(llvm::StringRef Id) {
  for (const CheckText &C : checkTexts())
    if (Id == C.Id || Id == C.Id.drop_front(llvm::StringRef("purpose-").size()))
      return &C;
  return nullptr;
}

void explainCheck(const CheckText &C) {
  llvm::outs() << "check " << C.Id << ": " << C.Title << "\n\n"
               << C.Means << "\n\n"
               << C.Help << "\n\ndocumentation: docs/checks/" << C.Id.drop_front(llvm::StringRef("purpose-").size())
               << ".md\n";
}

const Rule *findRule(const Policy &P, llvm::StringRef Id) {
  for (const Rule &R : P.Rules)
    if (R.Id == Id)
      return &R;
  return nullptr;
}

template <typename RangeT, typename NameT> std::string anyOf(const RangeT &Terms, NameT Name, llvm::StringRef None) {
  std::string Result;
  for (const auto &T : Terms)
    Result += (Result.empty() ? "" : " or ") + std::string(Name(T));
  return Result.empty() ? None.str() : Result;
}

/// What \p R demands, as a sentence; the same words as in policies.
std::string demandOf(const Policy &P, const Rule &R) {
  auto Category = [&](CategoryId Id) { return P.Categories.name(Id).str(); };
  auto Purpose = [&](PurposeId Id) { return P.Purposes.name(Id).str(); };
  auto Word = [](const std::string &Text) { return Text; };
  const std::string Data = anyOf(R.Data, Category, "data");
  const std::string Use = R.For.empty() ? "" : " for " + anyOf(R.For, Purpose, "");
  if (R.RuleKind == Rule::Kind::Allow)
    return Data + " may be used" + Use + ", whatever more general rules deny";
  std::string Exceptions;
  if (!R.UnlessConsent.empty())
    Exceptions = ", unless there is consent for " + anyOf(R.UnlessConsent, Purpose, "");
  if (!R.UnlessGuard.empty())
    Exceptions +=
        (Exceptions.empty() ? ", unless guard " : ", or guard ") + anyOf(R.UnlessGuard, Word, "") + " was passed";
  if (R.RuleKind == Rule::Kind::Deny)
    return Data + " must not be used" + (Use.empty() ? " at all" : Use) + Exceptions;
  if (!R.Calls.empty())
    return "'" + llvm::join(R.Calls, "', '") + "' must only be called after guard " + R.Guard + " was passed";
  if (!R.Stored.empty()) {
    const std::string Stored = "stored " + anyOf(R.Stored, Category, "") + " must be ";
    if (!R.With.empty())
      return Stored + "stored together with " + anyOf(R.With, Category, "");
    return Stored + (R.ErasedBy.empty() ? "handed out by what " + R.ExportedBy + " starts"
                                        : "erased by what " + R.ErasedBy + " starts");
  }
  if (!R.Regions.empty())
    return Data + " must stay in region " + anyOf(R.Regions, Word, "");
  if (!R.Recipients.empty())
    return Data + Use + " must only go to recipients that come from " + anyOf(R.Recipients, Category, "");
  return Data + " must only be used" + Use + " after guard " + R.Guard + " was passed";
}

void explainRule(const Policy &P, const Rule &R) {
  llvm::raw_ostream &OS = llvm::outs();
  OS << "rule " << escapeControls(R.Id) << " (" << severityName(R.Level) << "): " << escapeControls(demandOf(P, R))
     << "\n";
  if (!R.Because.empty())
    OS << "  because: " << escapeControls(R.Because) << "\n";
  if (!R.Basis.empty())
    OS << "  basis: " << escapeControls(R.Basis) << "\n";
  OS << "  written at: " << escapeControls(nameBelow(R.Where.File, currentFolder())) << ":" << R.Where.Line << ":"
     << R.Where.Column << "\n"
     << "  as: " << escapeControls(toYaml(P, R)) << "\n";
}

void explainFinding(const Policy &P, const ReportedFinding &F) {
  llvm::outs() << "finding " << F.Fingerprint << "\n\n";
  writeText(F, llvm::outs());
  for (const std::string &Id : F.Rules)
    if (const Rule *R = findRule(P, Id)) {
      llvm::outs() << "\n";
      explainRule(P, *R);
    }
  if (const CheckText *C = findCheck(F.Check))
    llvm::outs() << "\n" << C->Help << "\n";
}

/// The first digits of a fingerprint do, if there are enough of them to be meant.
bool looksLikeFingerprint(llvm::StringRef Id) {
  return Id.size() >= 8 && llvm::all_of(Id, [](char C) { return llvm::isHexDigit(C); });
}

ExitStatus refuseUnknown(const Policy &P, llvm::StringRef Id) {
  std::vector<llvm::StringRef> Known;
  for (const Rule &R : P.Rules)
    Known.push_back(R.Id);
  for (const CheckText &C : checkTexts())
    Known.push_back(C.Id);
  return refuse("'" + Id.str() + "' is no check, no rule of the policy and no fingerprint" + suggestName(Id, Known));
}

ExitStatus explainFingerprint(const Arguments &Args, llvm::StringRef Id, FindingChoice &Choice) {
  Arguments Rest = Args;
  Rest.Positional.erase(Rest.Positional.begin());
  ProgramSource Source("explain", Rest);
  if (!Source.open())
    return BadInput;
  llvm::Expected<Judgement> Judged = judgeInputs(Source.sorted(), *Choice.Rules);
  if (!Judged)
    return refuse(llvm::toString(Judged.takeError()));
  const Report R = reportOf(*Judged, Choice, Source.missing(), Source.isPart(), currentFolder());
  Source.nameMissing();
  std::vector<const ReportedFinding *> Found;
  for (const ReportedFinding &F : R.Findings)
    if (llvm::StringRef(F.Fingerprint).starts_with_insensitive(Id))
      Found.push_back(&F);
  if (Found.empty()) {
    refuse("no finding of this program has the fingerprint '" + Id.str() + "'");
    return R.Incomplete.empty() ? BadInput : Incomplete;
  }
  if (Found.size() > 1)
    return refuse("'" + Id.str() + "' begins the fingerprints of " + llvm::utostr(Found.size()) + " findings");
  explainFinding(*Choice.Rules, *Found.front());
  return Complete;
}

} // namespace

int purpose::cli::runExplain(const Arguments &Args) {
  if (Args.Positional.empty())
    return refuse("the name of a check or a rule, or the fingerprint of a finding, is missing");
  const std::string &Id = Args.Positional.front();
  FindingChoice Choice;
  if (!chooseFindings("explain", Args, Choice))
    return BadInput;
  if (const Rule *R = findRule(*Choice.Rules, Id))
    explainRule(*Choice.Rules, *R);
  else if (const CheckText *C = findCheck(Id))
    explainCheck(*C);
  else if (looksLikeFingerprint(Id))
    return explainFingerprint(Args, Id, Choice);
  else
    return refuseUnknown(*Choice.Rules, Id);
  return Complete;
}
