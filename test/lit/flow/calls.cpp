// RUN: %check_purpose %S/Inputs/purpose.yaml %s -- -std=c++20
#include "Inputs/cases.h"
#include <functional>
#include <vector>
#include <thread>
#include <future>
#include <algorithm>
#include <cstdarg>
#include <cstdlib>
#include <map>
std::string id(std::string s) { return s; }
void id_bad() { sink(id(source())); } // WARN
void id_ok() { id(source()); sink(id("x")); }
std::string rec(std::string s, int n) { return n ? rec(s, n - 1) : s; }
void rec_bad() { sink(rec(source(), 3)); } // WARN
void deflt(std::string s = source()) { sink(s); } // WARN
void deflt_bad() { deflt(); }
void fp_bad() { void (*f)(const std::string &) = sink; f(source()); } // WARN
void fp2(std::string s) { sink(s); } // WARN
void fp2_bad() { void (*f)(std::string) = fp2; f(source()); }
void fptable_bad() { void (*t[])(std::string) = {fp2}; t[0](source()); }
void lam_copy_bad() { auto s = source(); auto f = [s] { sink(s); }; f(); } // WARN
void lam_ref_bad() { std::string s; auto f = [&s] { s = source(); }; f(); sink(s); } // WARN
void lam_init_bad() { auto f = [s = source()] { sink(s); }; f(); } // WARN
void lam_generic_bad() { auto f = [](auto s) { sink(s); }; f(source()); } // WARN
void lam_iife_bad() { sink([] { return source(); }()); } // WARN
void lam_mut_bad() { auto f = [s = std::string()]() mutable { sink(s); s = source(); }; f(); f(); } // WARN
void lam_ok() { auto s = source(); auto f = [s] { sink("x"); }; f(); }
struct Reg { std::vector<std::function<void(std::string)>> cbs; void add(std::function<void(std::string)> f) { cbs.push_back(f); } void fire(std::string s) { for (auto &c : cbs) c(s); } };
void reg1(Reg &r) { r.add([](std::string s) { sink(s); }); } // WARN
void reg2_bad(Reg &r) { r.fire(source()); }
void stdfn_bad() { std::function<void(std::string)> f = [](std::string s) { sink(s); }; f(source()); } // WARN
void bindtarget(std::string a, int) { sink(a); } // WARN
void bind_bad() { auto f = std::bind(bindtarget, source(), 1); f(); }
void thr_bad() { std::thread t([](std::string s) { sink(s); }, source()); t.join(); } // WARN
void async_bad() { auto f = std::async([] { return source(); }); sink(f.get()); } // WARN
void prom_bad() { std::promise<std::string> p; p.set_value(source()); sink(p.get_future().get()); } // WARN
void foreach_bad() { std::vector<std::string> v{source()}; std::for_each(v.begin(), v.end(), [](const std::string &s) { sink(s); }); } // WARN
void transform_bad() { std::vector<std::string> v{source()}, w; std::transform(v.begin(), v.end(), std::back_inserter(w), [](const std::string &s) { return s + "x"; }); sink(w[0]); } // WARN
void sortcmp_ok() { std::vector<int> v{3, 1}; std::sort(v.begin(), v.end(), [](int a, int b) { return a < b; }); sinki(v[0]); }
void va(int n, ...) { va_list ap; va_start(ap, n); sinkc(va_arg(ap, char *)); va_end(ap); } // WARN
void va_bad() { va(1, csource()); }
template <class T> T tid(T t) { return t; }
void tmpl_bad() { sink(tid(source())); } // WARN
void tmpl_ok() { tid(source()); sink(tid(std::string("x"))); }
template <class... Ts> void pack(Ts &&...ts) { (sink(ts), ...); } // WARN
void pack_bad() { pack(std::string("x"), source()); }
template <class F, class... A> void fwd(F f, A &&...a) { f(std::forward<A>(a)...); }
void fwd_bad() { fwd([](std::string s) { sink(s); }, source()); } // WARN
void apply2(void (*f)(std::string), std::string s) { f(s); }
void logit(std::string) {}
void hof_ok() { apply2(fp2, "x"); apply2(logit, "y"); }
int cmp(const void *a, const void *b) { sinki(*(const int *)a); return 0; } // WARN
void qsort_bad() { int a[2] = {isource(), 1}; qsort(a, 2, sizeof(int), cmp); }
struct Ctx { std::string s; };
void cb(void *user) { sink(static_cast<Ctx *>(user)->s); } // WARN
void registerCb(void (*f)(void *), void *user);
void cdata_bad() { Ctx c; c.s = source(); registerCb(cb, &c); }
#define SEND(x) sink(x)
void macro_bad() { SEND(source()); } // WARN
struct Vis { void operator()(const std::string &s) const { sink(s); } }; // WARN
void functor_bad() { Vis v; v(source()); }
struct M { void m(std::string s) { sink(s); } }; // WARN
void memfn_bad() { M m; auto p = &M::m; (m.*p)(source()); }
void ret_param(std::string &o, const std::string &i) { o = i; }
void outp_bad() { std::string o; ret_param(o, source()); sink(o); } // WARN
void outp_ok() { std::string o = source(); ret_param(o, "x"); sink(o); }
std::string enc(const std::string &);
void enc_bad() { sink(enc(source())); } // WARN
bool valid(const std::string &);
void pred_ok() { sinki(valid(source())); }
void unkout(const std::string &in, std::string &out);
void unkout_bad() { std::string o; unkout(source(), o); sink(o); } // WARN
struct Btn { std::function<void()> onClick; };
void btn_bad(Btn &b) { auto s = source(); b.onClick = [s] { sink(s); }; } // WARN
void later(std::function<void()>);
void later_bad() { auto s = source(); later([s] { sink(s); }); } // WARN
std::function<std::string()> mk() { auto s = source(); return [s] { return s; }; }
void mk_bad() { sink(mk()()); } // WARN
std::string multi(int k) { if (k == 1) return source(); return "x"; }
void multi_bad() { sink(multi(1)); } // WARN
void adOf(std::string s) { sink(s); }
void logOnly(std::string) {}
void applyTo(void (*f)(std::string), std::string s) { f(s); }
void apply_ok() { applyTo(adOf, "x"); applyTo(logOnly, source()); }
#include <stdexcept>
void thrower() { throw std::runtime_error(source()); }
void thrown_bad() { try { thrower(); } catch (const std::runtime_error &e) { sinkc(e.what()); } } // WARN
