// What is scrubbed unless the vendor may have it goes to a virtual method.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_ids: {}}
purposes: {bidding: {}}
classify: [{field: ["User::id", "User::eids"], as: user_ids}]
sinks: [{function: "post", parameters: [1], purpose: bidding}]
guards: [{function: "Tcf::passIds", name: ids_allowed}]
rules: [{id: ids-need-consent, require: {data: user_ids, for: bidding, guard: ids_allowed}}]
//--- one.cpp
//
// that sends it; the same through a class that is not virtual (line 18) and with an early return instead (sendIfAllowed) is silent.
#include <string>
#include <vector>
struct User { std::string id; std::vector<std::string> eids; std::string consent; };
struct Request { std::string imp; User user; };
struct Bidder { std::string name; std::string url; };
struct Tcf { explicit Tcf(const std::string &consent); bool passIds(const Bidder &b) const; };
void post(const std::string &url, const std::string &body);
std::string json(const Request &r) { std::string s = r.imp + r.user.id; for (auto &e : r.user.eids) s += e; return s; }
struct Adapter { virtual ~Adapter() = default; virtual const Bidder &info() const = 0; virtual void request(const Request &r) = 0; };
struct Rtb : Adapter {
  const Bidder &info() const override { return b_; }
  void request(const Request &r) override { post(b_.url, json(r)); }
  Bidder b_;
};
struct Plain {
  void request(const Request &r) { post(b_.url, json(r)); }
  Bidder b_;
};
struct Other { virtual ~Other() = default; virtual const Bidder &info() const = 0; virtual void request(const Request &r) = 0; };
struct Third : Other {
  const Bidder &info() const override { return b_; }
  void request(const Request &r) override { post(b_.url, json(r)); }
  Bidder b_;
};
struct Bad {
  void request(const Request &r) { post(b_.url, json(r)); } // WARN
  Bidder b_;
};
void scrub(Request &r) { r.user.id.clear(); r.user.eids.clear(); }
void scrubSome(Request &r) { r.user.id.clear(); }
void viaVirtual(const Request &req, Adapter &a) {
  Tcf tcf(req.user.consent);
  Request copy = req;
  if (!tcf.passIds(a.info())) scrub(copy);
  a.request(copy);
}
void viaPlain(const Request &req, Plain &a) {
  Tcf tcf(req.user.consent);
  Request copy = req;
  if (!tcf.passIds(a.b_)) scrub(copy);
  a.request(copy);
}
void sendIfAllowed(const Request &req, Other &a) {
  Tcf tcf(req.user.consent);
  if (tcf.passIds(a.info())) a.request(req);
}
void forgotEids(const Request &req, Bad &a) {
  Tcf tcf(req.user.consent);
  Request copy = req;
  if (!tcf.passIds(a.b_)) scrubSome(copy);
  a.request(copy);
}
Request next();
int main() { Rtb a; Plain p; Third t; Bad b; viaVirtual(next(), a); viaPlain(next(), p); sendIfAllowed(next(), t); forgotEids(next(), b); }
