//===- Verbs.h - The functions behind the verbs -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_VERBS_H
#define PURPOSE_PLUGIN_CLI_VERBS_H

#include "Verb.h"

namespace purpose::cli {

extern const llvm::ArrayRef<OptionSpec> HelpOptions;
int runHelp(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> InitOptions;
int runInit(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> ExplainOptions;
int runExplain(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> GraphOptions;
int runGraph(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> ExtractOptions;
int runExtract(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> ScanOptions;
int runScan(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> LinkOptions;
int runLink(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> ReportOptions;
int runReport(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> BaselineWriteOptions;
int runBaselineWrite(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> BaselineCompareOptions;
int runBaselineCompare(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> CoverageOptions;
int runCoverage(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> PolicyCheckOptions;
int runPolicyCheck(const Arguments &Args);

extern const llvm::ArrayRef<OptionSpec> PolicyShowOptions;
int runPolicyShow(const Arguments &Args);

} // namespace purpose::cli

#endif
