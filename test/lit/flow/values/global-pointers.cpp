// Globals that are written through global pointers and references.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
int g3; static int *gp = &g3; 
void setg() { *gp = isource(); }
void useg() { sinki(g3); } // WARN
int h3; int *const hp = &h3; 
void seth() { *hp = isource(); }
void useh() { sinki(h3); } // WARN
int k3; int &kr = k3; 
void setk() { kr = isource(); }
void usek() { sinki(k3); } // WARN
int l3; int *lp; void initl() { lp = &l3; }
void setl() { *lp = isource(); }
void usel() { sinki(l3); } // FN
int m3; int *mp = &m3; void setm() { m3 = isource(); }
void usem() { sinki(*mp); } // WARN
struct S { int v; } s1; S *sp = &s1;
void sets() { sp->v = isource(); }
void uses() { sinki(s1.v); } // WARN
