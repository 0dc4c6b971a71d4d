// A table of what must be allowed and what is scrubbed otherwise, run in a loop.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {user_ids: {}}
purposes: {bidding: {}}
classify: [{field: "Request::uid", as: user_ids}]
sinks: [{function: "net::post", purpose: bidding}]
guards:
  - {field: "Perm::passId", name: pass_id}
rules: [{id: ids, require: {data: user_ids, for: bidding, guard: pass_id}}]
//--- one.cpp
//
#include <string>
struct Request { std::string uid; };
struct Perm { bool passId = false; bool passGeo = false; };
Perm permFor(int Vendor);
namespace net { void post(const Request &R); }
void scrub(Request &R) { R.uid.clear(); }

void direct(const Request &O) {
  const Perm P = permFor(1);
  Request M = O;
  if (!P.passId) scrub(M);
  net::post(M);
}
void throughMember(const Request &O) {
  const Perm P = permFor(1);
  constexpr bool Perm::*Allowed = &Perm::passId;
  Request M = O;
  if (!(P.*Allowed)) scrub(M);
  net::post(M);
}
void throughFunction(const Request &O) {
  const Perm P = permFor(1);
  void (*F)(Request &) = scrub;
  Request M = O;
  if (!P.passId) F(M);
  net::post(M);
}
void guardedByMember(const Request &O) {
  const Perm P = permFor(1);
  bool Perm::*Allowed = &Perm::passId;
  if (P.*Allowed) net::post(O);
}
void table(const Request &O) {
  struct Rule { bool Perm::*Allowed; void (*Scrub)(Request &); };
  static constexpr Rule Rules[]{{&Perm::passId, scrub}};
  const Perm P = permFor(1);
  Request M = O;
  for (const Rule &R : Rules)
    if (!(P.*R.Allowed)) R.Scrub(M);
  net::post(M);
}
void otherMember(const Request &O) {
  const Perm P = permFor(1);
  bool Perm::*Allowed = &Perm::passGeo;
  if (P.*Allowed) net::post(O); // WARN
}
