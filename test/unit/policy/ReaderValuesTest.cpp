//===- ReaderValuesTest.cpp - Mistakes in values and in YAML --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyTesting.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

class ValueMistake : public testing::TestWithParam<Mistake> {};

TEST_P(ValueMistake, IsReportedWhereItIs) { EXPECT_EQ(diagnose(GetParam().Bad), GetParam().Diagnostics); }
TEST_P(ValueMistake, NearMissIsAccepted) { EXPECT_EQ(diagnose(GetParam().Good), ""); }

// Every text starts with a line that brings in categories, purposes and rules.
#define POLICY(Lines) "extends: dpa\n" Lines

const Mistake Mistakes[] = {
    {"Version", POLICY("version: 2\n"), "p:2:10: error: 'version' takes the version of the language, 1, found '2'\n",
     POLICY("version: 1\n")},
    {"VersionIsList", POLICY("version: [1]\n"),
     "p:2:10: error: 'version' takes the version of the language, 1, found a list\n", POLICY("version: \"1\"\n")},
    {"DuplicateKey", POLICY("version: 1\nversion: 1\n"), "p:3:1: error: duplicate key 'version'\n",
     POLICY("version: 1\n")},
    {"DuplicateKeyWithin", POLICY("sinks:\n  - {function: f, purpose: marketing, function: g}\n"),
     "p:3:39: error: duplicate key 'function'\n", POLICY("sinks:\n  - {function: [f, g], purpose: marketing}\n")},
    {"KeyIsAList", POLICY("? [a]\n: b\n"), "p:2:3: error: a key must be a name, not a list\n",
     POLICY("? version\n: 1\n")},
    {"Anchor", POLICY("sinks: &x []\n"),
     "p:2:8: error: anchors and aliases are not allowed; put a pattern that starts with '*' or '&' in quotes\n",
     POLICY("sinks: []\n")},
    {"Alias", POLICY("sinks: [{function: *x, purpose: marketing}]\n"),
     "p:2:20: error: anchors and aliases are not allowed; put a pattern that starts with '*' or '&' in quotes\n",
     POLICY("sinks: [{function: \"*x\", purpose: marketing}]\n")},
    {"Tag", POLICY("sinks: !!seq []\n"),
     "p:2:8: error: tags are not allowed; put a value that starts with '!' in quotes\n", POLICY("sinks: []\n")},
    {"TagOnScalar", POLICY("version: !!str 1\n"),
     "p:2:10: error: tags are not allowed; put a value that starts with '!' in quotes\n", POLICY("version: '1'\n")},
    {"SecondDocument", POLICY("---\nrules: []\n"),
     "p:2:1: error: only one document is allowed in a file; remove what follows '---' or '...'\n",
     POLICY("rules: []\n")},
    {"NotYaml", POLICY("rules: [\n"), "p:3:1: error: not valid YAML: end of sequence flow not found\n",
     POLICY("rules: []\n")},
    {"TabIndentation", POLICY("rules:\n	- {id: a}\n"), "p:3:2: error: not valid YAML: illegal block entry\n",
     POLICY("rules:\n - {id: a, deny: {for: marketing}}\n")},
    {"CategoryName", POLICY("categories: {\"a b\": {}}\n"),
     "p:2:14: error: the name of a category is an identifier, found 'a b'\n", POLICY("categories: {a_b: {}}\n")},
    {"CategoryUnknownKey", POLICY("categories: {a: {iss: usage_data}}\n"),
     "p:2:18: error: unknown key 'iss' in a category; did you mean 'is'?\n",
     POLICY("categories: {a: {is: usage_data}}\n")},
    {"CategoryIsScalar", POLICY("categories: {a: usage_data}\n"),
     "p:2:17: error: expected a mapping for a category, found 'usage_data'\n", POLICY("categories: {a: }\n")},
    {"CategoriesAreAList", POLICY("categories: [a]\n"),
     "p:2:13: error: 'categories' takes a mapping of names, found a list\n", POLICY("categories: {}\n")},
    {"UnknownParent", POLICY("categories: {a: {is: usage_dta}}\n"),
     "p:2:22: error: unknown category 'usage_dta'; did you mean 'usage_data'?\n",
     POLICY("categories: {a: {is: [usage_data, support_data]}}\n")},
    {"OwnParent", POLICY("purposes: {a: {is: a}}\n"), "p:2:12: error: purpose 'a' is its own ancestor: a is a\n",
     POLICY("purposes: {a: {is: b}, b: {}}\n")},
    {"Cycle", POLICY("categories: {a: {is: b}, b: {is: c}, c: {is: a}}\n"),
     "p:2:14: error: category 'a' is its own ancestor: a is b is c is a\n",
     POLICY("categories: {a: {is: [b, c]}, b: {is: c}, c: {}}\n")},
    {"UnknownModel", POLICY("models: [libcrl]\n"), "p:2:10: error: unknown model 'libcrl'; did you mean 'libcurl'?\n",
     POLICY("models: [libcurl]\n")},
    {"MissingModelFile", POLICY("models: [nowhere/x.yaml]\n"),
     "p:2:10: error: cannot read 'nowhere/x.yaml': No such file or directory\n", POLICY("models: []\n")},
    {"EmptyPattern", POLICY("sinks: [{function: \"\", purpose: marketing}]\n"),
     "p:2:20: error: bad pattern '': it is empty\n", POLICY("sinks: [{function: \"*\", purpose: marketing}]\n")},
    {"EmptyComponent", POLICY("sinks: [{function: \"a::::b\", purpose: marketing}]\n"),
     "p:2:20: error: bad pattern 'a::::b': it has an empty name\n",
     POLICY("sinks: [{function: \"::a::b\", purpose: marketing}]\n")},
    {"SingleColon", POLICY("sinks: [{function: \"a:b\", purpose: marketing}]\n"),
     "p:2:20: error: bad pattern 'a:b': it has ':' where '::' is expected\n",
     POLICY("sinks: [{function: \"a::b\", purpose: marketing}]\n")},
    {"OpenAngle", POLICY("sinks: [{function: \"a<int\", purpose: marketing}]\n"),
     "p:2:20: error: bad pattern 'a<int': it has '<' without '>'\n",
     POLICY("sinks: [{function: \"a<int>\", purpose: marketing}]\n")},
    {"SpaceInName", POLICY("sinks: [{function: \"void a\", purpose: marketing}]\n"),
     "p:2:20: error: bad pattern 'void a': it has a character that no name has\n",
     POLICY("sinks: [{function: \"operator bool\", purpose: marketing}]\n")},
    {"ManyInnerDoubleStars", POLICY("sinks: [{function: \"a**b**c**d**e**f\", purpose: marketing}]\n"),
     "p:2:20: error: bad pattern 'a**b**c**d**e**f': more than 4 '**' within names\n",
     POLICY("sinks: [{function: \"a**b**c**d**e\", purpose: marketing}]\n")},
    {"IndexTooLarge", POLICY("sinks: [{parameter: a, index: 1000, purpose: marketing}]\n"),
     "p:2:31: error: 'index' takes the number of a parameter, from 0, found '1000'\n",
     POLICY("sinks: [{parameter: a, index: 999, purpose: marketing}]\n")},
    {"PatternIsNothing", POLICY("sinks: [{function: , purpose: marketing}]\n"),
     "p:2:10: error: 'function' takes a pattern of qualified names, found nothing\n",
     POLICY("sinks: [{function: nothing, purpose: marketing}]\n")},
    {"PatternListIsEmpty", POLICY("sinks: [{function: [], purpose: marketing}]\n"),
     "p:2:20: error: 'function' takes at least one value, found an empty list\n",
     POLICY("sinks: [{function: [a], purpose: marketing}]\n")},
};

INSTANTIATE_TEST_SUITE_P(All, ValueMistake, testing::ValuesIn(Mistakes), nameOf);

} // namespace
