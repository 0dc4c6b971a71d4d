// A member that a new object never was given, where objects are put into lists as members of others.
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
#include <vector>
struct User { std::string id, name; };
struct Device { std::string ua, ifa, did; };
struct Regs { bool coppa; };
struct Request { std::string id; User user; Device device; Regs regs; };
struct Perm { bool pass_id; };
Perm permissions(int bidder);
void bid(const Request &r);
Request early(const Request &in, const Perm &p) {
  Request out;
  out.device.ua = in.device.ua;
  if (in.regs.coppa) return out;
  if (p.pass_id) {
    out.user.id = in.user.id;
    out.device.ifa = in.device.ifa;
  }
  return out;
}
Request nothing(const Request &in) {
  Request out;
  out.device.ua = in.device.ua;
  return out;
}
Request some(const Request &in, const Perm &p) {
  Request out;
  if (p.pass_id) out.device.ifa = in.device.ifa;
  return out;
}
void earlyDirect(const Request &in, const Perm &p) { bid(early(in, p)); }
void nothingDirect(const Request &in) { bid(nothing(in)); }
void someDirect(const Request &in, const Perm &p) { bid(some(in, p)); }
void earlyList(const Request &in) {
  std::vector<Request> out;
  for (int b = 0; b < 3; ++b) out.push_back(early(in, permissions(b)));
  for (const Request &r : out) bid(r);
}
void nothingList(const Request &in) {
  std::vector<Request> out;
  for (int b = 0; b < 3; ++b) out.push_back(nothing(in));
  for (const Request &r : out) bid(r);
}
struct Pair { int bidder; Request request; };
void earlyPairs(const Request &in) {
  std::vector<Pair> out;
  for (int b = 0; b < 3; ++b) out.push_back({b, early(in, permissions(b))});
  for (const Pair &p : out) bid(p.request);
}
void somePairs(const Request &in) {
  std::vector<Pair> out;
  for (int b = 0; b < 3; ++b) out.push_back({b, some(in, permissions(b))});
  for (const Pair &p : out) bid(p.request);
}
void didToo(const Request &in, const Perm &p) {
  Request out = early(in, p);
  out.device.did = in.device.did;
  bid(out); // WARN
}
