//===- FormatsTest.cpp - Limits and hostile texts of formats --------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/Formats.h"
#include "policy/PolicyLoader.h"
#include "report/CheckTexts.h"
#include "report/MarkdownReport.h"
#include "report/SarifReport.h"
#include "report/SarifResults.h"
#include "report/SarifRules.h"
#include "llvm/Support/JSON.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

class Formats : public testing::Test {
protected:
  void SetUp() override {
    Loaded = loadDefaultPolicy("2026-11-28");
    R.Rules = Loaded.Compiled.get();
  }
  ReportedFinding &add(Severity Level, const std::string &Message) {
    ReportedFinding &F = R.Findings.emplace_back();
    F.Level = Level;
    F.Check = "purpose-forbidden-flow";
    F.Message = plainText(Message);
    F.Where = {"/nowhere/a.cpp", "a.cpp", 3, 5};
    return F;
  }
  llvm::json::Value sarif(const SarifLimits &Limits) {
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    writeSarif(R, OS, Limits);
    llvm::Expected<llvm::json::Value> Value = llvm::json::parse(OS.str());
    EXPECT_TRUE(bool(Value)) << llvm::toString(Value.takeError());
    return Value ? *(*Value->getAsObject()->getArray("runs"))[0].getAsObject() : llvm::json::Object();
  }
  static std::vector<std::string> texts(const llvm::json::Value &Run, llvm::StringRef List) {
    const llvm::json::Object *From = Run.getAsObject();
    if (List != "results")
      From = (*From->getArray("invocations"))[0].getAsObject();
    std::vector<std::string> Result;
    for (const llvm::json::Value &V : *From->getArray(List))
      Result.push_back(V.getAsObject()->getObject("message")->getString("text")->str());
    return Result;
  }
  std::string markdown(size_t Limit = MaxCommentBytes) {
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    writeMarkdown(R, OS, Limit);
    return Text;
  }

  LoadedPolicy Loaded;
  Report R;
};

using Texts = std::vector<std::string>;

TEST_F(Formats, SarifKeepsErrorsAndSaysWhatIsLeftOut) {
  add(Severity::Warning, "one");
  add(Severity::Error, "two");
  add(Severity::Note, "three");
  add(Severity::Error, "four");
  add(Severity::Error, "accepted").Accepted = BaselineState::Accepted;
  SarifLimits Limits;
  Limits.Results = 3;
  llvm::json::Value Run = sarif(Limits);
  EXPECT_EQ(texts(Run, "results"), (Texts{"one", "two", "four"}));
  EXPECT_EQ(texts(Run, "toolExecutionNotifications"),
            (Texts{"2 of 5 results are left out to keep within the limits of code scanning: 1 of severity error, "
                   "1 of severity note"}));
  Limits.Results = 5;
  EXPECT_EQ(texts(sarif(Limits), "results").size(), 5U);
  EXPECT_EQ(texts(sarif(Limits), "toolExecutionNotifications"), Texts());
}

TEST_F(Formats, SarifIsCutToItsCompressedSize) {
  for (unsigned I = 0; I < 2000; ++I)
    add(Severity::Error, "number " + std::to_string(I * 7919));
  SarifLimits Limits;
  Limits.CompressedBytes = 20000;
  llvm::json::Value Run = sarif(Limits);
  size_t Left = texts(Run, "results").size();
  EXPECT_GT(Left, 10U);
  EXPECT_LT(Left, 2000U);
  EXPECT_EQ(texts(Run, "toolExecutionNotifications").size(), 1U);
}

TEST_F(Formats, SarifPathsAreCutInTheirMiddle) {
  ReportedFinding &F = add(Severity::Error, "end");
  for (unsigned I = 0; I < 10; ++I)
    F.Path.push_back({F.Where, "step " + std::to_string(I), ""});
  SarifLimits Limits;
  Limits.Steps = 5;
  llvm::json::Value Run = sarif(Limits);
  std::string Text;
  llvm::raw_string_ostream(Text) << Run;
  for (llvm::StringRef Kept : {"step 0", "step 1", "step 8", "step 9"})
    EXPECT_TRUE(llvm::StringRef(Text).contains(Kept)) << Kept.str();
  EXPECT_FALSE(llvm::StringRef(Text).contains("step 2"));
  EXPECT_EQ(texts(Run, "toolExecutionNotifications"),
            Texts{"the paths of 1 results are cut to 5 steps, in their middle"});
}

