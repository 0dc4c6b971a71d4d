//===- TransferExpr.cpp - What expressions evaluate to ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "model/SqlStatement.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CheckedArithmetic.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

constexpr unsigned MaxConstantLength = 128;
constexpr unsigned MaxStatementLength = 1000;

bool namesFunction(const clang::Expr *E) {
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E->IgnoreParenImpCasts());
  return Ref && llvm::isa<clang::FunctionDecl>(Ref->getDecl());
}

} // namespace

void FunctionExtractor::evaluate(const clang::Stmt *S) {
  if (const auto *E = llvm::dyn_cast<clang::Expr>(S)) {
    // The name of a function is a value only where someone asks for it, which a direct call does not.
    if (namesFunction(E)) {
      Values.erase(E);
      return;
    }
    // Void calls have effects, so everything is evaluated, and once a visit.
    Value V = transfer(E);
    Values[E] = std::move(V);
    return;
  }
  switch (S->getStmtClass()) {
  case clang::Stmt::DeclStmtClass:
    return declare(llvm::cast<clang::DeclStmt>(S));
  case clang::Stmt::ReturnStmtClass:
    return returns(llvm::cast<clang::ReturnStmt>(S));
  case clang::Stmt::CXXCatchStmtClass:
    return handles(llvm::cast<clang::CXXCatchStmt>(S));
  case clang::Stmt::CoreturnStmtClass:
    if (const auto *Call = llvm::dyn_cast_or_null<clang::Expr>(llvm::cast<clang::CoreturnStmt>(S)->getPromiseCall()))
      (void)value(Call);
    return;
  case clang::Stmt::GCCAsmStmtClass:
    for (const clang::Expr *Out : llvm::cast<clang::GCCAsmStmt>(S)->outputs())
      knowConstant(placeOf(Out), std::nullopt);
    return;
  default:
    return;
  }
}

/// What only wraps another expression, and is not evaluated on its own.
static const clang::Expr *unwrapOnce(const clang::Expr *E) {
  if (const auto *Full = llvm::dyn_cast<clang::FullExpr>(E))
    return Full->getSubExpr();
  const auto *Bound = llvm::dyn_cast<clang::CXXBindTemporaryExpr>(E);
  return Bound ? Bound->getSubExpr() : nullptr;
}

Value FunctionExtractor::value(const clang::Expr *E) {
  // In each round of a loop, it is what is in it then. What parentheses hold is kept where a loop is gone through until
  // nothing changes: `P = &(*P)->Next;` leads to one further object.
  if (const clang::Expr *Inner = unwrapOnce(E))
    return value(Inner);
  if (const auto *Parens = llvm::dyn_cast<clang::ParenExpr>(E); Parens && Graph.Round)
    return value(Parens->getSubExpr());
  auto It = Values.find(E);
  if (It != Values.end())
    return It->second;
  Value V = transfer(E);
  Values[E] = V;
  return V;
}

