// Permissions that checks have given are handed to objects, which keep them or what follows from them.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify: [{field: "User::id", as: user_id}]
sinks: [{function: post, purpose: bidding}]
guards: [{function: "Consent::allowed", name: consent}]
rules: [{id: need, require: {data: user_id, for: bidding, guard: consent}}]
//--- one.cpp
#include <string>
struct User { std::string id; };
struct Req { std::string ua; User user; };
struct Consent { bool allowed(int v) const; bool geo(int v) const; };
void post(const std::string &s);
struct Perms { bool bid = false, geo = false, id = false; };
Perms perms(const Consent *c) { if (!c) return {}; Perms p; p.id = c->allowed(1); p.geo = c->geo(1); return p; }
class E1 { bool no_; public: explicit E1(const Perms &p) : no_(!p.id) {} void apply(const Req &from, Req &to) const { if (!no_) to.user = from.user; } };
void a(const Consent *c, const Req &o) { Req r; E1(perms(c)).apply(o, r); post(r.user.id); }
class E2 { bool yes_; public: explicit E2(const Perms &p) : yes_(p.id) {} void apply(const Req &from, Req &to) const { if (yes_) to.user = from.user; } };
void b(const Consent *c, const Req &o) { Req r; E2(perms(c)).apply(o, r); post(r.user.id); }
class E3 { bool no_; public: explicit E3(const Perms &p) : no_(!p.geo) {} void apply(const Req &from, Req &to) const { if (!no_) to.user = from.user; } };
void d(const Consent *c, const Req &o) { Req r; E3(perms(c)).apply(o, r); post(r.user.id); } // WARN
class E4 { Perms p_; public: explicit E4(const Perms &p) : p_(p) {} void apply(const Req &from, Req &to) const { if (p_.id) to.user = from.user; } };
void e(const Consent *c, const Req &o) { Req r; E4(perms(c)).apply(o, r); post(r.user.id); }
void e2(const Consent *c, const Req &o) { Req r; E4 x(perms(c)); x.apply(o, r); post(r.user.id); }
class E6 { bool yes_; public: explicit E6(const Consent &c) : yes_(c.allowed(1)) {} void apply(const Req &from, Req &to) const { if (yes_) to.user = from.user; } };
void h(const Consent *c, const Req &o) { Req r; E6(*c).apply(o, r); post(r.user.id); }
class E7 { bool no_ = true; public: explicit E7(const Consent &c) : no_(!c.allowed(1)) {} void apply(const Req &from, Req &to) const { if (no_) return; to.user = from.user; } };
void i(const Consent *c, const Req &o) { Req r; E7(*c).apply(o, r); post(r.user.id); }
class E8 { bool no_ = true; public: explicit E8(const Consent &c) : no_(!c.geo(1)) {} void apply(const Req &from, Req &to) const { if (no_) return; to.user = from.user; } };
void j(const Consent *c, const Req &o) { Req r; E8(*c).apply(o, r); post(r.user.id); } // WARN
class E5 { bool yes_; public: explicit E5(bool yes) : yes_(yes) {} void apply(const Req &from, Req &to) const { if (yes_) to.user = from.user; } };
void f(const Consent *c, const Req &o) { Req r; E5(c->allowed(1)).apply(o, r); post(r.user.id); }
class E9 { bool yes_; public: explicit E9(bool yes) : yes_(yes) {} void apply(const Req &from, Req &to) const { if (yes_) to.user = from.user; } };
void g1(const Consent *c, const Req &o) { Req r; E9(c->allowed(1)).apply(o, r); post(r.user.id); } // FP
void g2(const Consent *c, const Req &o) { Req r; E9(c->geo(1)).apply(o, r); post(r.user.id); } // WARN
struct Copied { bool yes = false; };
Copied made(const Consent &c) { return {c.allowed(1)}; }
struct Turned { Copied of; bool no = true; explicit Turned(const Copied &c) : of(c), no(!c.yes) {} };
void t(const Consent &c, const Req &o) { Turned x(made(c)); if (!x.no) post(o.user.id); }
void t2(const Consent &c, const Req &o) { Turned x(made(c)); if (x.no) post(o.user.id); } // WARN
void t3(const Consent &c, const Req &o) { Copied a = made(c), b; b = a; if (b.yes) post(o.user.id); }
struct Loose { bool yes = false; };
Loose loose(const Consent &c) { return {c.geo(1)}; }
void t4(const Consent &c, const Req &o) { Loose a = loose(c), b; b = a; if (b.yes) post(o.user.id); } // WARN
