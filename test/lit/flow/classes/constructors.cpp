// Constructors: initialiser lists, delegating, inheriting, default member initialisers, copies, conversions.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
#include <utility>
#include <vector>
class Mail { public: Mail(std::string to, std::string body) : to_(std::move(to)), body_(std::move(body)) {} const std::string &to() const { return to_; } std::string body() const { return body_; } private: std::string to_, body_; };
void list_bad() { Mail m(source(), "x"); sink(m.to()); } // WARN
void list_ok() { Mail m(source(), "x"); sink(m.body()); }
void braces_bad() { Mail m{"x", source()}; sink(m.body()); } // WARN
void copy_bad() { Mail m{"x", source()}; Mail n(m); sink(n.body()); } // WARN
void copy_ok() { Mail m{"x", source()}; Mail n(m); sink(n.to()); }
void new_bad() { auto *m = new Mail("x", source()); sink(m->body()); delete m; } // WARN
void new_ok() { auto *m = new Mail("x", source()); sink(m->to()); delete m; }
void make_unique_bad() { auto m = std::make_unique<Mail>(source(), "x"); sink(m->to()); } // WARN
void make_unique_ok() { auto m = std::make_unique<Mail>(source(), "x"); sink(m->body()); }
void make_shared_bad() { auto m = std::make_shared<const Mail>("x", source()); sink(m->body()); } // WARN
void make_shared_ok() { auto m = std::make_shared<const Mail>("x", source()); sink(m->to()); }
void vector_emplace_bad() { std::vector<Mail> v; v.emplace_back("x", source()); sink(v[0].body()); } // WARN
void temporary_bad() { sink(Mail(source(), "x").to()); } // WARN
void temporary_ok() { sink(Mail(source(), "x").body()); }
struct Body { std::string a, b; Body(const std::string &x, const std::string &y) { a = x; this->b = y; } };
void in_body_bad() { Body b(source(), "x"); sink(b.a); } // WARN
void in_body_ok() { Body b(source(), "x"); sink(b.b); }
struct Del { std::string a, b; Del(std::string x, std::string y) : a(x), b(y) {} explicit Del(std::string y) : Del("def", y) {} Del() : Del(source()) {} };
void delegating_bad() { Del d(source()); sink(d.b); } // WARN
void delegating_ok() { Del d(source()); sink(d.a); }
void delegating_twice_bad() { Del d; sink(d.b); } // WARN
void delegating_twice_ok() { Del d; sink(d.a); }
struct Inh : Del { using Del::Del; std::string c = "c"; };
void inheriting_bad() { Inh i(source(), "x"); sink(i.a); } // WARN
void inheriting_ok() { Inh i(source(), "x"); sink(i.b + i.c); }
struct Derived : Mail { int n; Derived(std::string t, int k) : Mail(std::move(t), "x"), n(k) {} };
void base_init_bad() { Derived d(source(), 1); sink(d.to()); } // WARN
void base_init_ok() { Derived d(source(), 1); sinki(d.n); }
struct Nsdmi { std::string a = source(), b = a + "!", c = "x"; Nsdmi() = default; explicit Nsdmi(int) : a("clean") {} };
void default_member_bad() { Nsdmi n; sink(n.b); } // WARN
void default_member_ok() { Nsdmi n; sink(n.c); }
void default_member_overridden_ok() { Nsdmi n(1); sink(n.a); }
struct Ptr { int *p; explicit Ptr(int *q) : p(q) {} void put(int v) { *p = v; } };
void keeps_pointer_bad() { int n = 0; Ptr p(&n); p.put(isource()); sinki(n); } // WARN
void keeps_pointer_ok() { int n = 0, m = 0; Ptr p(&n), q(&m); p.put(isource()); sinki(m); }
struct Conv { std::string s; Conv(const char *c) : s(c) {} Conv(int n) : s(std::to_string(n)) {} };
std::string use(const Conv &c) { return c.s; }
void converting_bad() { sink(use(csource())); } // WARN
void converting_ok() { use(isource()); sink(use("x")); }
struct CopyOwn { std::string a, b; CopyOwn() = default; CopyOwn(const CopyOwn &o) : a(o.a), b("copied") {} };
void own_copy_bad() { CopyOwn x; x.a = source(); CopyOwn y = x; sink(y.a); } // WARN
void own_copy_ok() { CopyOwn x; x.b = source(); CopyOwn y = x; sink(y.b); }
struct MoveOwn { std::string a, b; MoveOwn() = default; MoveOwn(MoveOwn &&o) noexcept : a(std::exchange(o.a, "")), b(std::move(o.b)) {} };
void own_move_bad() { MoveOwn x; x.a = source(); MoveOwn y(std::move(x)); sink(y.a); } // WARN
void own_move_ok() { MoveOwn x; x.a = source(); MoveOwn y(std::move(x)); sink(x.a); }
struct CallsInit { std::string s, t; CallsInit(const std::string &v) { init(v); } void init(const std::string &v) { s = v; t = "x"; } };
void init_method_bad() { CallsInit c(source()); sink(c.s); } // WARN
void init_method_ok() { CallsInit c(source()); sink(c.t); }
struct Sends { explicit Sends(const std::string &s) { sink(s); } }; // WARN
void constructor_sends_bad() { Sends s(source()); }
struct SendsClean { SendsClean(const std::string &s, const std::string &) { sink(s); } };
void constructor_sends_ok() { SendsClean s("x", source()); }
template <class T> struct Ctad { T v; Ctad(T t) : v(std::move(t)) {} };
void deduced_bad() { Ctad c(source()); sink(c.v); } // WARN
struct Counter { int n; std::vector<int> v; Counter(int k) : n(k), v(k, 7) {} };
void size_ok() { Counter c(isource()); sinki(c.v[0]); }
struct Init { std::vector<std::string> v; Init(std::initializer_list<std::string> l) : v(l) {} };
void initializer_list_bad() { Init i{"a", source()}; sink(i.v[1]); } // WARN
void initializer_list_ok() { Init i{"a", source()}, j{"b"}; sink(j.v[0]); }
