// Variable arguments in C.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <stdarg.h>
#include <stdio.h>
static int sum(int n, ...) { va_list a; va_start(a, n); int s = 0; while (n--) s += va_arg(a, int); va_end(a); return s; }
void sum_bad(void) { sinki(sum(2, 1, isource())); } // WARN
void sum_ok(void) { sum(2, 1, isource()); sinki(sum(1, 2)); }
static void logf_(const char *f, ...) { char b[64]; va_list a; va_start(a, f); vsnprintf(b, sizeof b, f, a); va_end(a); sinkc(b); } // WARN
void log_bad(void) { logf_("%s", csource()); }
static void logClean(const char *f, ...) { char b[64]; va_list a; va_start(a, f); vsnprintf(b, sizeof b, f, a); va_end(a); sinkc(b); }
void log_ok(void) { logClean("%d", 3); }
static void vlog(const char *f, va_list a) { char b[64]; vsprintf(b, f, a); sinkc(b); } // WARN
static void logv(const char *f, ...) { va_list a, c; va_start(a, f); va_copy(c, a); vlog(f, c); va_end(c); va_end(a); }
void copy_bad(void) { logv("%s", csource()); }
static void sendFirst(const char *first, ...) { sinkc(first); }
void fixed_ok(void) { sendFirst("x", csource()); }
static void sendFirst2(const char *first, ...) { sinkc(first); } // WARN
void fixed_bad(void) { sendFirst2(csource(), "x"); }
static void fetch(int n, ...) { va_list a; va_start(a, n); *va_arg(a, int *) = isource(); va_end(a); }
void out_bad(void) { int v = 0; fetch(1, &v); sinki(v); } // FN
void out_ok(void) { int v = 0, w = 0; fetch(1, &v); sinki(w); }
static int count(int n, ...) { return n; }
void count_ok(void) { sinki(count(1, isource())); }
void ext_log(char *out, const char *f, ...);
void unknown_bad(void) { char b[64]; ext_log(b, "%s", csource()); sinkc(b); } // WARN
void printf_ok(void) { sinki(printf("%s", csource())); }
