//===- IntrinsicsVariant.cpp - Variants -------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A variant holds its alternative number N at .[N], so that a visitor's overload for one alternative is not handed
// another one.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// The alternatives of \p T; none if it is no variant.
llvm::SmallVector<clang::QualType, 4> alternatives(clang::QualType T) {
  llvm::SmallVector<clang::QualType, 4> Result;
  T = T.isNull() ? T : T.getNonReferenceType();
  if (!T.isNull() && T->isPointerType())
    T = T->getPointeeType();
  const auto *Spec =
      llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(T.isNull() ? nullptr : T->getAsCXXRecordDecl());
  if (!Spec || Spec->getName() != "variant")
    return Result;
  auto Add = [&](const clang::TemplateArgument &A) {
    if (A.getKind() == clang::TemplateArgument::Type)
      Result.push_back(A.getAsType());
  };
  for (const clang::TemplateArgument &A : Spec->getTemplateArgs().asArray())
    if (A.getKind() == clang::TemplateArgument::Pack)
      llvm::for_each(A.pack_elements(), Add);
    else
      Add(A);
  return Result;
}

bool isText(clang::QualType T) {
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R && R->getName().contains_insensitive("string");
}

/// The alternative of \p Types that a \p Given is stored as, if that is plain.
std::optional<unsigned> alternativeFor(const clang::ASTContext &AST, llvm::ArrayRef<clang::QualType> Types,
                                       clang::QualType Given) {
  Given = Given.getNonReferenceType();
  for (unsigned I = 0; I < Types.size(); ++I)
    if (AST.hasSameUnqualifiedType(Types[I], Given))
      return I;
  std::optional<unsigned> Only;
  bool Characters = Given->isPointerType() ? Given->getPointeeType()->isAnyCharacterType() : Given->isArrayType();
  for (unsigned I = 0; I < Types.size(); ++I) {
    bool Fits =
        Characters || isText(Given) ? isText(Types[I]) : Given->isArithmeticType() && Types[I]->isArithmeticType();
    if (Fits && Only)
      return std::nullopt;
    if (Fits)
      Only = I;
  }
  return Only;
}

/// The alternative that a template argument names by number or type.
std::optional<unsigned> namedBy(const clang::ASTContext &AST, llvm::ArrayRef<clang::QualType> Types,
                                const clang::TemplateArgumentList *Arguments) {
  if (!Arguments || Arguments->size() == 0)
    return std::nullopt;
  const clang::TemplateArgument &A = Arguments->get(0);
  if (A.getKind() == clang::TemplateArgument::Integral && A.getAsIntegral().getZExtValue() < Types.size())
    return A.getAsIntegral().getZExtValue();
  if (A.getKind() == clang::TemplateArgument::Type)
    for (unsigned I = 0; I < Types.size(); ++I)
      if (AST.hasSameUnqualifiedType(Types[I], A.getAsType()))
        return I;
  return std::nullopt;
}

} // namespace

std::optional<Value> FunctionExtractor::variant(CallView &View) {
  if (std::optional<Value> V = storeAlternative(View))
    return V;
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || View.Arguments.empty() || !View.ArgumentExprs[0])
    return std::nullopt;
  if (Name->isStr("visit") || Name->isStr("apply_visitor"))
    return visitAlternatives(View);
  bool Asks = Name->isStr("holds_alternative");
  if (!Asks && !llvm::is_contained({"get", "get_if", "strict_get", "relaxed_get"}, Name->getName()))
    return std::nullopt;
  const clang::Expr *E = View.ArgumentExprs[0];
  llvm::SmallVector<clang::QualType, 4> Types = alternatives(E->getType());
  std::optional<unsigned> Which = namedBy(Unit.ast(), Types, View.Callee->getTemplateSpecializationArgs());
  if (!Which)
    return std::nullopt;
  bool Pointer = E->getType()->isPointerType();
  Locations Where = Pointer ? targets(content(View.Arguments[0], E), E) : place(View.Arguments[0], E);
  for (Location &L : Where)
    L.First = false;
  Truth IsThat = isAlternative(Where, E, *Which);
  if (Asks) {
    Value Result;
    Result.Tells = std::move(IsThat);
    return Result;
  }
  Where = part(Where, Selector::elementAt(Unit.unit().internString(std::to_string(*Which))));
  if (Name->isStr("get_if") || View.ResultType->isPointerType()) {
    Value Result = Value::of(Tree::pointingTo(Where));
    Result.Tells = std::move(IsThat);
    return Result;
  }
  Now.Known.know(IsThat.True); // It throws otherwise.
  return Value::at(Where);
}

Truth FunctionExtractor::isAlternative(const Locations &Variant, const clang::Expr *E, unsigned Number) {
  const clang::Expr *Site = E->IgnoreParenImpCasts();
  if (const auto *Address = llvm::dyn_cast<clang::UnaryOperator>(Site); Address && E->getType()->isPointerType())
    Site = Address->getSubExpr()->IgnoreParenImpCasts();
  Value Held = Value::at(Variant);
  return askedTruth(askedNodes(Held, content(Held, Site), Site->getType()), E, Fact::Kind::ValueIs,
                    Fact::Kind::ValueIsNot, alternativeText(Number));
}

