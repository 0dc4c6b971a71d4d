//===- UnitExtractor.h - From a translation unit to its flow graphs -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_UNITEXTRACTOR_H
#define PURPOSE_EXTRACT_UNITEXTRACTOR_H

#include "extract/ChangedBodies.h"
#include "flow/FlowUnit.h"
#include "clang/AST/ASTContext.h"

namespace purpose::extract {

/// The graphs of every function with a body in the main file and in the headers of the project (not system headers),
/// templates as instantiated, and of the initialisers of variables with static storage. Never looks at a policy.
FlowUnit extractUnit(clang::ASTContext &AST);

/// A unit that is looked at again and again.
struct Extraction {
  FlowUnit Unit;     ///< Of a part: all tables, and graphs of what has changed, its callers and their callees.
  UnitRecord Record; ///< For the next time.
  bool IsPart = false;
  MovedLines Lines; ///< Since \p Before: of what is not in a part.
};
/// The same; but where \p Before, of the same file with the same headers and options, shows what an edit has changed,
/// only that part of the graphs. The others are what they were.
Extraction extractAgain(clang::ASTContext &AST, const UnitRecord *Before);

} // namespace purpose::extract

#endif
