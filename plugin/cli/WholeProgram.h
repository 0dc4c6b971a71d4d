//===- WholeProgram.h - From flow records to findings -------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the verbs share that judge a program.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_WHOLEPROGRAM_H
#define PURPOSE_PLUGIN_CLI_WHOLEPROGRAM_H

#include "FindingChoice.h"
#include "Verb.h"
#include "findings/Judgement.h"
#include "flow/FlowInputs.h"
#include "report/Report.h"

namespace purpose::cli {

using SortedInputs = std::vector<FlowInputs::Input>;

/// The units of \p Inputs, which must outlive the result. Their files are named as \p Rename does.
ProgramUnits unitsOf(const SortedInputs &Inputs, FileRenamer::Renaming Rename);
/// Objects hold names as their compiler was given them, "./user.h" also: here all become absolute, as those of scan
/// are.
ProgramUnits unitsOf(const SortedInputs &Inputs);

/// Links the records of \p Inputs under \p Rules. Fails on a record that is damaged, naming its file.
llvm::Expected<Judgement> judgeInputs(const SortedInputs &Inputs, const Policy &Rules,
                                      const LinkSettings &Settings = {});
llvm::Expected<Judgement> judgeInputs(const FlowInputs &Inputs, const Policy &Rules, const LinkSettings &Settings = {});

/// What of \p J the user asked for; refers to the policy of \p Choice. Only findings that touch the lines of \p Choice
/// are in it, the others are counted. Files below \p Folder are shown relative to it. \p Incomplete: what else is
/// missing, in words.
Report reportOf(const Judgement &J, const FindingChoice &Choice, std::vector<std::string> Incomplete, bool IsPart,
                const std::string &Folder);
/// How much there is, and what is not as it should be with the whole.
void writeSummary(const Report &R, llvm::raw_ostream &OS);
/// By its open findings, and whether something is missing.
ExitStatus statusOf(const Report &R);

/// The exit status that says the most: bad input before incomplete before findings.
inline ExitStatus worse(ExitStatus A, ExitStatus B) {
  auto Rank = [](ExitStatus S) { return S == BadInput ? 3 : S == Incomplete ? 2 : S == Findings ? 1 : 0; };
  return Rank(A) >= Rank(B) ? A : B;
}

} // namespace purpose::cli

#endif
