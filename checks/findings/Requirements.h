//===- Requirements.h - Rules that demand something of flows ------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rules that demand something of data other than its purpose: a region, a recipient, that it is erased, handed out,
// kept with something, and those that demand a guard of an operation.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_REQUIREMENTS_H
#define PURPOSE_FINDINGS_REQUIREMENTS_H

#include "findings/Finding.h"
#include "link/Linker.h"

namespace purpose {

/// \p IsWhole: the program is, so that what is not there is missing.
std::vector<Finding> judgeRequirements(const Policy &Rules, const FlowUnit &Unit, const std::vector<DataLabel> &Labels,
                                       const LinkResult &Linked, bool IsWhole);

} // namespace purpose

#endif
