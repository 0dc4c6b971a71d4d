//===- Loops.cpp - Each element of a range in turn -------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop over a range changes one element after the other, and in the end all:
//
//   for (User &U : Users) {      Users.element is what was there before, and all that the loop writes
//     U.Email.clear();           U is an element of its own, Users.[each]: it is written like a variable
//     send(U.Email);
//   }
//   send(Users);                 Users.element is what the end of the body has left in U
//
// A loop that is left early has left out some: they are what they were. Only loops that can write their elements are
// followed like that. No graph knows of [each]: it is an element like all.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

void FunctionExtractor::findLoops(const clang::CFG &Cfg) {
  for (const clang::CFGBlock *B : Cfg) {
    const auto *S = llvm::dyn_cast_or_null<clang::CXXForRangeStmt>(B->getTerminatorStmt());
    const clang::DeclStmt *Begin = S ? S->getBeginStmt() : nullptr;
    if (!Begin || !Begin->isSingleDecl() || !S->getLoopVariable() || Unrolled.contains(S))
      continue;
    const clang::QualType Element = S->getLoopVariable()->getType();
    if (!Element->isReferenceType() || Element.getNonReferenceType().isConstQualified() ||
        !isWholeContainer(S->getRangeInit()->getType().getNonReferenceType()))
      continue;
    RangeLoop Loop;
    Loop.Begin = llvm::cast<clang::VarDecl>(Begin->getSingleDecl());
    Loop.Each = Graph.loopElement(static_cast<unsigned>(Loops.size()));
    Loops.insert({S, Loop});
    LoopOf[S->getLoopVariable()] = S;
    LoopOf[Loop.Begin] = S;
  }
  for (const clang::CFGBlock *B : Cfg)
    if (auto It = Loops.find(B->getLoopTarget()); It != Loops.end())
      It->second.GoesRound = !B->pred_empty();
}

std::optional<Location> FunctionExtractor::elementsOf(const RangeLoop &Loop) {
  const Tree Begin = read({variableBase(Loop.Begin), RootPath, false});
  if (Begin.root().Targets.size() != 1 || !Begin.root().Sources.empty())
    return std::nullopt;
  const Location L = Begin.root().Targets.front();
  PathTable &Paths = Unit.paths();
  if (L.Path == RootPath || Paths.standsForMore(L.Path) || Paths.last(L.Path).SelectorKind != Selector::Kind::Element ||
      Paths.isAnyOf(Paths.parent(L.Path)) || Bases[L.Base].Summary)
    return std::nullopt;
  return L;
}

void FunctionExtractor::beginLoop(const clang::VarDecl *Begin) {
  auto It = LoopOf.find(Begin);
  if (It == LoopOf.end() || Loops[It->second].Begin != Begin)
    return;
  const RangeLoop &Loop = Loops[It->second];
  if (std::optional<Location> Range = elementsOf(Loop))
    assignEach(*Range, Loop, Tree());
}

void FunctionExtractor::assignEach(const Location &Range, const RangeLoop &Loop, const Tree &Content) {
  if (!Now.find(Range.Base))
    Now.set(Range.Base, initial(Range.Base));
  const PathRef Each = eachOf(Range, Loop);
  disturb({Range.Base, Each});
  // Whoever has kept the address of the last one knows some element.
  for (BaseRef B = 0; B < Now.size(); ++B) {
    auto Leads = [&](const Location &L) {
      return L.Base == Range.Base && Unit.paths().belowExactly(L.Path, Each).has_value();
    };
    const Tree *T = Now.find(B);
    if (!T || llvm::none_of(T->parts(), [&](const TreePart &P) { return llvm::any_of(P.Value.Targets, Leads); }))
      continue;
    for (TreePart &P : Now.mutate(B).parts()) {
      Locations Before = std::move(P.Value.Targets);
      P.Value.Targets.clear();
      for (Location L : Before) {
        if (Leads(L)) {
          L.Path = Graph.published(L.Path);
          L.Weak = true;
        }
        P.Value.addTarget(L);
      }
    }
  }
  Now.mutate(Range.Base).assign(Each, Content, Unit.paths());
}

