//===- StatusValues.cpp - Which constants variables stand for --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/StatusValues.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// A variable that may be more is no status.
constexpr size_t MaxValues = 8;

class Collector : public clang::RecursiveASTVisitor<Collector> {
public:
  using Values = StatusValues::Values;
  Collector(const clang::ASTContext &AST, llvm::DenseMap<const clang::VarDecl *, Values> &To,
            llvm::DenseSet<const clang::VarDecl *> &AskedTexts)
      : AST(AST), To(To), AskedTexts(AskedTexts) {}

  bool VisitVarDecl(const clang::VarDecl *V) {
    if (isStatus(V) && V->getInit())
      assign(V, V->getInit());
    return true;
  }
  bool VisitBinaryOperator(const clang::BinaryOperator *E) {
    if (E->isAssignmentOp()) {
      if (const clang::VarDecl *V = variable(E->getLHS()))
        E->isCompoundAssignmentOp() ? count(V) : assign(V, E->getRHS());
      return true;
    }
    if (E->isEqualityOp()) {
      compare(E->getLHS(), E->getRHS());
      compare(E->getRHS(), E->getLHS());
    }
    return true;
  }
  bool VisitUnaryOperator(const clang::UnaryOperator *E) {
    if (E->isIncrementDecrementOp() || E->getOpcode() == clang::UO_AddrOf)
      if (const clang::VarDecl *V = variable(E->getSubExpr()))
        count(V);
    return true;
  }
  bool VisitImplicitCastExpr(const clang::ImplicitCastExpr *E) { // `if (Status)`
    if (E->getCastKind() == clang::CK_IntegralToBoolean)
      if (const clang::VarDecl *V = variable(E->getSubExpr()))
        add(To[V].Compared, 0);
    return true;
  }
  bool VisitSwitchStmt(const clang::SwitchStmt *S) {
    if (const clang::VarDecl *V = variable(S->getCond()))
      for (const clang::SwitchCase *Label = S->getSwitchCaseList(); Label; Label = Label->getNextSwitchCase())
        if (const auto *Case = llvm::dyn_cast<clang::CaseStmt>(Label))
          if (std::optional<int64_t> Value = constant(Case->getLHS()))
            add(To[V].Compared, *Value);
    return true;
  }

  bool VisitCXXOperatorCallExpr(const clang::CXXOperatorCallExpr *E) { // `Error != ""`
    if (E->getNumArgs() == 2 &&
        (E->getOperator() == clang::OO_EqualEqual || E->getOperator() == clang::OO_ExclaimEqual))
      askText(E->getArg(0));
    return true;
  }
  bool VisitCXXRewrittenBinaryOperator(const clang::CXXRewrittenBinaryOperator *E) {
    askText(E->getLHS());
    return true;
  }
  bool VisitCXXMemberCallExpr(const clang::CXXMemberCallExpr *E) {
    const clang::CXXMethodDecl *Method = E->getMethodDecl();
    if (Method && Method->getIdentifier() && Method->getName() == "empty")
      askText(E->getImplicitObjectArgument());
    return true;
  }
  bool VisitReturnStmt(const clang::ReturnStmt *S) {
    if (const clang::Expr *E = S->getRetValue()) {
      E = E->IgnoreImplicit();
      const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E);
      askText(Made && Made->getNumArgs() == 1 ? Made->getArg(0) : E);
      if (const clang::VarDecl *V = variable(E))
        To[V].IsReturned = true;
    }
    return true;
  }

private:
  void askText(const clang::Expr *E) {
    const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E->IgnoreImplicit()->IgnoreParens());
    if (const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr; V && V->hasLocalStorage())
      AskedTexts.insert(V->getCanonicalDecl());
  }
  static bool isStatus(const clang::VarDecl *V) {
    const clang::QualType T = V->getType();
    return T->isIntegralOrEnumerationType() && !T->isBooleanType() && V->hasLocalStorage();
  }
  static const clang::VarDecl *variable(const clang::Expr *E) {
    const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E->IgnoreParenImpCasts());
    const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
    return V && isStatus(V) ? V->getCanonicalDecl() : nullptr;
  }
  std::optional<int64_t> constant(const clang::Expr *E) const {
    clang::Expr::EvalResult Result;
    if (E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType() || !E->EvaluateAsInt(Result, AST))
      return std::nullopt;
    return Result.Val.getInt().tryExtValue();
  }
  static void add(llvm::SmallVectorImpl<int64_t> &Values, int64_t Value) {
    auto *It = llvm::lower_bound(Values, Value);
    if (It == Values.end() || *It != Value)
      Values.insert(It, Value);
  }
  void assign(const clang::VarDecl *V, const clang::Expr *E) {
    E = E->IgnoreParenImpCasts();
    if (const auto *Either = llvm::dyn_cast<clang::ConditionalOperator>(E)) {
      assign(V, Either->getTrueExpr());
      assign(V, Either->getFalseExpr());
    } else if (std::optional<int64_t> Value = constant(E)) {
      add(To[V->getCanonicalDecl()].Assigned, *Value);
    } else {
      To[V->getCanonicalDecl()].IsOpen = true;
    }
  }
  void compare(const clang::Expr *Side, const clang::Expr *Other) {
    if (const clang::VarDecl *V = variable(Side))
      if (std::optional<int64_t> Value = constant(Other))
        add(To[V].Compared, *Value);
  }
  void count(const clang::VarDecl *V) { To[V->getCanonicalDecl()].IsCounted = true; }

  const clang::ASTContext &AST;
  llvm::DenseMap<const clang::VarDecl *, Values> &To;
  llvm::DenseSet<const clang::VarDecl *> &AskedTexts;
};

} // namespace

StatusValues::StatusValues(const clang::FunctionDecl *Function) {
  Collector(Function->getASTContext(), ByVariable, AskedTexts).TraverseStmt(Function->getBody());
}

const StatusValues::Values *StatusValues::of(const clang::VarDecl *V) const {
  auto It = ByVariable.find(V->getCanonicalDecl());
  const bool Is = It != ByVariable.end() && !It->second.IsCounted && It->second.Assigned.size() <= MaxValues &&
                  It->second.Compared.size() <= MaxValues;
  return Is ? &It->second : nullptr;
}
