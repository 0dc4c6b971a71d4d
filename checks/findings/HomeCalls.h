//===- HomeCalls.h - Findings where their unit sees them ----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A host that looks at one unit, with functions of others in sight, reports in that unit:
//
//   own.cpp    report(U);                                  the finding, with a note at the use
//   other.cpp  void report(User &U) { send(U.Mail); }      where `purpose scan` has it
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_HOMECALLS_H
#define PURPOSE_FINDINGS_HOMECALLS_H

#include "findings/Finding.h"

namespace purpose {

/// Flows whose use is in a function that IsElsewhere are put to the call in the unit that leads there, if there is one.
/// \p Program is as it was linked.
void bringHome(std::vector<DataFlow> &Flows, const FlowUnit &Program);

/// Takes out what lies in other units entirely.
void dropElsewhere(std::vector<Finding> &Findings, const FlowUnit &Program);

} // namespace purpose

#endif
