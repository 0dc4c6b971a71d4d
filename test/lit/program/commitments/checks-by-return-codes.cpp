// Checks whose answers are numbers, enumerators, texts and what callbacks are given.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: check, name: ok}]
rules: [{id: needs, require: {call: write, guard: ok}}]
//--- one.cpp
#include <functional>
#include <string>
struct R { int id; };
bool check(const R &);
void write(const R &);
enum class Errc { Ok, No, Bad };
static int r1(const R &r) { return check(r) ? 0 : -1; }
static int r2(const R &r) { if (!check(r)) return -13; return 0; }
static int r3(const R &r) { int rc = 0; if (!check(r)) rc = -1; return rc; }
static int r4(const R &r) { int rc = -1; if (check(r)) rc = 0; return rc; }
static Errc r5(const R &r) { Errc e = Errc::Ok; if (!check(r)) e = Errc::No; return e; }
static bool r6(const R &r) { bool ok = true; if (!check(r)) ok = false; return ok; }
static Errc r7(const R &r) { if (r.id == 0) return Errc::Bad; return check(r) ? Errc::Ok : Errc::No; }
static int r8(const R &r) { if (!check(r)) return 403; return 200; }
void a1(const R &r) { if (r1(r)) return; write(r); }
void a2(const R &r) { if (r2(r) < 0) return; write(r); }
void a3(const R &r) { if (r3(r) != 0) return; write(r); }
void a4(const R &r) { if (r4(r) != 0) return; write(r); }
void a5(const R &r) { if (r5(r) != Errc::Ok) return; write(r); }
void a6(const R &r) { if (!r6(r)) return; write(r); }
void a7(const R &r) { if (r7(r) != Errc::Ok) return; write(r); }
void a8(const R &r) { if (r8(r) != 200) return; write(r); }
void a9(const R &r) { if (r8(r) >= 400) return; write(r); }
void b1(const R &r) { int rc = check(r) ? 0 : -1; if (rc) return; write(r); }
void b2(const R &r) { int rc = 0; if (!check(r)) rc = -1; if (rc == 0) write(r); }
void b3(const R &r) { Errc e = check(r) ? Errc::Ok : Errc::No; if (e != Errc::Ok) return; write(r); }
void b4(const R &r) { Errc e = Errc::Ok; if (!check(r)) e = Errc::No; if (e == Errc::Ok) write(r); }
void b5(const R &r) { bool ok = check(r) ? true : false; if (ok) write(r); }
void b6(const R &r) { int status = 200; if (!check(r)) status = 403; if (status != 200) return; write(r); }
void c1(const R &r) { std::string why = check(r) ? "" : "no"; if (!why.empty()) return; write(r); }
void c2(const R &r) { std::string why; if (!check(r)) why = "no"; if (why.empty()) write(r); }
void c3(const R &r) { std::string why; if (!check(r)) why = "no"; if (why != "") return; write(r); }
static bool err1(const R &r, std::string *why) { if (check(r)) return true; if (why) *why = "no"; return false; }
void c4(const R &r) { std::string why; if (!err1(r, &why)) return; write(r); }
static void then1(const R &r, std::function<void(Errc)> f) { if (!check(r)) return f(Errc::No); f(Errc::Ok); }
static void then2(const R &r, std::function<void(Errc)> f) { f(check(r) ? Errc::Ok : Errc::No); }
static void then3(const R &r, std::function<void(const char *)> f) { if (!check(r)) return f("no"); f(nullptr); }
static void then4(const R &r, std::function<void(int, const R *)> f) { if (!check(r)) return f(-1, nullptr); f(0, &r); }
void d1(const R &r) { then1(r, [&](Errc e) { if (e != Errc::Ok) return; write(r); }); }
void d2(const R &r) { then2(r, [&](Errc e) { if (e != Errc::Ok) return; write(r); }); } // FP
void d3(const R &r) { then3(r, [&](const char *e) { if (e) return; write(r); }); } // FP
void d4(const R &r) { then4(r, [&](int e, const R *p) { if (e != 0) return; write(*p); }); } // FP
void d5(const R &r) { then4(r, [&](int, const R *p) { if (!p) return; write(*p); }); } // FP
void x1(const R &r) { if (!r1(r)) return; write(r); } // WARN
void x2(const R &r) { int rc = check(r) ? 0 : -1; if (!rc) return; write(r); } // WARN
void x3(const R &r) { std::string why = check(r) ? "" : "no"; if (why.empty()) return; write(r); } // WARN
void x4(const R &r) { then1(r, [&](Errc e) { if (e == Errc::Ok) return; write(r); }); } // WARN
void x5(const R &r) { then3(r, [&](const char *e) { (void)e; write(r); }); } // WARN
void x6(const R &r) { std::string why = r.id ? "" : "no"; if (!check(r)) why.clear(); if (!why.empty()) return; write(r); } // WARN
