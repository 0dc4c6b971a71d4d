// What a lambda does that one's own and_then() runs is done if there was something.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {answer: {}}
purposes: {display: {}}
classify: [{field: "Text::body", as: answer}]
sinks: [{function: "page::render", parameters: [0], purpose: display}]
guards: [{function: "Admin::check", name: staff}]
rules: [{id: shown, require: {data: answer, for: display, guard: staff}}]
//--- one.cpp
//
#include <optional>
#include <string>
#include <utility>
#include <variant>
struct Key { std::string user; };
struct Text { std::string body; };
class Admin { public: static std::optional<Admin> check(const Key &K); };
namespace page { void render(const Text &T); }
namespace audit { void refused(int Status); }

template <class T> class Outcome { // value or status
  std::optional<T> Value;
  int Status = 200;
public:
  Outcome(T V) : Value(std::move(V)) {}
  Outcome(int S) : Status(S) {}
  explicit operator bool() const { return Value.has_value(); }
  T &operator*() { return *Value; }
  template <class Fn> auto and_then(Fn &&F) -> decltype(F(std::declval<T &>())) {
    if (!Value) return Status;
    return F(*Value);
  }
  template <class Fn> void then(Fn &&F) { if (Value) F(*Value); }
};
Outcome<Admin> adminOf(const Key &K) {
  if (auto A = Admin::check(K)) return *A;
  return 403;
}
Outcome<Key> keyOf(const std::string &Cookie) {
  if (Cookie.empty()) return 401;
  return Key{Cookie};
}
void tested(const Key &K, const Text &T) {
  if (auto A = adminOf(K)) page::render(T);
}
void thenLambda(const Key &K, const Text &T) {
  adminOf(K).then([&](const Admin &) { page::render(T); });
}
void andThenLambda(const Key &K, const Text &T) {
  adminOf(K).and_then([&](const Admin &) { page::render(T); return Outcome<std::string>("x"); });
}
void chained(const std::string &Cookie, const Text &T) {
  keyOf(Cookie).and_then([&](const Key &K) { return adminOf(K); }).and_then([&](const Admin &) { page::render(T); return Outcome<std::string>("x"); });
}
void chainedThen(const std::string &Cookie, const Text &T) {
  keyOf(Cookie).and_then([&](const Key &K) { return adminOf(K); }).then([&](const Admin &) { page::render(T); });
}
void direct(const Key &K, const Text &T) {
  Outcome<Admin> A = adminOf(K);
  A.then([&](const Admin &) { page::render(T); });
}
void optionalOnly(const Key &K, const Text &T) {
  if (Admin::check(K).has_value()) page::render(T);
}
void onlyKey(const std::string &Cookie, const Text &T) {
  keyOf(Cookie).then([&](const Key &) { page::render(T); }); // WARN
}
Text load(int N);
int showTo(const Admin &, int N) { page::render(load(N)); return 1; }
int showHop(const Key &K, int N) {
  int R = 0;
  adminOf(K).then([&](const Admin &A) { R = showTo(A, N); });
  return R;
}
int shown2(const Admin &, int N) { page::render(load(N)); return 1; }
void hopAndThen(const Key &K, int N) {
  adminOf(K).and_then([&](const Admin &A) { return Outcome<std::string>(std::to_string(shown2(A, N))); });
}
void insideAndThen(const Key &K, int N) {
  adminOf(K).and_then([&](const Admin &) { page::render(load(N)); return Outcome<std::string>("x"); });
}
struct Page { int Status; std::string Body; };
Page shown3(const Admin &, int N) { page::render(load(N)); return {200, ""}; }
Page pageHop(const Key &K, int N) {
  auto R = adminOf(K).and_then([&](const Admin &A) { return Outcome<Page>(shown3(A, N)); });
  return R ? *R : Page{403, ""};
}
void insideThen(const Key &K, int N) { adminOf(K).then([&](const Admin &) { page::render(load(N)); }); }
void insideTested(const Key &K, int N) { if (auto A = adminOf(K)) page::render(load(N)); }
void insideCall(const Key &K, int N) {
  auto F = [&] { page::render(load(N)); };
  if (adminOf(K)) F();
}
