//===- Verdict.h - From flows to findings -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The verdict is a pure function of the policy and the flows. A `deny` rule is broken by data of its categories, or
// below, that is used for its purposes, or below, and is identifiable enough; an `allow` rule that is more specific
// lifts it.
//
// To add a kind of rule: its field in Policy.h, a predicate here beside denies(), both sides of it in
// test/unit/findings.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_VERDICT_H
#define PURPOSE_FINDINGS_VERDICT_H

#include "findings/Finding.h"

namespace purpose {

/// One finding for each pair of data and use, sorted by place. \p Flows keep their order among equals. The findings
/// point into \p Rules.
std::vector<Finding> judge(const Policy &Rules, const FlowUnit &Unit, const std::vector<DataLabel> &Labels,
                           const std::vector<DataFlow> &Flows);

/// What judge() does not report, because a check was passed of which nobody knows whose it was (`subject: lenient`).
std::vector<Finding> judgeSubjects(const Policy &Rules, const FlowUnit &Unit, const std::vector<DataLabel> &Labels,
                                   const std::vector<DataFlow> &Flows);

/// By place; of equal ones, one stays.
void sortFindings(std::vector<Finding> &Findings, const FlowUnit &Unit);

} // namespace purpose

#endif
