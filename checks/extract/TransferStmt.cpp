//===- TransferStmt.cpp - Declarations, returns and exceptions -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"

using namespace purpose;
using namespace purpose::extract;

void FunctionExtractor::declare(const clang::DeclStmt *S) {
  for (const clang::Decl *D : S->decls()) {
    const auto *V = llvm::dyn_cast<clang::VarDecl>(D);
    if (!V)
      continue;
    declareVariable(V);
    // `auto [a, b] = tuple;` binds each name to a variable of its own.
    if (const auto *Decomposition = llvm::dyn_cast<clang::DecompositionDecl>(V))
      for (const clang::BindingDecl *B : Decomposition->bindings())
        if (const clang::VarDecl *Holding = B->getHoldingVar())
          declareVariable(Holding);
  }
}

void FunctionExtractor::declareVariable(const clang::VarDecl *V) {
  BaseRef B = variableBase(V);
  Location L{B, RootPath, false};
  const clang::Expr *Init = V->getInit();
  if (V->getType()->isReferenceType()) {
    if (Init)
      Now.set(B, Tree::pointingTo(placeOf(Init)));
    return;
  }
  if (Bases[B].IsGlobal) { // A static local is initialised once, and keeps what it holds.
    if (Init)
      store({L}, contentOf(Init), V, V->getLocation(), /*Keep=*/true);
    return;
  }
  Now.set(B, Tree());
  if (Init)
    store({L}, contentOf(Init), V, V->getLocation());
}

void FunctionExtractor::returns(const clang::ReturnStmt *S) {
  const clang::Expr *E = S->getRetValue();
  if (!E || E->getType()->isVoidType())
    return;
  NodeRef N = Graph.node(NodeKind::Return, nullptr, 0, [&](FlowNode &Node) {
    Node.Type = Unit.type(Function->getReturnType());
    Node.Where = Unit.position(Function->getLocation());
  });
  Graph.flow(resolve(contentOf(E)), N, RootPath, Now);
}

void FunctionExtractor::throws(const clang::CXXThrowExpr *E) {
  if (!E->getSubExpr())
    return;
  Tree T = contentOf(E->getSubExpr());
  BaseRef B = base(BaseKind::Exception, nullptr, 0, std::nullopt);
  Bases[B].Summary = true;
  write({Location{B, RootPath, true}}, T);
  NodeRef N =
      Graph.node(NodeKind::Throw, nullptr, 0, [&](FlowNode &Node) { Node.Where = Unit.position(E->getThrowLoc()); });
  Graph.flow(resolve(T), N, RootPath, Now);
}

void FunctionExtractor::catches(const clang::CXXCatchStmt *S) {
  const clang::VarDecl *V = S->getExceptionDecl();
  if (!V)
    return;
  BaseRef Thrown = base(BaseKind::Exception, nullptr, 0, std::nullopt);
  BaseRef B = variableBase(V);
  if (V->getType()->isReferenceType())
    Now.set(B, Tree::pointingTo({Location{Thrown, RootPath, true}}));
  else
    Now.set(B, read({Thrown, RootPath, true}));
}
