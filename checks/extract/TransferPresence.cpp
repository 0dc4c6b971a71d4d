//===- TransferPresence.cpp - Pointers and optionals as truth values -----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function may give back a record only if a check was passed. That something is there tells, then, that it was.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

using namespace purpose;
using namespace purpose::extract;

namespace {

bool convertsToBool(const clang::CXXRecordDecl *R) {
  R = R ? R->getDefinition() : nullptr;
  return R && llvm::any_of(R->getVisibleConversionFunctions(), [](const clang::NamedDecl *D) {
           const auto *C = llvm::dyn_cast<clang::CXXConversionDecl>(D->getUnderlyingDecl());
           return C && C->getConversionType()->isBooleanType();
         });
}

/// `is_ok()`, `failed()`: whether all went well, as a method by that name says.
std::optional<bool> saysIfWell(const clang::CXXMethodDecl *M) {
  bool Asks = M->getIdentifier() && M->param_empty() && M->getReturnType().getNonReferenceType()->isBooleanType();
  return Asks ? speaksOfSuccess(M->getName()) : std::nullopt;
}

} // namespace

bool FunctionExtractor::isNothing(clang::QualType T) {
  T = T.getNonReferenceType();
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return T->isNullPtrType() || (R && R->isInStdNamespace() && R->getName() == "nullopt_t");
}

bool FunctionExtractor::isOutcome(clang::QualType T) const {
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  R = R ? R->getDefinition() : nullptr;
  return R && !isStandard(R) &&
         llvm::any_of(R->methods(), [](const clang::CXXMethodDecl *M) { return M->isConst() && saysIfWell(M); });
}

bool FunctionExtractor::isTested(clang::QualType T) {
  return T->isBooleanType() || T->isPointerType() || convertsToBool(T->getAsCXXRecordDecl());
}

bool FunctionExtractor::tellsHowItWent(clang::QualType T) const {
  if (isTested(T) || isOutcome(T))
    return true;
  // `Task<bool>`
  const auto *Class = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  if (!Class || Class->lookup(&Unit.ast().Idents.get("promise_type")).empty())
    return false;
  const clang::TemplateArgument *First = Class->getTemplateArgs().size() ? &Class->getTemplateArgs()[0] : nullptr;
  if (!First || First->getKind() != clang::TemplateArgument::Type)
    return false;
  const clang::QualType Awaited = First->getAsType();
  return Awaited->isArithmeticType() || Awaited->isEnumeralType() || tellsHowItWent(Awaited);
}

Truth FunctionExtractor::truthOfPointer(const clang::Expr *Plain) {
  if (llvm::isa<clang::StringLiteral>(Plain))
    return Truth::constant(true);
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(Plain))
    return truthOfArms(C, [&](const clang::Expr *Arm) { return truthOf(Arm); });
  const auto *Zero = llvm::dyn_cast<clang::IntegerLiteral>(Plain);
  if (isNothing(Plain->getType()) || llvm::isa<clang::GNUNullExpr>(Plain) || (Zero && Zero->getValue().isZero()))
    return Truth::constant(false);
  const auto *Of = llvm::dyn_cast<clang::UnaryOperator>(Plain);
  return Of && Of->getOpcode() == clang::UO_AddrOf ? Truth::constant(true) : Truth();
}

