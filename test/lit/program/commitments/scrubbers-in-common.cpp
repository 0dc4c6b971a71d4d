// Functions that clear members are used by several callers, one after the other, or in an arm of a conditional expression.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {ids: {}, geo: {}}
purposes: {bidding: {}}
classify: [{field: ["Dev::ifa", "User::id"], as: ids}, {field: "Geo::zip", as: geo}]
sinks: [{function: "post", parameters: [0], purpose: bidding}]
guards: [{field: "Perms::pid", name: i}, {field: "Perms::geo", name: g}]
rules: [{id: r, require: {data: ids, for: bidding, guard: i}}, {id: q, require: {data: geo, for: bidding, guard: g}}]
//--- one.cpp
#include <optional>
#include <string>
#include <vector>
struct Geo { std::string zip; };
struct Dev { std::string ifa; std::optional<Geo> geo; };
struct Eid { std::string source, uid; };
struct User { std::string id; std::vector<Eid> eids; };
struct Req { std::string id; Dev device; User user; };
struct Perms { bool pid = false, geo = false; };
void post(const std::string &);
Perms allowed(int);
std::string enc(const Req &r) { std::string s = r.id + r.device.ifa + r.user.id; if (r.device.geo) s += r.device.geo->zip; return s; }
void scrub_ids(Req &r) { r.device.ifa.clear(); r.user.id.clear(); }
void scrub_geo(Req &r) { r.device.geo.reset(); }
Req apply(const Req &r, const Perms &p) { Req out = r; if (!p.pid) scrub_ids(out); if (!p.geo) scrub_geo(out); return out; }
Req without_geo(Req r) { scrub_geo(r); return r; }
void f(const Req &r, int b) { const Perms p = allowed(b); const Req o = apply(r, p); post(enc(o)); }
Req without_ids(Req r) { scrub_ids(r); return r; }
void h(const Req &r) { post(enc(without_ids(without_geo(r)))); }
Req chosen(const Req &r, const Perms &p) { Req o = p.pid ? r : without_ids(r); if (!p.geo) o.device.geo.reset(); return o; }
void t1(const Req &r, int b) { const Perms p = allowed(b); post(enc(chosen(r, p))); }
Req swapped(const Req &r, const Perms &p) { Req o = p.pid ? without_ids(r) : r; if (!p.geo) o.device.geo.reset(); return o; }
void t2(const Req &r, int b) { const Perms p = allowed(b); post(enc(swapped(r, p))); } // WARN
void t3(const Req &r, int b) { const Perms p = allowed(b); Req o = r; o = p.pid ? r : without_ids(r); if (!p.geo) scrub_geo(o); post(enc(o)); }
