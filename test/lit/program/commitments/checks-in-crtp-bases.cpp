// A check in a base that is given its derived class, and queries of the same context behind it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{field: "Person::banned", passed_when: false, name: ban}]
rules: [{id: ban, require: {call: create, guard: ban}}]
//--- one.cpp
#include <optional>
#include <string>
struct Pool; struct Context { Pool &pool() const; };
struct Person { int id; bool banned; };
struct View { Person person; };
std::optional<View> read(Pool &, const std::string &);
std::optional<View> user(const std::string &auth, const Context &c) {
  auto view = read(c.pool(), auth);
  if (!view || view->person.banned) return std::nullopt;
  return view;
}
std::optional<int> community(Pool &, int);
bool create(Pool &, int creator, int community);
struct Data { std::string auth; int post; };
template <class D> struct Perform {
  bool perform(const Context &context) {
    auto view = user(self().auth(), context);
    if (!view) return false;
    auto c = self().in(context);
    if (!c) return false;
    return self().write(context, *view, *c);
  }
  D &self() { return static_cast<D &>(*this); }
};
struct Create : Perform<Create> {
  explicit Create(const Data &d) : data(d) {}
  const Data &data;
  const std::string &auth() const { return data.auth; }
  std::optional<int> in(const Context &c) const { return community(c.pool(), data.post); }
  bool write(const Context &c, const View &view, int community) const { return create(c.pool(), view.person.id, community); }
};
bool run(const Data &d, const Context &c) { return Create(d).perform(c); }
struct Plain {
  const Data &data;
  const std::string &auth() const { return data.auth; }
  std::optional<int> in(const Context &c) const { return community(c.pool(), data.post); }
  bool perform(const Context &context) {
    auto view = user(auth(), context);
    if (!view) return false;
    auto c = in(context);
    if (!c) return false;
    return create(context.pool(), view->person.id, *c);
  }
  bool perform2(const Context &context) {
    auto view = user(data.auth, context);
    if (!view) return false;
    auto c = community(context.pool(), data.post);
    if (!c) return false;
    return create(context.pool(), view->person.id, *c);
  }
};
bool run2(const Data &d, const Context &c) { return Plain{d}.perform(c); }
struct Other : Perform<Other> {
  explicit Other(const Data &d) : data(d) {}
  const Data &data;
  std::string auth() const { return data.auth; }
  std::optional<int> in(const Context &) const { return 1; }
  bool write(const Context &c, const View &view, int community) const { return create(c.pool(), view.person.id, community); }
};
bool run3(const Data &d, const Context &c) { return Other(d).perform(c); }
void revoke(Pool &, int person);
struct Late {
  const Data &data;
  bool perform(const Context &context) {
    auto view = user(data.auth, context);
    auto c = community(context.pool(), data.post);
    return c && create(context.pool(), view->person.id, *c); // WARN
  }
};
