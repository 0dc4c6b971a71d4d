//===- TransferHeldTruth.cpp - Truth values in optionals ------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of a std::optional<bool>, a std::expected<bool, E> or a program's own Result<bool>, that there is an answer does not
// say which:
//
//   auto May = mayRead(Post);            a call that is true is there and true, one that is false there and false
//   if (!May) return;                    says nothing
//   if (*May) show(Post);                was asked
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

/// Of nothing, it is neither.
static Truth neither() { return {Implied::never(), Implied::never()}; }

bool FunctionExtractor::holdsTruth(clang::QualType T) {
  T = T.getNonReferenceType();
  const auto *Class = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  if (!Class || !(isTested(T) || isOutcome(T)) || Class->getTemplateArgs().size() == 0)
    return false;
  const clang::TemplateArgument &First = Class->getTemplateArgs()[0];
  return First.getKind() == clang::TemplateArgument::Type && First.getAsType()->isBooleanType();
}

Truth FunctionExtractor::truthOfGiven(const clang::Expr *E) {
  if (!E->isGLValue())
    return truthOf(E);
  Value V = value(E);
  Value Read = Value::of(content(V, E));
  Read.Where = V.Where;
  return V.Tells.tells() ? V.Tells : storedTruth(Read, E);
}

Truth FunctionExtractor::truthToHold(const clang::Expr *E) {
  const clang::QualType T = E->IgnoreImplicit()->getType();
  if (T->isBooleanType())
    return truthOfGiven(E->IgnoreImplicit());
  if (holdsTruth(T))
    return heldTruth(E);
  return isNothing(T) || isStandard(T->getAsCXXRecordDecl(), "unexpected") ? neither() : Truth();
}

Truth FunctionExtractor::heldTruth(const clang::Expr *E) {
  E = E->IgnoreImplicit()->IgnoreParens();
  if (const auto *Cast = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(E))
    return heldTruth(Cast->getSubExpr());
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E))
    return truthOfArms(C, [&](const clang::Expr *Arm) { return heldTruth(Arm); });
  if (const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E)) {
    if (Made->getNumArgs() > 0) {
      // `Result<bool>(Error::NotFound)`
      const Truth Held = truthToHold(Made->getArg(0));
      const clang::QualType From = Made->getArg(0)->getType().getNonReferenceType();
      const bool IsError = isOutcome(E->getType()) && !From->isBooleanType() && !holdsTruth(From);
      return Held.tells() || !IsError ? Held : neither();
    }
    return isStandard(E->getType()->getAsCXXRecordDecl(), "expected") ? Truth::constant(false) : neither();
  }
  if (const auto *Call = llvm::dyn_cast<clang::CallExpr>(E)) {
    const clang::FunctionDecl *F = Call->getDirectCallee();
    if (F && Call->getNumArgs() == 1 &&
        (isStandard(F, "move") || isStandard(F, "forward") || isStandard(F, "make_optional")))
      return truthToHold(Call->getArg(0));
  }
  const Value V = value(E);
  if (V.Tells.tells())
    return V.Tells;
  const Truth Kept = keptTruth(V);
  return Kept.tells() ? Kept : askedTruth(E, Fact::Kind::ValueTrue, Fact::Kind::ValueFalse);
}

Truth FunctionExtractor::truthOfHeld(const clang::CallExpr *E) {
  if (const auto *Operator = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E)) {
    const clang::OverloadedOperatorKind Kind = Operator->getOperator();
    if (Kind == clang::OO_Star && E->getNumArgs() == 1 && holdsTruth(E->getArg(0)->getType()))
      return heldTruth(E->getArg(0));
    if ((Kind != clang::OO_EqualEqual && Kind != clang::OO_ExclaimEqual) || E->getNumArgs() != 2)
      return {};
    for (unsigned I : {0u, 1u}) {
      const clang::Expr *Other = E->getArg(1 - I)->IgnoreImplicit();
      std::optional<int64_t> Wanted = Other->getType()->isBooleanType() ? constant(Other) : std::nullopt;
      if (!Wanted || !holdsTruth(E->getArg(I)->getType()))
        continue;
      const Truth Held = heldTruth(E->getArg(I));
      const Truth Equal{*Wanted ? Held.True : Held.False, {}};
      return Kind == clang::OO_EqualEqual ? Equal : Equal.negated();
    }
    return {};
  }
  const auto *Member = llvm::dyn_cast<clang::CXXMemberCallExpr>(E);
  const clang::CXXMethodDecl *Method = Member ? Member->getMethodDecl() : nullptr;
  const clang::Expr *Object = Method && Method->getIdentifier() ? Member->getImplicitObjectArgument() : nullptr;
  if (!Object || !E->getType()->isBooleanType() || !holdsTruth(Object->getType()))
    return {};
  const llvm::StringRef Name = Method->getName();
  if (E->getNumArgs() == 0)
    return llvm::is_contained({"expect", "get", "unwrap", "value"}, Name) ? heldTruth(Object) : Truth();
  std::optional<int64_t> Else =
      Name == "value_or" || Name == "unwrap_or" ? constant(E->getArg(0)->IgnoreImplicit()) : std::nullopt;
  if (!Else)
    return {};
  const Truth Held = heldTruth(Object);
  return *Else ? Truth{{}, Held.False} : Truth{Held.True, {}};
}