Truth FunctionExtractor::truthOfObject(const clang::Expr *E) {
  E = E->IgnoreImplicit()->IgnoreParens();
  const clang::CXXRecordDecl *Class = E->getType()->getAsCXXRecordDecl();
  if (!convertsToBool(Class) && !isOutcome(E->getType()))
    return {};
  if (const auto *Cast = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(E))
    return truthOfObject(Cast->getSubExpr());
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E)) {
    // What the arms read was read before, knowing the condition.
    const bool Recorded = std::exchange(Graph.Recording, Graph.Recording && C->isGLValue());
    Truth If = truthOf(C->getCond());
    auto OfArm = [&](const clang::Expr *Arm, const Truth &Chosen) {
      KnownFacts Before = Now.Known;
      Now.Known.know(Chosen.True);
      Truth Result = conjunction(Chosen, truthOfObject(Arm), Graph);
      Now.Known = std::move(Before);
      return Result;
    };
    Truth Result = disjunction(OfArm(C->getTrueExpr(), If), OfArm(C->getFalseExpr(), If.negated()), Graph);
    Graph.Recording = Recorded;
    return Result;
  }
  if (const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E)) {
    bool IsExpected = isStandard(Class, "expected");
    bool IsEmpty =
        llvm::any_of(std::array{"optional", "unique_ptr", "shared_ptr", "function", "error_code", "error_condition"},
                     [&](const char *Name) { return isStandard(Class, Name); });
    if (Made->getNumArgs() == 0)
      return IsEmpty ? Truth::constant(false) : IsExpected ? Truth::constant(true) : Truth();
    const clang::Expr *From = Made->getArg(0);
    const clang::CXXRecordDecl *Given = From->getType()->getAsCXXRecordDecl();
    if (isNothing(From->IgnoreImplicit()->getType()) || (IsExpected && Given && isStandard(Given, "unexpected")))
      return Truth::constant(false);
    if (Made->getConstructor()->isCopyOrMoveConstructor())
      return truthOfObject(From);
    if (isStandard(Class, "error_code") || isStandard(Class, "error_condition")) {
      std::optional<int64_t> Code = constant(From);
      return Code ? Truth::constant(*Code != 0) : Truth();
    }
    // An optional of another type may be empty; of any other value, something is there.
    bool OfValue = (IsExpected || isStandard(Class, "optional")) && !convertsToBool(Given);
    return OfValue ? Truth::constant(true) : Truth();
  }
  if (const auto *Call = llvm::dyn_cast<clang::CallExpr>(E)) {
    const clang::FunctionDecl *F = Call->getDirectCallee();
    if (F && Call->getNumArgs() == 1 && (isStandard(F, "move") || isStandard(F, "forward")))
      return truthOfObject(Call->getArg(0));
    if (F && Call->getNumArgs() == 1 && (isStandard(F, "make_error_code") || isStandard(F, "make_error_condition"))) {
      std::optional<int64_t> Code = constant(Call->getArg(0));
      return Code ? Truth::constant(*Code != 0) : Truth();
    }
    if (F && (isStandard(F, "make_optional") || isStandard(F, "make_unique") || isStandard(F, "make_shared")))
      return Truth::constant(true);
  }
  Value V = value(E);
  if (holdsTruth(E->getType()))
    return {};
  if (V.Tells.tells())
    return V.Tells;
  if (ReturnsTruth && isKnownToHaveFailed(V))
    return Truth::constant(false);
  Truth Kept = keptTruth(V);
  return Kept.tells() ? Kept : askedTruth(E, Fact::Kind::ValueTrue, Fact::Kind::ValueFalse);
}

bool FunctionExtractor::isKnownToHaveFailed(const Value &V) const {
  if (V.Where.size() != 1 || V.Where.front().Weak)
    return false;
  return llvm::any_of(Now.Known.facts(), [&](FactRef F) {
    const Fact::Kind Kind = Graph.graph().Facts[F].FactKind;
    auto Asked = Watched.find(F);
    if (!(Kind == Fact::Kind::CallTrue || Kind == Fact::Kind::CallFalse) || Asked == Watched.end() ||
        !llvm::equal(Asked->second.Objects, llvm::ArrayRef(V.Where)))
      return false;
    const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(Asked->second.Check);
    const std::optional<bool> IsWell = Method ? saysIfWell(Method) : std::nullopt;
    return IsWell && *IsWell != (Kind == Fact::Kind::CallTrue);
  });
}

