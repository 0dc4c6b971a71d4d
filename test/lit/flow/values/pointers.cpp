// Pointers: addresses of elements and fields, conditional, pointers to pointers, null.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
struct Acc { std::string mail, nick; int n; Acc *link = nullptr; };
void field_address_bad() { Acc a; std::string *p = &a.mail; *p = source(); sink(a.mail); } // WARN
void field_address_ok() { Acc a; std::string *p = &a.mail; *p = source(); sink(a.nick); }
void via_two_bad() { Acc a; Acc *p = &a, *q = p; q->mail = source(); sink(p->mail); } // WARN
void via_two_ok() { Acc a, b; Acc *p = &a, *q = &b; q->mail = source(); sink(p->mail); }
void retarget_bad() { Acc a, b; Acc *p = &a; p = &b; p->mail = source(); sink(b.mail); } // WARN
void retarget_ok() { Acc a, b; Acc *p = &a; p = &b; p->mail = source(); sink(a.mail); }
void conditional_bad() { Acc a, b; Acc *p = cond() ? &a : &b; p->mail = source(); sink(a.mail); } // WARN
void conditional_weak_bad() { Acc a, b; a.mail = source(); Acc *p = cond() ? &a : &b; p->mail = "x"; sink(a.mail); } // WARN
void conditional_ok() { Acc a, b, c; Acc *p = cond() ? &a : &b; p->mail = source(); sink(c.mail); }
void branch_bad() { int a = 0, b = 0, *p; if (cond()) p = &a; else p = &b; *p = isource(); sinki(b); } // WARN
void branch_read_bad() { int a = isource(), b = 0, *p = &b; if (cond()) p = &a; sinki(*p); } // WARN
void triple_bad() { int n = 0, *p = &n, **q = &p, ***r = &q; ***r = isource(); sinki(n); } // WARN
void retarget_inner_bad() { int a = isource(), b = 0, *p = &b, **q = &p; *q = &a; sinki(*p); } // WARN
void retarget_inner_ok() { int a = isource(), b = 0, *p = &a, **q = &p; *q = &b; sinki(*p); }
void null_ok() { int a = isource(), b = 1; int *p = nullptr; if (!p) p = &b; sinki(*p + (a > 1)); }
void null_check_bad() { char *p = csource(); if (p != nullptr) sinkc(p); } // WARN
void null_result_ok() { char *p = csource(); sinki(p == nullptr); }
void heap_bad() { int *p = new int(isource()); sinki(*p); delete p; } // WARN
void heap_ok() { int *p = new int(isource()), *q = new int(1); sinki(*q); delete p; delete q; }
void heap_array_bad() { int *p = new int[3]{}; p[1] = isource(); sinki(p[1]); delete[] p; } // WARN
void heap_array_ok() { int *p = new int[3]{}; p[1] = isource(); sinki(p[0]); delete[] p; }
void array_of_pointers_bad() { int a = 0, b = 0; int *t[2] = {&a, &b}; *t[1] = isource(); sinki(b); } // WARN
void array_of_pointers_ok() { int a = 0, b = 0; int *t[2] = {&a, &b}; *t[1] = isource(); sinki(a); }
void linked_bad() { Acc a, b; a.link = &b; a.link->mail = source(); sink(b.mail); } // WARN
void linked_ok() { Acc a, b; a.link = &b; a.link->mail = source(); sink(a.mail); }
void cycle_bad() { Acc a, b; a.link = &b; b.link = &a; a.mail = source(); sink(a.link->link->mail); } // WARN
void element_pointer_bad(int i) { Acc v[3]; Acc *p = &v[i]; p->nick = source(); sink(v[i].nick); } // WARN
void element_pointer_ok(int i) { Acc v[3]; Acc *p = &v[i]; p->nick = source(); sink(v[i].mail); }
Acc *choose(Acc *a, Acc *b) { return cond() ? a : b; }
void returned_bad() { Acc a, b; choose(&a, &b)->mail = source(); sink(b.mail); } // WARN
void returned_ok() { Acc a, b, c; choose(&a, &b)->mail = source(); choose(&c, &c)->nick = "x"; sink(c.mail); }
int *pick(Acc &a) { return &a.n; }
void returned_field_bad() { Acc a; *pick(a) = isource(); sinki(a.n); } // WARN
void returned_field_ok() { Acc a, b; b.n = 0; *pick(a) = isource(); sinki(b.n); }
void const_pointer_bad() { const char *const *p; const char *s = csource(); p = &s; sinkc(*p); } // WARN
