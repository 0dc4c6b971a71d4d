//===- WholeProgram.cpp - From flow records to findings -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WholeProgram.h"
#include "flow/FileNames.h"
#include "flow/UnitEncoding.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

ProgramUnits purpose::cli::unitsOf(const SortedInputs &Inputs, FileRenamer::Renaming Rename) {
  ProgramUnits Units;
  Units.Count = Inputs.size();
  auto Opened = [&Inputs, Rename](size_t Unit, llvm::Expected<FlowPayload> Payload,
                                  auto Open) -> llvm::Expected<UnitReader> {
    llvm::Expected<UnitReader> Reader = Payload ? Open(std::move(*Payload)) : Payload.takeError();
    if (!Reader)
      return llvm::createStringError(Inputs[Unit].File + ": " + llvm::toString(Reader.takeError()));
    Reader->renameFiles(Rename);
    return Reader;
  };
  Units.Open = [&Inputs, Opened](size_t Unit) {
    return Opened(Unit, Inputs[Unit].payload(), [](auto Payload) { return UnitReader::open(std::move(Payload)); });
  };
  Units.OpenTables = [&Inputs, Opened](size_t Unit) {
    return Opened(Unit, Inputs[Unit].tables(), [](auto Payload) { return UnitReader::openTables(std::move(Payload)); });
  };
  Units.Reopen = [&Inputs, Opened](size_t Unit, const UnitExcerpt &Excerpt) {
    return Opened(Unit, Inputs[Unit].payload(),
                  [&](auto Payload) { return UnitReader::reopen(std::move(Payload), Excerpt); });
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

Report purpose::cli::reportOf(const Judgement &J, const FindingChoice &Choice, std::vector<std::string> Incomplete,
                              bool IsPart, const std::string &Folder) {
  ReportSettings Settings;
  Settings.FileName = [&](llvm::StringRef Name) { return nameBelow(Name, Folder); };
  if (Choice.Only)
    Settings.IsWanted = [&](const Finding &F) { return Choice.Only->touches(F, J.Program); };
  Settings.Known = Choice.Known;
  Settings.Incomplete = std::move(Incomplete);
  Settings.IsPart = IsPart;
  return makeReport(J, std::move(Settings));
}

void purpose::cli::writeSummary(const Report &R, llvm::raw_ostream &OS) {
  OS << "purpose: " << summaryOf(R) << "\n";
  if (!R.Gone.empty())
    OS << "purpose: " << R.Gone.size() << " of the entries of the baseline "
       << (R.Gone.size() == 1 ? "matches" : "match") << " nothing any more; see 'purpose baseline write --prune'\n";
  if (R.OutOfBudget)
    OS << "purpose: the analysis is incomplete: " << OutOfBudgetText << "\n";
}

ExitStatus purpose::cli::statusOf(const Report &R) {
  if (!R.Incomplete.empty())
    return Incomplete;
  return countFindings(R).Errors ? Findings : Complete;
}
