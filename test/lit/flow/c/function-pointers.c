// Function pointers in C: tables, vtables by hand, parameters, results, casts.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
typedef int (*get_fn)(void);
static int clean(void) { return 1; }
static int dirty(void) { return isource(); }
void variable_bad(void) { get_fn f = dirty; sinki(f()); } // WARN
void variable_ok(void) { get_fn f = &clean; sinki((*f)()); }
void table_bad(int i) { static get_fn const t[] = {clean, dirty}; sinki(t[i]()); } // WARN
void table_ok(void) { static get_fn const t[] = {clean, dirty}; sinki(t[0]()); }
struct ops { int (*read)(void); void (*write)(int); };
static void out(int n) { sinki(n); } // WARN
static void null(int n) { (void)n; }
static const struct ops Ads = {.read = dirty, .write = out}, Null = {.read = dirty, .write = null};
void ops_bad(void) { Ads.write(Ads.read()); }
void ops_ok(void) { Null.write(Null.read()); }
struct shape { const struct vt *vt; int secret, area; };
struct vt { int (*show)(struct shape *); void (*load)(struct shape *); };
static int showSecret(struct shape *s) { return s->secret; }
static int showArea(struct shape *s) { return s->area; }
static void loadSecret(struct shape *s) { s->secret = isource(); }
static const struct vt V1 = {showSecret, loadSecret}, V2 = {showArea, loadSecret};
void vtable_bad(void) { struct shape s = {&V1, 0, 0}; s.vt->load(&s); sinki(s.vt->show(&s)); } // WARN
void vtable_ok(void) { struct shape s = {&V2, 0, 0}; s.vt->load(&s); sinki(s.vt->show(&s)); }
static int apply(int (*f)(int), int n) { return f(n); }
static int id(int n) { return n; }
static int zero(int n) { return n - n > 0; }
void apply_bad(void) { sinki(apply(id, isource())); } // WARN
void apply_ok(void) { sinki(apply(zero, isource())); }
void apply_apart_ok(void) { apply(id, isource()); sinki(apply(id, 1)); }
static get_fn choose(int k) { return k ? dirty : clean; }
void returned_bad(void) { sinki(choose(1)()); } // WARN
void cast_bad(void) { void (*v)(void) = (void (*)(void))dirty; sinki(((get_fn)v)()); } // WARN
static void each(int *a, int n, void (*f)(int *)) { for (int i = 0; i < n; i++) f(&a[i]); }
static void taint(int *p) { *p = isource(); }
static void wipe(int *p) { *p = 0; }
void each_bad(void) { int a[3] = {0}; each(a, 3, taint); sinki(a[1]); } // WARN
void each_ok(void) { int a[3] = {0}, b[3] = {0}; each(a, 3, taint); each(b, 3, wipe); sinki(b[1]); }
static get_fn hook = clean;
void set_hook(void) { hook = dirty; }
void global_bad(void) { sinki(hook()); } // WARN
