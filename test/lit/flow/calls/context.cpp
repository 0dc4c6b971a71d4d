// One helper called with clean and with dirty data must be kept apart, at several depths and in several forms.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <vector>
std::string trim(const std::string &s) { size_t b = s.find_first_not_of(' '); return b == std::string::npos ? "" : s.substr(b); }
std::string quote(std::string s) { return '"' + trim(s) + '"'; }
std::string attr(const std::string &k, const std::string &v) { return k + "=" + quote(v); }
void one_level_bad() { std::string a = trim(source()), b = trim("x"); sink(a); } // WARN
void one_level_ok() { std::string a = trim(source()), b = trim("x"); sink(b); }
void three_levels_bad() { std::string a = attr("k", source()), b = attr("k", "v"); sink(a); } // WARN
void three_levels_ok() { std::string a = attr("k", source()), b = attr("k", "v"); sink(b); }
void assign(std::string &d, const std::string &s) { d = s; }
void out_bad() { std::string a, b; assign(a, source()); assign(b, "x"); sink(a); } // WARN
void out_ok() { std::string a, b; assign(a, source()); assign(b, "x"); sink(b); }
struct Item { std::string k, v; };
Item item(std::string k, std::string v) { return {std::move(k), std::move(v)}; }
void struct_result_bad() { Item a = item("a", source()), b = item("b", "x"); sink(a.v); } // WARN
void struct_result_ok() { Item a = item("a", source()), b = item("b", "x"); sink(b.v); }
void struct_result_field_ok() { Item a = item("a", source()), b = item("b", "x"); sink(a.k + b.k); }
Item *heap(const std::string &v) { auto *i = new Item; i->v = v; return i; }
void heap_result_bad() { Item *a = heap(source()), *b = heap("x"); sink(a->v); delete b; } // WARN
void heap_result_ok() { Item *a = heap(source()), *b = heap("x"); sink(b->v); delete a; }
std::unique_ptr<Item> uniq(std::string v) { auto p = std::make_unique<Item>(); p->v = v; return p; }
void unique_result_bad() { auto a = uniq(source()), b = uniq("x"); sink(a->v); } // WARN
void unique_result_ok() { auto a = uniq(source()), b = uniq("x"); sink(b->v); }
std::shared_ptr<Item> shar(std::string v) { return std::make_shared<Item>(Item{"k", v}); }
void shared_result_ok() { auto a = shar(source()), b = shar("x"); sink(b->v); }
void append(std::vector<std::string> &v, std::string s) { v.push_back(std::move(s)); }
void container_bad() { std::vector<std::string> a, b; append(a, source()); append(b, "x"); sink(a[0]); } // WARN
void container_ok() { std::vector<std::string> a, b; append(a, source()); append(b, "x"); sink(b[0]); }
const std::string &pick(const std::string &a, const std::string &b, bool f) { return f ? a : b; }
void pick_bad() { std::string s = source(), t = "x"; sink(pick(t, s, cond())); } // WARN
void pick_ok() { std::string s = source(), t = "x", u = "y"; pick(s, t, true); sink(pick(t, u, cond())); }
std::string &slot(std::map<std::string, std::string> &m, const std::string &k) { return m[k]; }
void slot_bad() { std::map<std::string, std::string> m, n; slot(m, "a") = source(); sink(slot(m, "a")); } // WARN
void slot_ok() { std::map<std::string, std::string> m, n; slot(m, "a") = source(); sink(slot(n, "a")); }
template <class F> auto with(std::string s, F f) { return f(s); }
void functor_ok() { with(source(), [](auto &s) { return s; }); sink(with("x", [](auto &s) { return s; })); }
std::string viaFn(const std::string &s, const std::function<std::string(std::string)> &f) { return f(s); }
void function_bad() { sink(viaFn(source(), trim)); } // WARN
void function_ok() { viaFn(source(), trim); sink(viaFn("x", trim)); }
struct Fmt { std::string pre; std::string operator()(const std::string &s) const { return pre + s; } };
void object_bad() { Fmt a{source()}, b{"x"}; sink(a("y")); } // WARN
void object_ok() { Fmt a{source()}, b{"x"}; a("z"); sink(b("y")); }
static std::string memo(const std::string &s) { static int calls; ++calls; return s; }
void static_counter_ok() { memo(source()); sink(memo("x")); }
static std::string sticky(const std::string &s) { static std::string last; std::string o = last; last = s; return o; }
void sticky_bad() { sticky(source()); sink(sticky("x")); } // WARN
void both(std::string &a, std::string &b) { std::string t = a; a = trim(b); b = t; }
void both_bad() { std::string a = source(), b = "x"; both(a, b); sink(b); } // WARN
void both_ok() { std::string a = source(), b = "x"; both(a, b); sink(a); }
void sendIf(const std::string &s, bool f) { if (f) sink(s); } // WARN
void send_if_bad() { sendIf(source(), cond()); sendIf("x", true); }
void sendClean(const std::string &s) { sink(s); }
void send_clean_ok() { sendClean(trim("x")); trim(source()); sendClean(quote("y")); }
Item swapped(const Item &i) { return {i.v, i.k}; }
void swapped_bad() { sink(swapped({source(), "x"}).v); } // WARN
void swapped_ok() { sink(swapped({source(), "x"}).k); }
void swapped_twice_ok() { sink(swapped(swapped({source(), "x"})).v); }
