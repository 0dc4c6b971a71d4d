// The same, handed on by a template that runs a closure.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {private_message: {}}
guards:
  - {function: "BanView::get", passed_when: false, name: not_banned}
  - {function: "is_banned", passed_when: false, name: not_banned}
  - {function: "may", name: not_banned}
rules: [{id: banned-do-not-write, require: {call: ["create", "create_in"], guard: not_banned}}]
//--- one.cpp
// FLAGS: -std=c++23
#include <expected>
#include <optional>
struct PersonId { int v; };
struct CommunityId { int v; };
struct Conn; struct Pool { Conn &get() const; };
bool is_banned(const Conn &, PersonId, CommunityId);
int create(const Conn &, CommunityId, int text);
template <class F> auto blocking(const Pool &pool, F &&f) -> std::expected<decltype(f(pool.get())), int> { return f(pool.get()); }
template <class F> auto plain(const Pool &pool, F &&f) { return f(pool.get()); }
template <class F> std::optional<bool> ask(const Pool &pool, F f) { return f(pool.get()); }
std::expected<bool, int> wrapped(const Pool &pool, PersonId p, CommunityId c) { return is_banned(pool.get(), p, c); }
int a1(const Pool &pool, PersonId p, CommunityId c) {
  auto banned = blocking(pool, [=](const Conn &conn) { return is_banned(conn, p, c); });
  if (!banned || *banned) return 0;
  return create(pool.get(), c, 1);
}
int a2(const Pool &pool, PersonId p, CommunityId c) {
  auto banned = ask(pool, [&](const Conn &conn) { return is_banned(conn, p, c); });
  if (!banned.has_value() || banned.value()) return 0;
  return create(pool.get(), c, 1);
}
int a3(const Pool &pool, PersonId p, CommunityId c) {
  auto banned = blocking(pool, [=](const Conn &conn) { return is_banned(conn, p, c); });
  if (banned && !*banned)
    return create(pool.get(), c, 1);
  return 0;
}
int a4(const Pool &pool, PersonId p, CommunityId c) {
  auto banned = wrapped(pool, p, c);
  if (!banned) return 0;
  if (*banned) return 0;
  return create(pool.get(), c, 1);
}
int a5(const Pool &pool, PersonId p, CommunityId c) {
  if (plain(pool, [=](const Conn &conn) { return is_banned(conn, p, c); })) return 0;
  return create(pool.get(), c, 1);
}
int a6(const Pool &pool, PersonId p, CommunityId c) {
  auto banned = blocking(pool, [=](const Conn &conn) { return is_banned(conn, p, c); });
  if (banned && *banned) return 0;
  return create(pool.get(), c, 1); // WARN
}
int a7(const Pool &pool, PersonId p, CommunityId c) {
  auto banned = wrapped(pool, p, c);
  if (banned) return 0;
  return create(pool.get(), c, 1); // WARN
}
