// A verdict in a std::expected, and a part of the record that is written after the verdict was looked at.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: is_author, name: may_edit}
  - {function: other, name: may_edit}
  - {function: "User::is_admin", name: may_edit}
rules: [{id: edit, require: {call: "update*", guard: may_edit}}]
//--- one.cpp
// FLAGS: -std=c++23
#include <expected>
#include <string>
#include <optional>
struct User { long id; bool is_admin() const; };
struct Post { long id; std::string title; bool published; };
bool is_author(const Post &P, const User &U);
enum class Error { A, B };
std::optional<Post> find(long id);
std::expected<Post, Error> by_slug(long id);
void update(const Post &P);
struct Ctx { Post post; bool may_edit = false; };
Ctx load1(const User &U, long id) {
  auto post = find(id);
  const bool ok = is_author(*post, U) || U.is_admin();
  return Ctx{*post, ok};
}
void u1(const User &U, long id) {
  auto c = load1(U, id);
  if (!c.may_edit) return;
  update(c.post);
}
std::optional<Ctx> load2(const User &U, long id) {
  auto post = find(id);
  if (!post) return std::nullopt;
  const bool ok = is_author(*post, U) || U.is_admin();
  return Ctx{*post, ok};
}
void u2(const User &U, long id) {
  auto c = load2(U, id);
  if (!c) return;
  if (!c->may_edit) return;
  update(c->post);
}
std::expected<Ctx, Error> load3(const User &U, long id) {
  auto post = by_slug(id);
  if (!post) return std::unexpected(post.error());
  const bool ok = is_author(*post, U) || U.is_admin();
  return Ctx{.post = *std::move(post), .may_edit = ok};
}
void u3(const User &U, long id) {
  auto c = load3(U, id);
  if (!c) return;
  if (!c->may_edit) return;
  update(c->post);
}
void u4(const User &U, long id, std::string title) {
  auto c = load3(U, id);
  if (!c) return;
  if (!c->may_edit) return;
  c->post.title = title;
  update(c->post);
}
void u5(const User &U, long id, std::string title) {
  auto c = load3(U, id);
  if (!c) return;
  if (c->may_edit) return;
  update(c->post); // WARN
}
Ctx load6(const User &U, long id) {
  auto post = by_slug(id);
  const bool ok = is_author(*post, U) || U.is_admin();
  return Ctx{.post = *std::move(post), .may_edit = ok};
}
void u6(const User &U, long id, std::string title) {
  auto c = load6(U, id);
  if (!c.may_edit) return;
  c.post.title = title;
  update(c.post);
}
void u7(const User &U, long id, std::string title) {
  std::optional<Ctx> c = load6(U, id);
  if (!c->may_edit) return;
  c->post.title = title;
  update(c->post);
}
void u8(const User &U, long id, std::string title) {
  Ctx *c = new Ctx(load6(U, id));
  if (!c->may_edit) return;
  c->post.title = title;
  update(c->post);
}
