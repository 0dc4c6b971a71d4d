// Inherited members: single, multiple, virtual, private bases, using, hidden fields, templates as bases.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
struct Base { std::string mail, lang; void load() { mail = source(); } const std::string &get() const { return mail; } };
struct Mid : Base { void normalise() { mail += "."; } };
struct Leaf : Mid { void send() { sink(mail); } }; // WARN
void three_levels_bad() { Leaf l; l.load(); l.normalise(); l.send(); }
struct Leaf2 : Mid { void sendLang() { sink(lang); } };
void three_levels_ok() { Leaf2 l; l.load(); l.sendLang(); }
void base_reference_bad() { Mid m; Base &b = m; b.load(); sink(m.mail); } // WARN
void base_reference_ok() { Mid m, n; Base &b = m; b.load(); sink(n.mail); }
void base_pointer_bad() { Leaf2 l; Base *b = &l; b->mail = source(); sink(l.get()); } // WARN
void base_pointer_ok() { Leaf2 l; Base *b = &l; b->mail = source(); sink(l.lang); }
void base_assign_bad() { Mid m; Base b; b.mail = source(); static_cast<Base &>(m) = b; sink(m.mail); } // WARN
void base_assign_ok() { Mid m; Base b; m.mail = source(); static_cast<Base &>(m) = b; sink(m.mail); }
struct Hide : Base { std::string mail; };
void hidden_bad() { Hide h; h.Base::mail = source(); sink(h.get()); } // WARN
void hidden_ok() { Hide h; h.mail = source(); sink(h.Base::mail); }
void hidden_own_ok() { Hide h; h.load(); sink(h.mail); }
struct Left { std::string v; void setL(std::string s) { v = s; } };
struct Right { std::string v; void setR(std::string s) { v = s; } };
struct Both : Left, Right { std::string l() { return Left::v; } std::string r() { return Right::v; } };
void multiple_bad() { Both b; b.setR(source()); sink(b.r()); } // WARN
void multiple_ok() { Both b; b.setR(source()); sink(b.l()); }
void multiple_pointer_bad() { Both b; Right *r = &b; r->v = source(); sink(b.r()); } // WARN
void multiple_pointer_ok() { Both b; Right *r = &b; r->v = source(); sink(b.l()); }
void cross_cast_bad() { Both b; Left *l = &b; static_cast<Both *>(l)->setR(source()); sink(b.r()); } // WARN
struct Top { std::string t, u; };
struct VA : virtual Top { void fromA() { t = source(); } };
struct VB : virtual Top { std::string seeB() { return t; } std::string seeU() { return u; } };
struct Diamond : VA, VB {};
void virtual_base_bad() { Diamond d; d.fromA(); sink(d.seeB()); } // WARN
void virtual_base_ok() { Diamond d; d.fromA(); sink(d.seeU()); }
struct NA : Top { void fromA() { t = source(); } };
struct NB : Top { std::string seeB() { return t; } };
struct NonVirtual : NA, NB {};
void two_bases_ok() { NonVirtual d; d.fromA(); sink(d.seeB()); } // FP
void two_bases_bad() { NonVirtual d; d.fromA(); sink(d.NA::t); } // WARN
class Priv : private Base { public: using Base::load; std::string pub() const { return get(); } std::string lang2() const { return lang; } };
void private_bad() { Priv p; p.load(); sink(p.pub()); } // WARN
void private_ok() { Priv p; p.load(); sink(p.lang2()); }
template <class B> struct Mixin : B { std::string both() { return this->mail + "!"; } std::string justLang() { return this->lang; } };
void mixin_bad() { Mixin<Base> m; m.load(); sink(m.both()); } // WARN
void mixin_ok() { Mixin<Mixin<Base>> m; m.load(); sink(m.justLang()); }
struct Prot { protected: std::string s; void set(std::string v) { s = v; } };
struct Child : Prot { void in() { set(source()); } void clean() { set("x"); } std::string out() { return s; } };
void protected_bad() { Child c; c.clean(); c.in(); sink(c.out()); } // WARN
void protected_ok() { Child c; c.in(); c.clean(); sink(c.out()); }
struct UserPlus : User { std::string note; };
void policy_field_bad(const UserPlus &u) { sink(u.email); } // WARN
void policy_field_ok(const UserPlus &u) { sink(u.note); }
template <class... B> struct All : B... { };
void pack_bases_bad() { All<Left, Right> a; a.setL(source()); sink(a.Left::v); } // WARN
void pack_bases_ok() { All<Left, Right> a; a.setL(source()); sink(a.Right::v); }
