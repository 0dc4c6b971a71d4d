//===- CalendarDay.h - The day that dates in a policy are compared with -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Days are ISO 8601 texts, "2027-06-30", which compare as what they mean. Whether something has expired depends on the
// day of the run; for the same output on another day it can be fixed.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_CALENDARDAY_H
#define PURPOSE_POLICY_CALENDARDAY_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace purpose {

/// True for a day of the calendar, written like 2027-06-30.
bool isDate(llvm::StringRef Text);

/// Today in UTC: that of SOURCE_DATE_EPOCH (seconds since 1970, see reproducible-builds.org) if the environment has a
/// good one, else of the clock.
std::string currentDay();

} // namespace purpose

#endif
