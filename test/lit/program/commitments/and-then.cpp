// What runs only if the check went well is handed to its result.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards:
  - {function: ["check_ban", check_ban2], name: nb}
rules:
  - {id: ban.create, require: {call: "create", guard: nb}}
  - {id: ban.make, require: {call: "make*", guard: nb}}
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

Unit wrap(Pool &p, const Person &x, CommunityId c) { TRY(check_live(p, c)); TRY(check_ban(p, x.id, c)); return Ok(); }
template <class T> class R { std::variant<T, std::string> v_; public: R(T t) : v_(t) {} R(std::string e) : v_(e) {} bool is_ok() const { return v_.index() == 0; } bool is_err() const { return v_.index() == 1; } T &unwrap() { return std::get<0>(v_); } const std::string &error() const { return std::get<1>(v_); }
  template <class F> auto and_then(F f) -> std::invoke_result_t<F, T &> { if (is_err()) return error(); return std::invoke(f, std::get<0>(v_)); } };
R<long> check_ban2(Pool &, PersonId, CommunityId);
R<long> make2(Pool &, PersonId, CommunityId, const std::string &);
Unit h1(Pool &p, const Person &x, CommunityId c) { return check_ban(p, x.id, c).and_then([&] { return make(p, x.id, c, "a"); }); }
Unit h2(Pool &p, const Person &x, CommunityId c) { return wrap(p, x, c).and_then([&] { return make(p, x.id, c, "a"); }); }
Unit h3(Pool &p, const Person &x, CommunityId c) { return check_live(p, c).and_then([&] { return check_ban(p, x.id, c); }).and_then([&] { return make(p, x.id, c, "a"); }); }
Unit h4(Pool &p, const Person &x, CommunityId c) { auto r = wrap(p, x, c).and_then([&] { return make(p, x.id, c, "a"); }); if (r.is_err()) return r.error(); return Ok(); }
R<long> h5(Pool &p, const Person &x, CommunityId c) { return check_ban2(p, x.id, c).and_then([&](long) { return make2(p, x.id, c, "a"); }); }
R<long> h6(Pool &p, const Person &x, CommunityId c) { return wrap(p, x, c).and_then([&] { return make2(p, x.id, c, "a"); }); }
Unit g1(Pool &p, const Person &x, CommunityId c) { return check_live(p, c).and_then([&] { return make(p, x.id, c, "a"); }); } // WARN
