//===- PolicyDiagnostics.h - What is wrong with a policy --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_POLICYDIAGNOSTICS_H
#define PURPOSE_POLICY_POLICYDIAGNOSTICS_H

#include "policy/Policy.h"
#include "llvm/ADT/Twine.h"
#include <set>
#include <string>
#include <vector>

namespace purpose {

/// One thing that is wrong with a policy, for people: what was found, what was expected, and the nearest known name.
struct PolicyDiagnostic {
  PolicyLocation Where;
  Severity Level = Severity::Error;
  std::string Message;
};
/// "purpose.yaml:3:7: error: unknown key 'purposes' ..." as compilers print it. Control characters are escaped.
std::string toString(const PolicyDiagnostic &D);

/// \p Text with control characters written as "\x1b": text of a file must not be able to write escape sequences or
/// further lines to a terminal or a CI log.
std::string escapeControls(llvm::StringRef Text);
/// "error", "warning" or "note".
llvm::StringRef severityName(Severity Level);

/// Collects diagnostics, each once, up to a limit that keeps a hostile file from filling the terminal.
class PolicyDiagnostics {
public:
  void error(const PolicyLocation &Where, const llvm::Twine &Message) { add(Where, Severity::Error, Message); }
  void warning(const PolicyLocation &Where, const llvm::Twine &Message) { add(Where, Severity::Warning, Message); }

  /// suggestName(), unless so much is wrong already that nobody would read it.
  std::string suggest(llvm::StringRef Name, llvm::ArrayRef<llvm::StringRef> Known) const;

  bool hasErrors() const { return Errors > 0; }
  /// In the order of files as they were first mentioned, then of lines.
  std::vector<PolicyDiagnostic> take();

private:
  static constexpr unsigned Limit = 100;

  void add(const PolicyLocation &Where, Severity Level, const llvm::Twine &Message);

  std::vector<PolicyDiagnostic> List;
  std::set<std::string> Seen;
  unsigned Errors = 0;
  unsigned Dropped = 0;
};

/// "; did you mean 'purpose'?" for the nearest of \p Known, or, where none is near, "; expected one of ..." if there
/// are few.
std::string suggestName(llvm::StringRef Name, llvm::ArrayRef<llvm::StringRef> Known);

} // namespace purpose

#endif
