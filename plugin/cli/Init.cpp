//===- Init.cpp - purpose init --------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "InitPolicy.h"
#include "ProjectUnits.h"
#include "Verbs.h"
#include "flow/AtomicFile.h"
#include "flow/FileNames.h"
#include "policy/Builtins.h"
#include "policy/PolicyLoader.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    BuildOption,
    {"o", "FILE", "the policy to write; default: purpose.yaml; -: standard output"},
    {"force", "", "write it in the place of one that is there"},
    JobsOption,
    CacheOption,
    BudgetOption,
};
const llvm::ArrayRef<OptionSpec> purpose::cli::InitOptions = Specs;

namespace {

ExitStatus refuse(const std::string &Problem) {
  llvm::errs() << "purpose init: " << escapeControls(Problem) << "\n";
  return BadInput;
}

/// Everything that is built in, so that each function that some model knows is recognised.
std::shared_ptr<const Policy> loadAllModels() {
  const std::string Text = "version: 1\nextends: [dpa]\nmodels: [" + llvm::join(builtinModels(), ", ") + "]\n";
  LoadedPolicy Loaded = loadPolicyText(Text, "<all models>");
  for (const PolicyDiagnostic &D : Loaded.Diagnostics)
    llvm::errs() << toString(D) << "\n";
  return Loaded.Compiled;
}

llvm::Error look(const SortedInputs &Sorted, InitPolicy &Draft) {
  const ProgramUnits Units = unitsOf(Sorted);
  for (size_t Unit = 0; Unit < Units.Count; ++Unit) {
    llvm::Expected<UnitReader> Reader = Units.OpenTables(Unit);
    if (!Reader)
      return Reader.takeError();
    Draft.add(Reader->tables());
  }
  Draft.finish();
  return llvm::Error::success();
}

/// Names are those of the program, which may hold what a policy cannot: better to say so now than at the first scan.
bool isGood(const std::string &Text, const std::string &File) {
  LoadedPolicy Loaded = loadPolicyText(Text, File);
  for (const PolicyDiagnostic &D : Loaded.Diagnostics)
    llvm::errs() << toString(D) << "\n";
  return Loaded.Compiled != nullptr;
}

} // namespace

int purpose::cli::runInit(const Arguments &Args) {
  const std::string File = Args.has("o") ? Args.get("o") : "purpose.yaml";
  const bool ToOutput = File == "-";
  if (!ToOutput && !Args.has("force") && llvm::sys::fs::exists(File))
    return refuse("'" + File + "' is there already; --force writes in its place");
  const std::string Current = currentFolder();
  std::shared_ptr<const Policy> Known = loadAllModels();
  ProjectUnits Project("init", Args);
  FlowInputs Inputs;
  if (!Known || !Project.open(Args.Positional) || !Project.addTo(Inputs))
    return BadInput;
  InitPolicy Draft(*Known, ToOutput ? Current : llvm::sys::path::parent_path(absoluteName(File, Current)).str());
  const SortedInputs Sorted = Inputs.sorted();
  if (llvm::Error E = look(Sorted, Draft))
    return refuse(llvm::toString(std::move(E)));
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  Draft.write(OS);
  if (!isGood(OS.str(), File))
    return BadInput;
  if (ToOutput)
    llvm::outs() << Text;
  else if (llvm::Error E = writeFileAtomically(File, Text))
    return refuse(llvm::toString(std::move(E)));
  llvm::errs() << "purpose init: " << escapeControls(File) << ": " << Draft.fields() << " fields, " << Draft.models()
               << " models; " << Draft.open() << " comments that need a decision\n";
  return Project.failed().empty() ? Complete : Incomplete;
}
