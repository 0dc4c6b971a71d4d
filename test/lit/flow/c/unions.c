// Unions in C: tagged, punning, in structs, anonymous.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <string.h>
union num { int i; float f; unsigned char b[4]; };
struct val { enum { INT, STR } tag; union { int i; const char *s; } u; int extra; };
struct any { int tag; union { int i; struct { short lo, hi; }; }; int rest; };
void pun_bad(void) { union num n; n.i = isource(); sinki(n.b[1]); } // WARN
void pun_float_bad(void) { union num n; n.f = (float)isource(); sinki(n.i); } // WARN
void overwritten_ok(void) { union num n; n.i = isource(); n.i = 1; sinki(n.i); }
void other_ok(void) { union num n, m; n.i = isource(); m.i = 1; sinki(m.i); }
void tagged_bad(void) { struct val v = {.tag = STR, .u.s = csource()}; if (v.tag == STR) sinkc(v.u.s); } // WARN
void tagged_ok(void) { struct val v = {.tag = STR, .u.s = csource(), .extra = 1}; sinki(v.tag + v.extra); }
void anonymous_bad(void) { struct any a = {0}; a.i = isource(); sinki(a.lo); } // WARN
void anonymous_ok(void) { struct any a = {0}; a.i = isource(); sinki(a.rest); }
void anonymous_part_bad(void) { struct any a = {0}; a.hi = (short)isource(); sinki(a.i); } // WARN
void anonymous_part_ok(void) { struct any a = {0}; a.hi = (short)isource(); sinki(a.lo); }
void copy_bad(void) { struct val v = {.u.i = isource()}, w = v; sinki(w.u.i); } // WARN
struct val mkStr(const char *s) { struct val v; v.tag = STR; v.u.s = s; v.extra = 7; return v; }
void returned_bad(void) { struct val v = mkStr(csource()); sinkc(v.u.s); } // WARN
void returned_ok(void) { struct val v = mkStr(csource()); sinki(v.extra); }
void print(const struct val *v) { switch (v->tag) { case INT: sinki(v->u.i); break; // WARN
  case STR: sinki(1); break; } }
void printed_bad(void) { struct val v = {.tag = INT, .u.i = isource()}; print(&v); }
void memcpy_bad(void) { union num n; float f = (float)isource(); memcpy(&n, &f, 4); sinki(n.i); } // WARN
void compound_bad(void) { sinki(((union num){.i = isource()}).b[0]); } // WARN
void array_ok(void) { struct val v[2] = {{.u.i = isource()}, {.u.i = 2}}; sinki(v[1].u.i); }
