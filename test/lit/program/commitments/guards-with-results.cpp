// Guards that return a class of one's own, an enumerator or an error code.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "checkResult", name: w}
  - {function: "checkIs", name: w}
  - {function: "checkSeen", name: w}
  - {function: "checkOpt", name: w, passed_when: false}
  - {function: "checkCode", name: w, passed_when: false}
  - {function: "checkPtr", name: w}
  - {function: "checkPermit", name: w}
  - {function: "checkThrows", name: w, passed_when: returns}
  - {function: "isBanned", name: w, passed_when: false}
  - {function: "isBannedR", name: w, passed_when: false}
  - {function: "checkBody", name: w}
  - {function: "checkTask", name: w}
  - {function: "checkEnum", name: w}
  - {function: "checkBoolBody", name: w}
rules:
  - {id: add, require: {call: "db::add", guard: w}}
//--- one.cpp
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <variant>
struct Id { int v; };
struct Error { int code; };
namespace db { void add(Id u); }
// with operator bool, body not in sight
struct Status { explicit operator bool() const; const char *message() const; };
Status checkResult(Id u);
void r1(Id u) { if (auto s = checkResult(u)) db::add(u); }
void r2(Id u) { auto s = checkResult(u); if (!s) return; db::add(u); }
void r3(Id u) { auto s = checkResult(u); db::add(u); } // WARN
void r4(Id u) { if (!checkResult(u)) db::add(u); } // WARN
// with is_ok / is_err, in sight
struct Unit {};
template <class T> struct Result {
  std::variant<T, Error> v;
  bool is_ok() const { return v.index() == 0; }
  bool is_err() const { return v.index() == 1; }
  T &unwrap() { return std::get<0>(v); }
  explicit operator bool() const { return is_ok(); }
};
#define TRY(e) do { auto r_ = (e); if (r_.is_err()) return Result<Unit>{std::get<1>(r_.v)}; } while (0)
Result<Unit> checkIs(Id u);
Result<Unit> i1(Id u) { TRY(checkIs(u)); db::add(u); return {}; }
Result<Unit> i2(Id u) { if (auto r = checkIs(u); !r.is_ok()) return r; db::add(u); return {}; }
Result<Unit> i3(Id u) { auto r = checkIs(u); if (!r) return r; db::add(u); return {}; }
Result<Unit> i4(Id u) { (void)checkIs(u); db::add(u); return {}; } // WARN
Result<Unit> i5(Id u) { if (checkIs(u).is_err()) db::add(u); return {}; } // WARN
// the same with a body
bool isBanned(Id u);
Result<Unit> checkSeen(Id u) { if (isBanned(u)) return {Error{403}}; return {}; }
Result<Unit> s1(Id u) { TRY(checkSeen(u)); db::add(u); return {}; }
Result<Unit> s2(Id u) { (void)checkSeen(u); db::add(u); return {}; } // WARN
// an optional error
std::optional<Error> checkOpt(Id u);
void o1(Id u) { if (auto e = checkOpt(u)) return; db::add(u); }
void o2(Id u) { if (checkOpt(u).has_value()) return; db::add(u); }
void o3(Id u) { if (checkOpt(u)) db::add(u); } // WARN
std::error_code checkCode(Id u);
void c1(Id u) { if (auto ec = checkCode(u); ec) return; db::add(u); }
void c2(Id u) { if (auto ec = checkCode(u); !ec) return; db::add(u); } // WARN
std::unique_ptr<int> checkPtr(Id u);
void p1(Id u) { auto p = checkPtr(u); if (!p) return; db::add(u); }
void p2(Id u) { auto p = checkPtr(u); if (p == nullptr) return; db::add(u); }
struct Permit {};
std::optional<Permit> checkPermit(Id u);
void q1(Id u) { if (!checkPermit(u)) return; db::add(u); }
void q2(Id u) { if (!checkPermit(u).has_value()) throw Error{401}; db::add(u); }
Permit checkThrows(Id u);
void t1(Id u) { checkThrows(u); db::add(u); }
void t2(Id u) { try { checkThrows(u); } catch (const Error &) { } db::add(u); } // WARN
void t3(Id u) { try { checkThrows(u); } catch (const Error &) { return; } db::add(u); }
// a bool in a Result, as Lemmy 0.19 has it
Result<bool> isBannedR(Id u);
Result<Unit> b1(Id u) { auto r = isBannedR(u); if (r.is_err()) return {Error{500}}; if (r.unwrap()) return {Error{403}}; db::add(u); return {}; }
Result<Unit> b2(Id u) { auto r = isBannedR(u); if (r.is_err()) return {Error{500}}; db::add(u); return {}; } // WARN
Result<Unit> b3(Id u) { auto r = isBannedR(u); if (r.is_ok() && r.unwrap()) return {Error{403}}; db::add(u); return {}; } // WARN
//--- two.cpp
#include <coroutine>
#include <optional>
#include <string>
#include <variant>
struct Id { int v; };
struct Error { int code; };
namespace db { void add(Id u); bool lookup(Id u); }
struct Unit {};
template <class T> struct Result {
  std::variant<T, Error> v;
  bool is_ok() const { return v.index() == 0; }
  bool is_err() const { return v.index() == 1; }
  explicit operator bool() const { return is_ok(); }
};
#define TRY(e) do { auto r_ = (e); if (r_.is_err()) return Result<Unit>{std::get<1>(r_.v)}; } while (0)
// the declared guard has a body, as when a policy names the check that reviewers know
Result<Unit> checkBody(Id u) { if (db::lookup(u)) return {Error{403}}; return {}; }
Result<Unit> k1(Id u) { TRY(checkBody(u)); db::add(u); return {}; }
Result<Unit> k2(Id u) { if (auto r = checkBody(u); !r.is_ok()) return r; db::add(u); return {}; }
Result<Unit> k3(Id u) { if (!checkBody(u)) return {Error{1}}; db::add(u); return {}; }
Result<Unit> k4(Id u) { (void)checkBody(u); db::add(u); return {}; } // WARN
Result<Unit> k5(Id u) { auto r = checkBody(u); if (r.is_ok()) return r; db::add(u); return r; } // WARN
bool checkBoolBody(Id u) { return !db::lookup(u); }
void l1(Id u) { if (checkBoolBody(u)) db::add(u); }
void l2(Id u) { if (!checkBoolBody(u)) db::add(u); } // WARN
enum class Answer { Yes = 1, No = 0 };
Answer checkEnum(Id u);
void m1(Id u) { if (checkEnum(u) == Answer::Yes) db::add(u); }
void m2(Id u) { if (checkEnum(u) == Answer::No) return; db::add(u); }
void m3(Id u) { if (checkEnum(u) == Answer::No) db::add(u); } // WARN
template <class T> struct Task {
  struct promise_type { std::optional<T> value; Task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; } std::suspend_never initial_suspend() noexcept { return {}; } std::suspend_always final_suspend() noexcept { return {}; } void return_value(T t) { value = std::move(t); } void unhandled_exception() {} };
  std::coroutine_handle<promise_type> h;
  bool await_ready() { return true; } void await_suspend(std::coroutine_handle<>) {} T await_resume() { return std::move(*h.promise().value); }
};
#define CO_TRY(e) do { auto r_ = (e); if (r_.is_err()) co_return Result<Unit>{std::get<1>(r_.v)}; } while (0)
Task<Result<Unit>> checkTask(Id u);
Task<Result<Unit>> n1(Id u) { CO_TRY(co_await checkTask(u)); db::add(u); co_return Result<Unit>{}; }
Task<Result<Unit>> n2(Id u) { auto r = co_await checkTask(u); if (!r) co_return r; db::add(u); co_return r; }
Task<Result<Unit>> n3(Id u) { co_await checkTask(u); db::add(u); co_return Result<Unit>{}; } // WARN
Task<Result<Unit>> wrap(Id u) { if (!checkBoolBody(u)) co_return Result<Unit>{Error{3}}; co_return Result<Unit>{}; }
Task<Result<Unit>> n4(Id u) { CO_TRY(co_await wrap(u)); db::add(u); co_return Result<Unit>{}; }
Task<Result<Unit>> n5(Id u) { (void)wrap(u); db::add(u); co_return Result<Unit>{}; } // WARN
