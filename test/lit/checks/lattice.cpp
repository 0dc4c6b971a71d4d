// Several parents, allowances above and below what is denied, and recipients.
// RUN: %check_purpose %S/Inputs/lattice.yaml %s -- -std=c++17
// RUN: %purpose_tidy "--config={CheckOptions: {purpose.Policy: '%S/Inputs/lattice.yaml'}}" %s -- -std=c++17 2>/dev/null | FileCheck %s
#include <string>
std::string person(), contact(), health(), patientMail(), nothing();
void toCommercial(const std::string &), toAds(const std::string &), toRetargeting(const std::string &);
void mailTo(const std::string &, const std::string &);

// CHECK: [[@LINE+1]]:{{[0-9]+}}: warning: person in 'person' reaches ads sink 'toAds' (recipient AdCo), denied by no-person-ads
void itself_bad() { toAds(person()); } // WARN
void purposeAbove_ok() { toCommercial(person()); }
void purposeBelow_bad() { toRetargeting(person()); } // WARN
void categoryBelow_bad() { toAds(health()); } // WARN
void nothing_ok() { toAds(nothing()); }

// An allowance for a lower category and a higher purpose cannot be ordered with the denial: the denial wins.
void incomparable_bad() { toAds(contact()); } // WARN
// One for a lower category and a lower purpose is nearer: it wins, and only there.
void nearerAllow_ok() { toRetargeting(health()); }
void nearerAllowElsewhere_bad() { toAds(health()); } // WARN
void nearerAllowOther_bad() { toRetargeting(person()); } // WARN

// Two parents: it is both.
void twoParents_bad() { toAds(patientMail()); } // WARN

// The recipient by a constant argument.
void recipient_bad() { mailTo("https://api.adco.example/v1", person()); } // WARN
