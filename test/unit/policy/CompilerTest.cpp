//===- CompilerTest.cpp - What policies mean ------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyTesting.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

constexpr llvm::StringLiteral Dpa = "extends: dpa\n";

QualifiedName named(llvm::StringRef Name) { return {Name, {}, {}}; }

TEST(Compiler, ListsOfPatternsAreSeveralEntries) {
  auto P = load(Dpa.str() + "classify:\n  - {field: [\"a::x\", \"a::y\"], as: [usage_data, support_data]}\n");
  ASSERT_EQ(P->Classify.entries().size(), 2u);
  EXPECT_EQ(P->Classify.entries()[1].Pattern, "a::y");
  EXPECT_EQ(P->Classify.entries()[1].Where.Line, 3u);
  EXPECT_EQ(P->Classify.entries()[1].Where.Column, 22u);
  EXPECT_EQ(P->Classify.entries()[1].Categories.size(), 2u);
}

TEST(Compiler, TargetsAreKeptApart) {
  auto P = load(Dpa.str() + "classify: [{field: \"a::x\", as: usage_data}, {function: \"a::x\", as: support_data}]\n");
  auto Found = P->Classify.match(TargetKind::Function, named("a::x"));
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(P->Categories.name(Found[0]->Categories[0]), "support_data");
  EXPECT_TRUE(P->Classify.match(TargetKind::Type, named("a::x")).empty());
}

TEST(Compiler, WhenListsAreAlternatives) {
  auto P = load(Dpa.str() + "sinks: [{function: f, when: {0: [a, b], 1: c}, purpose: marketing}]\n");
  ASSERT_EQ(P->Sinks.entries().size(), 2u);
  EXPECT_EQ(P->Sinks.entries()[0].When, (WhenArguments{{0, "a"}, {1, "c"}}));
  EXPECT_EQ(P->Sinks.entries()[1].When, (WhenArguments{{0, "b"}, {1, "c"}}));
}

TEST(Compiler, ParametersMayBeTheObject) {
  auto P = load(Dpa.str() +
                "sinks: [{function: f, parameters: [this, 2, 2], purpose: marketing, recipient_parameter: this}]\n");
  EXPECT_EQ(P->Sinks.entries()[0].Parameters, (llvm::SmallVector<int, 2>{ThisParameter, 2}));
  EXPECT_EQ(P->Sinks.entries()[0].RecipientParameter, ThisParameter);
  EXPECT_EQ(P->Sinks.entries()[0].RegionParameter, -2);
}

TEST(Compiler, ASinkMayWaitForItsEndpoint) {
  auto P = load(Dpa.str() +
                "sinks: [{function: f, recipient_parameter: 0}]\n"
                "endpoints: [{host: [.a.example, b.example], recipient: A, purpose: advertising, region: US}]\n");
  EXPECT_TRUE(P->Sinks.entries()[0].Purposes.empty());
  ASSERT_EQ(P->Endpoints.size(), 2u);
  EXPECT_EQ(P->Endpoints[0].Host, ".a.example");
  EXPECT_EQ(P->Endpoints[1].Region, "US");
}

TEST(Compiler, SinkOnANamespace) {
  auto P = load(Dpa.str() + "sinks: [{namespace: \"ads\", purpose: advertising}]\n");
  EXPECT_EQ(P->Sinks.match(TargetKind::Namespace, named("ads")).size(), 1u);
}

TEST(Compiler, ConsentByArgument) {
  auto P = load(Dpa.str() +
                "consent: [{function: f, purpose_parameter: 1}, {parameter: g, index: 2, purpose: marketing}]\n");
  EXPECT_EQ(P->Consents.entries()[0].PurposeParameter, 1);
  EXPECT_EQ(P->Consents.entries()[1].Index, 2);
}

TEST(Compiler, GuardsPassWhenTrueUnlessTold) {
  auto P = load(Dpa.str() + "guards: [{function: f, name: a}, {field: g, name: b, passed_when: false}, "
                            "{function: h, name: c, passed_when: returns}]\n");
  EXPECT_EQ(P->Guards.entries()[0].Passed, PassedWhen::True);
  EXPECT_EQ(P->Guards.entries()[1].Passed, PassedWhen::False);
  EXPECT_EQ(P->Guards.entries()[2].Passed, PassedWhen::Returns);
}

TEST(Compiler, Declassifiers) {
  auto P = load(Dpa.str() + "declassifiers: [{function: f, to: unlinked, because: b, owner: o, expires: 2027-06-30, "
                            "outputs: [return, 1]}]\n");
  const DeclassifierEntry &E = P->Declassifiers.entries()[0];
  EXPECT_EQ(E.To, Identifiability::Unlinked);
  EXPECT_EQ(E.Expires, "2027-06-30");
  EXPECT_EQ(E.Outputs, (llvm::SmallVector<int, 2>{-1, 1}));
}

