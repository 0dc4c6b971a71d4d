// An object says what is to be scrubbed, and scrubs parts of others.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {ids: {}}
purposes: {bidding: {}, id_use: {}}
classify: [{field: ["User::id", "Device::ip"], as: ids}]
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
struct Perms { bool pass_id = false, pass_geo = false; };
struct Named { Req req; std::string name; };
using Names = std::vector<std::string>;
Perms ask(const std::string &);
void send(const Req &);
struct Enf { bool id = false, geo = false; bool any() const { return id || geo; } void apply(Req &r) const { if (id) { if (r.user) r.user->id.clear(); if (r.device) r.device->ip.clear(); } } };
static std::vector<Named> make(const Req &in, const Names &names) {
  std::vector<Named> out;
  for (auto &n : names) { Named x; x.req = in; x.name = n; out.push_back(std::move(x)); }
  return out;
}
void k0(const Req &in) { Perms p = ask("x"); Enf e; e.id = !p.pass_id; e.geo = !p.pass_geo; Req r = in; if (e.any()) e.apply(r); send(r); }
void k1(const Req &in) { Perms p = ask("x"); Enf e; e.geo = !p.pass_geo; e.id = !p.pass_id; Req r = in; e.apply(r); send(r); }
void k2(Named x) { Perms p = ask(x.name); Enf e; e.id = !p.pass_id; e.apply(x.req); send(x.req); }
void k3(const Req &in, const Names &n) { auto all = make(in, n); for (auto &x : all) { Perms p = ask(x.name); Enf e; e.id = !p.pass_id; e.apply(x.req); send(x.req); } }
static std::vector<Named> clean(const Req &in, const Names &n) { std::vector<Named> ok; auto all = make(in, n); for (auto &x : all) { Perms p = ask(x.name); Enf e; e.id = !p.pass_id; e.apply(x.req); ok.push_back(std::move(x)); } return ok; }
void k4(const Req &in, const Names &n) { for (auto &x : clean(in, n)) send(x.req); }
struct Other { bool id = false; void apply(Req &r) const { if (id) { if (r.user) r.user->id.clear(); if (r.device) r.device->ip.clear(); } } };
void b1(const Req &in) { Perms p = ask("x"); Other o; o.id = p.pass_id; Req r = in; o.apply(r); send(r); } // WARN WARN
