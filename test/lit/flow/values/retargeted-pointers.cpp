// Pointers that a callee makes point elsewhere.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
struct H { int *x; }; void copyp(H *to, H *from) { to->x = from->x; }
void setp(H *to, int *v) { to->x = v; }
void f1() { int s = isource(), n = 0; H b{&n}; setp(&b, &s); sinki(n); }
void f2() { int s = isource(), n = 0; H a{&s}, b{&n}; copyp(&b, &a); sinki(n); }
struct K { int *x; void set(int *v) { x = v; } };
void f3() { int s = isource(), n = 0; K b{&n}; b.set(&s); sinki(n); }
void f4() { int s = isource(), n = 0; int *p = &n; int **pp = &p; *pp = &s; sinki(n); }
void setpp(int **p, int *v) { *p = v; }
void f5() { int s = isource(), n = 0; int *p = &n; setpp(&p, &s); sinki(n); } // FP
void f6() { int s = isource(), n = 0; int *p = &n; setpp(&p, &s); sinki(*p); } // WARN
