// Arrays in C: constant and variable index, two dimensions, variable length, parameters, loops, memcpy.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <string.h>
enum { N = 4 };
void index_bad(void) { int a[N] = {0}; a[2] = isource(); sinki(a[2]); } // WARN
void index_ok(void) { int a[N] = {0}; a[2] = isource(); sinki(a[1]); }
void enum_index_ok(void) { int a[N] = {0}; a[N - 1] = isource(); sinki(a[N - 2]); }
void variable_bad(int i, int j) { int a[N] = {0}; a[i] = isource(); sinki(a[j]); } // WARN
void variable_ok(int i) { int a[N] = {0}, b[N] = {0}; a[i] = isource(); sinki(b[i]); }
void designated_bad(void) { int a[] = {[3] = isource(), [0] = 1}; sinki(a[3]); } // WARN
void designated_ok(void) { int a[] = {[3] = isource(), [0] = 1}; sinki(a[0]); }
void two_bad(void) { int a[2][3] = {0}; a[1][2] = isource(); sinki(a[1][2]); } // WARN
void two_ok(void) { int a[2][3] = {0}; a[1][2] = isource(); sinki(a[0][2]); }
void vla_bad(int n) { int a[n]; a[0] = isource(); sinki(a[0]); } // WARN
void vla_ok(int n) { int a[n], b[n]; a[0] = isource(); b[0] = 1; sinki(b[0]); }
int sum(const int *a, int n) { int s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }
void sum_bad(void) { int a[N] = {0, isource()}; sinki(sum(a, N)); } // WARN
void sum_ok(void) { int a[N] = {0, isource()}, b[N] = {0}; sum(a, N); sinki(sum(b, N)); }
void set(int a[static N], int v) { a[1] = v; }
void parameter_bad(void) { int a[N] = {0}; set(a, isource()); sinki(a[1]); } // WARN
void parameter_ok(void) { int a[N] = {0}; set(a, isource()); sinki(a[2]); }
void loop_bad(void) { int a[N] = {isource()}, b[N]; for (int i = 0; i < N; i++) b[N - 1 - i] = a[i]; sinki(b[3]); } // WARN
void loop_kill_bad(void) { int a[N] = {0, isource()}; for (int i = 0; i < 1; i++) a[i] = 0; sinki(a[1]); } // WARN
void memcpy_bad(void) { int a[N] = {isource()}, b[N]; memcpy(b, a, sizeof a); sinki(b[0]); } // WARN
void memset_ok(void) { int a[N] = {isource()}; memset(a, 0, sizeof a); sinki(a[0]); }
void sizeof_ok(void) { int a[N] = {isource()}; sinki((int)(sizeof a / sizeof *a)); }
void strings_bad(void) { const char *t[] = {"a", csource()}; for (int i = 0; i < 2; i++) sinkc(t[i]); } // WARN
void strings_ok(void) { const char *t[] = {"a", csource()}; sinkc(t[0]); }
void lookup_ok(void) { static const char *const t[] = {"a", "b"}; sinkc(t[isource() & 1]); }
void matrix(int m[][3], int v) { m[1][1] = v; }
void matrix_bad(void) { int m[2][3] = {0}; matrix(m, isource()); sinki(m[1][1]); } // WARN
void overwritten_ok(void) { int a[N] = {0}; a[0] = isource(); a[0] = 0; sinki(a[0]); }
