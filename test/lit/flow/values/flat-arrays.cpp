// Arrays of arrays as flat ones.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
struct M { int *v = nullptr; void fin() { int *r = v; v = nullptr; } };
int rd(int (*m)[3]) { int t = 0, *f = &m[0][0]; for (int i = 0; i < 9; i++) t += f[i]; return t; }
void f1() { int m[3][3] = {}; m[1][2] = isource(); sinki(rd(m)); } // WARN
void f2() { int m[3][3] = {}; m[1][2] = isource(); int *f = &m[0][0]; sinki(f[5]); } // FN
void f3() { int m[3][3] = {}; m[1][2] = isource(); int *f = (int *)m; sinki(f[5]); } // FN
