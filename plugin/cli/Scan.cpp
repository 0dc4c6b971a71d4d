//===- Scan.cpp - purpose scan --------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ChangedLines.h"
#include "PolicyChoice.h"
#include "ProjectUnits.h"
#include "Verbs.h"
#include "WholeProgram.h"
#include "flow/AtomicFile.h"
#include "flow/FileNames.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    BuildOption,
    {"policy", "FILE", "the policy; default: the nearest purpose.yaml, else pack dpa"},
    {"today", "DATE", "the day by which declassifiers have expired or not; default: SOURCE_DATE_EPOCH, else today"},
    JobsOption,
    CacheOption,
    BudgetOption,
    {"index", "FILE",
     "write the index for editors and clang-tidy here; default: program.index in the cache, if no FILES are given"},
    {"changed-since", "REV", "report only what touches lines changed since this git revision"},
    {"files", "FILE", "report only what touches this file; may be repeated"},
    {"emit", "FILE", "also write the facts of all units, and which are missing, to this flow file"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::ScanOptions = Specs;

namespace {

ExitStatus refuse(const std::string &Problem) {
  llvm::errs() << "purpose scan: " << escapeControls(Problem) << "\n";
  return BadInput;
}

/// What the user wants to see findings of. None after saying what is wrong.
bool chooseLines(const Arguments &Args, std::optional<ChangedLines> &Only) {
  if (!Args.has("files") && !Args.has("changed-since"))
    return true;
  Only.emplace();
  const std::string Current = currentFolder();
  if (auto It = Args.Options.find("files"); It != Args.Options.end())
    for (const std::string &File : It->second)
      Only->addFile(absoluteName(File, Current));
  if (Args.has("changed-since"))
    if (llvm::Error E = Only->addSince(Args.get("changed-since"))) {
      refuse(llvm::toString(std::move(E)));
      return false;
    }
  return true;
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
  std::shared_ptr<const Policy> Rules = choosePolicy(Args.get("policy"), Args.get("today"));
  ProjectUnits Project("scan", Args);
  std::optional<ChangedLines> Only;
  FlowInputs Inputs;
  if (!Rules || !Project.open(Args.Positional) || !chooseLines(Args, Only) || !Project.addTo(Inputs))
    return BadInput;
  const SortedInputs Sorted = Inputs.sorted();
  if (Args.has("emit"))
    if (llvm::Error E = emit(Sorted, Project.failed(), Args.get("emit")))
      return refuse(llvm::toString(std::move(E)));
  // An index of no units, or of some, is not put in the place of a better one.
  if (Args.has("index") || (Args.Positional.empty() && !Sorted.empty()))
    if (llvm::Error E = Project.writeIndex(Sorted, Args.get("index")))
      return refuse(llvm::toString(std::move(E)));
  llvm::Expected<Judgement> Judged = judgeInputs(Sorted, *Rules);
  if (!Judged)
    return refuse(llvm::toString(Judged.takeError()));
  ExitStatus Status = printFindings(*Judged, Only);
  Project.removeOld();
  return worse(Status, Project.failed().empty() ? Complete : Incomplete);
}
