//===- BaselineTest.cpp - Findings that are accepted ----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/Baseline.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

const std::string Head = "version: 1\nfindings:\n";
const std::string Id = "0123456789abcdef0123456789abcdef";

std::string entry(llvm::StringRef Fingerprint, llvm::StringRef More = "") {
  return ("  - fingerprint: \"" + Fingerprint + "\"\n    reason: r\n    owner: o\n    accepted: 2026-11-28\n" + More)
      .str();
}

/// What is wrong with \p Text, one line for each; "" if nothing is.
std::string problems(const std::string &Text) {
  PolicyDiagnostics Problems;
  std::optional<Baseline> Known = readBaseline(Text, "b.yaml", Problems);
  std::string Out;
  for (const PolicyDiagnostic &D : Problems.take())
    Out += toString(D) + "\n";
  EXPECT_EQ(Known.has_value(), Out.empty());
  return Out;
}

Baseline read(const std::string &Text) {
  PolicyDiagnostics Problems;
  std::optional<Baseline> Known = readBaseline(Text, "b.yaml", Problems);
  EXPECT_TRUE(Known) << Text;
  return Known.value_or(Baseline());
}

TEST(Baseline, WhatIsWrittenIsRead) {
  BaselineEntry E;
  E.Fingerprint = Id;
  E.Message = "customer_data in 'a::operator\"\"_x' \\ : # {} \xff";
  E.Where = "dir with space/a.cpp:1:2";
  E.Reason = "two\nlines \x1b[31m, 'quotes' and \"more\"";
  E.Owner = "- team: ads";
  E.Accepted = "2026-11-28";
  E.Expires = "2027-06-30";
  Baseline Written;
  Written.add(E);
  std::string Text = Written.text();
  Baseline Known = read(Text);
  const BaselineEntry *Found = Known.find(Id);
  ASSERT_TRUE(Found);
  EXPECT_EQ(Found->Owner, "- team: ads");
  EXPECT_EQ(Found->Reason, "two\\nlines \\x1b[31m, 'quotes' and \"more\"");
  EXPECT_EQ(Found->Expires, "2027-06-30");
  // Writing it again changes nothing.
  EXPECT_EQ(Known.text(), Text);
}

TEST(Baseline, AnEmptyOneIsWritten) {
  EXPECT_EQ(problems(Baseline().text()), "");
  EXPECT_EQ(problems(Head), "");
}

TEST(Baseline, EntriesAreSortedByFingerprint) {
  std::string Later = "f" + Id.substr(1);
  Baseline Known = read(Head + entry(Later) + entry(Id));
  std::string Text = Known.text();
  EXPECT_LT(Text.find(Id), Text.find(Later));
  EXPECT_EQ(Known.size(), 2U);
}

TEST(Baseline, TheLastDayIsIncluded) {
  BaselineEntry E;
  EXPECT_FALSE(E.isExpired("2099-01-01"));
  E.Expires = "2026-11-28";
  EXPECT_FALSE(E.isExpired("2026-11-28"));
  EXPECT_TRUE(E.isExpired("2026-11-29"));
}

TEST(Baseline, WhatMatchesNothingIsTold) {
  std::string Other = "f" + Id.substr(1);
  Baseline Known = read(Head + entry(Id) + entry(Other));
  std::vector<BaselineEntry> Gone = Known.without({Id});
  ASSERT_EQ(Gone.size(), 1U);
  EXPECT_EQ(Gone[0].Fingerprint, Other);
  EXPECT_EQ(Gone[0].At.Line, 7U);
}

TEST(Baseline, BrokenOnesAreRefusedWithTheirPlace) {
  EXPECT_EQ(problems(""), "b.yaml: error: a baseline is a mapping of 'version' and 'findings', not nothing\n");
  EXPECT_EQ(problems("findings: []\n"), "b.yaml:1:1: error: 'version' is missing; this one is 1\n");
  EXPECT_EQ(problems("version: 2\nwhatever: 3\n"),
            "b.yaml:1:10: error: version 1 is expected, not '2'; another version of purpose wrote this file\n");
  EXPECT_EQ(problems("version: 1\n"), "b.yaml:1:1: error: 'findings' is missing\n");
  EXPECT_EQ(problems("version: 1\nfindings: all\n"), "b.yaml:2:11: error: 'findings' is a list, not 'all'\n");
  EXPECT_EQ(problems("version: 1\nfindings: [a]\n"),
            "b.yaml:2:12: error: an entry is a mapping with a 'fingerprint', not 'a'\n");
  EXPECT_EQ(problems(Head + entry("xyz")),
            "b.yaml:3:18: error: a fingerprint is 32 digits of 0 to 9 and a to f, not 'xyz'\n");
  EXPECT_EQ(problems(Head + entry(Id) + entry(Id)),
            "b.yaml:7:18: error: this fingerprint is also in line 3; one entry for a finding\n");
  EXPECT_EQ(problems(Head + entry(Id, "    expires: 2027-02-29\n")),
            "b.yaml:7:14: error: 'expires' is a day such as 2027-06-30, not '2027-02-29'\n");
  EXPECT_EQ(problems(Head + entry(Id, "    expire: 2027-02-28\n")),
            "b.yaml:7:5: error: unknown key 'expire'; did you mean 'expires'?\n");
  EXPECT_EQ(problems(Head + entry(Id, "    owner: p\n")), "b.yaml:7:5: error: duplicate key 'owner'\n");
  EXPECT_EQ(problems(Head + "  - fingerprint: " + Id + "\n    reason: ''\n    accepted: 2026-11-28\n"),
            "b.yaml:3:5: error: 'owner' is missing\nb.yaml:4:13: error: 'reason' is a text, not an empty one\n");
}

TEST(Baseline, MarksOfConflictsAreNamed) {
  std::string Expected =
      "the mark of a merge conflict; entries of both sides may stay, sorted by fingerprint, each once\n";
  EXPECT_EQ(problems(Head + "<<<<<<< HEAD\n" + entry(Id) + "=======\n>>>>>>> theirs\n"),
            "b.yaml:3:1: error: " + Expected);
  EXPECT_EQ(problems(Head + entry(Id) + "=======\r\n"), "b.yaml:7:1: error: " + Expected);
}

TEST(Baseline, MoreThanAPolicyMayHoldIsRead) {
  std::string Text = Head;
  for (unsigned I = 0; I < 12000; ++I) {
    std::string Number = std::to_string(100000 + I);
    Text += entry(Number + Id.substr(Number.size()));
  }
  ASSERT_GT(Text.size(), size_t(1) << 20);
  EXPECT_EQ(read(Text).size(), 12000U);
}

} // namespace
