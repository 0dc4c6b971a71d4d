//===- BuiltinsTest.cpp - The packs and models that are built in ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/Builtins.h"
#include "PolicyTesting.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

const Rule *findRule(const Policy &P, llvm::StringRef Id) {
  for (const Rule &R : P.Rules)
    if (R.Id == Id)
      return &R;
  ADD_FAILURE() << "no rule " << Id.str();
  return nullptr;
}

TEST(Builtins, NamesAreSortedAndKnown) {
  EXPECT_TRUE(llvm::is_sorted(builtinModels()));
  EXPECT_TRUE(llvm::is_contained(builtinPacks(), "dpa"));
  EXPECT_TRUE(llvm::is_contained(builtinPacks(), "gdpr"));
  EXPECT_TRUE(llvm::is_contained(builtinModels(), "libcurl"));
  EXPECT_TRUE(builtinPack("nothing").empty());
  EXPECT_TRUE(builtinModel("").empty());
}

TEST(Builtins, TheDefaultIsPackDpa) {
  LoadedPolicy Loaded = loadDefaultPolicy();
  EXPECT_TRUE(Loaded.Diagnostics.empty());
  ASSERT_TRUE(Loaded.Compiled);
  EXPECT_EQ(Loaded.Compiled->File, "");
  EXPECT_EQ(Loaded.Compiled->Rules.size(), 11u);
  EXPECT_EQ(Loaded.Compiled->Rules[0].Where.File, "<pack dpa>");
}

TEST(Builtins, EveryPackAndModelLoadsWithEveryOther) {
  std::string Text = "extends: [dpa, gdpr]\nmodels: [";
  for (llvm::StringRef Model : builtinModels())
    Text += Model.str() + ", ";
  load(Text + "]\n");
}

TEST(Builtins, EveryRuleOfAPackSaysWhy) {
  for (llvm::StringRef Pack : builtinPacks()) {
    auto P = load("extends: " + Pack.str() + "\n");
    for (const Rule &R : P->Rules) {
      EXPECT_NE(R.Because, "") << R.Id;
      EXPECT_NE(R.Basis, "") << R.Id;
    }
  }
}

TEST(Builtins, DpaKeepsItsLattices) {
  auto P = load("extends: dpa\n");
  auto Category = [&](llvm::StringRef Name) { return *P->Categories.find(Name); };
  auto Purpose = [&](llvm::StringRef Name) { return *P->Purposes.find(Name); };
  for (llvm::StringRef Below : {"customer_data", "diagnostic_data", "service_generated_data", "usage_data",
                                "professional_services_data", "support_data"})
    EXPECT_TRUE(P->Categories.covers(Category("personal_data"), Category(Below))) << Below.str();
  EXPECT_TRUE(P->Categories.covers(Category("service_generated_data"), Category("usage_data")));
  EXPECT_TRUE(P->Categories.covers(Category("professional_services_data"), Category("support_data")));
  EXPECT_FALSE(P->Categories.covers(Category("personal_data"), Category("encryption_key")));
  EXPECT_TRUE(P->Purposes.covers(Purpose("commercial"), Purpose("advertising")));
  EXPECT_FALSE(P->Purposes.covers(Purpose("commercial"), Purpose("profiling")));
  EXPECT_FALSE(P->Purposes.covers(Purpose("commercial"), Purpose("third_party")));
}

TEST(Builtins, DpaKeepsItsRules) {
  auto P = load("extends: dpa\n");
  for (llvm::StringRef Id :
       {"no-commercial-use", "no-advertising", "no-profiling", "no-market-research", "no-third-party"})
    if (const Rule *R = findRule(*P, Id)) {
      EXPECT_EQ(R->RuleKind, Rule::Kind::Deny);
      EXPECT_EQ(llvm::ArrayRef(R->UnlessConsent), llvm::ArrayRef(R->For));
    }
  EXPECT_EQ(findRule(*P, "data-residency")->UnknownRegion, RegionUnknown::Warn);
  EXPECT_EQ(findRule(*P, "erase-at-contract-end")->ErasedBy, "contract_end");
  EXPECT_EQ(findRule(*P, "customer-access")->ExportedBy, "access_request");
  EXPECT_EQ(findRule(*P, "disclosure-recorded")->Guard, "disclosure_recorded");
  EXPECT_TRUE(findRule(*P, "no-backdoor")->UnlessConsent.empty());
  EXPECT_TRUE(findRule(*P, "no-keys-in-logs")->UnlessConsent.empty());
}

} // namespace
