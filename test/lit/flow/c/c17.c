// What C11 and C17 and common extensions add: _Atomic, alignas, _Generic, cleanup, nested designators, static_assert.
// RUN: %check_flow %s -- -std=gnu17
#include "cases.h"
#include <stdalign.h>
#include <stdatomic.h>
#include <stdnoreturn.h>
noreturn void stop(void);
struct s { _Alignas(16) int a; int b; union { int c; struct { short d, e; }; }; };
void atomic_bad(void) { _Atomic int n = 0; n = isource(); sinki(n); } // WARN
void atomic_store_bad(void) { atomic_int n; atomic_init(&n, 0); atomic_store(&n, isource()); sinki(atomic_load(&n)); } // WARN
void atomic_store_ok(void) { atomic_int n, m = 0; atomic_store(&n, isource()); sinki(atomic_load(&m)); }
void atomic_add_bad(void) { atomic_int n = 0; atomic_fetch_add(&n, isource()); sinki(n); } // WARN
void atomic_exchange_bad(void) { atomic_int n = isource(); sinki(atomic_exchange(&n, 0)); } // WARN
void aligned_bad(void) { alignas(32) char b[32]; fill(b); sinkc(b); } // WARN
void aligned_ok(void) { struct s x = {0}; x.a = isource(); sinki(x.b); }
void anonymous_bad(void) { struct s x = {.d = (short)isource()}; sinki(x.d); } // WARN
void anonymous_ok(void) { struct s x = {.c = isource()}; sinki(x.b); }
void noreturn_ok(void) { int n = isource(); if (cond()) n = 0; else stop(); sinki(n); }
void noreturn_bad(void) { int n = isource(); if (cond()) stop(); sinki(n); } // WARN
static inline int pass(int n) { return n; }
void inline_bad(void) { sinki(pass(isource())); } // WARN
void inline_ok(void) { pass(isource()); sinki(pass(1)); }
void range_designator_bad(void) { int a[4] = {[0 ... 1] = 1, [2 ... 3] = isource()}; sinki(a[3]); } // WARN
void typeof_bad(void) { __typeof__(isource()) n = isource(); sinki(n); } // WARN
void typeof_ok(void) { __typeof__(isource()) n = 1; sinki(n); }
void static_assert_ok(void) { _Static_assert(sizeof(isource()) == sizeof(int), ""); sinki(sizeof(isource())); }
static void onExit(int *p) { sinki(*p); } // FN
void cleanup_bad(void) { __attribute__((cleanup(onExit))) int n = isource(); (void)n; }
static void onExitClean(int *p) { sinki(*p); }
void cleanup_ok(void) { __attribute__((cleanup(onExitClean))) int n = 1; (void)isource(); (void)n; }
void goto_label_bad(void) { static void *t[] = {&&l0, &&l1}; int n = isource(); goto *t[cond()]; l0: n = 0; l1: sinki(n); } // WARN
void goto_cleanup_ok(void) { int n = isource(); if (cond()) goto out; n = 1; out: n = 0; sinki(n); }
void complex_literal_ok(void) { int *p = (int[]){1, 2, isource()}; sinki(p[0]); }
void complex_literal_bad(void) { int *p = (int[]){1, 2, isource()}; sinki(p[2]); } // WARN
