//===- Constants.cpp - Integers whose value is known -----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Local integers and flags with a known value decide which branches are taken:
//
//   for (int I = 0; I < 4; ++I) S = "";     runs at least once, so S is clean afterwards
//   static int Verbose = 0;                 never written: `if (Verbose)` is dead
//
// A block that only tests a condition is looked at once for each way into it (see solve), so that what is known on one
// way is not lost to the join with the others.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CheckedArithmetic.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

constexpr unsigned MaxConditionDepth = 12;
constexpr unsigned MaxWaysIn = 4;

std::optional<int64_t> integerValue(const clang::Expr *E, const clang::ASTContext &AST) {
  clang::Expr::EvalResult Result;
  if (E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType() || !E->EvaluateAsInt(Result, AST))
    return std::nullopt;
  return Result.Val.getInt().tryExtValue();
}

std::optional<int64_t> compute(clang::BinaryOperatorKind Op, int64_t L, int64_t R) {
  switch (Op) {
  case clang::BO_Add:
    return llvm::checkedAdd(L, R);
  case clang::BO_Sub:
    return llvm::checkedSub(L, R);
  case clang::BO_Mul:
    return llvm::checkedMul(L, R);
  case clang::BO_And:
    return L & R;
  case clang::BO_Or:
    return L | R;
  case clang::BO_Xor:
    return L ^ R;
  case clang::BO_LT:
    return L < R;
  case clang::BO_GT:
    return L > R;
  case clang::BO_LE:
    return L <= R;
  case clang::BO_GE:
    return L >= R;
  case clang::BO_EQ:
    return L == R;
  case clang::BO_NE:
    return L != R;
  case clang::BO_LAnd:
    return L && R;
  case clang::BO_LOr:
    return L || R;
  default:
    return std::nullopt;
  }
}

bool contains(const clang::Stmt *Whole, const clang::Stmt *Part, unsigned Depth) {
  if (Whole == Part)
    return true;
  return Depth > 0 && llvm::any_of(Whole->children(),
                                   [&](const clang::Stmt *Child) { return Child && contains(Child, Part, Depth - 1); });
}

} // namespace

std::optional<int64_t> FunctionExtractor::constant(const clang::Expr *E, unsigned Depth) {
  if (!E || Depth > MaxConditionDepth || E->isValueDependent())
    return std::nullopt;
  E = E->IgnoreParens();
  if (const auto *Cast = llvm::dyn_cast<clang::CastExpr>(E)) {
    std::optional<int64_t> V = constant(Cast->getSubExpr(), Depth + 1);
    if (V && E->getType()->isBooleanType())
      return *V != 0;
    return E->getType()->isIntegralOrEnumerationType() ? V : std::nullopt;
  }
  if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E)) {
    const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl());
    if (!V)
      return integerValue(E, Unit.ast());
    if (V->hasGlobalStorage() || Captures.contains(V->getCanonicalDecl()))
      return Unit.fixedValue(V);
    return V->getType()->isReferenceType() ? std::nullopt : Now.constant(variableBase(V));
  }
  if (const auto *U = llvm::dyn_cast<clang::UnaryOperator>(E)) {
    std::optional<int64_t> V = constant(U->getSubExpr(), Depth + 1);
    if (!V)
      return std::nullopt;
    switch (U->getOpcode()) {
    case clang::UO_LNot:
      return *V == 0;
    case clang::UO_Minus:
      return llvm::checkedSub<int64_t>(0, *V);
    case clang::UO_Plus:
      return V;
    default:
      return std::nullopt; // `I++` in a condition: its value is gone.
    }
  }
  if (const auto *B = llvm::dyn_cast<clang::BinaryOperator>(E); B && !B->isAssignmentOp()) {
    std::optional<int64_t> L = constant(B->getLHS(), Depth + 1), R = constant(B->getRHS(), Depth + 1);
    return L && R ? compute(B->getOpcode(), *L, *R) : std::nullopt;
  }
  if (const auto *Call = llvm::dyn_cast<clang::CallExpr>(E))
    return Call->getDirectCallee() ? Unit.fixedResult(Call->getDirectCallee()) : std::nullopt;
  return llvm::isa<clang::IntegerLiteral, clang::CXXBoolLiteralExpr, clang::CharacterLiteral,
                   clang::SubstNonTypeTemplateParmExpr, clang::UnaryExprOrTypeTraitExpr, clang::TypeTraitExpr,
                   clang::ConstantExpr>(E)
             ? integerValue(E, Unit.ast())
             : std::nullopt;
}

