//===- LoaderTest.cpp - Packs, models and files that build on each other --===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyTesting.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

class Loader : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Made;
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("purpose-loader", Made));
    ASSERT_FALSE(llvm::sys::fs::real_path(Made, Folder));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Folder); }

  std::string path(llvm::StringRef Name) { return (Folder + "/" + Name).str(); }
  void write(llvm::StringRef Name, llvm::StringRef Text) {
    llvm::sys::fs::create_directories(llvm::sys::path::parent_path(path(Name)));
    std::error_code Error;
    llvm::raw_fd_ostream(path(Name), Error) << Text;
    ASSERT_FALSE(Error);
  }
  /// Diagnostics with the folder taken off.
  std::string problems(llvm::StringRef Name) {
    std::string Text;
    for (const PolicyDiagnostic &D : loadPolicyFile(path(Name)).Diagnostics)
      Text += toString(D) + "\n";
    for (size_t At; (At = Text.find(path(""))) != std::string::npos;)
      Text.erase(At, path("").size());
    return Text;
  }
  llvm::SmallString<128> Folder;
};

constexpr llvm::StringLiteral OneRule = "categories: {c: {}}\nrules: [{id: r, deny: {data: c}}]\n";

TEST_F(Loader, ExtendsFilesRelativeToTheFile) {
  write("base/base.yaml", OneRule);
  write("app/purpose.yaml", "extends: [../base/base.yaml]\nclassify: [{field: f, as: c}]\n");
  EXPECT_EQ(problems("app/purpose.yaml"), "");
  LoadedPolicy Loaded = loadPolicyFile(path("app/purpose.yaml"));
  ASSERT_TRUE(Loaded.Compiled);
  EXPECT_EQ(Loaded.Compiled->Rules[0].Where.File, path("base/base.yaml"));
  EXPECT_EQ(Loaded.Compiled->File, path("app/purpose.yaml"));
  EXPECT_EQ(Loaded.Compiled->Folder, path("app"));
}

TEST_F(Loader, ErrorsInExtendedFilesNameThem) {
  write("base.yaml", "rules: [{id: r}]\n");
  write("purpose.yaml", "extends: ./base.yaml\n");
  EXPECT_EQ(problems("purpose.yaml"), "base.yaml:1:9: error: a rule needs one of 'deny', 'allow', 'require'\n");
}

TEST_F(Loader, ExtendingItselfIsAnError) {
  write("purpose.yaml", "extends: purpose.yaml\n" + OneRule.str());
  EXPECT_EQ(problems("purpose.yaml"), "purpose.yaml:1:10: error: 'purpose.yaml' extends itself\n");
}

TEST_F(Loader, ExtendingInACircleIsAnError) {
  write("a.yaml", "extends: b.yaml\n" + OneRule.str());
  write("b.yaml", "extends: [\"sub/../a.yaml\"]\n");
  EXPECT_EQ(problems("a.yaml"), "b.yaml:1:11: error: 'sub/../a.yaml' extends itself through this file\n");
}

TEST_F(Loader, ADiamondIsReadOnce) {
  write("top.yaml", OneRule);
  write("left.yaml", "extends: top.yaml\n");
  write("right.yaml", "extends: top.yaml\n");
  write("purpose.yaml", "extends: [left.yaml, right.yaml, dpa, gdpr]\n");
  EXPECT_EQ(problems("purpose.yaml"), "");
}

TEST_F(Loader, AModelHasNoRules) {
  write("m.yaml", "rules: []\n");
  write("purpose.yaml", "models: [m.yaml]\n" + OneRule.str());
  EXPECT_EQ(problems("purpose.yaml"),
            "m.yaml:1:1: error: unknown key 'rules' in a model; expected one of 'version', 'classify', "
            "'sinks', 'endpoints', 'consent', 'guards', 'declassifiers', 'propagation', 'stores', "
            "'holds', 'pointers'\n");
}

