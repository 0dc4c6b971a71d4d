// What one call has checked is not what another call of the same function has.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: is_author, name: may_edit}
  - {function: other, name: may_edit}
  - {function: "User::is_admin", name: may_edit}
rules: [{id: edit, require: {call: "update*", guard: may_edit}}]
//--- one.cpp
#include <optional>
#include <string>
struct User { long id; bool is_admin() const; };
struct Post { long id; std::string title; };
bool is_author(const Post &P, const User &U);
Post find(long id);
void update(const Post &P);
bool load(Post &post, const User &U, long id) {
  post = find(id);
  return is_author(post, U);
}
void c1(const User &U, long id, long next) {
  Post p, q;
  if (!load(p, U, id)) return;
  q = find(next);
  update(p);
  update(q); // WARN
}
void c2(const User &U, long id, long next) {
  Post p, q;
  if (!load(p, U, id)) return;
  load(q, U, next);
  update(p);
  update(q); // WARN
}
std::optional<Post> get(const User &U, long id) {
  Post post = find(id);
  if (!is_author(post, U)) return std::nullopt;
  return post;
}
void c3(const User &U, long id, long next) {
  auto p = get(U, id);
  auto q = get(U, next);
  if (!p) return;
  update(*p);
  update(*q); // It is only there if the check has passed.
}
struct R { bool ok; Post post; };
R rget(const User &U, long id) {
  Post post = find(id);
  if (!is_author(post, U)) return {false, post};
  return {true, post};
}
void c4(const User &U, long id, long next) {
  auto p = rget(U, id);
  auto q = rget(U, next);
  if (!p.ok) return;
  update(p.post);
  update(q.post); // WARN
}
void c5(const User &U, long id, long next) {
  auto p = rget(U, id);
  if (!p.ok) return;
  p = rget(U, next);
  update(p.post); // WARN
}
//--- records.cpp
#include <optional>
#include <string>
struct User { long id; bool is_admin() const; };
struct Post { long id; std::string title; };
bool is_author(const Post &P, const User &U);
Post find(long id);
void update(const Post &P);
struct Ctx { Post post; bool may_edit = false; };
Ctx load(const User &U, long id) {
  Post post = find(id);
  return Ctx{post, is_author(post, U) || U.is_admin()};
}
void a1(const User &U, long id, long next) {
  auto c = load(U, id);
  if (!c.may_edit) return;
  c.post = find(next);
  update(c.post); // WARN
}
void a2(const User &U, long id, long next) {
  auto c = load(U, id);
  if (!c.may_edit) return;
  c = load(U, next);
  update(c.post); // WARN
}
void a3(const User &U, long id, long next) {
  auto c = load(U, id);
  auto d = load(U, next);
  if (!c.may_edit) return;
  update(c.post);
  update(d.post); // WARN
}
void a4(const User &U, long id, long next) {
  auto c = load(U, id);
  auto d = load(U, next);
  c.post = d.post;
  if (!c.may_edit) return;
  update(c.post); // WARN
}
void a5(const User &U, long id, long next) {
  auto c = load(U, id);
  auto d = load(U, next);
  c.may_edit |= d.may_edit;
  if (!c.may_edit) return;
  update(c.post); // WARN
}
void a6(const User &U, long id) {
  auto [post, ok] = load(U, id);
  if (!ok) return;
  update(post);
}
void a7(const User &U, long id) {
  const Ctx c = load(U, id);
  const Post &p = c.post;
  if (c.may_edit && !p.title.empty()) update(p);
}
Ctx load_wrong(const User &U, long id) {
  Post post = find(id);
  Post first = find(0);
  return Ctx{post, is_author(first, U) || U.is_admin()};
}
void a8(const User &U, long id) {
  const Ctx c = load_wrong(U, id);
  if (c.may_edit) update(c.post); // WARN
}
Ctx load_neg(const User &U, long id) {
  Post post = find(id);
  return Ctx{post, !is_author(post, U)};
}
void a9(const User &U, long id) {
  const Ctx c = load_neg(U, id);
  if (c.may_edit) update(c.post); // WARN
}
void a10(const User &U, long id) {
  const Ctx c = load_neg(U, id);
  if (!c.may_edit) update(c.post);
}
//--- direct.cpp
#include <optional>
#include <string>
struct User { long id; bool is_admin() const; };
struct Post { long id; std::string title; };
bool is_author(const Post &P, const User &U);
Post find(long id);
void update(const Post &P);
bool ok(const Post &P, const User &U) { return is_author(P, U) || U.is_admin(); }
void b1(const User &U, long id, long next) {
  Post p = find(id);
  if (!is_author(p, U) && !U.is_admin()) return;
  p = find(next);
  update(p); // WARN
}
void b2(const User &U, long id, long next) {
  Post p = find(id);
  Post q = find(next);
  if (!is_author(p, U) && !U.is_admin()) return;
  update(p);
  update(q); // WARN
}
void b3(const User &U, long id, long next) {
  Post p = find(id);
  Post q = find(next);
  if (!ok(p, U)) return;
  update(p);
  update(q); // WARN
}
bool ok4(const Post &P, const User &U) { Post q = find(0); return is_author(q, U) || U.is_admin(); }
void b4(const User &U, long id) {
  Post p = find(id);
  if (!ok4(p, U)) return;
  update(p); // WARN
}
void b5(const User &U, long id, long next) {
  Post p = find(id);
  Post q = find(next);
  const bool may = is_author(p, U) || U.is_admin();
  if (!may) return;
  update(p);
  update(q); // WARN
}
