//===- TransferCompare.cpp - What it tells that two values are equal -------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A variable that was found equal to a constant is one from there on:
//
//   if (P == Purpose::Advertising && granted(U, P))      granted(U, Purpose::Advertising)
//
// A check may ask for one thing or another, as its caller wants; callers that hand in a constant know which:
//
//   bool allowed(const User &U, Purpose P) { return P == Purpose::Advertising ? U.Ads : U.Statistics; }
//
// It is true only if P is Advertising and U.Ads is true, or P is not Advertising and U.Statistics is true.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Of a switch with more labels it is not known which were left out.
constexpr unsigned MaxLabels = 32;

bool isText(clang::QualType T) {
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R && R->isInStdNamespace() && (R->getName() == "basic_string" || R->getName() == "basic_string_view");
}

/// Constants of the type have one name each.
bool hasOneNameEach(clang::QualType T) {
  const auto *Enum = T->getAs<clang::EnumType>();
  if (!Enum)
    return true;
  llvm::SmallVector<int64_t, 16> Values;
  for (const clang::EnumConstantDecl *E : Enum->getDecl()->enumerators())
    Values.push_back(E->getInitVal().getExtValue());
  llvm::sort(Values);
  return std::adjacent_find(Values.begin(), Values.end()) == Values.end();
}

/// Of an enumeration with more it is not known which one a variable is.
constexpr unsigned MaxEnumerators = 12;

/// The enumerators that a variable of type \p T may be; none if there are many, or two are the same.
llvm::SmallVector<const clang::EnumConstantDecl *, 8> enumeratorsOf(clang::QualType T) {
  const auto *Enum = T->getAs<clang::EnumType>();
  llvm::SmallVector<const clang::EnumConstantDecl *, 8> Result;
  if (Enum && hasOneNameEach(T))
    Result.append(Enum->getDecl()->enumerator_begin(), Enum->getDecl()->enumerator_end());
  return Result.size() > MaxEnumerators ? decltype(Result)() : Result;
}

/// The enumerator of \p T that is \p Value; null if there is none, or no value.
const clang::EnumConstantDecl *enumeratorThatIs(clang::QualType T, std::optional<int64_t> Value) {
  const auto *Enum = T->getAs<clang::EnumType>();
  if (Enum && Value)
    for (const clang::EnumConstantDecl *D : Enum->getDecl()->enumerators())
      if (D->getInitVal().tryExtValue() == Value)
        return D;
  return nullptr;
}

const clang::Expr *labelOf(const clang::SwitchCase *S) {
  const auto *Case = llvm::dyn_cast<clang::CaseStmt>(S);
  return Case && !Case->getRHS() ? Case->getLHS() : nullptr;
}

} // namespace

Truth FunctionExtractor::truthOfFlag(const clang::BinaryOperator *E) {
  // `granted() == true`, `granted() != 0`, `p != nullptr`
  for (auto [Side, Other] : {std::pair(E->getLHS(), E->getRHS()), std::pair(E->getRHS(), E->getLHS())}) {
    const clang::Expr *Plain = Other->IgnoreParenImpCasts();
    std::optional<bool> Wanted;
    if (const auto *B = llvm::dyn_cast<clang::CXXBoolLiteralExpr>(Plain))
      Wanted = B->getValue();
    else if (llvm::isa<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(Plain))
      Wanted = false;
    else if (const auto *N = llvm::dyn_cast<clang::IntegerLiteral>(Plain); N && N->getValue().ule(1))
      Wanted = N->getValue() == 1;
    if (!Wanted)
      continue;
    const clang::Expr *Tested = Side->IgnoreParenImpCasts();
    bool IsBool = Tested->getType()->isBooleanType();
    Truth T = truthOf(IsBool ? Side->IgnoreParens() : Side);
    if (!T.tells() && IsBool)
      T = truthOf(Tested);
    // Of a number, that it is not 1 says nothing.
    bool Equal = E->getOpcode() == clang::BO_EQ;
    Truth Result = *Wanted ? T : T.negated();
    if (*Wanted && !IsBool)
      Result.False = {};
    return Equal ? Result : Result.negated();
  }
  return {};
}

