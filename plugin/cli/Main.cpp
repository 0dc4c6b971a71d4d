//===- Main.cpp - The program purpose -------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verb.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>

using namespace purpose;
using namespace purpose::cli;

/// The verb that \p Words start with, taking its words off; null if there is none.
static const Verb *findVerb(llvm::ArrayRef<llvm::StringRef> &Words) {
  const Verb *Best = nullptr;
  size_t BestLength = 0;
  for (const Verb &V : verbs()) {
    llvm::SmallVector<llvm::StringRef, 2> Name;
    V.Name.split(Name, ' ');
    if (Name.size() > BestLength && Words.take_front(Name.size()).equals(Name)) {
      Best = &V;
      BestLength = Name.size();
    }
  }
  Words = Words.drop_front(BestLength);
  return Best;
}

/// The verbs that start with the word \p First; empty if it is no group.
static std::string listGroup(llvm::StringRef First) {
  std::string List;
  for (const Verb &V : verbs())
    if (V.Name.starts_with((First + " ").str()))
      List += ("  purpose " + V.Name + " " + V.Positional + "\n").str();
  return List;
}

static int refuseVerb(llvm::ArrayRef<llvm::StringRef> Words) {
  if (Words.empty()) {
    llvm::errs() << "purpose: a verb is missing; try 'purpose --help'\n";
    return BadInput;
  }
  llvm::SmallVector<llvm::StringRef, 16> Names;
  for (const Verb &V : verbs())
    Names.push_back(V.Name);
  std::string Given = escapeControls(Words[0]);
  if (std::string Group = listGroup(Words[0]); !Group.empty())
    llvm::errs() << "purpose: '" << Given << "' needs one of these:\n" << Group;
  else
    llvm::errs() << "purpose: unknown verb '" << Given << "'" << suggestName(Given, Names)
                 << "; try 'purpose --help'\n";
  return BadInput;
}

static int printVersion() {
  llvm::outs() << "purpose " PURPOSE_VERSION " (LLVM " PURPOSE_LLVM_VERSION ")\n";
  return Complete;
}

static bool isHelp(llvm::StringRef Word) { return Word == "--help" || Word == "-h"; }

static int run(llvm::ArrayRef<llvm::StringRef> Words) {
  if (!Words.empty() && isHelp(Words[0])) {
    printHelp();
    return Complete;
  }
  if (!Words.empty() && Words[0] == "--version")
    return printVersion();
  llvm::ArrayRef<llvm::StringRef> Rest = Words;
  const Verb *V = findVerb(Rest);
  if (!V && Words.size() > 1 && isHelp(Words[1]) && !listGroup(Words[0]).empty()) {
    llvm::outs() << listGroup(Words[0]);
    return Complete;
  }
  if (!V)
    return refuseVerb(Words);
  for (llvm::StringRef Word : Rest) {
    if (Word == "--")
      break;
    if (isHelp(Word)) {
      printHelp(*V);
      return Complete;
    }
    if (Word == "--version")
      return printVersion();
  }
  Arguments Args;
  return parseArguments(*V, Rest, Args) ? V->Run(Args) : BadInput;
}

int main(int Argc, const char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  // A file that may not grow is an error to report, not a crash. Units inherit this.
  std::signal(SIGXFSZ, SIG_IGN);
  llvm::SmallVector<llvm::StringRef, 16> Words(Argv + 1, Argv + Argc);
  int Status = run(Words);
  // A result that nobody received must not look like success.
  llvm::outs().flush();
  if (llvm::outs().has_error()) {
    llvm::errs() << "purpose: cannot write the result: " << llvm::outs().error().message() << "\n";
    llvm::outs().clear_error();
    return BadInput;
  }
  return Status;
}
