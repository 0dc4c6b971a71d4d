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
      {"graph", "FILE [-- FLAGS…]", 1000, "show the flow graphs of the functions of a file", GraphOptions, runGraph},
      {"policy check", "[FILE]", 1, "validate a policy", PolicyCheckOptions, runPolicyCheck},
      {"policy show", "[FILE]", 1, "show the policy in force, after packs and models", PolicyShowOptions,
       runPolicyShow},
  };
  return Table;
}
