//===- PolicyShow.cpp - purpose policy show -------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyChoice.h"
#include "Verbs.h"
#include "policy/PolicyPrinter.h"

using namespace purpose;
using namespace purpose::cli;

static constexpr OptionSpec Options[] = {
    {"symbol", "NAME", "show only what the policy says about one name, such as acme::User::email"}};
const llvm::ArrayRef<OptionSpec> purpose::cli::PolicyShowOptions = Options;

int purpose::cli::runPolicyShow(const Arguments &Args) {
  std::shared_ptr<const Policy> P = choosePolicy(Args.Positional.empty() ? "" : Args.Positional[0]);
  if (!P)
    return BadInput;
  if (Args.has("symbol"))
    printSymbol(*P, Args.get("symbol"), llvm::outs());
  else
    printPolicy(*P, llvm::outs());
  return Complete;
}
