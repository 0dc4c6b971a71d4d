//===- ReaderEntriesTest.cpp - Mistakes in entries ------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyTesting.h"

using namespace purpose;
using namespace purpose::testing_support;

namespace {

class EntryMistake : public testing::TestWithParam<Mistake> {};

TEST_P(EntryMistake, IsReportedWhereItIs) { EXPECT_EQ(diagnose(GetParam().Bad), GetParam().Diagnostics); }
TEST_P(EntryMistake, NearMissIsAccepted) { EXPECT_EQ(diagnose(GetParam().Good), ""); }

// Every text starts with a line that brings in categories, purposes and rules.
#define POLICY(Lines) "extends: dpa\n" Lines

const Mistake Mistakes[] = {
    {"UnknownTopLevelKey", POLICY("rule: []\n"),
     "p:2:1: error: unknown key 'rule' in a policy; did you mean 'rules'?\n", POLICY("rules: []\n")},
    {"SectionIsNoList", POLICY("sinks: {function: f}\n"), "p:2:8: error: 'sinks' takes a list, found a mapping\n",
     POLICY("sinks: [{function: f, purpose: advertising}]\n")},
    {"SectionIsScalar", POLICY("sinks: f\n"), "p:2:8: error: 'sinks' takes a list, found 'f'\n", POLICY("sinks: []\n")},
    {"SectionIsNothing", POLICY("sinks:\nguards: []\n"), "p:2:1: error: 'sinks' takes a list, found nothing\n",
     POLICY("sinks: []\nguards: []\n")},
    {"EntryIsScalar", POLICY("classify: [f]\n"),
     "p:2:12: error: expected a mapping for a 'classify' entry, found 'f'\n",
     POLICY("classify: [{field: f, as: usage_data}]\n")},
    {"ClassifyWithoutTarget", POLICY("classify:\n  - {as: usage_data}\n"),
     "p:3:5: error: a 'classify' entry needs one of 'type', 'field', 'function', 'parameter', 'out_parameter', "
     "'variable', 'namespace'\n",
     POLICY("classify:\n  - {namespace: acme, as: usage_data}\n")},
    {"ClassifyWithTwoTargets", POLICY("classify:\n  - {type: a, field: b, as: usage_data}\n"),
     "p:3:15: error: 'type' and 'field' exclude each other in a 'classify' entry\n",
     POLICY("classify:\n  - {type: [a, b], as: usage_data}\n")},
    {"ClassifyWithoutCategory", POLICY("classify:\n  - {type: a}\n"), "p:3:5: error: a 'classify' entry needs 'as'\n",
     POLICY("classify:\n  - {type: a, as: [usage_data, support_data]}\n")},
    {"ClassifyUnknownCategory", POLICY("classify:\n  - {type: a, as: custmer_data}\n"),
     "p:3:19: error: unknown category 'custmer_data'; did you mean 'customer_data'?\n",
     POLICY("classify:\n  - {type: a, as: customer_data}\n")},
    {"ParameterWithoutIndex", POLICY("classify:\n  - {parameter: f, as: usage_data}\n"),
     "p:3:6: error: 'parameter' in a 'classify' entry goes only with 'index'\n",
     POLICY("classify:\n  - {parameter: f, index: 0, as: usage_data}\n")},
    {"OutParameterWithoutIndex", POLICY("classify:\n  - {out_parameter: f, as: usage_data}\n"),
     "p:3:6: error: 'out_parameter' in a 'classify' entry goes only with 'index'\n",
     POLICY("classify:\n  - {out_parameter: f, index: 1, as: usage_data}\n")},
    {"IndexWithoutParameter", POLICY("classify:\n  - {function: f, index: 0, as: usage_data}\n"),
     "p:3:19: error: 'index' in a 'classify' entry goes only with one of 'parameter', 'out_parameter'\n",
     POLICY("classify:\n  - {function: f, as: usage_data}\n")},
    {"WhenOnAType", POLICY("classify:\n  - {type: f, when: {0: x}, as: usage_data}\n"),
     "p:3:15: error: 'when' in a 'classify' entry goes only with one of 'function', 'parameter', 'out_parameter'\n",
     POLICY("classify:\n  - {function: f, when: {0: x}, as: usage_data}\n")},
    {"WhenIsNoMapping", POLICY("classify:\n  - {function: f, when: x, as: usage_data}\n"),
     "p:3:25: error: 'when' takes a mapping of argument numbers to constants, such as {0: \"user.*\"}, found 'x'\n",
     POLICY("classify:\n  - {function: f, when: {0: x}, as: usage_data}\n")},
    {"WhenIsEmpty", POLICY("classify:\n  - {function: f, when: {}, as: usage_data}\n"),
     "p:3:25: error: 'when' takes a mapping of argument numbers to constants, such as {0: \"user.*\"}, found an empty "
     "one\n",
     POLICY("classify:\n  - {function: f, when: {0: \"*\"}, as: usage_data}\n")},
    {"WhenArgumentIsNoNumber", POLICY("classify:\n  - {function: f, when: {key: x}, as: usage_data}\n"),
     "p:3:26: error: an argument of 'when' is a number below 1000, found 'key'\n",
     POLICY("classify:\n  - {function: f, when: {999: x}, as: usage_data}\n")},
    {"WhenConstantIsMapping", POLICY("classify:\n  - {function: f, when: {0: {}}, as: usage_data}\n"),
     "p:3:29: error: 'when' takes a text, found a mapping\n",
     POLICY("classify:\n  - {function: f, when: {0: [x, y]}, as: usage_data}\n")},
    {"SinkSaysNothing", POLICY("sinks:\n  - {function: f}\n"),
     "p:3:5: error: a sink needs one of 'purpose', 'recipient', 'recipient_parameter', 'region', 'region_parameter'\n",
     POLICY("sinks:\n  - {function: f, region: US}\n")},
    {"SinkUnknownPurpose", POLICY("sinks:\n  - {function: f, purpose: advertisng}\n"),
     "p:3:28: error: unknown purpose 'advertisng'; did you mean 'advertising'?\n",
     POLICY("sinks:\n  - {function: f, purpose: advertising}\n")},
    {"SinkUnknownKey", POLICY("sinks:\n  - {function: f, purpse: advertising}\n"),
     "p:3:5: error: a sink needs one of 'purpose', 'recipient', 'recipient_parameter', 'region', 'region_parameter'\n"
     "p:3:19: error: unknown key 'purpse' in a sink; did you mean 'purpose'?\n",
     POLICY("sinks:\n  - {function: f, purpose: advertising}\n")},
    {"SinkBadParameter", POLICY("sinks:\n  - {function: f, parameters: [that], purpose: advertising}\n"),
     "p:3:32: error: 'parameters' takes the number of a parameter, from 0, or 'this', found 'that'\n",
     POLICY("sinks:\n  - {function: f, parameters: [this, 0], purpose: advertising}\n")},
    {"SinkNegativeParameter", POLICY("sinks:\n  - {function: f, parameters: -1, purpose: advertising}\n"),
     "p:3:31: error: 'parameters' takes the number of a parameter, from 0, or 'this', found '-1'\n",
     POLICY("sinks:\n  - {function: f, parameters: 1, purpose: advertising}\n")},
    {"SinkNoParameters", POLICY("sinks:\n  - {function: f, parameters: [], purpose: advertising}\n"),
     "p:3:31: error: 'parameters' takes at least one value, found an empty list\n",
     POLICY("sinks:\n  - {function: f, purpose: advertising}\n")},
    {"SinkParametersOfAType", POLICY("sinks:\n  - {type: f, parameters: 0, purpose: advertising}\n"),
     "p:3:15: error: 'parameters' in a sink goes only with 'function'\n",
     POLICY("sinks:\n  - {type: f, purpose: advertising}\n")},
    {"SinkTwoRegions", POLICY("sinks:\n  - {function: f, region: EU, region_parameter: 0}\n"),
     "p:3:31: error: 'region' and 'region_parameter' exclude each other in a sink\n",
     POLICY("sinks:\n  - {function: f, region_parameter: 0}\n")},
    {"EndpointWithoutHost", POLICY("endpoints:\n  - {recipient: AdCo}\n"), "p:3:5: error: an endpoint needs 'host'\n",
     POLICY("endpoints:\n  - {host: .adco.example, recipient: AdCo}\n")},
    {"EndpointSaysNothing", POLICY("endpoints:\n  - {host: a.example}\n"),
     "p:3:5: error: an endpoint needs one of 'recipient', 'purpose', 'region'\n",
     POLICY("endpoints:\n  - {host: [a.example, b.example], region: US}\n")},
    {"ContextWithoutPurpose", POLICY("contexts:\n  - {path: \"src/ads/**\"}\n"),
     "p:3:5: error: a context needs 'purpose'\n",
     POLICY("contexts:\n  - {path: \"src/ads/**\", purpose: advertising}\n")},
    {"ContextAbsolutePath", POLICY("contexts:\n  - {path: \"/src\", purpose: advertising}\n"),
     "p:3:12: error: bad pattern '/src': it has a leading '/'; paths are relative to the folder of the policy\n",
     POLICY("contexts:\n  - {path: \"./src\", purpose: advertising}\n")},
    {"ContextOnAField", POLICY("contexts:\n  - {field: f, purpose: advertising}\n"),
     "p:3:5: error: a context needs one of 'namespace', 'path', 'function', 'type'\n"
     "p:3:6: error: unknown key 'field' in a context; expected one of 'namespace', 'path', 'function', 'type', "
     "'purpose'\n",
     POLICY("contexts:\n  - {type: f, purpose: advertising}\n")},
    {"ConsentTwoPurposes", POLICY("consent:\n  - {function: f, purpose: advertising, purpose_parameter: 0}\n"),
     "p:3:41: error: 'purpose' and 'purpose_parameter' exclude each other in a consent\n",
     POLICY("consent:\n  - {function: f, purpose_parameter: 0}\n")},
    {"ConsentWithoutPurpose", POLICY("consent:\n  - {field: f}\n"),
     "p:3:5: error: a consent needs one of 'purpose', 'purpose_parameter'\n",
     POLICY("consent:\n  - {field: f, purpose: [marketing, profiling]}\n")},
    {"GuardWithoutName", POLICY("guards:\n  - {function: f}\n"), "p:3:5: error: a guard needs 'name'\n",
     POLICY("guards:\n  - {function: f, name: admin}\n")},
    {"GuardBadPassedWhen", POLICY("guards:\n  - {function: f, name: admin, passed_when: return}\n"),
     "p:3:45: error: unknown value 'return' of 'passed_when'; did you mean 'returns'?\n",
     POLICY("guards:\n  - {function: f, name: admin, passed_when: returns}\n")},
    {"GuardBadName", POLICY("guards:\n  - {function: f, name: is-admin}\n"),
     "p:3:25: error: 'name' takes an identifier, found 'is-admin'\n",
     POLICY("guards:\n  - {function: f, name: is_admin}\n")},
    {"DeclassifierWithoutReason", POLICY("declassifiers:\n  - {function: f, to: aggregated}\n"),
     "p:3:5: error: a declassifier needs 'because'\n",
     POLICY("declassifiers:\n  - {function: f, to: aggregated, because: counts}\n")},
    {"DeclassifierEmptyReason", POLICY("declassifiers:\n  - {function: f, to: aggregated, because: \" \"}\n"),
     "p:3:44: error: 'because' takes a text, found ' '\n",
     POLICY("declassifiers:\n  - {function: f, to: aggregated, because: x}\n")},
    {"DeclassifierWithoutLevel", POLICY("declassifiers:\n  - {function: f, because: x}\n"),
     "p:3:5: error: a declassifier needs 'to'\n",
     POLICY("declassifiers:\n  - {function: f, because: x, to: unlinked, outputs: [return, 1]}\n")},
    {"DeclassifierToIdentified", POLICY("declassifiers:\n  - {function: f, because: x, to: anonymized}\n"),
     "p:3:35: error: unknown value 'anonymized' of 'to'; did you mean 'anonymised'?\n",
     POLICY("declassifiers:\n  - {function: f, because: x, to: anonymised}\n")},
    {"DeclassifierBadDate",
     POLICY("declassifiers:\n  - {function: f, because: x, to: unlinked, expires: 2027-02-29}\n"),
     "p:3:54: error: 'expires' takes a date such as 2027-06-30, found '2027-02-29'\n",
     POLICY("declassifiers:\n  - {function: f, because: x, to: unlinked, expires: 2028-02-29}\n")},
    {"PropagationWithoutFlows", POLICY("propagation:\n  - {function: f}\n"),
     "p:3:5: error: a propagation needs 'flows'\n", POLICY("propagation:\n  - {function: f, flows: []}\n")},
    {"PropagationFlowsAreNothing", POLICY("propagation:\n  - {function: f, flows: }\n"),
     "p:3:19: error: 'flows' takes a list, found nothing; write [] for none\n",
     POLICY("propagation:\n  - {function: f, flows: \"0 -> return\"}\n")},
    {"PropagationBadFlow", POLICY("propagation:\n  - {function: f, flows: [\"0 > 1\"]}\n"),
     "p:3:27: error: bad flow: expected '->', '=>' or '<->' at character 3 of '0 > 1'\n",
     POLICY("propagation:\n  - {function: f, flows: [\"0 -> 1\"]}\n")},
    {"StoreDoesTwoThings", POLICY("stores:\n  - {function: f, store: a, erases: b}\n"),
     "p:3:29: error: 'store' and 'erases' exclude each other in a store\n",
     POLICY("stores:\n  - {function: f, store: a}\n")},
    {"StoreDoesNothing", POLICY("stores:\n  - {function: f}\n"),
     "p:3:5: error: a store needs one of 'store', 'store_parameter', 'erases', 'erases_parameter', 'exports', "
     "'exports_parameter'\n",
     POLICY("stores:\n  - {function: f, exports_parameter: 0}\n")},
    {"StoreSubjectWithoutErasure", POLICY("stores:\n  - {function: f, store: a, subject: usage_data}\n"),
     "p:3:29: error: 'subject' in a store goes only with one of 'erases', 'erases_parameter'\n",
     POLICY("stores:\n  - {function: f, erases: a, subject: usage_data}\n")},
    {"StoreHoldsAndFunction", POLICY("stores:\n  - {function: f, store: a, holds: usage_data}\n"),
     "p:3:29: error: 'function' and 'holds' exclude each other in a store\n",
     POLICY("stores:\n  - {store: a, holds: [usage_data]}\n")},
    {"StoreRegionOfErasure", POLICY("stores:\n  - {function: f, erases: a, region: EU}\n"),
     "p:3:30: error: 'region' in a store goes only with one of 'store', 'store_parameter'\n",
     POLICY("stores:\n  - {function: f, store: a, region: EU}\n")},
    {"EntryWithoutEvent", POLICY("entries:\n  - {function: f}\n"), "p:3:5: error: an entry needs 'event'\n",
     POLICY("entries:\n  - {function: f, event: contract_end}\n")},
    {"ModelKeyInAPolicy", POLICY("pointers: [a]\n"), "p:2:1: error: unknown key 'pointers' in a policy\n",
     POLICY("entries: []\n")},
};

INSTANTIATE_TEST_SUITE_P(All, EntryMistake, testing::ValuesIn(Mistakes), nameOf);

} // namespace
