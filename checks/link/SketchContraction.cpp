//===- SketchContraction.cpp - Points that content only passes through -----===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A point with one way in holds what the point before it holds; one with one way out is used as the point behind it is.
// So both can be left out, and nothing changes for the others, as long as the point that stands for them is of the same
// function: else the function would seem to matter whenever a function that it shares the point with does.
//
//===----------------------------------------------------------------------===//

#include "link/GraphSketch.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

using Edge = UnitSketch::Edge;

void SketchContraction::run(UnitSketch &TheSketch, const UnitSketch::Mark &TheBegin, SymbolRef TheFunction,
                            llvm::ArrayRef<char> TheSpecial) {
  Sketch = &TheSketch;
  Begin = TheBegin;
  Function = TheFunction;
  Special = TheSpecial;
  Count = Sketch->Points.size() - Begin.Points;
  For.resize(Count);
  for (size_t I = 0; I < Count; ++I)
    For[I] = static_cast<Point>(I) | UnitSketch::Own;
  mergeWith(/*Before=*/true);
  mergeWith(/*Before=*/false);
  dropDeadEnds();
  renumber();
}

/// \p P can stand for other points of this graph.
bool SketchContraction::canStand(Point P) const {
  if (!isOwn(P))
    return Function && Shared.isPortOf(P, Function);
  return !(kindOf(P) & (ReadGate | StoreGate));
}

SkeletonPoint SketchContraction::find(Point P) {
  while (isOwn(P)) {
    Point &Next = For[indexOf(P)];
    if (Next == P)
      break;
    if (isOwn(Next)) // Whoever goes this way makes it shorter.
      Next = For[indexOf(Next)];
    P = Next;
  }
  return P;
}

llvm::MutableArrayRef<Edge> SketchContraction::edges() {
  return llvm::MutableArrayRef(Sketch->Edges).drop_front(Begin.Edges);
}

void SketchContraction::mergeWith(bool Before) {
  Neighbour.assign(Count, 0);
  std::vector<char> &Many = First;
  Many.assign(Count, 0);
  for (const Edge &E : edges()) {
    Point P = Before ? E.To : E.From, Other = Before ? E.From : E.To;
    if (!isOwn(P) || P == Other)
      continue;
    Point &Known = Neighbour[indexOf(P)];
    Many[indexOf(P)] |= Known && Known != Other;
    Known = Other;
  }
  bool Merged = Before; // The first time, edges are in no order so far.
  for (size_t I = 0; I < Count; ++I) {
    Point P = static_cast<Point>(I) | UnitSketch::Own;
    if (isKept(P) || For[I] != P || !Neighbour[I] || Many[I] || !canStand(Neighbour[I]))
      continue;
    if (Point Root = find(Neighbour[I]); Root != P) { // Else they go in a circle.
      For[I] = Root;
      Merged = true;
    }
  }
  if (Merged)
    tidyEdges();
}

void SketchContraction::tidyEdges() {
  auto Own = edges();
  Edge *End = Own.begin();
  for (const Edge &E : Own)
    if (Edge New{find(E.From), find(E.To)}; New.From != New.To)
      *End++ = New;
  auto Key = [](const Edge &E) { return uint64_t(E.From) << 32 | E.To; };
  std::sort(Own.begin(), End, [&](const Edge &A, const Edge &B) { return Key(A) < Key(B); });
  End = std::unique(Own.begin(), End);
  Sketch->Edges.resize(Begin.Edges + (End - Own.begin()));
}

/// Where nothing comes in, and where nothing goes on.
void SketchContraction::dropDeadEnds() {
  std::vector<char> &HasIn = First, &HasOut = Second;
  for (bool Changed = true; Changed;) {
    HasIn.assign(Count, 0);
    HasOut.assign(Count, 0);
    for (const Edge &E : edges()) {
      if (isOwn(E.From))
        HasOut[indexOf(E.From)] = 1;
      if (isOwn(E.To))
        HasIn[indexOf(E.To)] = 1;
    }
    auto IsDead = [&](Point P) {
      return isOwn(P) && !(HasIn[indexOf(P)] && HasOut[indexOf(P)]) && (!isKept(P) || (kindOf(P) & ReadGate));
    };
    auto Own = edges();
    Edge *End = std::remove_if(Own.begin(), Own.end(), [&](const Edge &E) { return IsDead(E.From) || IsDead(E.To); });
    Changed = End != Own.end();
    Sketch->Edges.resize(Begin.Edges + (End - Own.begin()));
  }
}

/// Own points are numbered again without those that are gone.
void SketchContraction::renumber() {
  std::vector<char> &Used = First;
  Used.assign(Count, 0);
  for (size_t I = 0; I < Count; ++I)
    Used[I] = Special[I] && !(Sketch->Points[Begin.Points + I] & (ReadGate | StoreGate));
  for (const Edge &E : edges())
    for (Point P : {E.From, E.To})
      if (isOwn(P))
        Used[indexOf(P)] = 1;
  std::vector<Point> &Number = Neighbour;
  Number.assign(Count, 0);
  size_t Next = 0;
  for (size_t I = 0; I < Count; ++I)
    if (Used[I]) {
      Sketch->Points[Begin.Points + Next] = Sketch->Points[Begin.Points + I];
      Number[I] = static_cast<Point>(Next++) | UnitSketch::Own;
    }
  Sketch->Points.resize(Begin.Points + Next);
  auto Renamed = [&](Point P) { return isOwn(P) ? Number[indexOf(P)] : P; };
  for (Edge &E : edges())
    E = {Renamed(E.From), Renamed(E.To)};
  for (Point &P : llvm::MutableArrayRef(Sketch->Nodes).drop_front(Begin.Nodes))
    P = Renamed(find(P));
  for (UnitSketch::PointOf &P : llvm::MutableArrayRef(Sketch->Functions).drop_front(Begin.Functions))
    P.Point = Renamed(P.Point);
  for (UnitSketch::PointOf &P : llvm::MutableArrayRef(Sketch->Classes).drop_front(Begin.Classes))
    P.Point = Renamed(P.Point);
  for (Point &P : llvm::MutableArrayRef(Sketch->Escapes).drop_front(Begin.Escapes))
    P = Renamed(P);
  for (ValueCall &C : llvm::MutableArrayRef(Sketch->ValueCalls).drop_front(Begin.ValueCalls))
    C.Base = Renamed(C.Base); // All its points stay.
}
