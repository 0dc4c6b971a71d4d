// Lists whose nodes a helper makes.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
struct L { const char *v; L *n; }; 
static L *mk(const char *v) { L *l = new L; l->v = v; l->n = nullptr; return l; }
void f1() { L *l = mk(csource()); }
void f3() { L *p = mk("x"); while (p) { sinkc(p->v); p = p->n; } } // FP
