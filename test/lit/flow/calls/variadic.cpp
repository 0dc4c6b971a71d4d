// Variable arguments: va_list, template packs, folds, initializer lists, tuples of packs.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cstdarg>
#include <cstdio>
#include <sstream>
#include <tuple>
#include <vector>
int sumVa(int n, ...) { va_list a; va_start(a, n); int s = 0; for (int i = 0; i < n; ++i) s += va_arg(a, int); va_end(a); return s; }
void va_sum_bad() { sinki(sumVa(2, 1, isource())); } // WARN
void va_sum_ok() { sumVa(2, 1, isource()); sinki(sumVa(2, 1, 2)); }
void logv(const char *f, ...) { char b[99]; va_list a; va_start(a, f); vsnprintf(b, sizeof b, f, a); va_end(a); sinkc(b); } // WARN
void va_format_bad() { logv("%s", csource()); }
void logv2(const char *f, ...) { char b[99]; va_list a; va_start(a, f); vsnprintf(b, sizeof b, f, a); va_end(a); sinkc(b); }
void va_format_ok() { logv2("%s", "x"); }
void forwardV(const char *f, va_list a) { char b[99]; vsnprintf(b, sizeof b, f, a); sinkc(b); } // WARN
void forwardVa(const char *f, ...) { va_list a; va_start(a, f); forwardV(f, a); va_end(a); }
void va_forward_bad() { forwardVa("%s", csource()); }
void va_named_ok(const char *f, ...) { va_list a; va_start(a, f); (void)va_arg(a, int); va_end(a); sinkc("x"); }
template <class... T> std::string join(const T &...t) { std::ostringstream o; ((o << t << ','), ...); return o.str(); }
void join_bad() { sink(join(1, "a", source())); } // WARN
void join_ok() { join(1, source()); sink(join(1, "a")); }
std::string cat() { return ""; }
template <class H, class... T> std::string cat(const H &h, const T &...t) { return std::string(h) + cat(t...); }
void recursive_bad() { sink(cat("a", source(), "b")); } // WARN
void recursive_ok() { cat("a", source()); sink(cat("a", "b")); }
template <class... T> void sendAll(T &&...t) { (sink(std::forward<T>(t)), ...); } // WARN
void send_all_bad() { sendAll(std::string("x"), source()); }
template <class F, class... R> void sendFirst(const F &f, const R &...) { sink(f); }
void send_first_ok() { sendFirst("x", source()); }
template <class... T> auto total(T... t) { return (0 + ... + t); }
void fold_bad() { sinki(total(1, isource(), 3)); } // WARN
void fold_ok() { total(1, isource()); sinki(total(1, 2)); }
template <class... T> int howMany(const T &...) { return sizeof...(T); }
void sizeof_ok() { sinki(howMany(isource(), source())); }
template <class... T> std::vector<std::string> list(T &&...t) { return {std::forward<T>(t)...}; }
void list_bad() { for (auto &s : list("a", source())) sink(s); } // WARN
template <class... T> auto pack(T &&...t) { return std::make_tuple(std::forward<T>(t)...); }
void tuple_bad() { sink(std::get<1>(pack(1, source(), 2))); } // WARN
void tuple_ok() { sinki(std::get<2>(pack(1, source(), 2))); }
template <class... T> void fillAll(T &...t) { ((t = isource()), ...); }
void fill_bad() { int a = 0, b = 0; fillAll(a, b); sinki(b); } // WARN
void fill_ok() { int a = 0, b = 0, c = 0; fillAll(a, b); sinki(c); }
std::string sumList(std::initializer_list<std::string> l) { std::string s; for (auto &x : l) s += x; return s; }
void initializer_list_bad() { sink(sumList({"a", source()})); } // WARN
void initializer_list_ok() { sumList({"a", source()}); sink(sumList({"b"})); }
void printf_result_ok() { sinki(printf("%s", csource())); }
