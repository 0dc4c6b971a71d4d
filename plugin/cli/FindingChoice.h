//===- FindingChoice.h - By what a program is judged, and what is shown ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the verbs share that show findings: the policy, what of the findings the user asked for, and which are accepted.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_FINDINGCHOICE_H
#define PURPOSE_PLUGIN_CLI_FINDINGCHOICE_H

#include "ChangedLines.h"
#include "Verb.h"
#include "report/Baseline.h"
#include <memory>
#include <optional>

namespace purpose::cli {

/// For the table of options of a verb.
inline constexpr OptionSpec PolicyOption{"policy", "FILE",
                                         "the policy; default: the nearest purpose.yaml, else pack dpa"};
inline constexpr OptionSpec TodayOption{
    "today", "DATE", "the day by which dates have passed or not; default: SOURCE_DATE_EPOCH, else today"};
inline constexpr OptionSpec ChangedSinceOption{"changed-since", "REV",
                                               "report only what touches lines changed since this git revision"};
inline constexpr OptionSpec FilesOption{"files", "FILE", "report only what touches this file; may be repeated"};
inline constexpr OptionSpec BaselineOption{"baseline", "FILE", "do not report what this file accepts"};

struct FindingChoice {
  std::shared_ptr<const Policy> Rules;
  std::optional<ChangedLines> Only;
  std::optional<Baseline> Known;
};

/// Reads what \p Args of \p Verb say. False after saying what is wrong on errs().
bool chooseFindings(llvm::StringRef Verb, const Arguments &Args, FindingChoice &Out);

/// None after saying what is wrong with \p File on errs().
std::optional<Baseline> loadBaseline(llvm::StringRef Verb, const std::string &File);

} // namespace purpose::cli

#endif
