// Constructors without a body: the object takes what it is given; conversions, bases, members, temporaries.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
#include <vector>
class Msg { public: Msg(); explicit Msg(const std::string &); Msg(const std::string &to, int prio); Msg(const Msg &); Msg &operator=(const Msg &); ~Msg(); std::string text() const; bool valid() const; size_t size() const; void clear(); };
class Conv { public: Conv(const char *); std::string str() const; };
class View { public: View(std::string &s); void put(const std::string &); };
void argument_bad() { Msg m(source()); sink(m.text()); } // WARN
void argument_ok() { Msg m(source()), n("x"); sink(n.text()); }
void second_argument_bad() { Msg m("x", isource()); sink(m.text()); } // WARN
void valid_ok() { Msg m(source()); sinki(m.valid() + (int)m.size()); }
void copy_bad() { Msg m(source()); Msg n(m); sink(n.text()); } // WARN
void copy_ok() { Msg m; Msg n(m); m = Msg(source()); sink(n.text()); }
void assign_bad() { Msg m; m = Msg(source()); sink(m.text()); } // WARN
void assign_ok() { Msg m(source()); m = Msg("x"); sink(m.text()); }
void temporary_bad() { sink(Msg(source()).text()); } // WARN
void temporary_ok() { Msg a(source()); sink(Msg("x").text()); }
void braces_bad() { Msg m{source(), 2}; sink(m.text()); } // WARN
void new_bad() { Msg *m = new Msg(source()); sink(m->text()); delete m; } // WARN
void new_ok() { Msg *m = new Msg(source()), *n = new Msg; sink(n->text()); delete m; delete n; }
void unique_bad() { auto m = std::make_unique<Msg>(source()); sink(m->text()); } // WARN
void unique_ok() { auto m = std::make_unique<Msg>(source()), n = std::make_unique<Msg>("x"); sink(n->text()); }
void emplace_bad() { std::vector<Msg> v; v.emplace_back(source()); sink(v[0].text()); } // WARN
void emplace_ok() { std::vector<Msg> v, w; v.emplace_back(source()); w.emplace_back("x"); sink(w[0].text()); }
std::string use(const Conv &c) { return c.str(); }
void converted_bad() { sink(use(csource())); } // WARN
void converted_ok() { use(csource()); sink(use("x")); }
void view_bad() { std::string s = source(); View v(s); sink(s); } // WARN
struct Holder { Msg m; int n; explicit Holder(const std::string &s) : m(s), n(1) {} };
void member_bad() { Holder h(source()); sink(h.m.text()); } // WARN
void member_ok() { Holder h(source()); sinki(h.n); }
struct Derived : Msg { std::string tag; Derived(const std::string &s, std::string t) : Msg(s), tag(std::move(t)) {} };
void base_bad() { Derived d(source(), "t"); sink(d.text()); } // WARN
void base_ok() { Derived d(source(), "t"); sink(d.tag); } // FP
void base_other_ok() { Derived d("x", source()); sink(d.text()); }
struct Inherits : Msg { using Msg::Msg; };
void inherited_bad() { Inherits i(source()); sink(i.text()); } // WARN
void array_bad() { Msg a[2] = {Msg("x"), Msg(source())}; sink(a[1].text()); } // WARN
void conditional_bad() { Msg m = cond() ? Msg(source()) : Msg("x"); sink(m.text()); } // WARN
void overwritten_loop_ok() { Msg m(source()); do m = Msg(); while (cond()); sink(m.text()); }