Truth FunctionExtractor::truthAsResult(const clang::Expr *E) {
  // `co_return Ok;`: the promise is given the variable.
  if (E->isGLValue() && E->getType()->isBooleanType())
    return truthOfGiven(E);
  // `co_return Found;` in a Task<std::optional<User>>: the promise makes the optional of it.
  const auto *Task =
      llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(Function->getReturnType()->getAsCXXRecordDecl());
  if (!Task || Task->getTemplateArgs().size() == 0 ||
      Task->getTemplateArgs()[0].getKind() != clang::TemplateArgument::Type)
    return {};
  const clang::CXXRecordDecl *Made = Task->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  if (!convertsToBool(Made))
    return {};
  if (holdsTruth(Task->getTemplateArgs()[0].getAsType()))
    return truthToHold(E);
  clang::QualType Given = E->IgnoreImplicit()->getType();
  if (isNothing(Given))
    return Truth::constant(false);
  bool OfValue = isStandard(Made, "optional") && !convertsToBool(Given->getAsCXXRecordDecl());
  return OfValue ? Truth::constant(true) : Truth();
}

void FunctionExtractor::learnAbsence(const clang::Expr *Condition, bool Holds, State &Out) {
  const clang::Expr *E = Condition->IgnoreParenImpCasts();
  while (const auto *Not = llvm::dyn_cast<clang::UnaryOperator>(E)) {
    if (Not->getOpcode() != clang::UO_LNot)
      return;
    Holds = !Holds;
    E = Not->getSubExpr()->IgnoreParenImpCasts();
  }
  const clang::Expr *Object = nullptr;
  if (const auto *Call = llvm::dyn_cast<clang::CXXMemberCallExpr>(E)) {
    const clang::CXXMethodDecl *M = Call->getMethodDecl();
    if (llvm::isa_and_nonnull<clang::CXXConversionDecl>(M) || (M && M->getIdentifier() && M->getName() == "has_value"))
      Object = Call->getImplicitObjectArgument();
  } else if (const auto *Compared = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E);
             Compared && Compared->getNumArgs() == 2 && Compared->getOperator() == clang::OO_EqualEqual) {
    for (unsigned I : {0u, 1u})
      if (isNothing(Compared->getArg(I)->IgnoreImplicit()->getType()))
        Object = Compared->getArg(1 - I);
    Holds = !Holds;
  } else if (const auto *Compared = llvm::dyn_cast<clang::BinaryOperator>(E);
             Compared && Compared->isEqualityOp() && isNothing(Compared->getRHS()->IgnoreParenImpCasts()->getType())) {
    E = Compared->getLHS()->IgnoreParenImpCasts();
    Holds ^= Compared->getOpcode() == clang::BO_EQ;
  }
  if (!Holds)
    learnNoOutParameter(E, Out);
  Object = Object ? Object->IgnoreImplicit() : nullptr;
  if (Holds || !Object || !isStandard(Object->getType()->getAsCXXRecordDecl(), "optional"))
    return;
  // A variable is asked again as it is; of a member, or an object of the caller's, there is nothing on this way.
  const Value V = value(Object);
  if (!V.IsPlace || V.Where.size() != 1 || V.Where.front().Weak)
    return;
  const Location &L = V.Where.front();
  const bool IsMember = L.Path != RootPath && Unit.paths().last(L.Path).SelectorKind == Selector::Kind::Field;
  const bool IsHandedIn = L.Path == RootPath && Bases[L.Base].Kind == BaseKind::ParameterObject;
  if (!(IsMember || IsHandedIn) || Unit.paths().isAnyOf(L.Path) || Bases[L.Base].Summary)
    return;
  if (!Out.find(L.Base))
    Out.set(L.Base, initial(L.Base));
  Out.mutate(L.Base).assign(L.Path, Tree(), Unit.paths());
}

