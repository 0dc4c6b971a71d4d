//===- Glob.cpp - Wildcards within one name -------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "model/Glob.h"

bool purpose::matchesGlob(llvm::StringRef Pattern, llvm::StringRef Text) {
  // Only the last star ever needs another try: what earlier ones matched as early as possible stays right.
  size_t P = 0, T = 0;
  size_t Star = llvm::StringRef::npos, Retry = 0;
  while (T < Text.size()) {
    if (P < Pattern.size() && Pattern[P] == '*') {
      Star = P++;
      Retry = T;
    } else if (P < Pattern.size() && Pattern[P] == Text[T]) {
      ++P;
      ++T;
    } else if (Star != llvm::StringRef::npos) {
      P = Star + 1;
      T = ++Retry;
    } else {
      return false;
    }
  }
  return Pattern.drop_front(P).find_first_not_of('*') == llvm::StringRef::npos;
}
