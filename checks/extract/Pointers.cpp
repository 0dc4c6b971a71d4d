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
constexpr size_t MaxOriginSteps = 64;
constexpr unsigned MaxNesting = 3;
constexpr size_t MaxCopiesOfSummary = 8;

/// True if objects of type \p T may refer to others.
bool mayRefer(clang::QualType T, unsigned Depth) {
  T = T.getNonReferenceType();
  if (T->isAnyPointerType())
    return !T->getPointeeType()->isAnyCharacterType();
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || Depth == 0)
    return false;
  R = R->getDefinition();
  if (const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(R); Spec && Spec->isInStdNamespace()) {
    if (Spec->getName() == "basic_string" || Spec->getName() == "basic_string_view")
      return false;
    for (const clang::TemplateArgument &A : Spec->getTemplateArgs().asArray())
      if (A.getKind() == clang::TemplateArgument::Type &&
          (A.getAsType()->isFunctionType() || mayRefer(A.getAsType(), Depth - 1)))
        return true;
    return false;
  }
  for (const clang::FieldDecl *F : R->fields())
    if (F->getType()->isReferenceType() || mayRefer(F->getType(), Depth - 1))
      return true;
  return llvm::any_of(R->bases(), [&](const auto &Base) { return mayRefer(Base.getType(), Depth - 1); });
}

} // namespace

Locations FunctionExtractor::follow(const Location &L, const Tree &T, const clang::Expr *Site) {
  Locations To = targets(T, Site);
  if (!T.root().Targets.empty() || To.empty())
    return To;
  for (const Location &Target : To)
    if (BaseInfo &Info = Bases[Target.Base]; Info.Kind == BaseKind::Pointee && !Info.Origin && Target.Base != L.Base)
      Info.Origin = L;
  KnownFacts Known = Now.Known;
  write({L}, Tree::pointingTo(To));
  Now.Known = std::move(Known); // The program has only read it.
  return To;
}

std::optional<AliasPlace> FunctionExtractor::asPort(Location L) const {
  // From the object that it lies in outwards, through the pointers that led here, to a port of the function.
  PathRef Path = L.Path;
  bool Weak = L.Weak, Through = false;
  for (unsigned Step = 0; Step < MaxOrigins; ++Step) {
    const BaseInfo &Info = Bases[L.Base];
    AliasPlace Place{0, nullptr, Graph.published(Path), Weak || Graph.published(Path) != Path, Through};
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
                            Graph.published(Unit.paths().concat(P.Path, L.Path)), P.Value.Targets.size() > 1,
                            /*Through=*/L.Path == RootPath};
  }
  return std::nullopt;
}

bool FunctionExtractor::summarise(int Root, const Tree &T, PathRef Prefix, unsigned Depth) {
  bool Complete = true;
  for (const TreePart &P : T.parts()) {
    PathRef At = Graph.published(Unit.paths().concat(Prefix, P.Path));
    summariseCopies(Root, At, P.Value);
    // A pointer that may be what it was at the beginning has its own old target among the new ones.
    bool Unchanged = false, WasKnown = Root == ReturnRoot && !Now.Known.facts().empty();
    llvm::SmallVector<AliasPlace, 2> New;
    for (const Location &L : P.Value.Targets) {
      std::optional<AliasPlace> To = asPort(L);
      bool Itself = To && To->Root == Root && To->Path == At && !To->Global && Root != ReturnRoot;
      if (To && !Itself)
        New.push_back(*To);
      Unchanged |= Itself;
      WasKnown |= L.Through != 0;
      Complete &= To.has_value();
      // An object that nobody else knows: what it points to is what matters.
      if ((!To || Itself) && Depth < MaxNesting)
        summarise(Root, read(L), At, Depth + 1);
    }
    if (At == RootPath)
      Complete &= P.Value.Sources.empty();
    bool Maybe = Unchanged || !P.Value.Sources.empty() || New.size() < P.Value.Targets.size();
    bool OldWritten = !New.empty() && writtenThrough(Root, At);
    for (const AliasPlace &To : New) {
      PointerSummary Pointer{Root, At, To, Maybe, OldWritten, /*Elsewhere=*/false, WasKnown};
      if (!llvm::is_contained(Summary.Pointers, Pointer) && Summary.Pointers.size() < MaxPointersOfSummary)
        Summary.Pointers.push_back(Pointer);
    }
  }
  return Complete;
}

bool FunctionExtractor::writtenThrough(int Root, PathRef At) const {
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    const BaseInfo &Info = Bases[B];
    const Tree *T = Info.Kind == BaseKind::Pointee && Info.Origin && Info.Initial ? Now.find(B) : nullptr;
    if (!T)
      continue;
    std::optional<AliasPlace> Port = asPort(*Info.Origin);
    if (!Port || Port->Root != Root || Port->Path != At)
      continue;
    for (const TreePart &P : T->parts())
      if (P.Value.Targets.empty() &&
          !llvm::is_contained(P.Value.Sources,
                              Content{Info.Initial->Node, Unit.paths().concat(Info.Initial->Path, P.Path)}))
        return true;
  }
  return false;
}

