//===- TransferTruth.cpp - What conditions tell ----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which facts follow from a condition, and where control flow learns them. Only the linker knows which of them are
// consents and guards. LostFacts.cpp tells what makes them void again.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

const clang::Expr *unwrapped(const clang::Expr *E) {
  while (true) {
    const clang::Expr *Before = E;
    E = E->IgnoreParens();
    if (const auto *Default = llvm::dyn_cast<clang::CXXDefaultInitExpr>(E))
      E = Default->getExpr();
    else if (const auto *Full = llvm::dyn_cast<clang::FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *List = llvm::dyn_cast<clang::InitListExpr>(E); List && List->getNumInits() == 1)
      E = List->getInit(0);
    if (E == Before)
      return E;
  }
}

/// What the C library calls when an `assert` does not hold.
bool isAssertionFailure(const clang::CFGBlock *Block) {
  if (!Block)
    return false;
  for (const clang::CFGElement &Element : *Block) {
    auto S = Element.getAs<clang::CFGStmt>();
    const auto *Call = S ? llvm::dyn_cast<clang::CallExpr>(S->getStmt()) : nullptr;
    const clang::FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
    if (!F || !F->getIdentifier())
      continue;
    llvm::StringRef Name = F->getName();
    if (Name.starts_with("__assert") || Name == "_assert" || Name == "_wassert" || Name == "qt_assert")
      return true;
  }
  return false;
}

} // namespace

Truth FunctionExtractor::truthOf(const clang::Expr *E) {
  E = unwrapped(E);
  if (const auto *Literal = llvm::dyn_cast<clang::CXXBoolLiteralExpr>(E))
    return Truth::constant(Literal->getValue());
  if (const auto *Zero = llvm::dyn_cast<clang::ImplicitValueInitExpr>(E); Zero && E->getType()->isBooleanType())
    return Truth::constant(false);
  Value V = value(E);
  if (E->getType()->isRecordType())
    return holdsTruth(E->getType()) ? heldTruth(E) : truthOfObject(E);
  if (V.Tells.tells())
    return V.Tells;
  if (!E->getType()->isScalarType())
    return {};
  if (E->getType()->isPointerType())
    if (Truth T = truthOfPointer(E->IgnoreParenImpCasts()); T.tells())
      return T;
  if (std::optional<int64_t> Known = constant(E))
    return Truth::constant(*Known != 0);
  if (Truth T = truthOfBeingSet(E); T.tells())
    return T;
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E->IgnoreParenImpCasts()); C && isNumber(C->getType()))
    return truthOfArms(C, [&](const clang::Expr *Arm) { return truthOf(Arm); }); // `allowed(U) ? 0 : -1`
  if (V.IsPlace)
    return {};
  Truth Tested = valueTruth(V.Held, E), Asked = truthOfNumber(E);
  return {both(Tested.True, Asked.True), both(Tested.False, Asked.False)};
}

Truth FunctionExtractor::truthOfArms(const clang::ConditionalOperator *C,
                                     llvm::function_ref<Truth(const clang::Expr *)> OfArm) {
  const Truth If = truthOf(C->getCond());
  return disjunction(conjunction(If, OfArm(C->getTrueExpr()), Graph),
                     conjunction(If.negated(), OfArm(C->getFalseExpr()), Graph), Graph);
}

Truth FunctionExtractor::valueTruth(const Tree &T, const clang::Expr *E) {
  if (T.root().Sources.size() != 1 || T.parts().size() != 1 || T.root().Sources.front().isComputed())
    return {};
  // A field that was read is what it is, whether or not it was set.
  const NodeRef Only = T.root().Sources.front().Node;
  return T.root().IsPartial && Graph.graph().Nodes[Only].Kind != NodeKind::FieldRead ? Truth() : truthOfNode(Only, E);
}

Truth FunctionExtractor::truthOfNode(NodeRef Tested, const clang::Expr *E) {
  Truth Result = Truth::of(Graph.fact({Fact::Kind::ValueTrue, NoRef, Tested}),
                           Graph.fact({Fact::Kind::ValueFalse, NoRef, Tested}));
  for (const Implied &I : {Result.True, Result.False})
    watch(I.Facts.front(), E, nullptr);
  return Result;
}

Truth FunctionExtractor::keptTruth(const Value &V) const {
  bool IsOne = V.Where.size() == 1 && !V.Where.front().Weak;
  return IsOne ? Now.Known.truthAt({V.Where.front().Base, V.Where.front().Path}) : Truth();
}

Truth FunctionExtractor::storedTruth(const Value &V, const clang::Expr *E) {
  Truth Kept = keptTruth(V);
  Truth Tested = valueTruth(V.Held, E);
  Truth Asked;
  if (E->getType()->isBooleanType())
    Asked = askedTruth(E, Fact::Kind::ValueIs, Fact::Kind::ValueIsNot, Unit.unit().internString("true"));
  return {both(both(Kept.True, Tested.True), Asked.True), both(both(Kept.False, Tested.False), Asked.False)};
}

