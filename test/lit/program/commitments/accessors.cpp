// Own wrappers with accessors that are not const: what was read through them.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {field: "Person::banned", name: not_banned, passed_when: false}
rules:
  - {id: ban, require: {call: "create*", guard: not_banned}}
//--- one.cpp
// A wrapper with the usual pair of accessors, `T *operator->()` and `const T *operator->() const`: what was read through the
// one that is not const.
#include <optional>
#include <memory>
#include <string>
#include <utility>

enum class Error { None, NotLoggedIn, Banned };
struct Person {
  int id = 0;
  bool banned = false;
};
void create(int person, const std::string &text);

template <typename T> class Both {
public:
  Both(T v) : value_(std::move(v)) {}
  Both(Error e) : error_(e) {}
  explicit operator bool() const { return value_.has_value(); }
  T *operator->() { return &*value_; }
  const T *operator->() const { return &*value_; }
  T &value() { return *value_; }
  const T &value() const { return *value_; }

private:
  std::optional<T> value_;
  Error error_ = Error::None;
};
template <typename T> class ConstOnly {
public:
  ConstOnly(T v) : value_(std::move(v)) {}
  ConstOnly(Error e) : error_(e) {}
  explicit operator bool() const { return value_.has_value(); }
  const T *operator->() const { return &*value_; }

private:
  std::optional<T> value_;
  Error error_ = Error::None;
};
Both<Person> load(int id);
ConstOnly<Person> loadConst(int id);

void here(int id) {
  auto p = load(id);
  if (!p || p->banned)
    return;
  create(p->id, "x");
}
void hereValue(int id) {
  auto p = load(id);
  if (!p || p.value().banned)
    return;
  create(p.value().id, "x");
}
void hereConst(int id) {
  const auto p = load(id);
  if (!p || p->banned)
    return;
  create(p->id, "x");
}
Both<Person> user(int id) {
  auto p = load(id);
  if (!p)
    return Error::NotLoggedIn;
  if (p->banned)
    return Error::Banned;
  return p;
}
void there(int id) {
  auto p = user(id);
  if (!p)
    return;
  create(p->id, "x");
}
void thereConst(int id) {
  const auto p = user(id);
  if (!p)
    return;
  create(p->id, "x");
}
Both<Person> userConst(int id) {
  const auto p = load(id);
  if (!p)
    return Error::NotLoggedIn;
  if (p->banned)
    return Error::Banned;
  return p;
}
void there2(int id) {
  auto p = userConst(id);
  if (!p)
    return;
  create(p->id, "x");
}
ConstOnly<Person> user3(int id) {
  auto p = loadConst(id);
  if (!p)
    return Error::NotLoggedIn;
  if (p->banned)
    return Error::Banned;
  return p;
}
void there3(int id) {
  auto p = user3(id);
  if (!p)
    return;
  create(p->id, "x");
}
Both<Person> user4(int id) {
  auto p = load(id);
  if (!p)
    return Error::NotLoggedIn;
  Person &who = p.value();
  if (who.banned)
    return Error::Banned;
  return who;
}
void there4(int id) {
  auto p = user4(id);
  if (!p)
    return;
  create(p->id, "x");
}
void changed(int id) {
  auto p = load(id);
  if (!p || p->banned)
    return;
  *p.operator->() = Person{7, true};
  create(p->id, "x"); // WARN
}
void noCheck(int id) {
  auto p = load(id);
  if (!p)
    return;
  p->banned = false;
  create(p->id, "x"); // WARN
}
void other(int a, int b) {
  auto p = user(a);
  auto q = load(b);
  if (!p || !q)
    return;
  create(q->id, "x"); // WARN
}
