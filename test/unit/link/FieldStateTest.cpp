//===- FieldStateTest.cpp - Which reads see fields of open objects --------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LinkTesting.h"
#include "link/FunctionValues.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

class FieldStateTest : public LinkTest {
protected:
  /// `this` of \p P, and a read of \p Path from it.
  void readThis(Proc P, PathRef Path) {
    NodeRef This = node(P, NodeKind::ThisIn);
    edge(P, This, node(P, NodeKind::FieldRead, 0, NoRef, Path), Path);
  }
  size_t readers() {
    ProgramGraph G(Unit);
    return FieldState(Unit, G, FunctionValues(Unit, G)).readers(Email).size();
  }
  bool isRoot(Proc P) {
    ProgramGraph G(Unit);
    return FieldState(Unit, G, FunctionValues(Unit, G)).isRoot(P);
  }
  SymbolRef Email = symbol(SymbolKind::Field, "User::Email");
};

TEST_F(FieldStateTest, AFunctionThatNobodyCallsIsARoot) {
  SymbolRef F = function("f");
  Proc Callee = body(F), Caller = body(function("a"));
  call(Caller, F);
  EXPECT_TRUE(isRoot(Caller));
  EXPECT_FALSE(isRoot(Callee));
}

TEST_F(FieldStateTest, AFunctionThatOnlyCallsItselfIsARoot) {
  SymbolRef F = function("f");
  Proc P = body(F);
  call(P, F);
  EXPECT_TRUE(isRoot(P));
}

TEST_F(FieldStateTest, AFunctionWhoseAddressIsTakenIsARootThoughCalled) {
  SymbolRef F = function("f");
  Unit.Symbols[F].AddressTaken = true;
  Proc Callee = body(F);
  call(body(function("a")), F);
  EXPECT_TRUE(isRoot(Callee));
}

TEST_F(FieldStateTest, TheObjectOfARootIsRead) {
  readThis(body(function("User::report")), fieldPath(Email));
  EXPECT_EQ(readers(), 1u);
}

TEST_F(FieldStateTest, WhatOthersLeftComesBackWhereTheObjectComesFrom) {
  Proc P = body(function("User::report"));
  readThis(P, Unit.Paths.append(fieldPath(Email), Selector::element()));
  ProgramGraph G(Unit);
  FieldState State(Unit, G, FunctionValues(Unit, G));
  ASSERT_EQ(State.readers(Email).size(), 1u);
  EXPECT_EQ(State.readers(Email)[0].Where, G.port(P, NodeKind::ThisIn, ThisIndex));
  EXPECT_EQ(State.readers(Email)[0].At, fieldPath(Email));
}

TEST_F(FieldStateTest, AnObjectMadeInSightIsNotOpen) {
  SymbolRef F = function("User::report");
  readThis(body(F), fieldPath(Email));
  Proc Caller = body(function("a"));
  node(Caller, NodeKind::ArgIn, ThisIndex, call(Caller, F));
  EXPECT_EQ(readers(), 0u);
}

TEST_F(FieldStateTest, AnOpenObjectStaysOpenInWhatItIsHandedTo) {
  SymbolRef F = function("User::report");
  readThis(body(F), fieldPath(Email));
  Proc Caller = body(function("User::run"));
  NodeRef This = node(Caller, NodeKind::ThisIn);
  edge(Caller, This, node(Caller, NodeKind::ArgIn, ThisIndex, call(Caller, F)));
  EXPECT_EQ(readers(), 1u);
}

TEST_F(FieldStateTest, TheResultOfACallOutOfSightIsOpenUnlessItIsModelled) {
  Proc P = body(function("a"));
  CallRef C = call(P, function("load"));
  edge(P, node(P, NodeKind::Result, 0, C), node(P, NodeKind::FieldRead, 0, NoRef, fieldPath(Email)), fieldPath(Email));
  EXPECT_EQ(readers(), 1u);
  Unit.Graphs[P].Calls[C].Modelled = true;
  EXPECT_EQ(readers(), 0u);
}

TEST_F(FieldStateTest, AFieldThatNobodyReadsHasNoReaders) { EXPECT_EQ(readers(), 0u); }

} // namespace
