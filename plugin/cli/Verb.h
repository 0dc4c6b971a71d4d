//===- Verb.h - What the program purpose can do -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// To add a verb: a file with its function and options, declared below, and a row in Verbs.cpp. Results go to outs(),
// all else to errs(); Main.cpp turns a failure to write results into BadInput.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_VERB_H
#define PURPOSE_PLUGIN_CLI_VERB_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace purpose::cli {

enum ExitStatus : int {
  Complete = 0,   ///< And nothing found.
  Findings = 1,   ///< At least one of severity error.
  BadInput = 2,   ///< Or bad configuration.
  Incomplete = 3, ///< Something could not be analysed; it was named.
};

/// One option of a verb. All take the forms --name VALUE and --name=VALUE; those of one letter, -n VALUE and -nVALUE.
struct OptionSpec {
  llvm::StringRef Name;  ///< Without dashes.
  llvm::StringRef Value; ///< What help calls its value; empty: it takes none.
  llvm::StringRef Help;
};

/// A command line after its verb.
struct Arguments {
  std::vector<std::string> Positional;
  std::map<std::string, std::vector<std::string>, std::less<>> Options; ///< Each with its values, in order.

  bool has(llvm::StringRef Name) const { return Options.find(Name.str()) != Options.end(); }
  /// The last value given, or an empty one.
  std::string get(llvm::StringRef Name) const;
};

struct Verb {
  llvm::StringRef Name;       ///< One or more words: "policy check".
  llvm::StringRef Positional; ///< For help: "[FILE]".
  unsigned MaxPositional;
  llvm::StringRef Summary; ///< One line.
  llvm::ArrayRef<OptionSpec> Options;
  int (*Run)(const Arguments &Args);
};

llvm::ArrayRef<Verb> verbs();

/// Parses what follows the verb. Says what is wrong on errs() and returns false.
bool parseArguments(const Verb &V, llvm::ArrayRef<llvm::StringRef> Words, Arguments &Out);
/// Reads option \p Name of \p Verb into \p Value if it is given. Says so on errs() and returns false if it is no
/// number.
bool readNumber(llvm::StringRef Verb, const Arguments &Args, llvm::StringRef Name, unsigned &Value);
/// "purpose policy check [FILE]" with its options.
void printHelp(const Verb &V);
/// All verbs.
void printHelp();

} // namespace purpose::cli

#endif
