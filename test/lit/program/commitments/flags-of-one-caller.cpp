// Callers of one function hand in a flag, and one of them a wrong one.
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
#include <utility>
struct User { std::string id, zip; };
struct Request { User user; };
struct Perm { bool pass_id; };
void bid(const Request &r);
Request cleaned(Request r, bool keep) { if (!keep) r.user.id = ""; return r; }
void clean(Request &r, bool keep) { if (!keep) r.user.id = ""; }
class Scrubber {
public:
  explicit Scrubber(Request r) : r_(std::move(r)) {}
  Scrubber &ids(bool keep) { if (!keep) r_.user.id = ""; return *this; }
  Request take() { return std::move(r_); }
private:
  Request r_;
};
void good1(const Request &in, const Perm &p) { bid(cleaned(in, p.pass_id)); }
void bad1(const Request &in, const Perm &p) { bid(cleaned(in, !p.pass_id)); } // WARN
void good2(const Request &in, const Perm &p) { Request r = in; clean(r, p.pass_id); bid(r); }
void bad2(const Request &in, const Perm &p) { Request r = in; clean(r, !p.pass_id); bid(r); } // WARN
void good3(const Request &in, const Perm &p) { bid(Scrubber(in).ids(p.pass_id).take()); } // FP
void bad3(const Request &in, const Perm &p) { bid(Scrubber(in).ids(!p.pass_id).take()); } // WARN
void good4(const Request &in, const Perm &p, bool test) { bid(cleaned(in, p.pass_id && !test)); }
