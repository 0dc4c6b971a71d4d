// Visitors: double dispatch, std::visit with overloads, hand-written variants, walkers with callbacks.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <functional>
#include <memory>
#include <variant>
#include <vector>
struct Text; struct Number;
struct Visitor { virtual ~Visitor() {} virtual void visit(Text &) = 0; virtual void visit(Number &) = 0; };
struct Elem { virtual ~Elem() {} virtual void accept(Visitor &v) = 0; };
struct Text : Elem { std::string s, style; void accept(Visitor &v) override { v.visit(*this); } };
struct Number : Elem { int n = 0; void accept(Visitor &v) override { v.visit(*this); } };
struct Print : Visitor { std::string out; int nums = 0; void visit(Text &t) override { out += t.s; } void visit(Number &) override { ++nums; } };
void double_dispatch_bad() { Text t; t.s = source(); Print p; t.accept(p); sink(p.out); } // WARN
void double_dispatch_ok() { Text t; t.s = source(); Print p; t.accept(p); sinki(p.nums); }
struct AdPrint : Visitor { void visit(Text &t) override { sink(t.s); } void visit(Number &) override {} }; // WARN
void visitor_sends_bad() { std::vector<std::unique_ptr<Elem>> v; auto t = std::make_unique<Text>(); t->s = source(); v.push_back(std::move(t)); AdPrint p; for (auto &e : v) e->accept(p); }
struct StylePrint : Visitor { void visit(Text &t) override { sink(t.style); } void visit(Number &n) override { sinki(n.n); } };
void visitor_sends_ok() { Text t; t.s = source(); StylePrint p; t.accept(p); }
struct Filler : Visitor { void visit(Text &t) override { t.s = source(); } void visit(Number &n) override { n.n = 0; } };
void visitor_fills_bad() { Text t; Filler f; t.accept(f); sink(t.s); } // WARN
void visitor_fills_ok() { Text t; Filler f; t.accept(f); sink(t.style); }
template <class... F> struct Over : F... { using F::operator()...; };
template <class... F> Over(F...) -> Over<F...>;
using Val = std::variant<int, std::string>;
void std_visit_bad() { Val v = source(); std::visit(Over{[](int n) { sinki(n); }, [](const std::string &s) { sink(s); }}, v); } // WARN
void std_visit_result_bad() { Val v = source(); sink(std::visit(Over{[](int n) { return std::to_string(n); }, [](const std::string &s) { return s; }}, v)); } // WARN
void std_visit_result_ok() { Val v = source(); sinki(std::visit([](auto &) { return 1; }, v)); }
void std_visit_write_bad() { Val v = "x"; std::visit([](auto &x) { if constexpr (std::is_same_v<std::decay_t<decltype(x)>, std::string>) x = source(); }, v); sink(std::get<std::string>(v)); } // WARN
void get_if_bad() { Val v = source(); if (auto *s = std::get_if<std::string>(&v)) sink(*s); } // WARN
void index_ok() { Val v = source(); sinki((int)v.index() + std::holds_alternative<int>(v)); }
struct Expr { enum K { Lit, Add } k; std::string lit; std::unique_ptr<Expr> a, b; };
std::string eval(const Expr &e) { switch (e.k) { case Expr::Lit: return e.lit; case Expr::Add: return eval(*e.a) + eval(*e.b); } return ""; }
void expression_bad() { Expr e{Expr::Add}; e.a = std::make_unique<Expr>(Expr{Expr::Lit, source()}); e.b = std::make_unique<Expr>(Expr{Expr::Lit, "x"}); sink(eval(e)); } // WARN
void expression_ok() { Expr e{Expr::Lit, "x"}, f{Expr::Lit, source()}; eval(f); sink(eval(e)); }
struct Dir { std::string name; std::vector<Dir> sub; };
void walk(const Dir &d, const std::function<void(const Dir &)> &f) { f(d); for (auto &s : d.sub) walk(s, f); }
void walker_bad() { Dir d; d.sub.push_back({source(), {}}); walk(d, [](const Dir &x) { sink(x.name); }); } // WARN
void walker_ok() { Dir d; d.sub.push_back({source(), {}}); walk(d, [](const Dir &x) { sinki((int)x.sub.size()); }); }
void walker_collects_bad() { Dir d{source(), {}}; std::string all; walk(d, [&](const Dir &x) { all += x.name; }); sink(all); } // WARN
