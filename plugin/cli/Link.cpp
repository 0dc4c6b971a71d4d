//===- Link.cpp - purpose link ---------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyChoice.h"
#include "Verbs.h"
#include "WholeProgram.h"
#include "flow/AtomicFile.h"
#include "link/LibraryMerger.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    {"policy", "FILE", "the policy; default: the nearest purpose.yaml, else pack dpa"},
    {"today", "DATE", "the day by which declassifiers have expired or not; default: SOURCE_DATE_EPOCH, else today"},
    {"emit", "FILE", "judge nothing; write what FILES say as one library to this flow file"},
    {"no-prune", "", "solve all of the program precisely; slow; to test the pruning"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::LinkOptions = Specs;

static ExitStatus refuse(llvm::Error E) {
  llvm::errs() << "purpose link: " << escapeControls(llvm::toString(std::move(E))) << "\n";
  return BadInput;
}

/// Names what should be there and is not.
static ExitStatus nameMissing(const FlowInputs &Inputs, const SortedInputs &Sorted) {
  ExitStatus Status = Complete;
  for (const std::string &File : Inputs.withoutFacts()) {
    Status = Incomplete;
    llvm::errs() << "purpose link: '" << escapeControls(File)
                 << "' carries no flow facts; compile it with -fplugin-arg-purpose-embed\n";
  }
  for (const FlowInputs::Input &In : Sorted)
    for (const std::string &Unit : In.Head.Missing) {
      Status = Incomplete;
      llvm::errs() << "purpose link: '" << escapeControls(Unit) << "' is missing in '" << escapeControls(In.File)
                   << "': it could not be analysed\n";
    }
  return Status;
}

/// Files keep the names that they have, as far as one file has one name: the library may be linked anywhere.
static std::string withoutDots(llvm::StringRef Name) {
  llvm::SmallString<256> Path(Name);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

static ExitStatus emit(const FlowInputs &Inputs, const SortedInputs &Sorted, llvm::StringRef File) {
  llvm::Expected<FlowUnit> Library = mergeLibrary(unitsOf(Sorted, withoutDots));
  if (!Library)
    return refuse(Library.takeError());
  llvm::append_range(Library->Missing, Inputs.withoutFacts());
  if (llvm::Error E = writeFileAtomically(File, writeUnit(*Library)))
    return refuse(std::move(E));
  return Complete;
}

static ExitStatus judge(const SortedInputs &Sorted, const Arguments &Args) {
  std::shared_ptr<const Policy> Rules = choosePolicy(Args.get("policy"), Args.get("today"));
  if (!Rules)
    return BadInput;
  LinkSettings Settings;
  Settings.Prune = !Args.has("no-prune");
  llvm::Expected<Judgement> Judged = judgeInputs(Sorted, *Rules, Settings);
  return Judged ? printFindings(*Judged) : refuse(Judged.takeError());
}

int purpose::cli::runLink(const Arguments &Args) {
  if (Args.Positional.empty()) {
    llvm::errs() << "purpose link: files are missing; try 'purpose link --help'\n";
    return BadInput;
  }
  FlowInputs Inputs;
  ExitStatus Status = Complete;
  for (const std::string &File : Args.Positional)
    if (llvm::Error E = Inputs.add(File))
      Status = refuse(std::move(E));
  if (Status != Complete)
    return Status;
  const SortedInputs Sorted = Inputs.sorted();
  Status = Args.has("emit") ? emit(Inputs, Sorted, Args.get("emit")) : judge(Sorted, Args);
  return Status == BadInput ? Status : worse(Status, nameMissing(Inputs, Sorted));
}
