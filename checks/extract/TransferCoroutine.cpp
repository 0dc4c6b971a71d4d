//===- TransferCoroutine.cpp - What coroutines yield, return and await -----===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A coroutine is a function around a promise object:
//
//   Task<string> load() { co_return Email; }
//
//   promise_type Promise;
//   Result = Promise.get_return_object();     refers to Promise, through a coroutine_handle
//   Promise.return_value(Email);              who holds the result reads it there
//
// The result is handed out before the body runs, but whoever uses it sees what the body has left. So it is computed at
// the end. A suspended coroutine shows each value that it yields: the promise keeps them all.
//
// What is awaited answers for the call that has made the task, whether its body is in sight or not:
//
//   if (!co_await agreed(Key))                as if agreed() had returned that truth value
//     co_return 403;
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// What `co_return` gives to which call of return_value.
class CoReturnFinder : public clang::RecursiveASTVisitor<CoReturnFinder> {
public:
  bool VisitCoreturnStmt(clang::CoreturnStmt *S) {
    const auto *Call = llvm::dyn_cast_or_null<clang::Expr>(S->getPromiseCall());
    if (Call && S->getOperand() && !S->getOperand()->getType()->isVoidType())
      Found[Call->IgnoreImplicit()] = S->getOperand();
    return true;
  }
  bool TraverseLambdaExpr(clang::LambdaExpr *) { return true; }
  llvm::DenseMap<const clang::Stmt *, const clang::Expr *> Found;
};

bool hasMember(const clang::CXXRecordDecl *R, clang::DeclarationName Name) {
  return R && R->hasDefinition() && R->hasMemberName(Name);
}

const clang::CXXRecordDecl *promiseOf(const clang::CXXRecordDecl *R) {
  if (!R || !R->hasDefinition())
    return nullptr;
  clang::ASTContext &Ast = R->getASTContext();
  for (const clang::NamedDecl *D : R->lookup(&Ast.Idents.get("promise_type")))
    if (const auto *T = llvm::dyn_cast<clang::TypeDecl>(D))
      return Ast.getTypeDeclType(T)->getAsCXXRecordDecl();
  return nullptr;
}

/// Objects of \p R stand for a value that a coroutine returns.
bool isTask(const clang::CXXRecordDecl *R) {
  if (!R->hasDefinition())
    return false;
  clang::ASTContext &Ast = R->getASTContext();
  return hasMember(R, &Ast.Idents.get("await_resume")) ||
         hasMember(R, Ast.DeclarationNames.getCXXOperatorName(clang::OO_Coawait)) ||
         hasMember(promiseOf(R), &Ast.Idents.get("return_value"));
}

const clang::CXXMethodDecl *methodNamed(const clang::CXXRecordDecl *R, clang::DeclarationName Name) {
  if (!R || !R->hasDefinition())
    return nullptr;
  for (const clang::NamedDecl *D : R->lookup(Name))
    if (const auto *M = llvm::dyn_cast<clang::CXXMethodDecl>(D))
      return M;
  for (const clang::CXXBaseSpecifier &Base : R->bases())
    if (const clang::CXXMethodDecl *M = methodNamed(Base.getType()->getAsCXXRecordDecl(), Name))
      return M;
  return nullptr;
}

} // namespace

bool FunctionExtractor::startsLater(clang::QualType T) {
  const clang::CXXRecordDecl *Promise = promiseOf(T->getAsCXXRecordDecl());
  const clang::CXXMethodDecl *Begin =
      Promise ? methodNamed(Promise, &Promise->getASTContext().Idents.get("initial_suspend")) : nullptr;
  return Begin && isStandard(Begin->getReturnType()->getAsCXXRecordDecl(), "suspend_always");
}

const clang::Stmt *FunctionExtractor::beginCoroutine(const clang::CoroutineBodyStmt *Body) {
  Coroutine = Body;
  const clang::VarDecl *Promise = Body->getPromiseDecl();
  if (Promise && llvm::isa_and_nonnull<clang::DeclStmt>(Body->getPromiseDeclStmt())) {
    declareVariable(Promise);
    Bases[variableBase(Promise)].Summary = true;
  }
  CoReturnFinder Finder;
  Finder.TraverseStmt(Body->getBody());
  CoReturned = std::move(Finder.Found);
  return Body->getBody();
}

void FunctionExtractor::finishCoroutine() {
  const clang::Expr *Result = Coroutine->getReturnValueInit();
  if (!Result)
    return;
  NodeRef Return = returnNode();
  Graph.flow(resolve(contentOf(Result)), Return, RootPath, Now);
  summariseReturn(Result);
}

