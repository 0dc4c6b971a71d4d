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
  const clang::QualType T = P->getType(), Referred = T->getPointeeType();
  // `bool &Ok`, `std::string *Error`: what is there before.
  const bool IsOut = !Referred.isNull() && Unit.isOutType(T) && (Referred->isBooleanType() || isString(Referred));
  if (!T->isBooleanType() && !IsOut)
    return;
  const BaseRef Object = IsOut ? base(BaseKind::ParameterObject, P, 0, std::nullopt) : variableBase(P);
  Truth Known =
      Truth::of(Graph.fact({Fact::Kind::ValueTrue, NoRef, N}), Graph.fact({Fact::Kind::ValueFalse, NoRef, N}));
  for (const Implied &I : {Known.True, Known.False})
    Watched[I.Facts.front()] = {{{Object, RootPath, false}}, {}, nullptr, IsOut ? nullptr : P};
  Now.Known.setTruth({Object, RootPath}, std::move(Known));
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
  for (unsigned I : {0u, 1u}) // `Error == ""`
    if (const auto *Empty = llvm::dyn_cast<clang::StringLiteral>(Operator->getArg(I)->IgnoreParenImpCasts());
        Empty && Empty->getLength() == 0 && isString(Operator->getArg(1 - I)->getType()) && !T.tells())
      T = truthOfText(Operator->getArg(1 - I)).negated();
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

llvm::SmallVector<FunctionExtractor::StatusValue, 8> FunctionExtractor::statusesOf(clang::QualType T) {
  llvm::SmallVector<StatusValue, 8> Result;
  for (const clang::EnumConstantDecl *D : enumeratorsOf(T))
    if (std::optional<int64_t> Value = D->getInitVal().tryExtValue())
      Result.push_back({*Value, Unit.unit().internString(nameOf(D).Plain)});
  return Result;
}

llvm::SmallVector<FunctionExtractor::StatusValue, 8> FunctionExtractor::statusesOf(const clang::VarDecl *V) {
  if (V->getType()->isEnumeralType())
    return statusesOf(V->getType());
  llvm::SmallVector<StatusValue, 8> Result;
  const StatusValues::Values *Known = isNumber(V->getType()) ? statusValues().of(V) : nullptr;
  if (!Known || (Known->Compared.empty() && !Known->IsReturned))
    return Result;
  llvm::SmallVector<int64_t, 8> All(Known->Assigned.begin(), Known->Assigned.end());
  llvm::append_range(All, Known->Compared);
  llvm::sort(All);
  All.erase(std::unique(All.begin(), All.end()), All.end());
  for (int64_t Value : All)
    Result.push_back({Value, Unit.unit().internString(std::to_string(Value))});
  return Result;
}

const StatusValues &FunctionExtractor::statusValues() {
  if (!Statuses)
    Statuses.emplace(Function);
  return *Statuses;
}

PlaceKey FunctionExtractor::placeOfBeing(BaseRef Variable, const StatusValue &Value) {
  return {Variable, Unit.paths().append(RootPath, Selector::elementAt(Value.Text))};
}

Truth FunctionExtractor::truthOfBeing(const clang::Expr *E, const StatusValue &Wanted, const clang::VarDecl *For) {
  E = E->IgnoreParenImpCasts();
  if (std::optional<int64_t> Value = constant(E))
    return Truth::constant(Value == Wanted.Value);
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E))
    return truthOfArms(C, [&](const clang::Expr *Arm) { return truthOfBeing(Arm, Wanted, For); });
  if (std::optional<BaseRef> Variable = countedVariable(E))
    return Now.Known.truthAt(placeOfBeing(*Variable, Wanted));
  // `Status = store(U);`, and only if somebody asks for it.
  const StatusValues::Values *Asked = For && llvm::isa<clang::CallExpr>(E) ? statusValues().of(For) : nullptr;
  if (!Asked || !llvm::is_contained(Asked->Compared, Wanted.Value))
    return {};
  const Value V = value(E);
  llvm::SmallVector<Truth, 2> Ways;
  for (NodeRef N : askedNodes(V, content(V, E), E->getType())) {
    Fact Is{Fact::Kind::ValueIs, NoRef, N}, IsNot{Fact::Kind::ValueIsNot, NoRef, N};
    Is.Text = IsNot.Text = Wanted.Text;
    Ways.push_back(Truth::of(Graph.fact(Is), Graph.fact(IsNot)));
    for (const Implied &I : {Ways.back().True, Ways.back().False}) {
      watchAsked(I.Facts.front(), E);
      Watched[I.Facts.front()].IsKept = true;
    }
  }
  return Ways.empty() ? Truth() : anyOf(Ways, Graph);
}

