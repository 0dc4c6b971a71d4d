// Thirty ways to write a guard.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "banned", name: w, passed_when: false}
  - {function: "allowed", name: w}
  - {function: "checkRc", name: w, passed_when: false}
rules:
  - {id: add, require: {call: "db::add", guard: w}}
//--- one.cpp
#include <algorithm>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
struct Id { int v; };
struct Conn;
namespace db { void add(Id u); void tx(const std::function<void(Conn &)> &f); }
bool banned(Id u);
bool allowed(Id u);
bool gone(Id u);
int checkRc(Id u); // 0: well
struct Error { int code; };
static void ensure(bool cond, const char *what) { if (!cond) throw std::runtime_error(what); }
#define ENSURE(cond, err) do { if (!(cond)) return err; } while (0)
void e1(Id u) { ensure(!banned(u), "banned"); db::add(u); }
void e2(Id u) { ensure(banned(u), "banned"); db::add(u); } // WARN
int e3(Id u) { ENSURE(!banned(u), 403); db::add(u); return 0; }
int e4(Id u) { ENSURE(!gone(u), 403); db::add(u); return 0; } // WARN
int r1(Id u) { int rc = checkRc(u); if (rc != 0) return rc; db::add(u); return 0; }
int r2(Id u) { if (checkRc(u) == 0) db::add(u); return 0; }
int r3(Id u) { int rc = checkRc(u); if (rc < 0) return rc; db::add(u); return rc; } // WARN
int r4(Id u) { int rc; if ((rc = checkRc(u)) != 0) goto fail; db::add(u); return 0; fail: return rc; }
int r5(Id u) { int rc = checkRc(u); if (rc == 0) return rc; db::add(u); return 0; } // WARN
void a1(Id u) { bool ok = true; ok = ok && !gone(u); ok = ok && allowed(u); if (!ok) return; db::add(u); }
void a2(Id u) { bool ok = !gone(u); ok &= allowed(u); if (!ok) return; db::add(u); }
void a3(Id u) { bool ok = !gone(u); ok |= allowed(u); if (!ok) return; db::add(u); } // WARN
static std::optional<Error> check1(Id u) { if (gone(u)) return Error{404}; return std::nullopt; }
static std::optional<Error> check2(Id u) { if (banned(u)) return Error{403}; return std::nullopt; }
void b1(Id u) { auto err = check1(u); if (!err) err = check2(u); if (err) return; db::add(u); } // FP
void b2(Id u) { auto err = check2(u); if (!err) err = check1(u); if (err) return; db::add(u); }
void b3(Id u) { auto err = check2(u); err = check1(u); if (err) return; db::add(u); } // WARN
void b4(Id u) { if (auto err = check1(u) ? check1(u) : check2(u)) return; db::add(u); } // FP
void t1(Id u) { db::tx([&](Conn &) { if (banned(u)) return; db::add(u); }); }
void t2(Id u) { db::tx([&](Conn &) { if (banned(u)) throw Error{403}; }); db::add(u); } // WARN
void t3(Id u) { if (banned(u)) return; db::tx([u](Conn &) { db::add(u); }); }
void t4(Id u) { db::tx([u](Conn &) { db::add(u); }); if (banned(u)) return; } // WARN
void l1(Id u) { auto ok = [&] { return !banned(u); }(); if (ok) db::add(u); }
void l2(Id u) { auto f = [u] { return allowed(u) && !gone(u); }; if (!f()) return; db::add(u); }
static bool anyOf(const std::vector<Id> &ids) { for (auto i : ids) if (allowed(i)) return true; return false; }
static bool allOf(const std::vector<Id> &ids) { for (auto i : ids) if (!allowed(i)) return false; return true; }
void v1(const std::vector<Id> &ids) { if (!allOf(ids)) return; for (auto i : ids) db::add(i); } // FP
void v2(const std::vector<Id> &ids) { if (!anyOf(ids)) return; for (auto i : ids) db::add(i); } // FN
void v3(const std::vector<Id> &ids) { if (!std::ranges::all_of(ids, [](Id i) { return allowed(i); })) return; for (auto i : ids) db::add(i); }
void v4(std::vector<Id> ids) { std::erase_if(ids, banned); for (auto i : ids) db::add(i); }
void v5(std::vector<Id> ids) { std::erase_if(ids, allowed); for (auto i : ids) db::add(i); } // WARN
void v6(const std::vector<Id> &ids) { std::vector<Id> good; std::copy_if(ids.begin(), ids.end(), std::back_inserter(good), [](Id i) { return !banned(i); }); for (auto i : good) db::add(i); }
void w1(Id u) { do { if (banned(u)) break; db::add(u); } while (false); }
void w2(Id u) { switch (int(allowed(u))) { case 1: db::add(u); break; default: break; } }
void w3(Id u) { if (gone(u) || banned(u)) return; db::add(u); }
void w4(Id u) { if (gone(u) && banned(u)) return; db::add(u); } // WARN
void w5(Id u) { const auto [ok, why] = std::pair(allowed(u), std::string("x")); if (!ok) return; db::add(u); }
void w6(Id u, bool force) { if (!force && banned(u)) return; db::add(u); } // WARN
struct Policy { std::function<bool(Id)> check; };
void w7(Id u) { Policy p{[](Id i) { return allowed(i); }}; if (p.check(u)) db::add(u); }
template <class C> static void with(Id u, C check) { if (check(u)) db::add(u); } // WARN
void w8(Id u) { with(u, allowed); with(u, gone); }
template <class C> static void withOk(Id u, C check) { if (check(u)) db::add(u); }
void w9(Id u) { withOk(u, [](Id i) { return allowed(i); }); }
