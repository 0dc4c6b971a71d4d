//===- GraphDigest.cpp - Whether graphs of two units are equal -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/GraphSketch.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;

static uint64_t hashOf(llvm::ArrayRef<uint64_t> Numbers) {
  return llvm::xxh3_64bits(
      llvm::ArrayRef(reinterpret_cast<const uint8_t *>(Numbers.data()), Numbers.size() * sizeof(uint64_t)));
}

GraphDigester::GraphDigester(const FlowUnit &Unit, const ProgramOutline::UnitNames &Names)
    : Unit(Unit), Names(Names), Strings(Unit.Strings.size()), Paths(Unit.Paths.size()) {
  for (PathRef P = 1; P < Unit.Paths.size(); ++P) {
    Selector Last = Unit.Paths.last(P);
    uint64_t Payload = Last.SelectorKind == Selector::Kind::Field       ? Names.symbol(Last.Payload)
                       : Last.SelectorKind == Selector::Kind::ElementAt ? stringHash(Last.Payload)
                                                                        : 0;
    Paths[P] = hashOf({Paths[Unit.Paths.parent(P)], static_cast<uint64_t>(Last.SelectorKind), Payload});
  }
}

uint64_t GraphDigester::stringHash(StringRefId S) {
  if (S >= Strings.size()) // Files get other names as graphs are read.
    Strings.resize(Unit.Strings.size());
  if (!Strings[S])
    Strings[S] = llvm::xxh3_64bits(Unit.string(S)) | 1;
  return Strings[S];
}

void GraphDigester::place(const SourcePosition &Where) {
  Said.insert(Said.end(), {stringHash(Where.File), uint64_t(Where.Line) << 32 | Where.Column});
}

uint64_t GraphDigester::fileOf(const FlowGraph &G) {
  auto Placed = llvm::find_if(G.Nodes, [](const FlowNode &N) { return N.Where.Line != 0; });
  return Placed == G.Nodes.end() ? 0 : stringHash(Placed->Where.File);
}

uint64_t GraphDigester::digestOf(const FlowGraph &G) {
  Said.assign({G.Incomplete, G.Calls.size(), G.Nodes.size(), G.Edges.size(), G.Facts.size()});
  auto Add = [&](std::initializer_list<uint64_t> Numbers) { Said.insert(Said.end(), Numbers); };
  auto AddSet = [&](const auto &Set, auto NumberOf) {
    Said.push_back(Set.size());
    for (auto Member : Set)
      Said.push_back(NumberOf(Member));
  };
  auto AddTruth = [&](const TruthFacts &T) {
    Add({uint64_t(T.WhenTrue) << 32 | T.WhenFalse, uint64_t(T.NeverTrue) << 1 | T.NeverFalse});
  };
  for (const CallSite &C : G.Calls) {
    Add({static_cast<uint64_t>(C.Kind), Names.symbol(C.Callee), Names.type(C.ResultType),
         uint64_t(C.ResultIsBool) | C.ResultIsScalar << 1 | C.HasObject << 2 | C.ObjectOut << 3 | C.Constructs << 4 |
             C.Modelled << 5 | C.StartsLater << 6 | C.ResultTells << 7 | C.RunsBeside << 8});
    AddSet(C.Exact, [&](SymbolRef S) { return Names.symbol(S); });
    Add({C.Facts});
    place(C.Where);
    Said.push_back(C.Arguments.size());
    for (const CallArgument &A : C.Arguments)
      Add({Names.type(A.Type), stringHash(A.Constant), A.Out});
    for (const CallArgument &A : C.Arguments)
      AddTruth(A.Truth);
  }
  for (const FlowNode &N : G.Nodes) {
    Add({static_cast<uint64_t>(N.Kind), static_cast<uint64_t>(N.Index), N.Call, Names.symbol(N.Symbol),
         Names.type(N.Type), Paths[N.Path]});
    place(N.Where);
  }
  for (const FlowEdge &E : G.Edges) {
    Add({uint64_t(E.From) << 32 | E.To, Paths[E.Source], Paths[E.Target], static_cast<uint64_t>(E.Kind)});
    AddSet(Unit.PathSets[E.Except], [&](PathRef P) { return Paths[P]; });
    Add({E.Facts, E.IsPartial});
  }
  for (const Fact &F : G.Facts)
    Add({static_cast<uint64_t>(F.FactKind), F.Call, F.Value, stringHash(F.Text), F.First, F.Second, Paths[F.Path]});
  for (const FactSet &S : G.FactSets)
    Add({uint64_t(S.Before) << 32 | S.Last});
  AddTruth(G.ReturnTruth);
  Add({G.ReturnFacts, G.FactSets.size(), G.Flags.size()});
  for (const FlagStore &F : G.Flags) {
    Add({Names.symbol(F.Symbol)});
    AddTruth(F.Truth);
  }
  Add({G.Elements.size()});
  for (const NodeElement &E : G.Elements)
    Add({E.Node, E.Element});
  for (const ConstantValue &C : G.Constants)
    Add({C.Node, stringHash(C.Text)});
  return hashOf(Said) | 1;
}
