//===- FingerprintTest.cpp - What a finding is known by -------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "findings/Fingerprint.h"
#include "policy/PolicyLoader.h"
#include <functional>
#include <gtest/gtest.h>
#include <set>

using namespace purpose;

namespace {

class Fingerprint : public testing::Test {
protected:
  void SetUp() override {
    Loaded = loadPolicyText("version: 1\n"
                            "categories: {personal: {}}\n"
                            "purposes: {ads: {}}\n"
                            "rules:\n"
                            "  - {id: first, deny: {data: personal, for: ads}, because: x}\n"
                            "  - {id: second, deny: {data: personal}, because: x}\n",
                            "purpose.yaml");
    ASSERT_TRUE(Loaded.Compiled);
  }

  SymbolRef function(llvm::StringRef Name) {
    Symbol S;
    S.Kind = SymbolKind::Function;
    S.Name = Unit.internString(Name);
    Unit.Symbols.push_back(S);
    return Unit.Symbols.size() - 1;
  }
  /// User::email, sent by login() in line 7 of a.cpp.
  Finding finding() {
    Finding F;
    F.Check = "purpose-forbidden-flow";
    F.Broken = {&Loaded.Compiled->Rules[0], &Loaded.Compiled->Rules[1]};
    F.Categories = {"personal"};
    F.Data = "User::email";
    F.Purposes = {"ads"};
    F.Flow.Use.Name = "ads::send";
    F.Flow.Use.Recipient = "AdCo";
    F.Flow.Use.Region = "EU";
    F.Flow.Caller = function("login");
    F.Flow.Where = {Unit.internString("a.cpp"), 7, 3};
    return F;
  }
  std::string alone(const Finding &F) { return Fingerprints(*Loaded.Compiled, Unit).of(F); }

  LoadedPolicy Loaded;
  FlowUnit Unit;
};

TEST_F(Fingerprint, IsOf32DigitsAndStaysWhatItIs) {
  // Baselines in use hold it.
  EXPECT_EQ(alone(finding()), "3c6193c205dfd14d25a2f76641101a2d");
}

TEST_F(Fingerprint, LinesFilesAndPathsDoNotCount) {
  Finding F = finding();
  F.Flow.Where = {Unit.internString("renamed.cpp"), 70, 30};
  F.Flow.Path.resize(3);
  F.Flow.Path[0].In = function("elsewhere");
  EXPECT_EQ(alone(F), alone(finding()));
}

TEST_F(Fingerprint, TheOrderOfRulesDoesNotCount) {
  Finding F = finding();
  std::swap(F.Broken[0], F.Broken[1]);
  EXPECT_EQ(alone(F), alone(finding()));
}

TEST_F(Fingerprint, EverythingThatTellsFindingsApartCounts) {
  const std::function<void(Finding &)> Changes[] = {
      [](Finding &F) { F.Check = "purpose-residency"; },
      [](Finding &F) { F.What = Finding::Kind::WrongRegion; },
      [](Finding &F) { F.Broken.pop_back(); },
      [](Finding &F) { F.Categories = {"other"}; },
      [](Finding &F) { F.Data = "User::name"; },
      [](Finding &F) { F.Purposes = {"ads", "profiling"}; },
      [](Finding &F) { F.Flow.Use.Name = "ads::track"; },
      [](Finding &F) { F.Flow.IsContext = true; },
      [](Finding &F) { F.Flow.Use.Recipient = "OtherCo"; },
      [](Finding &F) { F.Flow.Use.Region = "US"; },
      [](Finding &F) { F.Store = "users"; },
      [this](Finding &F) { F.Flow.Caller = function("logout"); },
  };
  std::set<std::string> Seen{alone(finding())};
  for (const auto &Change : Changes) {
    Finding F = finding();
    Change(F);
    EXPECT_TRUE(Seen.insert(alone(F)).second) << "change " << &Change - Changes;
  }
}

TEST_F(Fingerprint, PartsDoNotRunIntoEachOther) {
  Finding A = finding(), B = finding();
  A.Data = "x\nuse:1:y";
  B.Data = "x";
  EXPECT_NE(alone(A), alone(B));
  A.Categories = {"ab", "c"};
  B = A;
  B.Categories = {"a", "bc"};
  EXPECT_NE(alone(A), alone(B));
}

TEST_F(Fingerprint, EqualFindingsAreNumbered) {
  Fingerprints Names(*Loaded.Compiled, Unit);
  std::string First = Names.of(finding()), Second = Names.of(finding());
  EXPECT_NE(First, Second);
  Fingerprints Again(*Loaded.Compiled, Unit);
  EXPECT_EQ(Again.of(finding()), First);
  EXPECT_EQ(Again.of(finding()), Second);
}

TEST_F(Fingerprint, StoredDataIsKnownByItsStore) {
  Finding F = finding(), Other = finding();
  F.What = Other.What = Finding::Kind::NotErased;
  F.Store = Other.Store = "users";
  Other.Data = "User::name";
  Other.Flow.Caller = function("logout");
  EXPECT_EQ(alone(F), alone(Other));
  Other.Store = "guests";
  EXPECT_NE(alone(F), alone(Other));
}

TEST_F(Fingerprint, AnnotationsAreKnownByWhatIsSaid) {
  auto Of = [&](llvm::StringRef File, llvm::StringRef Message) {
    Classification::BadAnnotation Bad{{Unit.internString(File), 1, 1}, Message.str()};
    return Fingerprints(*Loaded.Compiled, Unit).of(Bad);
  };
  EXPECT_EQ(Of("a.cpp", "unknown category 'x'"), Of("b.cpp", "unknown category 'x'"));
  EXPECT_NE(Of("a.cpp", "unknown category 'x'"), Of("a.cpp", "unknown category 'y'"));
}

} // namespace
