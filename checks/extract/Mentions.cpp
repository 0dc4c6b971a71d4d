//===- Mentions.cpp - Which fields and globals a function touches ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/Mentions.h"
#include "extract/Names.h"
#include "extract/Queries.h"
#include "model/NameWords.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Calls inside of calls that are looked into.
constexpr unsigned MaxDepth = 6;

const clang::ValueDecl *named(const clang::Expr *E) {
  if (const auto *M = llvm::dyn_cast<clang::MemberExpr>(E))
    return llvm::dyn_cast<clang::FieldDecl>(M->getMemberDecl());
  if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E))
    if (const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()); V && V->hasGlobalStorage())
      return V->getCanonicalDecl();
  return nullptr;
}

/// Collects the mentions of one body, and whom it calls.
class MentionVisitor : public clang::RecursiveASTVisitor<MentionVisitor> {
public:
  MentionVisitor(Mentions::Sets &Into) : Into(Into) {}

  bool shouldVisitImplicitCode() const { return true; }
  bool VisitImplicitCastExpr(clang::ImplicitCastExpr *E) {
    bool AddsConst = E->getCastKind() == clang::CK_NoOp && E->getType().isConstQualified();
    if (E->getCastKind() == clang::CK_LValueToRValue || AddsConst)
      onlyRead(E->getSubExpr());
    return true;
  }
  bool VisitExpr(clang::Expr *E) {
    const clang::ValueDecl *D = named(E);
    if (!D)
      return true;
    Into.Read.insert(D);
    if (!ReadOnly.contains(E) && !E->getType().isConstQualified())
      Into.Written.insert(D);
    return true;
  }
  bool VisitCallExpr(clang::CallExpr *E) {
    if (const clang::FunctionDecl *F = E->getDirectCallee())
      call(F);
    else
      Into.Complete = Into.OnlyAsks = false;
    return true;
  }
  bool VisitCXXThrowExpr(clang::CXXThrowExpr *) {
    Throws = true;
    return true;
  }
  bool VisitCXXConstructExpr(clang::CXXConstructExpr *E) {
    call(E->getConstructor());
    return true;
  }

  llvm::SmallVector<const clang::FunctionDecl *, 8> Called;
  bool Throws = false;

private:
  void call(const clang::FunctionDecl *F) { Called.push_back(F); }
  /// \p E and what it is a part of.
  void onlyRead(const clang::Expr *E) {
    for (; E; E = llvm::isa<clang::MemberExpr>(E) ? llvm::cast<clang::MemberExpr>(E)->getBase() : nullptr) {
      E = E->IgnoreParenImpCasts();
      ReadOnly.insert(E);
    }
  }

  Mentions::Sets &Into;
  llvm::SmallPtrSet<const clang::Expr *, 16> ReadOnly;
};

/// A call that changes nothing: of a const method, or one of the library that hands out what is there.
bool isLookUp(const clang::FunctionDecl *F) {
  if (!F || F->getOverloadedOperator() == clang::OO_Call)
    return false; // What it runs may write what it has captured.
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(F);
  if ((Method && Method->isConst()) || F->isNoReturn())
    return true;
  if (!isStandard(F))
    return false;
  switch (F->getOverloadedOperator()) {
  case clang::OO_Star:
  case clang::OO_Arrow:
    return true;
  case clang::OO_Subscript: // Of a map, it may make an element.
    return !Method->getParent()->getName().ends_with("map");
  default:
    return F->getIdentifier() &&
           llvm::is_contained({"get", "get_if", "value", "at", "front", "back", "data", "addressof", "as_const"},
                              F->getName());
  }
}

bool changesNothing(const clang::Stmt *S) {
  if (!S)
    return true;
  if (const auto *U = llvm::dyn_cast<clang::UnaryOperator>(S); U && U->isIncrementDecrementOp())
    return false;
  if (const auto *B = llvm::dyn_cast<clang::BinaryOperator>(S); B && B->isAssignmentOp())
    return false;
  if (const auto *Call = llvm::dyn_cast<clang::CallExpr>(S); Call && !isLookUp(Call->getDirectCallee()))
    return false;
  if (llvm::isa<clang::CXXThrowExpr>(S))
    return true;
  const bool IsPlain =
      llvm::isa<clang::CompoundStmt, clang::ReturnStmt, clang::IfStmt, clang::CastExpr, clang::ParenExpr,
                clang::MemberExpr, clang::DeclRefExpr, clang::CXXThisExpr, clang::UnaryOperator, clang::BinaryOperator,
                clang::ConditionalOperator, clang::ArraySubscriptExpr, clang::CallExpr, clang::IntegerLiteral,
                clang::StringLiteral, clang::CXXBoolLiteralExpr, clang::CXXNullPtrLiteralExpr, clang::PredefinedExpr>(
          S);
  return IsPlain && llvm::all_of(S->children(), changesNothing);
}

} // namespace

