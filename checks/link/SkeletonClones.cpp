//===- SkeletonClones.cpp - Functions that call what they are given --------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A small function that calls a function value is put into its callers, once for each call:
//
//   void each(Rows &R, F f) { for (auto &Row : R) f(Row); }
//   each(Users, [](auto &U) { log(U.Id); });   each(Names, [](auto &N) { show(N); });
//
// Else all callbacks would be given what any caller has handed in. The linker tells them apart as well (CallStrings.h).
//
//===----------------------------------------------------------------------===//

#include "link/FlowSkeleton.h"

using namespace purpose;

namespace {

constexpr size_t MaxEdges = 64;
constexpr unsigned MaxParameters = 8;

} // namespace

/// Notes what add() has just put in for a graph, from \p Begin on, if it can be copied.
void FlowSkeleton::noteTemplate(SymbolRef F, const Sizes &Begin, size_t OwnPoints, bool IsFirst, bool IsPlain) {
  if (!F)
    return;
  const bool CanBeCopied = IsFirst && IsPlain && ValueCalls.size() != Begin.ValueCalls &&
                           Edges.size() - Begin.Edges <= MaxEdges && Shared.parameters(F) <= MaxParameters &&
                           !Outline.has(F, static_cast<SymbolMark>(IsSource | IsUse | IsContext | Declassifies));
  Uses[F].IsTemplate = CanBeCopied;
  if (CanBeCopied) // Behind its own points there may be globals.
    Templates[F] = {Begin, {Begin.Points + OwnPoints, Edges.size(), Callees.size(), ValueCalls.size()}};
}

FlowSkeleton::Sizes FlowSkeleton::sizes() const {
  return {Bits.size(), Edges.size(), Callees.size(), ValueCalls.size()};
}

void FlowSkeleton::cloneTemplates() {
  llvm::DenseMap<uint32_t, Point> InsteadOfPort;
  const size_t Calls = Callees.size(), Before = Edges.size();
  for (Call C = 0; C < Calls; ++C) {
    const FunctionUse &Use = Uses[Callees[C]];
    if (!Use.IsTemplate || Use.IsVirtualCallee)
      continue;
    const Template &T = Templates.find(Callees[C])->second;
    if (T.contains(C))
      continue;
    SymbolRef F = std::exchange(Callees[C], 0);
    Point Ports = clone(F, T);
    for (uint32_t Port = CallBegin[C]; Port < CallBegin[C + 1]; ++Port) {
      CallPorts[Port].At = 0;
      Shared.forEachPort(F, CallPorts[Port].Number, CallPorts[Port].IsOut,
                         [&](Point P) { InsteadOfPort[Port] = Ports + (P - Shared.firstOf(F)); });
    }
  }
  if (InsteadOfPort.empty())
    return;
  auto Redirect = [&](Point &P) {
    if ((P & UnitSketch::AtCall) && !CallPorts[P & ~UnitSketch::AtCall].At)
      if (auto It = InsteadOfPort.find(P & ~UnitSketch::AtCall); It != InsteadOfPort.end())
        P = It->second;
  };
  for (size_t I = 0; I < Before; ++I) {
    Redirect(Edges[I].From);
    Redirect(Edges[I].To);
  }
}

/// Copies the body of \p F, with ports of its own; where those begin.
FlowSkeleton::Point FlowSkeleton::clone(SymbolRef F, const Template &T) {
  const Point FirstPort = Shared.firstOf(F), PortCount = Shared.firstOf(F + 1) - FirstPort;
  const auto Ports = static_cast<Point>(Bits.size());
  for (Point P = 0; P < PortCount; ++P) {
    Marks Kind = Bits[FirstPort + P] & (FirstOfTwins | SecondOfTwins);
    Bits.push_back(Shared.portAt(FirstPort + P).IsOut ? Kind | ClonedExit : Kind);
  }
  const auto Own = static_cast<Point>(Bits.size());
  for (size_t P = T.Begin.Points; P < T.End.Points; ++P)
    Bits.push_back(Bits[P]);
  Clones.push_back({FirstPort, Ports, PortCount});
  Clones.push_back({static_cast<Point>(T.Begin.Points), Own, static_cast<Point>(T.End.Points - T.Begin.Points)});
  const auto FirstCallPort = CallBegin[T.Begin.Calls], NewCallPort = CallBegin.back();
  auto Copy = [&](Point P) {
    if (P & UnitSketch::AtCall)
      return P - FirstCallPort + NewCallPort;
    if (P >= T.Begin.Points && P < T.End.Points)
      return static_cast<Point>(P - T.Begin.Points + Own);
    return Shared.isPortOf(P, F) ? P - FirstPort + Ports : P;
  };
  for (size_t C = T.Begin.Calls; C < T.End.Calls; ++C) {
    for (uint32_t Port = CallBegin[C]; Port < CallBegin[C + 1]; ++Port) {
      CallPort New = CallPorts[Port];
      New.Of = static_cast<Call>(Callees.size());
      New.At = New.At ? Copy(New.At) : 0;
      CallPorts.push_back(New);
    }
    Callees.push_back(Callees[C]);
    CallBegin.push_back(static_cast<uint32_t>(CallPorts.size()));
  }
  for (size_t E = T.Begin.Edges; E < T.End.Edges; ++E)
    connect(Copy(Edges[E].From), Copy(Edges[E].To));
  for (size_t V = T.Begin.ValueCalls; V < T.End.ValueCalls; ++V)
    ValueCalls.push_back({Copy(ValueCalls[V].Base), ValueCalls[V].Arguments});
  return Ports;
}

void FlowSkeleton::joinClones(Marks All) {
  for (const Clone &C : Clones)
    for (Point P = 0; P < C.Count; ++P)
      set(C.Original + P, Bits[C.Copy + P] & All);
  for (const Clone &C : Clones)
    for (Point P = 0; P < C.Count; ++P)
      set(C.Copy + P, Bits[C.Original + P] & All);
}
