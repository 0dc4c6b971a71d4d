// Recursion: direct, mutual, through lambdas, over structures, with accumulators and out-parameters.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <functional>
#include <vector>
std::string repeat(const std::string &s, int n) { return n == 0 ? "" : s + repeat(s, n - 1); }
void direct_bad() { sink(repeat(source(), 3)); } // WARN
void direct_ok() { repeat(source(), 3); sink(repeat("x", 3)); }
void direct_count_ok() { sink(repeat("x", isource())); }
int even(int n, int v);
int odd(int n, int v) { return n == 0 ? 0 : even(n - 1, v); }
int even(int n, int v) { return n == 0 ? v : odd(n - 1, v); }
void mutual_bad() { sinki(even(4, isource())); } // WARN
void mutual_ok() { even(4, isource()); sinki(even(4, 1)); }
void mutual_count_ok() { sinki(odd(isource(), 1)); }
int fact(int n) { return n < 2 ? 1 : n * fact(n - 1); }
void factorial_bad() { sinki(fact(isource())); } // WARN
std::string rotate(std::string a, std::string b, std::string c, int n) { return n == 0 ? a : rotate(b, c, a, n - 1); }
void rotating_bad() { sink(rotate("x", "y", source(), 2)); } // WARN
void collect(const std::string &s, int n, std::vector<std::string> &out) { if (n == 0) return; out.push_back(s); collect(s, n - 1, out); }
void accumulator_bad() { std::vector<std::string> o; collect(source(), 2, o); sink(o[0]); } // WARN
void accumulator_ok() { std::vector<std::string> o, p; collect(source(), 2, o); collect("x", 2, p); sink(p[0]); }
struct Tree { std::string v, note; std::vector<Tree> kids; std::string all() const { std::string s = v; for (auto &k : kids) s += k.all(); return s; } int count() const { int n = 1; for (auto &k : kids) n += k.count(); return n; } };
void tree_bad() { Tree t; t.kids.emplace_back(); t.kids[0].v = source(); sink(t.all()); } // WARN
void tree_ok() { Tree t; t.kids.emplace_back(); t.kids[0].v = source(); sink(t.note); }
void tree_count_ok() { Tree t; t.kids.emplace_back(); t.kids[0].v = source(); sinki(t.count()); }
void dump(const Tree &t) { sink(t.v); for (auto &k : t.kids) dump(k); } // WARN
void dump_bad() { Tree t; t.v = source(); dump(t); }
void dumpNote(const Tree &t) { sink(t.note); for (auto &k : t.kids) dumpNote(k); }
void dump_ok() { Tree t; t.v = source(); dumpNote(t); }
void function_bad() { std::function<int(int, int)> f = [&](int n, int v) { return n ? f(n - 1, v) : v; }; sinki(f(2, isource())); } // WARN
void self_lambda_bad() { auto f = [](auto &&self, int n, int v) -> int { return n ? self(self, n - 1, v) : v; }; sinki(f(f, 2, isource())); } // WARN
void self_lambda_ok() { auto f = [](auto &&self, int n, int v) -> int { return n ? self(self, n - 1, v) : v; }; f(f, 2, isource()); sinki(f(f, 2, 1)); }
void deepOut(int n, int *p) { if (n == 0) { *p = isource(); return; } int t = 0; deepOut(n - 1, &t); *p = t; }
void out_bad() { int n = 0; deepOut(3, &n); sinki(n); } // WARN
void clean(int n, std::string s) { if (n == 0) { sink(s); return; } clean(n - 1, "x"); } // WARN
void replaced_bad() { clean(0, source()); }
template <int N> int tmpl(int v) { if constexpr (N == 0) return v; else return tmpl<N - 1>(v); }
void template_bad() { sinki(tmpl<5>(isource())); } // WARN
void template_ok() { tmpl<5>(isource()); sinki(tmpl<5>(1)); }
