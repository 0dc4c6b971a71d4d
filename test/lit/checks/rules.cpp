// Deny, allow, lattices and identifiability.
// RUN: %check_purpose %S/Inputs/rules.yaml %s -- -std=c++17
// RUN: %purpose_tidy "--config={CheckOptions: {purpose.Policy: '%S/Inputs/rules.yaml'}}" %s -- -std=c++17 2>/dev/null | FileCheck %s
#include <string>
std::string mail(), person(), crash(), cpu();
void toAds(const std::string &), toMarketing(const std::string &), toNewsletter(const std::string &), toResearch(const std::string &);
int bucket(const std::string &);
std::string pseudonym(const std::string &);

// CHECK: contact in 'mail' reaches ads sink 'toAds', denied by no-marketing, no-ads-with-contact [purpose-forbidden-flow]
void bothRules_bad() { toAds(mail()); } // WARN
void categoryBelow_bad() { toMarketing(crash()); } // WARN
void purposeBelow_bad() { toAds(person()); } // WARN
void otherCategory_ok() { toAds(cpu()); }
void otherPurpose_ok() { toResearch(crash()); }
void allowed_ok() { toNewsletter(mail()); }
void allowedForContactOnly_bad() { toNewsletter(crash()); } // WARN
void allowedForNewsletterOnly_bad() { toMarketing(mail()); } // WARN
void declassified_ok() { toAds(std::to_string(bucket(mail()))); }
void pseudonymised_bad() { toAds(pseudonym(mail())); } // WARN
void threshold_bad() { toResearch(std::to_string(bucket(mail()))); } // WARN
void onePerPair_bad() { toAds(mail() + mail()); } // WARN
