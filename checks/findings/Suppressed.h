//===- Suppressed.h - Findings behind NOLINT comments -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy shows nothing where a comment says NOLINT. Who judges a program wants to know what was hidden, and why: a
// reason that somebody wrote down is respected and listed, a bare NOLINT is not.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_SUPPRESSED_H
#define PURPOSE_FINDINGS_SUPPRESSED_H

#include "findings/Finding.h"

namespace purpose {

/// \p S is for findings of \p Check. Reads the list of checks as clang-tidy does: the last glob that matches decides.
bool concerns(const FlowUnit &Unit, const Suppression &S, llvm::StringRef Check);
/// \p S hides what \p Check finds at \p Where.
bool hides(const FlowUnit &Unit, const Suppression &S, const SourcePosition &Where, llvm::StringRef Check);
/// Somebody has written down why \p F is not to be reported.
bool isSuppressed(const FlowUnit &Unit, const Finding &F);
/// Sets HiddenBy, preferring comments that give a reason.
void markSuppressed(std::vector<Finding> &Findings, const FlowUnit &Unit);
/// Comments that name checks of ours, or hide a finding of ours, and say no reason.
std::vector<Classification::BadAnnotation> unreasonedSuppressions(const std::vector<Finding> &Findings,
                                                                  const FlowUnit &Unit);

} // namespace purpose

#endif
