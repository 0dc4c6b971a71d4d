//===- ProgramSource.cpp - Where the facts of a program come from ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProgramSource.h"
#include "flow/FileNames.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

bool ProgramSource::openProject() {
  Project.emplace(Verb, Args);
  if (!Project->open(Args.Positional) || !Project->addTo(Inputs))
    return false;
  Sorted = Inputs.sorted();
  return true;
}

bool ProgramSource::openFiles() {
  if (Args.Positional.empty()) {
    llvm::errs() << "purpose " << Verb << ": files are missing; try 'purpose " << Verb << " --help'\n";
    return false;
  }
  bool Good = true;
  for (const std::string &File : Args.Positional)
    if (llvm::Error E = Inputs.add(File)) {
      llvm::errs() << "purpose " << Verb << ": " << escapeControls(llvm::toString(std::move(E))) << "\n";
      Good = false;
    }
  if (Good)
    Sorted = Inputs.sorted();
  return Good;
}

static std::string quoted(llvm::StringRef Name) { return "'" + escapeControls(Name) + "'"; }

std::vector<std::string> ProgramSource::missing() const {
  std::vector<std::string> Result;
  const std::string Current = currentFolder();
  if (Project)
    for (const std::string &File : Project->failed())
      Result.push_back(quoted(nameBelow(File, Current)) + " could not be analysed");
  for (const std::string &File : Inputs.withoutFacts())
    Result.push_back(quoted(File) + " carries no flow facts; compile it with -fplugin-arg-purpose-embed");
  for (const FlowInputs::Input &In : Sorted)
    for (const std::string &Unit : In.Head.Missing)
      Result.push_back(quoted(Unit) + " is missing in " + quoted(In.File) + ": it could not be analysed");
  return Result;
}

void ProgramSource::nameMissing() const {
  if (Project)
    return;
  for (const std::string &What : missing())
    llvm::errs() << "purpose " << Verb << ": " << What << "\n";
}