void FunctionExtractor::knowParameter(const clang::ParmVarDecl *P, NodeRef N) {
  BaseRef Variable = variableBase(P);
  Truth T = Truth::of(Graph.fact({Fact::Kind::ValueTrue, NoRef, N}), Graph.fact({Fact::Kind::ValueFalse, NoRef, N}));
  for (const Implied &I : {T.True, T.False})
    Watched[I.Facts.front()] = {{{Variable, RootPath, false}}, {}, nullptr, P};
  Now.Known.setTruth({Variable, RootPath}, std::move(T));
}

std::optional<NodeRef> FunctionExtractor::comparedParameter(const clang::Expr *E) {
  E = E->IgnoreParenImpCasts();
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E);
  clang::QualType T = E->getType();
  bool HasConstants = T->isIntegralOrEnumerationType() || isText(T);
  if (!Ref || !llvm::isa<clang::ParmVarDecl>(Ref->getDecl()) || !HasConstants || !hasOneNameEach(T))
    return std::nullopt;
  Tree Held = contentOf(E);
  if (Held.parts().size() != 1 || Held.root().Sources.size() != 1 || Held.root().IsPartial)
    return std::nullopt;
  const Content &From = Held.root().Sources.front();
  bool IsParameter =
      Graph.graph().Nodes[From.Node].Kind == NodeKind::ParamIn && From.Path == RootPath && !From.isComputed();
  return IsParameter ? std::optional(From.Node) : std::nullopt;
}

FactRef FunctionExtractor::comparison(Fact::Kind Kind, NodeRef Parameter, StringRefId Text, const clang::Expr *E) {
  Fact F;
  F.FactKind = Kind;
  F.Value = Parameter;
  F.Text = Text;
  FactRef Ref = Graph.fact(F);
  watchAsked(Ref, E);
  return Ref;
}

Truth FunctionExtractor::truthOfComparison(const clang::Expr *Left, const clang::Expr *Right) {
  for (auto [Side, Other] : {std::pair(Left, Right), std::pair(Right, Left)}) {
    if (Truth T = truthOfIndex(Side, Other); T.tells())
      return T;
    if (Truth T = truthOfVariable(Side, Other); T.tells())
      return T;
    std::optional<NodeRef> Parameter = comparedParameter(Side);
    StringRefId Text = Parameter ? constantText(Other) : 0;
    if (Text)
      return Truth::of(comparison(Fact::Kind::ValueIs, *Parameter, Text, Side),
                       comparison(Fact::Kind::ValueIsNot, *Parameter, Text, Side));
    clang::QualType Type = Side->IgnoreImplicit()->getType();
    bool IsPlain = Type->isIntegralOrEnumerationType() && !Type->isBooleanType() && hasOneNameEach(Type);
    if (StringRefId Answer = IsPlain && !Parameter ? answerOf(Other, Type) : 0)
      if (Truth T = askedTruth(Side, Fact::Kind::ValueIs, Fact::Kind::ValueIsNot, Answer); T.tells()) {
        StringRefId Only = otherEnumerator(Other);
        Truth Rest = Only ? askedTruth(Side, Fact::Kind::ValueIs, Fact::Kind::ValueIsNot, Only) : Truth();
        return {T.True, both(T.False, Rest.True)};
      }
  }
  return {};
}

StringRefId FunctionExtractor::otherEnumerator(const clang::Expr *E) {
  const auto *Enum = E->IgnoreParenImpCasts()->getType()->getAs<clang::EnumType>();
  std::optional<int64_t> Value = Enum ? constant(E) : std::nullopt;
  const clang::EnumConstantDecl *Other = nullptr;
  unsigned Count = 0;
  if (Value)
    for (const clang::EnumConstantDecl *D : Enum->getDecl()->enumerators()) {
      ++Count;
      if (D->getInitVal().tryExtValue() != Value)
        Other = D;
    }
  return Count == 2 && Other ? Unit.unit().internString(nameOf(Other).Plain) : 0;
}

