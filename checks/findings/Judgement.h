//===- Judgement.h - All that a policy says of a program ----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_JUDGEMENT_H
#define PURPOSE_FINDINGS_JUDGEMENT_H

#include "findings/Finding.h"
#include "link/ProgramBuilder.h"

namespace purpose {

struct Judgement {
  FlowUnit Program; ///< What the positions and symbols of the rest refer to.
  const Policy *Rules = nullptr;
  std::vector<Finding> Findings;
  std::vector<Finding> UnknownSubjects; ///< See judgeSubjects().
  std::vector<Classification::BadAnnotation> BadAnnotations;
  /// Indexes into Program.Suspects of those that have no category; of a single unit.
  std::vector<uint32_t> Unclassified;
  bool Incomplete = false; ///< A budget ran out: findings may be missing.
};

/// Links \p Program, one unit or many merged, under \p Rules, which must outlive the result.
Judgement judgeProgram(FlowUnit Program, const Policy &Rules, const LinkSettings &Settings = {});

/// The same for a program of many units. Fails if one of them cannot be read.
llvm::Expected<Judgement> judgeProgram(ProgramUnits Units, const Policy &Rules, const LinkSettings &Settings = {});

} // namespace purpose

#endif
