// Lambdas: captures of every kind, generic, immediate, stored, returned, mutable, nested.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <functional>
#include <memory>
#include <vector>
void copy_bad() { auto s = source(); auto f = [s] { return s; }; s = "x"; sink(f()); } // WARN
void copy_ok() { std::string s = "x"; auto f = [s] { return s; }; s = source(); sink(f()); }
void reference_bad() { std::string s; auto f = [&s] { return s; }; s = source(); sink(f()); } // WARN
void reference_ok() { auto s = source(); auto f = [&s] { return s; }; s = "x"; sink(f()); }
void default_copy_bad() { auto s = source(); std::string t; auto f = [=] { return s + t; }; sink(f()); } // WARN
void default_copy_ok() { auto s = source(); std::string t = "x"; auto f = [=] { return t + (s.empty() ? "a" : "b"); }; sink(f()); }
void default_reference_bad() { std::string a, b; [&] { a = source(); }(); sink(a); } // WARN
void default_reference_ok() { std::string a, b; [&] { a = source(); }(); sink(b); }
void init_bad() { auto f = [t = source() + "!"] { return t; }; sink(f()); } // WARN
void init_ok() { auto f = [t = source(), u = std::string("x")] { return t.empty() ? u : u + u; }; sink(f()); }
void init_move_bad() { auto p = std::make_unique<std::string>(source()); auto f = [p = std::move(p)] { return *p; }; sink(f()); } // WARN
void init_reference_bad() { std::string s; auto f = [&r = s] { r = source(); }; f(); sink(s); } // WARN
void init_reference_ok() { std::string s, t; auto f = [&r = s] { r = source(); }; f(); sink(t); }
void parameter_bad() { auto f = [](const std::string &s) { return "<" + s; }; sink(f(source())); } // WARN
void parameter_ok() { auto f = [](const std::string &s) { return "<" + s; }; f(source()); sink(f("x")); }
void generic_bad() { auto f = [](auto a, auto b) { return a + b; }; sinki(f(1, isource())); } // WARN
void generic_ok() { auto f = [](auto a, auto b) { return a; }; sinki(f(1, isource())); }
void generic_pack_bad() { auto f = [](auto &&...a) { return (a + ...); }; sinki(f(1, isource(), 3)); } // WARN
void template_lambda_bad() { auto f = []<class T>(const std::vector<T> &v) { return v[0]; }; sink(f(std::vector<std::string>{source()})); } // WARN
void immediate_bad() { const std::string s = [] { std::string t = source(); t += "!"; return t; }(); sink(s); } // WARN
void immediate_ok() { const std::string s = [] { std::string t = source(); return std::string("x"); }(); sink(s); }
void mutable_bad() { auto f = [s = std::string("x")](std::string n) mutable { std::string o = s; s = n; return o; }; f(source()); sink(f("y")); } // WARN
void mutable_ok() { auto f = [s = std::string("x")](std::string n) mutable { std::string o = s; s = n; return o; }; auto g = f; f(source()); sink(g("y")); }
void counter_bad() { auto add = [n = 0](int k) mutable { return n += k; }; add(isource()); sinki(add(1)); } // WARN
void out_parameter_bad() { auto f = [](std::string *o) { *o = source(); }; std::string s; f(&s); sink(s); } // WARN
auto maker(std::string s) { return [s] { return s; }; }
void returned_bad() { sink(maker(source())()); } // WARN
void returned_ok() { auto a = maker(source()), b = maker("x"); sink(b()); }
auto adder(int a) { return [a](int b) { return [=](int c) { return a + b + c; }; }; }
void curried_bad() { sinki(adder(1)(isource())(3)); } // WARN
void curried_ok() { adder(1)(isource())(3); sinki(adder(1)(2)(3)); }
struct Obj { std::string s, t; auto getS() { return [this] { return s; }; } auto getT() { return [this] { return t; }; } auto snap() { return [*this] { return s; }; } void set() { auto f = [this](std::string v) { s = v; }; f(source()); } };
void this_bad() { Obj o; o.s = source(); sink(o.getS()()); } // WARN
void this_ok() { Obj o; o.s = source(); sink(o.getT()()); }
void this_later_bad() { Obj o; auto f = o.getS(); o.s = source(); sink(f()); } // WARN
void this_copy_bad() { Obj o; o.s = source(); auto f = o.snap(); o.s = "x"; sink(f()); } // WARN
void this_copy_ok() { Obj o; auto f = o.snap(); o.s = source(); sink(f()); }
void this_set_bad() { Obj o; o.set(); sink(o.s); } // WARN
void this_set_ok() { Obj o; o.set(); sink(o.t); }
void stored_bad() { std::function<std::string(std::string)> f = [](std::string s) { return s; }; sink(f(source())); } // WARN
void stored_ok() { std::function<std::string(std::string)> f = [](std::string) { return "x"; }; sink(f(source())); }
void vector_bad() { std::vector<std::function<std::string()>> v; auto s = source(); v.push_back([s] { return s; }); for (auto &f : v) sink(f()); } // WARN
void nested_bad() { std::string s; auto outer = [&] { auto inner = [&] { s = source(); }; inner(); }; outer(); sink(s); } // WARN
void nested_ok() { std::string s, t; auto outer = [&] { auto inner = [&] { s = source(); }; inner(); }; outer(); sink(t); }
void pointer_capture_bad() { std::string s, *p = &s; auto f = [p] { *p = source(); }; f(); sink(s); } // WARN
void array_capture_bad() { int a[2] = {0, isource()}; auto f = [a] { return a[1]; }; sinki(f()); } // WARN
void array_capture_ok() { int a[2] = {0, isource()}; auto f = [a] { return a[0]; }; sinki(f()); }
void binding_capture_bad() { auto [a, b] = std::make_pair(1, isource()); auto f = [b = b] { return b; }; sinki(f()); } // WARN
void sends_bad() { auto f = [](std::string s) { sink(s); }; f(source()); } // WARN
void sends_ok() { auto f = [](std::string, std::string s) { sink(s); }; f(source(), "x"); }
void never_called_ok() { auto f = [](std::string s) { sink(s); }; (void)f; source(); f("x"); }
void conditional_bad() { std::function<std::string()> f; if (cond()) f = [] { return source(); }; else f = [] { return std::string("x"); }; sink(f()); } // WARN