bool FunctionExtractor::hasKnownValue(BaseRef B) const {
  const BaseInfo &Info = Bases[B];
  const clang::VarDecl *V = Info.Var;
  return V && !Info.IsGlobal && !Info.Untracked && V->getType()->isIntegralOrEnumerationType() &&
         !V->getType().isVolatileQualified();
}

void FunctionExtractor::knowConstant(llvm::ArrayRef<Location> Where, std::optional<int64_t> Value) {
  if (Where.size() == 1 && !Where[0].Weak && Where[0].Path == RootPath && hasKnownValue(Where[0].Base))
    Now.setConstant(Where[0].Base, Value);
}

bool FunctionExtractor::mayTake(const clang::CFGBlock &Block, const clang::CFGBlock &Next, unsigned Number) {
  if (const auto *Switch = llvm::dyn_cast_or_null<clang::SwitchStmt>(Block.getTerminatorStmt())) {
    std::optional<int64_t> Value = constant(Switch->getCond());
    if (!Value)
      return true;
    auto Matches = [&](const clang::SwitchCase *Label) {
      const auto *Case = llvm::dyn_cast<clang::CaseStmt>(Label);
      if (!Case)
        return false;
      std::optional<int64_t> From = integerValue(Case->getLHS(), Unit.ast());
      std::optional<int64_t> To = Case->getRHS() ? integerValue(Case->getRHS(), Unit.ast()) : From;
      return !From || !To || (*From <= *Value && *Value <= *To);
    };
    bool Any = false;
    for (const clang::SwitchCase *Label = Switch->getSwitchCaseList(); Label; Label = Label->getNextSwitchCase())
      Any |= Matches(Label);
    const auto *Here = llvm::dyn_cast_or_null<clang::SwitchCase>(Next.getLabel());
    // Several labels of one statement are one block, named by the outermost of them.
    for (const clang::Stmt *Label = Here; const auto *Case = llvm::dyn_cast_or_null<clang::SwitchCase>(Label);
         Label = Case->getSubStmt())
      if (llvm::isa<clang::DefaultStmt>(Case) ? !Any : Matches(Case))
        return true;
    return !Here && !Any;
  }
  if (Block.succ_size() != 2)
    return true;
  std::optional<int64_t> Value = constant(testedBy(Block));
  return !Value || (*Value != 0) == (Number == 0);
}

bool FunctionExtractor::onlyTests(const clang::CFGBlock &Block) {
  if (Block.pred_size() < 2 || Block.pred_size() > MaxWaysIn || Block.succ_size() != 2)
    return false;
  const auto *Condition = llvm::dyn_cast_or_null<clang::Expr>(Block.getLastCondition());
  return Condition && llvm::all_of(Block, [&](const clang::CFGElement &Element) {
           auto S = Element.getAs<clang::CFGStmt>();
           return S && contains(Condition, S->getStmt(), MaxConditionDepth);
         });
}

std::optional<int64_t> UnitBuilder::fixedValue(const clang::VarDecl *V) const {
  bool Fixed = (V->getType().isConstQualified() && !V->getType().isVolatileQualified()) ||
               NeverWritten.contains(V->getCanonicalDecl());
  const clang::Expr *Init = Fixed ? V->getAnyInitializer() : nullptr;
  return Init ? integerValue(Init, AST) : std::nullopt;
}

std::optional<int64_t> UnitBuilder::fixedResult(const clang::FunctionDecl *F) const {
  const clang::FunctionDecl *Definition = nullptr;
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(F);
  if (!F->hasBody(Definition) || Definition->isDependentContext() || (Method && Method->isVirtual()))
    return std::nullopt;
  const auto *Body = llvm::dyn_cast_or_null<clang::CompoundStmt>(Definition->getBody());
  const auto *Return = Body && Body->size() == 1 ? llvm::dyn_cast<clang::ReturnStmt>(Body->body_front()) : nullptr;
  return Return && Return->getRetValue() ? integerValue(Return->getRetValue(), AST) : std::nullopt;
}
