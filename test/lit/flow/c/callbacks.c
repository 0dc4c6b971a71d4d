// Callbacks in C with void * user data: registered, stored in structs, fired elsewhere, unknown registration, qsort.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <stdlib.h>
#include <string.h>
struct ctx { char mail[32], page[32]; int n; };
typedef void (*cb_t)(int ev, void *user);
struct reg { cb_t cb; void *user; };
static struct reg regs[8]; static int nregs;
static void add(cb_t cb, void *user) { regs[nregs].cb = cb; regs[nregs++].user = user; }
static void fire(int ev) { for (int i = 0; i < nregs; i++) regs[i].cb(ev, regs[i].user); }
static void onMail(int ev, void *u) { (void)ev; sinkc(((struct ctx *)u)->mail); } // WARN
static void onPage(int ev, void *u) { (void)ev; sinkc(((struct ctx *)u)->page); }
void registry_bad(void) { static struct ctx c; fill(c.mail); add(onMail, &c); fire(1); }
void registry_ok(void) { static struct ctx d; fill(d.mail); add(onPage, &d); fire(1); }
static void each(const int *a, int n, void (*f)(int, void *), void *u) { for (int i = 0; i < n; i++) f(a[i], u); }
static void sumCb(int v, void *u) { *(int *)u += v; }
static void countCb(int v, void *u) { (void)v; ++*(int *)u; }
void each_bad(void) { int a[2] = {1, isource()}, s = 0; each(a, 2, sumCb, &s); sinki(s); } // WARN
void each_ok(void) { int a[2] = {1, isource()}, s = 0; each(a, 2, countCb, &s); sinki(s); }
void each_apart_ok(void) { int a[2] = {1, isource()}, b[2] = {1, 2}, s = 0, t = 0; each(a, 2, sumCb, &s); each(b, 2, sumCb, &t); sinki(t); }
void ext_register(void (*)(void *), void *);
static void later(void *u) { sinki(((struct ctx *)u)->n); } // WARN
void unknown_bad(void) { static struct ctx c; c.n = isource(); ext_register(later, &c); }
typedef size_t (*write_cb)(const char *, size_t, void *);
static void perform(write_cb w, void *u) { char b[32]; fill(b); w(b, 32, u); }
static size_t save(const char *d, size_t n, void *u) { memcpy(u, d, n); return n; }
static size_t drop(const char *d, size_t n, void *u) { (void)d; *(int *)u = 1; return n; }
void write_bad(void) { char out[32]; perform(save, out); sinkc(out); } // WARN
void write_ok(void) { int seen = 0; perform(drop, &seen); sinki(seen); }
static int cmp(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
void qsort_bad(void) { int a[3] = {3, isource(), 1}; qsort(a, 3, sizeof *a, cmp); sinki(a[2]); } // WARN
void qsort_ok(void) { int a[3] = {3, 2, 1}; (void)isource(); qsort(a, 3, sizeof *a, cmp); sinki(a[2]); }
static int cmpSend(const void *a, const void *b) { (void)b; sinki(*(const int *)a); return 0; } // WARN
void qsort_compare_bad(void) { int a[3] = {3, isource(), 1}; qsort(a, 3, sizeof *a, cmpSend); }
struct timer { void (*fn)(struct timer *); char note[16]; int due; };
static void tickNote(struct timer *t) { sinkc(t->note); } // WARN
static void tickDue(struct timer *t) { sinki(t->due); }
static void run(struct timer *t) { t->fn(t); }
void timer_bad(void) { struct timer t = {.fn = tickNote}; fill(t.note); run(&t); }
void timer_ok(void) { struct timer t = {.fn = tickDue}; fill(t.note); run(&t); }
