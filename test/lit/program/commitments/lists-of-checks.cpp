// A list of checks, all of which a loop or a fold asks.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bid: {}}
classify: [{field: "User::id", as: user_id}]
sinks: [{function: "send", purpose: bid}]
guards: [{function: "Bans::ok", name: ok}]
rules: [{id: ok, require: {data: user_id, for: bid, guard: ok}}]
//--- one.cpp
#include <array>
#include <functional>
#include <initializer_list>
#include <string>
#include <tuple>
#include <vector>
struct User { std::string id; bool old; };
struct Bans { bool ok(const User &) const; };
void send(const std::string &);
struct Ctx { const Bans &bans; const User &u; };
bool a0(const Ctx &c) { return c.u.old; }
bool a1(const Ctx &c) { return c.bans.ok(c.u); }
bool a2(const Ctx &c) { return !c.u.id.empty(); }
bool a3(const Ctx &c) { return c.u.id.size() > 3; }
template <class... F> bool all(const Ctx &c, F... f) { return (f(c) && ...); }
void fold(const Ctx &c) { if (all(c, a0, a1, a2, a3)) send(c.u.id); }
void foldWithout(const Ctx &c) { if (all(c, a0, a2, a3)) send(c.u.id); } // WARN
void tup(const Ctx &c) {
  auto steps = std::make_tuple(a0, a1, a2, a3, a0, a2, a3, a0);
  bool good = std::apply([&](auto... f) { return (f(c) && ...); }, steps);
  if (good) send(c.u.id);
}
void tupWithout(const Ctx &c) {
  auto steps = std::make_tuple(a0, a2, a3, a0, a2, a3, a0);
  bool good = std::apply([&](auto... f) { return (f(c) && ...); }, steps);
  if (good) send(c.u.id); // WARN
}
using Check = bool (*)(const Ctx &);
void table(const Ctx &c) {
  static const Check checks[] = {a0, a1, a2, a3};
  for (Check f : checks) if (!f(c)) return;
  send(c.u.id);
}
void tableWithout(const Ctx &c) {
  static const Check checks[] = {a0, a2, a3};
  for (Check f : checks) if (!f(c)) return;
  send(c.u.id); // WARN
}
void vec(const Ctx &c) {
  const std::vector<std::function<bool(const Ctx &)>> checks{a0, a1, [](const Ctx &c) { return c.u.old; }};
  for (const auto &f : checks) if (!f(c)) return;
  send(c.u.id);
}
void vecWithout(const Ctx &c) {
  const std::vector<std::function<bool(const Ctx &)>> checks{a0, [](const Ctx &c) { return c.u.old; }};
  for (const auto &f : checks) if (!f(c)) return;
  send(c.u.id); // WARN
}
struct Step { virtual ~Step(); virtual bool run(const Ctx &) const = 0; };
struct S1 : Step { bool run(const Ctx &c) const override { return c.bans.ok(c.u); } };
struct S2 : Step { bool run(const Ctx &c) const override { return c.u.old; } };
template <class... S> struct Pipeline {
  std::tuple<S...> s;
  bool run(const Ctx &c) const { return std::apply([&](const auto &...x) { return (x.run(c) && ...); }, s); }
};
void pipe(const Ctx &c) { Pipeline<S1, S2> p; if (p.run(c)) send(c.u.id); }
void pipeWithout(const Ctx &c) { Pipeline<S2> p; if (p.run(c)) send(c.u.id); } // WARN