TEST(Compiler, Propagation) {
  auto P = load(Dpa.str() + "propagation: [{function: f, flows: [\"0 -> return\"]}, {function: g, flows: []}]\n");
  EXPECT_EQ(P->Propagation.entries()[0].Flows.size(), 1u);
  EXPECT_TRUE(P->Propagation.entries()[1].Flows.empty());
}

TEST(Compiler, Stores) {
  auto P = load(Dpa.str() + "stores:\n  - {function: put, parameters: 1, store: s, region_parameter: 0}\n"
                            "  - {function: del, erases_parameter: 0, subject: customer_data}\n"
                            "  - {function: dump, exports: s}\n  - {store: old, holds: [customer_data]}\n"
                            "  - {type: Table, store: t, region: EU}\n");
  llvm::ArrayRef<StoreEntry> S = P->Stores.entries();
  ASSERT_EQ(S.size(), 5u);
  EXPECT_EQ(S[0].RegionParameter, 0);
  EXPECT_EQ(S[1].ErasesParameter, 0);
  EXPECT_EQ(S[1].Subject.size(), 1u);
  EXPECT_EQ(S[2].Exports, "s");
  EXPECT_TRUE(S[3].Pattern.empty());
  EXPECT_EQ(S[3].Where.Line, 6u);
  EXPECT_EQ(P->Stores.match(TargetKind::Type, named("Table")).size(), 1u);
}

TEST(Compiler, RulesHaveDefaults) {
  auto P = load("purposes: {p: {}}\nrules: [{id: r, deny: {for: p}}]\n");
  const Rule &R = P->Rules[0];
  EXPECT_EQ(R.RuleKind, Rule::Kind::Deny);
  EXPECT_TRUE(R.Data.empty());
  EXPECT_EQ(R.AppliesDownTo, Identifiability::Pseudonymised);
  EXPECT_EQ(R.UnknownRegion, RegionUnknown::Allow);
  EXPECT_EQ(R.Level, Severity::Error);
  EXPECT_EQ(P->Deferred, DeferredConsent::AtCreation);
  EXPECT_EQ(P->Subject, SubjectMatch::Lenient);
  EXPECT_FALSE(P->SuppressionsNeedReason);
}

TEST(Compiler, RulesSayMore) {
  auto P =
      load("categories: {c: {}, owner: {}}\nrules:\n"
           "  - {id: r, require: {data: c, region: [EU, DE]}, region_unknown: deny, identifiability: aggregated, "
           "severity: note, because: b, basis: h}\n"
           "  - {id: s, require: {stored: c, with: owner}}\n  - {id: t, require: {call: \"a::purge\", guard: admin}}\n"
           "subject: strict\ndeferred_consent: at_creation\nsuppressions: {require_reason: true}\n");
  EXPECT_EQ(P->Rules[0].Regions, (std::vector<std::string>{"EU", "DE"}));
  EXPECT_EQ(P->Rules[0].UnknownRegion, RegionUnknown::Deny);
  EXPECT_EQ(P->Rules[0].AppliesDownTo, Identifiability::Aggregated);
  EXPECT_EQ(P->Rules[0].Level, Severity::Note);
  EXPECT_EQ(P->Rules[0].Basis, "h");
  EXPECT_EQ(P->Rules[1].With.size(), 1u);
  EXPECT_EQ(P->Rules[2].Calls, std::vector<std::string>{"a::purge"});
  EXPECT_EQ(P->Subject, SubjectMatch::Strict);
  EXPECT_EQ(P->Deferred, DeferredConsent::AtCreation);
  EXPECT_TRUE(P->SuppressionsNeedReason);
}

TEST(Compiler, ARuleReplacesThatOfItsPackInPlace) {
  auto Pack = load(Dpa);
  auto P = load(Dpa.str() + "rules: [{id: data-residency, require: {data: customer_data, region: CH}}]\n");
  ASSERT_EQ(P->Rules.size(), Pack->Rules.size());
  size_t At = 0;
  while (Pack->Rules[At].Id != "data-residency")
    ++At;
  EXPECT_EQ(P->Rules[At].Regions, std::vector<std::string>{"CH"});
  EXPECT_EQ(P->Rules[At].Where.File, "p");
}

TEST(Compiler, AnExtendedCategoryGainsParents) {
  auto P = load(Dpa.str() + "categories: {top: {}, other: {is: customer_data}, personal_data: {is: top}}\n");
  auto Id = [&](llvm::StringRef Name) { return *P->Categories.find(Name); };
  EXPECT_TRUE(P->Categories.covers(Id("top"), Id("other")));
  EXPECT_TRUE(P->Categories.covers(Id("personal_data"), Id("support_data")));
  EXPECT_NE(P->Categories[Id("personal_data")].Description, "");
}

TEST(Compiler, CyclesThroughAPackAreFound) {
  EXPECT_EQ(diagnose("extends: dpa\ncategories: {personal_data: {is: usage_data}}\n"),
            "<pack dpa>:6:3: error: category 'personal_data' is its own ancestor: personal_data is usage_data is "
            "service_generated_data is personal_data\n");
}

} // namespace
