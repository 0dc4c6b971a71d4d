// The same where answers come with something else.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {ids: {}}
purposes: {bidding: {}, id_use: {}}
classify: [{field: ["User::id", "User::eids"], as: ids}]
consent: [{field: "Perms::pass_id", purpose: id_use}]
sinks: [{function: [send], purpose: bidding}]
rules: [{id: no, deny: {data: ids, for: bidding}, unless: {consent: id_use}}]
//--- one.cpp
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>
struct Geo { double lat = 0; std::string country; };
struct User { std::string id; std::vector<std::string> eids; std::optional<Geo> geo; std::string word; };
struct Req { std::string rid; std::optional<User> user; };
struct Perms { bool allow = false, pass_id = false; };
struct Named { Req req; std::string name; };
struct NamedP { Req req; std::string name; Perms perms; };
std::pair<Perms, int> ask2(const std::string &bidder);
Perms ask(const std::string &bidder);
void send(const Req &);
void scrub(User &u) { u.id.clear(); u.eids.clear(); }
User scrubbed(const User &u, bool ids) { User out = u; if (ids) scrub(out); return out; }
void a1(Req r) { auto [p, err] = ask2("x"); if (!p.pass_id) if (r.user) scrub(*r.user); send(r); }
void a2(Req r) { auto res = ask2("x"); Perms p = res.first; if (!p.pass_id) if (r.user) scrub(*r.user); send(r); }
void a3(Req r) { Perms p = ask("x"); if (r.user) r.user = scrubbed(*r.user, !p.pass_id); send(r); }
void a4(const Req &in) { Perms p = ask("x"); Req r; if (in.user) { r.user.emplace().word = in.user->word; if (p.pass_id) { r.user->id = in.user->id; r.user->eids = in.user->eids; } } send(r); }
static std::vector<Named> all_of_them(const Req &in, const std::vector<std::string> &names) {
  std::vector<Named> out;
  for (auto &n : names) { Named x; x.req = in; x.name = n; out.push_back(std::move(x)); }
  return out;
}
static std::vector<Named> clean(const Req &in, const std::vector<std::string> &names) {
  std::vector<Named> ok, all = all_of_them(in, names);
  for (auto &x : all) {
    Perms p = ask(x.name);
    if (!p.pass_id && x.req.user) scrub(*x.req.user);
    ok.push_back(std::move(x));
  }
  return ok;
}
void b1(const Req &in, const std::vector<std::string> &names) { for (auto &x : clean(in, names)) send(x.req); }
void b2(const Req &in, const std::vector<std::string> &names) {
  std::vector<Named> ok, all = all_of_them(in, names);
  for (auto &x : all) { Perms p = ask(x.name); if (!p.pass_id && x.req.user) scrub(*x.req.user); ok.push_back(std::move(x)); }
  for (auto &x : ok) send(x.req);
}
void c1(const Req &in, const std::vector<std::string> &names) { // the answer kept beside
  std::vector<NamedP> all;
  for (auto &n : names) all.push_back(NamedP{in, n, ask(n)});
  for (auto &x : all) if (!x.perms.pass_id && x.req.user) scrub(*x.req.user);
  for (auto &x : all) send(x.req);
}
void c3(const Req &in, const std::vector<std::string> &names) {
  std::vector<NamedP> all;
  for (auto &n : names) all.push_back(NamedP{in, n, ask(n)});
  std::erase_if(all, [](const NamedP &x) { return !x.perms.pass_id; });
  for (auto &x : all) send(x.req);
}
void d1(Req r) { Perms p = ask("x"); unsigned what = 0; if (!p.pass_id) what |= 1u; if (what & 1u) if (r.user) scrub(*r.user); send(r); } // FP FP
void d2(Req r) { Perms p = ask("x"); bool strip = false; if (!p.pass_id) strip = true; if (strip) r.user.reset(); send(r); }
void d3(Req r) { Perms p = ask("x"); bool keep = p.pass_id; if (!keep) r.user.reset(); send(r); }
void d4(Req r) { Perms p = ask("x"); bool strip = !p.pass_id; if (strip) r.user.reset(); send(r); }
void d5(Req r) { Perms p = ask("x"); bool strip = !p.pass_id; if (!strip) send(r); }
void f1(Req r) { Perms p = ask("x"); bool strip = p.pass_id; if (strip) r.user.reset(); send(r); } // WARN WARN
User scrubbedToo(const User &u, bool ids) { User out = u; if (ids) scrub(out); return out; }
void f2(Req r) { Perms p = ask("x"); if (r.user) r.user = scrubbedToo(*r.user, p.pass_id); send(r); } // WARN WARN
