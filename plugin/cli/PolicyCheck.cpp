//===- PolicyCheck.cpp - purpose policy check -----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyChoice.h"
#include "ProjectUnits.h"
#include "Verbs.h"
#include "WholeProgram.h"
#include "findings/Declassifiers.h"
#include "findings/UnreachedDeclassifiers.h"
#include "findings/Wording.h"
#include "link/EntryUse.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    BuildOption,
    {"today", "DATE", "the day by which declassifiers have expired or not; default: SOURCE_DATE_EPOCH, else today"},
    JobsOption,
    CacheOption,
    BudgetOption,
};
const llvm::ArrayRef<OptionSpec> purpose::cli::PolicyCheckOptions = Specs;

static void print(llvm::ArrayRef<PolicyDiagnostic> Warnings) {
  for (const PolicyDiagnostic &D : Warnings)
    llvm::errs() << toString(D) << "\n";
}

/// Warns of declassifiers that clean nothing any more.
static void warnOfExpired(const Policy &P) {
  for (const Finding &F : judgeDeclassifiers(P, FlowUnit(), LinkResult()))
    print(PolicyDiagnostic{F.DeclaredAt, F.Level, message(F)});
}

/// Warns of what the program never uses.
static ExitStatus compareWithProgram(const Policy &P, const Arguments &Args) {
  ProjectUnits Project("policy check", Args);
  FlowInputs Inputs;
  if (!Project.open({}) || !Project.addTo(Inputs))
    return BadInput;
  const SortedInputs Sorted = Inputs.sorted();
  const ProgramUnits Units = unitsOf(Sorted);
  EntryUse Use(P);
  std::vector<AnnotatedDeclassifier> Annotated;
  auto Refuse = [](llvm::Error E) {
    llvm::errs() << "purpose policy check: " << escapeControls(llvm::toString(std::move(E))) << "\n";
    return BadInput;
  };
  for (size_t Unit = 0; Unit < Units.Count; ++Unit) {
    llvm::Expected<UnitReader> Reader = Units.OpenTables(Unit);
    if (!Reader)
      return Refuse(Reader.takeError());
    Use.add(Reader->tables());
    addAnnotated(Reader->tables(), Annotated);
  }
  print(Use.unused());
  llvm::Expected<std::vector<PolicyDiagnostic>> Unreached = unreachedDeclassifiers(Units, P, Annotated);
  if (!Unreached)
    return Refuse(Unreached.takeError());
  print(*Unreached);
  return Project.failed().empty() ? Complete : Incomplete;
}

int purpose::cli::runPolicyCheck(const Arguments &Args) {
  std::shared_ptr<const Policy> P = choosePolicy(Args.Positional.empty() ? "" : Args.Positional[0], Args.get("today"));
  if (!P)
    return BadInput;
  warnOfExpired(*P);
  ExitStatus Status = Args.has("p") ? compareWithProgram(*P, Args) : Complete;
  size_t Entries = P->Classify.entries().size() + P->Sinks.entries().size() + P->Endpoints.size() +
                   P->Contexts.entries().size() + P->Consents.entries().size() + P->Guards.entries().size() +
                   P->Declassifiers.entries().size() + P->Propagation.entries().size() + P->Stores.entries().size() +
                   P->Entries.entries().size();
  llvm::outs() << (P->File.empty() ? "<pack dpa>" : escapeControls(P->File)) << ": " << P->Rules.size() << " rules, "
               << P->Categories.size() << " categories, " << P->Purposes.size() << " purposes, " << Entries
               << " entries\n";
  return Status;
}
