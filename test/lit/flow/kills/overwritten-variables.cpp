// Variables that are overwritten before use, on all paths or on some.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <string_view>
void assign_ok() { std::string s = source(); s.assign("x"); sink(s); }
void assign_bad() { std::string s = "x"; s.assign(source()); sink(s); } // WARN
void append_bad() { std::string s = source(); s += "x"; sink(s); } // WARN
void append_after_ok() { std::string s = source(); s = "x"; s += "y"; sink(s); }
void order_ok() { std::string s = "x"; sink(s); s = source(); }
void if_else_if_ok(int k) { int n = isource(); if (k == 0) n = 1; else if (k == 1) n = 2; else n = 3; sinki(n); }
void if_else_if_bad(int k) { int n = isource(); if (k == 0) n = 1; else if (k == 1) n = 2; sinki(n); } // WARN
void set_in_one_bad() { std::string s; if (cond()) s = source(); else s = "x"; sink(s); } // WARN
void reread_ok() { std::string s = source(), t = s; t = "x"; s = t; sink(s); }
void reread_bad() { std::string s = source(), t = s; s = "x"; sink(t); } // WARN
void own_result_bad() { std::string s = source(); s = s.substr(1); sink(s); } // WARN
void own_result_ok() { std::string s = source(); s = s.empty() ? "a" : "b"; sink(s); }
void redeclared_ok() { for (int i = 0; i < 2; ++i) { std::string s; sink(s); s = source(); } }
void redeclared_bad() { std::string s; for (int i = 0; i < 2; ++i) { sink(s); s = source(); } } // WARN
void view_ok() { std::string s = source(); std::string_view v = s; v = "x"; sink(std::string(v)); }
void view_bad() { std::string s = source(); std::string_view v = s; s.size(); sink(std::string(v)); } // WARN
void reuse_ok() { std::string line = source(); sinki((int)line.size()); line = "done"; sink(line); }
void reuse_bad() { std::string line = "start"; sink(line); line = source(); sinki(1); sinkc(line.c_str()); } // WARN
void swapped_out_ok() { std::string s = source(); std::string().swap(s); sink(s); }
void inner_block_ok() { std::string s = source(); { s = "x"; } sink(s); }
void increment_bad() { int n = isource(); n++; n = n; sinki(n); } // WARN
void conditional_operator_bad() { int n = isource(); n = cond() ? n : 0; sinki(n); } // WARN
void short_circuit_bad() { int n = isource(); cond() && (n = 0); sinki(n); } // WARN
void both_sides_ok() { int n = isource(); cond() ? n = 1 : n = 2; sinki(n); }
void lambda_kills_ok() { std::string s = source(); auto f = [&] { s = "x"; }; f(); sink(s); }
void lambda_copy_bad() { std::string s = source(); auto f = [s]() mutable { s = "x"; }; f(); sink(s); } // WARN
void two_sinks_bad() { std::string s = source(); sink(s); // WARN
  s = "x"; }
void multiply_zero_chain_ok() { int a = isource(), b = a, c = b; a = b = c = 0; sinki(a); sinki(b); sinki(c); }
