//===- WholeProgram.cpp - From flow records to printed findings -----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WholeProgram.h"
#include "findings/Suppressed.h"
#include "flow/FileNames.h"
#include "flow/UnitEncoding.h"
#include "report/TextReport.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

ProgramUnits purpose::cli::unitsOf(const SortedInputs &Inputs, FileRenamer::Renaming Rename) {
  ProgramUnits Units;
  Units.Count = Inputs.size();
  Units.Open = [&Inputs, Rename](size_t Unit) -> llvm::Expected<UnitReader> {
    llvm::Expected<std::string> Payload = Inputs[Unit].Record.payload();
    llvm::Expected<UnitReader> Reader = Payload ? UnitReader::open(std::move(*Payload)) : Payload.takeError();
    if (!Reader)
      return llvm::createStringError(Inputs[Unit].File + ": " + llvm::toString(Reader.takeError()));
    Reader->renameFiles(Rename);
    return Reader;
  };
  Units.Identity = [&Inputs](size_t Unit) { return Inputs[Unit].Record.Checksum; };
  Units.Name = [&Inputs](size_t Unit) { return Inputs[Unit].File; };
  return Units;
}

ProgramUnits purpose::cli::unitsOf(const SortedInputs &Inputs) {
  return unitsOf(Inputs, [Folder = currentFolder()](llvm::StringRef Name) { return absoluteName(Name, Folder); });
}

llvm::Expected<Judgement> purpose::cli::judgeInputs(const SortedInputs &Inputs, const Policy &Rules,
                                                    const LinkSettings &Settings) {
  return judgeProgram(unitsOf(Inputs), Rules, Settings);
}

llvm::Expected<Judgement> purpose::cli::judgeInputs(const FlowInputs &Inputs, const Policy &Rules,
                                                    const LinkSettings &Settings) {
  const SortedInputs Sorted = Inputs.sorted();
  return judgeInputs(Sorted, Rules, Settings);
}

ExitStatus purpose::cli::printFindings(const Judgement &J, const std::optional<ChangedLines> &Only) {
  std::vector<const Finding *> Shown;
  for (const Finding &F : J.Findings)
    if (!Only || Only->touches(F, J.Program))
      Shown.push_back(&F);
  const std::string Current = currentFolder();
  writeText(J, Shown, [&](llvm::StringRef Name) { return nameBelow(Name, Current); }, llvm::outs());
  size_t Suppressed = llvm::count_if(Shown, [&](const Finding *F) { return isSuppressed(J.Program, *F); });
  size_t Errors = llvm::count_if(
      Shown, [&](const Finding *F) { return F->Level == Severity::Error && !isSuppressed(J.Program, *F); });
  size_t Count = Shown.size() - Suppressed;
  llvm::errs() << "purpose: " << Count << (Count == 1 ? " finding" : " findings") << ", " << Errors
               << " of severity error";
  if (Suppressed)
    llvm::errs() << "; " << Suppressed << " suppressed with a reason";
  if (Only)
    llvm::errs() << "; " << J.Findings.size() - Shown.size() << " elsewhere, not shown";
  llvm::errs() << "\n";
  if (J.Incomplete)
    llvm::errs() << "purpose: the analysis is incomplete: a function or the program is too large for the budget\n";
  return J.Incomplete ? Incomplete : Errors ? Findings : Complete;
}
