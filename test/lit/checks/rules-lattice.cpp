// Lattices with several parents, rules without data or purpose, allow beside deny, declassifiers on the way.
// RUN: %check_purpose %S/Inputs/uses.yaml %s -- -std=c++17
#include <string>
std::string person(), mail(), diagnosis(), patient(), two(), cpu(), other();
void toRetargeting(const std::string &), toAds(const std::string &), toCommercial(const std::string &);
void toResearch(const std::string &), toCare(const std::string &), toBoth(const std::string &);
void toCareA(const std::string &, const std::string &);
std::string bucket(const std::string &), unlink(const std::string &), copy(const std::string &);
struct Histogram { void add(const std::string &); std::string draw() const; std::string rows() const; };

void below_bad() { toAds(mail()); } // EXPECT: purpose-forbidden-flow contact in 'mail' reaches ads sink 'toAds', denied by ads-of-personal
void farBelow_bad() { toRetargeting(diagnosis()); } // EXPECT: purpose-forbidden-flow health in 'diagnosis'
void bothParents_bad() { toResearch(patient()); } // EXPECT: purpose-forbidden-flow denied by no-health-research
void otherParent_ok() { toResearch(mail()); }
// Allowed for contact, and patient_contact is contact: the allow is below the deny in both.
void allowedBelow_ok() { toRetargeting(patient()); toRetargeting(mail()); }
void allowedForBelowOnly_bad() { toAds(patient()); } // WARN
// allow {personal, research} is above deny {health, research}: it does not lift it.
void allowAbove_bad() { toResearch(diagnosis()); } // EXPECT: purpose-forbidden-flow no-health-research
void noPurposeInRule_bad() { toResearch(cpu()); } // EXPECT: purpose-forbidden-flow machine in 'cpu' reaches research sink 'toResearch', denied by no-machine-at-all
void noDataInRule_bad() { toCare(mail()); } // EXPECT: purpose-forbidden-flow denied by nothing-of-all-for-care
void unclassified_ok() { toCare(other()); toAds(other()); }
void twoCategories_bad() { toResearch(two()); } // EXPECT: purpose-forbidden-flow contact and machine in 'two'
void twoPurposes_bad() { toBoth(diagnosis()); } // EXPECT: purpose-forbidden-flow reaches care and research sink 'toBoth', denied by no-health-research, nothing-of-all-for-care
void entryForEachParameter_bad() { toCareA(mail(), ""); } // EXPECT: purpose-forbidden-flow reaches care sink
void entryForEachParameter_ok() { toCareA("", mail()); }

// Declassifiers: below the threshold of the rules.
void bucket_ok() { toAds(bucket(mail())); }
void unlink_ok() { toAds(unlink(mail())); }
void bucketThenMail_bad() { toAds(bucket(mail()) + mail()); } // WARN
void argumentStays_bad() { std::string S = mail(); bucket(S); toAds(S); } // WARN
void notLifted_bad() { toAds(copy(mail())); } // WARN
void throughAnother_ok() { toAds(copy(bucket(copy(mail())))); }
void object_ok(Histogram &H) { H.add(mail()); toAds(H.draw()); }
void object_bad(Histogram &H) { H.add(mail()); toAds(H.rows()); } // WARN
std::string wrapped() { return bucket(mail()); }
void wrapped_ok() { toAds(wrapped()); }
void oneBranch_bad(bool C) { std::string S = mail(); if (C) S = bucket(S); toAds(S); } // WARN
void allBranches_ok(bool C) { std::string S = mail(); if (C) S = bucket(S); else S = unlink(S); toAds(S); }
