//===- TryEdges.h - Constructors that throw -----------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Clang's graph has edges from calls to the handlers around them, not from constructors:
//
//   try { NotBanned Check(Db, Id); } catch (...) { log(); }     goes on, whoever Id is
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_TRYEDGES_H
#define PURPOSE_EXTRACT_TRYEDGES_H

#include "clang/Analysis/CFG.h"

namespace purpose::extract {

/// Adds to \p Cfg, of \p Body, edges from constructors of the program's classes to the try statements around them.
void addTryEdges(clang::CFG &Cfg, const clang::Stmt *Body);

} // namespace purpose::extract

#endif
