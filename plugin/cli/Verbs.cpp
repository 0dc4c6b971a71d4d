//===- Verbs.cpp - The table of verbs -------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verbs.h"

using namespace purpose::cli;

llvm::ArrayRef<Verb> purpose::cli::verbs() {
  static const Verb Table[] = {
      {"scan", "[FILES…]", 1000000, "analyse a project and judge it as a whole", ScanOptions, runScan},
      {"extract", "-- COMMAND…", 1000000, "write the flow facts of one translation unit, as compiled by COMMAND",
       ExtractOptions, runExtract},
      {"graph", "FILE [-- FLAGS…]", 1000, "show the flow graphs of the functions of a file", GraphOptions, runGraph},
      {"link", "FILES…", 1000000, "judge the flow facts in objects, libraries, executables and flow files", LinkOptions,
       runLink},
      {"report", "[FILES…]", 1000000, "write what scan or link find in other formats; FILES without -p: as for link",
       ReportOptions, runReport},
      {"baseline write", "[FILES…]", 1000000, "accept the findings of today; FILES without -p: as for link",
       BaselineWriteOptions, runBaselineWrite},
      {"baseline compare", "[FILES…]", 1000000, "what is new, and what is fixed; FILES without -p: as for link",
       BaselineCompareOptions, runBaselineCompare},
      {"coverage", "[FILES…]", 1000000, "which names that speak of personal data have a category", CoverageOptions,
       runCoverage},
      {"policy check", "[FILE]", 1, "validate a policy; with -p, tell what of it a project never uses",
       PolicyCheckOptions, runPolicyCheck},
      {"policy show", "[FILE]", 1, "show the policy in force, after packs and models", PolicyShowOptions,
       runPolicyShow},
      {"explain", "ID [FILES…]", 1000000,
       "explain a check, a rule, or a finding by its fingerprint; FILES as for report", ExplainOptions, runExplain},
      {"init", "[FILES…]", 1000000, "write a first purpose.yaml from what the code of a project contains", InitOptions,
       runInit},
      {"help", "[VERB…]", 2, "show help, also as a manual page or as completion for shells", HelpOptions, runHelp},
  };
  return Table;
}