Truth FunctionExtractor::truthOfIndex(const clang::Expr *Asked, const clang::Expr *Number) {
  const auto *Call = llvm::dyn_cast<clang::CXXMemberCallExpr>(Asked->IgnoreParenImpCasts());
  const clang::CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  if (!Method || !Method->getIdentifier() || Method->getName() != "index" ||
      !isStandard(Method->getParent(), "variant"))
    return {};
  const clang::Expr *Variant = Call->getImplicitObjectArgument();
  std::optional<int64_t> Which = constant(Number);
  if (!Which || *Which < 0 || Variant->getType()->isPointerType())
    return {};
  return isAlternative(place(value(Variant), Variant), Variant, static_cast<unsigned>(*Which));
}

std::optional<Value> FunctionExtractor::storeAlternative(CallView &View) {
  // Made from, assigned, or told to make one of its alternatives.
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(View.Callee);
  if (!Method || !View.Object || View.Arguments.empty() || !View.ArgumentExprs[0])
    return std::nullopt;
  llvm::SmallVector<clang::QualType, 4> Types = alternatives(View.ObjectType);
  const clang::IdentifierInfo *Name = Method->getIdentifier();
  bool Emplaces = Name && Name->isStr("emplace");
  if (Types.empty() || !(View.Constructs || Emplaces || Method->getOverloadedOperator() == clang::OO_Equal))
    return std::nullopt;
  std::optional<unsigned> Which;
  unsigned First = 0;
  if (Emplaces) {
    Which = namedBy(Unit.ast(), Types, Method->getTemplateSpecializationArgs());
  } else if (const auto *Tag = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
                 View.ArgumentExprs[0]->getType()->getAsCXXRecordDecl());
             Tag && Tag->getName().starts_with("in_place_")) {
    Which = namedBy(Unit.ast(), Types, &Tag->getTemplateArgs());
    First = 1;
  } else if (View.Arguments.size() == 1) {
    Which = alternativeFor(Unit.ast(), Types, View.ArgumentExprs[0]->getType());
  }
  if (!Which)
    return std::nullopt;
  BaseRef Made = base(BaseKind::Temporary, View.Site, 7, std::nullopt);
  Now.set(Made, Tree());
  constructBy(View, Types[*Which], {Made, RootPath, false}, First);
  Tree Whole;
  Whole.assign(Unit.paths().append(RootPath, Selector::elementAt(Unit.unit().internString(std::to_string(*Which)))),
               read({Made, RootPath, false}), Unit.paths());
  Whole.root().Constants = {alternativeText(*Which)};
  if (View.Constructs)
    write(View.Object->Where, Whole);
  else
    store(View.Object->Where, Whole, View.Site, View.Site->getExprLoc());
  return Value::at(Emplaces
                       ? part(View.Object->Where, Selector::elementAt(Unit.unit().internString(std::to_string(*Which))))
                       : View.Object->Where);
}

Tree FunctionExtractor::functionsFor(const Tree &Callee, clang::QualType Variant, unsigned Alternative) {
  // Of several overloads, those that take just this alternative; else those that are not for another one.
  llvm::SmallVector<clang::QualType, 4> Types = alternatives(Variant);
  auto Takes = [&](const Content &C, unsigned I) {
    const FlowNode &N = Graph.graph().Nodes[C.Node];
    const Symbol &S = Unit.unit().Symbols[N.Symbol];
    return N.Kind == NodeKind::Function && S.Parameters.size() == 1 && S.Parameters[0].Type == Unit.type(Types[I]);
  };
  auto IsFunction = [&](const Content &C) { return Graph.graph().Nodes[C.Node].Kind == NodeKind::Function; };
  bool Exact = llvm::any_of(Callee.root().Sources, [&](const Content &C) { return Takes(C, Alternative); });
  Tree Result = Callee;
  llvm::erase_if(Result.root().Sources, [&](const Content &C) {
    if (!IsFunction(C) || Takes(C, Alternative))
      return false;
    if (Exact)
      return true;
    for (unsigned I = 0; I < Types.size(); ++I)
      if (I != Alternative && Takes(C, I))
        return true;
    return false;
  });
  return Result;
}

std::optional<Value> FunctionExtractor::visitAlternatives(CallView &View) {
  if (View.Arguments.size() != 2 || !View.ArgumentExprs[1])
    return std::nullopt;
  clang::QualType Variant = View.ArgumentExprs[1]->getType();
  unsigned Count = alternatives(Variant).size();
  if (Count == 0)
    return std::nullopt;
  Place Function{Place::Root::Parameter, 0, false, {}};
  Value Visitor = calledFunction(View, Function, 0);
  Tree Callee = content(Visitor, nullptr);
  Locations Where = place(View.Arguments[1], View.ArgumentExprs[1]);
  Tree Result;
  for (unsigned I = 0; I < Count; ++I) {
    CallView Inner;
    Inner.Site = View.Site;
    Inner.Arguments.push_back(Value::at(part(Where, Selector::elementAt(Unit.unit().internString(std::to_string(I))))));
    Inner.ArgumentExprs.push_back(nullptr);
    Tree Run = functionsFor(Callee, Variant, I);
    if (Run.root().Sources.empty() && !Callee.root().Sources.empty())
      continue;
    KnownFacts Before = Now.Known;
    Now.Known.know(isAlternative(Where, View.ArgumentExprs[1], I).True);
    // All the same: in its place, where what it captured may change.
    Value V = callFunction(Inner, Run == Callee ? Visitor : Value::of(Run), static_cast<int>(I) + 1);
    Now.Known.keepOnly(Before);
    Result.join(content(V, View.Site), Unit.paths());
  }
  return Value::of(Result);
}
