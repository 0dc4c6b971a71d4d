//===- GraphTest.cpp - Graphs of small functions ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/UnitExtractor.h"
#include "flow/GraphDump.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

std::string graphOf(llvm::StringRef Code, llvm::StringRef Function) {
  auto AST = clang::tooling::buildASTFromCodeWithArgs(Code, {"-std=c++20"}, "test.cpp");
  if (!AST)
    return "does not parse";
  FlowUnit Unit = extract::extractUnit(AST->getASTContext());
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  for (const FlowGraph &G : Unit.Graphs)
    if (Unit.nameOf(G.Function) == Function)
      dumpText(Unit, G, OS);
  return Out;
}

bool contains(const std::string &Text, llvm::StringRef Part) { return llvm::StringRef(Text).contains(Part); }

TEST(Graph, AReturnedParameterIsOneEdge) {
  EXPECT_EQ(graphOf("int f(int x) { return x; }", "f"), "f(int)\n"
                                                        "  #0 param 0 x at test.cpp:1:11\n"
                                                        "  #1 return at test.cpp:1:5\n"
                                                        "  #0 . -> #1 .\n"
                                                        "  returns true only if (#0 is true)\n"
                                                        "  returns false only if (#0 is false)\n");
}

TEST(Graph, AnOverwrittenParameterFlowsNowhere) {
  EXPECT_FALSE(contains(graphOf("int f(int x) { x = 1; return x; }", "f"), "->"));
}

TEST(Graph, AFieldReadIsANodeWithItsPath) {
  std::string G = graphOf("struct S { int a, b; }; int f(S *s) { return s->b; }", "f");
  EXPECT_TRUE(contains(G, "read S::b"));
  EXPECT_TRUE(contains(G, "#0 .b -> "));
}

TEST(Graph, AnOverwrittenFieldIsAnException) {
  EXPECT_TRUE(contains(graphOf("struct S { int a, b; }; void f(S &s) { s.a = 0; }", "f"), "except .a"));
}

TEST(Graph, AConstReferenceHasNoOutPort) {
  EXPECT_FALSE(contains(graphOf("struct S { int a; }; int f(const S &s) { return s.a; }", "f"), ", out"));
}

TEST(Graph, FactsHoldOnTheBranchTheyBelongTo) {
  std::string G = graphOf("bool ok(); void use(int); void f(int x) { if (ok()) use(x); }", "f");
  EXPECT_TRUE(contains(G, "call 0 returned true"));
  G = graphOf("bool ok(); void use(int); void f(int x) { if (!ok()) return; use(x); }", "f");
  EXPECT_TRUE(contains(G, "call 0 returned true"));
  G = graphOf("bool ok(); void use(int); void f(int x) { if (ok()) return; use(x); }", "f");
  EXPECT_TRUE(contains(G, "call 0 returned false"));
}

TEST(Graph, AnswersSayWhatWasKnown) {
  std::string Text = graphOf("bool may(); struct D { bool Ok; };"
                             "D f() { if (!may()) return {false}; return {true}; }",
                             "f");
  EXPECT_TRUE(contains(Text, "answer \"false\"")) << Text;
  EXPECT_TRUE(contains(Text, ".Ok if call 0 returned, call 0 returned true")) << Text;
}

TEST(Graph, ValuesOfCallsThatCheckNothingAreNoAnswers) {
  EXPECT_FALSE(contains(graphOf("int f() { return 0; }", "f"), "answer"));
}

TEST(Graph, FactsEndWhereBranchesJoin) {
  std::string G = graphOf("bool ok(); void use(int); void f(int x) { if (ok()) {} use(x); }", "f");
  EXPECT_FALSE(contains(G, "returned true"));
}

TEST(Graph, FactsSurviveBooleanOperators) {
  std::string G = graphOf("bool a(); bool b(); void use(int); void f(int x) { if (a() && b()) use(x); }", "f");
  EXPECT_TRUE(contains(G, "call 0 returned true, call 1 returned, call 1 returned true"));
}

TEST(Graph, ConstantArgumentsAreOnTheCallSite) {
  EXPECT_TRUE(
      contains(graphOf("void g(const char *, int); void f() { g(\"key\", 3); }", "f"), "0 = \"key\", 1 = \"3\""));
  EXPECT_TRUE(contains(graphOf("enum class P { Ads }; void g(P); void f() { g(P::Ads); }", "f"), "0 = \"P::Ads\""));
}

TEST(Graph, CallsSayHowTheyAreMade) {
  const char *Code =
      "struct B { virtual void v(); void n(); }; void f(B &b, void (*p)()) { b.v(); b.n(); p(); B o; o.v(); }";
  std::string G = graphOf(Code, "f");
  EXPECT_TRUE(contains(G, "call 0: virtual B::v"));
  EXPECT_TRUE(contains(G, "call 1: direct B::n"));
  EXPECT_TRUE(contains(G, "call 2: indirect"));
  EXPECT_TRUE(contains(G, "call 3: direct B::v"));
}

TEST(Graph, ADirectCalleeIsNoFunctionValue) {
  EXPECT_FALSE(contains(graphOf("void g(); void f() { g(); }", "f"), "function g"));
  EXPECT_TRUE(contains(graphOf("void g(); void h(void (*)()); void f() { h(g); }", "f"), "function g"));
}

TEST(Graph, AReferenceResultAliasesWhatTheBodyReturns) {
  std::string G = graphOf("struct S { int a; int &r() { return a; } }; void f(S &s, int x) { s.r() = x; }", "f");
  EXPECT_TRUE(contains(G, "store S::a"));
}

TEST(Graph, UnreachableArmsAddNothing) {
  EXPECT_FALSE(contains(graphOf("int f(int x) { if (false) return x; return 0; }", "f"), "->"));
}

TEST(Graph, LoopsReachTheirFixpoint) {
  std::string G =
      graphOf("int f(int x, int y) { int a = 0, b = 0, c = 0; while (x > 3) { c = b; b = a; a = y; } return c; }", "f");
  EXPECT_TRUE(contains(G, "-> #"));
  EXPECT_FALSE(contains(G, "incomplete"));
}

TEST(Graph, TemplatesAreExtractedAsInstantiated) {
  std::string G = graphOf("template <class T> T id(T t) { return t; } int f(int x) { return id(x); }", "id");
  EXPECT_TRUE(contains(G, "#0 . -> #1 ."));
}

TEST(Graph, InitialisersOfGlobalsHaveGraphs) {
  auto AST = clang::tooling::buildASTFromCode("int g(); int v = g();", "test.cpp");
  FlowUnit Unit = extract::extractUnit(AST->getASTContext());
  ASSERT_EQ(Unit.Graphs.size(), 1u);
  EXPECT_EQ(Unit.Graphs[0].Function, 0u);
}

TEST(Graph, IsTheSameTwice) {
  const char *Code =
      "struct S { int a; void m() { a = n(); } int n(); }; void f(S &s) { auto l = [&] { s.m(); }; l(); }";
  EXPECT_EQ(graphOf(Code, "f"), graphOf(Code, "f"));
}

TEST(Graph, LongSumsAreNoProblem) {
  std::string Sum = "0";
  for (int I = 0; I < 3000; ++I)
    Sum += "+x";
  EXPECT_TRUE(contains(graphOf("int f(int x) { return " + Sum + "; }", "f"), "#0 . -> "));
}

} // namespace
