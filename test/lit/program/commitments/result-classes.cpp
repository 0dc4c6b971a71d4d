// A check answers with an object of a class of the program's own that says whether all is well.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "banned", name: not_banned, passed_when: false}
  - {field: "Person::banned", name: not_banned, passed_when: false}
rules:
  - {id: ban, require: {call: "create", guard: not_banned}}
//--- one.cpp
// A check in a function that answers with the program's own Result type.
#include <optional>
#include <string>
#include <utility>
#include <variant>

enum class Error { Banned, NotFound };
struct Person {
  int id = 0;
  bool banned = false;
};
bool banned(int person);
void create(int person, const std::string &text);

// 1. Result<void> as a class with an optional error
class Done {
public:
  Done() = default;
  Done(Error e) : error_(e) {}
  bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  Error error() const { return *error_; }

private:
  std::optional<Error> error_;
};
Done check1(int p) {
  if (banned(p))
    return Error::Banned;
  return {};
}
void ok1(int p) {
  if (!check1(p).ok())
    return;
  create(p, "x");
}
void bool1(int p) {
  if (!check1(p))
    return;
  create(p, "x");
}
void init1(int p) {
  if (auto r = check1(p); !r)
    return;
  create(p, "x");
}
int init1b(int p) {
  if (auto r = check1(p); !r)
    return static_cast<int>(r.error());
  create(p, "x");
  return 0;
}
void ignored1(int p) {
  auto r = check1(p);
  (void)r;
  create(p, "x"); // WARN
}
void negated1(int p) {
  if (auto r = check1(p); r)
    return;
  create(p, "x"); // WARN
}

// 2. ... whose operator bool looks itself
class Done2 {
public:
  Done2() = default;
  Done2(Error e) : error_(e) {}
  explicit operator bool() const { return !error_.has_value(); }

private:
  std::optional<Error> error_;
};
Done2 check2(int p) {
  if (banned(p))
    return Error::Banned;
  return {};
}
void bool2(int p) {
  if (!check2(p))
    return;
  create(p, "x");
}

// 3. the template, with a value
template <typename T> class Result {
public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error e) : state_(e) {}
  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }
  const T &operator*() const { return std::get<T>(state_); }
  const T *operator->() const { return &std::get<T>(state_); }
  Error error() const { return std::get<Error>(state_); }

private:
  std::variant<T, Error> state_;
};
Result<Person> load(int id);
Result<Person> check3(const Person &p) {
  if (p.banned)
    return Error::Banned;
  return p;
}
void ok3(const Person &p) {
  auto r = check3(p);
  if (!r.ok())
    return;
  create(p.id, "x");
}
void bool3(const Person &p) {
  auto r = check3(p);
  if (!r)
    return;
  create(p.id, "x");
}
void value3(const Person &p) {
  auto r = check3(p);
  if (!r)
    return;
  create(r->id, "x");
}
void negated3(const Person &p) {
  auto r = check3(p);
  if (r)
    return;
  create(p.id, "x"); // WARN
}
// 4. a Result that is loaded, looked at, and returned
Result<Person> user4(int id) {
  auto p = load(id);
  if (!p)
    return Error::NotFound;
  if (p->banned)
    return Error::Banned;
  return p;
}
void loaded4(int id) {
  auto p = user4(id);
  if (!p)
    return;
  create(p->id, "x");
}
Result<Person> user4b(int id) {
  auto p = load(id);
  if (!p)
    return p.error();
  if (p->banned)
    return Error::Banned;
  return *p;
}
void loaded4b(int id) {
  auto p = user4b(id);
  if (!p)
    return;
  create(p->id, "x");
}
Result<Person> unchecked4(int id) {
  auto p = load(id);
  if (!p)
    return p.error();
  return *p;
}
void broken4(int id) {
  auto p = unchecked4(id);
  if (!p)
    return;
  create(p->id, "x"); // WARN
}
// 5. specialisation Result<void>
template <> class Result<void> {
public:
  Result() = default;
  Result(Error e) : error_(e) {}
  bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  Error error() const { return *error_; }

private:
  std::optional<Error> error_;
};
Result<void> check5(int p) {
  if (banned(p))
    return Error::Banned;
  return {};
}
Result<int> ok5(int p) {
  if (auto r = check5(p); !r)
    return r.error();
  create(p, "x");
  return 1;
}
Result<int> other5(int p, int q) {
  if (auto r = check5(q); !r)
    return r.error();
  create(p, "x"); // FN
  return 1;
}
// 6. a struct with flag and value
struct Outcome {
  bool ok = true;
  std::string error;
  explicit operator bool() const { return ok; }
};
Outcome check6(int p) {
  if (banned(p))
    return {false, "banned"};
  return {};
}
void ok6(int p) {
  if (auto r = check6(p); !r)
    return;
  create(p, "x");
}
// 7. the checked field of what a Result holds, in one function
void direct7(int id) {
  auto p = load(id);
  if (!p || p->banned)
    return;
  create(p->id, "x");
}
void direct7b(int id) {
  auto p = load(id);
  if (!p)
    return;
  if (p->banned)
    return;
  create(p->id, "x");
}
