//===- ProgramGraphTest.cpp - Which functions a call can run ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/ProgramGraph.h"
#include "LinkTesting.h"

using namespace purpose;

namespace {

class ProgramGraphTest : public testing::Test {
protected:
  void load(llvm::StringRef Code) {
    Unit = unitOf(Code);
    Program = std::make_unique<ProgramGraph>(Unit);
  }
  Proc proc(llvm::StringRef Name) { return Program->bodyOf(symbol(Unit, Name)); }
  /// Call site number \p Index of the function \p Caller.
  Site site(llvm::StringRef Caller, unsigned Index = 0) {
    unsigned Seen = 0;
    for (Site S = 0; S < Program->siteCount(); ++S)
      if (Program->procOfSite(S) == proc(Caller) && Seen++ == Index)
        return S;
    ADD_FAILURE() << "no call in " << Caller.str();
    return 0;
  }
  /// The names of what a call can run, sorted; those without a body in parentheses.
  std::vector<std::string> targets(Site S) {
    std::vector<std::string> Names;
    for (const CallTarget &T : Program->targets(S)) {
      std::string Name = Unit.nameOf(T.Function).str();
      Names.push_back(T.Body == NoRef ? "(" + Name + ")" : Name);
    }
    std::sort(Names.begin(), Names.end());
    return Names;
  }

  FlowUnit Unit;
  std::unique_ptr<ProgramGraph> Program;
};

using Names = std::vector<std::string>;

TEST_F(ProgramGraphTest, ADirectCallRunsItsCallee) {
  load("int g(int x) { return x; } int f(int x) { return g(x); }");
  EXPECT_EQ(targets(site("f")), Names{"g"});
  EXPECT_EQ(Program->callers(proc("g")).size(), 1u);
  EXPECT_TRUE(Program->callers(proc("f")).empty());
}

TEST_F(ProgramGraphTest, ACalleeOutOfSightHasNoBody) {
  load("int g(int x); int f(int x) { return g(x); }");
  EXPECT_EQ(targets(site("f")), Names{"(g)"});
  EXPECT_EQ(proc("g"), NoRef);
}

TEST_F(ProgramGraphTest, AVirtualCallRunsEveryOverrider) {
  load("struct A { virtual int v(int x) { return x; } };"
       "struct B : A { int v(int x) override { return x + 1; } };"
       "struct C : B { int v(int x) override { return x + 2; } };"
       "struct D { virtual int v(int x) { return x; } };"
       "int f(A &a, int x) { return a.v(x); }"
       "int g(B &b, int x) { return b.v(x); }");
  EXPECT_EQ(targets(site("f")), (Names{"A::v", "B::v", "C::v"}));
  EXPECT_EQ(targets(site("g")), (Names{"B::v", "C::v"}));
}

TEST_F(ProgramGraphTest, AnIndirectCallBeginsWithoutTargets) {
  load("int g(int x) { return x; } int f(int (*p)(int), int x) { return p(x); }");
  EXPECT_TRUE(targets(site("f")).empty());
  CallTarget T;
  T.Function = symbol(Unit, "g");
  T.Body = proc("g");
  EXPECT_TRUE(Program->addTarget(site("f"), T));
  EXPECT_FALSE(Program->addTarget(site("f"), T));
  EXPECT_EQ(targets(site("f")), Names{"g"});
  EXPECT_EQ(Program->callers(proc("g")).size(), 1u);
}

TEST_F(ProgramGraphTest, ArgumentsMeetParameters) {
  load("struct S { int m(int a, int b) { return a + b; } }; int f(S &s, int x) { return s.m(1, x); }");
  Site S = site("f");
  const CallTarget &T = Program->targets(S).front();
  const CallSite &Call = Program->site(S);
  EXPECT_EQ(portInBody(Unit, Call, T, 0).Index, 0);
  EXPECT_EQ(portInBody(Unit, Call, T, 1).Index, 1);
  PortNumber Object = portInBody(Unit, Call, T, ThisIndex);
  EXPECT_TRUE(Object.Exists);
  EXPECT_EQ(Object.Index, ThisIndex);
  EXPECT_EQ(portAtCall(Unit, Call, T, 1).Index, 1);
}

TEST_F(ProgramGraphTest, AMethodCalledThroughAPointerTakesItsObjectFirst) {
  load("struct S { int m(int a) { return a; } }; int f(int (*p)(S *, int), S *s, int x) { return p(s, x); }");
  CallTarget T;
  T.Function = symbol(Unit, "S::m");
  T.Body = proc("S::m");
  T.ObjectFirst = true;
  const CallSite &Call = Program->site(site("f"));
  EXPECT_EQ(portInBody(Unit, Call, T, 0).Index, ThisIndex);
  EXPECT_EQ(portInBody(Unit, Call, T, 1).Index, 0);
  EXPECT_EQ(portAtCall(Unit, Call, T, 0).Index, 1);
  EXPECT_EQ(portAtCall(Unit, Call, T, ThisIndex).Index, 0);
}

TEST_F(ProgramGraphTest, ArgumentsWithoutParameterHaveNoPort) {
  load("int g(int x, ...) { return x; } int f(int x) { return g(1, 2, x); }");
  Site S = site("f");
  PortNumber Port = portInBody(Unit, Program->site(S), Program->targets(S).front(), 2);
  EXPECT_TRUE(!Port.Exists || Program->port(proc("g"), NodeKind::ParamIn, Port.Index) == NoRef);
}

TEST_F(ProgramGraphTest, EveryNodeKnowsItsFunction) {
  load("int g(int x) { return x; } int f(int x) { return g(x); }");
  for (Node N = 0; N < Program->nodeCount(); ++N) {
    Proc P = Program->procOf(N);
    EXPECT_GE(N, Program->first(P));
    EXPECT_LT(N - Program->first(P), Program->graph(P).Nodes.size());
    for (const ProgramGraph::OutEdge &E : Program->out(N)) {
      EXPECT_EQ(Program->procOf(E.To), P);
      EXPECT_TRUE(Program->hasIn(E.To));
    }
  }
}

} // namespace