Value FunctionExtractor::transfer(const clang::Expr *E) {
#define TRANSFER(CLASS, RESULT)                                                                                        \
  case clang::Stmt::CLASS##Class: {                                                                                    \
    [[maybe_unused]] const auto *X = llvm::cast<clang::CLASS>(E);                                                      \
    return RESULT;                                                                                                     \
  }
  switch (E->getStmtClass()) {
    // What only wraps another expression.
    TRANSFER(ParenExpr, value(X->getSubExpr()))
    TRANSFER(ConstantExpr, value(X->getSubExpr()))
    TRANSFER(ExprWithCleanups, value(X->getSubExpr()))
    TRANSFER(CXXBindTemporaryExpr, value(X->getSubExpr()))
    TRANSFER(SubstNonTypeTemplateParmExpr, value(X->getReplacement()))
    TRANSFER(CXXDefaultArgExpr, value(X->getExpr()))
    TRANSFER(CXXDefaultInitExpr, value(X->getExpr()))
    TRANSFER(CXXStdInitializerListExpr, Value::of(elementsOfList(X)))
    TRANSFER(OpaqueValueExpr, X->getSourceExpr() ? value(X->getSourceExpr()) : Value())
    TRANSFER(CXXRewrittenBinaryOperator, value(X->getSemanticForm()))
    TRANSFER(GenericSelectionExpr, value(X->getResultExpr()))
    TRANSFER(ChooseExpr, value(X->getChosenSubExpr()))
    TRANSFER(MaterializeTemporaryExpr, materialise(X))
    // Names and places.
    TRANSFER(StringLiteral, constantValue(X, X))
    TRANSFER(DeclRefExpr, declRef(X))
    TRANSFER(MemberExpr, member(X))
    TRANSFER(CXXThisExpr, thisPointer(X))
    TRANSFER(ArraySubscriptExpr, subscript(X))
    // Operators and conversions.
    TRANSFER(UnaryOperator, unary(X))
    TRANSFER(BinaryOperator, binary(X))
    TRANSFER(CompoundAssignOperator, assign(X))
    TRANSFER(ConditionalOperator, conditional(X, X->getTrueExpr(), X->getFalseExpr()))
    TRANSFER(BinaryConditionalOperator, conditional(X, X->getCommon(), X->getFalseExpr()))
    TRANSFER(ImplicitCastExpr, cast(X))
    TRANSFER(CStyleCastExpr, cast(X))
    TRANSFER(CXXStaticCastExpr, cast(X))
    TRANSFER(CXXConstCastExpr, cast(X))
    TRANSFER(CXXReinterpretCastExpr, cast(X))
    TRANSFER(CXXDynamicCastExpr, cast(X))
    TRANSFER(CXXFunctionalCastExpr, cast(X))
    TRANSFER(BuiltinBitCastExpr, cast(X))
    // Objects.
    TRANSFER(InitListExpr, initList(X))
    TRANSFER(CompoundLiteralExpr, Value::of(contentOf(X->getInitializer())))
    TRANSFER(CXXParenListInitExpr, Value::of(parenList(X)))
    TRANSFER(ArrayInitLoopExpr, Value::of(contentOf(X->getCommonExpr()->getSourceExpr())))
    TRANSFER(AtomicExpr, atomic(X))
    TRANSFER(CXXConstructExpr, construct(X))
    TRANSFER(CXXTemporaryObjectExpr, construct(X))
    TRANSFER(CXXNewExpr, newObject(X))
    TRANSFER(LambdaExpr, lambda(X))
    // Calls.
    TRANSFER(CallExpr, call(X))
    TRANSFER(CXXMemberCallExpr, call(X))
    TRANSFER(CXXOperatorCallExpr, call(X))
    TRANSFER(UserDefinedLiteral, call(X))
    TRANSFER(VAArgExpr, Value::of(derived(contentOf(X->getSubExpr()))))
    // Statements that are expressions.
    TRANSFER(CXXThrowExpr, (throws(X), Value()))
    TRANSFER(StmtExpr, [&] {
      const auto *Last =
          X->getSubStmt()->body_empty() ? nullptr : llvm::dyn_cast<clang::Expr>(X->getSubStmt()->body_back());
      return Last ? value(Last) : Value();
    }())
    TRANSFER(CoawaitExpr, await(X))
    TRANSFER(CoyieldExpr, await(X))
  default:
    // Literals, sizeof, typeid, noexcept and the like hold no data.
    return Value();
  }
#undef TRANSFER
}

Value FunctionExtractor::variableValue(const clang::VarDecl *V, const clang::Expr *E) {
  // Inside a lambda, a captured variable is a field of the closure.
  if (const clang::FieldDecl *Field = Captures.lookup(V->getCanonicalDecl())) {
    PathRef P = Unit.paths().append(RootPath, Selector::field(Unit.field(Field)));
    Location L{thisBase(), P, false};
    if (!Field->getType()->isReferenceType())
      return Value::at({L});
    Locations To = follow(L, read(L), E);
    Value Inner = Value::at(To);
    if (V->getType()->isReferenceType() || !To.empty())
      return Inner;
    return Value::at({L});
  }
  BaseRef B = variableBase(V);
  Location L{B, RootPath, false};
  if (!V->getType()->isReferenceType())
    return Value::at({L});
  return Value::at(follow(L, read(L), E));
}

Value FunctionExtractor::declRef(const clang::DeclRefExpr *E) {
  const clang::ValueDecl *D = E->getDecl();
  if (isStandard(D->getType()->getAsCXXRecordDecl(), "nullopt_t"))
    return Value(); // It stands for nothing.
  if (const auto *V = llvm::dyn_cast<clang::VarDecl>(D))
    return variableValue(V, E);
  if (const auto *B = llvm::dyn_cast<clang::BindingDecl>(D)) {
    if (const clang::VarDecl *Holding = B->getHoldingVar())
      return variableValue(Holding, E);
    if (const clang::Expr *Bound = B->getBinding()) {
      Values.erase(Bound); // Evaluated anew: what it denotes may have changed.
      return transfer(Bound);
    }
    return Value();
  }
  if (llvm::isa<clang::EnumConstantDecl>(D))
    return constantValue(E, D);
  const auto *F = llvm::dyn_cast<clang::FunctionDecl>(D);
  if (!F || F->isTemplated())
    return Value();
  SymbolRef S = Unit.function(F);
  Unit.unit().Symbols[S].AddressTaken = true;
  NodeRef N = Graph.node(NodeKind::Function, F->getCanonicalDecl(), 0, [&](FlowNode &Node) {
    Node.Symbol = S;
    Node.Where = Unit.position(E->getLocation());
  });
  Functions[N] = F;
  return Value::of(Tree::of({N, RootPath}));
}