TEST_F(Formats, LinksInMessagesOfSarifAreNone) {
  add(Severity::Error, "region [here](http://evil)");
  add(Severity::Error, "'a::operator[]' stays");
  EXPECT_EQ(texts(sarif({}), "results"), (Texts{"region [here] (http://evil)", "'a::operator[]' stays"}));
}

TEST_F(Formats, NamesOfFilesBecomeReferences) {
  EXPECT_EQ(uriOf("dir/a b.cpp"), "dir/a%20b.cpp");
  EXPECT_EQ(uriOf("a:b#?%.cpp"), "a%3Ab%23%3F%25.cpp");
  EXPECT_EQ(uriOf("\xc3\xa4\xff"), "%C3%A4%FF");
  EXPECT_EQ(uriOf("/usr/x.h"), "file:///usr/x.h");
}

TEST_F(Formats, EveryFormatTakesAnything) {
  std::string Bytes;
  for (unsigned I = 1; I < 256; ++I)
    Bytes += static_cast<char>(I);
  ReportedFinding &F = add(Severity::Error, Bytes + "\n::error::x\r\n| <b> @all");
  F.Where.Shown = Bytes;
  F.Path.push_back({F.Where, plainText(Bytes), plainText(Bytes)});
  F.Comment = {F.Where, ""};
  F.Function = F.Data = F.Use = F.Recipient = F.Store = plainText(Bytes);
  add(Severity::Error, "").Where = {};
  for (const ReportFormat &Format : reportFormats()) {
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    Format.Write(R, OS);
    EXPECT_TRUE(llvm::json::isUTF8(Text)) << Format.Name.str();
    EXPECT_EQ(Text.find("\n::"), std::string::npos) << Format.Name.str();
    EXPECT_EQ(Text.find('\r'), std::string::npos) << Format.Name.str();
    EXPECT_EQ(Text.find('\x1b'), std::string::npos) << Format.Name.str();
  }
}

TEST_F(Formats, TextCannotHideWhatItIs) {
  EXPECT_EQ(plainText("a\xe2\x80\xaez"), "a\\xe2\\x80\\xaez"); // Turns the direction of writing.
  EXPECT_EQ(plainText("a\xc2\x9bz"), "a\\xc2\\x9bz");          // Starts an escape sequence.
  EXPECT_EQ(plainText("\xc3\xa4\xe2\x80\xa6"), "\xc3\xa4\xe2\x80\xa6");
  EXPECT_EQ(plainText("a\xffz"), "a\xef\xbf\xbdz");
}

TEST_F(Formats, MarkdownOfTheSourceIsNone) {
  add(Severity::Error, "data in 'a|b<script>&`*[x](http://y)www.z.com' for @everyone, see #1 and _this_ in a_b::c");
  std::string Text = markdown();
  EXPECT_NE(Text.find("<code>a&#124;b&#60;script&#62;&#38;&#96;&#42;&#91;x&#93;(http&#58;//y)www&#46;z.com</code> for "
                      "<code>&#64;</code>everyone, see <code>&#35;</code>1 and &#95;this&#95; in a_b::c"),
            std::string::npos)
      << Text;
}

TEST_F(Formats, MarkdownLeavesOutPathsThenRows) {
  for (unsigned I = 0; I < 50; ++I) {
    ReportedFinding &F = add(I % 2 ? Severity::Error : Severity::Warning, "number " + std::to_string(I));
    F.Path.push_back({F.Where, "comes from here", ""});
  }
  EXPECT_EQ(markdown().find("left out"), std::string::npos);
  std::string NoPaths = markdown(6000);
  EXPECT_LE(NoPaths.size(), 6000U);
  EXPECT_NE(NoPaths.find("number 48"), std::string::npos);
  EXPECT_NE(NoPaths.find(" paths are left out: the text would be longer than 6000 bytes.**"), std::string::npos);
  std::string FewRows = markdown(3000);
  EXPECT_LE(FewRows.size(), 3000U);
  EXPECT_NE(FewRows.find("number 49 "), std::string::npos);
  EXPECT_EQ(FewRows.find("number 48 "), std::string::npos);
  EXPECT_NE(FewRows.find(" findings are left out"), std::string::npos);
  EXPECT_LE(markdown(600).size(), 600U);
}

TEST_F(Formats, EveryCheckHasATextAndAnIndex) {
  for (const CheckText &T : checkTexts())
    EXPECT_EQ(checkTexts()[sarifRuleIndex(T.Id)].Id, T.Id);
  EXPECT_EQ(sarifRuleIndex("purpose-nothing"), -1);
}

} // namespace
