//===- TransferCall.cpp - Calls in all their forms -------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every form of call becomes a CallView, and dispatch() decides once what a call is: a copy, a library function with a
// model, or a call site of the graph.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Casts, constructors and variables around a constant.
constexpr unsigned MaxConstantDepth = 10;

/// True if calling \p M on \p Object in \p Caller surely runs \p M itself.
bool runsExactly(const clang::CXXMethodDecl *M, const clang::MemberExpr *Member, const clang::FunctionDecl *Caller) {
  // While an object is made or destroyed, it is of the class whose constructor runs.
  if (llvm::isa_and_nonnull<clang::CXXConstructorDecl, clang::CXXDestructorDecl>(Caller) &&
      llvm::isa<clang::CXXThisExpr>(Member->getBase()->IgnoreParenImpCasts()))
    return true;
  if (!M->isVirtual() || M->hasAttr<clang::FinalAttr>() || M->getParent()->isEffectivelyFinal())
    return true;
  if (Member->hasQualifier())
    return true;
  // An object named by value is of its declared class.
  const clang::Expr *Object = Member->getBase()->IgnoreParenImpCasts();
  if (Member->isArrow() || Object->getType()->isReferenceType())
    return false;
  if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Object))
    return !Ref->getDecl()->getType()->isReferenceType();
  return false;
}

/// \p E before conversions to a base class: that a class is a pointer is known of the class that users name.
const clang::Expr *withoutBaseCasts(const clang::Expr *E) {
  E = E->IgnoreParens();
  while (const auto *Cast = llvm::dyn_cast<clang::ImplicitCastExpr>(E)) {
    if (Cast->getCastKind() != clang::CK_DerivedToBase && Cast->getCastKind() != clang::CK_UncheckedDerivedToBase &&
        Cast->getCastKind() != clang::CK_NoOp)
      break;
    E = Cast->getSubExpr()->IgnoreParens();
  }
  return E;
}

/// The overrider that runs for \p M on an object named by value.
const clang::CXXMethodDecl *finalOverrider(const clang::CXXMethodDecl *M, const clang::Expr *Object) {
  const clang::CXXRecordDecl *Class = Object->IgnoreParenImpCasts()->getType()->getAsCXXRecordDecl();
  if (!Class || !M->isVirtual())
    return M;
  auto *Mutable = const_cast<clang::CXXMethodDecl *>(M);
  if (clang::CXXMethodDecl *Known = Mutable->getCorrespondingMethodInClass(Class, /*MayBeBase=*/true))
    return Known;
  return M;
}

} // namespace

/// `++It`, `It += 2`: what was found out is of another element.
static bool movesOn(const clang::CallExpr *E) {
  const auto *Operator = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E);
  if (!Operator)
    return false;
  switch (Operator->getOperator()) {
  case clang::OO_PlusPlus:
  case clang::OO_MinusMinus:
  case clang::OO_PlusEqual:
  case clang::OO_MinusEqual:
    return true;
  default:
    return false;
  }
}

/// `Queue.pop()`: what was its first element is another one now.
static bool movesElements(const clang::CallExpr *E) {
  const auto *Member = llvm::dyn_cast<clang::CXXMemberCallExpr>(E);
  const clang::CXXMethodDecl *M = Member ? Member->getMethodDecl() : nullptr;
  if (!M || !M->getIdentifier() || !M->getParent()->isInStdNamespace())
    return false;
  return llvm::StringSwitch<bool>(M->getName())
      .Cases("pop", "pop_back", "pop_front", "erase", "clear", "splice", "extract", "remove", "remove_if", true)
      .Default(false);
}

