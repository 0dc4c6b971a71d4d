//===- ModelCalls.cpp - Functions that library functions call ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The "call" flows of models. What is called may be a closure, a pointer to a member or a function object of the
// library; algorithms of std::ranges hand it projections of the elements.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// The first number of calls that apply projections.
constexpr int ProjectionNumber = 64;

/// The first number of the temporaries that calls of a model take as argument.
constexpr int ArgumentNumber = 128;

} // namespace

Value FunctionExtractor::calledFunction(CallView &View, const Place &P, unsigned Parameter) {
  if (P.RootKind != Place::Root::Parameter)
    return Value::at(modelPlace(View, P, Parameter));
  Value &A = View.Arguments[Parameter];
  const clang::Expr *E = View.ArgumentExprs[Parameter];
  // In its place: what it captured by value may change.
  if (!A.IsPlace && E && E->getType()->isRecordType() && !Unit.isPointerLike(E->getType()))
    A = Value::at(place(A, E));
  if (!A.IsPlace)
    return Value::of(modelContent(View, P, Parameter));
  Locations Where = modelPlace(View, P, Parameter);
  if (E && P.Steps.empty()) {
    Tree Before = readAll(Where), Named = asFunction(Before, E);
    if (!(Named == Before))
      write(Where, Named, Where.size() > 1);
  }
  return Value::at(Where);
}

Value FunctionExtractor::callFunction(CallView &View, const Value &Callee, int Number) {
  View.Number = Number;
  View.CalleeValue = Callee;
  // std::invoke(&User::email, u) and projections: a part of the first argument.
  if (!View.Arguments.empty()) {
    Value &First = View.Arguments[0];
    if (!First.IsPlace) {
      BaseRef Own = base(BaseKind::Temporary, View.Site, ArgumentNumber + Number, std::nullopt);
      Now.set(Own, First.Held);
      First = Value::at({Location{Own, RootPath, false}});
    }
    if (std::optional<Locations> Part = membersOf(First.Where, Callee.IsPlace ? readAll(Callee.Where) : Callee.Held))
      return Value::at(*Part);
  }
  if (View.ResultType.isNull() || View.ResultType->isUndeducedType())
    View.ResultType = Unit.ast().getAutoDeductType();
  CallRef Call = Graph.call(View.Site, Number, [&](CallSite &Site) { fillCallSite(Site, View); });
  callSite(View);
  Called = {Call, View.Arguments.empty() ? Locations() : View.Arguments[0].Where};
  return Value::of(Tree::of({Graph.callNode(NodeKind::Result, Call, 0, 0), RootPath}));
}

Value FunctionExtractor::projected(CallView &View, const Value &Argument, unsigned Position) {
  // Algorithms of std::ranges call their function with projections of elements: "proj", or "proj1" and "proj2".
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  if (!Method || Method->getOverloadedOperator() != clang::OO_Call || !isStandard(Method))
    return Argument;
  std::string Numbered = "proj" + std::to_string(Position + 1);
  for (const clang::ParmVarDecl *P : Method->parameters()) {
    unsigned I = P->getFunctionScopeIndex();
    std::string Name = P->getName().ltrim('_').lower();
    if ((Name != "proj" && Name != Numbered) || I >= View.Arguments.size() || !View.ArgumentExprs[I])
      continue;
    return callModelled(View, {Place::Root::Parameter, I, false, {}}, I, {Argument},
                        ProjectionNumber + static_cast<int>(I));
  }
  return Argument;
}

/// \p View does nothing but call the function that it is given, and always does: `F(U)`, `std::invoke(F, U)`.
static bool runsOnce(const CallView &View) {
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  bool IsValue = Method && Method->getOverloadedOperator() == clang::OO_Call &&
                 llvm::any_of(std::array{"function", "move_only_function", "copyable_function"},
                              [&](const char *Name) { return isStandard(Method->getParent(), Name); });
  return (IsValue || (View.Callee && isStandard(View.Callee, "invoke"))) && !View.ResultType.isNull() &&
         View.ResultType->isVoidType();
}

