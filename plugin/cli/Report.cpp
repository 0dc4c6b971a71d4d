//===- Report.cpp - purpose report ----------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProgramSource.h"
#include "Verbs.h"
#include "flow/AtomicFile.h"
#include "flow/FileNames.h"
#include "policy/PolicyDiagnostics.h"
#include "report/DataMap.h"
#include "report/Formats.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    BuildOption,
    {"format", "NAMES",
     "csv, gitlab, html, json, markdown, rdjsonl, ropa, sarif, text, or several with commas between; default: text"},
    {"output", "PATH", "the file to write; a folder (made if need be) for several formats; default: standard output"},
    PolicyOption,
    TodayOption,
    ChangedSinceOption,
    FilesOption,
    BaselineOption,
    {"only-open", "", "leave out what a comment or the baseline accepts"},
    {"root", "DIR", "the folder that names of files are relative to; default: the current one"},
    {"language", "en|de", "of html and ropa; default: en, and html changes to what the reader prefers"},
    {"category", "NAME", "tells this report from others of the same commit (automationDetails of SARIF)"},
    JobsOption,
    CacheOption,
    BudgetOption,
};
const llvm::ArrayRef<OptionSpec> purpose::cli::ReportOptions = Specs;

namespace {

ExitStatus refuse(const std::string &Problem) {
  llvm::errs() << "purpose report: " << escapeControls(Problem) << "\n";
  return BadInput;
}

/// The formats that \p Names lists. Empty after saying what is wrong.
std::vector<const ReportFormat *> chooseFormats(llvm::StringRef Names) {
  std::vector<const ReportFormat *> Result;
  std::vector<llvm::StringRef> Known;
  for (const ReportFormat &F : reportFormats())
    Known.push_back(F.Name);
  llvm::SmallVector<llvm::StringRef, 4> Given;
  Names.split(Given, ',');
  for (llvm::StringRef Name : Given) {
    const ReportFormat *Format = findReportFormat(Name.trim());
    if (!Format) {
      refuse("unknown format '" + Name.trim().str() + "'" + suggestName(Name.trim(), Known));
      return {};
    }
    if (!llvm::is_contained(Result, Format))
      Result.push_back(Format);
  }
  return Result;
}

/// Where a report goes: a file, a folder, or, without one, standard output.
class Output {
public:
  explicit Output(std::string Path) : Path(std::move(Path)) {}

  /// False after saying why reports in \p Formats cannot go there.
  bool accepts(llvm::ArrayRef<const ReportFormat *> Formats) {
    if (Path.empty() && Formats.size() > 1) {
      refuse("several formats go to a folder; name it with --output");
      return false;
    }
    IsFolder = Formats.size() > 1 || llvm::sys::fs::is_directory(Path) || llvm::StringRef(Path).ends_with("/");
    if (IsFolder && llvm::sys::fs::exists(Path) && !llvm::sys::fs::is_directory(Path)) {
      refuse("several formats go to a folder, and '" + Path + "' is none");
      return false;
    }
    return true;
  }

  llvm::Error write(const ReportFormat &Format, const std::string &Text) const {
    if (Path.empty()) {
      llvm::outs() << Text;
      return llvm::Error::success();
    }
    llvm::SmallString<256> File(Path);
    if (IsFolder) {
      if (std::error_code Problem = llvm::sys::fs::create_directories(Path))
        return llvm::createStringError("cannot make the folder '" + Path + "': " + Problem.message());
      llvm::sys::path::append(File, Format.FileName);
    }
    return writeFileAtomically(File, Text);
  }

private:
  std::string Path;
  bool IsFolder = false;
};

} // namespace

int purpose::cli::runReport(const Arguments &Args) {
  std::vector<const ReportFormat *> Formats = chooseFormats(Args.has("format") ? Args.get("format") : "text");
  Output Out(Args.get("output"));
  const std::string Language = Args.has("language") ? Args.get("language") : "en";
  if (Language != "en" && Language != "de")
    return refuse("unknown language '" + Language + "'; en and de are known");
  FindingChoice Choice;
  ProgramSource Source("report", Args);
  if (Formats.empty() || !Out.accepts(Formats) || !chooseFindings("report", Args, Choice) || !Source.open())
    return BadInput;
  llvm::Expected<Judgement> Judged = judgeInputs(Source.sorted(), *Choice.Rules);
  if (!Judged)
    return refuse(llvm::toString(Judged.takeError()));
  const std::string Root = absoluteName(Args.has("root") ? Args.get("root") : ".", currentFolder());
  Report R = reportOf(*Judged, Choice, Source.missing(), Source.isPart(), Root);
  R.Category = Args.get("category");
  R.Language = Language;
  if (llvm::any_of(Formats, [](const ReportFormat *F) { return F->ShowsDataMap; }))
    R.Map = std::make_shared<const DataMap>(
        makeDataMap(*Judged, Choice.Known, [&](llvm::StringRef Name) { return nameBelow(Name, Root); }));
  writeSummary(R, llvm::errs());
  Source.nameMissing();
  const ExitStatus Status = statusOf(R);
  if (Args.has("only-open"))
    llvm::erase_if(R.Findings, [](const ReportedFinding &F) { return !F.isOpen(); });
  for (const ReportFormat *Format : Formats) {
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    Format->Write(R, OS);
    if (llvm::Error E = Out.write(*Format, OS.str()))
      return refuse(llvm::toString(std::move(E)));
  }
  return Status;
}
