//===- StatusValues.h - Which constants variables stand for -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A number that a function gives constants or results of calls, compares with constants and never counts with says what
// has happened so far:
//
//   int Status = allowed(U) ? 200 : 403;        one of 200, 403
//   if (Status == 200) Status = store(U);       or what store() returns, of which 200 is asked for
//   if (Status != 200) return Status;
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_STATUSVALUES_H
#define PURPOSE_EXTRACT_STATUSVALUES_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace purpose::extract {

class StatusValues {
public:
  /// Those of the body of \p Function.
  explicit StatusValues(const clang::FunctionDecl *Function);

  struct Values {
    llvm::SmallVector<int64_t, 4> Assigned; ///< Sorted, each once.
    llvm::SmallVector<int64_t, 4> Compared;
    bool IsOpen = false; ///< It is assigned something else as well.
    bool IsReturned = false;
    bool IsCounted = false; ///< By `++`, `+=` and so on, or somebody has its address.
  };
  /// None of \p V are known if it is counted, or has too many.
  const Values *of(const clang::VarDecl *V) const;
  /// The function asks whether something is in \p V, a text, or returns it.
  bool isAskedText(const clang::VarDecl *V) const { return AskedTexts.contains(V->getCanonicalDecl()); }

private:
  llvm::DenseMap<const clang::VarDecl *, Values> ByVariable;
  llvm::DenseSet<const clang::VarDecl *> AskedTexts;
};

} // namespace purpose::extract

#endif
