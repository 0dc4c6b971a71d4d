// Several parts are scrubbed under one condition.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {ids: {}}
purposes: {bidding: {}, id_use: {}}
classify: [{field: ["User::id","Device::ip"], as: ids}]
consent: [{field: "Perms::pass_id", purpose: id_use}]
sinks: [{function: "send*", purpose: bidding}]
rules: [{id: no, deny: {data: ids, for: bidding}, unless: {consent: id_use}}]
//--- one.cpp
#include <optional>
#include <string>
#include <utility>
#include <vector>
struct User { std::string id, word; };
struct Device { std::string ip, ua; };
struct Req { std::string rid; std::optional<User> user; std::optional<Device> device; };
struct Perms { bool pass_id = false; };
struct Named { Req req; std::string name; };
using Names = std::vector<std::string>;
Perms ask(const std::string &);
void send(const Req &);
static std::vector<Named> make(const Req &in, const Names &names) {
  std::vector<Named> out;
  for (auto &n : names) { Named x; x.req = in; x.name = n; out.push_back(std::move(x)); }
  return out;
}
// straight
void a1(Req r) { Perms p = ask("x"); if (!p.pass_id) { if (r.user) r.user->id.clear(); if (r.device) r.device->ip.clear(); } send(r); }
void a2(Req r) { if (r.user) r.user->id.clear(); if (r.device) r.device->ip.clear(); send(r); }
// elements, no consent at all
void b1(const Req &in, const Names &n) { auto all = make(in, n); for (auto &x : all) { if (x.req.user) x.req.user->id.clear(); if (x.req.device) x.req.device->ip.clear(); send(x.req); } }
void b2(const Req &in, const Names &n) { auto all = make(in, n); for (auto &x : all) { x.req.user.reset(); x.req.device.reset(); } for (auto &x : all) send(x.req); }
void b3(const Req &in, const Names &n) { auto all = make(in, n); for (auto &x : all) { if (x.req.user) x.req.user->id.clear(); if (x.req.device) x.req.device->ip.clear(); } for (auto &x : all) send(x.req); }
// with consent
void c1(const Req &in, const Names &n) { auto all = make(in, n); for (auto &x : all) { Perms p = ask(x.name); if (!p.pass_id) { if (x.req.user) x.req.user->id.clear(); if (x.req.device) x.req.device->ip.clear(); } send(x.req); } }
// and moved to another list
void d1(const Req &in, const Names &n) { auto all = make(in, n); std::vector<Named> ok; for (auto &x : all) { Perms p = ask(x.name); if (!p.pass_id) { if (x.req.user) x.req.user->id.clear(); if (x.req.device) x.req.device->ip.clear(); } ok.push_back(std::move(x)); } for (auto &x : ok) send(x.req); }
void d2(const Req &in, const Names &n) { auto all = make(in, n); std::vector<Named> ok; for (auto &x : all) { Perms p = ask(x.name); if (!p.pass_id) { if (x.req.user) x.req.user->id.clear(); } x.req.device.reset(); ok.push_back(std::move(x)); } for (auto &x : ok) send(x.req); }
// built anew out of what may be kept
void e1(const Req &in, const Names &n) { auto all = make(in, n); std::vector<Named> ok; for (auto &x : all) { Perms p = ask(x.name); Req out; out.rid = x.req.rid; if (x.req.user && p.pass_id) out.user = x.req.user; x.req = std::move(out); ok.push_back(std::move(x)); } for (auto &x : ok) send(x.req); }
void e2(const Req &in, const Names &n) { auto all = make(in, n); std::vector<Named> ok; for (auto &x : all) { Perms p = ask(x.name); Req out; if (x.req.user) { out.user.emplace().word = x.req.user->word; if (p.pass_id) out.user->id = x.req.user->id; } x.req = std::move(out); ok.push_back(std::move(x)); } for (auto &x : ok) send(x.req); }
void e3(const Req &in, const Names &n) { auto all = make(in, n); std::vector<Named> ok; for (auto &x : all) { Perms p = ask(x.name); Req out; if (x.req.user) { out.user.emplace().word = x.req.user->word; if (p.pass_id) out.user->id = x.req.user->id; } if (x.req.device) { out.device.emplace().ua = x.req.device->ua; if (p.pass_id) out.device->ip = x.req.device->ip; } x.req = std::move(out); ok.push_back(std::move(x)); } for (auto &x : ok) send(x.req); }
// one of the two is left as it is
void f1(Req r) { Perms p = ask("x"); if (!p.pass_id) { if (r.user) r.user->id.clear(); } send(r); } // WARN
void f2(const Req &in, const Names &n) { auto all = make(in, n); std::vector<Named> ok; for (auto &x : all) { Perms p = ask(x.name); if (!p.pass_id) { if (x.req.user) x.req.user->id.clear(); } ok.push_back(std::move(x)); } for (auto &x : ok) send(x.req); } // WARN
void f3(Req r) { Perms p = ask("x"); if (p.pass_id) { if (r.user) r.user->id.clear(); if (r.device) r.device->ip.clear(); } send(r); } // WARN WARN
