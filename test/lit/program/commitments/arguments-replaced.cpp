// Who gets the cookie is a text or number, which is written after the check.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards: [{function: "allowed*", name: sync}]
rules:
  - {id: sync-consent, require: {call: "set_uid*", guard: sync}}
//--- one.cpp
//
#include <map>
#include <string>
#include <string_view>
struct Consent { int bits; };
bool allowed(const Consent &C, std::string_view bidder);
bool allowed_s(const Consent &C, const std::string &bidder);
bool allowed_i(const Consent &C, int vendor);
void set_uid(const std::string &bidder, const std::string &uid);
void set_uid_i(int vendor, const std::string &uid);
const std::string &alias_of(const std::string &);
int vendor_of(int);

void checked(const Consent &C, std::string bidder, const std::string &uid) { if (allowed(C, bidder)) set_uid(bidder, uid); }
void unchecked(const Consent &C, std::string bidder, const std::string &uid) { set_uid(bidder, uid); } // WARN
void replaced(const Consent &C, std::string bidder, const std::string &uid) {
  if (!allowed(C, bidder)) return;
  bidder = alias_of(bidder);
  set_uid(bidder, uid); // WARN
}
void replaced_s(const Consent &C, std::string bidder, const std::string &uid) {
  if (!allowed_s(C, bidder)) return;
  bidder = "appnexus";
  set_uid(bidder, uid); // WARN
}
void replaced_i(const Consent &C, int vendor, const std::string &uid) {
  if (!allowed_i(C, vendor)) return;
  vendor = vendor_of(vendor);
  set_uid_i(vendor, uid); // WARN
}
void other_s(const Consent &C, const std::string &a, const std::string &b, const std::string &uid) {
  if (allowed_s(C, a)) set_uid(b, uid); // FN: 
}
void other_i(const Consent &C, int a, int b, const std::string &uid) {
  if (allowed_i(C, a)) set_uid_i(b, uid); // FN: 
}
void on_one_path(const Consent &C, std::string bidder, const std::string &uid, const std::map<std::string, std::string> &aliases) {
  if (!allowed(C, bidder)) return;
  if (auto it = aliases.find(bidder); it != aliases.end()) bidder = it->second;
  set_uid(bidder, uid); // WARN
}
void before(const Consent &C, std::string bidder, const std::string &uid) {
  bidder = alias_of(bidder);
  if (allowed(C, bidder)) set_uid(bidder, uid);
}
bool allowed1(const std::string &bidder);
void replaced1(std::string bidder, const std::string &uid) {
  if (!allowed1(bidder)) return;
  bidder = alias_of(bidder);
  set_uid(bidder, uid); // WARN
}
bool allowed1_i(int vendor);
void replaced1_i(int vendor, const std::string &uid) {
  if (!allowed1_i(vendor)) return;
  vendor = vendor_of(vendor);
  set_uid_i(vendor, uid); // WARN
}
void other1(const std::string &a, const std::string &b, const std::string &uid) {
  if (allowed1(a)) set_uid(b, uid); // FN: 
}
struct Bidder { std::string name; int vendor; };
bool allowed_b(const Consent &C, const Bidder &B);
void set_uid_b(const Bidder &B, const std::string &uid);
Bidder real(const Bidder &);
void replaced_b(const Consent &C, Bidder B, const std::string &uid) {
  if (!allowed_b(C, B)) return;
  B = real(B);
  set_uid_b(B, uid); // WARN
}
void kept_b(const Consent &C, const Bidder &B, const std::string &uid) { if (allowed_b(C, B)) set_uid_b(B, uid); }
