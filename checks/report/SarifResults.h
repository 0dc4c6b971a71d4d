//===- SarifResults.h - What SARIF says of findings ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_SARIFRESULTS_H
#define PURPOSE_REPORT_SARIFRESULTS_H

#include "report/SarifReport.h"
#include "report/SourceText.h"
#include "llvm/Support/JSON.h"

namespace purpose {

/// Stands for the folder that names of files are relative to.
inline constexpr char SarifRoot[] = "%SRCROOT%";

/// A reference to a file as RFC 3986 has it. \p File: absolute, or relative with slashes; any bytes.
std::string uriOf(llvm::StringRef File);

class SarifResultWriter {
public:
  SarifResultWriter(llvm::json::OStream &J, SourceText &Sources, const SarifLimits &Limits, bool HasBaseline)
      : J(J), Sources(Sources), Limits(Limits), HasBaseline(HasBaseline) {}

  /// The content of one object of `results`.
  void write(const ReportedFinding &F);

private:
  void location(const ReportPlace &Where, llvm::StringRef Function, llvm::StringRef Message, int Id = -1);
  void flow(const ReportedFinding &F);
  void related(const ReportedFinding &F);
  void suppressions(const ReportedFinding &F);
  void properties(const ReportedFinding &F);

  llvm::json::OStream &J;
  SourceText &Sources;
  const SarifLimits &Limits;
  bool HasBaseline;
};

} // namespace purpose

#endif
