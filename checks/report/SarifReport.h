//===- SarifReport.h - Findings for code scanning ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// SARIF 2.1.0 (OASIS) in the form that code scanning of GitHub shows fully. The descriptors of the tool are the checks,
// then the rules of the policy; a result is of a check, and names the rules in its properties.
//
// Names of files are relative to %SRCROOT%, which whoever reads the report puts in the place of his checkout: the
// report does not tell where it was made, and is the same everywhere.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_SARIFREPORT_H
#define PURPOSE_REPORT_SARIFREPORT_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// What code scanning of GitHub takes. More is cut off, remarks and notes first and errors last, and a notification in
/// the report says how much.
struct SarifLimits {
  size_t Results = 25000;
  size_t Steps = 1000;                       ///< Of one path, and related locations of one result.
  size_t CompressedBytes = 10 * 1000 * 1000; ///< With gzip.
};

void writeSarif(const Report &R, llvm::raw_ostream &OS, const SarifLimits &Limits = {});

} // namespace purpose

#endif
