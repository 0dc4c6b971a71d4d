//===- Baseline.cpp - purpose baseline write and compare ------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProgramSource.h"
#include "Verbs.h"
#include "flow/AtomicFile.h"
#include "flow/FileNames.h"
#include "policy/CalendarDay.h"
#include "policy/PolicyDiagnostics.h"
#include "report/TextReport.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static constexpr OptionSpec FileOption{"baseline", "FILE", "the baseline; default: purpose-baseline.yaml"};

static const OptionSpec WriteSpecs[] = {
    BuildOption,
    FileOption,
    {"reason", "TEXT", "why the findings are accepted"},
    {"owner", "NAME", "who answers for them"},
    {"expires", "DATE", "the last day on which they are; default: for ever"},
    {"add", "", "add new findings to a baseline that is there"},
    {"prune", "", "take entries out that match nothing any more"},
    PolicyOption,
    TodayOption,
    JobsOption,
    CacheOption,
    BudgetOption,
};
const llvm::ArrayRef<OptionSpec> purpose::cli::BaselineWriteOptions = WriteSpecs;

static const OptionSpec CompareSpecs[] = {
    BuildOption, FileOption, PolicyOption, TodayOption,  ChangedSinceOption,
    FilesOption, JobsOption, CacheOption,  BudgetOption,
};
const llvm::ArrayRef<OptionSpec> purpose::cli::BaselineCompareOptions = CompareSpecs;

namespace {

ExitStatus refuse(llvm::StringRef Verb, const std::string &Problem) {
  llvm::errs() << "purpose " << Verb << ": " << escapeControls(Problem) << "\n";
  return BadInput;
}

std::string fileOf(const Arguments &Args) {
  return Args.has("baseline") ? Args.get("baseline") : "purpose-baseline.yaml";
}

/// Remarks cannot be accepted, and what a comment suppresses need not be.
bool isNew(const ReportedFinding &F) {
  return F.Accepted == BaselineState::New && F.isOpen() && F.What != ReportedFinding::Kind::Remark;
}
bool isExpired(const ReportedFinding &F) { return F.Accepted == BaselineState::Expired && F.isOpen(); }

/// "baseline.yaml:12:5: fixed: customer_data in … reaches …"
void printGone(const Report &R) {
  for (const BaselineEntry &E : R.Gone)
    llvm::outs() << escapeControls(E.At.File) << ":" << E.At.Line << ":" << E.At.Column
                 << ": fixed: " << plainText(E.Message) << "\n";
}

class BaselineWriter {
public:
  explicit BaselineWriter(const Arguments &Args) : Args(Args), File(fileOf(Args)) {}

  int run() {
    if (!check())
      return BadInput;
    ProgramSource Source(Verb, Args);
    if (!Source.open())
      return BadInput;
    llvm::Expected<Judgement> Judged = judgeInputs(Source.sorted(), *Choice.Rules);
    if (!Judged)
      return refuse(Verb, llvm::toString(Judged.takeError()));
    IsPart = Source.isPart();
    const Report R = reportOf(*Judged, Choice, Source.missing(), IsPart, currentFolder());
    writeSummary(R, llvm::errs());
    Source.nameMissing();
    return worse(write(R), R.Incomplete.empty() ? Complete : Incomplete);
  }

private:
  static constexpr llvm::StringLiteral Verb = "baseline write";

  /// Options and the baseline that is there, before anything takes time. False after saying what is wrong.
  bool check() {
    if (!chooseFindings(Verb, withoutBaseline(), Choice))
      return false;
    IsThere = llvm::sys::fs::exists(File);
    Choice.Known = IsThere ? loadBaseline(Verb, File) : std::optional(Baseline());
    if (!Choice.Known)
      return false;
    Adds = !IsThere || Args.has("add");
    std::string Expires = Args.get("expires");
    if (!Expires.empty() && !isDate(Expires))
      refuse(Verb, "--expires takes a day such as 2027-06-30, not '" + Expires + "'");
    else if (!Expires.empty() && Expires < Choice.Rules->Day)
      refuse(Verb, "--expires is in the past");
    else if (Adds && (blank("reason") || blank("owner")))
      refuse(Verb, "--reason and --owner are needed: somebody must answer for what is accepted");
    else
      return true;
    return false;
  }
  bool blank(llvm::StringRef Option) const {
    std::string Value = Args.get(Option);
    return llvm::StringRef(Value).trim().empty();
  }
  /// Here the option names what is written, and need not be there.
  Arguments withoutBaseline() const {
    Arguments Others = Args;
    Others.Options.erase("baseline");
    return Others;
  }

