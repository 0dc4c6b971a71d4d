//===- WholeProgram.h - From flow records to printed findings -----*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `purpose link` and `purpose scan` share.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_WHOLEPROGRAM_H
#define PURPOSE_PLUGIN_CLI_WHOLEPROGRAM_H

#include "ChangedLines.h"
#include "Verb.h"
#include "findings/Judgement.h"
#include "flow/FlowInputs.h"
#include <optional>

namespace purpose::cli {

using SortedInputs = std::vector<FlowInputs::Input>;

/// The units of \p Inputs, which must outlive the result. Their files are named as \p Rename does.
ProgramUnits unitsOf(const SortedInputs &Inputs, FileRenamer::Renaming Rename);

/// Links the records of \p Inputs under \p Rules. Fails on a record that is damaged, naming its file.
llvm::Expected<Judgement> judgeInputs(const SortedInputs &Inputs, const Policy &Rules,
                                      const LinkSettings &Settings = {});
llvm::Expected<Judgement> judgeInputs(const FlowInputs &Inputs, const Policy &Rules, const LinkSettings &Settings = {});

/// Prints what \p J found and says on errs() how much it was. \p Only: print, and count for the status, only findings
/// that touch these lines; the others are counted as hidden. Files below the current folder are shown relative to it.
ExitStatus printFindings(const Judgement &J, const std::optional<ChangedLines> &Only = std::nullopt);

/// The exit status that says the most: bad input before incomplete before findings.
inline ExitStatus worse(ExitStatus A, ExitStatus B) {
  auto Rank = [](ExitStatus S) { return S == BadInput ? 3 : S == Incomplete ? 2 : S == Findings ? 1 : 0; };
  return Rank(A) >= Rank(B) ? A : B;
}

} // namespace purpose::cli

#endif
