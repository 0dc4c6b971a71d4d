// Checks whose answers have many shapes.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: check, name: ok}]
rules: [{id: needs, require: {call: write, guard: ok}}]
//--- one.cpp
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>
#include <variant>
struct R { int id; };
bool check(const R &);
void write(const R &);
enum class Errc { Ok, No };
// 1 C return codes
static int rc1(const R &r) { int rc = 0; if (!check(r)) rc = -1; return rc; }
int a1(const R &r) { int rc = rc1(r); if (rc) return rc; write(r); return 0; }
int a2(const R &r) { int rc = rc1(r); if (!rc) return rc; write(r); return 0; } // WARN
int a3(const R &r) { int rc = 0; if (!check(r)) { rc = -13; goto out; } write(r); out: return rc; }
int a4(const R &r) { int rc = -1; do { if (!check(r)) break; write(r); rc = 0; } while (0); return rc; }
int a5(const R &r) { int rc; if ((rc = rc1(r)) != 0) return rc; write(r); return 0; }
// 2 std::error_code
static void ec1(const R &r, std::error_code &ec) { if (!check(r)) ec = std::make_error_code(std::errc::permission_denied); }
static std::error_code ec2(const R &r) { if (!check(r)) return std::make_error_code(std::errc::permission_denied); return {}; }
void b1(const R &r) { std::error_code ec; ec1(r, ec); if (ec) return; write(r); } // FP
void b2(const R &r) { if (auto ec = ec2(r)) return; write(r); }
void b3(const R &r) { std::error_code ec; ec1(r, ec); write(r); } // WARN
// 3 optional error: nothing is good
struct Error { std::string text; };
static std::optional<Error> oe(const R &r) { if (!check(r)) return Error{"no"}; return std::nullopt; }
void c1(const R &r) { if (auto e = oe(r)) return; write(r); }
void c2(const R &r) { if (auto e = oe(r); !e) return; write(r); } // WARN
void c3(const R &r) { if (oe(r).has_value()) return; write(r); }
// 4 pair and tuple
static std::pair<bool, std::string> pr(const R &r) { if (check(r)) return {true, ""}; return {false, "no"}; }
static std::pair<R *, std::string> pe(R &r) { if (!check(r)) return {nullptr, "no"}; return {&r, ""}; }
void d1(const R &r) { auto [ok, why] = pr(r); if (!ok) return; write(r); }
void d2(const R &r) { bool ok; std::tie(ok, std::ignore) = pr(r); if (!ok) return; write(r); }
void d3(R &r) { auto [p, err] = pe(r); if (!err.empty()) return; write(r); } // FP
void d4(R &r) { auto [p, err] = pe(r); if (!p) return; write(*p); }
// 5 string errors
static std::string se(const R &r) { return check(r) ? "" : "no"; }
void e1(const R &r) { if (auto e = se(r); !e.empty()) return; write(r); } // FP
void e2(const R &r) { if (auto e = se(r); e.empty()) return; write(r); } // WARN
static const char *ce(const R &r) { return check(r) ? nullptr : "no"; }
void e3(const R &r) { if (const char *e = ce(r)) { (void)e; return; } write(r); }
// 6 futures
void f1(const R &r) { auto fut = std::async([&] { return check(r); }); if (!fut.get()) return; write(r); }
void f2(const R &r) { auto fut = std::async([&] { return check(r); }); fut.wait(); write(r); } // WARN
// 7 callbacks
static void with(const R &r, std::function<void(bool)> then) { then(check(r)); }
static void with_err(const R &r, std::function<void(Errc)> then) { then(check(r) ? Errc::Ok : Errc::No); }
static void if_ok(const R &r, std::function<void()> ok, std::function<void()> bad) { if (check(r)) ok(); else bad(); }
void g1(const R &r) { with(r, [&](bool ok) { if (ok) write(r); }); }
void g2(const R &r) { with_err(r, [&](Errc e) { if (e != Errc::Ok) return; write(r); }); } // FP
void g3(const R &r) { if_ok(r, [&] { write(r); }, [] {}); }
void g4(const R &r) { if_ok(r, [] {}, [&] { write(r); }); } // WARN
void g5(const R &r) { with(r, [&](bool) { write(r); }); } // WARN
// 8 enum with several values
enum class Access { None, Read, Write, Admin };
static Access acc(const R &r) { return check(r) ? Access::Write : Access::None; }
void h1(const R &r) { if (acc(r) < Access::Write) return; write(r); } // FP
void h2(const R &r) { if (acc(r) == Access::None) return; write(r); }
void h3(const R &r) { switch (acc(r)) { case Access::Write: case Access::Admin: write(r); break; default: break; } }
void h4(const R &r) { if (acc(r) >= Access::None) write(r); } // WARN
// 9 unique_ptr to a handle
struct Handle { const R &r; };
static std::unique_ptr<Handle> open(const R &r) { if (!check(r)) return nullptr; return std::make_unique<Handle>(Handle{r}); }
void i1(const R &r) { auto h = open(r); if (!h) return; write(h->r); }
void i2(const R &r) { auto h = open(r); if (h) return; write(r); } // WARN
// 10 count of failures
void j1(const R &r) { int failed = 0; if (!check(r)) ++failed; if (failed > 0) return; write(r); }
void j2(const R &r) { int failed = 0; if (check(r)) ++failed; if (failed > 0) return; write(r); } // WARN
