//===- Scan.cpp - purpose scan --------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProgramSource.h"
#include "Verbs.h"
#include "flow/AtomicFile.h"
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
  // An index of no units, or of some, is not put in the place of a better one.
  if (Args.has("index") || (Args.Positional.empty() && !Sorted.empty()))
    if (llvm::Error E = Project.writeIndex(Sorted, Args.get("index")))
      return refuse(llvm::toString(std::move(E)));
  llvm::Expected<Judgement> Judged = judgeInputs(Sorted, *Choice.Rules);
  if (!Judged)
    return refuse(llvm::toString(Judged.takeError()));
  Report R = reportOf(*Judged, Choice, Source.missing(), Source.isPart(), currentFolder());
  writeText(R, llvm::outs());
  printSummary(R);
  Project.removeOld();
  return statusOf(R);
}
