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
      {"policy check", "[FILE]", 1, "validate a policy", PolicyCheckOptions, runPolicyCheck},
      {"policy show", "[FILE]", 1, "show the policy in force, after packs and models", PolicyShowOptions, runPolicyShow},
  };
  return Table;
}
