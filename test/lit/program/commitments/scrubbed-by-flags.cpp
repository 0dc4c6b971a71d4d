// What says that data is scrubbed was decided before.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {ids: {}}
purposes: {bidding: {}, id_use: {}}
classify: [{field: "User::id", as: ids}]
consent: [{field: "Perms::pass_id", purpose: id_use}]
sinks: [{function: [send, sendo], purpose: bidding}]
rules: [{id: no, deny: {data: ids, for: bidding}, unless: {consent: id_use}}]
//--- one.cpp
#include <optional>
#include <string>
#include <utility>
#include <vector>
struct User { std::string id; std::string word; };
struct Req { std::string rid; User user; };
struct ReqO { std::string rid; std::optional<User> user; };
struct Perms { bool pass_id = false; };
struct Named { Req req; std::string name; };
Perms ask(const std::string &bidder);
void send(const Req &); void sendo(const ReqO &);
void scrub(User &u) { u.id.clear(); }
void a1(Req r) { r.user.id.clear(); send(r); }
void a2(Req r) { if (!ask("x").pass_id) r.user.id.clear(); send(r); }
void a3(Req r) { Perms p = ask("x"); if (!p.pass_id) r.user.id.clear(); send(r); }
void a4(Req r) { Perms p = ask("x"); if (!p.pass_id) scrub(r.user); send(r); }
void b1(ReqO r) { if (r.user) r.user->id.clear(); sendo(r); }
void b2(ReqO r) { Perms p = ask("x"); if (!p.pass_id) if (r.user) r.user->id.clear(); sendo(r); }
void b3(ReqO r) { Perms p = ask("x"); if (!p.pass_id) if (r.user) scrub(*r.user); sendo(r); }
void b4(ReqO r) { Perms p = ask("x"); if (!p.pass_id && r.user) r.user.reset(); sendo(r); }
void b5(ReqO r) { Perms p = ask("x"); if (!p.pass_id) r.user.reset(); sendo(r); }
void c1(const Req &in) { Perms p = ask("x"); Req r = in; if (!p.pass_id) scrub(r.user); send(r); }
void c2(const Req &in) { Perms p = ask("x"); Req r; r.rid = in.rid; if (p.pass_id) r.user = in.user; send(r); }
void c3(const Req &in) { Perms p = ask("x"); bool strip = !p.pass_id; Req r = in; if (strip) scrub(r.user); send(r); }
struct Enf { bool id = false, geo = false; bool any() const { return id || geo; } void apply(Req &r) const { if (id) scrub(r.user); } };
void c4(const Req &in) { Perms p = ask("x"); Enf e; e.id = !p.pass_id; Req r = in; if (e.any()) e.apply(r); send(r); }
void c5(const Req &in) { Perms p = ask("x"); Enf e; e.id = !p.pass_id; Req r = in; e.apply(r); send(r); }
void d1(const Req &in, const std::vector<std::string> &names) { // a vector in between
  std::vector<Named> ok;
  for (auto &n : names) { Named x{in, n}; Perms p = ask(n); if (!p.pass_id) scrub(x.req.user); ok.push_back(std::move(x)); }
  for (auto &x : ok) send(x.req);
}
void d2(const Req &in, const std::vector<std::string> &names) { // changed in place
  std::vector<Named> ok;
  for (auto &n : names) ok.push_back(Named{in, n});
  for (auto &x : ok) { Perms p = ask(x.name); if (!p.pass_id) scrub(x.req.user); send(x.req); }
}
void e1(Req r) { send(r); } // WARN
void e2(Req r) { Perms p = ask("x"); if (p.pass_id) r.user.id.clear(); send(r); } // WARN
void e3(Req r, bool b) { Perms p = ask("x"); if (b) r.user.id.clear(); send(r); } // WARN
void e4(const Req &in) { Perms p = ask("x"); Req r = in; if (!p.pass_id) { Req q = r; scrub(q.user); } send(r); } // WARN
