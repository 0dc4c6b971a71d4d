//===- UnitRunner.h - Analyses units in processes of their own ----*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_UNITRUNNER_H
#define PURPOSE_PLUGIN_CLI_UNITRUNNER_H

#include "UnitCache.h"

namespace purpose::cli {

struct RunOptions {
  unsigned Jobs = 0;          ///< Processes at a time; 0: as many as there are cores.
  unsigned CpuSeconds = 1000; ///< For one unit; 0: no limit.
};

/// How the analysis of one unit ended.
struct UnitRun {
  bool Succeeded = false;
  std::string Problem; ///< "does not parse", "crashed (…)", "took more than 1000 s": for messages.
  std::string Output;  ///< What the parser has said, empty if nothing.
};

/// Runs `purpose extract` on each of \p Commands and puts the results into \p Cache. Shows progress on errs(): a line
/// that changes on a terminal, else a line for each unit. The result has the order of \p Commands.
std::vector<UnitRun> runUnits(llvm::ArrayRef<const CompileCommand *> Commands, const UnitCache &Cache,
                              const RunOptions &Options);

} // namespace purpose::cli

#endif
