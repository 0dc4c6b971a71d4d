//===- ProgramGraphTest.cpp - Ports, targets and callers ------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LinkTesting.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

using ProgramGraphTest = LinkTest;

TEST_F(ProgramGraphTest, NodesOfAllFunctionsAreNumberedInOneSequence) {
  Proc A = body(function("a")), B = body(function("b"));
  node(A, NodeKind::ParamIn);
  node(A, NodeKind::Return);
  node(B, NodeKind::ParamIn);
  ProgramGraph G(Unit);
  EXPECT_EQ(G.nodeCount(), 3u);
  EXPECT_EQ(G.first(B), 2u);
  EXPECT_EQ(G.procOf(1), A);
  EXPECT_EQ(G.procOf(2), B);
}

TEST_F(ProgramGraphTest, PortsAreFoundByKindAndIndex) {
  Proc A = body(function("a", 2));
  node(A, NodeKind::ParamIn, 0);
  node(A, NodeKind::ParamIn, 1);
  node(A, NodeKind::ThisIn);
  ProgramGraph G(Unit);
  EXPECT_EQ(G.port(A, NodeKind::ParamIn, 1), 1u);
  EXPECT_EQ(G.port(A, NodeKind::ThisIn, ThisIndex), 2u);
  EXPECT_EQ(G.port(A, NodeKind::ParamOut, 1), NoRef);
}

TEST_F(ProgramGraphTest, OfEqualPortsTheLastOneCounts) {
  SymbolRef F = function("f", 1);
  Proc A = body(function("a"));
  CallRef First = call(A, F), Second = call(A, F);
  for (CallRef C : {Second, First, Second})
    node(A, NodeKind::ArgOut, 0, C);
  node(A, NodeKind::Throw);
  node(A, NodeKind::Throw);
  ProgramGraph G(Unit);
  EXPECT_EQ(G.callPort(First, NodeKind::ArgOut, 0), 1u);
  EXPECT_EQ(G.callPort(Second, NodeKind::ArgOut, 0), 2u);
  EXPECT_EQ(G.port(A, NodeKind::Throw, 0), 4u);
}

TEST_F(ProgramGraphTest, PortsOfCallsInDifferentFunctionsAreApart) {
  SymbolRef F = function("f", 1);
  Proc A = body(function("a")), B = body(function("b"));
  node(A, NodeKind::ArgIn, 0, call(A, F));
  node(B, NodeKind::ArgIn, ThisIndex, call(B, F));
  ProgramGraph G(Unit);
  EXPECT_EQ(G.callPort(0, NodeKind::ArgIn, 0), 0u);
  EXPECT_EQ(G.callPort(1, NodeKind::ArgIn, 0), NoRef);
  EXPECT_EQ(G.callPort(1, NodeKind::ArgIn, ThisIndex), 1u);
  EXPECT_EQ(G.siteOf(1), 1u);
}

TEST_F(ProgramGraphTest, EdgesKeepTheirOrderAndStayInTheirFunction) {
  Proc A = body(function("a")), B = body(function("b"));
  node(A, NodeKind::Return);
  for (int I = 0; I < 3; ++I)
    node(B, NodeKind::ParamIn, I);
  edge(B, 0, 2);
  edge(B, 0, 1);
  ProgramGraph G(Unit);
  ASSERT_EQ(G.out(1).size(), 2u);
  EXPECT_EQ(G.out(1)[0].To, 3u);
  EXPECT_EQ(G.out(1)[1].To, 2u);
  EXPECT_TRUE(G.out(0).empty());
  EXPECT_TRUE(G.hasIn(3));
  EXPECT_FALSE(G.hasIn(1));
}

TEST_F(ProgramGraphTest, ADirectCallRunsItsCallee) {
  SymbolRef F = function("f");
  Proc Callee = body(F), Caller = body(function("a"));
  call(Caller, F);
  ProgramGraph G(Unit);
  ASSERT_EQ(G.targets(0).size(), 1u);
  EXPECT_EQ(G.targets(0)[0].Body, Callee);
  EXPECT_EQ(G.callers(Callee).size(), 1u);
}