bool Mentions::onlyLooks(const clang::CXXMethodDecl *F) {
  auto [It, New] = Looking.try_emplace(F->getCanonicalDecl(), false);
  const clang::FunctionDecl *Body = nullptr;
  if (!New || F->isVirtual() || F->getParent()->isLambda() || llvm::isa<clang::CXXConstructorDecl>(F) ||
      llvm::isa<clang::CXXDestructorDecl>(F) || !F->hasBody(Body) || Body->hasSkippedBody())
    return It->second;
  return Looking[F->getCanonicalDecl()] = changesNothing(Body->getBody());
}

void Mentions::collect(const clang::FunctionDecl *F, Sets &Into, unsigned Depth,
                       llvm::SmallPtrSetImpl<const clang::FunctionDecl *> &Seen) {
  const clang::FunctionDecl *Body = nullptr;
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(F);
  bool IsDispatch = Method && Method->isVirtual() && Depth > 0;
  if (IsDispatch || Depth > MaxDepth || !F->hasBody(Body) || Body->hasSkippedBody()) {
    // Library code does not know the fields of the user.
    const clang::SourceManager &Sources = F->getASTContext().getSourceManager();
    const bool IsHarmless = F->isTrivial() || F->isDefaulted() || Sources.isInSystemHeader(F->getLocation());
    Into.Complete &= IsHarmless;
    const bool IsConst = Method && Method->isConst() && F->getIdentifier() && !speaksOfChange(F->getName());
    Into.OnlyAsks &= IsHarmless || (Depth > 0 && (isQuery(F) || IsConst));
    return;
  }
  if (!Seen.insert(F->getCanonicalDecl()).second)
    return;
  if (Body->getASTContext().getSourceManager().isInSystemHeader(Body->getLocation()))
    return;
  MentionVisitor Visitor(Into);
  Visitor.TraverseDecl(const_cast<clang::FunctionDecl *>(Body));
  for (const clang::FunctionDecl *Callee : Visitor.Called)
    collect(Callee, Into, Depth + 1, Seen);
}

const Mentions::Sets &Mentions::of(const clang::FunctionDecl *F) {
  std::unique_ptr<Sets> &Found = Known[F->getCanonicalDecl()];
  if (!Found) {
    Found = std::make_unique<Sets>();
    llvm::SmallPtrSet<const clang::FunctionDecl *, 8> Seen;
    collect(F, *Found, 0, Seen);
  }
  return *Found;
}

bool Mentions::isLeaf(const clang::FunctionDecl *F) {
  auto [It, New] = Leaves.try_emplace(F->getCanonicalDecl(), false);
  const clang::FunctionDecl *Body = nullptr;
  if (!New || !F->hasBody(Body) || Body->hasSkippedBody())
    return It->second;
  Sets Unused;
  MentionVisitor Visitor(Unused);
  Visitor.TraverseDecl(const_cast<clang::FunctionDecl *>(Body));
  return Leaves[F->getCanonicalDecl()] = Visitor.Called.empty() && !Visitor.Throws && Unused.Complete;
}

bool Mentions::mayDisturb(const clang::FunctionDecl *Writer, const clang::FunctionDecl *Check) {
  if (!Writer || !Check)
    return true;
  const Sets &Checked = of(Check);
  const Sets &Changed = of(Writer);
  if (Changed.OnlyAsks && Changed.Written.empty())
    return false;
  if (!Checked.Complete || !Changed.OnlyAsks)
    return true;
  return llvm::any_of(Changed.Written, [&](const clang::ValueDecl *D) { return Checked.Read.contains(D); });
}

bool Mentions::mayWrite(const clang::FunctionDecl *Writer, const clang::ValueDecl *What) {
  if (!Writer)
    return true;
  const Sets &Changed = of(Writer);
  return !Changed.Complete || Changed.Written.contains(llvm::cast<clang::ValueDecl>(What->getCanonicalDecl()));
}
