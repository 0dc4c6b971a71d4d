// The curiously recurring template pattern, mixins, static interfaces, deducing bases.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
template <class D> struct Sender { void send() { sink(self().payload()); } D &self() { return static_cast<D &>(*this); } const D &self() const { return static_cast<const D &>(*this); } }; // WARN
struct Mail : Sender<Mail> { std::string payload() { return source(); } };
struct Ping : Sender<Ping> { std::string payload() { return "ping"; } };
void pull_bad() { Mail m; m.send(); Ping p; p.send(); }
template <class D> struct Sender2 { void send() { sink(static_cast<D *>(this)->payload()); } };
struct Ping2 : Sender2<Ping2> { std::string payload() { return "ping"; } };
struct Mail2 { std::string payload() { return source(); } };
void pull_ok() { Ping2 p; p.send(); Mail2 m; m.payload(); }
template <class D> struct Source { void pump() { static_cast<D *>(this)->on(source()); } };
struct Prints : Source<Prints> { void on(const std::string &s) { sink(s); } }; // WARN
struct Counts : Source<Counts> { int n = 0; void on(const std::string &s) { n += !s.empty(); } };
void push_bad() { Prints p; p.pump(); }
void push_ok() { Counts c; c.pump(); sinki(c.n); }
template <class D> struct Addable { friend D operator+(D a, const D &b) { a.add(b); return a; } };
struct Money : Addable<Money> { int v = 0, currency = 1; void add(const Money &o) { v += o.v; } };
void operators_bad() { Money a, b; b.v = isource(); sinki((a + b).v); } // WARN
void operators_ok() { Money a, b; b.v = isource(); sinki((a + b).currency); }
template <class D> struct Storage { std::string kept; D &keep(std::string s) { kept = std::move(s); return *static_cast<D *>(this); } };
struct Form : Storage<Form> { std::string title; Form &name(std::string s) { title = std::move(s); return *this; } };
void chain_bad() { Form f; f.keep(source()).name("x"); sink(f.kept); } // WARN
void chain_ok() { Form f; f.keep(source()).name("x"); sink(f.title); }
void chain_two_ok() { Form f, g; f.keep(source()); g.keep("x"); sink(g.kept); }
template <class D> struct Visitor { void walk(const User &u) { auto &d = *static_cast<D *>(this); d.mail(u.email); d.theme(u.theme); } void mail(const std::string &) {} void theme(const std::string &) {} };
struct AdVisitor : Visitor<AdVisitor> { void mail(const std::string &s) { sink(s); } }; // WARN
struct ThemeVisitor : Visitor<ThemeVisitor> { void theme(const std::string &s) { sink(s); } };
void visitor_bad(User u) { AdVisitor v; v.walk(u); }
void visitor_ok(User u) { ThemeVisitor v; v.walk(u); }
template <class D> struct Single { static D &get() { static D d; return d; } };
struct Conf : Single<Conf> { std::string mail, port; };
struct Other : Single<Other> { std::string mail; };
void fillConf() { Conf::get().mail = source(); }
void singleton_bad() { fillConf(); sink(Conf::get().mail); } // WARN
void singleton_ok() { fillConf(); sink(Conf::get().port); }
void singleton_other_ok() { fillConf(); sink(Other::get().mail); }
