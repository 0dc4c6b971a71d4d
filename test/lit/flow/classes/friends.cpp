// Friends, nested classes, and other access to private members.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
class Safe { friend class Key; friend void stuff(Safe &); friend std::string peek(const Safe &s) { return s.v; } friend Safe operator+(const Safe &a, const std::string &s) { Safe r; r.v = a.v + s; return r; } std::string v, w; public: std::string label() const { return w; } };
class Key { public: static void put(Safe &s, std::string x) { s.v = std::move(x); } static std::string get(Safe &s) { return s.v; } std::string &slot(Safe &s) { return s.w; } };
void stuff(Safe &s) { s.v = source(); }
void class_bad() { Safe s; Key::put(s, source()); sink(Key::get(s)); } // WARN
void class_ok() { Safe s; Key::put(s, source()); sink(s.label()); }
void function_bad() { Safe s; stuff(s); sink(peek(s)); } // WARN
void function_ok() { Safe s, t; stuff(s); sink(peek(t)); }
void operator_bad() { Safe s; sink(peek(s + source())); } // WARN
void operator_ok() { Safe s; Safe t = s + source(); sink(peek(s) + t.label()); }
void slot_bad() { Safe s; Key k; k.slot(s) = source(); sink(s.label()); } // WARN
void slot_ok() { Safe s; Key k; k.slot(s) = source(); sink(Key::get(s)); }
class Bank { std::string mail_, name_; public: class Teller { Bank &b; public: explicit Teller(Bank &x) : b(x) {} void in(std::string s) { b.mail_ = s; } std::string out() const { return b.mail_; } std::string name() const { return b.name_; } }; Teller teller() { return Teller(*this); } };
void nested_bad() { Bank b; b.teller().in(source()); sink(b.teller().out()); } // WARN
void nested_ok() { Bank b; b.teller().in(source()); sink(b.teller().name()); }
void nested_two_ok() { Bank b, c; b.teller().in(source()); sink(c.teller().out()); }
template <class T> class Box { T t; template <class U> friend class Box; public: void set(T x) { t = x; } template <class U> void steal(Box<U> &o) { t = T(o.t); } T get() { return t; } };
void template_friend_bad() { Box<int> a; Box<long> b; a.set(isource()); b.steal(a); sinki((int)b.get()); } // WARN
void template_friend_ok() { Box<int> a; Box<long> b; b.set(3); a.set(isource()); sinki((int)b.get()); }
