// Captures of one closure are kept apart, whatever it calls.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
void g(int);
void f4() { int t = isource(), u = 0; auto a = [t, u]() { sinki(t); // WARN
 sinki(u); }; a(); }
void f5() { int t = isource(), u = 0; auto a = [t, u]() { g(t);
 sinki(u); }; a(); }
void f6() { int t = isource(), u = 0; auto a = [t, u]() { int k = t;
 sinki(u); }; a(); }
void f7() { int t = isource(), u = 0; auto a = [t, u]() { int k = u;
 sinki(u); }; a(); }
void f8() { int t = isource(), u = 0; auto a = [t, u]() { sinki(u); 
 sinki(t); }; a(); } // WARN
struct S { int t, u; void go() const { sinki(t); // WARN
 sinki(u); }};
void g1() { S s{isource(), 0}; s.go(); }
void f9() { std::string t = source(), u; auto a = [t, u]() { sink(t); // WARN
 sink(u); }; a(); }
void f10() { std::string t = source(), u; auto a = [&]() { sink(t); // WARN
 sink(u); }; a(); }
void f11() { User x{source(), "x", 1}; auto a = [x]() { sink(x.email); // WARN
 sink(x.theme); }; a(); }
