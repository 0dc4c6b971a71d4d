// A classified field of a new object is filled behind a check, and another function reads and sends it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify:
  - {field: ["User::id", "Device::ifa"], as: user_id}
sinks:
  - {function: "post", parameters: [0], purpose: bidding}
guards:
  - {function: "Consent::vendor", name: vendor}
rules:
  - {id: id-needs-consent, require: {data: user_id, for: bidding, guard: vendor}}
//--- one.cpp
#include <optional>
#include <string>
#include <vector>
struct User { std::string id; };
struct Device { std::string ua, ifa; };
struct Request { std::string id; std::optional<User> user; Device device; std::vector<std::string> imps; };
struct Consent { bool vendor(int v) const; bool geo(int v) const; };
std::string to_json(const Request &r);
void post(const std::string &body);
struct Permissions { bool allow = false, geo = false, id = false; };
static Permissions askAll(const std::optional<Consent> &c, int v) {
  if (!c) return {};
  Permissions p;
  p.allow = c->vendor(v);
  p.geo = c->geo(v);
  p.id = c->vendor(v);
  return p;
}
static Permissions askPlain(const Consent &c, int v) { return {.allow = true, .geo = c.geo(v), .id = c.vendor(v)}; }
static std::string text(const Request &r) { return r.id + (r.user ? r.user->id : "") + r.device.ifa; }
void text1(const Request &o, const std::optional<Consent> &c, int v) { // computed fields, only texts
  auto p = askAll(c, v);
  std::string s;
  if (p.id) s = o.device.ifa;
  post(s);
}
void text2(const Request &o, const Consent &c, int v) {
  auto p = askPlain(c, v);
  std::string s;
  if (p.id) s = o.device.ifa;
  post(s);
}
void text3(const Request &o, const Consent &c, int v) {
  auto p = askPlain(c, v);
  std::string s;
  if (p.geo) s = o.device.ifa;
  post(s); // WARN
}
void whole1(const Request &o, const Consent &c, int v) { // asked here, put into a new request
  Request r;
  r.id = o.id;
  if (c.vendor(v)) { r.user = o.user; r.device.ifa = o.device.ifa; }
  post(text(r));
}
void whole2(const Request &o, const Consent &c, int v) { // written by a function out of sight
  Request r;
  r.id = o.id;
  if (c.vendor(v)) { r.user = o.user; r.device.ifa = o.device.ifa; }
  post(to_json(r));
}
static Request clean(const Request &o, const Consent &c, int v) {
  Request r;
  r.id = o.id;
  if (c.vendor(v)) { r.user = o.user; r.device.ifa = o.device.ifa; }
  return r;
}
void whole3(const Request &o, const Consent &c, int v) { post(text(clean(o, c, v))); }
void whole4(const Request &o, const Consent &c, int v) { post(to_json(clean(o, c, v))); }
static Request cleanBad(const Request &o, const Consent &c, int v) {
  Request r;
  r.id = o.id;
  r.device = o.device;
  if (c.vendor(v)) r.user = o.user;
  return r;
}
void whole5(const Request &o, const Consent &c, int v) { post(text(cleanBad(o, c, v))); } // WARN
void whole6(const Request &o, const Consent &c, int v) { post(to_json(cleanBad(o, c, v))); } // WARN
static void send(const Request &r) { post(text(r)); } // WARN
void whole7(const Request &o, const Consent &c, int v) { send(clean(o, c, v)); }
void whole8(const Request &o) { send(o); }
static void sendClean(const Request &r) { post(text(r)); }
void whole9(const Request &o, const Consent &c, int v) { sendClean(clean(o, c, v)); }
//--- two.cpp
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct User { std::string id; };
struct Device { std::string ua, ifa; };
struct Request { std::string id; Device device; };
struct Consent { bool vendor(int v) const; bool geo(int v) const; };
std::string to_json(const Request &r);
void post(const std::string &body);
struct Bidder { virtual ~Bidder() = default; virtual int vendor() const = 0; virtual std::string make(const Request &r) const { return to_json(r); } };
struct A : Bidder { int vendor() const override { return 1; } };
struct Perms { bool geo = false, id = false; };
static Perms ask(const Consent &c, int v) { Perms p; p.geo = c.geo(v); p.id = c.vendor(v); return p; }
class Holder {
  std::optional<Consent> c_;
public:
  explicit Holder(std::optional<Consent> c) : c_(std::move(c)) {}
  Perms ask(const Bidder &b) const { if (!c_) return {}; Perms p; p.geo = c_->geo(b.vendor()); p.id = c_->vendor(b.vendor()); return p; }
};
std::optional<Consent> parse(const std::string &s);
static Request clean1(const Request &o, const Consent &c, int v) {
  Request r; r.id = o.id;
  auto p = ask(c, v);
  if (p.id) r.device.ifa = o.device.ifa;
  return r;
}
void f1(const Request &o, const Consent &c, int v) { post(to_json(clean1(o, c, v))); }
static Request clean2(const Request &o, const Holder &h, const Bidder &b) {
  Request r; r.id = o.id;
  auto p = h.ask(b);
  if (p.id) r.device.ifa = o.device.ifa;
  return r;
}
void f2(const Request &o, const Holder &h, const Bidder &b) { post(to_json(clean2(o, h, b))); }
void f3(const Request &o, const Bidder &b) { Holder h(parse(o.id)); post(to_json(clean2(o, h, b))); }
void f4(const Request &o, const Holder &h, const Bidder &b) { post(b.make(clean2(o, h, b))); }
static void deliver(const Request &r, const Bidder &b) { post(b.make(r)); }
void f5(const Request &o, const Holder &h, const std::vector<std::shared_ptr<Bidder>> &all) { for (const auto &b : all) deliver(clean2(o, h, *b), *b); }
void f6(const Request &o, const Holder &h, const Bidder &b) { // here
  Request r; r.id = o.id;
  if (h.ask(b).id) r.device.ifa = o.device.ifa;
  post(to_json(r));
}
void f7(const Request &o, const Holder &h, const Bidder &b) {
  Request r; r.id = o.id;
  if (h.ask(b).geo) r.device.ifa = o.device.ifa;
  post(to_json(r)); // WARN
}
//--- three.cpp
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct User { std::string id; };
struct Device { std::string ua, ifa; };
struct Request { std::string id; Device device; };
struct Consent { bool vendor(int v) const; bool geo(int v) const; };
std::string to_json(const Request &r);
void post(const std::string &body);
struct Bidder { virtual ~Bidder() = default; virtual int vendor() const = 0; virtual std::string make(const Request &r) const { return to_json(r); } };
struct A : Bidder { int vendor() const override { return 1; } };
struct Perms { bool geo = false, id = false; };
static Perms ask(const Consent &c, int v) { Perms p; p.geo = c.geo(v); p.id = c.vendor(v); return p; }
class Holder {
  std::optional<Consent> c_;
public:
  explicit Holder(std::optional<Consent> c) : c_(std::move(c)) {}
  Perms ask(const Bidder &b) const { if (!c_) return {}; Perms p; p.geo = c_->geo(b.vendor()); p.id = c_->vendor(b.vendor()); return p; }
};
std::optional<Consent> parse(const std::string &s);
static Request clean2(const Request &o, const Holder &h, const Bidder &b) {
  Request r; r.id = o.id;
  auto p = h.ask(b);
  if (p.id) r.device.ifa = o.device.ifa;
  return r;
}
static Request direct(const Request &o, const Consent &c, int v) {
  Request r; r.id = o.id;
  if (c.vendor(v)) r.device.ifa = o.device.ifa;
  return r;
}
static void d1(const Request &r) { post(to_json(r)); }
void g1(const Request &o, const Holder &h, const Bidder &b) { d1(clean2(o, h, b)); }
static void d2(const Request &r, const Bidder &b) { post(b.make(r)); }
void g2(const Request &o, const Holder &h, const Bidder &b) { d2(clean2(o, h, b), b); }
static void d3(const Request &r) { post(to_json(r)); }
void g3(const Request &o, const Holder &h, const std::vector<std::shared_ptr<Bidder>> &all) { for (const auto &b : all) d3(clean2(o, h, *b)); }
static void d4(const Request &r) { post(r.device.ifa); }
void g4(const Request &o, const Holder &h, const Bidder &b) { d4(clean2(o, h, b)); }
static void d5(const Request &r) { post(to_json(r)); }
void g5(const Request &o, const Consent &c, int v) { d5(direct(o, c, v)); }
static void d6(const Request &r, const Bidder &b) { post(b.make(r)); }
void g6(const Request &o, const Consent &c, const Bidder &b) { d6(direct(o, c, b.vendor()), b); }
static void d7(const Request &r) { post(r.id + r.device.ifa); }
void g7(const Request &o, const Holder &h, const std::vector<std::shared_ptr<Bidder>> &all) { for (const auto &b : all) { auto r = clean2(o, h, *b); d7(r); } }
static void d8(const Request &r) { post(to_json(r)); } // WARN
void g8(const Request &o, const Holder &h, const Bidder &b) { d8(clean2(o, h, b)); d8(o); }
//--- four.cpp
#include <optional>
#include <string>
struct User { std::string id; };
struct Device { std::string ua, ifa; };
struct Request { std::string id; std::optional<User> user; Device device; };
struct Consent { bool vendor(int v) const; };
void post(const std::string &body);
static void e1(const Request &r) { post(r.device.ifa); }
void h1(const Request &o) { Request r; r.id = o.id; e1(r); } // nothing put in
static void e2(const Request &r) { post(r.device.ifa); }
void h2(const Request &o, const Consent &c, int v) { Request r; if (c.vendor(v)) r.device.ifa = o.device.ifa; e2(r); }
static void e3(const Request &r) { post(r.device.ifa); }
void h3(const Request &o, const Consent &c, int v) { if (!c.vendor(v)) return; Request r; r.device.ifa = o.device.ifa; e3(r); }
static void e4(const Request &r) { post(r.device.ifa); }
void h4(const Request &o, const Consent &c, int v) { Request r; r.device.ifa = c.vendor(v) ? o.device.ifa : ""; e4(r); }
static void e5(const Request &r) { post(r.device.ifa); }
void h5(const Request &o, const Consent &c, int v) { if (c.vendor(v)) e5(o); }
static void e6(const std::string &ifa) { post(ifa); }
void h6(const Request &o, const Consent &c, int v) { std::string s; if (c.vendor(v)) s = o.device.ifa; e6(s); }
static void e7(const Device &d) { post(d.ifa); }
void h7(const Request &o, const Consent &c, int v) { Device d; if (c.vendor(v)) d.ifa = o.device.ifa; e7(d); }
struct Copy { std::string text; }; // not classified itself
static void e8(const Copy &d) { post(d.text); }
void h8(const Request &o, const Consent &c, int v) { Copy d; if (c.vendor(v)) d.text = o.device.ifa; e8(d); }
static void e9(const Request &r) { post(r.user ? r.user->id : ""); }
void h9(const Request &o, const Consent &c, int v) { Request r; if (c.vendor(v)) r.user = o.user; e9(r); }
static void e10(Request r) { post(r.device.ifa); }
void h10(const Request &o, const Consent &c, int v) { Request r; if (c.vendor(v)) r.device.ifa = o.device.ifa; e10(std::move(r)); }
static void e11(const Request &r) { post(r.device.ifa); } // WARN
void h11(const Request &o, const Consent &c, int v) { Request r; r.device.ifa = o.device.ifa; if (c.vendor(v)) r.id = o.id; e11(r); }
void here(const Request &o, const Consent &c, int v) { Request r; if (c.vendor(v)) r.device.ifa = o.device.ifa; post(r.device.ifa); }
