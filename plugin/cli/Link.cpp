//===- Link.cpp - purpose link ---------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyChoice.h"
#include "Verbs.h"
#include "WholeProgram.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    {"policy", "FILE", "the policy; default: the nearest purpose.yaml, else pack dpa"},
    {"today", "DATE", "the day by which declassifiers have expired or not; default: SOURCE_DATE_EPOCH, else today"},
    {"no-prune", "", "solve all of the program precisely; slow; to test the pruning"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::LinkOptions = Specs;

int purpose::cli::runLink(const Arguments &Args) {
  if (Args.Positional.empty()) {
    llvm::errs() << "purpose link: files are missing; try 'purpose link --help'\n";
    return BadInput;
  }
  std::shared_ptr<const Policy> Rules = choosePolicy(Args.get("policy"), Args.get("today"));
  if (!Rules)
    return BadInput;
  FlowInputs Inputs;
  bool Broken = false;
  auto Report = [&](llvm::Error E) {
    Broken = true;
    llvm::errs() << "purpose link: " << escapeControls(llvm::toString(std::move(E))) << "\n";
  };
  for (const std::string &File : Args.Positional)
    if (llvm::Error E = Inputs.add(File))
      Report(std::move(E));
  if (Broken)
    return BadInput;
  LinkSettings Settings;
  Settings.Prune = !Args.has("no-prune");
  llvm::Expected<Judgement> Judged = judgeInputs(Inputs, *Rules, Settings);
  if (!Judged) {
    Report(Judged.takeError());
    return BadInput;
  }
  for (const std::string &File : Inputs.withoutFacts())
    llvm::errs() << "purpose link: '" << escapeControls(File)
                 << "' carries no flow facts; compile it with -fplugin-arg-purpose-embed\n";
  ExitStatus Status = printFindings(*Judged);
  return Inputs.withoutFacts().empty() ? Status : worse(Status, Incomplete);
}
