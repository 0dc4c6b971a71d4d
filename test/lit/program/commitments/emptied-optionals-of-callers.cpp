// A function takes the exact place out of an optional that it is handed by reference.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {geo: {}}
purposes: {bidding: {}}
classify: [{field: ["Geo::lat"], as: geo}]
sinks: [{function: "send*", purpose: bidding}]
rules: [{id: no, deny: {data: geo, for: bidding}}]
//--- one.cpp
#include <optional>
#include <string>
struct Geo { double lat = 0; std::string country; };
struct User { std::string id; std::optional<Geo> geo; };
struct Req { std::optional<User> user; };
void send(const Req &); void sendu(const User &);
void scrub_geo(std::optional<Geo> &geo) { if (!geo) return; Geo coarse; coarse.country = geo->country; geo = coarse; }
void a1(Req r) { if (r.user) scrub_geo(r.user->geo); send(r); }
void a2(User u) { scrub_geo(u.geo); sendu(u); }
void a3(const User &in) { User u = in; scrub_geo(u.geo); sendu(u); }
void a4(const User &in) { User u = in; sendu(u); } // WARN
void keepsIfOld(std::optional<Geo> &geo, bool old) { if (!geo || old) return; geo.reset(); }
void a5(User u, bool old) { keepsIfOld(u.geo, old); sendu(u); } // WARN
