// Results of several checks in one record, that says whether all went well.
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

struct Permit { Unit live, ban; bool granted() const { return live.is_ok() && ban.is_ok(); } };
Permit permitFor(Pool &p, const Person &x, CommunityId c) { return {check_live(p, c), check_ban(p, x.id, c)}; }
Permit permitOr(Pool &p, const Person &x, CommunityId c) { Permit r; r.live = check_live(p, c); r.ban = check_ban(p, x.id, c); return r; }
struct BPermit { bool live, ban; bool granted() const { return live && ban; } };
BPermit bpermit(Pool &p, const Person &x, CommunityId c) { return {check_live(p, c).is_ok(), check_ban(p, x.id, c).is_ok()}; }
struct OPermit { bool live, ban; bool granted() const { return live || ban; } };
OPermit opermit(Pool &p, const Person &x, CommunityId c) { return {check_live(p, c).is_ok(), check_ban(p, x.id, c).is_ok()}; }
Unit h1(Pool &p, const Person &x, CommunityId c) { auto r = permitFor(p, x, c); if (!r.granted()) return r.ban; create(p, x.id, c, "a"); return Ok(); }
Unit h2(Pool &p, const Person &x, CommunityId c) { auto r = permitOr(p, x, c); if (!r.granted()) return r.ban; create(p, x.id, c, "a"); return Ok(); }
Unit h3(Pool &p, const Person &x, CommunityId c) { auto r = bpermit(p, x, c); if (!r.granted()) return std::string("e"); create(p, x.id, c, "a"); return Ok(); }
Unit h4(Pool &p, const Person &x, CommunityId c) { auto r = bpermit(p, x, c); if (!r.ban) return std::string("e"); create(p, x.id, c, "a"); return Ok(); }
Unit h5(Pool &p, const Person &x, CommunityId c) { Permit r{check_live(p, c), check_ban(p, x.id, c)}; if (r.ban.is_err()) return r.ban; create(p, x.id, c, "a"); return Ok(); }
Unit h6(Pool &p, const Person &x, CommunityId c) { Permit r{check_live(p, c), check_ban(p, x.id, c)}; if (!r.granted()) return r.ban; create(p, x.id, c, "a"); return Ok(); }
Unit h7(Pool &p, const Person &x, CommunityId c) { auto r = permitFor(p, x, c); if (r.ban.is_err()) return r.ban; create(p, x.id, c, "a"); return Ok(); }
Unit g1(Pool &p, const Person &x, CommunityId c) { auto r = opermit(p, x, c); if (!r.granted()) return std::string("e"); create(p, x.id, c, "a"); return Ok(); } // WARN
Unit g2(Pool &p, const Person &x, CommunityId c) { auto r = permitFor(p, x, c); if (r.live.is_err()) return r.ban; create(p, x.id, c, "a"); return Ok(); } // WARN
