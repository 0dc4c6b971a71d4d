// A declassifier gives back a record of the class that is classified.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {geo: {}}
purposes: {bidding: {}}
classify: [{type: Geo, as: geo}]
sinks: [{function: "send*", purpose: bidding}]
declassifiers: [{function: [round_geo, round_body, round_to, round_rough], to: anonymised, because: "1 km"}]
rules:
  - {id: geo-precise, deny: {data: geo, for: bidding}}
//--- one.cpp
//
// With a body in the program (33), or with a result of another class (36), it does. (_struct: class classified; _fields: its fields classified)
#include <optional>
#include <vector>
#include <memory>
#include <utility>
struct Geo { double lat, lon; };
struct Out { std::optional<Geo> geo; Geo plain; };
Geo round_geo(const Geo &G);
void send(const Geo &G);
void send_opt(const std::optional<Geo> &G);
void send_out(const Out &O);

void raw(const Geo &G) { send(G); } // WARN
void rounded(const Geo &G) { send(round_geo(G)); }
void named(const Geo &G) { Geo R = round_geo(G); send(R); }
void optional(const Geo &G) { std::optional<Geo> R = round_geo(G); send_opt(R); }
void emplaced(const Geo &G) { std::optional<Geo> R; R.emplace(round_geo(G)); send_opt(R); }
void assigned(const Geo &G) { Out O; O.geo = round_geo(G); send_out(O); }
void member(const Geo &G) { Out O{}; O.plain = round_geo(G); send_out(O); }
std::optional<Geo> outgoing(const std::optional<Geo> &G) { if (!G) return std::nullopt; return round_geo(*G); }
void helper(const std::optional<Geo> &G) { send_opt(outgoing(G)); }
Geo plainly(const Geo &G) { return round_geo(G); }
void plain_helper(const Geo &G) { send(plainly(G)); }
void shared(const Geo &G) { auto P = std::make_shared<Geo>(round_geo(G)); send(*P); }
void list(const std::vector<Geo> &Gs) { std::vector<Geo> R; for (auto &G : Gs) R.push_back(round_geo(G)); for (auto &G : R) send(G); }
void raw_opt(const Geo &G) { std::optional<Geo> R = G; send_opt(R); } // WARN WARN
Geo round_body(const Geo &G) { return {(long)(G.lat * 100) / 100.0, (long)(G.lon * 100) / 100.0}; }
void round_to(const Geo &G, Geo &out);
struct Rough { double lat, lon; };
Rough round_rough(const Geo &G);
void send_rough(const Rough &R);
void body(const Geo &G) { send(round_body(G)); }
void out_param(const Geo &G) { Geo R; round_to(G, R); send(R); }
void fields(const Geo &G) { Geo R = round_geo(G); send_rough({R.lat, R.lon}); } // FP: 
void rough(const Geo &G) { send_rough(round_rough(G)); }
void no_rough(const Geo &G) { send_rough({G.lat, G.lon}); } // WARN WARN
