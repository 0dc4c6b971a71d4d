//===- ExpiredCalls.h - Uses of declassifiers that have expired ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_EXPIREDCALLS_H
#define PURPOSE_LINK_EXPIREDCALLS_H

#include "link/Classification.h"
#include "link/ProgramGraph.h"

namespace purpose {

/// A call of a function that cleans nothing any more.
struct ExpiredCall {
  const DeclassifierEntry *Entry;
  SourcePosition Where;
  SymbolRef Callee;
  SymbolRef Caller;
};

/// All of them, each call once.
std::vector<ExpiredCall> findExpiredCalls(const ProgramGraph &Program, Classification &Classes);

} // namespace purpose

#endif
