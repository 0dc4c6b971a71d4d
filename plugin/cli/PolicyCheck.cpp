//===- PolicyCheck.cpp - purpose policy check -----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyChoice.h"
#include "Verbs.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

const llvm::ArrayRef<OptionSpec> purpose::cli::PolicyCheckOptions = {};

/// Warns of declassifiers that clean nothing any more. Dates of this form compare as text.
static void warnOfExpired(const Policy &P) {
  std::string Today = llvm::formatv("{0:%Y-%m-%d}", std::chrono::system_clock::now()).str();
  for (const DeclassifierEntry &E : P.Declassifiers.entries())
    if (!E.Expires.empty() && E.Expires < Today)
      llvm::errs() << toString(PolicyDiagnostic{E.Where, Severity::Warning,
                                                "declassifier '" + E.Pattern + "' expired on " + E.Expires +
                                                    " and cleans nothing any more"})
                   << "\n";
}

int purpose::cli::runPolicyCheck(const Arguments &Args) {
  std::shared_ptr<const Policy> P = choosePolicy(Args.Positional.empty() ? "" : Args.Positional[0]);
  if (!P)
    return BadInput;
  warnOfExpired(*P);
  size_t Entries = P->Classify.entries().size() + P->Sinks.entries().size() + P->Endpoints.size() +
                   P->Contexts.entries().size() + P->Consents.entries().size() + P->Guards.entries().size() +
                   P->Declassifiers.entries().size() + P->Propagation.entries().size() + P->Stores.entries().size() +
                   P->Entries.entries().size();
  llvm::outs() << (P->File.empty() ? "<pack dpa>" : escapeControls(P->File)) << ": " << P->Rules.size() << " rules, "
               << P->Categories.size() << " categories, " << P->Purposes.size() << " purposes, " << Entries
               << " entries\n";
  return Complete;
}
