// Where in a program the check stands, relative to the operation.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: "User::isAdmin", name: admin}]
rules: [{id: purge, require: {call: "purge", guard: admin}}]
//--- one.cpp
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
struct User { int id = 0; bool isAdmin() const; };
void purge(int id);
User current();
struct Forbidden : std::runtime_error { using std::runtime_error::runtime_error; };
#define REQUIRE(cond) do { if (!(cond)) throw Forbidden(#cond); } while (0)
[[noreturn]] void deny(const char *why);
void m1(const User &u) { REQUIRE(u.isAdmin()); purge(1); }
void m2(const User &u) { if (!u.isAdmin()) deny("no"); purge(1); }
struct AdminScope { explicit AdminScope(const User &u) { if (!u.isAdmin()) throw Forbidden("no"); } };
void m3(const User &u) { AdminScope s(u); purge(1); }
void m4(const User &u) { [[maybe_unused]] auto s = std::make_unique<AdminScope>(u); purge(1); }
class AdminToken { AdminToken() = default; public: static std::optional<AdminToken> from(const User &u) { if (!u.isAdmin()) return std::nullopt; return AdminToken(); } };
void purgeWith(const AdminToken &, int id) { purge(id); }
void m5(const User &u) { if (auto t = AdminToken::from(u)) purgeWith(*t, 1); }
template <class F> auto asAdmin(const User &u, F f) { if (!u.isAdmin()) throw Forbidden("no"); return f(); }
void m6(const User &u) { asAdmin(u, [] { purge(1); return 0; }); }
template <class F> auto asAnyone(const User &, F f) { return f(); }
void m7(const User &u) { asAnyone(u, [] { purge(1); return 0; }); } // WARN
struct Base { virtual ~Base() = default; void run(const User &u) { if (!u.isAdmin()) return; doRun(); } virtual void doRun() = 0; };
struct Purge : Base { void doRun() override { purge(1); } };
struct Open { virtual ~Open() = default; void run(const User &) { doRun(); } virtual void doRun() = 0; };
struct PurgeOpen : Open { void doRun() override { purge(1); } }; // WARN
void go(const User &u, bool b) { std::unique_ptr<Base> p = std::make_unique<Purge>(); p->run(u); std::unique_ptr<Open> q = std::make_unique<PurgeOpen>(); if (b) q->run(u); }
struct Cmd { std::function<bool(const User &)> may; std::function<void()> act; };
void m8(const User &u) { Cmd c{[](const User &x) { return x.isAdmin(); }, [] { purge(1); }}; if (c.may(u)) c.act(); }
void m9(const User &u) { Cmd c{[](const User &) { return true; }, [] { purge(1); }}; if (c.may(u)) c.act(); } // WARN
void m10(const User &u) { bool ok = u.isAdmin(); ok &= u.id > 3; if (ok) purge(1); }
void m11(const User &u) { bool ok = u.id > 3; ok |= u.isAdmin(); if (ok) purge(1); } // WARN
void m12(const User &u) { const bool ok = u.isAdmin() ? u.id > 3 : false; if (ok) purge(1); }
void m13(const User &u) { const bool ok = u.isAdmin() ? true : u.id > 3; if (ok) purge(1); } // WARN
void m14(const User &u, int n) { switch (n) { case 0: if (!u.isAdmin()) return; [[fallthrough]]; case 1: purge(1); break; default: break; } } // WARN
void m15(const User &u) { for (int i = 0; i < 3; ++i) { if (!u.isAdmin()) break; purge(i); } }
void m16(const User &u) { bool ok = false; for (int i = 0; i < 3; ++i) if (u.isAdmin()) ok = true; if (ok) purge(1); } // FP
void m17(const User &u) { int tries = 0; while (!u.isAdmin()) { if (++tries > 3) break; } purge(1); } // WARN
void m18(const User &u) { std::vector<int> ids; if (u.isAdmin()) ids = {1, 2}; for (int id : ids) purge(id); } // FP
void m19(const User &u) { std::vector<int> ids{0}; if (u.isAdmin()) ids = {1, 2}; for (int id : ids) purge(id); } // WARN
void m20(const User &u) { try { if (!u.isAdmin()) throw Forbidden("no"); } catch (const std::logic_error &) { return; } purge(1); }
void m21(const User &u) { try { if (!u.isAdmin()) throw Forbidden("no"); } catch (const std::runtime_error &) { } purge(1); } // WARN
void m22(const User &u) { std::once_flag f; std::call_once(f, [&] { if (!u.isAdmin()) throw Forbidden("no"); }); purge(1); } // FP
void m23(const User &u) { static const bool admin = u.isAdmin(); if (admin) purge(1); } // WARN
struct Session { User user; std::optional<bool> admin; bool isAdmin() { if (!admin) admin = user.isAdmin(); return *admin; } };
void m24(Session &s) { if (s.isAdmin()) purge(1); } // FP
struct Lazy { std::map<int, bool> cache; bool isAdmin(const User &u) { auto [it, fresh] = cache.try_emplace(u.id, false); if (fresh) it->second = u.isAdmin(); return it->second; } };
void m25(Lazy &l, const User &u) { if (l.isAdmin(u)) purge(1); } // FP
