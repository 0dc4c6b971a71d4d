// Structs in C: fields, copies, designated initialisers, compound literals, nested, flexible arrays, results.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <stdlib.h>
#include <string.h>
typedef struct { int x, y; } Pt;
typedef struct user { char mail[32]; char city[32]; Pt at; struct { int a, b; } in; const char *ref; } User;
void field_bad(void) { Pt p = {0}; p.x = isource(); sinki(p.x); } // WARN
void field_ok(void) { Pt p = {0}; p.x = isource(); sinki(p.y); }
void copy_bad(void) { User u = {0}, v; fill(u.mail); v = u; sinkc(v.mail); } // WARN
void copy_ok(void) { User u = {0}, v; fill(u.mail); v = u; sinkc(v.city); }
void designated_bad(void) { Pt p = {.y = isource(), .x = 1}; sinki(p.y); } // WARN
void designated_ok(void) { Pt p = {.y = isource(), .x = 1}; sinki(p.x); }
void compound_bad(void) { Pt p; p = (Pt){.x = isource()}; sinki(p.x); } // WARN
void compound_ok(void) { Pt p; p = (Pt){.x = isource()}; sinki(p.y); }
void compound_pointer_bad(void) { Pt *p = &(Pt){1, isource()}; sinki(p->y); } // WARN
void nested_bad(void) { User u = {0}; u.in.b = isource(); sinki(u.in.b); } // WARN
void nested_ok(void) { User u = {0}; u.in.b = isource(); sinki(u.in.a); }
Pt mk(int x) { Pt p = {x, 3}; return p; }
void result_bad(void) { sinki(mk(isource()).x); } // WARN
void result_ok(void) { sinki(mk(isource()).y); }
void byval(Pt p) { p.x = 0; }
void by_value_bad(void) { Pt p = {isource(), 0}; byval(p); sinki(p.x); } // WARN
void zeroed_ok(void) { User u; fill(u.mail); memset(&u, 0, sizeof u); sinkc(u.mail); }
void literal_kill_ok(void) { Pt p = {isource(), 1}; p = (Pt){0}; sinki(p.x); }
struct flex { int n; char data[]; };
void flexible_bad(void) { struct flex *f = malloc(sizeof *f + 32); fill(f->data); sinkc(f->data); free(f); } // WARN
void flexible_ok(void) { struct flex *f = malloc(sizeof *f + 32); f->n = 3; fill(f->data); sinki(f->n); free(f); }
void array_of_bad(void) { Pt a[3] = {[1] = {.y = isource()}}; sinki(a[1].y); } // WARN
void array_of_ok(void) { Pt a[3] = {[1] = {.y = isource()}}; sinki(a[2].y + a[1].x); }
void reference_field_bad(void) { User u = {0}; u.ref = csource(); sinkc(u.ref); } // WARN
void memcpy_whole_bad(void) { Pt a = {isource(), 1}, b; memcpy(&b, &a, sizeof a); sinki(b.x); } // WARN
void memcpy_whole_ok(void) { Pt a = {isource(), 1}, b; memcpy(&b, &a, sizeof a); sinki(b.y); }
struct bits { unsigned a : 4, b : 4; };
void bits_bad(void) { struct bits s = {0}; s.a = isource(); sinki(s.a); } // WARN
void bits_ok(void) { struct bits s = {0}; s.a = isource(); sinki(s.b); }
