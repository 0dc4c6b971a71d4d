//===- Comments.h - NOLINT comments of a translation unit ---------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy hides findings where a comment says NOLINT. Whoever judges the whole program lists what was hidden, and
// why:
//
//   ads.send(U.Email); // NOLINT(purpose-forbidden-flow): the customer asked for it in writing, ticket 4711
//
// Read as clang-tidy reads them: NOLINT, NOLINTNEXTLINE, and NOLINTBEGIN up to the NOLINTEND with the same checks, each
// with a list of checks or without. What follows is the reason.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_COMMENTS_H
#define PURPOSE_EXTRACT_COMMENTS_H

#include "extract/UnitBuilder.h"

namespace purpose::extract {

/// One such comment in a text.
struct NoLint {
  enum class Kind : uint8_t { Line, NextLine, Begin, End } What = Kind::Line;
  size_t Offset = 0;
  llvm::StringRef Checks; ///< Without spaces around it; empty: all.
  llvm::StringRef Reason; ///< Empty: none.
};

/// All in \p Text, in order, that may concern checks of ours.
std::vector<NoLint> findNoLints(llvm::StringRef Text);

/// Puts those of the main file and of the headers of the project into \p Unit.
void addSuppressions(UnitBuilder &Unit);

} // namespace purpose::extract

#endif
