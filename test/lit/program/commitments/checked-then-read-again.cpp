// The same by a parameter that is read into.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {res: {}}
purposes: {response: {}}
classify:
  - {out_parameter: "Store::get", index: 1, as: res}
  - {function: "Store::load", as: res}
sinks: [{function: body, purpose: response}]
guards: [{function: check_read, name: can_read}]
rules: [{id: needs, require: {data: res, for: response, guard: can_read}}]
//--- one.cpp
#include <map>
#include <string>
enum class Errc { Ok, No };
struct Res { std::string subject, text, to; };
struct Store {
  virtual ~Store() = default;
  virtual Errc get(const std::string &subject, Res *out) const = 0;
  virtual Res load(const std::string &subject) const = 0;
};
Errc check_read(const Store &store, const Res &r, const std::string &who);
void body(const std::string &text);
Errc a1(const Store &s, const std::string &id, const std::string &who) { // checked last
  Res r; if (s.get(id, &r) != Errc::Ok) return Errc::No;
  if (!r.to.empty()) if (s.get(std::string(r.to), &r) != Errc::Ok) return Errc::No;
  if (check_read(s, r, who) != Errc::Ok) return Errc::No;
  body(r.text); return Errc::Ok; }
Errc a2(const Store &s, const std::string &id, const std::string &who) { // overwritten through an out-parameter
  Res r; if (s.get(id, &r) != Errc::Ok) return Errc::No;
  if (check_read(s, r, who) != Errc::Ok) return Errc::No;
  if (!r.to.empty()) if (s.get(r.to, &r) != Errc::Ok) return Errc::No;
  body(r.text); return Errc::Ok; } // WARN
Errc b2(const Store &s, const std::string &id, const std::string &who) { // overwritten by assignment
  Res r = s.load(id);
  if (check_read(s, r, who) != Errc::Ok) return Errc::No;
  if (!r.to.empty()) r = s.load(r.to);
  body(r.text); return Errc::Ok; } // WARN
Errc c2(const Store &s, const std::string &id, const std::string &who) { // another object
  Res r; if (s.get(id, &r) != Errc::Ok) return Errc::No;
  if (check_read(s, r, who) != Errc::Ok) return Errc::No;
  Res other; if (s.get(r.to, &other) != Errc::Ok) return Errc::No;
  body(other.text); return Errc::Ok; } // WARN
Errc d2(const Store &s, const std::string &id, const std::string &who) { // unconditionally
  Res r; if (s.get(id, &r) != Errc::Ok) return Errc::No;
  if (check_read(s, r, who) != Errc::Ok) return Errc::No;
  s.get(r.to, &r);
  body(r.text); return Errc::Ok; } // WARN
static Errc ext(const Store &s, const std::string &id, const std::string &who, Res *out) { // in a helper
  Res r; if (s.get(id, &r) != Errc::Ok) return Errc::No;
  if (check_read(s, r, who) != Errc::Ok) return Errc::No;
  if (!r.to.empty()) if (s.get(r.to, &r) != Errc::Ok) return Errc::No;
  *out = r; return Errc::Ok; }
Errc e2(const Store &s, const std::string &id, const std::string &who) {
  Res r; if (ext(s, id, who, &r) != Errc::Ok) return Errc::No;
  body(r.text); return Errc::Ok; } // WARN