void FunctionExtractor::summariseLost() {
  // Pointers that were followed, and at the end are others: moved from, set to null.
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    if (Bases[B].Kind != BaseKind::Pointee || !Bases[B].Origin)
      continue;
    Location Origin = *Bases[B].Origin;
    std::optional<AliasPlace> Port = asPort(Origin);
    bool Direct = Bases[Origin.Base].Kind == BaseKind::This || Bases[Origin.Base].Kind == BaseKind::ParameterObject;
    if (!Port || !Direct || Origin.Weak || Unit.paths().isAnyOf(Origin.Path))
      continue;
    Tree Now = read(Origin);
    bool Known = llvm::any_of(Summary.Pointers,
                              [&](const PointerSummary &P) { return P.Root == Port->Root && P.Path == Port->Path; });
    if (Known || !Now.root().Targets.empty() || !Now.root().Sources.empty() ||
        Summary.Pointers.size() >= MaxPointersOfSummary)
      continue;
    Summary.Pointers.push_back(
        {Port->Root, Port->Path, {}, /*Maybe=*/false, writtenThrough(Port->Root, Port->Path), /*Elsewhere=*/true});
  }
  summariseEmptied();
}

void FunctionExtractor::summariseEmptied() {
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    const BaseInfo &Info = Bases[B];
    if (Info.Kind != BaseKind::This && Info.Kind != BaseKind::ParameterObject)
      continue;
    const int Root = Info.Kind == BaseKind::This ? ThisIndex : Info.Parameter;
    const Tree *T = Now.find(B);
    for (const TreePart &P : T ? llvm::ArrayRef(T->parts()) : llvm::ArrayRef<TreePart>()) {
      // What lies behind a pointer that was set is no part of what callers have handed in.
      bool IsBehind = false;
      for (PathRef Up = P.Path; Up != RootPath && !IsBehind; Up = Unit.paths().parent(Up))
        IsBehind = !T->leafAt(Unit.paths().parent(Up), Unit.paths()).Targets.empty();
      if (!P.Value.empty() || P.Value.IsPartial || IsBehind || Unit.paths().isAnyOf(P.Path) ||
          Graph.published(P.Path) != P.Path || !mayHoldPointers(B, P.Path))
        continue;
      bool Known = llvm::any_of(
          Summary.Pointers, [&](const PointerSummary &Other) { return Other.Root == Root && Other.Path == P.Path; });
      if (!Known && Summary.Pointers.size() < MaxPointersOfSummary)
        Summary.Pointers.push_back(
            {Root, P.Path, {}, /*Maybe=*/false, writtenThrough(Root, P.Path), /*Elsewhere=*/true});
    }
  }
}

bool FunctionExtractor::mayHoldPointers(BaseRef Object, PathRef At) {
  if (At == RootPath) {
    const BaseInfo &Info = Bases[Object];
    const bool IsParameter =
        Info.Kind == BaseKind::ParameterObject && Info.Parameter < static_cast<int>(Function->getNumParams());
    const clang::QualType T = IsParameter ? Function->getParamDecl(Info.Parameter)->getType() : clang::QualType();
    return IsParameter && T->isReferenceType() && mayRefer(T.getNonReferenceType(), 4);
  }
  const Selector Last = Unit.paths().last(At);
  if (Last.SelectorKind != Selector::Kind::Field)
    return true;
  const Symbol &Field = Unit.unit().Symbols[Last.Payload];
  const clang::CXXRecordDecl *Class = Unit.classOfField(Last.Payload);
  return Field.IsPointer || Unit.unit().Types[Field.Type].HoldsPointers ||
         (Class && mayRefer(Unit.ast().getRecordType(Class), 4));
}

llvm::SmallVector<Content, 4> FunctionExtractor::originsOf(const Leaf &Value) const {
  llvm::SmallVector<Content, 4> Result;
  llvm::SmallVector<Content, 16> Work(Value.Sources.begin(), Value.Sources.end());
  for (size_t I = 0; I < Work.size() && I < MaxOriginSteps; ++I) {
    Content C = Work[I];
    const FlowNode &N = Graph.graph().Nodes[C.Node];
    if (N.Kind == NodeKind::ParamIn || N.Kind == NodeKind::ThisIn) {
      Result.push_back(C);
      continue;
    }
    auto It = MarkedFrom.find(C.Node);
    if (It == MarkedFrom.end())
      continue;
    for (const auto &[At, From] : It->second) {
      std::optional<PathRef> Tail = Unit.paths().below(C.Path, At);
      Content Earlier{From.Node, Tail ? Unit.paths().concat(From.Path, *Tail) : RootPath};
      if (Tail && !llvm::is_contained(Work, Earlier))
        Work.push_back(Earlier);
    }
  }
  return Result;
}

