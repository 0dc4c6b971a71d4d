//===- PrinterTest.cpp - Policies as text ---------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyTesting.h"
#include "policy/Builtins.h"
#include "policy/PolicyPrinter.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

std::string print(const Policy &P) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  printPolicy(P, OS);
  return Out;
}

/// Without the comments that name places.
std::string withoutPlaces(llvm::StringRef Text) {
  std::string Out;
  llvm::SmallVector<llvm::StringRef, 64> Lines;
  Text.split(Lines, '\n');
  for (llvm::StringRef Line : Lines)
    if (!Line.starts_with("#"))
      Out += Line.rsplit("  # ").first.str() + "\n";
  return Out;
}

constexpr llvm::StringLiteral Everything = R"Y(extends: dpa
categories: {c: {is: [customer_data, usage_data], description: "a \"b\" \\ \x1b", dpv: "dpv:X"}}
classify:
  - {parameter: f, index: 1, when: {0: "a\nb", 2: x}, as: [c, usage_data]}
  - {out_parameter: "a::f(int)", index: 0, as: c}
sinks:
  - {function: s, parameters: [this, 1], purpose: [marketing, profiling], recipient: "A B", region_parameter: 0}
  - {parameter: s, index: 3, recipient_parameter: this, region: US}
endpoints: [{host: .x.example, recipient: X, purpose: marketing, region: US}]
contexts: [{path: "src/**", purpose: marketing}, {namespace: "a::*", purpose: profiling}]
consent: [{function: f, purpose_parameter: 0}, {parameter: g, index: 1, purpose: marketing}]
guards: [{field: f, name: a, passed_when: false}, {function: f, name: b, passed_when: returns}, {variable: v, name: d}]
declassifiers: [{function: f, to: unlinked, outputs: [return, 1], because: b, owner: o, expires: 2027-01-31}]
propagation: [{function: f, flows: ["call 2(0.element) -> return", "{} => this"]}, {function: g, flows: []}]
stores:
  - {function: f, parameters: 1, store: "a b", region: EU}
  - {function: f, store_parameter: 0, region_parameter: 1}
  - {function: f, erases_parameter: this, subject: c}
  - {function: f, erases: s}
  - {function: f, exports_parameter: 0}
  - {function: f, exports: s}
  - {store: old, holds: [c]}
entries: [{function: f, event: contract_end}]
rules:
  - {id: a, deny: {data: [c, usage_data], for: marketing}, unless: {consent: [marketing, profiling], guard: [x, y]}, severity: note}
  - {id: b, require: {call: f, guard: x}, identifiability: identified}
  - {id: d, require: {data: c, for: marketing, recipients: usage_data}}
  - {id: e, require: {stored: c, with: usage_data}, region_unknown: deny}
  - {id: g, allow: {data: c}}
suppressions: {require_reason: true}
deferred_consent: at_creation
subject: strict
)Y";

TEST(Printer, WhatIsPrintedMeansTheSame) {
  auto First = load(Everything);
  auto Second = load(print(*First));
  EXPECT_EQ(withoutPlaces(print(*First)), withoutPlaces(print(*Second)));
  EXPECT_EQ(First->Rules.size(), Second->Rules.size());
  EXPECT_EQ(Second->Classify.entries()[0].When, First->Classify.entries()[0].When);
  EXPECT_EQ(Second->Categories[*Second->Categories.find("c")].Description, "a \"b\" \\ \x1b");
}

TEST(Printer, ModelsAndPacksToo) {
  std::string Text = "extends: [dpa, gdpr]\nmodels: [";
  for (llvm::StringRef Model : builtinModels())
    Text += Model.str() + ", ";
  auto First = load(Text + "]\n");
  EXPECT_EQ(withoutPlaces(print(*First)), withoutPlaces(print(*load(print(*First)))));
}

TEST(Printer, EntriesAreOneLine) {
  auto P = load(Everything);
  EXPECT_EQ(toYaml(*P, P->Sinks.entries()[0]), "{function: \"s\", parameters: [this, 1], purpose: [marketing, "
                                               "profiling], recipient: \"A B\", region_parameter: 0}");
  EXPECT_EQ(toYaml(*P, P->Classify.entries()[0]),
            "{parameter: \"f\", index: 1, when: {0: \"a\\x0ab\", 2: \"x\"}, as: [c, usage_data]}");
}

std::string symbol(llvm::StringRef Policy, llvm::StringRef Name) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  printSymbol(*load(Policy), Name, OS);
  return Out;
}

constexpr llvm::StringLiteral Users = R"Y(extends: dpa
classify:
  - {field: "acme::*::email", as: customer_data}
  - {type: "acme::User", as: usage_data}
  - {function: "acme::f(int)", as: support_data}
sinks: [{namespace: acme, purpose: advertising}]
)Y";

TEST(Printer, ASymbolIsToldWithItsSurroundings) {
  EXPECT_EQ(symbol(Users, "acme::User::email"),
            "acme::User::email\n"
            "  classify: {field: \"acme::*::email\", as: customer_data}, at p:3:13\n"
            "  classify: {type: \"acme::User\", as: usage_data}, through 'acme::User', at p:4:12\n"
            "  sinks: {namespace: \"acme\", purpose: advertising}, through 'acme', at p:6:21\n");
}

TEST(Printer, AnOverloadIsToldApart) {
  EXPECT_EQ(symbol(Users, "acme::f(long)"),
            "acme::f(long)\n  sinks: {namespace: \"acme\", purpose: advertising}, through 'acme', at p:6:21\n");
  EXPECT_NE(symbol(Users, "acme::f(int)").find("classify: {function"), std::string::npos);
}

TEST(Printer, AnUnknownSymbolIsSaidToBe) {
  EXPECT_EQ(symbol(Users, "other"), "other\n  no entry of the policy names it\n");
}

} // namespace