/// What \p View is given to call runs in a thread of its own, if it runs.
static bool startsThread(const CallView &View) {
  const clang::FunctionDecl *F = View.Callee;
  if (!F || !isStandard(F))
    return false;
  if (F->getIdentifier() && F->getName() == "async")
    return true;
  const auto *Ctor = llvm::dyn_cast<clang::CXXConstructorDecl>(F);
  return Ctor && (Ctor->getParent()->getName() == "thread" || Ctor->getParent()->getName() == "jthread");
}

/// `std::function<bool(const User &)>`
static const clang::FunctionProtoType *signatureOf(clang::QualType T) {
  const auto *Class = T.isNull() ? nullptr
                                 : llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
                                       T.getNonReferenceType()->getAsCXXRecordDecl());
  const bool IsOfType = Class && isStandard(Class) && Class->getTemplateArgs().size() > 0 &&
                        Class->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type;
  return IsOfType ? Class->getTemplateArgs()[0].getAsType()->getAs<clang::FunctionProtoType>() : nullptr;
}

Value FunctionExtractor::callModelled(CallView &View, const Place &Function, unsigned Parameter,
                                      llvm::ArrayRef<Value> Arguments, int Number) {
  CallView Inner;
  Inner.Site = View.Site;
  if (runsOnce(View))
    Inner.ResultType = View.ResultType;
  Inner.Beside = startsThread(View);
  Inner.Arguments.append(Arguments.begin(), Arguments.end());
  Inner.ArgumentExprs.resize(Arguments.size(), nullptr);
  // A function object of the library does what its model says: std::less, std::plus, std::identity.
  const clang::Expr *E =
      Function.RootKind == Place::Root::Parameter && Function.Steps.empty() ? View.ArgumentExprs[Parameter] : nullptr;
  const clang::CXXRecordDecl *Class = E ? E->getType()->getAsCXXRecordDecl() : nullptr;
  // What predicates have said is known of the elements as they leave the call.
  if (Class && Class->isLambda() && !(View.Callee && predicateOf(View.Callee)))
    Inner.Signature = Class->getLambdaCallOperator()->getType()->getAs<clang::FunctionProtoType>();
  else if (Function.RootKind == Place::Root::This)
    Inner.Signature = signatureOf(View.ObjectType);
  if (Class && Class->hasDefinition() && !Class->isLambda()) {
    clang::DeclarationName Call = Unit.ast().DeclarationNames.getCXXOperatorName(clang::OO_Call);
    for (const clang::NamedDecl *D : Class->getDefinition()->lookup(Call)) {
      const auto *F = llvm::dyn_cast<clang::FunctionDecl>(D->getUnderlyingDecl());
      if (const auto *Generic = llvm::dyn_cast<clang::FunctionTemplateDecl>(D))
        F = Generic->getTemplatedDecl();
      const std::vector<Flow> *Flows = F ? Unit.models().flows(F) : nullptr;
      if (!Flows)
        continue;
      Inner.Object = Value::at(place(View.Arguments[Parameter], E));
      Inner.ObjectType = E->getType();
      Inner.ResultType = Unit.ast().getAutoDeductType();
      bool Refers = llvm::any_of(*Flows, [](const Flow &Each) { return Each.FlowKind == Flow::Kind::Alias; });
      if (Refers) // std::identity.
        Inner.ResultType = Unit.ast().getLValueReferenceType(Inner.ResultType);
      Inner.Number = Number;
      return runModel(Inner, *Flows);
    }
  }
  return callFunction(Inner, calledFunction(View, Function, Parameter), Number);
}

void FunctionExtractor::modelCall(CallView &View, const Flow &F, int Number, const Tree &SoFar, Tree &Result) {
  for (unsigned Parameter : modelParameters(View, F.From)) {
    llvm::SmallVector<Value, 4> Arguments;
    for (const Place &A : F.Arguments)
      for (unsigned I : modelParameters(View, A)) {
        if (A.RootKind == Place::Root::Parameter && I >= View.Arguments.size())
          continue;
        // By reference: a callback may write what it is given.
        Value V = A.RootKind == Place::Root::Return ? Value::of(SoFar) : Value::at(modelPlace(View, A, I));
        Arguments.push_back(projected(View, V, Arguments.size()));
      }
    Result.join(content(callModelled(View, F.From, Parameter, Arguments, Number), View.Site), Unit.paths());
  }
}
