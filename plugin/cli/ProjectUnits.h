//===- ProjectUnits.h - The facts of all units of a build --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What verbs share that look at a whole project: its compile_commands.json, the cache, and the analysis of what is not
// in there. Their options are those of ProjectOptions.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_PROJECTUNITS_H
#define PURPOSE_PLUGIN_CLI_PROJECTUNITS_H

#include "UnitCache.h"
#include "UnitRunner.h"
#include "Verb.h"
#include "WholeProgram.h"
#include "flow/FlowInputs.h"

namespace purpose::cli {

/// For the table of options of a verb.
inline constexpr OptionSpec BuildOption{"p", "BUILD", "the folder of compile_commands.json; default: the current one"};
inline constexpr OptionSpec JobsOption{"j", "N",
                                       "how many units to analyse at a time; default: as many as there are cores"};
inline constexpr OptionSpec CacheOption{"cache", "DIR", "where facts of units are kept; default: BUILD/purpose-cache"};
inline constexpr OptionSpec BudgetOption{"cpu-seconds", "N",
                                         "give up on a unit after this much processor time; default: 1000; 0: never"};

class ProjectUnits {
public:
  /// \p Verb stands in messages.
  ProjectUnits(llvm::StringRef Verb, const Arguments &Args) : Verb(Verb), Args(Args) {}

  /// Finds the commands: those of all units, or of the files and folders in \p Files. False after saying why on errs().
  bool open(llvm::ArrayRef<std::string> Files);
  /// Adds the facts of all units to \p Inputs; names those that cannot be analysed. False after saying why if nothing
  /// can be judged at all.
  bool addTo(FlowInputs &Inputs);
  /// Files of units that could not be analysed.
  const std::vector<std::string> &failed() const { return Failed; }
  /// Where file \p Name of the cache is.
  std::string pathInCache(llvm::StringRef Name) const;
  /// Writes the index of \p Sorted, which are the inputs of addTo(), to \p File.
  llvm::Error writeIndex(const SortedInputs &Sorted, llvm::StringRef File) const;
  /// Takes what other builds have left out of the cache.
  void removeOld();

private:
  bool refuse(const std::string &Problem) const;
  bool chooseCommands(std::vector<CompileCommand> All, llvm::ArrayRef<std::string> Files);
  void analyse(const UnitCache &Cache);
  void name(const CompileCommand &Command, const UnitRun &Run);

  llvm::StringRef Verb;
  const Arguments &Args;
  std::vector<CompileCommand> Commands;
  RunOptions Options;
  std::string Current; ///< Folder.
  std::string Folder;  ///< Of the cache.
  std::optional<UnitCache> Cache;
  std::vector<std::unique_ptr<llvm::MemoryBuffer>> Records; ///< By command.
  std::vector<llvm::StringRef> Bytes;                       ///< Those of Records, which the inputs own by then.
  const llvm::sys::TimePoint<> Started = std::chrono::system_clock::now();
  std::vector<std::string> Failed;
};

} // namespace purpose::cli

#endif
