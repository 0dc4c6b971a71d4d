// A variable that was checked is written, checked again, kept, or written on one branch.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: allowed, name: may_sync}]
rules: [{id: sync, require: {call: set_uid, guard: may_sync}}]
//--- one.cpp
#include <map>
#include <string>
#include <vector>
#include <optional>
struct Consent { int bits; };
bool allowed(const Consent &C, const std::string &bidder);
void set_uid(const std::string &bidder, int uid);
std::string alias_of(const std::string &);
std::optional<std::string> next_bidder();
void k1(const Consent &C, std::string bidder, int uid) { // checked again
  if (!allowed(C, bidder)) return;
  set_uid(bidder, uid);
  bidder = alias_of(bidder);
  if (!allowed(C, bidder)) return;
  set_uid(bidder, uid);
}
void k2(const Consent &C, int uid) { // loop
  std::string bidder = "a";
  while (allowed(C, bidder)) {
    set_uid(bidder, uid);
    bidder = alias_of(bidder);
  }
}
void k3(const Consent &C, std::string bidder, int uid) { // default before
  if (bidder.empty()) bidder = "appnexus";
  else bidder = alias_of(bidder);
  if (!allowed(C, bidder)) return;
  set_uid(bidder, uid);
}
void k4(const Consent &C, const std::vector<std::string> &all, int uid) {
  for (std::string b : all) {
    if (!allowed(C, b)) continue;
    set_uid(b, uid);
  }
}
void k5(const Consent &C, int uid) {
  std::optional<std::string> b;
  while ((b = next_bidder())) {
    if (!allowed(C, *b)) continue;
    set_uid(*b, uid);
  }
}
void k6(const Consent &C, std::string bidder, int uid) { // uid is rewritten: the check never saw it
  if (!allowed(C, bidder)) return;
  uid = uid + 1;
  set_uid(bidder, uid);
}
void k7(const Consent &C, std::string bidder, int uid) { // both ways checked
  if (allowed(C, bidder)) {
    bidder = alias_of(bidder);
    if (!allowed(C, bidder)) return;
  } else {
    return;
  }
  set_uid(bidder, uid);
}
void k8(const Consent &C, std::string bidder, int uid) {
  bool ok = allowed(C, bidder);
  if (!ok) { bidder = alias_of(bidder); ok = allowed(C, bidder); }
  if (ok) set_uid(bidder, uid);
}
void k9(const Consent &C, std::string bidder, int uid) {
  if (!allowed(C, bidder)) { bidder = "own"; if (!allowed(C, bidder)) return; }
  set_uid(bidder, uid);
}
void k10(const Consent &C, std::string bidder, int uid) {
  std::string name;
  if (allowed(C, bidder)) name = bidder;
  else if (allowed(C, "own")) name = "own";
  else return;
  set_uid(name, uid);
}
void k11(const Consent &C, std::string bidder, int uid) {
  if (!allowed(C, bidder)) return;
  auto copy = bidder;
  bidder = "log";
  set_uid(copy, uid);
}
void k12(const Consent &C, std::string bidder, int uid) {
  const std::string before = bidder;
  bidder = alias_of(bidder);
  if (!allowed(C, bidder)) bidder = before;
  if (allowed(C, bidder)) set_uid(bidder, uid);
}
void b1(const Consent &C, std::string bidder, int uid) {
  if (!allowed(C, bidder)) return;
  bidder += "x";
  set_uid(bidder, uid); // WARN
}
void b2(const Consent &C, std::string bidder, int uid) {
  const bool ok = allowed(C, bidder);
  bidder = alias_of(bidder);
  if (ok) set_uid(bidder, uid); // WARN
}
void b3(const Consent &C, std::string bidder, int uid) {
  for (int i = 0; i < 3; ++i) {
    if (i == 0 && !allowed(C, bidder)) return;
    set_uid(bidder, uid); // WARN
    bidder = alias_of(bidder);
  }
}
struct Req { std::string bidder; int uid; };
void b4(const Consent &C, Req r) {
  if (!allowed(C, r.bidder)) return;
  r.bidder = alias_of(r.bidder);
  set_uid(r.bidder, r.uid); // FN: a field
}
void k13(const Consent &C, Req r) {
  r.bidder = alias_of(r.bidder);
  if (!allowed(C, r.bidder)) return;
  set_uid(r.bidder, r.uid);
}
void b5(const Consent &C, std::string bidder, int uid) {
  if (!allowed(C, bidder)) return;
  auto run = [&] { set_uid(bidder, uid); }; // FN: captured before
  bidder = alias_of(bidder);
  run();
}
