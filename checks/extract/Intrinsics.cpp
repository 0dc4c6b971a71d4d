//===- Intrinsics.cpp - Library calls that no model can describe -----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model says what a function does by its name. Here is what depends on more: template arguments (std::get<1>), the
// number of arguments (std::pair), the constructor that is called inside (std::make_unique).
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/Builtins.h"

using namespace purpose;
using namespace purpose::extract;

std::optional<Value> FunctionExtractor::intrinsic(CallView &View) {
  if (std::optional<Value> V = getPart(View))
    return V;
  if (std::optional<Value> V = makeObject(View))
    return V;
  if (std::optional<Value> V = makeTuple(View))
    return V;
  if (std::optional<Value> V = constructAt(View))
    return V;
  if (std::optional<Value> V = rethrow(View))
    return V;
  return startVariadic(View);
}

std::optional<Value> FunctionExtractor::makeTuple(CallView &View) {
  // Constructors of std::pair and std::tuple: from their parts, or from another one.
  if (!View.Constructs || !View.Object)
    return std::nullopt;
  const auto *Ctor = llvm::cast<clang::CXXConstructorDecl>(View.Callee);
  std::string Class = nameOf(Ctor->getParent()).Plain;
  bool Pair = Class == "std::pair";
  if (!Pair && Class != "std::tuple")
    return std::nullopt;
  Tree Result;
  auto Put = [&](unsigned Part, unsigned Argument) {
    Selector S = Pair ? Selector::field(Unit.modelField("std::pair", Part == 0 ? "first" : "second"))
                      : Selector::elementAt(Unit.unit().internString(std::to_string(Part)));
    if (View.ArgumentExprs[Argument])
      Result.assign(Unit.paths().append(RootPath, S), content(View.Arguments[Argument], View.ArgumentExprs[Argument]),
                    Unit.paths());
  };
  size_t Count = View.Arguments.size();
  const clang::CXXRecordDecl *Given =
      Count == 1 && View.ArgumentExprs[0] ? View.ArgumentExprs[0]->getType()->getAsCXXRecordDecl() : nullptr;
  bool FromAnother = Given && (Given->getName() == "pair" || Given->getName() == "tuple");
  if (FromAnother) {
    Result = content(View.Arguments[0], View.ArgumentExprs[0]);
  } else {
    bool Piecewise = Pair && Count == 3;
    for (unsigned I = Piecewise; I < Count; ++I)
      Put(I - Piecewise, I);
  }
  write(View.Object->Where, Result);
  return Value::at(View.Object->Where);
}

std::optional<Value> FunctionExtractor::startVariadic(CallView &View) {
  // va_start: the list holds everything behind the last named parameter.
  if (View.Callee->getBuiltinID() != clang::Builtin::BI__builtin_va_start || View.Arguments.empty() || !Function)
    return std::nullopt;
  auto Index = static_cast<int16_t>(Function->getNumParams());
  NodeRef N = Graph.node(NodeKind::ParamIn, nullptr, Index, [&](FlowNode &Node) {
    Node.Index = Index;
    Node.Where = Unit.position(Function->getLocation());
  });
  Locations List = place(View.Arguments[0], View.ArgumentExprs[0]);
  if (!View.Arguments[0].IsPlace && !View.Arguments[0].Held.root().Targets.empty())
    List = View.Arguments[0].Held.root().Targets;
  for (Location &L : List)
    L.First = false;
  write(List, Tree::of({N, RootPath}));
  return Value();
}

std::optional<Value> FunctionExtractor::makeObject(CallView &View) {
  // make_unique, make_shared: a new object that the result points to, made by the constructor that takes the arguments.
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || (!Name->isStr("make_unique") && !Name->isStr("make_shared")) || !View.Callee->isInStdNamespace())
    return std::nullopt;
  const clang::TemplateArgumentList *Args = View.Callee->getTemplateSpecializationArgs();
  if (!Args || Args->size() == 0 || Args->get(0).getKind() != clang::TemplateArgument::Type)
    return std::nullopt;
  BaseRef Heap = base(BaseKind::Heap, View.Site, 0, std::nullopt);
  if (InCfg && Now.find(Heap))
    Bases[Heap].Summary = true;
  else
    Now.set(Heap, Tree());
  Location Object{Heap, RootPath, false};
  clang::QualType Type = Args->get(0).getAsType();
  Bases[Heap].Exact = Type->getAsCXXRecordDecl();
  constructBy(View, Type, Object, 0);
  Tree Made = read(Object);
  nameClass(Made, Type);
  write({Object}, Made);
  return Value::of(Tree::pointingTo({Object}));
}

