//===- Scan.cpp - purpose scan --------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeptResult.h"
#include "ProgramSource.h"
#include "Verbs.h"
#include "flow/AtomicFile.h"
#include "flow/ByteStream.h"
#include "flow/FileNames.h"
#include "report/TextReport.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    BuildOption,
    PolicyOption,
    TodayOption,
    JobsOption,
    CacheOption,
    BudgetOption,
    {"index", "FILE",
     "write the index for editors and clang-tidy here; default: program.index in the cache, if no FILES are given"},
    ChangedSinceOption,
    FilesOption,
    BaselineOption,
    {"emit", "FILE", "also write the facts of all units, and which are missing, to this flow file"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::ScanOptions = Specs;

namespace {

ExitStatus refuse(const std::string &Problem) {
  llvm::errs() << "purpose scan: " << escapeControls(Problem) << "\n";
  return BadInput;
}

llvm::Error emit(const SortedInputs &Inputs, const std::vector<std::string> &Failed, llvm::StringRef File) {
  std::string All;
  for (const FlowInputs::Input &In : Inputs)
    All += In.Record.Bytes;
  if (!Failed.empty()) { // Whoever links this must know.
    FlowUnit Mark;
    Mark.Missing = Failed;
    All += writeUnit(Mark);
  }
  return writeFileAtomically(File, All);
}

/// All that what a scan says depends on.
std::string keyOf(const ProgramSource &Source, const Policy &Rules) {
  std::string Key;
  ByteWriter Out(Key);
  Out.text(toolVersion());
  Out.text(currentFolder());
  Out.text(Rules.File);
  Out.text(Rules.Folder);
  Out.text(Rules.Day);
  Out.fixed64(Rules.Digest);
  Out.byte(Source.isPart());
  for (const std::string &What : Source.missing())
    Out.text(What);
  for (const FlowInputs::Input &In : Source.sorted())
    Out.fixed64(In.Record.Checksum);
  return Key;
}

llvm::Expected<KeptResult> judge(const ProgramSource &Source, const FindingChoice &Choice) {
  llvm::Expected<Judgement> Judged = judgeInputs(Source.sorted(), *Choice.Rules);
  if (!Judged)
    return Judged.takeError();
  Report R = reportOf(*Judged, Choice, Source.missing(), Source.isPart(), currentFolder());
  KeptResult Result;
  llvm::raw_string_ostream Findings(Result.Findings), Summary(Result.Summary);
  writeText(R, Findings);
  writeSummary(R, Summary);
  Result.Status = statusOf(R);
  return Result;
}

ExitStatus say(const KeptResult &Result) {
  llvm::outs() << Result.Findings;
  llvm::errs() << Result.Summary;
  return Result.Status;
}

} // namespace

int purpose::cli::runScan(const Arguments &Args) {
  FindingChoice Choice;
  ProgramSource Source("scan", Args);
  if (!chooseFindings("scan", Args, Choice) || !Source.openProject())
    return BadInput;
  ProjectUnits &Project = *Source.project();
  const SortedInputs &Sorted = Source.sorted();
  if (Args.has("emit"))
    if (llvm::Error E = emit(Sorted, Project.failed(), Args.get("emit")))
      return refuse(llvm::toString(std::move(E)));
  // An index of no units, or of some, is not put in the place of a better one. It says of which files it was made,
  // which may have changed where the facts have not.
  if (Args.has("index") || (Args.Positional.empty() && !Sorted.empty()))
    if (llvm::Error E =
            Project.writeIndex(Sorted, Args.has("index") ? Args.get("index") : Project.pathInCache(IndexName)))
      return refuse(llvm::toString(std::move(E)));
  // What is asked for depends on nothing that the key does not say.
  const bool IsPlain = !Choice.Only && !Choice.Known && Source.missing().empty();
  const std::string Key = keyOf(Source, *Choice.Rules), File = Project.pathInCache(ResultName);
  if (std::optional<KeptResult> Last = IsPlain ? readKeptResult(File, Key) : std::nullopt)
    return say(*Last);
  llvm::Expected<KeptResult> Result = judge(Source, Choice);
  if (!Result)
    return refuse(llvm::toString(Result.takeError()));
  if (IsPlain)
    llvm::consumeError(writeKeptResult(File, Key, *Result)); // The next scan finds it out again.
  Project.removeOld();
  return say(*Result);
}