Value FunctionExtractor::constantValue(const clang::Expr *E, const void *Key) {
  // Names of hosts, regions, tables and purposes are short and hold no spaces; SQL names tables as well.
  if (const auto *S = llvm::dyn_cast<clang::StringLiteral>(E)) {
    bool IsName = S->getCharByteWidth() == 1 && S->getLength() >= 2 && S->getLength() <= MaxConstantLength &&
                  llvm::none_of(S->getString(), [](char C) { return llvm::isSpace(C) || !llvm::isPrint(C); });
    if (!IsName && !(S->getCharByteWidth() == 1 && S->getLength() <= MaxStatementLength &&
                     !parseSqlStatements(S->getString()).empty()))
      return Value();
  }
  NodeRef N = Graph.node(NodeKind::Constant, Key, 0, [&](FlowNode &Node) {
    Node.Where = Unit.position(E->getExprLoc());
    if (E->getType()->isEnumeralType())
      Node.Type = Unit.type(E->getType());
    Graph.graph().Constants.push_back({static_cast<NodeRef>(Graph.graph().Nodes.size()), constantText(E)});
  });
  Content Constant{N, RootPath};
  Constant.IsConstant = true;
  return Value::of(Tree::of(Constant));
}

Value FunctionExtractor::member(const clang::MemberExpr *E) {
  if (const auto *V = llvm::dyn_cast<clang::VarDecl>(E->getMemberDecl()))
    return variableValue(V, E);
  const auto *Field = llvm::dyn_cast<clang::FieldDecl>(E->getMemberDecl());
  if (!Field)
    return Value(); // A method: the call asks for the object itself.
  Locations Object = E->isArrow() ? pointees(contentOf(E->getBase()), E->getBase()) : placeOf(E->getBase());
  if (isTransparent(Field))
    return Value::at(Object);
  Locations Where = part(Object, Selector::field(Unit.field(Field)));
  if (!Field->getType()->isReferenceType())
    return Value::at(Where);
  Locations Result;
  for (const Location &L : Where) {
    Tree T = read(L);
    Locations To = follow(L, readField(L, T, E, 0, /*Pointer=*/true), E);
    Result.append(To.begin(), To.end());
  }
  return Value::at(Result);
}

Value FunctionExtractor::thisPointer(const clang::CXXThisExpr *E) {
  if (!ThisCapture)
    return Value::of(Tree::pointingTo({Location{thisBase(), RootPath, false}}));
  Location L{thisBase(), Unit.paths().append(RootPath, Selector::field(Unit.field(ThisCapture))), false};
  if (!ThisCapture->getType()->isPointerType())
    return Value::of(Tree::pointingTo({L}));
  return Value::of(Tree::pointingTo(follow(L, read(L), E)));
}

