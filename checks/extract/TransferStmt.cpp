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
  Now.setConstant(B, std::nullopt);
  if (!Init)
    return;
  std::optional<int64_t> Known = constant(Init);
  store({L}, contentOf(Init), V, V->getLocation());
  knowConstant({L}, Known);
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

BaseRef FunctionExtractor::exceptionBase() {
  // What is in flight here: thrown by this function, or by what it calls.
  std::optional<Content> FromCalls;
  if (HasTry)
    FromCalls = Content{portNode(NodeKind::Caught), RootPath};
  BaseRef B = base(BaseKind::Exception, nullptr, 0, FromCalls);
  Bases[B].Summary = true;
  return B;
}

NodeRef FunctionExtractor::portNode(NodeKind Kind) {
  return Graph.node(Kind, nullptr, 0, [&](FlowNode &Node) {
    if (Function)
      Node.Where = Unit.position(Function->getLocation());
  });
}

bool FunctionExtractor::isCaughtHere(const clang::CXXThrowExpr *E) const {
  // The block ends in an edge to the try statement around it, whose successors are its handlers.
  if (!Block || !E->getSubExpr())
    return false;
  const clang::QualType Thrown = E->getSubExpr()->getType().getUnqualifiedType();
  for (const clang::CFGBlock *Try : Block->succs()) {
    if (!Try || !llvm::isa_and_nonnull<clang::CXXTryStmt>(Try->getTerminatorStmt()))
      continue;
    for (const clang::CFGBlock *Handler : Try->succs()) {
      const auto *Catch = Handler ? llvm::dyn_cast_or_null<clang::CXXCatchStmt>(Handler->getLabel()) : nullptr;
      if (!Catch)
        continue;
      if (!Catch->getExceptionDecl())
        return true;
      clang::QualType Wanted = Catch->getCaughtType().getNonReferenceType().getUnqualifiedType();
      if (Unit.ast().hasSameUnqualifiedType(Wanted, Thrown))
        return true;
      const clang::CXXRecordDecl *Base = Wanted->getAsCXXRecordDecl(), *Derived = Thrown->getAsCXXRecordDecl();
      if (Base && Derived && Derived->hasDefinition() && Derived->isDerivedFrom(Base))
        return true;
    }
  }
  return false;
}

void FunctionExtractor::throws(const clang::CXXThrowExpr *E) {
  Location InFlight{exceptionBase(), RootPath, true};
  Tree T = E->getSubExpr() ? contentOf(E->getSubExpr()) : read(InFlight);
  if (E->getSubExpr())
    write({InFlight}, resolve(T));
  if (!isCaughtHere(E))
    Graph.flow(resolve(T), portNode(NodeKind::Throw), RootPath, Now);
}

void FunctionExtractor::catches(const clang::CXXCatchStmt *S) {
  const clang::VarDecl *V = S->getExceptionDecl();
  if (!V)
    return;
  Location InFlight{exceptionBase(), RootPath, true};
  BaseRef B = variableBase(V);
  if (V->getType()->isReferenceType())
    Now.set(B, Tree::pointingTo({InFlight}));
  else
    Now.set(B, read(InFlight));
}
