//===- TransferStmt.cpp - Declarations, returns and exceptions -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"

using namespace purpose;
using namespace purpose::extract;

void FunctionExtractor::declare(const clang::DeclStmt *S) {
  for (const clang::Decl *D : S->decls()) {
    const auto *V = llvm::dyn_cast<clang::VarDecl>(D);
    if (!V)
      continue;
    declareVariable(V);
    // `auto [a, b] = tuple;` binds each name to a variable of its own.
    if (const auto *Decomposition = llvm::dyn_cast<clang::DecompositionDecl>(V))
      for (const clang::BindingDecl *B : Decomposition->bindings())
        if (const clang::VarDecl *Holding = B->getHoldingVar())
          declareVariable(Holding);
  }
}

void FunctionExtractor::declareVariable(const clang::VarDecl *V) {
  BaseRef B = variableBase(V);
  Location L{B, RootPath, false};
  const clang::Expr *Element = Unrolled.elementAt(V, Block);
  const clang::Expr *Init = Element ? Element : V->getInit();
  if (V->getType()->isReferenceType()) {
    if (Init) {
      if (!Element) // Else it is another variable in each round.
        disturb(L);
      const Locations Where = nextElement(V, placeOf(Init));
      Now.set(B, Tree::pointingTo(Where));
    }
    return;
  }
  if (Bases[B].IsGlobal) { // A static local is initialised once, and keeps what it holds.
    if (Init)
      store({L}, contentOf(Init), V, V->getLocation(), /*Keep=*/true);
    if (Init)
      adopt(Init, L);
    return;
  }
  if (!Element)
    disturb(L);
  Now.set(B, Tree());
  Now.setConstant(B, std::nullopt);
  if (!Init)
    return;
  std::optional<int64_t> Known = constant(Init);
  Tree Content = contentOf(Init);
  if (!isString(V->getType()) || isAskedText(L))
    Storing = answerTruth(Init);
  const StatusTruths Being = truthsOfBeing(Init, {L});
  store({L}, Content, V, V->getLocation());
  Storing.reset();
  adopt(Init, L);
  knowConstant({L}, Known);
  knowBeing({L}, Being);
  beginLoop(V);
}

void FunctionExtractor::returns(const clang::ReturnStmt *S) {
  if (const clang::Expr *E = S->getRetValue(); E && !E->getType()->isVoidType())
    returnValue(E);
}

NodeRef FunctionExtractor::returnNode() {
  return Graph.node(NodeKind::Return, nullptr, 0, [&](FlowNode &Node) {
    Node.Type = Unit.type(Function->getReturnType());
    Node.Where = Unit.position(Function->getLocation());
  });
}

void FunctionExtractor::returnValue(const clang::Expr *E) {
  NodeRef N = returnNode();
  flowToReturn(E, N, Now);
  summariseReturn(E);
  noteReturnedTruth(E);
  noteReturnedAnswer(E, N);
}

/// `C ? "users" : "posts"`
static bool areTexts(const clang::ConditionalOperator *C) {
  auto IsText = [](const clang::Expr *E) { return llvm::isa<clang::StringLiteral>(E->IgnoreParenImpCasts()); };
  return IsText(C->getTrueExpr()) && IsText(C->getFalseExpr());
}

void FunctionExtractor::flowToReturn(const clang::Expr *E, NodeRef Return, const State &Known) {
  bool IsObject = E->getType()->isRecordType();
  const auto *C = llvm::dyn_cast<clang::ConditionalOperator>((IsObject ? E->IgnoreImplicit() : E)->IgnoreParens());
  if (const auto *Either = llvm::dyn_cast<clang::ConditionalOperator>(E->IgnoreParenImpCasts()); Either && !C)
    C = areTexts(Either) ? Either : nullptr;
  bool IsKind = IsObject || E->getType()->isScalarType();
  if (!Graph.Recording || !C || !IsKind || (C->isGLValue() != E->isGLValue() && !areTexts(C)) ||
      !isEvaluated(C->getTrueExpr()) || !isEvaluated(C->getFalseExpr())) {
    Graph.flow(resolve(contentOf(E)), Return, RootPath, Known);
    return;
  }
  // Each arm with what is known there: callers may have decided which it is.
  Truth If = truthOf(C->getCond());
  for (auto [Arm, Condition] : {std::pair(C->getTrueExpr(), If.True), std::pair(C->getFalseExpr(), If.False)}) {
    State Here = Known;
    Here.Known.know(Condition);
    flowToReturn(Arm, Return, Here);
  }
}

