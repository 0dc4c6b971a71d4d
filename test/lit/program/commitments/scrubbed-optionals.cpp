// Without the permission a member that may be there is replaced or cleared; what remains goes out in any case.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {geo: {}}
purposes: {bidding: {}}
classify: [{field: ["Geo::lat", "Geo::zip"], as: geo}]
sinks: [{function: "post", parameters: [0], purpose: bidding}]
guards: [{field: "Perms::geo", name: g}]
rules: [{id: r, require: {data: geo, for: bidding, guard: g}}]
//--- one.cpp
#include <optional>
#include <string>
struct Geo { double lat = 0; std::string country, zip; };
struct Dev { std::string ua; std::optional<Geo> geo; };
struct Dev2 { std::string ua; Geo geo; };
struct Perms { bool geo = false; };
void post(const std::string &);
struct Bidder;
Perms allowed(const Bidder &);
std::string enc(const Dev &d) { std::string s = d.ua; if (d.geo) s += std::to_string(d.geo->lat) + d.geo->zip + d.geo->country; return s; }
std::string enc2(const Dev2 &d) { return d.ua + std::to_string(d.geo.lat) + d.geo.zip + d.geo.country; }
Geo coarse(const Geo &g) { Geo o; o.country = g.country; return o; }
void f1(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo) { if (d.geo) d.geo = coarse(*d.geo); } post(enc(d)); }
void f2(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo) d.geo.reset(); post(enc(d)); }
void f3(Dev2 d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo) d.geo = coarse(d.geo); post(enc2(d)); }
void f4(Dev2 d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo) d.geo = Geo{}; post(enc2(d)); }
void f5(const Dev &in, const Bidder &b) { const Perms p = allowed(b); Dev d; d.ua = in.ua; if (p.geo) d.geo = in.geo; else if (in.geo) d.geo = coarse(*in.geo); post(enc(d)); }
void f6(const Dev &in, const Bidder &b) { const Perms p = allowed(b); Dev d; d.ua = in.ua; if (p.geo) d.geo = in.geo; post(enc(d)); }
void f7(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo && d.geo) d.geo = coarse(*d.geo); post(enc(d)); }
void f8(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo && d.geo) { d.geo->lat = 0; d.geo->zip.clear(); } post(enc(d)); }
void f9(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo && d.geo) { Geo c; c.country = d.geo->country; d.geo = c; } post(enc(d)); }
void f10(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo) d.geo = std::nullopt; post(enc(d)); }
void f11(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo) { Geo c; c.country = "DE"; d.geo = c; } post(enc(d)); }
void f12(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo && d.geo) d.geo = Geo{.lat = 0, .country = d.geo->country, .zip = ""}; post(enc(d)); }
void g1(Dev d, const Bidder &b) { const Perms p = allowed(b); if (!p.geo && d.geo) { d.geo->lat = 0; } post(enc(d)); } // WARN
void g2(Dev d, const Bidder &b) { const Perms p = allowed(b); if (p.geo && d.geo) d.geo = coarse(*d.geo); post(enc(d)); } // WARN