TEST_F(ProgramGraphTest, ACalleeOutOfSightHasNoBody) {
  call(body(function("a")), function("f"));
  ProgramGraph G(Unit);
  ASSERT_EQ(G.targets(0).size(), 1u);
  EXPECT_EQ(G.targets(0)[0].Body, NoRef);
}

TEST_F(ProgramGraphTest, AVirtualCallRunsOverridersOfOverriders) {
  SymbolRef Base = function("B::f"), Middle = function("M::f"), Last = function("L::f");
  Unit.Overrides = {{Middle, Base}, {Last, Middle}};
  call(body(function("a")), Base, CallKind::Virtual);
  ProgramGraph G(Unit);
  ASSERT_EQ(G.targets(0).size(), 3u);
  EXPECT_EQ(G.targets(0)[2].Function, Last);
}

TEST_F(ProgramGraphTest, ADirectCallOfAVirtualMethodRunsNoOverrider) {
  SymbolRef Base = function("B::f"), Derived = function("D::f");
  Unit.Overrides = {{Derived, Base}};
  call(body(function("a")), Base);
  EXPECT_EQ(ProgramGraph(Unit).targets(0).size(), 1u);
}

TEST_F(ProgramGraphTest, IndirectAndModelledCallsHaveNoTargetsAtFirst) {
  Proc A = body(function("a"));
  call(A, 0, CallKind::Indirect);
  Unit.Graphs[A].Calls[call(A, function("f"))].Modelled = true;
  ProgramGraph G(Unit);
  EXPECT_TRUE(G.targets(0).empty());
  EXPECT_TRUE(G.targets(1).empty());
}

TEST_F(ProgramGraphTest, ATargetIsAddedOnce) {
  SymbolRef F = function("f");
  Proc Callee = body(F);
  call(body(function("a")), 0, CallKind::Indirect);
  ProgramGraph G(Unit);
  CallTarget T;
  T.Function = F;
  EXPECT_TRUE(G.addTarget(0, T));
  EXPECT_FALSE(G.addTarget(0, T));
  EXPECT_EQ(G.callers(Callee).size(), 1u);
}

TEST_F(ProgramGraphTest, ArgumentsBehindTheNamedParametersShareOnePort) {
  CallTarget T;
  T.Function = function("f", 2);
  CallSite S;
  EXPECT_EQ(portInBody(Unit, S, T, 1).Index, 1);
  EXPECT_EQ(portInBody(Unit, S, T, 2).Index, 2);
  EXPECT_EQ(portInBody(Unit, S, T, 7).Index, 2);
}

TEST_F(ProgramGraphTest, AMethodCalledThroughAPointerTakesItsObjectFirst) {
  CallTarget T;
  T.Function = function("C::f", 1);
  T.ObjectFirst = true;
  CallSite S;
  EXPECT_EQ(portInBody(Unit, S, T, 0).Index, ThisIndex);
  EXPECT_EQ(portInBody(Unit, S, T, 1).Index, 0);
  EXPECT_EQ(portAtCall(Unit, S, T, ThisIndex).Index, 0);
  EXPECT_EQ(portAtCall(Unit, S, T, 0).Index, 1);
}

TEST_F(ProgramGraphTest, OnlyAClosureHasItsFunctionValueAsObject) {
  CallTarget T;
  T.Function = function("f");
  CallSite S;
  EXPECT_FALSE(portInBody(Unit, S, T, CalleeIndex).Exists);
  T.IsClosure = true;
  EXPECT_TRUE(portInBody(Unit, S, T, CalleeIndex).Exists);
  EXPECT_EQ(portInBody(Unit, S, T, CalleeIndex).Index, ThisIndex);
}

} // namespace
