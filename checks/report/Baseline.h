//===- Baseline.h - Findings that are accepted ------------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file beside the policy, for people and for version control: one entry for each finding, sorted by fingerprint, so
// that two branches that accept different findings merge:
//
//   version: 1
//   findings:
//     - fingerprint: 27e1c0b9a4de51f6c3f0c1b2a3948576
//       message: "customer_data in 'acme::User::email' reaches advertising sink 'ads::send', denied by no-advertising"
//       where: "src/login.cpp:12:3"
//       reason: "the campaign ends in June"
//       owner: "ads team"
//       accepted: 2026-11-02
//       expires: 2027-06-30
//
// Fingerprint, reason, owner and expires count; message and where tell a reviewer what it was about.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_BASELINE_H
#define PURPOSE_REPORT_BASELINE_H

#include "policy/PolicyDiagnostics.h"
#include "llvm/Support/Error.h"
#include <map>
#include <set>

namespace purpose {

/// What a baseline says of a finding.
enum class BaselineState : uint8_t { New, Accepted, Expired };

struct BaselineEntry {
  std::string Fingerprint;
  std::string Message;
  std::string Where;
  std::string Reason;
  std::string Owner;
  std::string Accepted; ///< A day, as in policy/CalendarDay.h.
  std::string Expires;  ///< The last day; empty: never.
  PolicyLocation At;    ///< In the baseline, if it was read from one.
  bool isExpired(llvm::StringRef Day) const { return !Expires.empty() && Expires < Day; }
};

class Baseline {
public:
  /// Null if there is none.
  const BaselineEntry *find(const std::string &Fingerprint) const;
  /// Takes the place of one with the same fingerprint.
  void add(BaselineEntry E) { Entries[E.Fingerprint] = std::move(E); }
  void remove(const std::string &Fingerprint) { Entries.erase(Fingerprint); }
  /// Entries whose finding is not in \p Current, by fingerprint.
  std::vector<BaselineEntry> without(const std::set<std::string> &Current) const;
  size_t size() const { return Entries.size(); }

  /// The text of the file.
  std::string text() const;

private:
  std::map<std::string, BaselineEntry> Entries;
};

/// Reads \p Text, the content of \p File. None if anything is wrong with it; what, and where, is in \p Problems.
std::optional<Baseline> readBaseline(llvm::StringRef Text, llvm::StringRef File, PolicyDiagnostics &Problems);

} // namespace purpose

#endif
