//===- Report.h - What a run found, ready to be written ---------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A Report is a plain value: the findings of a run with all that formats show of them, in one order for all formats. It
// depends on the program, the policy with its day, and the baseline; neither on the machine nor on the time.
//
// Texts are plainText(), names of files are as they are; each format escapes what means something in it.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_REPORT_H
#define PURPOSE_REPORT_REPORT_H

#include "findings/Judgement.h"
#include "report/Baseline.h"
#include <functional>
#include <memory>
#include <optional>

namespace purpose {

struct DataMap;

/// A place in a source file, or in a policy.
struct ReportPlace {
  std::string File;  ///< To open it.
  std::string Shown; ///< Relative to the folder that the report is about, if it is below that.
  unsigned Line = 0; ///< 0: nowhere.
  unsigned Column = 0;
  bool isKnown() const { return Line != 0; }
};

/// One hop of the way of the data.
struct ReportStep {
  ReportPlace Where;
  std::string Message;
  std::string Function; ///< That it is in; may be empty.
};

/// The comment that says NOLINT.
struct ReportComment {
  ReportPlace Where;
  std::string Reason; ///< Empty: it hides nothing.
};

struct ReportedFinding {
  /// Annotation: what the code or a comment says means nothing. Remark: let through, though not all is known.
  enum class Kind : uint8_t { Finding, Annotation, Remark } What = Kind::Finding;
  Severity Level = Severity::Error;
  std::string Check;
  std::string Message;
  std::string Fingerprint; ///< See findings/Fingerprint.h.
  ReportPlace Where;
  std::string Function; ///< That the call is in; may be empty.
  std::vector<ReportStep> Path;
  std::optional<ReportComment> Comment;
  std::vector<std::string> Rules;
  std::vector<std::string> Categories;
  std::string Data;
  std::vector<std::string> Purposes;
  std::string Use; ///< The sink, context or storing function.
  std::string Recipient;
  std::vector<std::string> Regions;
  std::string Store;
  BaselineState Accepted = BaselineState::New;
  BaselineEntry Entry; ///< If it is not New.

  /// A comment gives a reason not to report it.
  bool isSuppressed() const { return Comment && !Comment->Reason.empty(); }
  bool isAccepted() const { return Accepted == BaselineState::Accepted; }
  /// Somebody must look at it.
  bool isOpen() const { return !isSuppressed() && !isAccepted(); }
};

inline constexpr char OutOfBudgetText[] = "a function or the program is too large for the budget";

struct Report {
  const Policy *Rules = nullptr;
  std::vector<ReportedFinding> Findings; ///< By kind, then place.
  std::vector<std::string> Incomplete;   ///< What could not be analysed, in words.
  bool OutOfBudget = false;              ///< One of Incomplete says OutOfBudgetText.
  std::optional<Baseline> Known;         ///< If one was given.
  std::vector<BaselineEntry> Gone;       ///< Entries of it that match nothing any more; none if not all is in sight.
  std::optional<size_t> Elsewhere;       ///< Findings that the user did not ask for.
  std::string Category;                  ///< What tells this run from others of the same commit; may be empty.
  std::shared_ptr<const DataMap> Map;    ///< For formats that ask for it.
  std::string Language = "en";           ///< Of formats that know several: "en" or "de".
};

struct ReportSettings {
  std::function<std::string(llvm::StringRef)> FileName; ///< How to show the name of a source file.
  std::function<bool(const Finding &)> IsWanted;        ///< None: all are.
  std::optional<Baseline> Known;
  std::vector<std::string> Incomplete;
  bool IsPart = false; ///< Other parts of the program were left out, so that nothing can be said to be gone.
  std::string Category;
};

/// \p Text, which may come from a hostile source, as valid UTF-8 that can neither end a line, nor move a cursor, nor
/// turn the direction of writing.
std::string plainText(llvm::StringRef Text);

/// \p J must outlive the result.
Report makeReport(const Judgement &J, ReportSettings Settings);

/// Numbers of findings, without remarks.
struct ReportCounts {
  size_t Open = 0;   ///< Of kind Finding.
  size_t Errors = 0; ///< Open, of severity error.
  size_t Suppressed = 0;
  size_t Accepted = 0;
  size_t Expired = 0; ///< Open, but were accepted until some day.
};
ReportCounts countFindings(const Report &R);

/// "2 findings, 1 of severity error; 3 suppressed with a reason; 4 accepted by the baseline"
std::string summaryOf(const Report &R);

} // namespace purpose

#endif
