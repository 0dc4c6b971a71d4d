//===- ReaderRulesTest.cpp - Mistakes in rules and switches ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyTesting.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

class RuleMistake : public testing::TestWithParam<Mistake> {};

TEST_P(RuleMistake, IsReportedWhereItIs) { EXPECT_EQ(diagnose(GetParam().Bad), GetParam().Diagnostics); }
TEST_P(RuleMistake, NearMissIsAccepted) { EXPECT_EQ(diagnose(GetParam().Good), ""); }

// Every text starts with a line that brings in categories, purposes and rules.
#define POLICY(Lines) "extends: dpa\n" Lines

const Mistake Mistakes[] = {
    {"WithoutId", POLICY("rules:\n  - deny: {data: usage_data}\n"), "p:3:5: error: a rule needs 'id'\n",
     POLICY("rules:\n  - {id: a, deny: {data: usage_data}}\n")},
    {"BadId", POLICY("rules:\n  - {id: \"a b\", deny: {data: usage_data}}\n"),
     "p:3:10: error: 'id' takes a name of letters, digits, '-', '_' and '.', found 'a b'\n",
     POLICY("rules:\n  - {id: a.b-c_1, deny: {data: usage_data}}\n")},
    {"DuplicateId", POLICY("rules:\n  - {id: a, deny: {data: usage_data}}\n  - {id: a, deny: {for: advertising}}\n"),
     "p:4:10: error: rule 'a' is defined already in line 3\n",
     POLICY("rules:\n  - {id: a, deny: {data: usage_data}}\n  - {id: A, deny: {for: advertising}}\n")},
    {"DoesNothing", POLICY("rules:\n  - {id: a}\n"), "p:3:5: error: a rule needs one of 'deny', 'allow', 'require'\n",
     POLICY("rules:\n  - {id: a, allow: {for: advertising}}\n")},
    {"DeniesAndAllows", POLICY("rules:\n  - {id: a, allow: {for: advertising}, deny: {for: advertising}}\n"),
     "p:3:40: error: 'allow' and 'deny' exclude each other in a rule\n",
     POLICY("rules:\n  - {id: a, deny: {for: advertising}}\n")},
    {"DeniesNothing", POLICY("rules:\n  - {id: a, deny: {}}\n"), "p:3:19: error: 'deny' needs one of 'data', 'for'\n",
     POLICY("rules:\n  - {id: a, deny: {for: [advertising, profiling]}}\n")},
    {"DeniesARegion", POLICY("rules:\n  - {id: a, deny: {data: usage_data, region: US}}\n"),
     "p:3:38: error: unknown key 'region' in 'deny'; expected one of 'data', 'for'\n",
     POLICY("rules:\n  - {id: a, require: {data: usage_data, region: US}}\n")},
    {"UnknownCategory", POLICY("rules:\n  - {id: a, deny: {data: usagedata}}\n"),
     "p:3:26: error: unknown category 'usagedata'; did you mean 'usage_data'?\n",
     POLICY("rules:\n  - {id: a, deny: {data: usage_data}}\n")},
    {"UnknownPurpose", POLICY("rules:\n  - {id: a, deny: {for: [advertising, marketng]}}\n"),
     "p:3:39: error: unknown purpose 'marketng'; did you mean 'marketing'?\n",
     POLICY("rules:\n  - {id: a, deny: {for: [advertising, marketing]}}\n")},
    {"PurposeWhereCategoryBelongs", POLICY("rules:\n  - {id: a, deny: {data: advertising}}\n"),
     "p:3:26: error: unknown category 'advertising'; expected one of 'personal_data', 'customer_data', "
     "'diagnostic_data', 'service_generated_data', 'usage_data', 'professional_services_data', 'support_data', "
     "'encryption_key'\n",
     POLICY("rules:\n  - {id: a, deny: {for: advertising}}\n")},
    {"UnknownConsent", POLICY("rules:\n  - {id: a, deny: {for: marketing}, unless: {consent: markting}}\n"),
     "p:3:55: error: unknown purpose 'markting'; did you mean 'marketing'?\n",
     POLICY("rules:\n  - {id: a, deny: {for: marketing}, unless: {consent: marketing}}\n")},
    {"UnlessNothing", POLICY("rules:\n  - {id: a, deny: {for: marketing}, unless: {}}\n"),
     "p:3:45: error: 'unless' needs one of 'consent', 'guard'\n",
     POLICY("rules:\n  - {id: a, deny: {for: marketing}, unless: {guard: admin}}\n")},
    {"AllowUnless", POLICY("rules:\n  - {id: a, allow: {for: marketing}, unless: {guard: admin}}\n"),
     "p:3:38: error: 'unless' in a rule goes only with one of 'deny', 'require'\n",
     POLICY("rules:\n  - {id: a, deny: {for: marketing}, unless: {guard: [admin, staff]}}\n")},
    {"RequiresNothing", POLICY("rules:\n  - {id: a, require: {data: usage_data}}\n"),
     "p:3:22: error: 'require' needs one of 'region', 'guard', 'erased_by', 'exported_by', 'with', 'recipients'\n",
     POLICY("rules:\n  - {id: a, require: {data: usage_data, guard: admin}}\n")},
    {"RequiresOfNothing", POLICY("rules:\n  - {id: a, require: {guard: admin}}\n"),
     "p:3:22: error: 'require' needs one of 'data', 'for', 'stored', 'call'\n",
     POLICY("rules:\n  - {id: a, require: {call: f, guard: admin}}\n")},
    {"RequiresTwoThings", POLICY("rules:\n  - {id: a, require: {data: usage_data, guard: admin, region: EU}}\n"),
     "p:3:55: error: 'guard' and 'region' exclude each other in 'require'\n",
     POLICY("rules:\n  - {id: a, require: {data: usage_data, for: marketing, region: EU}}\n")},
    {"StoredWithGuard", POLICY("rules:\n  - {id: a, require: {stored: usage_data, guard: admin}}\n"),
     "p:3:23: error: 'stored' in 'require' goes only with one of 'erased_by', 'exported_by', 'with', 'region'\n",
     POLICY("rules:\n  - {id: a, require: {stored: usage_data, erased_by: contract_end}}\n")},
    {"ErasedWithoutStored", POLICY("rules:\n  - {id: a, require: {data: usage_data, erased_by: contract_end}}\n"),
     "p:3:41: error: 'erased_by' in 'require' goes only with 'stored'\n",
     POLICY("rules:\n  - {id: a, require: {stored: usage_data, exported_by: access_request}}\n")},
    {"CallWithRegion", POLICY("rules:\n  - {id: a, require: {call: f, region: EU}}\n"),
     "p:3:23: error: 'call' in 'require' goes only with 'guard'\n"
     "p:3:32: error: 'region' in 'require' goes only with one of 'data', 'for', 'stored'\n",
     POLICY("rules:\n  - {id: a, require: {call: \"a::f(int)\", guard: g}}\n")},
    {"CallBadPattern", POLICY("rules:\n  - {id: a, require: {call: \"f(\", guard: g}}\n"),
     "p:3:29: error: bad pattern 'f(': it has '(' without ')'\n",
     POLICY("rules:\n  - {id: a, require: {call: \"f()\", guard: g}}\n")},
    {"BadLevel", POLICY("rules:\n  - {id: a, deny: {for: marketing}, identifiability: pseudonymized}\n"),
     "p:3:54: error: unknown value 'pseudonymized' of 'identifiability'; did you mean 'pseudonymised'?\n",
     POLICY("rules:\n  - {id: a, deny: {for: marketing}, identifiability: identified}\n")},
    {"BadSeverity", POLICY("rules:\n  - {id: a, deny: {for: marketing}, severity: fatal}\n"),
     "p:3:47: error: unknown value 'fatal' of 'severity'; expected one of 'error', 'warning', 'note'\n",
     POLICY("rules:\n  - {id: a, deny: {for: marketing}, severity: note}\n")},
    {"BadRegionUnknown",
     POLICY("rules:\n  - {id: a, require: {data: usage_data, region: EU}, region_unknown: warning}\n"),
     "p:3:70: error: unknown value 'warning' of 'region_unknown'; did you mean 'warn'?\n",
     POLICY("rules:\n  - {id: a, require: {data: usage_data, region: EU}, region_unknown: warn}\n")},
    {"RegionUnknownOfDeny", POLICY("rules:\n  - {id: a, deny: {data: usage_data}, region_unknown: warn}\n"),
     "p:3:39: error: 'region_unknown' in a rule goes only with 'require'\n",
     POLICY("rules:\n  - {id: a, require: {data: usage_data, region: [EU, \"NO\"]}, region_unknown: deny}\n")},
    {"SuppressionsBadBool", POLICY("suppressions: {require_reason: yes}\n"),
     "p:2:32: error: 'require_reason' takes true or false, found 'yes'\n",
     POLICY("suppressions: {require_reason: true}\n")},
    {"SuppressionsUnknownKey", POLICY("suppressions: {require_reasons: true}\n"),
     "p:2:16: error: unknown key 'require_reasons' in 'suppressions'; did you mean 'require_reason'?\n",
     POLICY("suppressions: {require_reason: false}\n")},
    {"SuppressionsIsScalar", POLICY("suppressions: true\n"),
     "p:2:15: error: expected a mapping for 'suppressions', found 'true'\n", POLICY("suppressions: {}\n")},
    {"BadDeferredConsent", POLICY("deferred_consent: at_creaton\n"),
     "p:2:19: error: unknown value 'at_creaton' of 'deferred_consent'; did you mean 'at_creation'?\n",
     POLICY("deferred_consent: at_creation\n")},
    {"BadSubject", POLICY("subject: loose\n"),
     "p:2:10: error: unknown value 'loose' of 'subject'; expected one of 'strict', 'lenient'\n",
     POLICY("subject: strict\n")},
};

INSTANTIATE_TEST_SUITE_P(All, RuleMistake, testing::ValuesIn(Mistakes), nameOf);

} // namespace