FunctionExtractor::StatusTruths FunctionExtractor::truthsOfBeing(const clang::Expr *E, llvm::ArrayRef<Location> To) {
  StatusTruths Result;
  const clang::VarDecl *For = To.size() == 1 ? Bases[To[0].Base].Var : nullptr;
  const bool IsLocal = For && hasKnownValue(To[0].Base) && !For->getType()->isBooleanType();
  for (const StatusValue &Value : IsLocal ? statusesOf(For) : statusesOf(E->getType()))
    if (Truth T = truthOfBeing(E, Value, IsLocal ? For : nullptr); T.tells())
      Result.push_back({Value, std::move(T)});
  return Result;
}

FunctionExtractor::StatusTruths FunctionExtractor::truthsOfBeing(BaseRef Object, clang::QualType T) {
  StatusTruths Result;
  bool IsKnown = false;
  for (const StatusValue &Value : statusesOf(T)) {
    Result.push_back({Value, Now.Known.truthAt(placeOfBeing(Object, Value))});
    IsKnown |= Result.back().second.tells();
  }
  return IsKnown ? Result : StatusTruths();
}

void FunctionExtractor::knowBeing(llvm::ArrayRef<Location> Where, const StatusTruths &Truths) {
  if (Where.size() != 1 || Where[0].Weak || Where[0].Path != RootPath ||
      !(hasKnownValue(Where[0].Base) || Bases[Where[0].Base].Kind == BaseKind::ParameterObject))
    return;
  for (const auto &[Value, T] : Truths)
    Now.Known.setTruth(placeOfBeing(Where[0].Base, Value), T);
}

Truth FunctionExtractor::truthOfVariable(const clang::Expr *Variable, const clang::Expr *Constant) {
  std::optional<BaseRef> B = countedVariable(Variable);
  std::optional<int64_t> Wanted = B ? constant(Constant) : std::nullopt;
  if (Wanted)
    for (const StatusValue &Value : statusesOf(Bases[*B].Var))
      if (Value.Value == *Wanted)
        return Now.Known.truthAt(placeOfBeing(*B, Value));
  return {};
}

Truth FunctionExtractor::truthOfBeingSet(const clang::Expr *Variable) {
  std::optional<BaseRef> B = countedVariable(Variable);
  if (B && isNumber(Bases[*B].Var->getType()))
    for (const StatusValue &Value : statusesOf(Bases[*B].Var))
      if (Value.Value == 0)
        return Now.Known.truthAt(placeOfBeing(*B, Value)).negated();
  return {};
}

void FunctionExtractor::learnStatus(BaseRef Variable, int64_t Found, bool Is, State &Out) {
  for (const StatusValue &Value : statusesOf(Bases[Variable].Var))
    if (Is || Value.Value == Found)
      Out.Known.setTruth(placeOfBeing(Variable, Value), Truth::constant(Is && Value.Value == Found));
}

void FunctionExtractor::learnConstant(const clang::Expr *Condition, bool True, State &Out) {
  const auto *E = llvm::dyn_cast<clang::BinaryOperator>(Condition->IgnoreParenImpCasts());
  if (std::optional<BaseRef> B = E ? std::nullopt : countedVariable(Condition))
    return learnStatus(*B, 0, !True, Out);
  if (!E || !E->isEqualityOp())
    return;
  const bool Equal = True == (E->getOpcode() == clang::BO_EQ);
  for (auto [Side, Other] : {std::pair(E->getLHS(), E->getRHS()), std::pair(E->getRHS(), E->getLHS())})
    if (std::optional<BaseRef> B = countedVariable(Side))
      if (std::optional<int64_t> Value = constant(Other)) {
        learnStatus(*B, *Value, Equal, Out);
        if (Equal)
          Out.setConstant(*B, Value);
      }
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
