//===- GraphReductionTest.cpp ----------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/GraphReduction.h"
#include "LinkTesting.h"

using namespace purpose;

namespace {

class GraphReduction : public testing_support::LinkTest {};

TEST_F(GraphReduction, DropsWhatNobodySees) {
  Proc P = body(function("f", 1));
  node(P, NodeKind::Constant);
  NodeRef In = node(P, NodeKind::ParamIn);
  node(P, NodeKind::ParamOut);
  NodeRef Out = node(P, NodeKind::Return);
  edge(P, In, Out);
  edge(P, In, Out);
  FlowGraph &G = Unit.Graphs[P];
  G.Constants = {{0, 1}};
  reduceGraph(G);
  ASSERT_EQ(G.Nodes.size(), 2u);
  EXPECT_EQ(G.Nodes[0].Kind, NodeKind::ParamIn);
  EXPECT_EQ(G.Nodes[1].Kind, NodeKind::Return);
  ASSERT_EQ(G.Edges.size(), 1u);
  EXPECT_EQ(G.Edges[0].From, 0u);
  EXPECT_EQ(G.Edges[0].To, 1u);
  EXPECT_TRUE(G.Constants.empty());
}

TEST_F(GraphReduction, KeepsWhatAPolicyMayName) {
  Proc P = body(function("f", 1));
  call(P, function("check"));
  for (NodeKind Kind : {NodeKind::ParamIn, NodeKind::FieldRead, NodeKind::Variable, NodeKind::Throw, NodeKind::Escape})
    node(P, Kind);
  reduceGraph(Unit.Graphs[P]);
  EXPECT_EQ(Unit.Graphs[P].Nodes.size(), 5u);
  EXPECT_EQ(Unit.Graphs[P].Calls.size(), 1u);
}

TEST_F(GraphReduction, NumbersFactsAnew) {
  Proc P = body(function("f"));
  call(P, function("check"));
  node(P, NodeKind::Constant);
  node(P, NodeKind::FieldRead);
  FlowGraph &G = Unit.Graphs[P];
  G.Facts = {{Fact::Kind::CallFalse, 0, NoRef},
             {Fact::Kind::CallTrue, 0, NoRef},
             {Fact::Kind::ValueTrue, NoRef, 1},
             {Fact::Kind::Either, NoRef, NoRef, 2, 3}};
  G.FactSets = {{0, 0}, {0, 1}, {0, 2}, {2, 3}};
  G.Calls[0].Facts = 4;
  reduceGraph(G);
  EXPECT_EQ(G.Calls[0].Facts, 3u);
  EXPECT_EQ(G.FactSets, (std::vector<FactSet>{{0, 0}, {0, 1}, {1, 2}}));
  EXPECT_EQ(G.Facts, (std::vector<Fact>{{Fact::Kind::CallTrue, 0, NoRef},
                                        {Fact::Kind::ValueTrue, NoRef, 0},
                                        {Fact::Kind::Either, NoRef, NoRef, 1, 2}}));
}

} // namespace
