//===- FieldStateTest.cpp - Fields of objects that cannot be told apart ----===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/FieldState.h"
#include "LinkTesting.h"

using namespace purpose;

namespace {

/// The functions that read `S::a` of an open object, in order.
std::vector<std::string> readers(llvm::StringRef Code) {
  FlowUnit Unit = unitOf(Code);
  ProgramGraph Program(Unit);
  FieldState Fields(Unit, Program);
  std::vector<std::string> Names;
  for (const FieldState::Reader &R : Fields.readers(symbol(Unit, "S::a")))
    Names.push_back(Unit.nameOf(Unit.Graphs[Program.procOf(R.Where)].Function).str());
  Names.erase(std::unique(Names.begin(), Names.end()), Names.end());
  return Names;
}

bool isRoot(llvm::StringRef Code, llvm::StringRef Function) {
  FlowUnit Unit = unitOf(Code);
  ProgramGraph Program(Unit);
  return FieldState(Unit, Program).isRoot(Program.bodyOf(symbol(Unit, Function)));
}

using Names = std::vector<std::string>;

TEST(FieldState, AFunctionThatNothingHereCallsIsARoot) {
  EXPECT_TRUE(isRoot("int f(int x) { return x; }", "f"));
  EXPECT_FALSE(isRoot("int f(int x) { return x; } int g(int x) { return f(x); }", "f"));
  EXPECT_TRUE(isRoot("int f(int x) { return x ? f(x - 1) : x; }", "f"));
}

TEST(FieldState, AFunctionWhoseAddressIsTakenIsARoot) {
  EXPECT_TRUE(
      isRoot("void keep(int (*)(int)); int f(int x) { return x; } int g(int x) { keep(f); return f(x); }", "f"));
}

TEST(FieldState, TheObjectOfARootIsOpen) {
  EXPECT_EQ(readers("struct S { int a; int m(); }; int S::m() { return a; }"), Names{"S::m"});
}

TEST(FieldState, AParameterOfARootIsOpen) {
  EXPECT_EQ(readers("struct S { int a; }; int f(S &s) { return s.a; }"), Names{"f"});
}

TEST(FieldState, AnObjectMadeHereIsNotOpen) {
  EXPECT_EQ(readers("struct S { int a; int m() { return a; } }; int f() { S s; s.a = 1; return s.m(); }"), Names{});
}

TEST(FieldState, OpennessGoesDownIntoCallees) {
  EXPECT_EQ(readers("struct S { int a; int m() { return a; } }; int f(S &s) { return s.m(); }"), Names{"S::m"});
}

TEST(FieldState, TheResultOfAFunctionOutOfSightIsOpen) {
  EXPECT_EQ(readers("struct S { int a; }; S *make(); int f() { return make()->a; }"), Names{"f"});
}

} // namespace