void FunctionExtractor::summariseCopies(int Root, PathRef At, const Leaf &Value) {
  for (const Content &C : originsOf(Value)) {
    const FlowNode &N = Graph.graph().Nodes[C.Node];
    CopySummary Copy{Root, At, {N.Index, nullptr, Graph.published(C.Path)}};
    bool Unchanged = N.Index == Root && C.Path == At;
    const clang::ParmVarDecl *Param =
        N.Kind == NodeKind::ParamIn && N.Index < static_cast<int>(Function->getNumParams())
            ? Function->getParamDecl(N.Index)
            : nullptr;
    bool Refers = N.Kind == NodeKind::ThisIn || (Param && mayRefer(Param->getType(), 4));
    if (!Unchanged && Refers && Summary.Copies.size() < MaxCopiesOfSummary && !llvm::is_contained(Summary.Copies, Copy))
      Summary.Copies.push_back(Copy);
  }
}

void FunctionExtractor::copyPointers(const CallView &View, const CopySummary &Copy, CallEffects &Effects) {
  Tree Whole;
  if (Copy.From.Root == ThisIndex) {
    if (View.Object && !View.Constructs)
      Whole = readAll(View.Object->Where);
  } else if (static_cast<unsigned>(Copy.From.Root) < View.Arguments.size()) {
    const Value &A = View.Arguments[Copy.From.Root];
    Whole = A.IsPlace ? readAll(A.Where) : A.Held;
    if (Locations To = Whole.root().Targets; !To.empty())
      Whole = readAll(To);
  }
  Tree From = Whole.subtree(Copy.From.Path, Unit.paths());
  for (const TreePart &P : From.parts())
    if (!P.Value.Targets.empty())
      Effects.Pointers.push_back(
          {{Copy.Root, Unit.paths().concat(Copy.Path, P.Path), {}, /*Maybe=*/true}, P.Value.Targets});
}

Locations FunctionExtractor::atCall(const CallView &View, const AliasPlace &P, bool OnlyObjects) {
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
      // What a call has left there may be another pointer; the result of a call only names the one that it is.
      Tree Unknown;
      for (const Content &C : T.root().Sources)
        if (Graph.graph().Nodes[C.Node].Kind == NodeKind::ArgOut && !T.root().Targets.empty())
          Unknown.root().add(C);
      for (const Location &U : targets(Unknown, View.Site))
        Next.push_back(U);
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
  // An object that only its owner's part stands for cannot be pointed to from elsewhere.
  if (Through && OnlyObjects)
    llvm::erase_if(Where, [&](const Location &L) { return read(L).root().Targets.empty(); });
  if (Through)
    for (const Location &L : Where) // What a pointer of unknown origin points to is an object from here on.
      if (Tree T = read(L); T.root().Targets.empty())
        (void)follow(L, T, View.Site);
  if (Through)
    Where = Enter(std::move(Where));
  for (Location &L : Where)
    L.Weak |= P.Weak;
  return Where;
}

void FunctionExtractor::adopt(const clang::Expr *Init, const Location &Into) {
  // A constructor ran on a temporary, which becomes the object: whoever keeps a pointer to it points to that one.
  const auto *Construct = llvm::dyn_cast<clang::CXXConstructExpr>(Init->IgnoreImplicit());
  if (!Construct || !Construct->getConstructor())
    return;
  bool KeepsThis = llvm::any_of(Callees.of(Construct->getConstructor()).Pointers,
                                [](const PointerSummary &P) { return P.Target.Root == ThisIndex && !P.Target.Global; });
  auto It = BaseIds.find(keyOf(BaseKind::Temporary, Construct, 2));
  if (!KeepsThis || It == BaseIds.end() || It->second == Into.Base)
    return;
  for (BaseRef B = 0; B < Now.size(); ++B) {
    const Tree *T = Now.find(B);
    bool Points = T && llvm::any_of(T->parts(), [&](const TreePart &P) {
                    return llvm::any_of(P.Value.Targets, [&](const Location &L) { return L.Base == It->second; });
                  });
    if (!Points)
      continue;
    for (TreePart &P : Now.mutate(B).parts()) {
      Locations Moved;
      for (Location L : P.Value.Targets) {
        if (L.Base == It->second)
          L = {Into.Base, Unit.paths().concat(Into.Path, L.Path), L.Weak, L.First, L.Through};
        Moved.push_back(L);
      }
      P.Value.Targets.clear();
      for (const Location &L : Moved)
        P.Value.addTarget(L);
    }
  }
}

void FunctionExtractor::summariseReturn(const clang::Expr *E) {
  if (!Graph.Recording)
    return;
  clang::QualType Type = Function->getReturnType();
  Tree Returned = Type->isReferenceType() ? Tree::pointingTo(placeOf(E)) : contentOf(E);
  llvm::erase_if(Returned.root().Targets, [&](const Location &L) { return Bases[L.Base].IsOtherName; });
  noteReturned(Returned);
  bool Complete = summarise(ReturnRoot, Returned);
  if (Unit.isPointerLike(Type)) // A null pointer refers to nothing.
    Complete |= Returned.empty();
  Summary.ReturnComplete = (Summary.ReturnComplete || !HasReturned) && Complete;
  HasReturned = true;
}
