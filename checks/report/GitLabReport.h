//===- GitLabReport.h - Findings for the merge requests of GitLab ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_GITLABREPORT_H
#define PURPOSE_REPORT_GITLABREPORT_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// The form of `artifacts: reports: codequality`. It knows nothing of findings that are accepted or suppressed: those
/// are left out, as remarks are.
void writeGitLab(const Report &R, llvm::raw_ostream &OS);

} // namespace purpose

#endif