void FunctionExtractor::constructBy(const CallView &View, clang::QualType Type, Location Object,
                                    unsigned FirstArgument) {
  const clang::CXXConstructorDecl *Best = nullptr;
  unsigned BestScore = 0;
  if (const clang::CXXRecordDecl *Class = Type->getAsCXXRecordDecl(); Class && Class->hasDefinition())
    for (const clang::CXXConstructorDecl *Ctor : Class->getDefinition()->ctors()) {
      unsigned Count = View.Arguments.size() - FirstArgument;
      if (Ctor->isDeleted() || Ctor->isTemplated() || Ctor->getNumParams() < Count ||
          Ctor->getMinRequiredArguments() > Count)
        continue;
      unsigned Score = 1;
      for (unsigned I = 0; I < Count; ++I) {
        clang::QualType Wanted = Ctor->getParamDecl(I)->getType().getNonReferenceType().getUnqualifiedType();
        clang::QualType Given = View.ArgumentExprs[FirstArgument + I] ? View.ArgumentExprs[FirstArgument + I]->getType()
                                                                      : clang::QualType();
        Score += !Given.isNull() && Unit.ast().hasSameUnqualifiedType(Wanted, Given) ? 2 : 0;
        Score += !Given.isNull() && Wanted->isArithmeticType() == Given->isArithmeticType() ? 1 : 0;
      }
      if (Score > BestScore) {
        BestScore = Score;
        Best = Ctor;
      }
    }
  if (Best && !(Best->isDefaultConstructor() && Best->isTrivial())) {
    CallView Inner = View;
    Inner.Arguments.erase(Inner.Arguments.begin(), Inner.Arguments.begin() + FirstArgument);
    Inner.ArgumentExprs.erase(Inner.ArgumentExprs.begin(), Inner.ArgumentExprs.begin() + FirstArgument);
    Inner.Number = 900;
    Inner.Callee = Best;
    Inner.Constructs = true;
    Inner.Object = Value::at({Object});
    Inner.ObjectType = Type;
    Inner.ResultType = Type;
    if (std::optional<Value> Copied = copyOrMove(Inner))
      write({Object}, content(*Copied, Inner.ArgumentExprs[0]));
    else if (!(Best->isDefaultConstructor() && Best->isImplicit() && !Best->isUserProvided()))
      dispatch(Inner);
  } else if (!Best) {
    Tree All;
    for (size_t I = FirstArgument; I < View.Arguments.size(); ++I)
      if (View.ArgumentExprs[I])
        All.join(content(View.Arguments[I], View.ArgumentExprs[I]), Unit.paths());
    write({Object}, All);
  }
}

std::optional<Value> FunctionExtractor::constructAt(CallView &View) {
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !Name->isStr("construct_at") || !View.Callee->isInStdNamespace() || View.Arguments.empty() ||
      !View.ArgumentExprs[0])
    return std::nullopt;
  Locations Where = targets(content(View.Arguments[0], View.ArgumentExprs[0]), View.ArgumentExprs[0]);
  BaseRef Made = base(BaseKind::Temporary, View.Site, 4, std::nullopt);
  Now.set(Made, Tree());
  constructBy(View, View.ArgumentExprs[0]->getType()->getPointeeType(), {Made, RootPath, false}, 1);
  store(Where, read({Made, RootPath, false}), View.Site, View.Site->getExprLoc());
  return Value::of(Tree::pointingTo(Where));
}

std::optional<Value> FunctionExtractor::rethrow(CallView &View) {
  // std::exception_ptr carries an exception from one handler to another.
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !View.Callee->isInStdNamespace())
    return std::nullopt;
  if (Name->isStr("current_exception"))
    return Value::of(readAll(exceptions(clang::QualType())));
  if (Name->isStr("make_exception_ptr") && !View.Arguments.empty() && View.ArgumentExprs[0])
    return Value::of(content(View.Arguments[0], View.ArgumentExprs[0]));
  if (!Name->isStr("rethrow_exception") || View.Arguments.empty() || !View.ArgumentExprs[0])
    return std::nullopt;
  Tree T = resolve(content(View.Arguments[0], View.ArgumentExprs[0]));
  write({Location{exceptionBase(clang::QualType()), RootPath, true}}, T);
  Graph.flow(T, portNode(NodeKind::Throw), RootPath, Now);
  return Value();
}

std::optional<Value> FunctionExtractor::getPart(CallView &View) {
  // std::get<N>(tuple) and get<T>: which part is in the template arguments, where no model can say it.
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !Name->isStr("get") || View.Arguments.size() != 1 || !View.Callee->isInStdNamespace())
    return std::nullopt;
  const clang::TemplateArgumentList *Args = View.Callee->getTemplateSpecializationArgs();
  if (!Args || Args->size() == 0)
    return std::nullopt;
  Locations Where = place(View.Arguments[0], View.ArgumentExprs[0]);
  if (Args->get(0).getKind() != clang::TemplateArgument::Integral)
    return Value::at(Where); // By type: the variant or tuple itself.
  uint64_t Index = Args->get(0).getAsIntegral().getZExtValue();
  const clang::CXXRecordDecl *Class = View.ArgumentExprs[0]->getType()->getAsCXXRecordDecl();
  std::string ClassName = Class ? nameOf(Class).Plain : "";
  if (ClassName == "std::variant")
    return Value::at(Where);
  if (ClassName == "std::pair")
    return Value::at(part(Where, Selector::field(Unit.modelField("std::pair", Index == 0 ? "first" : "second"))));
  return Value::at(part(Where, Selector::elementAt(Unit.unit().internString(std::to_string(Index)))));
}
