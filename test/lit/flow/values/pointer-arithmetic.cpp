// Pointer arithmetic: steps, differences, walks over strings and buffers.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cstddef>
void plus_bad() { int a[4] = {}; *(a + 2) = isource(); sinki(a[2]); } // WARN
void plus_ok() { int a[4] = {}; *(a + 2) = isource(); sinki(a[1]); }
void read_plus_bad() { int a[4] = {}; a[3] = isource(); sinki(*(a + 3)); } // WARN
void read_plus_ok() { int a[4] = {}; a[3] = isource(); sinki(*(a + 1)); }
void step_bad() { int a[4] = {}; int *p = a; ++p; *p = isource(); sinki(a[1]); } // WARN
void minus_bad() { int a[4] = {}; int *p = &a[3]; p -= 1; *p = isource(); sinki(a[2]); } // WARN
void walk_bad() { char b[8]; char *q = b; for (const char *p = csource(); *p; ++p) *q++ = *p; *q = 0; sinkc(b); } // WARN
void walk_ok() { char b[8], c[8] = "x"; char *q = b; for (const char *p = csource(); *p; ++p) *q++ = *p; *q = 0; sinkc(c); }
void while_copy_bad() { char b[8]; char *d = b; const char *s = csource(); while ((*d++ = *s++)) {} sinkc(b); } // WARN
void difference_ok() { const char *s = csource(), *p = s; while (*p) ++p; sinki((int)(p - s)); }
void first_char_bad() { const char *s = csource(); sinki(s[0]); } // WARN
void end_pointer_bad() { int a[2] = {0, isource()}; for (int *p = a, *e = a + 2; p != e; p++) sinki(*p); } // WARN
void end_pointer_ok() { int a[2] = {0, isource()}, b[2] = {}; for (int *p = b, *e = b + 2; p != e; p++) sinki(*p + (a[1] == 0)); }
void offset_variable_bad(int n) { int a[9] = {}; *(a + n) = isource(); sinki(*(a + 5)); } // WARN
void string_tail_bad() { const char *s = csource(); const char *at = s; while (*at && *at != '@') at++; sinkc(at + 1); } // WARN
void struct_step_bad() { struct S { int a, b; } s[2] = {}; S *p = s; p++; p->b = isource(); sinki(s[1].b); } // WARN
void struct_step_ok() { struct S { int a, b; } s[2] = {}; S *p = s; p++; p->b = isource(); sinki(s[1].a); }
void container_of_bad() { struct S { int pad, in; } s{isource(), 0}; int *m = &s.in; auto *o = reinterpret_cast<S *>(reinterpret_cast<char *>(m) - offsetof(S, in)); sinki(o->pad); } // FN
int sum(const int *p, const int *e) { int n = 0; while (p < e) n += *p++; return n; }
void sum_bad() { int a[3] = {1, isource(), 2}; sinki(sum(a, a + 3)); } // WARN
void sum_ok() { int a[3] = {1, isource(), 2}, b[3] = {}; sum(a, a + 3); sinki(sum(b, b + 3)); }
const char *skip(const char *s) { while (*s == ' ') ++s; return s; }
void skip_bad() { sinkc(skip(csource())); } // WARN
void skip_ok() { skip(csource()); sinkc(skip(" x")); }
void reverse_bad() { char *s = csource(); for (char *i = s, *j = s + 3; i < j; ++i, --j) { char t = *i; *i = *j; *j = t; } sinkc(s); } // WARN
