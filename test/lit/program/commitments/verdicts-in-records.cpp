// Records with a field that says what a check has answered: decided in braces, in wrappers, in records inside.
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
#include <memory>
#include <vector>
#include <utility>
struct User { long id; bool is_admin() const; };
struct Post { long id; long owner; std::string title; bool published; };
bool is_author(const Post &P, const User &U);
bool other(const Post &P, const User &U);
Post find(long id);
void update(const Post &P);
template <class T> class Result {
  std::optional<T> Value;
  std::string Error;
public:
  Result(T V) : Value(std::move(V)) {}
  static Result fail(std::string E) { Result R; R.Error = std::move(E); return R; }
  bool ok() const { return Value.has_value(); }
  const T &value() const { return *Value; }
  T &value() { return *Value; }
private:
  Result() = default;
};
enum class Access { Denied, Granted };
struct Ctx { Post post; bool may_edit = false; };
struct Ctx2 { Post post; Access access = Access::Denied; };
struct Ctx3 { Post post; Ctx inner; };
struct Ctx4 { Ctx4(Post P, bool Ok) : post(std::move(P)), ok(Ok) {} bool allowed() const { return ok; } Post post; private: bool ok; };
Result<Ctx> r1(const User &U, long id) {
  Post post = find(id);
  if (post.id == 0) return Result<Ctx>::fail("no");
  return Ctx{post, is_author(post, U) || U.is_admin()};
}
void u1(const User &U, long id) {
  auto c = r1(U, id);
  if (!c.ok()) return;
  if (!c.value().may_edit) return;
  update(c.value().post);
}
Ctx2 r2(const User &U, long id) {
  Post post = find(id);
  return {post, is_author(post, U) ? Access::Granted : Access::Denied};
}
void u2(const User &U, long id) {
  auto c = r2(U, id);
  if (c.access != Access::Granted) return;
  update(c.post);
}
void u2b(const User &U, long id) {
  auto c = r2(U, id);
  if (c.access == Access::Granted) return;
  update(c.post); // WARN
}
std::unique_ptr<Ctx> r3(const User &U, long id) {
  Post post = find(id);
  return std::make_unique<Ctx>(Ctx{post, is_author(post, U) && other(post, U)});
}
void u3(const User &U, long id) {
  auto c = r3(U, id);
  if (!c->may_edit) return;
  update(c->post);
}
Ctx3 r4(const User &U, long id) {
  Post post = find(id);
  return {post, {post, is_author(post, U) || other(post, U)}};
}
void u4(const User &U, long id) {
  auto c = r4(U, id);
  if (!c.inner.may_edit) return;
  update(c.post);
}
Ctx4 r5(const User &U, long id) {
  Post post = find(id);
  return {post, is_author(post, U) || other(post, U)};
}
void u5(const User &U, long id) {
  auto c = r5(U, id);
  if (!c.allowed()) return;
  update(c.post);
}
std::vector<Ctx> r6(const User &U, const std::vector<long> &ids) {
  std::vector<Ctx> all;
  for (long id : ids) {
    Post post = find(id);
    all.push_back({post, is_author(post, U) || other(post, U)});
  }
  return all;
}
void u6(const User &U, const std::vector<long> &ids) {
  for (const auto &c : r6(U, ids))
    if (c.may_edit) update(c.post); // FP: elements of a list
}
std::pair<Post, bool> r7(const User &U, long id) {
  Post post = find(id);
  return {post, is_author(post, U) || other(post, U)};
}
void u7(const User &U, long id) {
  auto [post, ok] = r7(U, id);
  if (ok) update(post);
}
void u7b(const User &U, long id) {
  auto [post, ok] = r7(U, id);
  if (!ok) update(post); // WARN
}
std::optional<Ctx> r8(const User &U, long id) {
  Post post = find(id);
  if (post.published) return Ctx{post, true};
  return Ctx{post, is_author(post, U) || other(post, U)};
}
void u8(const User &U, long id) {
  auto c = r8(U, id);
  if (c && c->may_edit) update(c->post); // WARN
}
std::optional<Ctx> r9(const User &U, long id) {
  Post post = find(id);
  Ctx c{post, is_author(post, U) || other(post, U)};
  c.post.owner = 7;
  return c;
}
void u9(const User &U, long id) {
  auto c = r9(U, id);
  if (c && c->may_edit) update(c->post); // FN: the owner was changed after the check
}
std::optional<Ctx> r10(const User &U, long id) {
  Post post = find(id);
  Ctx c{post, is_author(post, U) || other(post, U)};
  if (U.id == 1) c.may_edit = true;
  return c;
}
void u10(const User &U, long id) {
  auto c = r10(U, id);
  if (c && c->may_edit) update(c->post); // WARN
}
