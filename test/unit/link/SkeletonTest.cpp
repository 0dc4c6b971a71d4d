//===- SkeletonTest.cpp - Which functions pruning keeps --------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SourceUnit.h"
#include "link/Relevance.h"
#include "policy/PolicyLoader.h"
#include <set>

using namespace purpose;

namespace {

constexpr const char *Rules = R"(
version: 1
extends: [dpa]
classify: [{field: "User::email", as: customer_data}]
sinks: [{function: [send, post], purpose: advertising}]
)";

constexpr const char *Names = "struct User { int email, theme; }; void send(int); void post(int); void show(int);\n";

/// The names of the functions that are kept.
std::set<std::string> kept(llvm::StringRef Code) {
  FlowUnit Unit = unitOf((Names + Code).str());
  LoadedPolicy Loaded = loadPolicyText(Rules, "purpose.yaml");
  EXPECT_TRUE(Loaded.Compiled);
  ProgramOutline Outline(*Loaded.Compiled);
  ProgramOutline::UnitNames InProgram = Outline.addAlone(Unit);
  Outline.finish();
  FlowSkeleton Skeleton(Outline);
  Skeleton.addUnit(Unit, InProgram);
  Skeleton.finish();
  Relevance Pruned(Skeleton, Outline, {});
  std::set<std::string> Result;
  std::vector<uint8_t> Nodes;
  for (uint32_t G = 0; G < Unit.Graphs.size(); ++G)
    if (Pruned.select(G, false, Nodes))
      Result.insert(Unit.nameOf(Unit.Graphs[G].Function).str());
  return Result;
}

using Set = std::set<std::string>;

TEST(Skeleton, KeepsTheWayFromDataToAUse) {
  EXPECT_EQ(kept("void log(int N) { send(N); } void a(User &U) { log(U.email); } void b(int N) { show(N); }"),
            (Set{"log", "a"}));
}

TEST(Skeleton, DataWithoutAUseAndUsesWithoutDataAreNothing) {
  EXPECT_EQ(kept("void a(User &U) { show(U.email); } void b(int N) { send(N); }"), Set());
}

TEST(Skeleton, DataGoesBackToTheCallThatHandedItIn) {
  EXPECT_EQ(kept("int twice(int N) { return 2 * N; }"
                 "void a(User &U) { show(twice(U.email)); } void b(int N) { send(twice(N)); }"),
            Set());
  EXPECT_EQ(kept("int twice(int N) { return 2 * N; }"
                 "void a(User &U) { send(twice(U.email)); } void b(int N) { post(twice(N)); }"),
            (Set{"twice", "a"}));
}

TEST(Skeleton, AnObjectLetsOutWhatWasStored) {
  const std::string Box = "struct Box { int first, second; };"
                          "void put(Box &B, User &U) { B.first = U.email; }";
  EXPECT_EQ(kept(Box + "int get(Box &B) { return B.second; } void a(User &U) { Box B; put(B, U); send(get(B)); }"),
            Set());
  EXPECT_EQ(kept(Box + "int get(Box &B) { return B.first; } void a(User &U) { Box B; put(B, U); send(get(B)); }"),
            (Set{"put", "get", "a"}));
}

TEST(Skeleton, ObjectsOutOfSightMatterForFieldsThatHaveLeft) {
  const std::string Session = "struct Session { int mail, other; void login(User &U) { mail = U.email; }";
  EXPECT_EQ(kept(Session + "void report() { send(mail); } };"), (Set{"Session::login", "Session::report"}));
  EXPECT_EQ(kept(Session + "void report() { send(other); } };"), Set());
}

TEST(Skeleton, CallbacksOfDifferentCallersAreToldApart) {
  const std::string Each = "template <class T> struct Fn { T *Call; }; void each(int N, void (*F)(int)) { F(N); }";
  EXPECT_EQ(kept(Each + "void p(int N) { send(N); } void q(int N) { show(N); }"
                        "void a(User &U) { each(U.email, q); } void b(int N) { each(N, p); }"),
            Set());
  EXPECT_EQ(kept(Each + "void p(int N) { send(N); } void q(int N) { show(N); }"
                        "void a(User &U) { each(U.email, p); } void b(int N) { each(N, q); }"),
            (Set{"each", "p", "a"}));
}

} // namespace
