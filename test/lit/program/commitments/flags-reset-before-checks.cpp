// A helper sets the flag itself that is asked afterwards.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify:
  - {field: ["User::id", "Device::ifa", "Device::did"], as: user_id}
sinks:
  - {function: [bid, "Adapter::bid"], parameters: [0], purpose: bidding}
guards:
  - {field: "Perm::pass_id", name: allowed}
  - {field: "Regs::coppa", name: allowed, passed_when: false}
rules:
  - {id: id-needs-consent, require: {data: user_id, for: bidding, guard: allowed}}
//--- one.cpp
#include <string>
struct User { std::string id, name; };
struct Regs { bool coppa = false; bool gdpr = false; };
struct Request { User user; Regs regs; };
void bid(const Request &r);
void normalise(Request &r) { r.regs = Regs{}; r.regs.gdpr = !r.user.name.empty(); }
void clearFlag(Request &r) { r.regs.coppa = false; }
void inFunction(Request r) {
  r.regs.coppa = false;
  if (!r.regs.coppa) bid(r); // WARN
}
void inFunctionWhole(Request r) {
  r.regs = Regs{};
  if (!r.regs.coppa) bid(r); // WARN
}
void inHelper(Request r) {
  normalise(r);
  if (!r.regs.coppa) bid(r); // WARN
}
void inHelperFlag(Request r) {
  clearFlag(r);
  if (!r.regs.coppa) bid(r); // WARN
}
void copyInHelper(const Request &in) {
  Request r = in;
  normalise(r);
  if (r.regs.coppa) r.user.id = "";
  bid(r); // WARN
}
void before(const Request &in) {
  Request r = in;
  if (r.regs.coppa) return;
  normalise(r);
  bid(r);
}
void savedBefore(const Request &in) {
  Request r = in;
  const bool coppa = r.regs.coppa;
  normalise(r);
  if (!coppa) bid(r); // FP
}
