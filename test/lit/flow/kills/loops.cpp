// Loops: what the body leaves behind, zero iterations, carried values, break and continue.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <vector>
void zero_iterations_bad(int n) { std::string s = source(); for (int i = 0; i < n; ++i) s = "x"; sink(s); } // WARN
void do_while_ok() { std::string s = source(); do s = "x"; while (cond()); sink(s); }
void do_while_bad() { std::string s; do s = source(); while (cond()); sink(s); } // WARN
void forever_ok() { int n = isource(); for (;;) { n = 0; if (cond()) break; } sinki(n); }
void forever_bad() { int n = isource(); for (;;) { if (cond()) break; n = 0; } sinki(n); } // WARN
void carried_bad() { std::string prev, cur; while (cond()) { prev = cur; cur = source(); } sink(prev); } // WARN
void carried_three_bad() { int a = 0, b = 0, c = 0; while (cond()) { sinki(a); a = b; b = c; c = isource(); } } // WARN
void carried_ok() { int a = 0, b = 0; while (cond()) { a = b; b = 0; int c = isource(); (void)c; sinki(a); } }
void same_iteration_ok() { int a = 0; while (cond()) { a = 0; sinki(a); a = isource(); } }
void continue_bad() { int a = 0; while (cond()) { sinki(a); a = isource(); if (cond()) continue; a = 0; } } // WARN
void continue_ok() { int a = 0; while (cond()) { sinki(a); a = isource(); a = 0; if (cond()) continue; } }
void accumulate_bad() { int sum = 0; for (int i = 0; i < 9; ++i) sum += isource(); sinki(sum); } // WARN
void count_ok() { int n = 0; for (int i = 0; i < 9; ++i) if (isource() > i) ++n; sinki(n); }
void index_ok() { std::vector<int> v{isource()}; for (unsigned i = 0; i < v.size(); ++i) sinki((int)i); }
void search_bad() { std::vector<std::string> v{"a", source()}; std::string best; for (auto &s : v) if (s > best) best = s; sink(best); } // WARN
void search_ok() { std::vector<std::string> v{"a", source()}; int best = -1, i = 0; for (auto &s : v) { if (s == "b") best = i; ++i; } sinki(best); }
void nested_bad() { int x = 0; for (int i = 0; i < 3; ++i) for (int j = 0; j < 3; ++j) { sinki(x); if (j == 2) x = isource(); } } // WARN
void nested_ok() { int x = 0; for (int i = 0; i < 3; ++i) { for (int j = 0; j < 3; ++j) { x = 0; sinki(x); } x = isource(); } }
void for_increment_bad() { for (int n = 0; n < 9; n += isource()) sinki(n); } // WARN
void for_bound_ok() { for (int n = 0, e = isource(); n < e; ++n) sinki(n); }
void goto_loop_bad() { int n = 0; top: if (cond()) { sinki(n); n = isource(); goto top; } } // WARN
void goto_skip_ok() { int n = isource(); goto kill; kill: n = 0; sinki(n); }
void break_out_bad() { std::string s; while (true) { s = source(); if (cond()) break; s = "x"; } sink(s); } // WARN
void break_out_ok() { std::string s; while (true) { s = source(); if (cond()) continue; s = "x"; break; } sink(s); }
void switch_in_loop_bad() { int n = 0, state = 0; while (cond()) switch (state++) { case 0: n = isource(); break; case 1: sinki(n); } } // WARN
void duff_bad(int k) { int n = isource(), a = 0; switch (k) { case 0: do { a = n; case 1: sinki(a); } while (cond()); } } // WARN
