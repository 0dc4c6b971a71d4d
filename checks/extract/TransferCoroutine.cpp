//===- TransferCoroutine.cpp - What coroutines yield, return and await -----===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A coroutine is a function around a promise object:
//
//   Task<string> load() { co_return Email; }
//
//   promise_type Promise;
//   Result = Promise.get_return_object();     refers to Promise, through a coroutine_handle
//   Promise.return_value(Email);              who holds the result reads it there
//
// The result is handed out before the body runs, but whoever uses it sees what the body has left. So it is computed at
// the end. A suspended coroutine shows each value that it yields: the promise keeps them all.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"

using namespace purpose;
using namespace purpose::extract;

const clang::Stmt *FunctionExtractor::beginCoroutine(const clang::CoroutineBodyStmt *Body) {
  Coroutine = Body;
  const clang::VarDecl *Promise = Body->getPromiseDecl();
  if (Promise && llvm::isa_and_nonnull<clang::DeclStmt>(Body->getPromiseDeclStmt())) {
    declareVariable(Promise);
    Bases[variableBase(Promise)].Summary = true;
  }
  return Body->getBody();
}

void FunctionExtractor::finishCoroutine() {
  if (const clang::Expr *Result = Coroutine->getReturnValueInit())
    returnValue(Result);
}

Value FunctionExtractor::await(const clang::CoroutineSuspendExpr *E) {
  // The operand first: of `co_yield E` it is the call of yield_value.
  if (const clang::Expr *Common = E->getCommonExpr())
    (void)value(Common);
  return E->getResumeExpr() ? value(E->getResumeExpr()) : Value();
}
