//===- Declassifiers.h - Declassifiers that are none any more -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_DECLASSIFIERS_H
#define PURPOSE_FINDINGS_DECLASSIFIERS_H

#include "findings/Finding.h"
#include "link/Linker.h"

namespace purpose {

/// Findings of purpose-declassifier: each entry of the policy that has expired, and each call of such a function. What
/// goes through there is not cleaned, and is found as such.
std::vector<Finding> judgeDeclassifiers(const Policy &Rules, const FlowUnit &Unit, const LinkResult &Linked);

} // namespace purpose

#endif
