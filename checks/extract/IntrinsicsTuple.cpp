//===- IntrinsicsTuple.cpp - Pairs and tuples ------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How many parts there are, which one is meant and which of them are references stands in template arguments.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// The template arguments of \p Type, packs spread out.
llvm::SmallVector<clang::TemplateArgument, 4> templateArguments(clang::QualType Type) {
  llvm::SmallVector<clang::TemplateArgument, 4> Result;
  const auto *Spec = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
      Type.isNull() ? nullptr : Type->getAsCXXRecordDecl());
  if (!Spec)
    return Result;
  for (const clang::TemplateArgument &A : Spec->getTemplateArgs().asArray()) {
    if (A.getKind() == clang::TemplateArgument::Pack)
      Result.append(A.pack_begin(), A.pack_end());
    else
      Result.push_back(A);
  }
  return Result;
}

std::string classOf(clang::QualType Type) {
  const clang::CXXRecordDecl *Class = Type.isNull() ? nullptr : Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Class ? nameOf(Class).Plain : "";
}

bool isPair(llvm::StringRef Class) { return Class == "std::pair"; }
bool isTuple(llvm::StringRef Class) { return Class == "std::tuple"; }

bool isReference(llvm::ArrayRef<clang::TemplateArgument> Types, unsigned I) {
  return I < Types.size() && Types[I].getKind() == clang::TemplateArgument::Type &&
         Types[I].getAsType()->isReferenceType();
}

} // namespace

llvm::SmallVector<Selector, 4> FunctionExtractor::tupleParts(clang::QualType Type) {
  llvm::SmallVector<Selector, 4> Result;
  Type = Type.isNull() ? Type : Type.getNonReferenceType();
  std::string Class = classOf(Type);
  if (isPair(Class))
    return {Selector::field(Unit.modelField("std::pair", "first")),
            Selector::field(Unit.modelField("std::pair", "second"))};
  llvm::SmallVector<clang::TemplateArgument, 4> Types = templateArguments(Type);
  uint64_t Count = isTuple(Class) ? Types.size() : 0;
  if (Class == "std::array" && Types.size() == 2 && Types[1].getKind() == clang::TemplateArgument::Integral)
    Count = std::min<uint64_t>(Types[1].getAsIntegral().getZExtValue(), 16);
  for (uint64_t I = 0; I < Count; ++I)
    Result.push_back(Selector::elementAt(Unit.unit().internString(std::to_string(I))));
  return Result;
}

std::optional<Value> FunctionExtractor::makeTuple(CallView &View) {
  // Constructors of std::pair and std::tuple: from their parts, or from another one.
  if (!View.Constructs || !View.Object)
    return std::nullopt;
  const auto *Ctor = llvm::cast<clang::CXXConstructorDecl>(View.Callee);
  std::string Class = nameOf(Ctor->getParent()).Plain;
  if (!isPair(Class) && !isTuple(Class))
    return std::nullopt;
  fillTuple(View, View.ObjectType);
  return Value::at(View.Object->Where);
}

void FunctionExtractor::fillTuple(CallView &View, clang::QualType Type) {
  llvm::SmallVector<clang::TemplateArgument, 4> Types = templateArguments(Type);
  llvm::SmallVector<Selector, 4> Parts = tupleParts(Type);
  size_t Count = View.Arguments.size();
  const clang::Expr *Only = Count == 1 ? View.ArgumentExprs[0] : nullptr;
  std::string Given = Only ? classOf(Only->getType()) : "";
  if ((isPair(Given) || isTuple(Given)) && (Parts.size() > 1 || !isTuple(Given))) {
    Tree Other = content(View.Arguments[0], Only), Result;
    llvm::SmallVector<Selector, 4> From = tupleParts(Only->getType());
    for (size_t I = 0; I < std::min(Parts.size(), From.size()); ++I)
      Result.assign(Unit.paths().append(RootPath, Parts[I]),
                    Other.subtree(Unit.paths().append(RootPath, From[I]), Unit.paths()), Unit.paths());
    write(View.Object->Where, From.empty() ? Other : Result);
    return;
  }
  Tree Result;
  bool Piecewise = Parts.size() == 2 && Count == 3;
  for (unsigned I = Piecewise; I < Count && I - Piecewise < Parts.size(); ++I) {
    const clang::Expr *E = View.ArgumentExprs[I];
    if (!E && !View.Arguments[I].IsPlace)
      continue;
    Tree Part = isReference(Types, I - Piecewise) ? Tree::pointingTo(place(View.Arguments[I], E))
                                                  : content(View.Arguments[I], E);
    // Piecewise: the tuple of references holds what the part is made from.
    if (Piecewise)
      Part = derived(Part);
    Result.assign(Unit.paths().append(RootPath, Parts[I - Piecewise]), Part, Unit.paths());
  }
  write(View.Object->Where, Result);
}

