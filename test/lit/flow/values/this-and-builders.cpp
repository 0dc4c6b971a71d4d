// *this, fluent interfaces and builders.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <utility>
struct Msg { std::string to, text; int n = 0; };
class MsgBuilder {
public:
  MsgBuilder &to(std::string s) { msg_.to = std::move(s); return *this; }
  MsgBuilder &text(std::string s) { this->msg_.text = std::move(s); return *this; }
  MsgBuilder &reset() { *this = MsgBuilder(); return *this; }
  Msg build() const { return msg_; }
  MsgBuilder *self() { return this; }
private:
  Msg msg_;
};
void chain_bad() { Msg m = MsgBuilder().to(source()).text("hi").build(); sink(m.to); } // WARN
void chain_ok() { Msg m = MsgBuilder().to(source()).text("hi").build(); sink(m.text); }
void steps_bad() { MsgBuilder b; b.text("a"); b.to(source()); sink(b.build().to); } // WARN
void steps_ok() { MsgBuilder b; b.text("a"); b.to(source()); sink(b.build().text); }
void two_builders_ok() { MsgBuilder b, c; b.to(source()); c.to("x"); sink(c.build().to); }
void overwritten_ok() { MsgBuilder b; b.to(source()).to("x"); sink(b.build().to); }
void reset_ok() { MsgBuilder b; b.to(source()).reset().text("x"); sink(b.build().to); }
void pointer_bad() { MsgBuilder b; b.self()->to(source()); sink(b.build().to); } // WARN
void pointer_ok() { MsgBuilder b, c; b.self()->to(source()); sink(c.self()->build().to); }
void kept_reference_bad() { MsgBuilder b; auto &r = b.to("x"); r.text(source()); sink(b.build().text); } // WARN
void copy_ok() { MsgBuilder b; auto c = b.to("x"); c.text(source()); sink(b.build().text); }
struct Imm { std::string a, b; Imm withA(std::string s) const { Imm i = *this; i.a = s; return i; } Imm withB(std::string s) const { auto i(*this); i.b = s; return i; } };
void immutable_bad() { Imm i = Imm().withA("x").withB(source()); sink(i.b); } // WARN
void immutable_ok() { Imm i = Imm().withA("x").withB(source()); sink(i.a); }
void immutable_original_ok() { Imm i; Imm j = i.withA(source()); sink(i.a + j.b); }
struct RefQual { std::string v; RefQual &set(std::string s) & { v = s; return *this; } RefQual &&set(std::string s) && { v = s; return std::move(*this); } std::string take() && { return std::move(v); } };
void ref_qualified_bad() { sink(RefQual().set(source()).take()); } // WARN
void ref_qualified_ok() { RefQual q; q.set(source()); sink(RefQual().set("x").take()); }
struct Node { std::string tag; Node *parent = nullptr; Node &up() { return *parent; } Node &text(const std::string &s) { tag = s; return *this; } };
void up_bad() { Node p, c; c.parent = &p; c.text("x").up().text(source()); sink(p.tag); } // WARN
void up_ok() { Node p, c; c.parent = &p; c.text("x").up().text(source()); sink(c.tag); }
template <class D> struct Base { std::string name; D &withName(std::string s) { name = s; return static_cast<D &>(*this); } };
struct Derived : Base<Derived> { std::string extra; Derived &withExtra(std::string s) { extra = s; return *this; } };
void derived_builder_bad() { Derived d; d.withName(source()).withExtra("x"); sink(d.name); } // WARN
void derived_builder_ok() { Derived d; d.withName(source()).withExtra("x"); sink(d.extra); }
struct Seal { std::string s; Msg finish() && { return {std::move(s), "t", 1}; } };
void finish_bad() { Seal x{source()}; sink(std::move(x).finish().to); } // WARN
void finish_ok() { Seal x{source()}; sink(std::move(x).finish().text); }
struct Lambda { std::string s; auto setter() { return [this](std::string v) { s = v; }; } };
void this_in_lambda_bad() { Lambda l; l.setter()(source()); sink(l.s); } // WARN
void this_in_lambda_ok() { Lambda l, m; l.setter()(source()); sink(m.s); }
