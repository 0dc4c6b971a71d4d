// Pointers in C: aliases, pointers to pointers, heap, arithmetic, void *.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
struct rec { int a, b; struct rec *n; };
void alias_bad(void) { int x = 0, *p = &x, *q = p; *q = isource(); sinki(x); } // WARN
void alias_kill_ok(void) { int x = isource(), *p = &x; *p = 0; sinki(x); }
void pp_bad(void) { int x = 0, *p = &x, **pp = &p; **pp = isource(); sinki(*p); } // WARN
void pp_retarget_ok(void) { int x = isource(), y = 0, *p = &x, **pp = &p; *pp = &y; sinki(*p); }
void heap_bad(void) { struct rec *r = malloc(sizeof *r); r->a = isource(); sinki(r->a); free(r); } // WARN
void heap_ok(void) { struct rec *r = calloc(1, sizeof *r); r->a = isource(); sinki(r->b); free(r); }
void heap_two_ok(void) { struct rec *r = calloc(1, sizeof *r), *s = calloc(1, sizeof *s); r->a = isource(); sinki(s->a); }
void void_bad(void) { int x = isource(); void *v = &x; sinki(*(int *)v); } // WARN
void void_struct_ok(void) { struct rec r = {isource(), 2, 0}; void *v = &r; sinki(((struct rec *)v)->b); }
void sinkp_bad(void) { struct rec r = {isource(), 2, 0}; sinkp(&r); } // WARN
void sinkp_field_bad(void) { struct rec r = {isource(), 2, 0}; sinkp(&r.a); } // WARN
void sinkp_field_ok(void) { struct rec r = {isource(), 2, 0}; sinkp(&r.b); }
void field_pointer_bad(void) { struct rec r = {0}; int *p = &r.b; *p = isource(); sinki(r.b); } // WARN
void field_pointer_ok(void) { struct rec r = {0}; int *p = &r.b; *p = isource(); sinki(r.a); }
void link_bad(void) { struct rec b = {0}, a = {.n = &b}; a.n->a = isource(); sinki(b.a); } // WARN
void link_ok(void) { struct rec b = {0}, a = {.n = &b}; a.n->a = isource(); sinki(a.a); }
void walk_bad(void) { char b[9], *d = b; for (const char *s = csource(); (*d = *s); d++, s++) ; sinkc(b); } // WARN
void intptr_bad(void) { int x = isource(); intptr_t i = (intptr_t)&x; sinki(*(int *)i); } // WARN
void conditional_bad(void) { int x = 0, y = 0, *p = cond() ? &x : &y; *p = isource(); sinki(x); } // WARN
void conditional_ok(void) { int x = 0, y = 0, z = 0, *p = cond() ? &x : &y; *p = isource(); sinki(z); }
void null_ok(void) { char *s = csource(); sinki(s != 0); }
void swap(int *a, int *b) { int t = *a; *a = *b; *b = t; }
void swap_bad(void) { int x = isource(), y = 0; swap(&x, &y); sinki(y); } // WARN
void swap_ok(void) { int x = isource(), y = 0; swap(&x, &y); sinki(x); }
void container_of_bad(void) { struct rec r = {isource(), 0, 0}; int *m = &r.b; struct rec *o = (struct rec *)((char *)m - offsetof(struct rec, b)); sinki(o->a); } // FN
int *field(struct rec *r) { return &r->a; }
void returned_bad(void) { struct rec r = {0}; *field(&r) = isource(); sinki(r.a); } // WARN
void returned_ok(void) { struct rec r = {0}; *field(&r) = isource(); sinki(r.b); }
void restrict_bad(int *restrict p) { *p = isource(); sinki(p[0]); } // WARN
