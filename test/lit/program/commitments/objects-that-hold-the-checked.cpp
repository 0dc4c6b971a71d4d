// A transaction that checks when it is made, and keeps what it is about.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards: [{function: "check", name: g, passed_when: returns}, {function: "can", name: g}]
rules: [{id: r, require: {call: "Store::put", guard: g}}, {id: q, require: {call: "Store::remove", guard: g}}]
//--- one.cpp
#include <string>
#include <optional>
struct Res { const std::string &subject() const { return s; } std::string s; };
struct Store { virtual ~Store() = default; virtual Res get(const std::string &) const = 0; virtual void put(const Res &) = 0; virtual void remove(const std::string &) = 0; };
void check(const Store &, const Res &, const std::string &agent);
// 1: the object keeps a reference
class T1 { Store &st; const Res &old; public: T1(Store &s, const Res &o, const std::string &a) : st(s), old(o) { check(s, o, a); } void remove() { st.remove(old.subject()); } void put(const Res &n) { st.put(n); } };
void f1(Store &s, const std::string &id, const std::string &a) { const Res old = s.get(id); T1 t(s, old, a); t.remove(); }
void f1b(Store &s, const std::string &id, const std::string &a) { const Res old = s.get(id); T1 t(s, old, a); Res n = old; n.s += "x"; t.put(n); }
// 2: a copy
class T2 { Store &st; Res old; public: T2(Store &s, Res o, const std::string &a) : st(s), old(o) { check(s, old, a); } void remove() { st.remove(old.subject()); } };
void f2(Store &s, const std::string &id, const std::string &a) { const Res old = s.get(id); T2 t(s, old, a); t.remove(); }
// 3: a pointer
class T3 { Store *st; const Res *old; public: T3(Store *s, const Res *o, const std::string &a) : st(s), old(o) { check(*s, *o, a); } void remove() { st->remove(old->subject()); } };
void f3(Store &s, const std::string &id, const std::string &a) { const Res old = s.get(id); T3 t(&s, &old, a); t.remove(); }
// 4: the object loads it
class T4 { Store &st; Res old; public: T4(Store &s, const std::string &id, const std::string &a) : st(s), old(s.get(id)) { check(s, old, a); } void remove() { st.remove(old.subject()); } };
void f4(Store &s, const std::string &id, const std::string &a) { T4 t(s, id, a); t.remove(); }
// without an object
void f5(Store &s, const std::string &id, const std::string &a) { const Res old = s.get(id); check(s, old, a); s.remove(old.subject()); }
// bad
class T6 { Store &st; const Res &old; public: T6(Store &s, const Res &o) : st(s), old(o) {} void remove() { st.remove(old.subject()); } }; // WARN
void g1(Store &s, const std::string &id, const std::string &id2, const std::string &a) { const Res old = s.get(id); T6 t(s, old); t.remove(); }
// the object holds another one as well
class T7 { Store &st; const Res &old; const Res &other; public: T7(Store &s, const Res &o, const Res &p, const std::string &a) : st(s), old(o), other(p) { check(s, o, a); } void remove() { st.remove(old.subject()); }
  void removeOther() { st.remove(other.subject()); } }; // WARN
void g2(Store &s, const std::string &id, const std::string &id2, const std::string &a) { const Res old = s.get(id), other = s.get(id2); T7 t(s, old, other, a); t.remove(); }
void g3(Store &s, const std::string &id, const std::string &id2, const std::string &a) { const Res old = s.get(id), other = s.get(id2); T7 t(s, old, other, a); t.removeOther(); }
// its methods are given something beside
struct Extra { int tries; };
class T8 { Store &st; const Res &old; public: T8(Store &s, const Res &o, const std::string &a) : st(s), old(o) { check(s, o, a); } void remove(const Extra &) { st.remove(old.subject()); } };
void f8(Store &s, const std::string &id, const std::string &a) { const Res old = s.get(id); T8 t(s, old, a); Extra x{1}; t.remove(x); }
