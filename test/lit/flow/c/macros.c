// Macros in C: containers, foreach, container_of, statement expressions, _Generic, stringising.
// RUN: %check_flow %s -- -std=gnu11
#include "cases.h"
#include <stddef.h>
#include <stdio.h>
#define container_of(p, T, m) ((T *)((char *)(p) - offsetof(T, m)))
#define MAX(a, b) ({ __typeof__(a) a_ = (a); __typeof__(b) b_ = (b); a_ > b_ ? a_ : b_; })
#define SWAP(T, a, b) do { T t_ = a; a = b; b = t_; } while (0)
#define SEND(x) _Generic((x), int: sinki, char *: sinkc, const char *: sinkc)(x)
#define STR(x) #x
#define VEC(T) struct { T d[8]; int n; }
#define vec_push(v, x) ((v)->d[(v)->n++] = (x))
#define vec_at(v, i) ((v)->d[i])
#define foreach(x, v) for (int i_ = 0; i_ < (v)->n && ((x) = (v)->d[i_], 1); i_++)
#define LOG(fmt, ...) do { char b_[64]; snprintf(b_, sizeof b_, fmt, ##__VA_ARGS__); sinkc(b_); } while (0)
#define FIELD_SET(o, f, v) ((o)->f = (v))
struct link { struct link *next; };
struct task { int secret; struct link l; int id; };
void container_of_bad(void) { struct task t = {isource(), {0}, 1}; struct link *l = &t.l; sinki(container_of(l, struct task, l)->secret); } // FN
void container_of_ok(void) { struct task t = {isource(), {0}, 1}; struct link *l = &t.l; sinki(container_of(l, struct task, l)->id); }
void max_bad(void) { sinki(MAX(isource(), 3)); } // WARN
void max_ok(void) { int n = isource(); sinki(MAX(n > 2, 1)); }
void swap_bad(void) { int a = isource(), b = 0; SWAP(int, a, b); sinki(b); } // WARN
void swap_ok(void) { int a = isource(), b = 0; SWAP(int, a, b); sinki(a); }
void generic_bad(void) { SEND(csource()); } // WARN
void generic_int_bad(void) { int n = isource(); SEND(n); } // WARN
void generic_ok(void) { int n = isource(), m = 1; (void)n; SEND(m); }
void stringised_ok(void) { sinkc(STR(csource())); }
void vec_bad(void) { VEC(int) v = {0}; vec_push(&v, 1); vec_push(&v, isource()); sinki(vec_at(&v, 1)); } // WARN
void vec_ok(void) { VEC(int) v = {0}, w = {0}; vec_push(&v, isource()); vec_push(&w, 1); sinki(vec_at(&w, 0)); }
void foreach_bad(void) { VEC(int) v = {0}; int x; vec_push(&v, isource()); foreach (x, &v) sinki(x); } // WARN
void foreach_count_ok(void) { VEC(int) v = {0}; vec_push(&v, isource()); sinki(v.n); }
void log_bad(void) { LOG("%s %d", "x", isource()); } // WARN
void log_ok(void) { int n = isource(); (void)n; LOG("plain"); }
void field_bad(void) { struct task t = {0}; FIELD_SET(&t, secret, isource()); sinki(t.secret); } // WARN
void field_ok(void) { struct task t = {0}; FIELD_SET(&t, secret, isource()); sinki(t.id); }
