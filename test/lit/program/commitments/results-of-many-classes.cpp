// The same, of classes that say in many ways how it went.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards:
  - {function: "check_*", name: nb}
rules:
  - {id: ban.create, require: {call: "create", guard: nb}}
//--- one.cpp
#include <string>
#include <optional>
#include <variant>
struct P { long id; };
void create(const P &, const std::string &);
class A { bool ok_; public: bool is_ok() const { return ok_; } bool is_err() const { return !ok_; } };
class B { bool ok_ = true; public: B() = default; B(std::string) : ok_(false) {} bool is_ok() const { return ok_; } bool is_err() const { return !ok_; } };
class C { bool ok_ = true; std::string e_; public: C() = default; C(std::string e) : ok_(false), e_(e) {} bool is_ok() const { return ok_; } bool is_err() const { return !ok_; } const std::string &error() const { return e_; } };
class D { std::optional<std::string> e_; public: D() = default; D(std::string e) : e_(e) {} bool ok() const { return !e_; } explicit operator bool() const { return !e_; } };
class E { bool ok_ = true; public: bool is_ok() const; bool is_err() const; };
bool check_bool(const P &); A check_a(const P &); B check_b(const P &); C check_c(const P &); D check_d(const P &); E check_e(const P &);
bool wbool(const P &p) { return check_bool(p); }
A wa(const P &p) { return check_a(p); }
B wb(const P &p) { return check_b(p); }
C wc(const P &p) { return check_c(p); }
D wd(const P &p) { return check_d(p); }
E we(const P &p) { return check_e(p); }
C wc2(const P &p) { if (check_c(p).is_err()) return std::string("no"); return {}; }
C wc3(const P &p) { if (auto r = check_c(p); r.is_err()) return r.error(); return {}; }
C wc4(const P &p) { if (p.id == 0) return std::string("x"); auto r = check_c(p); return r; }
void hbool(const P &p) { if (!wbool(p)) return; create(p, "x"); }
void ha(const P &p) { if (wa(p).is_err()) return; create(p, "x"); }
void hb(const P &p) { if (wb(p).is_err()) return; create(p, "x"); }
void hc(const P &p) { if (wc(p).is_err()) return; create(p, "x"); }
void hd(const P &p) { if (!wd(p)) return; create(p, "x"); }
void hd2(const P &p) { if (!wd(p).ok()) return; create(p, "x"); }
void he(const P &p) { if (we(p).is_err()) return; create(p, "x"); }
void hc2(const P &p) { if (wc2(p).is_err()) return; create(p, "x"); }
void hc3(const P &p) { if (wc3(p).is_err()) return; create(p, "x"); }
void hc4(const P &p) { if (auto r = wc4(p); r.is_err()) return; create(p, "x"); }
void bad(const P &p) { if (wc(p).is_ok()) return; create(p, "x"); } // WARN
class F { bool ok_ = true; public: bool ok() const { return ok_; } explicit operator bool() const { return ok_; } };
F check_f(const P &); F wf(const P &p) { return check_f(p); }
void hf(const P &p) { if (!wf(p)) return; create(p, "x"); }
void hf2(const P &p) { if (!wf(p).ok()) return; create(p, "x"); }
void hf3(const P &p) { auto s = wf(p); if (!s.ok()) return; create(p, "x"); }
void hc5(const P &p) { if (!wc(p).is_ok()) return; create(p, "x"); }
void hc6(const P &p) { if (check_c(p).is_err()) return; create(p, "x"); }
void bad2(const P &p) { if (wf(p)) return; create(p, "x"); } // WARN
