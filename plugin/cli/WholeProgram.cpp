//===- WholeProgram.cpp - From flow records to printed findings -----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WholeProgram.h"
#include "flow/FileNames.h"
#include "flow/UnitEncoding.h"
#include "link/UnitMerger.h"
#include "report/TextReport.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

llvm::Expected<FlowUnit> purpose::cli::mergeInputs(const FlowInputs &Inputs) {
  UnitMerger Merger;
  for (const FlowInputs::Input &In : Inputs.sorted()) {
    llvm::Expected<FlowUnit> Unit = readUnit(In.Record);
    llvm::Error E = Unit ? Merger.add(*Unit, In.Record.Checksum) : Unit.takeError();
    if (E)
      return llvm::createStringError(In.File + ": " + llvm::toString(std::move(E)));
  }
  return Merger.take();
}

ExitStatus purpose::cli::printFindings(const Judgement &J, const std::optional<ChangedLines> &Only) {
  std::vector<const Finding *> Shown;
  for (const Finding &F : J.Findings)
    if (!Only || Only->touches(F, J.Program))
      Shown.push_back(&F);
  llvm::SmallString<256> Current;
  llvm::sys::fs::current_path(Current);
  writeText(J, Shown, [&](llvm::StringRef Name) { return nameBelow(Name, Current); }, llvm::outs());
  size_t Errors = llvm::count_if(Shown, [](const Finding *F) { return F->Level == Severity::Error; });
  llvm::errs() << "purpose: " << Shown.size() << (Shown.size() == 1 ? " finding" : " findings") << ", " << Errors
               << " of severity error";
  if (Only)
    llvm::errs() << "; " << J.Findings.size() - Shown.size() << " elsewhere, not shown";
  llvm::errs() << "\n";
  if (J.Incomplete)
    llvm::errs() << "purpose: the analysis is incomplete: a function or the program is too large for the budget\n";
  return J.Incomplete ? Incomplete : Errors ? Findings : Complete;
}
