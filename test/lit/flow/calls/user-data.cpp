// C callbacks with void *: registered by bodies and by unknown functions, qsort, bsearch, trampolines.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cstdint>
#include <cstdlib>
#include <functional>
struct Ctx { std::string mail, page; int n = 0; };
void each(int n, void (*f)(int, void *), void *u) { for (int i = 0; i < n; ++i) f(i, u); }
void cbMail(int, void *u) { sink(static_cast<Ctx *>(u)->mail); } // WARN
void cbPage(int, void *u) { sink(static_cast<Ctx *>(u)->page); }
void each_bad() { Ctx c; c.mail = source(); each(3, cbMail, &c); }
void each_ok() { Ctx c; c.mail = source(); each(3, cbPage, &c); }
void cbWrite(int i, void *u) { auto *c = (Ctx *)u; c->mail = source(); c->n = i; }
void each_writes_bad() { Ctx c; each(3, cbWrite, &c); sink(c.mail); } // WARN
void each_writes_ok() { Ctx c; each(3, cbWrite, &c); sinki(c.n); }
void each_lambda_bad() { Ctx c; each(1, [](int, void *u) { static_cast<Ctx *>(u)->n = isource(); }, &c); sinki(c.n); } // WARN
void each_lambda_ok() { Ctx c; each(1, [](int, void *u) { static_cast<Ctx *>(u)->n = isource(); }, &c); sink(c.page); }
extern "C" void ext_register(void (*f)(void *), void *u);
void later(void *u) { sink(static_cast<Ctx *>(u)->mail); } // WARN
void unknown_register_bad() { static Ctx c; c.mail = source(); ext_register(later, &c); }
void laterPage(void *u) { sink(static_cast<Ctx *>(u)->page); }
void unknown_register_ok() { static Ctx c; c.mail = source(); ext_register(laterPage, &c); }
typedef size_t (*WriteCb)(char *data, size_t size, size_t n, void *user);
struct Curl { WriteCb cb; void *user; };
void perform(Curl *h) { char b[64]; fill(b); h->cb(b, 1, 64, h->user); }
size_t append(char *d, size_t s, size_t n, void *u) { static_cast<std::string *>(u)->append(d, s * n); return s * n; }
size_t count(char *, size_t s, size_t n, void *u) { *static_cast<int *>(u) += (int)(s * n); return s * n; }
void curl_bad() { std::string out; Curl h{append, &out}; perform(&h); sink(out); } // WARN
void curl_ok() { int n = 0; Curl h{count, &n}; perform(&h); sinki(n); }
template <class F> void tramp(void *p) { (*static_cast<F *>(p))(); }
template <class F> void runC(F f) { void (*g)(void *) = &tramp<F>; g(&f); }
void trampoline_bad() { std::string s; runC([&] { s = source(); }); sink(s); } // WARN
void trampoline_ok() { std::string s, t; runC([&] { s = source(); }); sink(t); }
int byAge(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
void qsort_bad() { int a[3] = {1, isource(), 2}; qsort(a, 3, sizeof *a, byAge); sinki(a[0]); } // WARN
void qsort_ok() { int a[3] = {1, 3, 2}, k = isource(); qsort(a, 3, sizeof *a, byAge); sinki(a[0] + (k > 0)); }
void bsearch_bad() { int a[3] = {1, 2, isource()}, k = 2; auto *p = (int *)bsearch(&k, a, 3, sizeof *a, byAge); sinki(*p); } // WARN
void bsearch_key_ok() { int a[3] = {1, 2, 3}, k = isource(); auto *p = (int *)bsearch(&k, a, 3, sizeof *a, byAge); sinki(*p); }
int cmpSends(const void *a, const void *) { sinki(*(const int *)a); return 0; } // WARN
void comparator_sends_bad() { int a[3] = {isource()}; qsort(a, 3, sizeof *a, cmpSends); }
struct Event { void *data; int kind; };
void on(const Event &e) { sink(*static_cast<std::string *>(e.data)); } // WARN
void event_bad() { std::string s = source(); on({&s, 1}); }
void onKind(const Event &e) { sinki(e.kind); }
void event_ok() { std::string s = source(); onKind({&s, 1}); }
struct Widget { std::string v; static void thunk(void *self, const char *s) { static_cast<Widget *>(self)->set(s); } void set(const char *s) { v = s; } };
void fire(void (*f)(void *, const char *), void *self, const char *s) { f(self, s); }
void static_thunk_bad() { Widget w; fire(Widget::thunk, &w, csource()); sink(w.v); } // WARN
void static_thunk_ok() { Widget w, x; fire(Widget::thunk, &w, csource()); fire(Widget::thunk, &x, "x"); sink(x.v); }
void number_bad() { Ctx c; c.n = isource(); auto id = reinterpret_cast<std::uintptr_t>(&c); auto cb = [](std::uintptr_t u) { sinki(reinterpret_cast<Ctx *>(u)->n); }; cb(id); } // WARN
