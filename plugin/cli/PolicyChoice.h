//===- PolicyChoice.h - Which policy a command uses -------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_POLICYCHOICE_H
#define PURPOSE_PLUGIN_CLI_POLICYCHOICE_H

#include "policy/PolicyLoader.h"

namespace purpose::cli {

/// Loads \p File; without one, the nearest purpose.yaml from the current folder upwards; without that, pack dpa. Prints
/// diagnostics. Null after errors.
/// \p Day: what dates in it are compared with; empty: today.
std::shared_ptr<const Policy> choosePolicy(llvm::StringRef File, llvm::StringRef Day = "");

} // namespace purpose::cli

#endif
