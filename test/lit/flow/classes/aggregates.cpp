// Aggregates: braces, designated, nested, with bases, arrays, in containers and calls.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <vector>
struct Pt { int x, y; };
struct Row { std::string k, v; int n = 7; Pt at[2]; };
struct Base { std::string b; };
struct Ext : Base { std::string e; Pt p; };
void positional_bad() { Row r{"k", source()}; sink(r.v); } // WARN
void positional_ok() { Row r{"k", source()}; sink(r.k); }
void designated_bad() { Row r{.v = "x", .n = isource()}; sinki(r.n); } // WARN
void designated_ok() { Row r{.v = source(), .n = 2}; sinki(r.n); }
void brace_elision_bad() { Row r = {"k", "v", 1, 2, 3, isource(), 5}; sinki(r.at[1].x); } // WARN
void brace_elision_ok() { Row r = {"k", "v", 1, 2, 3, isource(), 5}; sinki(r.at[0].y); }
void nested_braces_bad() { Row r = {"k", "v", 1, {{1, isource()}, {}}}; sinki(r.at[0].y); } // WARN
void nested_braces_ok() { Row r = {"k", "v", 1, {{1, isource()}, {}}}; sinki(r.at[1].y); }
void base_bad() { Ext e{{source()}, "x", {1, 2}}; sink(e.b); } // WARN
void base_ok() { Ext e{{source()}, "x", {1, 2}}; sink(e.e); }
void parentheses_bad() { Pt p(1, isource()); sinki(p.y); } // WARN
void parentheses_ok() { Pt p(1, isource()); sinki(p.x); }
void array_bad() { Row r[] = {{"a", "b"}, {source(), "c"}}; sink(r[1].k); } // WARN
void array_ok() { Row r[] = {{"a", "b"}, {source(), "c"}}; sink(r[1].v); }
void array_other_ok() { Row r[] = {{"a", "b"}, {source(), "c"}}; sink(r[0].k); }
void vector_bad() { std::vector<Row> v{{"a", "b"}, {"c", source()}}; for (const auto &r : v) sink(r.v); } // WARN
void vector_ok() { std::vector<Row> v{{"a", "b"}, {"c", source()}}; for (const auto &r : v) sink(r.k); }
Row mk(std::string s) { return {"k", std::move(s)}; }
void returned_bad() { sink(mk(source()).v); } // WARN
void returned_ok() { sink(mk(source()).k); }
void take(const Row &r) { sink(r.v); } // WARN
void argument_bad() { take({"k", source()}); }
void take2(const Row &r) { sink(r.k); }
void argument_ok() { take2({"k", source()}); }
void assigned_bad() { Row r{}; r = {source(), "v"}; sink(r.k); } // WARN
void assigned_ok() { Row r{source(), "v"}; r = {"k", "v"}; sink(r.k); }
void binding_bad() { auto [k, v, n, at] = mk(source()); sink(v); } // WARN
void binding_ok() { auto [k, v, n, at] = mk(source()); sink(k); }
void heap_bad() { Pt *p = new Pt{isource(), 2}; sinki(p->x); delete p; } // WARN
void heap_ok() { Pt *p = new Pt{isource(), 2}; sinki(p->y); delete p; }
void compound_literal_bad() { Pt p = (Pt){3, isource()}; sinki(p.y); } // WARN
void local_struct_bad() { struct { std::string a, b; } s{source(), "x"}; auto t = s; sink(t.a); } // WARN
void local_struct_ok() { struct { std::string a, b; } s{source(), "x"}; auto t = s; sink(t.b); }
template <class T> struct Wrap { T t; int n; };
void template_bad() { Wrap w{source(), 1}; sink(w.t); } // WARN
void template_ok() { Wrap<Wrap<std::string>> w{{source(), 2}, 1}; sinki(w.t.n + w.n); }
void lambda_field_bad() { struct Cb { int (*f)(int); int v; } c{[](int n) { return n; }, isource()}; sinki(c.f(c.v)); } // WARN
