// Fields and variables overwritten by a called function: on all paths or on some; and by methods.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <vector>
struct Rec { std::string a, b; int n = 0; void wipe() { a = ""; b.clear(); } void wipeA() { a.clear(); } void maybe() { if (cond()) wipe(); } void setA(std::string s) { a = std::move(s); } };
void scrub(Rec &r) { if (cond()) r.a = "x"; else r.a = "y"; }
void all_paths_ok() { Rec r; r.a = source(); scrub(r); sink(r.a); }
void all_paths_other_bad() { Rec r; r.b = source(); scrub(r); sink(r.b); } // WARN
void scrubSome(Rec &r) { if (cond()) return; r.a = "x"; }
void some_paths_bad() { Rec r; r.a = source(); scrubSome(r); sink(r.a); } // WARN
void scrubPtr(Rec *r) { *r = Rec(); }
void pointer_ok() { Rec r; r.a = source(); scrubPtr(&r); sink(r.a); }
void scrubPtrChecked(Rec *r) { if (r) r->a = ""; }
void other_object_bad() { Rec r, q; r.a = source(); scrubPtr(&q); sink(r.a); } // WARN
void method_ok() { Rec r; r.a = source(); r.wipe(); sink(r.a); }
void method_bad() { Rec r; r.b = source(); r.wipeA(); sink(r.b); } // WARN
void method_maybe_bad() { Rec r; r.a = source(); r.maybe(); sink(r.a); } // WARN
void method_set_ok() { Rec r; r.setA(source()); r.setA("x"); sink(r.a); }
void method_set_bad() { Rec r; r.setA("x"); r.setA(source()); sink(r.a); } // WARN
void deep2(int *p) { *p = 0; }
void deep1(int *p) { deep2(p); }
void two_levels_ok() { int n = isource(); deep1(&n); sinki(n); }
void deep1some(int *p) { if (cond()) deep2(p); }
void two_levels_some_bad() { int n = isource(); deep1some(&n); sinki(n); } // WARN
void refill(std::string &s) { s = ""; s = source(); }
void refill_bad() { std::string s = "x"; refill(s); sink(s); } // WARN
void cleanThenUse(std::string &s) { s = "x"; sink(s); }
void inside_ok() { std::string s = source(); cleanThenUse(s); }
std::string replace(std::string &s) { std::string old = s; s = "x"; return old; }
void replace_old_bad() { std::string s = source(); sink(replace(s)); } // WARN
void replace_new_ok() { std::string s = source(); replace(s); sink(s); }
void clearVec(std::vector<std::string> &v) { v.clear(); }
void vector_ok() { std::vector<std::string> v{source()}; clearVec(v); v.push_back("x"); sink(v[0]); }
void loopWipe(Rec *r, int n) { for (int i = 0; i < n; ++i) r[i].a = ""; }
void loop_some_bad() { Rec r[3]; r[2].a = source(); loopWipe(r, 1); sink(r[2].a); } // WARN
void recursiveWipe(int *p, int k) { if (k == 0) { *p = 0; return; } recursiveWipe(p, k - 1); }
void recursive_ok() { int n = isource(); recursiveWipe(&n, 3); sinki(n); }
void switchWipe(int *p, int k) { switch (k) { case 0: *p = 0; break; case 1: *p = 1; break; default: *p = 2; } }
void switch_ok(int k) { int n = isource(); switchWipe(&n, k); sinki(n); }
int g;
void wipeGlobal() { g = 0; }
void global_ok() { g = isource(); wipeGlobal(); sinki(g); } // FP
void virtual_ok() { struct B { virtual void z(int &n) { n = 0; } } b; int n = isource(); b.z(n); sinki(n); }