void FunctionExtractor::learnNoOutParameter(const clang::Expr *Pointer, State &Out) {
  // `if (Ok) *Ok = allowed(U);`: whoever has handed in nothing does not ask.
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Pointer);
  const auto *P = Ref ? llvm::dyn_cast<clang::ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!P || !P->getType()->isPointerType() || !P->getType()->getPointeeType()->isBooleanType() ||
      Captures.contains(P->getCanonicalDecl()))
    return;
  const BaseRef Object = base(BaseKind::ParameterObject, P, 0, std::nullopt);
  if (const Tree *Held = Out.find(variableBase(P));
      Held && Held->root().Targets.size() == 1 && Held->root().Targets.front().Base == Object)
    Out.Known.setTruth({Object, RootPath}, {Implied::never(), Implied::never()});
}

void FunctionExtractor::forgetPresence(const CallView &View) {
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  if (!Method || Method->isStatic() || Method->isConst() || !View.Object || View.Constructs)
    return;
  switch (Method->getOverloadedOperator()) {
  case clang::OO_Arrow:
  case clang::OO_Star:
    return; // Hands out what is there.
  default:
    break;
  }
  for (const Location &L : View.Object->Where)
    if (const clang::VarDecl *V = Bases[L.Base].Var; V && isTested(V->getType()) && V->getType()->isRecordType())
      Now.Known.forgetTruths([&](PlaceKey Where) { return Where.first == L.Base; });
}

Truth FunctionExtractor::truthOfResult(const clang::CXXMemberCallExpr *E) {
  const clang::CXXMethodDecl *Method = E->getMethodDecl();
  const auto *Class = Method ? Method->getParent() : nullptr;
  if (!Class || !Method->getIdentifier() || !Method->param_empty() || Unit.isSystem(Class) ||
      Class->isInStdNamespace() || !Method->getReturnType().getNonReferenceType()->isBooleanType())
    return {};
  // Of a Result<bool>, that it is there does not say which.
  const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(Class);
  const bool HoldsTruth = Spec && Spec->getTemplateArgs().size() > 0 &&
                          Spec->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type &&
                          Spec->getTemplateArgs()[0].getAsType()->isBooleanType();
  const bool IsWhole = HoldsTruth && llvm::is_contained({"unwrap", "value", "get", "expect"}, Method->getName());
  const std::optional<bool> IsWell = HoldsTruth ? std::nullopt : saysIfWell(Method);
  if (!IsWhole && !IsWell)
    return {};
  Truth T = askedTruth(E->getImplicitObjectArgument(), Fact::Kind::ValueTrue, Fact::Kind::ValueFalse);
  if (IsWhole)
    return T;
  return *IsWell ? Truth{T.True, {}} : Truth{{}, T.True};
}

Truth FunctionExtractor::truthOfPresence(const clang::CallExpr *E) {
  if (const auto *Member = llvm::dyn_cast<clang::CXXMemberCallExpr>(E)) {
    const clang::CXXMethodDecl *Method = Member->getMethodDecl();
    const auto *Conversion = llvm::dyn_cast_or_null<clang::CXXConversionDecl>(Method);
    bool Asks = (Conversion && Conversion->getConversionType()->isBooleanType()) ||
                (Method && Method->getIdentifier() && Method->getName() == "has_value" &&
                 Method->getParent()->isInStdNamespace());
    if (Method && Method->getIdentifier() && Method->getName() == "empty" && isStandard(Method->getParent())) {
      const clang::Expr *Object = Member->getImplicitObjectArgument();
      return (isString(Object->getType()) ? truthOfText(Object) : keptTruth(value(Object->IgnoreImplicit()))).negated();
    }
    return Asks ? truthOfObject(Member->getImplicitObjectArgument()) : truthOfResult(Member);
  }
  const auto *Operator = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E);
  if (!Operator || Operator->getNumArgs() != 2)
    return {};
  bool Equal = Operator->getOperator() == clang::OO_EqualEqual;
  if (!Equal && Operator->getOperator() != clang::OO_ExclaimEqual)
    return {};
  for (unsigned I : {0u, 1u})
    if (isNothing(Operator->getArg(I)->IgnoreImplicit()->getType())) {
      Truth There = truthOfObject(Operator->getArg(1 - I));
      return Equal ? There.negated() : There;
    }
  return {};
}