TEST_F(Loader, AModelMayUsePurposesThatThePolicyLacks) {
  write("m.yaml", "sinks: [{function: [f, g], purpose: marketing}]\n");
  write("purpose.yaml", "models: [m.yaml]\n" + OneRule.str());
  EXPECT_EQ(problems("purpose.yaml"),
            "purpose.yaml:1:10: warning: model m.yaml speaks of purpose 'marketing', which this "
            "policy does not define; those entries have no effect\n");
  EXPECT_TRUE(loadPolicyFile(path("purpose.yaml")).Compiled);
}

TEST_F(Loader, ModelsMayHoldTypes) {
  write("m.yaml",
        "holds: [{type: \"a::Map\", argument: 1, at: element.second}, {type: \"a::Box\", argument: 0, at: \"\"}]\n"
        "pointers: [\"a::Ptr\"]\n");
  write("purpose.yaml", "models: [m.yaml]\n" + OneRule.str());
  ASSERT_EQ(problems("purpose.yaml"), "");
  auto P = loadPolicyFile(path("purpose.yaml")).Compiled;
  ASSERT_EQ(P->Holds.entries().size(), 2u);
  EXPECT_EQ(P->Holds.entries()[0].At.size(), 2u);
  EXPECT_EQ(P->Holds.match(TargetKind::Type, {"a::Box", "a::Box<int>", {}}).size(), 1u);
  EXPECT_EQ(P->Pointers.match(TargetKind::Type, {"a::Ptr", {}, {}}).size(), 1u);
}

TEST_F(Loader, HoldsPlacesAreChecked) {
  write("m.yaml", "holds: [{type: a, argument: 0, at: \"element(\"}]\n");
  write("purpose.yaml", "models: [m.yaml]\n" + OneRule.str());
  EXPECT_EQ(problems("purpose.yaml"),
            "m.yaml:1:36: error: bad place 'element(': expected steps such as \"element.first\" or \"[0]\"\n");
}

TEST_F(Loader, PathsAreRelativeToTheFolderOfThePolicy) {
  write("purpose.yaml", "extends: dpa\ncontexts: [{path: \"src/ads/**\", purpose: advertising}]\n");
  auto P = loadPolicyFile(path("purpose.yaml")).Compiled;
  ASSERT_TRUE(P);
  EXPECT_EQ(P->Contexts.matchPath("src/ads/a.cpp").size(), 1u);
  EXPECT_TRUE(P->Contexts.matchPath("src/a.cpp").empty());
}

TEST_F(Loader, FindsTheNearestPolicyUpwards) {
  write("purpose.yaml", "");
  write("a/b/c/x", "");
  write("a/purpose.yaml", "");
  EXPECT_EQ(findPolicyFile(path("a/b/c")), path("a/purpose.yaml"));
  EXPECT_EQ(findPolicyFile(path("a")), path("a/purpose.yaml"));
  EXPECT_EQ(findPolicyFile(path("a/..")), path("purpose.yaml"));
}

TEST_F(Loader, AFolderOfThatNameIsNoPolicy) {
  write("purpose.yaml", "");
  write("a/purpose.yaml/x", "");
  EXPECT_EQ(findPolicyFile(path("a")), path("purpose.yaml"));
}

TEST_F(Loader, ADanglingLinkIsFoundRatherThanPassedOver) {
  write("purpose.yaml", "");
  write("a/x", "");
  ASSERT_FALSE(llvm::sys::fs::create_link("nowhere", path("a/purpose.yaml")));
  EXPECT_EQ(findPolicyFile(path("a")), path("a/purpose.yaml"));
}

TEST(LoaderText, UnknownPackIsReportedOnce) {
  EXPECT_EQ(diagnose("extends: [dpaa]\n"), "p:1:11: error: unknown pack 'dpaa'; did you mean 'dpa'?\n");
}

TEST(LoaderText, AllErrorsComeInOneRun) {
  EXPECT_EQ(diagnose("extends: dpa\nversion: 3\nsinks: [{function: f, purpose: markting}]\nrule: []\n"),
            "p:2:10: error: 'version' takes the version of the language, 1, found '3'\n"
            "p:3:32: error: unknown purpose 'markting'; did you mean 'marketing'?\n"
            "p:4:1: error: unknown key 'rule' in a policy; did you mean 'rules'?\n");
}

} // namespace