BaseRef FunctionExtractor::exceptionBase(clang::QualType Type) {
  // Null: of whatever type, thrown by what this function calls.
  const clang::Type *Key = Type.isNull() ? nullptr : Type.getCanonicalType().getUnqualifiedType().getTypePtr();
  std::optional<Content> FromCalls;
  if (HasTry && !Key)
    FromCalls = Content{portNode(NodeKind::Caught), RootPath};
  BaseRef B = base(BaseKind::Exception, Key, 0, FromCalls);
  Bases[B].Summary = true;
  return B;
}

BaseRef FunctionExtractor::handledBase() { return base(BaseKind::Exception, nullptr, 1, std::nullopt); }

namespace {

bool catches(clang::QualType Wanted, clang::QualType Thrown) {
  Wanted = Wanted.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  Thrown = Thrown.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (Wanted == Thrown || (Wanted->isPointerType() && Thrown->isPointerType()))
    return true;
  const clang::CXXRecordDecl *Base = Wanted->getAsCXXRecordDecl(), *Derived = Thrown->getAsCXXRecordDecl();
  return Base && Derived && Derived->hasDefinition() && Derived->isDerivedFrom(Base);
}

} // namespace

Locations FunctionExtractor::exceptions(clang::QualType Caught) {
  Locations Where{Location{exceptionBase(clang::QualType()), RootPath, true}};
  for (const auto &[Key, B] : BaseIds) {
    const auto *Thrown = static_cast<const clang::Type *>(std::get<1>(Key));
    if (std::get<0>(Key) == BaseKind::Exception && Thrown &&
        (Caught.isNull() || catches(Caught, clang::QualType(Thrown, 0))))
      Where.push_back({B, RootPath, true});
  }
  llvm::sort(Where); // Bases are numbered in the order of the source.
  return Where;
}

NodeRef FunctionExtractor::portNode(NodeKind Kind) {
  return Graph.node(Kind, nullptr, 0, [&](FlowNode &Node) {
    if (Function)
      Node.Where = Unit.position(Function->getLocation());
  });
}

bool FunctionExtractor::isCaughtHere(const clang::CXXThrowExpr *E) const {
  // The block ends in an edge to the try statement around it, whose successors are its handlers.
  if (!Block || !E->getSubExpr())
    return false;
  for (const clang::CFGBlock *Try : Block->succs()) {
    if (!Try || !llvm::isa_and_nonnull<clang::CXXTryStmt>(Try->getTerminatorStmt()))
      continue;
    for (const clang::CFGBlock *Handler : Try->succs()) {
      const auto *Catch = Handler ? llvm::dyn_cast_or_null<clang::CXXCatchStmt>(Handler->getLabel()) : nullptr;
      if (Catch && (!Catch->getExceptionDecl() || catches(Catch->getCaughtType(), E->getSubExpr()->getType())))
        return true;
    }
  }
  return false;
}

void FunctionExtractor::throws(const clang::CXXThrowExpr *E) {
  Tree T = E->getSubExpr() ? contentOf(E->getSubExpr()) : read({handledBase(), RootPath, false});
  clang::QualType Type = E->getSubExpr() ? E->getSubExpr()->getType() : clang::QualType();
  write({Location{exceptionBase(Type), RootPath, true}}, resolve(T));
  if (!isCaughtHere(E))
    Graph.flow(resolve(T), portNode(NodeKind::Throw), RootPath, Now);
}

void FunctionExtractor::handles(const clang::CXXCatchStmt *S) {
  const clang::VarDecl *V = S->getExceptionDecl();
  if (!V)
    return;
  Locations InFlight = exceptions(V->getType());
  Tree T = resolve(readAll(InFlight));
  for (const Location &L : InFlight) // It has landed: later handlers of the function do not see it.
    if (!Bases[L.Base].Initial)
      Now.set(L.Base, Tree());
  Now.set(handledBase(), T);
  BaseRef B = variableBase(V);
  if (V->getType()->isReferenceType())
    Now.set(B, Tree::pointingTo({Location{handledBase(), RootPath, false}}));
  else
    Now.set(B, std::move(T));
}
