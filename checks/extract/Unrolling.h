//===- Unrolling.h - Loops over lists that are written out --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop over a table of functions runs all of them, and each is known:
//
//   static const Check Checks[] = {isAdult, hasAgreed};
//   for (Check C : Checks)          isAdult(U) is true, then hasAgreed(U) is true
//     if (!C(U)) return;
//   send(U.Email);                  both are true
//
// Its blocks are copied, one set for each element, so that what calls in one round find out stays apart from what they
// find out in another. Only lists of functions, pointers and objects that can decide something are worth that, if they
// are short, and nobody changes them.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_UNROLLING_H
#define PURPOSE_EXTRACT_UNROLLING_H

#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace purpose::extract {

class Unrolling {
public:
  /// Copies the blocks of loops in \p Cfg, which is that of \p Body.
  void run(clang::CFG &Cfg, const clang::Stmt *Body);
  bool contains(const clang::CXXForRangeStmt *Loop) const { return Elements.contains(Loop->getLoopVariable()); }
  /// In which round of its loop \p B is, the first being 0; 0 if it is in none.
  unsigned roundOf(const clang::CFGBlock *B) const { return Rounds.lookup(B); }
  /// What loop variable \p V is in the round that \p B belongs to; null if \p V is none of an unrolled loop.
  const clang::Expr *elementAt(const clang::VarDecl *V, const clang::CFGBlock *B) const;

private:
  llvm::DenseMap<const clang::VarDecl *, llvm::SmallVector<const clang::Expr *, 8>> Elements; ///< By loop variable.
  llvm::DenseMap<const clang::CFGBlock *, unsigned> Rounds;
};

} // namespace purpose::extract

#endif
