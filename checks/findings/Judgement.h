//===- Judgement.h - All that a policy says of a program ----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_JUDGEMENT_H
#define PURPOSE_FINDINGS_JUDGEMENT_H

#include "findings/Finding.h"
#include "findings/Unclassified.h"
#include "link/ProgramBuilder.h"
#include "link/Retention.h"

namespace purpose {

struct Judgement {
  FlowUnit Program; ///< What the positions and symbols of the rest refer to.
  const Policy *Rules = nullptr;
  std::vector<Finding> Findings;
  std::vector<Finding> UnknownSubjects; ///< See judgeSubjects().
  std::vector<Classification::BadAnnotation> BadAnnotations;
  std::vector<UnclassifiedDeclaration> Unclassified; ///< Of a single unit.
  /// What was judged, of a program: all data that reaches a use, allowed or not, and what happens to stores.
  std::vector<DataFlow> Flows;
  std::vector<DataLabel> Labels; ///< That Flows refer to.
  std::vector<StoreEvent> Events;
  bool Incomplete = false;    ///< A budget ran out: findings may be missing.
  bool SeesElsewhere = false; ///< Paths may lead into files that the unit has not read.
};

/// Links \p Program, one unit or many merged, under \p Rules, which must outlive the result.
Judgement judgeProgram(FlowUnit Program, const Policy &Rules);

/// A unit with functions of others in sight: what is found lies in the unit itself, or at its calls that lead on.
/// Has a budget of its own, which must not grow with what is in sight.
Judgement judgeUnit(FlowUnit Program, const Policy &Rules);

/// The same for a program of many units. Fails if one of them cannot be read.
llvm::Expected<Judgement> judgeProgram(ProgramUnits Units, const Policy &Rules, const LinkSettings &Settings = {});

} // namespace purpose

#endif
