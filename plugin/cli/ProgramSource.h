//===- ProgramSource.h - Where the facts of a program come from ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program is what a build compiles (purpose scan) or what files carry (purpose link). Verbs that take both read it by
// this.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_PROGRAMSOURCE_H
#define PURPOSE_PLUGIN_CLI_PROGRAMSOURCE_H

#include "ProjectUnits.h"

namespace purpose::cli {

class ProgramSource {
public:
  /// \p Verb stands in messages.
  ProgramSource(llvm::StringRef Verb, const Arguments &Args) : Verb(Verb), Args(Args) {}

  /// The project of option -p; files of the command line are sources, of which there may be none. False after saying
  /// why on errs().
  bool openProject();
  /// Files of the command line carry the facts.
  bool openFiles();
  /// Files without -p carry facts; everything else is a project.
  bool open() { return Args.has("p") || Args.Positional.empty() ? openProject() : openFiles(); }

  const FlowInputs &inputs() const { return Inputs; }
  const SortedInputs &sorted() const { return Sorted; }
  /// Null if it is no project.
  ProjectUnits *project() { return Project ? &*Project : nullptr; }
  /// What is missing, in words. That of a project was said on errs().
  std::vector<std::string> missing() const;
  /// Says on errs() what files lack.
  void nameMissing() const;
  /// Only some files of a project were asked for.
  bool isPart() const { return Project && !Args.Positional.empty(); }

private:
  llvm::StringRef Verb;
  const Arguments &Args;
  FlowInputs Inputs;
  SortedInputs Sorted;
  std::optional<ProjectUnits> Project;
};

} // namespace purpose::cli

#endif