  ExitStatus write(const Report &R) {
    Baseline Result = *Choice.Known;
    size_t New = 0, Expired = 0;
    for (const ReportedFinding &F : R.Findings) {
      Expired += isExpired(F);
      if (!isNew(F))
        continue;
      ++New;
      if (Adds)
        Result.add(entryFor(F));
      else
        writeText(F, llvm::outs());
    }
    printGone(R);
    if (New && !Adds) {
      llvm::errs() << "purpose " << Verb << ": " << New << (New == 1 ? " finding is" : " findings are") << " not in '"
                   << escapeControls(File) << "'; --add accepts " << (New == 1 ? "it" : "them")
                   << ". Nothing was written.\n";
      return Findings;
    }
    if (Args.has("prune") && !prune(R, Result))
      return Incomplete;
    // A file that says the same is left as somebody may have laid it out.
    const bool IsSame = IsThere && !New && Result.size() == Choice.Known->size();
    if (llvm::Error E = IsSame ? llvm::Error::success() : writeFileAtomically(File, Result.text()))
      return refuse(Verb, llvm::toString(std::move(E)));
    llvm::errs() << "purpose: '" << escapeControls(File) << "' has " << Result.size()
                 << (Result.size() == 1 ? " entry, " : " entries, ") << New << " of them new\n";
    if (Expired)
      llvm::errs() << "purpose: " << Expired << " of them have expired; whoever answers for them sets a new day\n";
    return Expired ? Findings : Complete;
  }

  bool prune(const Report &R, Baseline &Result) const {
    if (IsPart || !R.Incomplete.empty()) {
      llvm::errs() << "purpose " << Verb
                   << ": not all of the program was judged, so nobody knows what is fixed; nothing was written\n";
      return false;
    }
    for (const BaselineEntry &E : R.Gone)
      Result.remove(E.Fingerprint);
    return true;
  }

  BaselineEntry entryFor(const ReportedFinding &F) const {
    BaselineEntry E;
    E.Fingerprint = F.Fingerprint;
    E.Message = F.Message;
    E.Where = F.Where.Shown + ":" + std::to_string(F.Where.Line) + ":" + std::to_string(F.Where.Column);
    E.Reason = Args.get("reason");
    E.Owner = Args.get("owner");
    E.Accepted = Choice.Rules->Day;
    E.Expires = Args.get("expires");
    return E;
  }

  const Arguments &Args;
  std::string File;
  FindingChoice Choice;
  bool IsThere = false;
  bool Adds = false;
  bool IsPart = false;
};

} // namespace

int purpose::cli::runBaselineWrite(const Arguments &Args) { return BaselineWriter(Args).run(); }

int purpose::cli::runBaselineCompare(const Arguments &Args) {
  constexpr llvm::StringLiteral Verb = "baseline compare";
  Arguments WithFile = Args;
  WithFile.Options["baseline"] = {fileOf(Args)};
  FindingChoice Choice;
  ProgramSource Source(Verb, Args);
  if (!chooseFindings(Verb, WithFile, Choice) || !Source.open())
    return BadInput;
  llvm::Expected<Judgement> Judged = judgeInputs(Source.sorted(), *Choice.Rules);
  if (!Judged)
    return refuse(Verb, llvm::toString(Judged.takeError()));
  const Report R = reportOf(*Judged, Choice, Source.missing(), Source.isPart(), currentFolder());
  size_t New = 0, Expired = 0, Old = 0;
  for (const ReportedFinding &F : R.Findings) {
    New += isNew(F);
    Expired += isExpired(F);
    Old += F.isAccepted();
    if (isNew(F) || isExpired(F))
      writeText(F, llvm::outs());
  }
  printGone(R);
  llvm::outs() << "introduced " << New << ", expired " << Expired << ", preexisting " << Old << ", fixed ";
  if (Source.isPart() || !R.Incomplete.empty())
    llvm::outs() << "unknown: not all of the program was judged\n";
  else
    llvm::outs() << R.Gone.size() << "\n";
  writeSummary(R, llvm::errs());
  Source.nameMissing();
  return statusOf(R);
}
