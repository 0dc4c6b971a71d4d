//===- VerdictTest.cpp - Which flows break which rules ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "findings/Verdict.h"
#include "policy/PolicyLoader.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

constexpr const char *Terms = R"(version: 1
categories: {personal: {}, contact: {is: personal}, crash: {is: personal}, machine: {}}
purposes: {marketing: {}, ads: {is: marketing}, research: {}}
rules:
)";

class Verdict : public testing::Test {
protected:
  /// The ids of the rules that data of \p Category breaks when it gets to \p Purpose; "" for none.
  std::string broken(const std::string &Rules, llvm::StringRef Category, llvm::StringRef Purpose,
                     Identifiability Level = Identifiability::Identified) {
    LoadedPolicy Loaded = loadPolicyText(Terms + Rules, "purpose.yaml");
    for (const PolicyDiagnostic &D : Loaded.Diagnostics)
      ADD_FAILURE() << toString(D);
    if (!Loaded.Compiled)
      return "broken policy";
    const Policy &P = *Loaded.Compiled;
    DataLabel Label;
    Label.Categories = {*P.Categories.find(Category)};
    Label.Name = "data";
    DataFlow Flow;
    Flow.Use.Purposes = {*P.Purposes.find(Purpose)};
    Flow.Use.Name = "sink";
    Flow.Level = Level;
    std::vector<Finding> Found = judge(P, Unit, {Label}, {Flow});
    std::string Ids;
    for (const Finding &F : Found)
      for (const Rule *R : F.Broken)
        Ids += (Ids.empty() ? "" : " ") + R->Id;
    if (!Found.empty())
      Highest = Found.front().Level;
    return Ids;
  }

  FlowUnit Unit;
  Severity Highest = Severity::Note;
};

constexpr const char *Deny = "  - {id: no, deny: {data: personal, for: marketing}, because: x}\n";

TEST_F(Verdict, ARuleCoversWhatIsBelowItsTerms) {
  EXPECT_EQ(broken(Deny, "personal", "marketing"), "no");
  EXPECT_EQ(broken(Deny, "contact", "ads"), "no");
  EXPECT_EQ(broken(Deny, "machine", "ads"), "");
  EXPECT_EQ(broken(Deny, "contact", "research"), "");
}

TEST_F(Verdict, ARuleDoesNotCoverWhatIsAboveItsTerms) {
  std::string Narrow = "  - {id: no, deny: {data: contact, for: ads}, because: x}\n";
  EXPECT_EQ(broken(Narrow, "contact", "ads"), "no");
  EXPECT_EQ(broken(Narrow, "personal", "ads"), "");
  EXPECT_EQ(broken(Narrow, "contact", "marketing"), "");
}

TEST_F(Verdict, AllBrokenRulesAreNamedAndTheHighestSeverityCounts) {
  std::string Two =
      std::string("  - {id: a, deny: {data: personal, for: ads}, because: x, severity: warning}\n") + Deny;
  EXPECT_EQ(broken(Two, "contact", "ads"), "a no");
  EXPECT_EQ(Highest, Severity::Error);
}

TEST_F(Verdict, AMoreSpecificAllowLifts) {
  std::string ByData = std::string(Deny) + "  - {id: yes, allow: {data: crash, for: marketing}, because: x}\n";
  EXPECT_EQ(broken(ByData, "crash", "ads"), "");
  EXPECT_EQ(broken(ByData, "contact", "ads"), "no");
  std::string ByPurpose = std::string(Deny) + "  - {id: yes, allow: {data: personal, for: ads}, because: x}\n";
  EXPECT_EQ(broken(ByPurpose, "contact", "ads"), "");
  EXPECT_EQ(broken(ByPurpose, "contact", "marketing"), "no");
}

TEST_F(Verdict, DenyWinsWhereTheTwoCannotBeOrdered) {
  std::string Same = std::string(Deny) + "  - {id: yes, allow: {data: personal, for: marketing}, because: x}\n";
  EXPECT_EQ(broken(Same, "contact", "ads"), "no");
  std::string Crossed = "  - {id: no, deny: {data: contact, for: marketing}, because: x}\n"
                        "  - {id: yes, allow: {data: personal, for: ads}, because: x}\n";
  EXPECT_EQ(broken(Crossed, "contact", "ads"), "no");
}

TEST_F(Verdict, RulesApplyDownToPseudonymised) {
  EXPECT_EQ(broken(Deny, "contact", "ads", Identifiability::Pseudonymised), "no");
  EXPECT_EQ(broken(Deny, "contact", "ads", Identifiability::Unlinked), "");
  EXPECT_EQ(broken(Deny, "contact", "ads", Identifiability::Anonymised), "");
}

TEST_F(Verdict, ARuleCanSetItsOwnThreshold) {
  std::string Strict = "  - {id: no, deny: {data: personal, for: ads}, because: x, identifiability: aggregated}\n";
  EXPECT_EQ(broken(Strict, "contact", "ads", Identifiability::Aggregated), "no");
  EXPECT_EQ(broken(Strict, "contact", "ads", Identifiability::Anonymised), "");
}

} // namespace
