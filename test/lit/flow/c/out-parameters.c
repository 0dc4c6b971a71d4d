// Out-parameters in C: status codes, char **, structs, lengths, offsets.
// RUN: %check_flow %s -- -std=c11
#define _GNU_SOURCE
#include "cases.h"
#include <stdlib.h>
#include <string.h>
struct info { char mail[32]; char lang[8]; int age, len; };
int get(int *out) { *out = isource(); return 0; }
void status_bad(void) { int n; if (get(&n) == 0) sinki(n); } // WARN
void status_ok(void) { int n; sinki(get(&n)); }
int alloc(char **out) { *out = strdup(csource()); return *out ? 0 : -1; }
void double_bad(void) { char *s = 0; if (!alloc(&s)) sinkc(s); free(s); } // WARN
void double_ok(void) { char *s = 0, *t = "x"; if (!alloc(&s)) sinkc(t); free(s); }
void load(struct info *i) { fill(i->mail); strcpy(i->lang, "en"); i->age = 1; i->len = (int)strlen(i->mail); }
void struct_bad(void) { struct info i; load(&i); sinkc(i.mail); } // WARN
void struct_ok(void) { struct info i; load(&i); sinkc(i.lang); }
void struct_int_ok(void) { struct info i; load(&i); sinki(i.age + i.len); }
int make(struct info **out) { *out = malloc(sizeof **out); load(*out); return 0; }
void made_bad(void) { struct info *i; make(&i); sinkc(i->mail); free(i); } // WARN
void made_ok(void) { struct info *i; make(&i); sinkc(i->lang); free(i); }
void encode(char *dst, size_t n, const char *src) { size_t k = 0; while (k + 1 < n && src[k]) { dst[k] = src[k] ^ 1; k++; } dst[k] = 0; }
void encode_bad(void) { char b[9]; encode(b, sizeof b, csource()); sinkc(b); } // WARN
void encode_ok(void) { char b[9], c[9]; encode(b, sizeof b, csource()); encode(c, sizeof c, "x"); sinkc(c); }
void parse(const char *s, int *num, const char **rest) { *num = atoi(s); *rest = strchr(s, ' '); }
void two_outs_bad(void) { int n; const char *r; parse(csource(), &n, &r); sinkc(r); } // WARN
void two_outs_number_bad(void) { int n; const char *r; parse(csource(), &n, &r); sinki(n); } // WARN
void two_outs_ok(void) { int n, m; const char *r, *q; parse(csource(), &n, &r); parse("3 x", &m, &q); sinki(m); sinkc(q); }
void clear(int *p) { *p = 0; }
void clear_ok(void) { int n = isource(); clear(&n); sinki(n); }
void clear_some(int *p) { if (cond()) *p = 0; }
void clear_some_bad(void) { int n = isource(); clear_some(&n); sinki(n); } // WARN
void known_bad(void) { int n; ifill(&n); sinki(n); } // WARN
void known_ok(void) { int n = 1, m; ifill(&m); sinki(n); }
void known_field_ok(void) { struct info i = {0}; ifill(&i.age); sinki(i.len); }
void nullable(int *p) { if (p) *p = isource(); }
void nullable_bad(void) { int n = 0; nullable(&n); nullable(NULL); sinki(n); } // WARN
int ext_read(const char *from, char *to, int n);
void unknown_bad(void) { char b[9]; ext_read(csource(), b, 9); sinkc(b); } // WARN
void unknown_ok(void) { char b[9]; ext_read("x", b, 9); (void)csource(); sinkc(b); }