Truth FunctionExtractor::truthOfEquality(const clang::CallExpr *E) {
  const auto *Operator = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E);
  bool IsEqual = Operator && Operator->getOperator() == clang::OO_EqualEqual;
  if (!Operator || Operator->getNumArgs() != 2 || (!IsEqual && Operator->getOperator() != clang::OO_ExclaimEqual))
    return {};
  Truth T = truthOfComparison(Operator->getArg(0), Operator->getArg(1));
  return IsEqual ? T : T.negated();
}

Truth FunctionExtractor::equality(const clang::BinaryOperator *E) {
  Truth Flag = truthOfFlag(E), Compared = truthOfComparison(E->getLHS(), E->getRHS());
  if (E->getOpcode() == clang::BO_NE)
    Compared = Compared.negated();
  return {both(Flag.True, Compared.True), both(Flag.False, Compared.False)};
}

std::optional<BaseRef> FunctionExtractor::countedVariable(const clang::Expr *E) {
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E->IgnoreParenImpCasts());
  const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || V->hasGlobalStorage() || V->getType()->isReferenceType() || Captures.contains(V->getCanonicalDecl()))
    return std::nullopt;
  BaseRef B = variableBase(V);
  return hasKnownValue(B) ? std::optional(B) : std::nullopt;
}

PlaceKey FunctionExtractor::placeOfBeing(BaseRef Variable, const clang::EnumConstantDecl *D) {
  StringRefId Name = Unit.unit().internString(nameOf(D).Plain);
  return {Variable, Unit.paths().append(RootPath, Selector::elementAt(Name))};
}

Truth FunctionExtractor::truthOfBeing(const clang::Expr *E, const clang::EnumConstantDecl *D) {
  E = E->IgnoreParenImpCasts();
  if (std::optional<int64_t> Value = constant(E))
    return Truth::constant(Value == D->getInitVal().tryExtValue());
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E)) {
    Truth If = truthOf(C->getCond());
    return disjunction(conjunction(If, truthOfBeing(C->getTrueExpr(), D), Graph),
                       conjunction(If.negated(), truthOfBeing(C->getFalseExpr(), D), Graph), Graph);
  }
  std::optional<BaseRef> Variable = countedVariable(E);
  return Variable ? Now.Known.truthAt(placeOfBeing(*Variable, D)) : Truth();
}

FunctionExtractor::EnumeratorTruths FunctionExtractor::truthsOfBeing(const clang::Expr *E) {
  EnumeratorTruths Result;
  for (const clang::EnumConstantDecl *D : enumeratorsOf(E->getType()))
    if (Truth T = truthOfBeing(E, D); T.tells())
      Result.push_back({D, std::move(T)});
  return Result;
}

void FunctionExtractor::knowBeing(llvm::ArrayRef<Location> Where, const EnumeratorTruths &Truths) {
  if (Where.size() != 1 || Where[0].Weak || Where[0].Path != RootPath || !hasKnownValue(Where[0].Base))
    return;
  for (const auto &[D, T] : Truths)
    Now.Known.setTruth(placeOfBeing(Where[0].Base, D), T);
}

Truth FunctionExtractor::truthOfVariable(const clang::Expr *Variable, const clang::Expr *Enumerator) {
  std::optional<BaseRef> B = countedVariable(Variable);
  const clang::EnumConstantDecl *D =
      B ? enumeratorThatIs(Variable->IgnoreParenImpCasts()->getType(), constant(Enumerator)) : nullptr;
  return D ? Now.Known.truthAt(placeOfBeing(*B, D)) : Truth();
}

