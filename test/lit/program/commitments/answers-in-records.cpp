// The answer of a check is in a record, a pair or a variant; or it is an empty text.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {review_data: {}}
purposes: {display: {}}
classify: [{field: "Review::text", as: review_data}]
sinks: [{function: "show", purpose: display}]
guards: [{function: "canView", name: may_view}]
rules: [{id: checked, require: {data: review_data, for: display, guard: may_view}}]
//--- one.cpp
// FLAGS: -std=c++23
#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <variant>
#include <vector>
struct Review { int id; std::string text; };
bool canView(int Who, const Review &R);
void show(const std::string &);
enum class Access { Denied, Granted, Limited };
static Access check(const Review &R) {
  if (R.id < 0) return Access::Limited;
  if (!canView(1, R)) return Access::Denied;
  return Access::Granted;
}
void e1(const Review &R) {
  if (check(R) == Access::Granted) show(R.text);
}
void e2(const Review &R) {
  auto A = check(R);
  if (A != Access::Granted) return;
  show(R.text);
}
void e3(const Review &R) {
  switch (check(R)) {
  case Access::Granted: show(R.text); break;
  case Access::Denied: break;
  default: break;
  }
}
void e4(const Review &R) {
  if (check(R) == Access::Limited) show(R.text); // WARN
  if (check(R) != Access::Denied) show(R.text); // WARN
}
static std::expected<const Review *, int> x1(const Review &R) {
  if (!canView(1, R)) return std::unexpected(403);
  return &R;
}
void x1u(const Review &R) {
  auto V = x1(R);
  if (!V) return;
  show((*V)->text);
}
void x1v(const Review &R) {
  if (auto V = x1(R); V.has_value()) show(V.value()->text);
}
static std::expected<void, int> x2(const Review &R) {
  if (!canView(1, R)) return std::unexpected(403);
  return {};
}
void x2u(const Review &R) {
  if (auto V = x2(R); !V) return;
  show(R.text);
}
static std::error_code x3(const Review &R) {
  if (!canView(1, R)) return std::make_error_code(std::errc::permission_denied);
  return {};
}
void x3u(const Review &R) {
  if (x3(R)) return;
  show(R.text);
}
static std::optional<std::string> x4(const Review &R) {
  if (!canView(1, R)) return "not allowed";
  return std::nullopt;
}
void x4u(const Review &R) {
  if (auto Error = x4(R)) { show(*Error); return; }
  show(R.text);
}
static int x5(const Review &R) {
  if (!canView(1, R)) return -1;
  return 0;
}
void x5u(const Review &R) {
  if (x5(R) < 0) return;
  show(R.text);
}
void x5v(const Review &R) {
  if (x5(R) != 0) return;
  show(R.text);
}
template <class T> class Result {
  std::optional<T> Value; std::string Error;
public:
  static Result ok(T V) { Result R; R.Value = std::move(V); return R; }
  static Result fail(std::string E) { Result R; R.Error = std::move(E); return R; }
  bool isOk() const { return Value.has_value(); }
  const T &value() const { return *Value; }
};
static Result<const Review *> r1(const Review &R) {
  if (!canView(1, R)) return Result<const Review *>::fail("no");
  return Result<const Review *>::ok(&R);
}
void r1u(const Review &R) {
  auto V = r1(R);
  if (!V.isOk()) return;
  show(V.value()->text);
}
struct Status { int code = 200; bool ok() const { return code == 200; } };
static Status r2(const Review &R) {
  if (!canView(1, R)) return {403};
  return {};
}
void r2u(const Review &R) {
  if (Status S = r2(R); !S.ok()) return;
  show(R.text);
}
struct Decision { bool allowed = false; std::string reason; };
static Decision r3(const Review &R) {
  if (!canView(1, R)) return {false, "no"};
  return {true, ""};
}
void r3u(const Review &R) {
  if (auto D = r3(R); D.allowed) show(R.text);
}
static Decision r4(const Review &R) {
  Decision D;
  D.allowed = canView(1, R);
  return D;
}
void r4u(const Review &R) {
  if (auto D = r4(R); !D.allowed) return;
  show(R.text);
}
static std::string r5(const Review &R) {
  if (!canView(1, R)) return "no";
  return "";
}
void r5u(const Review &R) {
  if (auto E = r5(R); !E.empty()) return;
  show(R.text);
}
static std::pair<bool, std::string> r6(const Review &R) {
  if (!canView(1, R)) return {false, "no"};
  return {true, ""};
}
void r6u(const Review &R) {
  auto [Ok, Why] = r6(R);
  if (!Ok) return;
  show(R.text);
}
struct Refused {};
static std::variant<Refused, const Review *> v1(const Review &R) {
  if (!canView(1, R)) return Refused();
  return &R;
}
void v1u(const Review &R) {
  auto V = v1(R);
  if (auto *P = std::get_if<const Review *>(&V)) show((*P)->text);
}
void v1v(const Review &R) {
  auto V = v1(R);
  if (std::holds_alternative<Refused>(V)) return;
  show(R.text);
}
void v1w(const Review &R) {
  auto V = v1(R);
  if (std::holds_alternative<Refused>(V)) show(R.text); // WARN
}
struct Other {};
static std::variant<Refused, Other, Review> v2(const Review &R) {
  if (R.id < 0) return Other();
  if (!canView(1, R)) return Refused();
  return R;
}
void v2u(const Review &R) {
  auto V = v2(R);
  if (auto *P = std::get_if<Review>(&V)) show(P->text);
  if (!std::holds_alternative<Refused>(V)) show(R.text); // WARN
}
template <class... F> struct Overloaded : F... { using F::operator()...; };
void v2v(const Review &R) {
  std::visit(Overloaded{[](const Refused &) {}, [](const Other &) {}, [](const Review &X) { show(X.text); }}, v2(R));
}
void v2w(const Review &R) {
  std::visit(Overloaded{[](const Refused &) {}, [&](const Other &) { show(R.text); }, [](const Review &) {}}, v2(R)); // WARN
}
template <class T> class Checked {
  bool Ok = false; T Value; std::string Why;
public:
  Checked(T V) : Ok(true), Value(std::move(V)) {}
  Checked(Refused, std::string Why) : Why(std::move(Why)) {}
  explicit operator bool() const { return Ok; }
  bool failed() const { return !Ok; }
  const T &operator*() const { return Value; }
};
static Checked<Review> c1(const Review &R) {
  if (!canView(1, R)) return {Refused(), "no"};
  return R;
}
void c1u(const Review &R) {
  if (auto C = c1(R)) show((*C).text);
  if (!c1(R)) show(R.text); // WARN
}
void c1v(const Review &R) {
  auto C = c1(R);
  if (C.failed()) return;
  show(R.text);
}
static bool fill(const Review &R, Decision &Out) {
  if (R.id < 0) return false;
  Out.allowed = canView(1, R);
  return true;
}
void f1(const Review &R) {
  Decision D;
  if (fill(R, D) && D.allowed) show(R.text);
}
void f2(const Review &R) {
  Decision D;
  if (fill(R, D)) show(R.text); // WARN
}
enum class Mode { Off, On };
void s1(const Review &R) {
  Mode M = Mode::Off;
  if (canView(1, R)) M = Mode::On;
  if (M == Mode::On) show(R.text);
}
void s2(const Review &R) {
  Mode M = Mode::On;
  if (canView(1, R)) M = Mode::Off;
  if (M == Mode::On) show(R.text); // WARN
}
void s3(const Review &R) {
  enum { No, Yes } State = canView(1, R) ? Yes : No;
  if (State == Yes) show(R.text);
}
