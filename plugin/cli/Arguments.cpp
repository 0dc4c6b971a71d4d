//===- Arguments.cpp - Command lines and help -----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HelpPages.h"
#include "Verb.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

std::string Arguments::get(llvm::StringRef Name) const {
  auto It = Options.find(Name.str());
  return It == Options.end() || It->second.empty() ? "" : It->second.back();
}

static bool refuse(const Verb &V, const llvm::Twine &Problem) {
  llvm::errs() << "purpose " << V.Name << ": " << escapeControls(Problem.str()) << "; try 'purpose " << V.Name
               << " --help'\n";
  return false;
}

std::string purpose::cli::dashed(llvm::StringRef Name) { return (Name.size() == 1 ? "-" : "--") + Name.str(); }

/// Reads the option at \p At, which may take the following word as its value.
static bool parseOption(const Verb &V, llvm::ArrayRef<llvm::StringRef> Words, size_t &At, Arguments &Out) {
  auto [Name, Value] = Words[At].split('=');
  bool HasValue = Words[At].contains('=');
  for (const OptionSpec &O : V.Options)
    if (O.Name.size() == 1 && !O.Value.empty() && Words[At].size() > 2 && Words[At][2] != '=' &&
        Words[At].starts_with(dashed(O.Name))) { // -j2, as with make.
      Name = Words[At].take_front(2);
      Value = Words[At].drop_front(2);
      HasValue = true;
    }
  const OptionSpec *Spec = llvm::find_if(V.Options, [&](const OptionSpec &O) { return dashed(O.Name) == Name; });
  if (Spec == V.Options.end()) {
    std::vector<std::string> Names;
    for (const OptionSpec &O : V.Options)
      Names.push_back(dashed(O.Name));
    std::vector<llvm::StringRef> Known(Names.begin(), Names.end());
    return refuse(V, "unknown option '" + Name + "'" + suggestName(Name, Known));
  }
  if (Spec->Value.empty() && HasValue)
    return refuse(V, "'" + Name + "' takes no value");
  if (!Spec->Value.empty() && !HasValue) {
    if (At + 1 == Words.size())
      return refuse(V, "'" + Name + "' takes a value, " + Spec->Value);
    Value = Words[++At];
  }
  if (!Spec->Value.empty() && Value.empty())
    return refuse(V, "the value of '" + Name + "' is empty");
  Out.Options[Spec->Name.str()].push_back(Value.str());
  return true;
}

bool purpose::cli::parseArguments(const Verb &V, llvm::ArrayRef<llvm::StringRef> Words, Arguments &Out) {
  bool OnlyPositional = false;
  for (size_t At = 0; At < Words.size(); ++At) {
    llvm::StringRef Word = Words[At];
    if (!OnlyPositional && Word == "--") {
      OnlyPositional = true;
    } else if (!OnlyPositional && Word.size() > 1 && Word.starts_with("-")) {
      if (!parseOption(V, Words, At, Out))
        return false;
    } else {
      if (Word.empty())
        return refuse(V, "an argument is empty");
      if (Out.Positional.size() == V.MaxPositional)
        return refuse(V, "'" + Word + "' is one argument too many");
      Out.Positional.push_back(Word.str());
    }
  }
  return true;
}

bool purpose::cli::readNumber(llvm::StringRef Verb, const Arguments &Args, llvm::StringRef Name, unsigned &Value) {
  if (!Args.has(Name) || !llvm::StringRef(Args.get(Name)).getAsInteger(10, Value))
    return true;
  llvm::errs() << "purpose " << Verb << ": " << dashed(Name) << " takes a number\n";
  return false;
}

void purpose::cli::printHelp(const Verb &V) {
  llvm::raw_ostream &OS = llvm::outs();
  OS << "usage: purpose " << V.Name << (V.Options.empty() ? "" : " [options]") << (V.Positional.empty() ? "" : " ")
     << V.Positional << "\n\n  " << V.Summary << "\n";
  if (!V.Options.empty())
    OS << "\noptions:\n";
  for (const OptionSpec &O : V.Options)
    OS << llvm::format("  %-24s %s\n", (dashed(O.Name) + (O.Value.empty() ? "" : " " + O.Value.str())).c_str(),
                       O.Help.str().c_str());
}

void purpose::cli::printHelp() {
  llvm::raw_ostream &OS = llvm::outs();
  OS << "purpose: follows personal data in C++ programs to where it must not go\n\n"
        "usage: purpose VERB [options] [arguments]\n\nverbs:\n";
  for (const Verb &V : verbs())
    OS << llvm::format("  %-24s %s\n", V.Name.str().c_str(), V.Summary.str().c_str());
  OS << "\n'purpose VERB --help' tells more about one.\n\n"
        "exit status: 0 complete and nothing found; 1 findings of severity error; 2 bad input or configuration;\n"
        "3 incomplete\n";
}