Value FunctionExtractor::cast(const clang::CastExpr *E) {
  const clang::Expr *Sub = E->getSubExpr();
  switch (E->getCastKind()) {
  case clang::CK_LValueToRValue: {
    Value V = value(Sub);
    Value Result = Value::of(content(V, Sub));
    if (Tree Index = lookedUp(Sub); !Index.empty())
      Result.Held.join(Index, Unit.paths());
    Result.Tells = V.Tells;
    bool IsPointer = E->getType()->isPointerType(); // Untested ones are very many.
    if ((E->getType()->isBooleanType() || (IsPointer && keptTruth(V).tells())) && !V.Tells.tells()) {
      Value Read = Value::of(Result.Held);
      Read.Where = V.Where;
      Result.Tells = storedTruth(Read, Sub);
    }
    return Result;
  }
  case clang::CK_ArrayToPointerDecay: {
    Locations Where = placeOf(Sub);
    for (Location &L : Where)
      L.First = true; // A write through the pointer changes one element.
    return Value::of(Tree::pointingTo(Where));
  }
  case clang::CK_IntegralToBoolean:
  case clang::CK_PointerToBoolean:
  case clang::CK_FloatingToBoolean:
  case clang::CK_MemberPointerToBoolean: {
    (void)value(Sub);
    Value Result;
    Result.Tells = truthOf(Sub);
    return Result;
  }
  case clang::CK_ToVoid:
  case clang::CK_NullToPointer:
  case clang::CK_NullToMemberPointer:
    (void)value(Sub);
    return Value();
  case clang::CK_BitCast: {
    // What it points to is no longer an array of such elements.
    Tree T = contentOf(Sub);
    clang::QualType From = Sub->getType()->getPointeeType(), To = E->getType()->getPointeeType();
    if (!From.isNull() && !To.isNull() && !To->isVoidType() && !From->isVoidType() &&
        !Unit.ast().hasSameUnqualifiedType(From, To))
      for (TreePart &P : T.parts())
        for (Location &L : P.Value.Targets)
          L.First = false;
    return Value::of(T);
  }
  default:
    break;
  }
  Value V = value(Sub);
  // A conversion that makes a value out of a place reads it; one between classes keeps the place.
  if (V.IsPlace && !E->isGLValue() && E->getCastKind() != clang::CK_NoOp)
    return Value::of(content(V, Sub));
  return V;
}

Value FunctionExtractor::unary(const clang::UnaryOperator *E) {
  const clang::Expr *Sub = E->getSubExpr();
  switch (E->getOpcode()) {
  case clang::UO_AddrOf: {
    if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Sub->IgnoreParens()))
      if (llvm::isa<clang::FunctionDecl>(Ref->getDecl()))
        return value(Sub);
    if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Sub->IgnoreParens());
        Ref && E->getType()->isMemberPointerType())
      if (const auto *Field = llvm::dyn_cast<clang::FieldDecl>(Ref->getDecl()))
        return nameMember(Field);
    if (E->getType()->isMemberPointerType())
      return Value();
    return Value::of(Tree::pointingTo(placeOf(Sub)));
  }
  case clang::UO_Deref: {
    Tree T = contentOf(Sub);
    if (E->getType()->isFunctionType())
      return Value::of(T);
    return Value::at(pointees(T, Sub));
  }
  case clang::UO_PreInc:
  case clang::UO_PreDec:
  case clang::UO_PostInc:
  case clang::UO_PostDec:
    return increment(E);
  case clang::UO_LNot: {
    Value Result;
    Result.Tells = truthOf(Sub).negated();
    return Result;
  }
  case clang::UO_Extension:
  case clang::UO_Plus:
  case clang::UO_Minus:
  case clang::UO_Not:
  case clang::UO_Real:
  case clang::UO_Imag:
    return value(Sub);
  default:
    return Value::of(derived(contentOf(Sub)));
  }
}

Value FunctionExtractor::assign(const clang::BinaryOperator *E) {
  Locations To = placeOf(E->getLHS());
  Tree T = contentOf(E->getRHS());
  std::optional<int64_t> Known = E->isCompoundAssignmentOp() ? std::nullopt : constant(E->getRHS());
  const StatusTruths Being = E->isCompoundAssignmentOp() ? StatusTruths() : truthsOfBeing(E->getRHS(), To);
  if (E->isCompoundAssignmentOp()) {
    // The old value takes part in the new one.
    if (!E->getType()->isAnyPointerType()) {
      Truth Sum = truthOfSum(E, To);
      store(To, derived(T), E, E->getExprLoc(), /*Keep=*/true);
      if (Sum.tells())
        Now.Known.setTruth({To.front().Base, To.front().Path}, std::move(Sum));
    } else {
      std::optional<int64_t> Steps = constant(E->getRHS());
      if (Steps && E->getOpcode() == clang::BO_SubAssign)
        Steps = -*Steps;
      write(To, movePointer(content(Value::at(To), E->getLHS()), Steps, E->getLHS()));
    }
  } else {
    Storing = answerTruth(E->getRHS());
    if (const auto *Member = llvm::dyn_cast<clang::MemberExpr>(E->getLHS()->IgnoreParens()))
      if (const auto *Field = llvm::dyn_cast<clang::FieldDecl>(Member->getMemberDecl()))
        sayAnswer(T, E->getRHS(), Field);
    store(To, T, E, E->getExprLoc(), /*Keep=*/false, /*Number=*/0, E->getRHS());
    Storing.reset();
  }
  knowConstant(To, Known);
  knowBeing(To, Being);
  Value Result = Value::at(To);
  return Result;
}

