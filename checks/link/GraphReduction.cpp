//===- GraphReduction.cpp - A graph without what nobody can see ------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/GraphReduction.h"
#include "llvm/ADT/STLExtras.h"
#include <set>
#include <tuple>

using namespace purpose;

namespace {

class Reduction {
public:
  explicit Reduction(FlowGraph &Graph) : G(Graph) {}

  void run() {
    dropRepeatedEdges();
    dropFacts();
    dropNodes();
  }

private:
  void dropRepeatedEdges() {
    std::set<std::tuple<NodeRef, NodeRef, PathRef, PathRef, uint32_t, uint32_t, EdgeKind, bool>> Known;
    llvm::erase_if(G.Edges, [&](const FlowEdge &E) {
      return !Known.insert({E.From, E.To, E.Source, E.Target, E.Except, E.Facts, E.Kind, E.IsPartial}).second;
    });
  }

  /// Calls \p Visit with each number of a set of facts, outside of the facts themselves.
  template <typename Visitor> void forEachSet(Visitor Visit) {
    auto Truth = [&](TruthFacts &T) {
      Visit(T.WhenTrue);
      Visit(T.WhenFalse);
    };
    for (FlowEdge &E : G.Edges)
      Visit(E.Facts);
    for (CallSite &C : G.Calls) {
      Visit(C.Facts);
      for (CallArgument &A : C.Arguments)
        Truth(A.Truth);
    }
    for (FlagStore &F : G.Flags)
      Truth(F.Truth);
    Truth(G.ReturnTruth);
    Visit(G.ReturnFacts);
  }
  void need(uint32_t Set) {
    for (llvm::SmallVector<uint32_t, 8> Work{Set}; !Work.empty();) {
      uint32_t S = Work.pop_back_val();
      if (!S || std::exchange(SetNeeded[S - 1], 1))
        continue;
      const FactSet &Members = G.FactSets[S - 1];
      FactNeeded[Members.Last] = 1;
      Work.push_back(Members.Before);
      if (const Fact &F = G.Facts[Members.Last]; F.FactKind == Fact::Kind::Either)
        Work.append({F.First, F.Second});
    }
  }
  /// Takes out of \p List what is not \p Needed. The result gives the new numbers.
  template <typename T> static std::vector<uint32_t> keepOnly(std::vector<T> &List, const std::vector<char> &Needed) {
    std::vector<uint32_t> Numbers(List.size(), NoRef);
    uint32_t Kept = 0;
    for (uint32_t I = 0; I < List.size(); ++I)
      if (Needed[I]) {
        Numbers[I] = Kept;
        if (Kept != I)
          List[Kept] = std::move(List[I]);
        ++Kept;
      }
    List.resize(Kept);
    return Numbers;
  }
  void dropFacts() {
    SetNeeded.assign(G.FactSets.size(), 0);
    FactNeeded.assign(G.Facts.size(), 0);
    forEachSet([&](uint32_t Set) { need(Set); });
    std::vector<uint32_t> Facts = keepOnly(G.Facts, FactNeeded);
    std::vector<uint32_t> Sets = keepOnly(G.FactSets, SetNeeded);
    auto Renumber = [&](uint32_t &Set) { Set = Set ? Sets[Set - 1] + 1 : 0; };
    for (FactSet &S : G.FactSets) {
      S.Last = Facts[S.Last];
      Renumber(S.Before);
    }
    for (Fact &F : G.Facts)
      if (F.FactKind == Fact::Kind::Either) {
        Renumber(F.First);
        Renumber(F.Second);
      }
    forEachSet(Renumber);
  }

  void dropNodes() {
    std::vector<char> HasIn(G.Nodes.size()), Needed(G.Nodes.size());
    for (const FlowEdge &E : G.Edges) {
      HasIn[E.To] = 1;
      Needed[E.From] = 1;
    }
    for (NodeRef N = 0; N < G.Nodes.size(); ++N)
      Needed[N] |= !isDroppable(G.Nodes[N].Kind, HasIn[N]);
    for (const Fact &F : G.Facts)
      if (F.Value != NoRef)
        Needed[F.Value] = 1;
    llvm::erase_if(G.Elements, [&](const NodeElement &E) { return !Needed[E.Node]; });
    llvm::erase_if(G.Constants, [&](const ConstantValue &C) { return !Needed[C.Node]; });
    llvm::erase_if(G.Edges, [&](const FlowEdge &E) { return !Needed[E.To]; });
    std::vector<uint32_t> Nodes = keepOnly(G.Nodes, Needed);
    for (NodeElement &E : G.Elements)
      E.Node = Nodes[E.Node];
    for (ConstantValue &C : G.Constants)
      C.Node = Nodes[C.Node];
    for (Fact &F : G.Facts)
      if (F.Value != NoRef)
        F.Value = Nodes[F.Value];
    for (FlowEdge &E : G.Edges) {
      E.From = Nodes[E.From];
      E.To = Nodes[E.To];
    }
  }
  /// Unless an edge leads away from it.
  static bool isDroppable(NodeKind Kind, bool HasIn) {
    switch (Kind) {
    case NodeKind::Constant:
    case NodeKind::Join:
    case NodeKind::Answer:
      return true;
    case NodeKind::ParamOut:
    case NodeKind::ThisOut:
    case NodeKind::GlobalOut:
    case NodeKind::Return:
      return !HasIn;
    default:
      return false;
    }
  }

  FlowGraph &G;
  std::vector<char> SetNeeded, FactNeeded;
};

} // namespace

void purpose::reduceGraph(FlowGraph &Graph) { Reduction(Graph).run(); }
