//===- IntrinsicsRanges.cpp - Views of std::ranges --------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A view refers to the range that it looks at; one that computes refers to an object of its own, whose elements are the
// results or, if a part of an element is all that is taken, refer to those parts. What an adaptor does is in its type:
//
//   _Partial<_Transform, F>   the function is at .[0] of the adaptor
//   _Pipe<A, B>               the adaptors are at .[0] and .[1]
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

constexpr int MaxPipes = 12;

const clang::ClassTemplateSpecializationDecl *specialization(clang::QualType T) {
  return T.isNull() ? nullptr
                    : llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
                          T.getNonReferenceType()->getAsCXXRecordDecl());
}

llvm::StringRef className(clang::QualType T) {
  const clang::CXXRecordDecl *R = T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && isStandard(R) ? R->getName() : "";
}

clang::QualType typeArgument(clang::QualType T, unsigned I) {
  const auto *Spec = specialization(T);
  if (!Spec || I >= Spec->getTemplateArgs().size())
    return {};
  const clang::TemplateArgument &A = Spec->getTemplateArgs().get(I);
  return A.getKind() == clang::TemplateArgument::Type ? A.getAsType() : clang::QualType();
}

/// The adaptor objects whose views look at their range as it is, or at elements that they make of its.
bool isKnown(llvm::StringRef Name) {
  return llvm::is_contained({"_Transform", "_Filter", "_TakeWhile", "_DropWhile", "_Elements", "_Take", "_Drop",
                             "_Reverse", "_Common", "_All", "_AsConst", "_AsRvalue", "_Stride", "_Pipe"},
                            Name);
}

} // namespace

Value FunctionExtractor::viewOf(CallView &View, clang::QualType Adaptor, const Tree &Held, Locations Range, int Depth) {
  llvm::StringRef Name = className(Adaptor);
  auto Inner = [&](unsigned I) {
    return Held.subtree(Unit.paths().append(RootPath, Selector::elementAt(Unit.unit().internString(std::to_string(I)))),
                        Unit.paths());
  };
  if (Name == "_Pipe" && Depth < MaxPipes) {
    Value First = viewOf(View, typeArgument(Adaptor, 0), Inner(0), std::move(Range), 2 * Depth + 1);
    return viewOf(View, typeArgument(Adaptor, 1), Inner(1), place(First, View.Site), 2 * Depth + 2);
  }
  if (Name == "_Partial")
    Name = className(typeArgument(Adaptor, 0));
  Range = throughWrappers(Range);
  Locations Elements = modelSteps(View, Range, PlaceStep());
  Value Result = Value::of(Tree::pointingTo(Range));
  bool Calls = llvm::is_contained({"_Transform", "_Filter", "_TakeWhile", "_DropWhile"}, Name);
  Tree Made;
  if (Calls) {
    CallView Call;
    Call.Site = View.Site;
    Call.Arguments.push_back(Value::at(Elements));
    Call.ArgumentExprs.push_back(nullptr);
    Called.Call = NoRef;
    Value V = callFunction(Call, Value::of(Inner(0)), Depth + 1);
    if (Called.Call != NoRef && (Name == "_Filter" || Name == "_TakeWhile")) {
      noteFound(View.Site, View.Callee);
      if (std::optional<FactRef> Said = askedOf(Called.Call, !negates(Adaptor), Elements, nullptr))
        Now.Known.know(*Said);
    }
    if (Name != "_Transform")
      return Result;
    Made = V.IsPlace ? Tree::pointingTo(V.Where) : V.Held;
  } else if (Name == "_Elements") {
    const clang::TemplateArgumentList &Arguments = specialization(Adaptor)->getTemplateArgs();
    uint64_t I = Arguments.get(0).getKind() == clang::TemplateArgument::Integral
                     ? Arguments.get(0).getAsIntegral().getZExtValue()
                     : 0;
    // Pairs and tuples name their parts differently: whichever the elements have.
    Locations Parts = part(Elements, Selector::elementAt(Unit.unit().internString(std::to_string(I))));
    Locations Named = part(Elements, Selector::field(Unit.modelField("std::pair", I ? "second" : "first")));
    bool Tuple = false;
    Tree Present = readAll(Elements);
    for (const TreePart &P : Present.parts())
      Tuple |= P.Path != RootPath && Unit.paths().selectors(P.Path).front().SelectorKind == Selector::Kind::ElementAt;
    Made = Tree::pointingTo(Tuple || I > 1 ? Parts : Named);
  } else {
    return Result;
  }
  BaseRef Own = base(BaseKind::View, View.Site, Depth, std::nullopt);
  Tree Content;
  Content.assign(Unit.paths().append(RootPath, Selector::element()), Made, Unit.paths());
  Now.set(Own, Content);
  return Value::of(Tree::pointingTo({Location{Own, RootPath, false}}));
}

std::optional<Value> FunctionExtractor::rangeView(CallView &View) {
  const clang::FunctionDecl *F = View.Callee;
  if (!isStandard(F) || View.Arguments.empty() || !View.ArgumentExprs[0])
    return std::nullopt;
  std::string Name = nameOf(F).Plain;
  auto Held = [&](unsigned I) {
    const clang::Expr *E = View.ArgumentExprs[I];
    return asFunction(content(View.Arguments[I], E), E);
  };
  Selector First = Selector::elementAt(Unit.unit().internString("0"));
  Selector Second = Selector::elementAt(Unit.unit().internString("1"));
  if (F->getOverloadedOperator() == clang::OO_Pipe && View.Arguments.size() == 2 && View.ArgumentExprs[1]) {
    if (className(View.ResultType) == "_Pipe") { // Of two adaptors.
      Tree Both;
      Both.assign(Unit.paths().append(RootPath, First), Held(0), Unit.paths());
      Both.assign(Unit.paths().append(RootPath, Second), Held(1), Unit.paths());
      return Value::of(Both);
    }
    clang::QualType Adaptor = View.ArgumentExprs[1]->getType();
    llvm::StringRef Class = className(Adaptor);
    if (!isKnown(Class == "_Partial" ? className(typeArgument(Adaptor, 0)) : Class))
      return std::nullopt;
    return viewOf(View, Adaptor, Held(1), place(View.Arguments[0], View.ArgumentExprs[0]), 0);
  }
  if (F->getOverloadedOperator() != clang::OO_Call || !View.Object || !isKnown(className(View.ObjectType)))
    return std::nullopt;
  Tree Adaptor;
  if (className(View.ResultType) == "_Partial") { // transform(F): to be applied to a range.
    Adaptor.assign(Unit.paths().append(RootPath, First), Held(0), Unit.paths());
    return Value::of(Adaptor);
  }
  if (View.Arguments.size() > 1 && View.ArgumentExprs[1])
    Adaptor.assign(Unit.paths().append(RootPath, First), Held(1), Unit.paths());
  return viewOf(View, View.ObjectType, Adaptor, place(View.Arguments[0], View.ArgumentExprs[0]), 0);
}
