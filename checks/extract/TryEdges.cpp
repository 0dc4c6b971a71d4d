//===- TryEdges.cpp - Constructors that throw -----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/TryEdges.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"

using namespace purpose::extract;

namespace {

/// Constructors that may throw, and the innermost try statement around each.
class ThrowingFinder : public clang::RecursiveASTVisitor<ThrowingFinder> {
public:
  bool TraverseLambdaExpr(clang::LambdaExpr *) { return true; }
  bool TraverseCXXTryStmt(clang::CXXTryStmt *S) {
    const clang::CXXTryStmt *Outer = std::exchange(Around, S);
    bool Goes = TraverseStmt(S->getTryBlock());
    Around = Outer;
    for (unsigned I = 0; Goes && I < S->getNumHandlers(); ++I)
      Goes = TraverseStmt(S->getHandler(I));
    return Goes;
  }
  bool VisitCXXConstructExpr(clang::CXXConstructExpr *E) {
    if (Around && mayThrow(E->getConstructor()))
      Found[E] = Around;
    return true;
  }
  llvm::DenseMap<const clang::Stmt *, const clang::CXXTryStmt *> Found;

private:
  static bool mayThrow(const clang::CXXConstructorDecl *C) {
    const auto *Type = C->getType()->getAs<clang::FunctionProtoType>();
    bool IsNothrow = Type && !clang::isUnresolvedExceptionSpec(Type->getExceptionSpecType()) && Type->isNothrow();
    return C->isUserProvided() && !IsNothrow &&
           !C->getASTContext().getSourceManager().isInSystemHeader(C->getLocation());
  }
  const clang::CXXTryStmt *Around = nullptr;
};

} // namespace

void purpose::extract::addTryEdges(clang::CFG &Cfg, const clang::Stmt *Body) {
  ThrowingFinder Finder;
  Finder.TraverseStmt(const_cast<clang::Stmt *>(Body));
  if (Finder.Found.empty())
    return;
  llvm::DenseMap<const clang::Stmt *, clang::CFGBlock *> Tries;
  for (clang::CFGBlock *B : Cfg)
    if (const auto *Try = llvm::dyn_cast_or_null<clang::CXXTryStmt>(B->getTerminatorStmt()))
      Tries[Try] = B;
  for (clang::CFGBlock *B : Cfg) {
    if (B->getTerminatorStmt()) // Its successors are numbered.
      continue;
    clang::CFGBlock *To = nullptr;
    for (const clang::CFGElement &E : *B)
      if (auto S = E.getAs<clang::CFGStmt>())
        if (const clang::CXXTryStmt *Try = Finder.Found.lookup(S->getStmt()))
          To = Tries.lookup(Try);
    auto IsThere = [&](const clang::CFGBlock::AdjacentBlock &Next) { return Next.getReachableBlock() == To; };
    if (To && std::none_of(B->succ_begin(), B->succ_end(), IsThere))
      B->addSuccessor(clang::CFGBlock::AdjacentBlock(To, /*IsReachable=*/true), Cfg.getBumpVectorContext());
  }
}
