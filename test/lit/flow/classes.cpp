// RUN: %check_purpose %S/Inputs/purpose.yaml %s -- -std=c++20
#include "Inputs/cases.h"
#include <memory>
#include <vector>
struct A { explicit A(std::string s) : s_(std::move(s)) {} const std::string &get() const { return s_; } std::string s_; std::string t_; };
void ctor_bad() { A a(source()); sink(a.get()); } // WARN
void ctor_ok() { A a("x"); sink(a.get()); }
struct D { D(std::string a, std::string b) : a_(a), b_(b) {} D(std::string a) : D(a, "x") {} std::string a_, b_; };
void deleg_bad() { D d(source()); sink(d.a_); } // WARN
void deleg_ok() { D d(source()); sink(d.b_); }
struct E : A { using A::A; };
void inh_bad() { E e(source()); sink(e.get()); } // WARN
struct F { std::string s = source(); std::string t = "x"; };
void nsdmi_bad() { F f; sink(f.s); } // WARN
void nsdmi_ok() { F f; sink(f.t); }
struct B1 { virtual ~B1() {} virtual std::string name() { return "b"; } virtual void put(std::string) {} };
struct B2 : B1 { std::string name() override { return source(); } };
struct B3 : B1 { void put(std::string s) override { sink(s); } }; // WARN
void virt_bad(B1 &b) { sink(b.name()); } // WARN
void virtput_bad(B1 *b) { b->put(source()); }
void virt_ok() { B1 b; sink(b.name()); }
void virt2_bad() { B2 b; sink(b.name()); } // WARN
struct Fluent { Fluent &a(std::string s) { a_ = s; return *this; } Fluent &b(std::string s) { b_ = s; return *this; } std::string a_, b_; };
void fluent_bad() { Fluent f; f.a(source()).b("x"); sink(f.a_); } // WARN
void fluent_ok() { Fluent f; f.a(source()).b("x"); sink(f.b_); }
struct Getter { std::string &ref() { return s; } std::string s; std::string t; };
void refget_bad() { Getter g; g.ref() = source(); sink(g.s); } // WARN
void refget_ok() { Getter g; g.ref() = source(); sink(g.t); }
struct Unknown { void set(const std::string &); std::string get() const; std::string &ref(); };
void unk_bad() { Unknown u; u.set(source()); sink(u.get()); } // WARN
void unk_ok() { Unknown u, v; u.set(source()); sink(v.get()); }
void unkref_bad() { Unknown u; u.ref() = source(); sink(u.get()); } // WARN
struct Pimpl { struct Impl { std::string s; }; std::unique_ptr<Impl> impl = std::make_unique<Impl>(); void set(std::string s) { impl->s = s; } std::string get() { return impl->s; } };
void pimpl_bad() { Pimpl p; p.set(source()); sink(p.get()); } // WARN
void pimpl_ok() { Pimpl p, q; p.set(source()); sink(q.get()); }
template <class T> struct Crtp { void go() { static_cast<T *>(this)->put(source()); } };
struct CrtpD : Crtp<CrtpD> { void put(std::string s) { sink(s); } }; // WARN
void crtp_bad() { CrtpD d; d.go(); }
struct Op { std::string s; Op &operator=(const std::string &x) { s = x; return *this; } operator std::string() const { return s; } std::string operator()(int) { return s; } Op *operator->() { return this; } };
void opassign_bad() { Op o; o = source(); sink(o.s); } // WARN
void conv_bad() { Op o; o = source(); sink(o); } // WARN
void call_bad() { Op o; o = source(); sink(o(1)); } // WARN
void arrow_bad() { Op o; o = source(); sink(o->s); } // WARN
struct Vec { std::string data[4]; std::string &operator[](int i) { return data[i]; } };
void vec_bad() { Vec v; v[1] = source(); sink(v[1]); } // WARN
struct Mem { std::string a, b; };
void pm_bad() { Mem m; m.a = source(); std::string Mem::*p = &Mem::a; sink(m.*p); } // WARN
struct Multi : A, Mem { Multi() : A("x") {} };
void multi_bad() { Multi m; m.a = source(); sink(m.a); } // WARN
void multi_ok() { Multi m; m.a = source(); sink(m.s_); }
struct Copy { Copy() {} Copy(const Copy &o) : s(o.s) {} std::string s, t; };
void copyctor_bad() { Copy a; a.s = source(); Copy b = a; sink(b.s); } // WARN
void copyctor_ok() { Copy a; a.s = source(); Copy b = a; sink(b.t); }
struct Two { void in(std::string s) { s_ = s; prep(); } void prep() { body_ = "b=" + s_; } void out() { sink(body_); } std::string s_, body_; }; // WARN
void handler(Two &t) { t.in(source()); }
struct Obs { virtual void on(const std::string &s) = 0; };
struct Subj { std::vector<Obs *> obs; void fire(std::string s) { for (auto *o : obs) o->on(s); } };
struct MyObs : Obs { void on(const std::string &s) override { sink(s); } }; // WARN
void obs_bad(Subj &s) { s.fire(source()); }
struct Guard { ~Guard() { sink(s); } std::string s; }; // WARN
void dtor_bad() { Guard g; g.s = source(); }
struct Single { static Single &get() { static Single s; return s; } std::string v; };
void single_bad() { Single::get().v = source(); sink(Single::get().v); } // WARN
struct Base { std::string s; }; struct Der : Base { void use() { sink(s); } }; // WARN
void base_bad() { Der d; d.s = source(); d.use(); }
struct Friend { friend void ff(Friend &); private: std::string s; };
void ff(Friend &f) { f.s = source(); sink(f.s); } // WARN
void thisalias_bad() { struct T { std::string s; void f() { auto *self = this; self->s = source(); sink(s); } }; T().f(); } // WARN
