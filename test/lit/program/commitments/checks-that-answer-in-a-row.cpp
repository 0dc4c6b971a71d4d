// Two checks of one connection that answer with results and enumerators.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "db::banned", passed_when: false, name: ban}
  - {field: "db::Community::deleted", passed_when: false, name: gone}
rules:
  - {id: ban-create, require: {call: "db::create", guard: ban}}
  - {id: gone-create, require: {call: "db::create", guard: gone}}
//--- one.cpp
#include <string>
#include <utility>
#include <variant>
namespace db {
struct Pool; struct PersonId { int v; }; struct CommunityId { int v; };
struct Community { CommunityId id; bool deleted; static Community read(Pool &, CommunityId); };
struct Form { PersonId who; CommunityId where; std::string text; };
bool banned(Pool &, PersonId, CommunityId);
void create(Pool &, const Form &);
void other(Pool &, const Form &);
}
using namespace db;
enum class E { Banned, Gone };
struct Unit {}; struct Err { E e; };
template <class T> struct Result {
  std::variant<T, E> v;
  Result(T t) : v(std::in_place_index<0>, std::move(t)) {}
  Result(Err e) : v(std::in_place_index<1>, e.e) {}
  bool is_err() const { return v.index() == 1; }
  T &unwrap() { return std::get<0>(v); }
  E err() const { return std::get<1>(v); }
  template <class F> auto and_then(F f) -> decltype(f(std::declval<T &>())) { if (is_err()) return Err{err()}; return f(unwrap()); }
};
Result<Unit> checkBan(PersonId p, CommunityId c, Pool &pool) { if (banned(pool, p, c)) return Err{E::Banned}; return Unit{}; }
Result<Unit> checkGone(CommunityId c, Pool &pool) { if (Community::read(pool, c).deleted) return Err{E::Gone}; return Unit{}; }
enum class State { Allowed, Banned, Gone };
State state(PersonId p, CommunityId c, Pool &pool) {
  if (checkBan(p, c, pool).is_err()) return State::Banned;
  if (checkGone(c, pool).is_err()) return State::Gone;
  return State::Allowed;
}
State stateBad(PersonId p, CommunityId c, Pool &pool) {
  if (checkBan(p, c, pool).is_err()) return State::Allowed;
  return State::Allowed;
}
bool plain(Pool &pool, const Form &f) {
  if (checkBan(f.who, f.where, pool).is_err() || checkGone(f.where, pool).is_err()) return false;
  create(pool, f);
  return true;
}
bool chain(Pool &pool, const Form &f) {
  auto r = checkBan(f.who, f.where, pool).and_then([&](Unit &) { return checkGone(f.where, pool); });
  if (r.is_err()) return false;
  create(pool, f);
  return true;
}
bool chainIgnored(Pool &pool, const Form &f) {
  auto r = checkBan(f.who, f.where, pool).and_then([&](Unit &) { return checkGone(f.where, pool); });
  if (r.is_err()) other(pool, f);
  create(pool, f); // WARN
  return true;
}
Result<Unit> chained(Pool &pool, const Form &f) {
  return checkBan(f.who, f.where, pool).and_then([&](Unit &) { return checkGone(f.where, pool); }).and_then([&](Unit &) -> Result<Unit> {
    create(pool, f);
    return Unit{};
  });
}
Result<Unit> chainedLacks(Pool &pool, const Form &f) {
  return checkGone(f.where, pool).and_then([&](Unit &) -> Result<Unit> {
    create(pool, f); // WARN
    return Unit{};
  });
}
bool switched(Pool &pool, const Form &f) {
  switch (state(f.who, f.where, pool)) {
  case State::Banned: return false;
  case State::Gone: return false;
  case State::Allowed: break;
  }
  create(pool, f);
  return true;
}
bool switchedIn(Pool &pool, const Form &f) {
  switch (state(f.who, f.where, pool)) {
  case State::Allowed: create(pool, f); return true;
  default: return false;
  }
}
bool compared(Pool &pool, const Form &f) {
  if (state(f.who, f.where, pool) != State::Allowed) return false;
  create(pool, f);
  return true;
}
bool switchedForgets(Pool &pool, const Form &f) {
  switch (state(f.who, f.where, pool)) {
  case State::Gone: return false;
  case State::Banned: break;
  case State::Allowed: break;
  }
  create(pool, f); // WARN
  return true;
}
bool comparedBad(Pool &pool, const Form &f) {
  if (stateBad(f.who, f.where, pool) != State::Allowed) return false;
  create(pool, f); // WARN
  return true;
}