Truth FunctionExtractor::callTruth(const CallView &View, CallRef Call) {
  Truth Result =
      Truth::of(Graph.fact({Fact::Kind::CallTrue, Call, NoRef}), Graph.fact({Fact::Kind::CallFalse, Call, NoRef}));
  for (const Implied &I : {Result.True, Result.False})
    watchCall(I.Facts.front(), View.Site, View.Runs ? View.Runs : View.Callee, View.ArgumentExprs);
  return Result;
}

void FunctionExtractor::watchAsked(FactRef F, const clang::Expr *E) {
  // `state(User, Pool) == State::Allowed`: what was found is of that call.
  const auto *Call = llvm::dyn_cast<clang::CallExpr>(unwrapped(E)->IgnoreImplicit());
  if (!Call || !Call->getDirectCallee() || llvm::isa<clang::CXXOperatorCallExpr>(Call))
    return watch(F, E, nullptr);
  llvm::SmallVector<const clang::Expr *, 4> Arguments(Call->arguments());
  watchCall(F, Call, Call->getDirectCallee(), Arguments);
}

const clang::Expr *FunctionExtractor::testedBy(const clang::CFGBlock &Block) {
  if (!Block.empty())
    return llvm::dyn_cast_or_null<clang::Expr>(Block.getLastCondition());
  // Where calls may throw, each ends its block: the test of its result is a block without elements.
  if (Block.succ_size() != 2 || Block.getTerminator().getKind() != clang::CFGTerminator::StmtBranch)
    return nullptr;
  const auto *Condition = llvm::dyn_cast_or_null<clang::Expr>(Block.getTerminatorCondition());
  while (Condition) {
    Condition = Condition->IgnoreParens();
    const auto *Both = llvm::dyn_cast<clang::BinaryOperator>(Condition);
    if (!Both || !Both->isLogicalOp())
      break;
    Condition = Both->getRHS(); // The left one has a block of its own.
  }
  return Condition;
}

bool FunctionExtractor::learn(const clang::CFGBlock &Block, const clang::CFGBlock &Next, unsigned Number, State &Out) {
  const clang::Stmt *Terminator = Block.getTerminatorStmt();
  if (const auto *Switch = llvm::dyn_cast_or_null<clang::SwitchStmt>(Terminator)) {
    learnCase(Switch, Next, Out);
    return true;
  }
  if (Block.succ_size() != 2 || !Terminator)
    return true;
  const clang::Expr *Condition = testedBy(Block);
  // An assertion is gone in the program that customers get.
  if (!Condition || llvm::any_of(Block.succs(), [](const clang::CFGBlock::AdjacentBlock &S) {
        return isAssertionFailure(S.getReachableBlock());
      }))
    return true;
  if (!Condition->getType()->isScalarType() || !Values.count(Condition))
    return true;
  const Truth T = truthOf(Condition);
  const Implied &Here = Number == 0 ? T.True : T.False;
  if (Here.Never)
    return false;
  Out.Known.know(Here);
  for (FactRef F : Here.Facts)
    Graph.noteLearned(F);
  learnConstant(Condition, Number == 0, Out);
  learnAbsence(Condition, Number == 0, Out);
  return true;
}

void FunctionExtractor::noteReturnedTruth(const clang::Expr *E) {
  if (!Graph.Recording)
    return;
  Truth T = Coroutine ? truthAsResult(E) : truthOfTask(E);
  if (!T.tells() && !(E->getType()->isScalarType() || isTested(E->getType()) || isOutcome(E->getType())))
    return;
  llvm::SaveAndRestore Returning(ReturnsTruth, true);
  ReturnTruths.push_back(Now.Known.relative(T.tells() ? T : truthOf(E)));
}

void FunctionExtractor::noteFlag(const Location &L) {
  if (!Graph.Recording)
    return;
  SymbolRef Stored = 0;
  if (L.Path != RootPath && Unit.paths().last(L.Path).SelectorKind == Selector::Kind::Field)
    Stored = Unit.paths().last(L.Path).Payload;
  else if (L.Path == RootPath && Bases[L.Base].IsGlobal && Bases[L.Base].Var)
    Stored = Unit.variable(Bases[L.Base].Var);
  if (Stored && Unit.isFlag(Stored))
    noteFlag(Stored, Storing.value_or(Truth()));
}

void FunctionExtractor::noteFlag(SymbolRef Stored, const Truth &T) {
  if (!Graph.Recording)
    return;
  Graph.graph().Flags.push_back({Stored, Graph.truthFacts(Now.Known.relative(T))});
}