Value FunctionExtractor::call(const clang::CallExpr *E) {
  if (E->isTypeDependent() || llvm::isa<clang::CXXPseudoDestructorExpr>(E->getCallee()->IgnoreParens()))
    return Value();
  noteCoReturn(E);
  CallView View;
  View.Site = E;
  View.ResultType = E->getCallReturnType(Unit.ast());
  View.Callee = E->getDirectCallee();
  llvm::SmallVector<const clang::Expr *, 4> Arguments(E->arguments());
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  if (const auto *MC = llvm::dyn_cast<clang::CXXMemberCallExpr>(E)) {
    const clang::Expr *Object = MC->getImplicitObjectArgument();
    const auto *Member = llvm::dyn_cast<clang::MemberExpr>(MC->getCallee()->IgnoreParens());
    if (Object) {
      View.ObjectType = withoutBaseCasts(Object)->getType();
      bool Arrow = Object->getType()->isPointerType();
      Tree Pointer = Arrow ? contentOf(Object) : Tree();
      View.Object = Value::at(Arrow ? targets(Pointer, Object) : placeOf(Object));
      View.ObjectKnown = Pointer.root().Sources.empty(); // Else it may point elsewhere, too.
      if (Arrow)
        View.ObjectType = View.ObjectType->getPointeeType();
    }
    if (Method && Member) {
      View.Virtual = !runsExactly(Method, Member, Function);
      if (!View.Virtual && !Member->hasQualifier())
        View.Callee = finalOverrider(Method, Member->getBase());
    }
    if (!Method) {
      // (object.*pointer)(…): which method is a value.
      const auto *Pointer = llvm::dyn_cast<clang::BinaryOperator>(MC->getCallee()->IgnoreParens());
      View.CalleeValue = Pointer ? value(Pointer->getRHS()) : Value();
    }
  } else if (llvm::isa<clang::CXXOperatorCallExpr>(E) && Method && Method->isInstance() && !Arguments.empty()) {
    const clang::Expr *Object = Arguments.front();
    View.Object = Value::at(placeOf(Object));
    View.ObjectKnown = true;
    View.ObjectType = withoutBaseCasts(Object)->getType();
    Arguments.erase(Arguments.begin());
    View.Virtual = Method->isVirtual() && !Method->getParent()->isEffectivelyFinal();
  } else if (!View.Callee) {
    View.CalleeValue = value(E->getCallee());
  }
  for (const clang::Expr *A : Arguments) {
    View.Arguments.push_back(value(A));
    View.ArgumentExprs.push_back(A);
  }
  Truth IsThere = truthOfPresence(E), Equal = truthOfEquality(E), Held = truthOfHeld(E);
  const auto *Member = llvm::dyn_cast<clang::CXXMemberCallExpr>(E);
  std::optional<Task> Used = Member ? taskOf(Member) : std::nullopt;
  Value Result = dispatch(View);
  forgetPresence(View);
  changeAnswer(View);
  leaveMoved(View);
  if (isStandard(View.Callee, "make_pair") && !Result.IsPlace)
    sayPair(Result.Held, E->getType(), View.ArgumentExprs);
  if (movesOn(E) && View.Object && View.Object->Where.size() == 1)
    disturb(View.Object->Where.front());
  if (movesElements(E) && View.Object)
    forgetElements(View.Object->Where);
  knowErased(E);
  if (Used)
    useTask(Member, *Used, Result);
  for (const Truth &T : {IsThere, Equal, Held})
    if (T.tells())
      Result.Tells = {both(Result.Tells.True, T.True), both(Result.Tells.False, T.False)};
  return Result;
}

Value FunctionExtractor::construct(const clang::CXXConstructExpr *E) {
  Tree T = constructInto(E, std::nullopt);
  if (E->getConstructionKind() == clang::CXXConstructionKind::Complete)
    nameClass(T, E->getType());
  return Value::of(std::move(T));
}

Tree FunctionExtractor::constructInto(const clang::CXXConstructExpr *E, std::optional<Location> Into) {
  const clang::CXXConstructorDecl *Ctor = E->getConstructor();
  if (Ctor->isInheritingConstructor())
    Ctor = Ctor->getInheritedConstructor().getConstructor();
  CallView View;
  View.Site = E;
  View.Callee = Ctor;
  View.Constructs = true;
  View.ObjectType = E->getType();
  View.ResultType = E->getType();
  BaseRef B = base(BaseKind::Temporary, E, 2, std::nullopt);
  Bases[B].Exact = E->getType()->getAsCXXRecordDecl();
  Now.set(B, Tree());
  Location Object = Into.value_or(Location{B, RootPath, false});
  View.Object = Value::at({Object});
  for (const clang::Expr *A : E->arguments()) {
    View.Arguments.push_back(value(A));
    View.ArgumentExprs.push_back(A);
  }
  if (std::optional<Value> Copied = copyOrMove(View)) {
    write({Object}, content(*Copied, E->getNumArgs() ? E->getArg(0) : E), Into.has_value());
    Tree Made = read(Object);
    leaveMoved(View);
    return Made;
  }
  // A library object that is made from nothing holds nothing.
  bool FromNothing =
      llvm::all_of(E->arguments(), [](const clang::Expr *A) { return llvm::isa<clang::CXXDefaultArgExpr>(A); });
  if (FromNothing && Unit.isSystem(Ctor) && !Unit.models().flows(Ctor))
    return read(Object);
  bool Trivial = Ctor->isDefaultConstructor() && (Ctor->isTrivial() || (Ctor->isImplicit() && !Ctor->isUserProvided()));
  bool Defaulted = Trivial;
  if (Defaulted)
    for (const clang::FieldDecl *F : Ctor->getParent()->fields())
      Defaulted &= !F->hasInClassInitializer();
  if (Defaulted && Ctor->getParent()->getNumBases() == 0) {
    Tree Empty = read(Object);
    sayEmptyFields(Empty, Ctor->getParent());
    return Empty;
  }
  dispatch(View);
  Tree Made = read(Object);
  leaveMoved(View);
  sayPair(Made, E->getType(), View.ArgumentExprs);
  return Made;
}

