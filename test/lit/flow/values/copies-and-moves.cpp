// Copies and moves of values, objects and arrays.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <utility>
struct Mail { std::string to, body; int prio; };
void chain_bad() { std::string a = source(), b = a, c(b), d{c}; auto e = d; const auto &f = e; sink(f); } // WARN
void chain_ok() { std::string a = source(), b = a, c("x"), d{c}; auto e = d; b = a; sink(e); }
void brace_copy_bad() { Mail m; m.body = source(); Mail n{m}; sink(n.body); } // WARN
void brace_copy_ok() { Mail m; m.body = source(); Mail n{m}; sink(n.to); }
void copy_is_own_ok() { Mail m, n = m; m.to = source(); sink(n.to); }
void copy_then_clean_bad() { Mail m; m.to = source(); Mail n = m; m.to = "x"; sink(n.to); } // WARN
void move_field_bad() { Mail m; m.body = source(); std::string s = std::move(m.body); sink(s); } // WARN
void move_object_bad() { Mail m; m.to = source(); Mail n; n = std::move(m); sink(n.to); } // WARN
void move_object_ok() { Mail m; m.to = source(); Mail n; n = std::move(m); sink(n.body); }
void rvalue_ref_bad() { std::string &&r = source(); sink(r); } // WARN
void rvalue_ref_ok() { std::string &&r = source(); r = "x"; sink(r); }
void exchange_new_bad() { std::string s = "x", old = std::exchange(s, source()); sink(s); } // WARN
void exchange_new_ok() { std::string s = "x", old = std::exchange(s, source()); sink(old); }
void exchange_old_bad() { int n = isource(), old = std::exchange(n, 0); sinki(old); } // WARN
void exchange_old_ok() { int n = isource(), old = std::exchange(n, 0); sinki(n + (old > 0)); }
void assignment_value_bad() { int a, b, c; a = b = c = isource(); sinki(a); } // WARN
void assignment_value_ok() { int a = 0, b; b = isource(); a = (b, 1); sinki(a); }
void comma_bad() { int a = (cond(), isource()); sinki(a); } // WARN
void comma_ok() { int a = (isource(), 3); sinki(a); }
struct Row { int cells[3]; };
void array_in_struct_bad() { Row r{{0, isource(), 0}}; Row s = r; sinki(s.cells[1]); } // WARN
void array_in_struct_ok() { Row r{{0, isource(), 0}}; Row s = r; sinki(s.cells[2]); }
void forward_bad() { std::string s = source(); sink(std::forward<std::string>(s)); } // WARN
void as_const_bad() { Mail m; m.to = source(); sink(std::as_const(m).to); } // WARN
void as_const_ok() { Mail m; m.to = source(); sink(std::as_const(m).body); }
void static_cast_move_bad() { std::string s = source(), t = static_cast<std::string &&>(s); sink(t); } // WARN
void init_statement_bad() { if (std::string s = source(); cond()) sink(s); } // WARN
void init_statement_ok() { if (std::string s = source(); cond()) sink("x" + std::string(s.empty() ? "a" : "b")); }
