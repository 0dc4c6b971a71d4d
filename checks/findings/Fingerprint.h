//===- Fingerprint.h - What a finding is known by -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A finding must be known again in the next run, when lines have moved and files have other names. So what tells it
// from others are names of the program and of the policy:
//
//   void login(User &U) { ads::send(U.Email); }     the check, what is wrong, the rules; customer_data, User::Email;
//                                                   ads::send, its purposes, recipient and regions; and login
//
// Where the path starts is no part of it. A finding is one pair of data and sink call, its path one of those that lead
// there: which one depends on the order of files. Of stored data that nothing erases, the store and the rule alone
// count: the call that is shown is one of several too.
//
// Findings of which all this is equal, such as two calls in a row, are numbered in the order of their places.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_FINGERPRINT_H
#define PURPOSE_FINDINGS_FINGERPRINT_H

#include "findings/Finding.h"
#include "llvm/ADT/StringMap.h"

namespace purpose {

/// Makes the fingerprints of one run: 32 hexadecimal digits each. Wants all findings of the run, in the order of their
/// places, also those that are not shown to anybody: numbers count them.
class Fingerprints {
public:
  Fingerprints(const Policy &Rules, const FlowUnit &Program) : Rules(Rules), Program(Program) {}

  std::string of(const Finding &F);
  std::string of(const Classification::BadAnnotation &Bad);

private:
  std::string numbered(llvm::StringRef Key);

  const Policy &Rules;
  const FlowUnit &Program;
  llvm::StringMap<unsigned> Seen; ///< How often each key was.
};

} // namespace purpose

#endif