std::optional<Value> FunctionExtractor::getPart(CallView &View) {
  // std::get<N>(tuple) and get<T>: which part is in the template arguments, where no model can say it.
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !Name->isStr("get") || View.Arguments.size() != 1 || !View.Callee->isInStdNamespace() ||
      !View.ArgumentExprs[0])
    return std::nullopt;
  const clang::TemplateArgumentList *Args = View.Callee->getTemplateSpecializationArgs();
  if (!Args || Args->size() == 0)
    return std::nullopt;
  Locations Where = place(View.Arguments[0], View.ArgumentExprs[0]);
  clang::QualType Type = View.ArgumentExprs[0]->getType();
  llvm::SmallVector<clang::TemplateArgument, 4> Types = templateArguments(Type);
  llvm::SmallVector<Selector, 4> Parts = tupleParts(Type);
  const clang::TemplateArgument &Which = Args->get(0);
  for (unsigned I = 0; I < Parts.size(); ++I) {
    bool Meant = Which.getKind() == clang::TemplateArgument::Integral
                     ? Which.getAsIntegral() == I
                     : Which.getKind() == clang::TemplateArgument::Type && I < Types.size() &&
                           Types[I].getKind() == clang::TemplateArgument::Type &&
                           Unit.ast().hasSameType(Which.getAsType(), Types[I].getAsType());
    if (!Meant)
      continue;
    Locations Part = part(Where, Parts[I]);
    return Value::at(isReference(Types, I) ? throughWrappers(Part) : Part);
  }
  return Value::at(Where); // A variant.
}

std::optional<Value> FunctionExtractor::concatenate(CallView &View) {
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !Name->isStr("tuple_cat") || !View.Callee->isInStdNamespace())
    return std::nullopt;
  Tree Result;
  unsigned Next = 0;
  for (unsigned I = 0; I < View.Arguments.size(); ++I) {
    const clang::Expr *E = View.ArgumentExprs[I];
    if (!E)
      return std::nullopt;
    Tree T = content(View.Arguments[I], E);
    for (Selector S : tupleParts(E->getType())) {
      Selector To = Selector::elementAt(Unit.unit().internString(std::to_string(Next++)));
      Result.assign(Unit.paths().append(RootPath, To), T.subtree(Unit.paths().append(RootPath, S), Unit.paths()),
                    Unit.paths());
    }
  }
  return Value::of(Result);
}

std::optional<Value> FunctionExtractor::applyTuple(CallView &View) {
  // std::apply(F, Tuple) calls F with the parts, make_from_tuple a constructor.
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !View.Callee->isInStdNamespace() || View.Arguments.empty() || !View.ArgumentExprs.back())
    return std::nullopt;
  bool Calls = Name->isStr("apply") && View.Arguments.size() == 2 && View.ArgumentExprs[0];
  if (!Calls && !Name->isStr("make_from_tuple"))
    return std::nullopt;
  const clang::Expr *Tuple = View.ArgumentExprs.back();
  Locations Where = place(View.Arguments.back(), Tuple);
  CallView Inner;
  Inner.Site = View.Site;
  Inner.ResultType = View.ResultType;
  for (Selector S : tupleParts(Tuple->getType())) {
    Inner.Arguments.push_back(Value::at(throughWrappers(part(Where, S))));
    Inner.ArgumentExprs.push_back(nullptr);
  }
  if (Inner.Arguments.empty())
    return std::nullopt;
  if (Calls)
    return callFunction(Inner, calledFunction(View, {Place::Root::Parameter, 0, false, {}}, 0), 1);
  BaseRef Made = base(BaseKind::Temporary, View.Site, 6, std::nullopt);
  Now.set(Made, Tree());
  constructBy(Inner, View.ResultType, {Made, RootPath, false}, 0);
  return Value::of(read({Made, RootPath, false}));
}
