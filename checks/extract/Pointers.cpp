//===- Pointers.cpp - What pointers refer to before and after a call -------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The two ends of CalleeSummaries: a function that has been solved says where its pointers refer to in terms of its
// ports, and a caller reads that in terms of its own objects.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

constexpr size_t MaxPointersOfSummary = 16;
constexpr unsigned MaxOrigins = 6;

} // namespace

Locations FunctionExtractor::follow(const Location &L, const Tree &T, const clang::Expr *Site) {
  Locations To = targets(T, Site);
  if (!T.root().Targets.empty() || To.empty())
    return To;
  for (const Location &Target : To)
    if (BaseInfo &Info = Bases[Target.Base]; Info.Kind == BaseKind::Pointee && !Info.Origin && Target.Base != L.Base)
      Info.Origin = L;
  write({L}, Tree::pointingTo(To));
  return To;
}

std::optional<AliasPlace> FunctionExtractor::asPort(Location L) const {
  // From the object that it lies in outwards, through the pointers that led here, to a port of the function.
  PathRef Path = L.Path;
  bool Weak = L.Weak, Through = false;
  for (unsigned Step = 0; Step < MaxOrigins; ++Step) {
    const BaseInfo &Info = Bases[L.Base];
    AliasPlace Place{0, nullptr, Path, Weak, Through};
    switch (Info.Kind) {
    case BaseKind::This:
      Place.Root = ThisIndex;
      return Place;
    case BaseKind::ParameterObject:
      Place.Root = Info.Parameter;
      return Place;
    case BaseKind::Variable:
      if (!Info.IsGlobal)
        return std::nullopt;
      Place.Global = Info.Var;
      return Place;
    case BaseKind::Pointee:
      if (!Info.Origin)
        return std::nullopt;
      Through |= Path == RootPath;
      Weak |= Info.Origin->Weak;
      Path = Unit.paths().concat(Info.Origin->Path, Path);
      L = *Info.Origin;
      continue;
    default:
      return heldBy(L);
    }
  }
  return std::nullopt;
}

std::optional<AliasPlace> FunctionExtractor::heldBy(const Location &L) const {
  // An object that was made here is known to callers if one of theirs points to it.
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    const BaseInfo &Info = Bases[B];
    const Tree *T = Info.Kind == BaseKind::This || Info.Kind == BaseKind::ParameterObject ? Now.find(B) : nullptr;
    if (!T || B == L.Base)
      continue;
    for (const TreePart &P : T->parts())
      for (const Location &To : P.Value.Targets)
        if (To.Base == L.Base && To.Path == RootPath)
          return AliasPlace{Info.Kind == BaseKind::This ? ThisIndex : Info.Parameter, nullptr,
                            Unit.paths().concat(P.Path, L.Path), P.Value.Targets.size() > 1,
                            /*Through=*/L.Path == RootPath};
  }
  return std::nullopt;
}

bool FunctionExtractor::summarise(int Root, const Tree &T) {
  bool Complete = true;
  for (const TreePart &P : T.parts()) {
    // A pointer that may be what it was at the beginning has its own old target among the new ones.
    bool Unchanged = false;
    llvm::SmallVector<AliasPlace, 2> New;
    for (const Location &L : P.Value.Targets) {
      std::optional<AliasPlace> To = asPort(L);
      if (!To)
        Complete = false;
      else if (To->Root == Root && To->Path == P.Path && !To->Global && Root != ReturnRoot)
        Unchanged = true;
      else
        New.push_back(*To);
    }
    if (P.Path == RootPath)
      Complete &= P.Value.Sources.empty();
    bool Maybe = Unchanged || !P.Value.Sources.empty() || New.size() < P.Value.Targets.size();
    for (const AliasPlace &To : New) {
      PointerSummary Pointer{Root, P.Path, To, Maybe};
      if (!llvm::is_contained(Summary.Pointers, Pointer) && Summary.Pointers.size() < MaxPointersOfSummary)
        Summary.Pointers.push_back(Pointer);
    }
  }
  return Complete;
}

Locations FunctionExtractor::atCall(const CallView &View, const AliasPlace &P) {
  Locations Where;
  bool Through = P.Through;
  if (P.Global) {
    Where = {Location{variableBase(P.Global), RootPath, false}};
  } else if (P.Root == ThisIndex) {
    if (View.Object)
      Where = View.Object->Where;
  } else if (static_cast<unsigned>(P.Root) < View.Arguments.size()) {
    const Value &A = View.Arguments[P.Root];
    const clang::Expr *E = View.ArgumentExprs[P.Root];
    bool ByPointer = E && Unit.isPointerLike(E->getType()) && View.Callee &&
                     static_cast<unsigned>(P.Root) < View.Callee->getNumParams() &&
                     !View.Callee->getParamDecl(P.Root)->getType()->isReferenceType();
    Where = ByPointer ? targets(content(A, E), E) : place(A, E);
  }
  auto Enter = [&](Locations From) {
    Locations To;
    for (const Location &L : From) {
      Tree T = read(L);
      Locations Next = T.root().Targets.empty() ? Locations{L} : T.root().Targets;
      for (Location N : Next) {
        N.Weak |= L.Weak;
        if (!llvm::is_contained(To, N))
          To.push_back(N);
      }
    }
    return To;
  };
  bool First = true;
  for (Selector S : Unit.paths().selectors(P.Path)) {
    if (!First) // Pointers on the way are passed through.
      Where = Enter(std::move(Where));
    First = false;
    Where = part(Where, S);
  }
  if (Through)
    Where = Enter(std::move(Where));
  for (Location &L : Where)
    L.Weak |= P.Weak;
  return Where;
}

void FunctionExtractor::summariseReturn(const clang::Expr *E) {
  if (!Graph.Recording)
    return;
  clang::QualType Type = Function->getReturnType();
  Tree Returned = Type->isReferenceType() ? Tree::pointingTo(placeOf(E)) : contentOf(E);
  bool Complete = summarise(ReturnRoot, Returned);
  if (Unit.isPointerLike(Type)) // A null pointer refers to nothing.
    Complete |= Returned.empty();
  Summary.ReturnComplete = (Summary.ReturnComplete || !HasReturned) && Complete;
  HasReturned = true;
}
