//===- LinkerTest.cpp - From graphs to flows -------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Linker.h"
#include "SourceUnit.h"
#include "policy/PolicyLoader.h"

using namespace purpose;

namespace {

constexpr const char *Rules = R"(version: 1
extends: [dpa]
classify:
  - {function: "source", as: customer_data}
  - {field: "User::email", as: customer_data}
  - {function: "key", as: encryption_key}
sinks: [{function: "send", purpose: advertising}]
declassifiers: [{function: "bucket", to: aggregated, because: "a number"}]
)";

constexpr const char *Names =
    "struct User { int email, theme; }; int source(); int key(); void send(int); int bucket(int);";

LinkResult linkWith(FlowUnit &Unit, llvm::StringRef Policy = Rules, std::vector<DataLabel> *Labels = nullptr,
                    const LinkSettings &Options = {}) {
  LoadedPolicy Loaded = loadPolicyText(Policy, "purpose.yaml");
  for (const PolicyDiagnostic &D : Loaded.Diagnostics)
    ADD_FAILURE() << toString(D);
  Classification Classes(Unit, *Loaded.Compiled);
  LinkResult Result = link(Unit, Classes, *Loaded.Compiled, Options);
  if (Labels)
    *Labels = Classes.labels();
  return Result;
}

/// "data -> sink in function" for every flow, in order.
std::vector<std::string> flows(llvm::StringRef Code) {
  FlowUnit Unit = unitOf(Names + Code.str());
  std::vector<DataLabel> Labels;
  std::vector<std::string> Out;
  for (const DataFlow &F : linkWith(Unit, Rules, &Labels).Flows)
    Out.push_back(Labels[F.Label].Name + " -> " + F.Use.Name + " in " + Unit.nameOf(F.Caller).str());
  return Out;
}

using Flows = std::vector<std::string>;

TEST(Linker, FindsAFlowInOneFunction) {
  EXPECT_EQ(flows("void f() { send(source()); }"), Flows{"source -> send in f"});
  EXPECT_EQ(flows("void f() { source(); send(1); }"), Flows{});
}

TEST(Linker, DataReturnsOnlyToTheCallerThatItCameFrom) {
  EXPECT_EQ(flows("int id(int x) { return x; } void f() { send(id(source())); } void g() { send(id(1)); }"),
            Flows{"source -> send in f"});
}

TEST(Linker, AFlowInACalleeIsFoundThere) {
  EXPECT_EQ(flows("void put(int x) { send(x); } void f() { put(source()); put(1); }"), Flows{"source -> send in put"});
}

TEST(Linker, FieldsAreKeptApart) {
  EXPECT_EQ(flows("void f(User &u) { send(u.email); }"), Flows{"User::email -> send in f"});
  EXPECT_EQ(flows("void f(User &u) { send(u.theme); }"), Flows{});
}

TEST(Linker, RecursionEnds) {
  EXPECT_EQ(flows("int a(int x, int n); int b(int x, int n) { return n ? a(x, n - 1) : x; }"
                  "int a(int x, int n) { return b(x, n); } void f() { send(a(source(), 9)); }"),
            Flows{"source -> send in f"});
  EXPECT_EQ(flows("struct L { L *next; int v; }; int last(L *l) { return l->next ? last(l->next) : l->v; }"
                  "void f(L *l) { l->v = source(); send(last(l)); }")
                .size(),
            1u);
}

TEST(Linker, ACalleeOutOfSightHandsItsArgumentsOn) {
  EXPECT_EQ(flows("int far(int); void f() { send(far(source())); }"), Flows{"source -> send in f"});
}

TEST(Linker, DeclassifiersLowerTheLevel) {
  FlowUnit Unit = unitOf(std::string(Names) + "void f() { send(bucket(source())); send(source()); }");
  unsigned Second = std::string(Names).size() + 30;
  LinkResult Result = linkWith(Unit);
  ASSERT_EQ(Result.Flows.size(), 2u);
  for (const DataFlow &F : Result.Flows)
    EXPECT_EQ(F.Level, F.Where.Column < Second ? Identifiability::Aggregated : Identifiability::Identified);
}

TEST(Linker, ReportsFlowsThatNoRuleForbids) {
  // What rules say of a flow is the verdict's business.
  EXPECT_EQ(flows("void f() { send(key()); }"), Flows{"key -> send in f"});
}

TEST(Linker, GivesTheSameTwice) {
  const char *Code = "struct S { int a, b; void set(int x) { a = x; } void go() { send(a); send(b); } };"
                     "void f(S &s) { s.set(source()); s.go(); } void g() { auto l = [] { send(source()); }; l(); }";
  Flows First = flows(Code);
  EXPECT_FALSE(First.empty());
  EXPECT_EQ(First, flows(Code));
}

TEST(Linker, TracesLeadFromTheOriginToTheUse) {
  FlowUnit Unit = unitOf(std::string(Names) + "int id(int x) { return x; }\nvoid put(int x) { send(x); }\n"
                                              "void f(User &u) { int e = id(u.email); put(e); }");
  LinkResult Result = linkWith(Unit);
  ASSERT_EQ(Result.Flows.size(), 1u);
  std::vector<Hop::Kind> Kinds;
  for (const Hop &H : Result.Flows[0].Path)
    Kinds.push_back(H.HopKind);
  ASSERT_FALSE(Kinds.empty());
  EXPECT_EQ(Kinds.front(), Hop::Kind::Origin);
  EXPECT_EQ(Kinds.back(), Hop::Kind::Argument);
  EXPECT_EQ(std::count(Kinds.begin(), Kinds.end(), Hop::Kind::Result), 1);
}

TEST(Linker, GraphsThatNoFlowGoesThroughAreLeftOut) {
  std::string Code = std::string(Names) + "int same(int x) { return x; } void put(int x) { send(x); }\n"
                                          "void f(User &u) { put(u.email); } void g(User &u) { same(u.theme); }";
  FlowUnit Unit = unitOf(Code);
  FlowUnit Whole = Unit;
  LinkResult Pruned = linkWith(Unit);
  EXPECT_EQ(Pruned.Flows.size(), 1u);
  std::string Left = dump(Unit);
  EXPECT_NE(Left.find("param 0 u"), std::string::npos);
  EXPECT_EQ(Left.find("same(int)\n  "), std::string::npos) << Left;
  LinkSettings All;
  All.Prune = false;
  EXPECT_EQ(linkWith(Whole, Rules, nullptr, All).Flows.size(), 1u);
  EXPECT_NE(dump(Whole).find("same(int)\n  "), std::string::npos);
}

TEST(Linker, APolicyThatNamesNothingHereFindsNothing) {
  FlowUnit Unit = unitOf(std::string(Names) + "void f(User &u) { send(u.email); }");
  LinkResult Result = linkWith(Unit, "version: 1\nextends: [dpa]\n");
  EXPECT_TRUE(Result.Flows.empty());
  EXPECT_FALSE(Result.Incomplete);
}

} // namespace
