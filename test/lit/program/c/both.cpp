// C calls C++ and C++ calls C: extern "C", tables of functions, opaque handles, user data.
// RUN: %check_program %s %t
//--- handle.h
#ifndef HANDLE_H
#define HANDLE_H
#include "cases.h"
#ifdef __cplusplus
extern "C" {
#endif
struct handle;
struct handle *handle_new(void);
void handle_set(struct handle *h, const char *mail);
void handle_set_lang(struct handle *h, const char *lang);
const char *handle_mail(const struct handle *h);
const char *handle_lang(const struct handle *h);
void handle_clear(struct handle *h);
struct operations { void (*send)(const char *); const char *(*read)(void); int (*number)(int); };
extern const struct operations loud_operations;
extern const struct operations quiet_operations;
const char *cxx_mail(void);
const char *cxx_lang(void);
void cxx_send(const char *s);
void cxx_send_clean(const char *s);
void c_use_handles(void);
int c_add(int a, int b);
int c_first(int a, int b);
void c_fill(char *to, const char *from);
void c_keep(const char *s);
const char *c_kept(void);
const char *c_other(void);
struct pair { int a, b; };
struct pair c_pair(int a);
void c_swap(struct pair *p);
#ifdef __cplusplus
}
#endif
#endif
//--- handle.cpp
#include "handle.h"
struct handle { std::string mail, lang; };
extern "C" handle *handle_new(void) { return new handle; }
extern "C" void handle_set(handle *h, const char *mail) { h->mail = mail; }
extern "C" void handle_set_lang(handle *h, const char *lang) { h->lang = lang; }
extern "C" const char *handle_mail(const handle *h) { return h->mail.c_str(); }
extern "C" const char *handle_lang(const handle *h) { return h->lang.c_str(); }
extern "C" void handle_clear(handle *h) { h->mail = ""; h->lang = ""; }
const char *cxx_mail(void) { static std::string s = source(); return s.c_str(); }
const char *cxx_lang(void) { static std::string s = "de"; return s.c_str(); }
void cxx_send(const char *s) { sink(s); } // WARN
void cxx_send_clean(const char *s) { sink(s); }
//--- ops.c
#include "handle.h"
static void send(const char *s) { sinkc(s); } // WARN
static void quiet(const char *s) {}
static const char *read_mail(void) { return csource(); }
static const char *read_name(void) { return "x"; }
static int same(int i) { return i; }
static int none(int i) { return 0; }
const struct operations loud_operations = {.send = send, .read = read_mail, .number = same};
const struct operations quiet_operations = {quiet, read_name, none};
int c_add(int a, int b) { return a + b; }
int c_first(int a, int b) { return a; }
void c_fill(char *to, const char *from) { while ((*to++ = *from++)) ; }
static const char *kept;
static const char *other = "x";
void c_keep(const char *s) { kept = s; }
const char *c_kept(void) { return kept; }
const char *c_other(void) { return other; }
struct pair c_pair(int a) { struct pair p = {a, 3}; return p; }
void c_swap(struct pair *p) { int t = p->a; p->a = p->b; p->b = t; }
//--- use.c
#include "handle.h"
void c_handle_bad(void) { struct handle *h = handle_new(); handle_set(h, csource()); sinkc(handle_mail(h)); } // WARN
void c_handle_ok(void) { struct handle *h = handle_new(); handle_set(h, csource()); sinkc(handle_lang(h)); }
void c_handle_other_ok(void) { struct handle *h = handle_new(), *g = handle_new(); handle_set(h, csource()); handle_set(g, "x"); sinkc(handle_mail(g)); }
void c_handle_cleared_ok(void) { struct handle *h = handle_new(); handle_set(h, csource()); handle_clear(h); sinkc(handle_mail(h)); }
void c_reads_cxx_bad(void) { sinkc(cxx_mail()); } // WARN
void c_reads_cxx_ok(void) { sinkc(cxx_lang()); }
void c_calls_cxx_bad(void) { cxx_send(csource()); }
void c_calls_cxx_ok(void) { cxx_send_clean("x"); }
//--- use.cpp
#include "handle.h"
void cxx_handle_bad() { handle *h = handle_new(); handle_set(h, source().c_str()); sinkc(handle_mail(h)); } // WARN
void cxx_handle_ok() { handle *h = handle_new(); handle_set_lang(h, source().c_str()); sinkc(handle_mail(h)); }
void table_send_bad() { loud_operations.send(csource()); }
void table_send_ok() { quiet_operations.send(csource()); }
void table_read_bad() { sinkc(loud_operations.read()); } // WARN
void table_read_ok() { sinkc(quiet_operations.read()); }
void table_number_bad() { sinki(loud_operations.number(isource())); } // WARN
void table_number_ok() { sinki(quiet_operations.number(isource())); }
void table_pointer_bad() { const operations *o = &loud_operations; sinkc(o->read()); } // WARN
void table_pointer_ok() { const operations *o = &quiet_operations; sinkc(o->read()); }
void add_bad() { sinki(c_add(1, isource())); } // WARN
void add_ok() { sinki(c_first(1, isource())); }
void fill_bad() { char b[9]; c_fill(b, csource()); sinkc(b); } // WARN
void fill_ok() { char b[9]; c_fill(b, "x"); sinkc(b); }
void keep_bad() { c_keep(csource()); sinkc(c_kept()); } // WARN
void keep_ok() { c_keep(csource()); sinkc(c_other()); }
void pair_bad() { pair p = c_pair(isource()); sinki(p.a); } // WARN
void pair_ok() { pair p = c_pair(isource()); sinki(p.b); }
void swap_bad() { pair p{isource(), 1}; c_swap(&p); sinki(p.b); } // WARN
void swap_ok() { pair p{isource(), 1}; c_swap(&p); sinki(p.a); }
