//===- Link.cpp - purpose link ---------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProgramSource.h"
#include "Verbs.h"
#include "WholeProgram.h"
#include "flow/AtomicFile.h"
#include "flow/FileNames.h"
#include "link/LibraryMerger.h"
#include "report/TextReport.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    PolicyOption,
    TodayOption,
    ChangedSinceOption,
    FilesOption,
    BaselineOption,
    {"emit", "FILE", "judge nothing; write what FILES say as one library to this flow file"},
    {"no-prune", "", "solve all of the program precisely; slow; to test the pruning"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::LinkOptions = Specs;

static ExitStatus refuse(llvm::Error E) {
  llvm::errs() << "purpose link: " << escapeControls(llvm::toString(std::move(E))) << "\n";
  return BadInput;
}

/// Files keep the names that they have, as far as one file has one name: the library may be linked anywhere.
static std::string withoutDots(llvm::StringRef Name) {
  llvm::SmallString<256> Path(Name);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

static ExitStatus emit(const ProgramSource &Source, llvm::StringRef File) {
  llvm::Expected<FlowUnit> Library = mergeLibrary(unitsOf(Source.sorted(), withoutDots));
  if (!Library)
    return refuse(Library.takeError());
  llvm::append_range(Library->Missing, Source.inputs().withoutFacts());
  if (llvm::Error E = writeFileAtomically(File, writeUnit(*Library)))
    return refuse(std::move(E));
  return Source.missing().empty() ? Complete : Incomplete;
}

static ExitStatus judge(const ProgramSource &Source, const Arguments &Args) {
  FindingChoice Choice;
  if (!chooseFindings("link", Args, Choice))
    return BadInput;
  LinkSettings Settings;
  Settings.Prune = !Args.has("no-prune");
  llvm::Expected<Judgement> Judged = judgeInputs(Source.sorted(), *Choice.Rules, Settings);
  if (!Judged)
    return refuse(Judged.takeError());
  Report R = reportOf(*Judged, Choice, Source.missing(), Source.isPart(), currentFolder());
  writeText(R, llvm::outs());
  writeSummary(R, llvm::errs());
  return statusOf(R);
}

int purpose::cli::runLink(const Arguments &Args) {
  ProgramSource Source("link", Args);
  if (!Source.openFiles())
    return BadInput;
  ExitStatus Status = Args.has("emit") ? emit(Source, Args.get("emit")) : judge(Source, Args);
  if (Status != BadInput)
    Source.nameMissing();
  return Status;
}
