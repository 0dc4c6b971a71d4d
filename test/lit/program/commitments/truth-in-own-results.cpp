// The truth value in a result class of the program's own.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {inn_post: {}}
purposes: {display: {}}
classify:
  - {field: "Post::text", as: inn_post}
sinks:
  - {function: [show, showAll], purpose: display}
guards:
  - {function: ["isOpen", "isOpenPost", "mayRead"], name: reader}
rules:
  - {id: readers, require: {data: inn_post, for: display, guard: reader}}
//--- one.cpp
#include <optional>
#include <string>
#include <utility>
enum class Error { None, NotFound };
template <class T> class Result {
public:
  Result(T v) : v_(std::move(v)) {}
  Result(Error e) : e_(e) {}
  bool is_ok() const { return v_.has_value(); }
  bool is_err() const { return !v_.has_value(); }
  Error error() const { return e_; }
  const T &value() const { return *v_; }
  T value_or(T d) const { return v_.value_or(std::move(d)); }
private:
  std::optional<T> v_;
  Error e_ = Error::None;
};
struct Inn { unsigned id; };
struct Post { unsigned id, inn; std::string text; };
Result<Inn> getInn(unsigned id);
bool isOpen(const Inn &i);
void show(const Post &p);
static Result<bool> mayRead(const Post &p) {
  auto inn = getInn(p.inn);
  if (inn.is_err()) return inn.error();
  return isOpen(inn.value());
}
static Result<bool> mayReadOr(const Post &p) {
  auto inn = getInn(p.inn);
  if (inn.is_err()) return inn.error();
  if (p.id == 0) return false;
  return isOpen(inn.value());
}
static Result<bool> always(const Post &p) {
  auto inn = getInn(p.inn);
  if (inn.is_err()) return inn.error();
  if (p.id == 0) return true;
  return isOpen(inn.value());
}
void orFalse(const Post &p) { if (mayRead(p).value_or(false)) show(p); }
void orFalseReturn(const Post &p) { if (!mayReadOr(p).value_or(false)) return; show(p); }
void orTrue(const Post &p) { if (mayRead(p).value_or(true)) show(p); } // WARN
void value(const Post &p) { auto r = mayRead(p); if (r.is_err() || !r.value()) return; show(p); }
void onlyOk(const Post &p) { auto r = mayRead(p); if (r.is_err()) return; show(p); } // WARN
void inverted(const Post &p) { auto r = mayRead(p); if (r.is_ok() && r.value()) return; show(p); } // WARN
void alwaysSome(const Post &p) { if (always(p).value_or(false)) show(p); } // WARN
void kept(const Post &p) { const bool ok = mayRead(p).value_or(false); if (!ok) return; show(p); }
