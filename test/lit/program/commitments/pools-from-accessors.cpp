// A query that is given the pool of a context does not take back what was checked by means of that context.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {personal_data: {}}
guards:
  - {field: "Person::banned", passed_when: false, name: not_banned}
rules:
  - {id: banned-do-not-write, require: {call: "create", guard: not_banned}}
//--- one.cpp
#include <optional>
struct PersonId { int v; };
struct PostId { int v; };
struct Person { PersonId id; bool banned; };
struct View { int t; Person person; };
class Pool;
struct Context { Pool &pool() const; };
std::optional<View> read(Pool &, int id);
struct Post { PostId id; static std::optional<Post> read(Pool &, PostId); };
struct Form { PersonId creator; PostId post; };
bool create(Pool &, const Form &);
bool is_member(Pool &, PersonId);
bool locked(Pool &, PostId);
std::optional<View> user(const Context &c, int id) {
  auto view = read(c.pool(), id);
  if (!view || view->person.banned) return std::nullopt;
  return view;
}
bool none(const Context &c, int id, PostId p) {
  auto v = read(c.pool(), id);
  return v && create(c.pool(), Form{v->person.id, p}); // WARN
}
bool a(const Context &c, int id, PostId p) {
  auto v = user(c, id);
  return v && create(c.pool(), Form{v->person.id, p});
}
bool b(const Context &c, int id, PostId p) {
  auto v = user(c, id);
  auto post = Post::read(c.pool(), p);
  return v && post && create(c.pool(), Form{v->person.id, post->id});
}
bool b2(const Context &c, int id, PostId p) {
  auto v = user(c, id);
  if (!v || locked(c.pool(), p)) return false;
  return create(c.pool(), Form{v->person.id, p});
}
bool b3(const Context &c, int id, PostId p) {
  auto v = user(c, id);
  if (!v || !is_member(c.pool(), v->person.id)) return false;
  return create(c.pool(), Form{v->person.id, p});
}
bool b4(const Context &c, int id, PostId p) {
  auto &pool = c.pool();
  auto v = user(c, id);
  if (!v || !is_member(pool, v->person.id)) return false;
  return create(pool, Form{v->person.id, p});
}
bool b5(const Context &c, int id, PostId p) {
  auto v = read(c.pool(), id);
  if (!v || v->person.banned || !is_member(c.pool(), v->person.id)) return false;
  return create(c.pool(), Form{v->person.id, p});
}
bool b6(Pool &pool, const Context &c, int id, PostId p) {
  auto v = user(c, id);
  if (!v || !is_member(pool, v->person.id)) return false;
  return create(pool, Form{v->person.id, p});
}
