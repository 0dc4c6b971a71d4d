// Data is cleaned by what another vendor may see, and goes to this one.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {ids: {}}
purposes: {bidding: {}}
classify: [{field: "Req::ifa", as: ids}]
sinks: [{function: "post", parameters: [1], purpose: bidding, recipient_parameter: 0}]
guards: [{field: "Perms::pid", name: g}, {function: "may", name: g}]
rules: [{id: r, require: {data: ids, for: bidding, guard: g}}]
//--- one.cpp
#include <string>
#include <vector>
struct Bidder { std::string name; int vendor = 0; };
struct Req { std::string id, ifa; };
struct Perms { bool pid = false; };
Perms allowed(const Bidder &); bool may(const Bidder &);
void post(const Bidder &, const std::string &);
Req apply(const Req &r, const Perms &p) { Req o = r; if (!p.pid) o.ifa.clear(); return o; }
void ok1(const Req &r, const std::vector<Bidder> &bs) { for (const Bidder &b : bs) { const Perms p = allowed(b); const Req o = apply(r, p); post(b, o.id + o.ifa); } }
void ok2(const Req &r, const std::vector<Bidder> &bs) { for (const Bidder &b : bs) { if (!may(b)) continue; post(b, r.ifa); } }
// asked of another: a bool function
// asked of another: the field of what a function returned for it
void send(const Bidder &b, const Req &o) { post(b, o.id + o.ifa); } // WARN
// asked of another, the data cleaned by what it said
void g6(const Req &r, const std::vector<Bidder> &bs) { const Perms p = allowed(bs.front()); for (const Bidder &b : bs) { const Req o = apply(r, p); send(b, o); } }
void g7(const Req &r, const Bidder &a, const Bidder &b) { const Perms p = allowed(a); const Req o = apply(r, p); post(b, o.id + o.ifa); } // WARN
void g8(const Req &r, const Bidder &a, const Bidder &b) { Req o = r; if (!may(a)) o.ifa.clear(); post(b, o.id + o.ifa); } // WARN