PathRef FunctionExtractor::eachOf(const Location &Range, const RangeLoop &Loop) {
  return Unit.paths().append(Unit.paths().parent(Range.Path), Loop.Each);
}

void FunctionExtractor::writeBesideLoops(Tree &Object, PathRef At, const Tree &Content) {
  // The element that a loop is at may be one that is known otherwise, and the other way round.
  if (Loops.empty())
    return;
  PathTable &Paths = Unit.paths();
  if (const PathRef Any = Graph.published(At); Any != At) {
    Object.merge(Any, Content, Paths);
    return;
  }
  if (Paths.generalised(At) == At)
    return;
  llvm::SmallVector<PathRef, 2> Beside;
  for (const TreePart &P : Object.parts()) {
    PathRef Each = P.Path;
    while (Each != RootPath && Graph.published(Paths.parent(Each)) != Paths.parent(Each))
      Each = Paths.parent(Each);
    if (Graph.published(Each) == Each)
      continue;
    if (std::optional<PathRef> Tail = Paths.below(At, Graph.published(Each)))
      if (const PathRef To = Paths.concat(Each, *Tail); !llvm::is_contained(Beside, To))
        Beside.push_back(To);
  }
  for (PathRef To : Beside)
    Object.merge(To, Content, Paths);
}

Locations FunctionExtractor::nextElement(const clang::VarDecl *V, Locations Where) {
  auto It = LoopOf.find(V);
  if (It == LoopOf.end() || Where.size() != 1)
    return Where;
  const RangeLoop &Loop = Loops[It->second];
  const std::optional<Location> Range = elementsOf(Loop);
  if (!Range || Range->Base != Where.front().Base || Range->Path != Where.front().Path)
    return Where;
  // One that the loop has not been at yet.
  Tree Object = Now.find(Range->Base) ? *Now.find(Range->Base) : initial(Range->Base);
  const PathRef Each = eachOf(*Range, Loop);
  Object.remove(Each, Unit.paths());
  assignEach(*Range, Loop, Object.subtree(Range->Path, Unit.paths()));
  return {Location{Range->Base, Each, /*Weak=*/false, /*First=*/false, Range->Through}};
}

void FunctionExtractor::goRound(const clang::CFGBlock &Block) {
  auto It = Loops.find(Block.getLoopTarget());
  if (It == Loops.end())
    return;
  RangeLoop &Loop = It->second;
  const std::optional<Location> Range = elementsOf(Loop);
  Loop.Left.reset();
  if (const Tree *Object = Range ? Now.find(Range->Base) : nullptr)
    Loop.Left = Object->subtree(eachOf(*Range, Loop), Unit.paths());
  Loop.WentRound = true;
}

bool FunctionExtractor::endLoop(const clang::Stmt *Terminator, State &Out) {
  auto It = Loops.find(Terminator);
  if (It == Loops.end())
    return true;
  const RangeLoop &Loop = It->second;
  std::swap(Now, Out);
  const std::optional<Location> Range = elementsOf(Loop);
  // Where the body ends, it is known what it leaves.
  const bool IsTooEarly = Range && Loop.GoesRound && !Loop.WentRound;
  if (Range && !IsTooEarly && Now.find(Range->Base)) {
    Tree &Object = Now.mutate(Range->Base);
    Object.remove(eachOf(*Range, Loop), Unit.paths());
    if (!Loop.WentRound)
      Object.assign(Range->Path, Tree(), Unit.paths()); // It was empty.
    else if (Loop.Left)
      Object.assign(Range->Path, *Loop.Left, Unit.paths());
  }
  std::swap(Now, Out);
  return !IsTooEarly;
}

bool FunctionExtractor::leaveStuckLoops() {
  bool Any = false;
  for (auto &[S, Loop] : Loops)
    Any |= std::exchange(Loop.GoesRound, Loop.GoesRound && Loop.WentRound) != Loop.GoesRound;
  return Any;
}
