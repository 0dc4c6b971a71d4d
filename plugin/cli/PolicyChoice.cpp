//===- PolicyChoice.cpp - Which policy a command uses ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyChoice.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

std::shared_ptr<const Policy> purpose::cli::choosePolicy(llvm::StringRef File, llvm::StringRef Day) {
  std::string Found = File.empty() ? findPolicyFile(".") : File.str();
  LoadedPolicy Loaded = Found.empty() ? loadDefaultPolicy(Day) : loadPolicyFile(Found, Day);
  for (const PolicyDiagnostic &D : Loaded.Diagnostics)
    llvm::errs() << toString(D) << "\n";
  return Loaded.Compiled;
}