Value FunctionExtractor::binary(const clang::BinaryOperator *E) {
  if (E->isAssignmentOp())
    return assign(E);
  switch (E->getOpcode()) {
  case clang::BO_Comma:
    return value(E->getRHS());
  case clang::BO_PtrMemD:
  case clang::BO_PtrMemI:
    return memberPointer(E);
  case clang::BO_EQ:
  case clang::BO_NE: {
    Value Result;
    Result.Tells = equality(E);
    return Result;
  }
  default:
    break;
  }
  if (E->isLogicalOp()) {
    Value Result;
    Truth L = truthOf(E->getLHS()), R = truthOf(E->getRHS());
    Result.Tells = E->getOpcode() == clang::BO_LAnd ? conjunction(L, R, Graph) : disjunction(L, R, Graph);
    return Result;
  }
  if (E->isRelationalOp()) {
    Value Result;
    Result.Tells = truthOfOrder(E);
    return Result;
  }
  if (E->isComparisonOp())
    return Value();
  if (E->getType()->isAnyPointerType())
    return pointerSum(E);
  if (E->getLHS()->getType()->isAnyPointerType())
    return Value(); // The distance of two pointers.
  Tree T = derived(contentOf(E->getLHS()));
  T.join(derived(contentOf(E->getRHS())), Unit.paths());
  return Value::of(std::move(T));
}

bool FunctionExtractor::isEvaluated(const clang::Expr *Arm) const {
  return !InCfg || Values.count(Arm) || Values.count(Arm->IgnoreParens()) || namesFunction(Arm);
}

Tree FunctionExtractor::chosen(const Tree &T, const clang::Expr *Arm, const Implied &If) {
  // `User Sent = allowed ? U : withoutName(U);`: what was read or called in an arm knows it already.
  auto IsFromBefore = [&](const Content &C) {
    const NodeKind Kind = Graph.graph().Nodes[C.Node].Kind;
    return Kind != NodeKind::FieldRead && Kind != NodeKind::Result && Kind != NodeKind::Constant;
  };
  auto HasSuch = [&](const TreePart &P) { return llvm::any_of(P.Value.Sources, IsFromBefore); };
  if (If.Facts.empty() || llvm::none_of(T.parts(), HasSuch))
    return T;
  NodeRef N = Graph.node(NodeKind::Join, Arm, 0, [](FlowNode &) {});
  KnownFacts Before = Now.Known;
  Now.Known.know(If);
  Graph.flow(resolve(T), N, RootPath, Now);
  Now.Known = std::move(Before);
  return mark(N, T);
}

Value FunctionExtractor::conditional(const clang::Expr *E, const clang::Expr *TrueArm, const clang::Expr *FalseArm) {
  llvm::SmallVector<const clang::Expr *, 2> Arms;
  for (const clang::Expr *Arm : {TrueArm, FalseArm})
    if (isEvaluated(Arm))
      Arms.push_back(Arm);
  const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E);
  Truth If = C ? truthOf(C->getCond()) : Truth();
  Value Result;
  Result.IsPlace = E->isGLValue();
  for (const clang::Expr *Arm : Arms) {
    if (Result.IsPlace) {
      for (const Location &L : placeOf(Arm))
        if (auto *Known = llvm::find(Result.Where, L); Known != Result.Where.end()) {
          Result.Choice[Known - Result.Where.begin()] = {};
        } else {
          Result.Where.push_back(L);
          Result.Choice.push_back(Arm == TrueArm ? If.True : If.False);
        }
    } else {
      Tree T = contentOf(Arm);
      if (C && Arms.size() == 2 && E->getType()->isRecordType())
        T = chosen(T, Arm, Arm == TrueArm ? If.True : If.False);
      if (Arm == Arms.front())
        Result.Held = std::move(T);
      else
        Result.Held.joinWays(T, Unit.paths());
    }
  }
  auto TruthOfArm = [&](const clang::Expr *Arm) {
    if (!Arm->isGLValue())
      return truthOf(Arm);
    Value Read = Value::of(contentOf(Arm));
    Read.Where = value(Arm).Where;
    return storedTruth(Read, Arm);
  };
  if (C && (E->getType()->isBooleanType() || E->getType()->isPointerType()))
    Result.Tells = disjunction(conjunction(If, TruthOfArm(TrueArm), Graph),
                               conjunction(If.negated(), TruthOfArm(FalseArm), Graph), Graph);
  return Result;
}