void FunctionExtractor::learnConstant(const clang::Expr *Condition, bool True, State &Out) {
  const auto *E = llvm::dyn_cast<clang::BinaryOperator>(Condition->IgnoreParenImpCasts());
  if (!E || E->getOpcode() != (True ? clang::BO_EQ : clang::BO_NE))
    return;
  for (auto [Side, Other] : {std::pair(E->getLHS(), E->getRHS()), std::pair(E->getRHS(), E->getLHS())})
    if (std::optional<BaseRef> B = countedVariable(Side))
      if (std::optional<int64_t> Value = constant(Other))
        Out.setConstant(*B, Value);
}

void FunctionExtractor::learnCase(const clang::SwitchStmt *Switch, const clang::CFGBlock &Next, State &Out) {
  const clang::Expr *Condition = Switch->getCond()->IgnoreParenImpCasts();
  llvm::SmallVector<const clang::SwitchCase *, 4> Here;
  for (const clang::Stmt *S = Next.getLabel(); const auto *Case = llvm::dyn_cast_or_null<clang::SwitchCase>(S);
       S = Case->getSubStmt())
    Here.push_back(Case);
  if (Here.size() == 1 && labelOf(Here.front()))
    learnLabel(Condition, labelOf(Here.front()), Out);
  std::optional<NodeRef> Parameter = comparedParameter(Condition);
  clang::QualType Type = Condition->getType();
  bool IsOther =
      Here.empty() || llvm::any_of(Here, [](const clang::SwitchCase *S) { return llvm::isa<clang::DefaultStmt>(S); });
  auto Compared = [&](const clang::Expr *Label) {
    if (Truth T = Label ? truthOfVariable(Condition, Label) : Truth(); T.tells())
      return T;
    StringRefId Text = !Label ? 0 : Parameter ? constantText(Label) : answerOf(Label, Type);
    if (!Text)
      return Truth();
    return Parameter ? Truth::of(comparison(Fact::Kind::ValueIs, *Parameter, Text, Condition),
                                 comparison(Fact::Kind::ValueIsNot, *Parameter, Text, Condition))
                     : askedTruth(Condition, Fact::Kind::ValueIs, Fact::Kind::ValueIsNot, Text);
  };
  if (!Parameter && !hasOneNameEach(Type))
    return;
  Implied OneOf = Implied::never();
  unsigned Count = 0;
  for (const clang::SwitchCase *S = Switch->getSwitchCaseList(); S; S = S->getNextSwitchCase()) {
    if (++Count > MaxLabels)
      return;
    if (llvm::is_contained(Here, S) == IsOther || llvm::isa<clang::DefaultStmt>(S))
      continue;
    Truth T = Compared(labelOf(S));
    if (!T.tells() && !IsOther)
      return; // It may be something that has no name here.
    if (IsOther)
      Out.Known.know(T.False);
    else
      OneOf = either(OneOf, T.True, Graph);
  }
  Out.Known.know(OneOf);
}

void FunctionExtractor::learnLabel(const clang::Expr *Condition, const clang::Expr *Label, State &Out) {
  clang::Expr::EvalResult Value;
  if (!Label->EvaluateAsInt(Value, Unit.ast()))
    return;
  if (std::optional<BaseRef> B = countedVariable(Condition))
    Out.setConstant(*B, Value.Val.getInt().tryExtValue());
  if (!Condition->getType()->isBooleanType() && !Condition->getType()->isIntegerType())
    return;
  Truth T = truthOf(Condition);
  if (Value.Val.getInt() == 0)
    Out.Known.know(T.False);
  else if (Value.Val.getInt() == 1)
    Out.Known.know(T.True);
}

StringRefId FunctionExtractor::knownText(const clang::Expr *E) {
  const clang::QualType T = E->IgnoreParenImpCasts()->getType();
  const clang::EnumConstantDecl *D = T->isEnumeralType() ? enumeratorThatIs(T, constant(E)) : nullptr;
  return D ? Unit.unit().internString(nameOf(D).Plain) : 0;
}
