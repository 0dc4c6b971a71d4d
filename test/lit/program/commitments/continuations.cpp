// A helper runs what it is given only if the check was passed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: ["checkValid", "mayPost", "active"], name: valid}]
rules: [{id: op, require: {call: "post", guard: valid}}]
//--- one.cpp
// FLAGS: -std=c++23
#include <expected>
#include <functional>
#include <optional>
#include <string>
struct Person { int id = 0; };
struct Error { std::string why; };
using Status = std::expected<void, Error>;
Status checkValid(const Person &p);          // guard
bool mayPost(const Person &p);               // guard
std::optional<Person> active(const Person &p); // guard
void post(const Person &p);
template <class F> Status andThen(Status r, F &&f) { if (!r) return r; return f(); }
template <class F> void when(bool ok, F f) { if (ok) f(); }
void whenFn(bool ok, const std::function<void()> &f) { if (ok) f(); }
template <class F> void unless(bool ok, F f) { if (!ok) f(); }
template <class F> void withActive(const std::optional<Person> &p, F f) { if (p) f(*p); }
template <class G, class F> void checked(const Person &p, G g, F f) { if (g(p)) f(p); }
template <class F> void withPermission(const Person &p, F f) { if (!mayPost(p)) throw 1; f(); }
Status a1(const Person &p) { return andThen(checkValid(p), [&]() -> Status { post(p); return {}; }); }
Status a2(const Person &p) { return andThen(Status{}, [&]() -> Status { post(p); return {}; }); } // WARN
void a3(const Person &p) { when(mayPost(p), [&] { post(p); }); }
void a4(const Person &p) { unless(mayPost(p), [&] { post(p); }); } // WARN
void a5(const Person &p) { whenFn(mayPost(p), [&] { post(p); }); } // FP
void a6(const Person &p) { withActive(active(p), [](const Person &q) { post(q); }); }
void a7(const Person &p) { checked(p, mayPost, [](const Person &q) { post(q); }); }
void a8(const Person &p) { checked(p, [](const Person &q) { return q.id > 0; }, [](const Person &q) { post(q); }); } // WARN
void a9(const Person &p) { withPermission(p, [&] { post(p); }); }
void a10(const Person &p) { whenFn(true, [&] { post(p); }); } // WARN
void a11(const Person &p) { auto ok = checkValid(p); when(ok.has_value(), [&] { post(p); }); }
Status a12(const Person &p) { return checkValid(p) ? (post(p), Status{}) : Status{}; }
