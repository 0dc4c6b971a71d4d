//===- PartialData.cpp - Data that is there on some ways only -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   Answer A{F.Text};                    the owner is stored on one way, the text on both
//   if (Known) A.Owner = U.Email;
//   store(A);
//
//   for (const Form &F : Forms)          whether there is any answer depends, but each has an owner
//     All.push_back({U.Email, F.Text});
//   for (const Answer &A : All)
//     store(A);
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

static constexpr unsigned MaxNesting = 24, MaxChain = 4096;

/// The class that the last field on \p P is of, and the path to the object of it; 0 if there is none.
std::pair<SymbolRef, PathRef> Propagator::recordAt(PathRef P) const {
  for (; P != RootPath; P = Unit.Paths.parent(P))
    if (Unit.Paths.isOwnField(Unit.Paths.last(P)))
      return {Unit.Symbols[Unit.Paths.last(P).Payload].Parent, Unit.Paths.parent(P)};
  return {0, RootPath};
}

/// Whatever else gets into the record at \p Record of the fact comes there where \p E moves the data, or comes from
/// where there is such data as well.
bool Propagator::comesWithRecord(const DataFact &F, const FlowEdge &E, PathRef Record) {
  llvm::ArrayRef<Subjects::InEdge> All = Checks.subjects().edgesInto(F.Where);
  auto BringsData = [&](const Subjects::InEdge &In) {
    std::optional<PathRef> Tail = Unit.Paths.below(F.Path, In.Edge->Target);
    return Tail && holds(F.Context, In.From, Unit.Paths.concat(In.Edge->Source, *Tail));
  };
  return llvm::all_of(All, [&](const Subjects::InEdge &Other) {
    const bool IsApart = !Unit.Paths.below(Other.Edge->Target, Record) && !Unit.Paths.below(Record, Other.Edge->Target);
    if (IsApart || Program.node(Other.From).Kind == NodeKind::Answer)
      return true;
    return Other.Edge->IsPartial && Other.Edge->Facts == E.Facts &&
           llvm::any_of(All, [&](const Subjects::InEdge &In) { return In.From == Other.From && BringsData(In); });
  });
}

/// `Query Q = On ? Q.set("owner", Owner) : Q;`: on another way another object is there, which does not have it.
bool Propagator::isElsewhere(const DataFact &F, const FlowEdge &E) {
  if (E.Kind != EdgeKind::Copy || Unit.Paths.isAnyOf(E.Target))
    return false;
  std::optional<PathRef> Tail = Unit.Paths.below(F.Path, E.Target);
  return Tail && llvm::any_of(Checks.subjects().edgesInto(F.Where), [&](const Subjects::InEdge &Other) {
           return Other.Edge->From != E.From && Program.node(Other.From).Kind != NodeKind::Answer &&
                  Other.Edge->Kind == EdgeKind::Copy && Other.Edge->Target == E.Target &&
                  !holds(F.Context, Other.From, Unit.Paths.concat(Other.Edge->Source, *Tail));
         });
}

bool Propagator::isPartial(FactId Id, llvm::SmallVectorImpl<SymbolRef> &Records, unsigned Depth) {
  unsigned Steps = 0;
  for (FactId At = Id; Facts[At].From != NoRef && ++Steps < MaxChain; At = Facts[At].From) {
    const DataFact &F = Facts[At];
    if (F.How == Step::Global || F.How == Step::Field)
      break;
    if (F.How == Step::Summary && Depth < MaxNesting && isPartial(F.Through, Records, Depth + 1))
      return true;
    if (F.How != Step::Edge)
      continue;
    const FlowEdge *Partial = nullptr;
    bool Always = false;
    for (const ProgramGraph::OutEdge &E : Program.out(Facts[F.From].Where)) {
      if (E.To != F.Where || !(Unit.Paths.below(F.Path, E.Edge->Target) || Unit.Paths.below(E.Edge->Target, F.Path)))
        continue;
      // Where a parameter decides, the caller knows.
      bool IsSure = (!E.Edge->IsPartial && !isElsewhere(F, *E.Edge)) ||
                    !Checks.constants().comparisons(Program.procOf(F.Where), E.Edge->Facts).empty();
      Always |= IsSure;
      Partial = IsSure ? Partial : E.Edge;
    }
    if (!Partial || Always)
      continue;
    auto [Class, Record] = recordAt(F.Path);
    if (!Class || !comesWithRecord(F, *Partial, Record))
      return true;
    if (!llvm::is_contained(Records, Class))
      Records.push_back(Class);
  }
  return false;
}
