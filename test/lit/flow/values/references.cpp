// References: to locals, fields, elements, from functions, as members, lifetime-extended.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <functional>
struct Prof { std::string mail, nick; int age = 0; };
void object_bad() { Prof p; Prof &r = p; r.mail = source(); sink(p.mail); } // WARN
void object_ok() { Prof p; Prof &r = p; r.mail = source(); sink(p.nick); }
void chain_bad() { std::string s; auto &a = s; auto &b = a; b = source(); sink(s); } // WARN
void copy_from_ref_ok() { std::string s; auto &a = s; auto b = a; b = source(); sink(s); }
void assign_through_ok() { std::string s = source(), t = "x"; std::string &r = s; r = t; sink(s); }
void assign_through_bad() { std::string s = "x", t = source(); std::string &r = s; r = t; sink(s); } // WARN
void later_change_bad() { std::string s; const std::string &r = s; s = source(); sink(r); } // WARN
void later_change_ok() { std::string s = source(); const std::string &r = s; s = "x"; sink(r); }
void element_bad() { int a[3] = {}; int &r = a[1]; r = isource(); sinki(a[1]); } // WARN
void element_ok() { int a[3] = {}; int &r = a[1]; r = isource(); sinki(a[0]); }
void conditional_bad() { std::string a, b; (cond() ? a : b) = source(); sink(b); } // WARN
void conditional_ok() { std::string a, b, c; (cond() ? a : b) = source(); sink(c); }
std::string &mailOf(Prof &p) { return p.mail; }
void returned_bad() { Prof p; mailOf(p) = source(); sink(p.mail); } // WARN
void returned_ok() { Prof p; mailOf(p) = source(); sink(p.nick); }
void returned_other_ok() { Prof p, q; mailOf(p) = source(); sink(mailOf(q)); }
void returned_kept_bad() { Prof p; std::string &m = mailOf(p); m += source(); sink(mailOf(p)); } // WARN
struct Holder { Prof &p; explicit Holder(Prof &q) : p(q) {} void put(const std::string &s) { p.mail = s; } };
void member_bad() { Prof p; Holder h(p); h.put(source()); sink(p.mail); } // WARN
void member_ok() { Prof p, q; Holder h(p), i(q); h.put(source()); sink(i.p.mail); }
struct Agg { int &r; };
void aggregate_member_bad() { int n = 0; Agg a{n}; a.r = isource(); sinki(n); } // WARN
void aggregate_member_ok() { int n = 0, m = 0; Agg a{n}; a.r = isource(); sinki(m); }
void pointer_ref_bad() { int a = isource(), b = 0, *p = &b; int *&r = p; r = &a; sinki(*p); } // WARN
void pointer_ref_ok() { int a = isource(), b = 0, *p = &a; int *&r = p; r = &b; sinki(*p); }
void wrapper_bad() { std::string s; std::reference_wrapper<std::string> w = s; w.get() = source(); sink(s); } // WARN
void std_ref_bad() { std::string s; auto w = std::ref(s); s = source(); sink(w); } // WARN
void std_ref_ok() { std::string s, t; auto w = std::ref(t); s = source(); sink(w); }
void binding_bad() { Prof p; auto &[m, n, a] = p; m = source(); sink(p.mail); } // WARN
void binding_ok() { Prof p; auto [m, n, a] = p; m = source(); sink(p.mail); }
void decltype_bad() { std::string s; decltype((s)) r = s; r = source(); sink(s); } // WARN
void universal_bad() { std::string s; auto &&r = s; r = source(); sink(s); } // WARN
void temporary_bad() { const Prof &p = Prof{source(), "x"}; sink(p.mail); } // WARN
void temporary_ok() { const Prof &p = Prof{source(), "x"}; sink(p.nick); }
