//===- Help.cpp - purpose help -------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HelpPages.h"
#include "Verbs.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    {"man", "PAGE", "write a manual page: purpose or purpose-clangd"},
    {"completion", "SHELL", "write what makes a shell complete the command: bash, fish or zsh"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::HelpOptions = Specs;

static ExitStatus refuse(const std::string &Problem) {
  llvm::errs() << "purpose help: " << escapeControls(Problem) << "\n";
  return BadInput;
}

/// Help for the verb, or for the verbs that start with that word.
static ExitStatus helpFor(const std::string &Name) {
  bool IsFound = false;
  std::vector<llvm::StringRef> Known;
  for (const Verb &V : verbs()) {
    Known.push_back(V.Name);
    if (V.Name != Name && !V.Name.starts_with(Name + " "))
      continue;
    if (IsFound)
      llvm::outs() << "\n";
    printHelp(V);
    IsFound = true;
  }
  return IsFound ? Complete : refuse("there is no verb '" + Name + "'" + suggestName(Name, Known));
}

int purpose::cli::runHelp(const Arguments &Args) {
  if (Args.has("man"))
    return writeManPage(Args.get("man"), llvm::outs())
               ? Complete
               : refuse("no manual page '" + Args.get("man") + "'; expected purpose or purpose-clangd");
  if (Args.has("completion"))
    return writeCompletion(Args.get("completion"), llvm::outs())
               ? Complete
               : refuse("unknown shell '" + Args.get("completion") + "'; expected bash, fish or zsh");
  if (!Args.Positional.empty())
    return helpFor(llvm::join(Args.Positional, " "));
  printHelp();
  return Complete;
}
