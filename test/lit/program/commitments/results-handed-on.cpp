// A wrapper hands on the result of the check as its own.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards:
  - {function: "check_ban", name: nb}
rules:
  - {id: ban.create, require: {call: "create", guard: nb}}
  - {id: ban.make, require: {call: "make", guard: nb}}

//--- one.cpp
#include <string>
#include <optional>
#include <functional>
#include <utility>
#include <variant>
struct Pool; 
template <class Tag> struct Id { long value = 0; };
using PersonId = Id<struct PT>; using CommunityId = Id<struct CT>; using PostId = Id<struct OT>;
struct Person { PersonId id; bool banned = false; };
class [[nodiscard]] Unit { bool ok_ = true; std::string e_; public: Unit() = default; Unit(std::string e) : ok_(false), e_(e) {} bool is_ok() const { return ok_; } bool is_err() const { return !ok_; } const std::string &error() const { return e_; }
  template <class F> auto and_then(F f) -> std::invoke_result_t<F> { if (!ok_) return e_; return std::invoke(f); } };
inline Unit Ok() { return {}; }
Unit check_ban(Pool &, PersonId, CommunityId);
Unit check_live(Pool &, CommunityId);
void create(Pool &, PersonId, CommunityId, const std::string &);
Unit make(Pool &, PersonId, CommunityId, const std::string &);
#define TRY(e) do { if (auto r_ = (e); r_.is_err()) return r_.error(); } while (0)

namespace { 
Unit w1(Pool &p, const Person &x, CommunityId c) { if (x.banned) return std::string("b"); return check_ban(p, x.id, c); }
Unit w2(Pool &p, const Person &x, CommunityId c) { TRY(check_live(p, c)); return check_ban(p, x.id, c); }
Unit w3(Pool &p, const Person &x, CommunityId c) { return check_ban(p, x.id, c); }
Unit w4(Pool &p, const Person &x, CommunityId c) { TRY(check_live(p, c)); TRY(check_ban(p, x.id, c)); return Ok(); }
Unit w5(Pool &p, const Person &x, CommunityId c) { auto r = check_ban(p, x.id, c); if (r.is_err()) return r; return check_live(p, c); }
Unit w6(Pool &p, const Person &x, CommunityId c) { if (c.value == 0) return Ok(); return check_ban(p, x.id, c); }
}
Unit h1(Pool &p, const Person &x, CommunityId c) { TRY(w1(p, x, c)); create(p, x.id, c, "a"); return Ok(); }
Unit h2(Pool &p, const Person &x, CommunityId c) { TRY(w2(p, x, c)); create(p, x.id, c, "a"); return Ok(); }
Unit h3(Pool &p, const Person &x, CommunityId c) { TRY(w3(p, x, c)); create(p, x.id, c, "a"); return Ok(); }
Unit h4(Pool &p, const Person &x, CommunityId c) { TRY(w4(p, x, c)); create(p, x.id, c, "a"); return Ok(); }
Unit h5(Pool &p, const Person &x, CommunityId c) { TRY(w5(p, x, c)); create(p, x.id, c, "a"); return Ok(); }
Unit h6(Pool &p, const Person &x, CommunityId c) { TRY(w6(p, x, c)); create(p, x.id, c, "a"); return Ok(); } // WARN