void FunctionExtractor::noteCoReturn(const clang::CallExpr *PromiseCall) {
  // Before the call: the promise may change what it is given.
  const clang::Expr *E = CoReturned.lookup(PromiseCall);
  if (!E)
    return;
  NodeRef Return = returnNode();
  if (isAnswer(E->getType()) && !E->getType()->isRecordType())
    flowToReturn(E, Return, Now);
  noteReturnedTruth(E);
  noteReturnedAnswer(E, Return);
}

Value FunctionExtractor::await(const clang::CoroutineSuspendExpr *E) {
  // The operand first: of `co_yield E` it is the call of yield_value.
  if (const clang::Expr *Common = E->getCommonExpr())
    (void)value(Common);
  const auto *Await = llvm::dyn_cast<clang::CoawaitExpr>(E);
  std::optional<Task> Awaited = Await ? taskAt(Await->getOperand()) : std::nullopt;
  Value V = E->getResumeExpr() ? value(E->getResumeExpr()) : Value();
  if (Awaited && !E->getType()->isVoidType())
    answerForTask(V, *Awaited);
  return V;
}

std::optional<FunctionExtractor::Task> FunctionExtractor::taskOf(const clang::CXXMemberCallExpr *E) {
  const clang::CXXMethodDecl *Method = E->getMethodDecl();
  bool IsPlain = Method && Method->getIdentifier() && isTask(Method->getParent());
  return IsPlain ? taskAt(E->getImplicitObjectArgument()) : std::nullopt;
}

void FunctionExtractor::useTask(const clang::CXXMemberCallExpr *E, const Task &Used, Value &Result) {
  // Whoever waits for a task leaves it what it was.
  static constexpr std::array Waits = {"await_ready", "await_suspend", "await_resume", "start", "resume", "done"};
  static constexpr std::array Takes = {"get",  "result", "value",        "wait",     "join",
                                       "take", "run",    "await_resume", "sync_wait"};
  llvm::StringRef Name = E->getMethodDecl()->getName();
  if (llvm::is_contained(Waits, Name))
    if (std::optional<NodeRef> After = wholeNode(readAll(placeOf(E->getImplicitObjectArgument()))))
      AwaitedFrom[*After] = Used.Of;
  if (llvm::is_contained(Takes, Name) && E->getNumArgs() == 0 && !E->getType()->isVoidType())
    answerForTask(Result, Used);
}

std::optional<NodeRef> FunctionExtractor::wholeNode(const Tree &T) const {
  const Leaf &Whole = T.root();
  bool IsOne = Whole.Sources.size() == 1 && !Whole.IsPartial && !Whole.Sources.front().isComputed() &&
               Whole.Sources.front().Path == RootPath;
  return IsOne ? std::optional(Whole.Sources.front().Node) : std::nullopt;
}

std::optional<FunctionExtractor::Task> FunctionExtractor::taskAt(const clang::Expr *E) {
  E = E->IgnoreImplicit()->IgnoreParens();
  if (const auto *Move = llvm::dyn_cast<clang::CallExpr>(E);
      Move && Move->getNumArgs() == 1 && isStandard(Move->getDirectCallee(), "move"))
    E = Move->getArg(0)->IgnoreImplicit()->IgnoreParens();
  if (!E->getType()->isRecordType())
    return std::nullopt;
  const Value Made = value(E);
  std::optional<NodeRef> Of = wholeNode(content(Made, E));
  if (!Of)
    return std::nullopt;
  if (auto Same = AwaitedFrom.find(*Of); Same != AwaitedFrom.end())
    Of = Same->second;
  NodeKind Kind = Graph.graph().Nodes[*Of].Kind;
  if (Kind != NodeKind::Result && Kind != NodeKind::Variable)
    return std::nullopt;
  return Task{*Of, Made.Tells.tells() ? Made.Tells : truthOfNode(*Of, E)};
}

Truth FunctionExtractor::truthOfTask(const clang::Expr *E) {
  const clang::CXXRecordDecl *R = E->getType()->getAsCXXRecordDecl();
  std::optional<Task> Returned = R && isTask(R) ? taskAt(E) : std::nullopt;
  return Returned ? Returned->Told : Truth();
}

void FunctionExtractor::answerForTask(Value &V, const Task &Awaited) {
  V.Tells = Awaited.Told;
  if (!V.IsPlace)
    for (const Content &C : V.Held.root().Sources)
      if (C.Path == RootPath && C.Node != Awaited.Of && Graph.graph().Nodes[C.Node].Kind == NodeKind::Result)
        AwaitedFrom[C.Node] = Awaited.Of;
}