void FunctionExtractor::leaveMoved(const CallView &View) {
  if (!View.Callee || !Unit.isSystem(View.Callee))
    return;
  for (unsigned I = 0; I < View.ArgumentExprs.size() && I < View.Callee->getNumParams(); ++I) {
    const clang::Expr *E = View.ArgumentExprs[I];
    const auto *Move = E ? llvm::dyn_cast<clang::CallExpr>(E->IgnoreParenImpCasts()) : nullptr;
    if (!Move || Move->getNumArgs() != 1 || !isStandard(Move->getDirectCallee(), "move") ||
        !View.Callee->getParamDecl(I)->getType()->isRValueReferenceType())
      continue;
    const clang::Expr *From = Move->getArg(0)->IgnoreParenImpCasts();
    const clang::QualType T = From->getType();
    if (T.isConstQualified() || !(isString(T) || (T->isRecordType() && isWholeContainer(T))))
      continue;
    const Locations Where = placeOf(From);
    if (Where.size() != 1 || Where.front().Weak || Unit.paths().isAnyOf(Where.front().Path) ||
        Bases[Where.front().Base].Summary)
      continue;
    const Location &L = Where.front();
    if (!Now.find(L.Base))
      Now.set(L.Base, initial(L.Base));
    Now.mutate(L.Base).assign(L.Path, Tree(), Unit.paths());
  }
}

std::optional<Value> FunctionExtractor::copyOrMove(CallView &View) {
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  if (!Method || View.Arguments.empty())
    return std::nullopt;
  bool Copies = false;
  if (const auto *Ctor = llvm::dyn_cast<clang::CXXConstructorDecl>(Method))
    Copies = Ctor->isCopyOrMoveConstructor();
  else
    Copies = Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator();
  // A copy that someone has written is a call; that of a library class is one without a body, and copies.
  bool Written = Method->isUserProvided() && !Unit.isSystem(Method);
  if (!Copies || (Written && Method->isDefined()))
    return std::nullopt;
  return Value::of(content(View.Arguments[0], View.ArgumentExprs[0]));
}

Value FunctionExtractor::dispatch(CallView &View) {
  if (!View.Constructs)
    if (std::optional<Value> Copied = copyOrMove(View)) {
      const clang::Expr *Source = View.ArgumentExprs[0];
      Locations To = View.Object->Where;
      store(To, content(*Copied, Source), View.Site, View.Site->getExprLoc(), /*Keep=*/false, /*Number=*/0, Source);
      return Value::at(To);
    }
  if (View.Callee) {
    // `bool (*Check)(const User &) = [](const User &U) { ... };`
    const auto *Conversion = llvm::dyn_cast<clang::CXXConversionDecl>(View.Callee);
    if (Conversion && Conversion->getParent()->isLambda() && View.Object)
      return Value::of(readAll(View.Object->Where));
    if (std::optional<Value> Known = intrinsic(View))
      return *Known;
    if (const std::vector<Flow> *Flows = Unit.models().flows(View.Callee))
      return applyModel(View, *Flows);
  }
  return callSite(View);
}

StringRefId FunctionExtractor::constantText(const clang::Expr *E, unsigned Depth) {
  if (!E || Depth > MaxConstantDepth || E->isValueDependent())
    return 0;
  E = E->IgnoreParenImpCasts();
  if (const auto *T = llvm::dyn_cast<clang::SubstNonTypeTemplateParmExpr>(E))
    return T->getType()->isEnumeralType() ? knownText(E) : constantText(T->getReplacement(), Depth + 1);
  if (const auto *T = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(E))
    return constantText(T->getSubExpr(), Depth + 1);
  if (const auto *Default = llvm::dyn_cast<clang::CXXDefaultArgExpr>(E))
    return constantText(Default->getExpr(), Depth + 1);
  if (const auto *T = llvm::dyn_cast<clang::CXXBindTemporaryExpr>(E))
    return constantText(T->getSubExpr(), Depth + 1);
  if (const auto *T = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(E))
    return constantText(T->getSubExpr(), Depth + 1);
  if (const auto *T = llvm::dyn_cast<clang::CXXConstructExpr>(E))
    return T->getNumArgs() >= 1 && (T->getNumArgs() == 1 || llvm::isa<clang::CXXDefaultArgExpr>(T->getArg(1)))
               ? constantText(T->getArg(0), Depth + 1)
               : 0;
  if (const auto *S = llvm::dyn_cast<clang::StringLiteral>(E))
    return S->getCharByteWidth() == 1 ? Unit.unit().internString(S->getString()) : 0;
  if (const auto *I = llvm::dyn_cast<clang::IntegerLiteral>(E))
    return I->getValue().getActiveBits() <= 64 ? Unit.unit().internString(std::to_string(I->getValue().getZExtValue()))
                                               : 0;
  if (const auto *B = llvm::dyn_cast<clang::CXXBoolLiteralExpr>(E))
    return Unit.unit().internString(B->getValue() ? "true" : "false");
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E);
  if (!Ref)
    return 0;
  if (const auto *Enumerator = llvm::dyn_cast<clang::EnumConstantDecl>(Ref->getDecl()))
    return Unit.unit().internString(nameOf(Enumerator).Plain);
  const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl());
  bool Constant = V && (V->isConstexpr() || V->getType().isConstQualified());
  return Constant && V->getInit() ? constantText(V->getInit(), Depth + 1) : 0;
}
