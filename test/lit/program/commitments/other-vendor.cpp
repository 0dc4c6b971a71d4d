// Another vendor was asked than the one who gets the data.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {user_ids: {}}
purposes: {bidding: {}}
classify: [{field: "Request::uid", as: user_ids}]
sinks: [{function: "net::post", parameters: [1], purpose: bidding, recipient_parameter: 0}]
guards:
  - {field: "Perm::passId", name: pass_id}
  - {function: "mayPass", name: pass_id}
rules: [{id: ids, require: {data: user_ids, for: bidding, guard: pass_id}}]
//--- one.cpp
//
#include <map>
#include <optional>
#include <string>
#include <vector>
struct Request { std::string uid; };
struct Bidder { std::string name; std::string parent; int vendor = 0; };
struct Perm { bool passId = false; };
Perm permFor(const Bidder &B);
bool mayPass(const Bidder &B);
namespace net { void post(const Bidder &To, const std::string &Body); }

void sameField(const Request &R, const std::vector<Bidder> &Bs) {
  for (const Bidder &B : Bs)
    if (permFor(B).passId) net::post(B, R.uid);
}
void samePredicate(const Request &R, const std::vector<Bidder> &Bs) {
  for (const Bidder &B : Bs)
    if (mayPass(B)) net::post(B, R.uid);
}
void otherPredicate(const Request &R, const Bidder &A, const Bidder &B) {
  if (mayPass(A)) net::post(B, R.uid); // WARN
}
void otherField(const Request &R, const Bidder &A, const Bidder &B) {
  if (permFor(A).passId) net::post(B, R.uid); // WARN
}
void otherFieldLocal(const Request &R, const Bidder &A, const Bidder &B) {
  const Perm P = permFor(A);
  if (P.passId) net::post(B, R.uid); // WARN
}
void aliasPredicate(const Request &R, const Bidder &B, std::map<std::string, Bidder> &Core) {
  const Bidder &Checked = B.parent.empty() ? B : Core[B.parent];
  if (mayPass(Checked)) net::post(B, R.uid); // FN: see limitations: looked-up elements, kept records
}
void aliasField(const Request &R, const Bidder &B, std::map<std::string, Bidder> &Core) {
  const Bidder &Checked = Core[B.parent];
  if (permFor(Checked).passId) net::post(B, R.uid); // FN: see limitations: looked-up elements, kept records
}
void firstPredicate(const Request &R, const std::vector<Bidder> &Bs) {
  if (mayPass(Bs.front()))
    for (const Bidder &B : Bs) net::post(B, R.uid); // WARN
}
void oncePredicate(const Request &R, const std::vector<Bidder> &Bs) {
  std::optional<bool> May;
  for (const Bidder &B : Bs) {
    if (!May) May = mayPass(B);
    if (*May) net::post(B, R.uid); // WARN
  }
}
void onceField(const Request &R, const std::vector<Bidder> &Bs) {
  std::optional<Perm> P;
  for (const Bidder &B : Bs) {
    if (!P) P = permFor(B);
    if (P->passId) net::post(B, R.uid); // FN: see limitations: looked-up elements, kept records
  }
}
void stickyPredicate(const Request &R, const std::vector<Bidder> &Bs) {
  bool May = false;
  for (const Bidder &B : Bs) {
    May = May || mayPass(B);
    if (May) net::post(B, R.uid); // WARN
  }
}
