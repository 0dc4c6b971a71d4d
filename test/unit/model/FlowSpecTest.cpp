//===- FlowSpecTest.cpp - What flows may say ------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "model/FlowSpec.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

struct FlowText {
  const char *Text;
  const char *Canonical; ///< Or the error.
};

class GoodFlow : public testing::TestWithParam<FlowText> {};
class BadFlow : public testing::TestWithParam<FlowText> {};

std::string parseAndPrint(llvm::StringRef Text) {
  llvm::Expected<Flow> F = parseFlow(Text);
  return F ? toString(*F) : llvm::toString(F.takeError());
}

TEST_P(GoodFlow, HasACanonicalTextThatMeansTheSame) {
  EXPECT_EQ(parseAndPrint(GetParam().Text), GetParam().Canonical);
  llvm::Expected<Flow> First = parseFlow(GetParam().Text);
  ASSERT_TRUE(!!First);
  llvm::Expected<Flow> Second = parseFlow(toString(*First));
  ASSERT_TRUE(!!Second);
  EXPECT_EQ(*First, *Second);
}

TEST_P(BadFlow, IsReportedWithTheCharacter) { EXPECT_EQ(parseAndPrint(GetParam().Text), GetParam().Canonical); }

INSTANTIATE_TEST_SUITE_P(Grammar, GoodFlow,
                         testing::Values(FlowText{"0 -> return", "0 -> return"}, FlowText{"  1->*2 ", "1 -> 2"},
                                         FlowText{"this -> return", "this -> return"},
                                         FlowText{"0 => this.element", "0 => this.element"},
                                         FlowText{"{} => this", "{} => this"},
                                         FlowText{"this.element(0) <-> return", "this.element(0) <-> return"},
                                         FlowText{"1+ -> this.[3]", "1+ -> this.[3]"},
                                         FlowText{"0.first -> this.element.second", "0.first -> this.element.second"},
                                         FlowText{"call 2(0.element)", "call 2(0.element)"},
                                         FlowText{"call 0() -> return", "call 0() -> return"},
                                         FlowText{"call this.f(0, 1+) => return", "call this.f(0, 1+) -> return"},
                                         FlowText{"999 -> return", "999 -> return"}));

INSTANTIATE_TEST_SUITE_P(
    Grammar, BadFlow,
    testing::Values(FlowText{"", "expected 'this', 'return' or a parameter number at character 1 of ''"},
                    FlowText{"0 > 1", "expected '->', '=>' or '<->' at character 3 of '0 > 1'"},
                    FlowText{"0 ->", "expected 'this', 'return' or a parameter number at character 5 of '0 ->'"},
                    FlowText{"1000 -> 0", "expected a number below 1000 at character 1 of '1000 -> 0'"},
                    FlowText{"0. -> 1", "expected 'element', a field or '[' at character 3 of '0. -> 1'"},
                    FlowText{"0.element(x) -> 1",
                             "expected a number below 1000 at character 11 of '0.element(x) -> 1'"},
                    FlowText{"0 -> 1 2", "expected the end of the flow at character 8 of '0 -> 1 2'"},
                    FlowText{"{} -> 0", "expected '=>' at character 4 of '{} -> 0'"},
                    FlowText{"call 0", "expected '(' at character 7 of 'call 0'"},
                    FlowText{"call 0(1", "expected ',' or ')' at character 9 of 'call 0(1'"}));

} // namespace
