//===- Wording.h - What users read -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The only place that words findings.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_WORDING_H
#define PURPOSE_FINDINGS_WORDING_H

#include "findings/Finding.h"

namespace purpose {

/// "customer_data in 'acme::User::email' reaches advertising sink 'ads::send' (recipient AdCo), denied by
/// no-advertising"
std::string message(const Finding &F);
/// What is said beside the findings of a unit that a budget cut short.
inline constexpr char IncompleteMessage[] =
    "analysis of this file is incomplete: a function is too large for the budget";
/// One hop of the way, as a note.
std::string note(const Hop &H, const FlowUnit &Unit, const Finding &F);

} // namespace purpose

#endif
