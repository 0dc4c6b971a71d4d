// Forms of classes that say whether a check was passed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "banned", name: not_banned, passed_when: false}
  - {field: "Person::banned", name: not_banned, passed_when: false}
rules:
  - {id: ban, require: {call: "create", guard: not_banned}}
//--- one.cpp
// Which shapes of a hand-written Result class are known to say that a check was passed.
#include <memory>
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

// a. std::optional<Error> itself
std::optional<Error> checkA(int p) {
  if (banned(p))
    return Error::Banned;
  return std::nullopt;
}
void useA(int p) {
  if (auto e = checkA(p))
    return;
  create(p, "x");
}
// b. std::variant itself
std::variant<int, Error> checkB(int p) {
  if (banned(p))
    return Error::Banned;
  return p;
}
void useB(int p) {
  auto r = checkB(p);
  if (std::holds_alternative<Error>(r))
    return;
  create(p, "x");
}
// c. public struct around an optional
struct C {
  std::optional<Error> error;
};
C checkC(int p) {
  if (banned(p))
    return {Error::Banned};
  return {};
}
void useC(int p) {
  if (checkC(p).error)
    return;
  create(p, "x");
}
// d. the same with a method
struct D {
  std::optional<Error> error;
  bool ok() const { return !error; }
};
D checkD(int p) {
  if (banned(p))
    return {Error::Banned};
  return {};
}
void useD(int p) {
  if (!checkD(p).ok())
    return;
  create(p, "x");
}
// e. constructor and a bool
class E {
public:
  E() = default;
  explicit E(Error e) : ok_(false), error_(e) {}
  bool ok() const { return ok_; }

private:
  bool ok_ = true;
  Error error_ = Error::NotFound;
};
E checkE(int p) {
  if (banned(p))
    return E(Error::Banned);
  return E();
}
void useE(int p) {
  if (!checkE(p).ok())
    return;
  create(p, "x");
}
// f. constructor and optional
class F {
public:
  F() = default;
  explicit F(Error e) : error_(e) {}
  bool ok() const { return !error_.has_value(); }

private:
  std::optional<Error> error_;
};
F checkF(int p) {
  if (banned(p))
    return F(Error::Banned);
  return F();
}
void useF(int p) {
  if (!checkF(p).ok())
    return;
  create(p, "x");
}
// g. static factories
class G {
public:
  static G success() { return G(true); }
  static G failure(std::string why) {
    G g(false);
    g.why_ = std::move(why);
    return g;
  }
  bool ok() const { return ok_; }
  explicit operator bool() const { return ok_; }

private:
  explicit G(bool ok) : ok_(ok) {}
  bool ok_;
  std::string why_;
};
G checkG(int p) {
  if (banned(p))
    return G::failure("banned");
  return G::success();
}
void useG(int p) {
  if (!checkG(p).ok())
    return;
  create(p, "x");
}
void brokenG(int p) {
  if (checkG(p).ok())
    return;
  create(p, "x"); // WARN
}
// h. a status code, as absl::Status
enum class Code { Ok, Denied };
class H {
public:
  H(Code c = Code::Ok) : code_(c) {}
  bool ok() const { return code_ == Code::Ok; }

private:
  Code code_;
};
H checkH(int p) {
  if (banned(p))
    return Code::Denied;
  return Code::Ok;
}
void useH(int p) {
  if (H s = checkH(p); !s.ok())
    return;
  create(p, "x");
}
// i. a pointer to error state
class I {
public:
  I() = default;
  explicit I(std::string why) : state_(std::make_unique<std::string>(std::move(why))) {}
  bool ok() const { return state_ == nullptr; }

private:
  std::unique_ptr<std::string> state_;
};
I checkI(int p) {
  if (banned(p))
    return I("banned");
  return I();
}
void useI(int p) {
  if (!checkI(p).ok())
    return;
  create(p, "x");
}
// j. value and error side by side (StatusOr)
template <typename T> class StatusOr {
public:
  StatusOr(T v) : value_(std::move(v)) {}
  StatusOr(Error e) : error_(e) {}
  bool ok() const { return value_.has_value(); }
  const T &value() const { return *value_; }
  Error error() const { return error_; }

private:
  std::optional<T> value_;
  Error error_ = Error::NotFound;
};
StatusOr<int> checkJ(int p) {
  if (banned(p))
    return Error::Banned;
  return p;
}
void useJ(int p) {
  auto r = checkJ(p);
  if (!r.ok())
    return;
  create(p, "x");
}
void valueJ(int p) {
  auto r = checkJ(p);
  if (!r.ok())
    return;
  create(r.value(), "x");
}
// k. derived from std::variant / optional
struct K : std::optional<Error> {
  using std::optional<Error>::optional;
  bool failed() const { return has_value(); }
};
K checkK(int p) {
  if (banned(p))
    return Error::Banned;
  return {};
}
void useK(int p) {
  if (checkK(p).failed())
    return;
  create(p, "x"); // FP
}
