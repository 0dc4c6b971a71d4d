//===- HostileInputTest.cpp - Files that want to do harm ------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whatever a policy file holds, loading it ends soon, with an error that says why.
//
//===----------------------------------------------------------------------===//

#include "PolicyTesting.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <sys/stat.h>

using namespace purpose;
using namespace purpose::testing_support;

namespace {

std::string repeat(llvm::StringRef Text, size_t Times) {
  std::string Out;
  for (size_t I = 0; I < Times; ++I)
    Out += Text;
  return Out;
}

/// The first diagnostic; loading must not take longer than seconds, also where everything is checked and slow.
std::string firstProblem(llvm::StringRef Text) {
  auto Start = std::chrono::steady_clock::now();
  LoadedPolicy Loaded = loadPolicyText(Text, "p");
  EXPECT_LT(std::chrono::steady_clock::now() - Start, std::chrono::seconds(20));
  EXPECT_FALSE(Loaded.Compiled);
  EXPECT_LE(Loaded.Diagnostics.size(), 101u);
  return Loaded.Diagnostics.empty() ? "" : toString(Loaded.Diagnostics[0]);
}

constexpr const char *NoAliases =
    "error: anchors and aliases are not allowed; put a pattern that starts with '*' or '&' in quotes";

TEST(HostileInput, AliasBomb) {
  std::string Text = "a: &a [x, x]\n";
  for (char C = 'b'; C <= 'z'; ++C)
    Text += std::string(1, C) + ": &" + C + " [*" + char(C - 1) + ", *" + char(C - 1) + "]\n";
  EXPECT_EQ(firstProblem(Text), std::string("p:1:4: ") + NoAliases);
}

TEST(HostileInput, AliasToItself) { EXPECT_EQ(firstProblem("a: &x [1, *x]\n"), std::string("p:1:4: ") + NoAliases); }

TEST(HostileInput, MergeKey) {
  EXPECT_EQ(firstProblem("rules: []\n<<: {extends: dpa}\n"), "p:2:1: error: unknown key '<<' in a policy");
}

// yaml-cpp takes every open bracket for the key of a mapping too, so that two levels open with each.
TEST(HostileInput, DeepFlowSequence) {
  EXPECT_EQ(firstProblem(repeat("[", 200000)), "p:1:9: error: nested deeper than 16 levels");
}

TEST(HostileInput, DeepFlowMapping) {
  EXPECT_EQ(firstProblem(repeat("{a: ", 200000)), "p:1:61: error: nested deeper than 16 levels");
}

TEST(HostileInput, DeepBlockSequence) {
  EXPECT_EQ(firstProblem(repeat("- ", 100000)), "p:1:33: error: nested deeper than 16 levels");
}

TEST(HostileInput, SixteenLevelsAreRead) {
  EXPECT_EQ(firstProblem(repeat("[", 16) + repeat("]", 16)),
            "p:1:1: error: expected a policy (a mapping), found a list");
}

TEST(HostileInput, PatternOfBrackets) {
  EXPECT_EQ(firstProblem("extends: dpa\nsinks: [{purpose: marketing, function: \"" + repeat("(", 200000) + "\"}]\n"),
            "p:2:40: error: bad pattern '" + repeat("(", 80) + "...': it is longer than 4096 characters");
  EXPECT_EQ(firstProblem("extends: dpa\nsinks: [{purpose: marketing, function: \"" + repeat("(", 100) + "\"}]\n"),
            "p:2:40: error: bad pattern '" + repeat("(", 80) + "...': it has '(' without ')'");
}

TEST(HostileInput, FlowOfSteps) {
  EXPECT_EQ(firstProblem("extends: dpa\npropagation: [{function: f, flows: [\"0" + repeat(".a", 100000) + "\"]}]\n"),
            "p:2:37: error: bad flow: longer than 1000 characters");
}

TEST(HostileInput, LargestFileIsRead) {
  std::string Text = "extends: dpa\n#";
  EXPECT_EQ(diagnose(Text + std::string((1 << 20) - Text.size(), 'x')), "");
  EXPECT_EQ(firstProblem(Text + std::string((1 << 20) - Text.size() + 1, 'x')), "p: error: larger than 1048576 bytes");
}

TEST(HostileInput, OneCharacterAllOver) {
  for (char C : llvm::StringRef("[]{}:-?&*!|>'\"%@`,#. \n\ta\r"))
    firstProblem(std::string(1 << 20, C));
}

TEST(HostileInput, OnePairAllOver) {
  for (llvm::StringRef Pair :
       {"? ", "- ", "{}", "[]", "a\n", ": ", "!a ", "{?", "[a,", "a: b\n", "\"\\", "%a\n", "|\n", ">-", "\xc3\xa4"})
    firstProblem(repeat(Pair, (1 << 20) / Pair.size()));
}

TEST(HostileInput, ManyErrorsAreCut) {
  LoadedPolicy Loaded = loadPolicyText("extends: dpa\nsinks: [" + repeat("x,", 100000) + "]\n", "p");
  ASSERT_EQ(Loaded.Diagnostics.size(), 101u);
  EXPECT_EQ(toString(Loaded.Diagnostics.back()), "p:2:9: error: and 99900 more problems, not shown");
}

TEST(HostileInput, ManyEntriesAreRefused) {
  std::string Constants = "[" + repeat("a,", 1000) + "]";
  EXPECT_EQ(firstProblem("extends: dpa\nsinks: [{purpose: marketing, function: f, when: {0: " + Constants +
                         ", 1: " + Constants + "}}]\n"),
            "p:2:40: error: more than 100000 entries");
}

TEST(HostileInput, ManyCategoriesAreRefused) {
  std::string Text = "categories:\n";
  for (int I = 0; I < 45000; ++I)
    Text += " c" + std::to_string(I) + ": {}\n";
  EXPECT_EQ(firstProblem(Text), "p:1002:2: error: more than 1000 names in 'categories'");
}

TEST(HostileInput, ManyUnknownNames) {
  std::string Text = "extends: dpa\ncategories: {";
  for (int I = 0; I < 900; ++I)
    Text += "category_number_" + std::to_string(I) + ": {}, ";
  Text += "}\nclassify: [{type: t, as: [";
  for (int I = 0; I < 45000; ++I)
    Text += "category_numbr_" + std::to_string(I) + ",";
  EXPECT_EQ(firstProblem(Text + "]}]\n"),
            "p:3:27: error: unknown category 'category_numbr_0'; did you mean 'category_number_0'?");
}

TEST(HostileInput, NulByte) {
  EXPECT_EQ(firstProblem(llvm::StringRef("extends: dpa\nrul\0es: []\n", 24)),
            "p:2:4: error: byte 0x00 does not belong in a text file (UTF-8 without control characters is expected)");
}

TEST(HostileInput, EscapeSequence) {
  EXPECT_EQ(firstProblem("extends: \x1b[31mdpa\n"),
            "p:1:10: error: byte 0x1b does not belong in a text file (UTF-8 without control characters is expected)");
}

TEST(HostileInput, ControlsInMessagesAreEscaped) {
  EXPECT_EQ(firstProblem("extends: \"\\e[31m\\n::error::\"\n"),
            "p:1:10: error: unknown pack '\\x1b[31m\\n::error::'; expected one of 'dpa', 'gdpr'");
}

TEST(HostileInput, EscapedControlsAreShownWithTwoDigits) {
  EXPECT_EQ(escapeControls(llvm::StringRef("a\0\x1f\n", 4)), "a\\x00\\x1f\\n");
}

TEST(HostileInput, InvalidUtf8) {
  for (llvm::StringRef Bytes : {"\xff", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xf5\x80\x80\x80"})
    EXPECT_TRUE(
        llvm::StringRef(firstProblem(("extends: dpa\n# " + Bytes + "\n").str())).starts_with("p:2:3: error: byte 0x"));
  EXPECT_EQ(diagnose("extends: dpa\n# \xc3\xa4 \xe2\x82\xac \xf0\x9f\x99\x82\n"), "");
}

TEST(HostileInput, Utf16IsNoText) {
  EXPECT_EQ(firstProblem(llvm::StringRef("\xff\xfe"
                                         "a\0:\0",
                                         6)),
            "p:1:1: error: byte 0xff does not belong in a text file (UTF-8 without control characters is expected)");
}

TEST(HostileInput, ByteOrderMarkAndWindowsLinesAreRead) {
  EXPECT_EQ(diagnose("\xEF\xBB\xBF"
                     "version: 1\r\nextends: dpa\r\n"),
            "");
}

TEST(HostileInput, Empty) {
  EXPECT_EQ(firstProblem(""), "p:1:1: error: the file is empty; expected a policy");
  EXPECT_EQ(firstProblem("# nothing\n"), "p:1:1: error: the file is empty; expected a policy");
  EXPECT_EQ(firstProblem("{}\n"), "p:1:1: error: no rule is in effect; write 'rules', or 'extends: [dpa]'");
  EXPECT_EQ(firstProblem("text\n"), "p:1:1: error: expected a policy (a mapping), found 'text'");
}

/// A folder that goes with the test.
class HostileFile : public testing::Test {
protected:
  void SetUp() override { ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("purpose-hostile", Folder)); }
  void TearDown() override { llvm::sys::fs::remove_directories(Folder); }
  std::string path(llvm::StringRef Name) { return (Folder + "/" + Name).str(); }
  std::string problem(llvm::StringRef Name) {
    LoadedPolicy Loaded = loadPolicyFile(path(Name));
    EXPECT_FALSE(Loaded.Compiled);
    std::string Text = Loaded.Diagnostics.empty() ? "" : toString(Loaded.Diagnostics[0]);
    for (size_t At; (At = Text.find(path(Name))) != std::string::npos;)
      Text.replace(At, path(Name).size(), "F");
    return Text;
  }
  llvm::SmallString<128> Folder;
};

TEST_F(HostileFile, Missing) { EXPECT_EQ(problem("x"), "F: error: cannot read 'F': No such file or directory"); }

TEST_F(HostileFile, FolderIsNoFile) {
  llvm::sys::fs::create_directory(path("purpose.yaml"));
  EXPECT_EQ(problem("purpose.yaml"), "F: error: 'F' is not a regular file");
}

TEST_F(HostileFile, FifoDoesNotBlock) {
  ASSERT_EQ(mkfifo(path("purpose.yaml").c_str(), 0600), 0);
  EXPECT_EQ(problem("purpose.yaml"), "F: error: 'F' is not a regular file");
}

TEST_F(HostileFile, DeviceIsNoFile) {
  EXPECT_EQ(toString(loadPolicyFile("/dev/zero").Diagnostics[0]),
            "/dev/zero: error: '/dev/zero' is not a regular file");
}

TEST_F(HostileFile, TooLarge) {
  std::error_code Error;
  llvm::raw_fd_ostream(path("purpose.yaml"), Error) << std::string((1 << 20) + 1, '#');
  EXPECT_EQ(problem("purpose.yaml"), "F: error: 'F' is larger than 1048576 bytes");
}

} // namespace
