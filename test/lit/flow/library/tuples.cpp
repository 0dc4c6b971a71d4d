// Pairs and tuples: made, tied, bound, applied, nested.
// Functions with lambdas are inline: clang demands that of a library without bodies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <array>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
using namespace std;
using Person = tuple<string, string, int>;
enum Field { Name, City, Age };
void sinkt(const Person &p);
void sink2(const string &a, const string &b);
void whole_bad() { Person p("a", source(), 1); sinkt(p); } // WARN
void get_enum_bad() { Person p; get<Name>(p) = source(); sink(get<Name>(p)); } // WARN
void get_enum_ok() { Person p; get<Name>(p) = source(); sink(get<City>(p)); }
void get_type_bad() { tuple<int, string> t{1, source()}; sink(get<string>(t)); } // WARN
void get_type_ok() { tuple<int, string> t{1, source()}; sinki(get<int>(t)); }
void get_overwrite_ok() { Person p("a", source(), 1); get<City>(p) = "x"; sink(get<City>(p)); }
void ctad_bad() { pair p{1, source()}; sink(p.second); } // WARN
void ctad_ok() { tuple t{string("x"), source()}; sink(get<0>(t)); }
void tie_ok() { string a, b; tie(a, b) = make_pair(string("x"), source()); sink(a); }
void tie_bad() { string a, b; tie(a, b) = make_pair(string("x"), source()); sink(b); } // WARN
void ignore_bad() { string b; tie(std::ignore, b) = make_tuple(1, source()); sink(b); } // WARN
void tie_swap_bad() { string a = source(), b; tie(a, b) = make_tuple(b, a); sink(b); } // WARN
void tie_swap_ok() { string a = source(), b = "x"; tie(a, b) = make_tuple(b, a); sink(a); }
Person load() { return {source(), "Rome", 7}; }
pair<int, string> status() { return {0, source()}; }
void returned_bad() { auto [n, c, a] = load(); sink(n); } // WARN
void returned_ok() { auto [n, c, a] = load(); sink(c); sinki(a); }
void status_bad() { if (auto [code, text] = status(); code) sink(text); } // WARN
void status_ok() { auto s = status(); sinki(s.first); }
void binding_ref_bad() { Person p; auto &[n, c, a] = p; c = source(); sink(get<1>(p)); } // WARN
void binding_ref_ok() { Person p; auto &[n, c, a] = p; c = source(); sink(get<0>(p)); }
void binding_copy_ok() { Person p; auto [n, c, a] = p; c = source(); sink(get<1>(p)); }
inline void apply_bad() { auto t = make_tuple(string("x"), source()); apply([](const string &a, const string &b) { sink(b); }, t); } // WARN
inline void apply_ok() { auto t = make_tuple(string("x"), source()); apply([](const string &a, const string &b) { sink(a); }, t); }
void both(const string &a, const string &b) { sink(a); } // WARN
void second(const string &a, const string &b) { sink(a); }
void apply_function_bad() { apply(both, make_tuple(source(), string("x"))); }
void apply_function_ok() { apply(second, make_tuple(string("x"), source())); }
inline void apply_result_bad() { sink(apply([](string a, int n) { return a + to_string(n); }, make_pair(source(), 1))); } // WARN
void cat_bad() { auto t = tuple_cat(make_tuple(1), make_tuple(source())); sink(get<1>(t)); } // WARN
void forward_bad() { string s = source(); auto t = forward_as_tuple(1, s); sink(get<1>(t)); } // WARN
void nested_bad() { pair<int, pair<string, string>> p{1, {"a", source()}}; sink(p.second.second); } // WARN
void nested_ok() { pair<int, pair<string, string>> p{1, {"a", source()}}; sink(p.second.first); }
void nested_binding_ok() { auto p = make_pair(make_pair(string("a"), source()), 1); auto &[in, n] = p; auto &[a, b] = in; sink(a); }
void nested_binding_bad() { auto p = make_pair(make_pair(string("a"), source()), 1); auto &[in, n] = p; auto &[a, b] = in; sink(b); } // WARN
void swap_bad() { pair<string, string> p{"a", source()}; swap(p.first, p.second); sink(p.first); } // WARN
void swap_ok() { pair<string, string> p{"a", source()}; swap(p.first, p.second); sink(p.second); }
void pair_swap_ok() { pair<string, int> p{source(), 1}, q{"x", 2}; p.swap(q); sink(p.first); }
void pair_assign_ok() { pair<string, int> p{source(), 1}; p = {"x", 2}; sink(p.first); }
void compare_ok() { auto a = make_tuple(source(), 1), b = make_tuple(string("x"), 1); sinki(a == b); sinki(a < b); }
void ref_pair_bad() { string s; pair<string &, int> p(s, 1); p.first = source(); sink(s); } // WARN
template <class... T> string all(const tuple<T...> &t) { return apply([](auto &...x) { return (x + ... + string()); }, t); }
void fold_bad() { sink(all(make_tuple(string("a"), source()))); } // WARN
void fold_ok() { all(make_tuple(source())); sink(all(make_tuple(string("a")))); }
template <size_t... i> void eachOf(const tuple<string, string> &t, index_sequence<i...>) { (sink(get<i>(t)), ...); } // WARN
void sequence_bad() { eachOf({"a", source()}, index_sequence<0, 1>()); }
void array_binding_bad() { array<string, 2> a{"x", source()}; auto &[p, q] = a; sink(q); } // WARN
void array_binding_ok() { array<string, 2> a{"x", source()}; auto &[p, q] = a; sink(p); }
void raw_array_binding_bad() { string a[2]; a[1] = source(); auto &[p, q] = a; sink(q); } // WARN
void raw_array_binding_ok() { string a[2]; a[1] = source(); auto &[p, q] = a; sink(p); }
struct Version { string text; int number; };
template <size_t i> auto get(const Version &v) { if constexpr (i == 0) return v.text; else return v.number; }
template <> struct std::tuple_size<Version> : integral_constant<size_t, 2> {};
template <> struct std::tuple_element<0, Version> { using type = string; };
template <> struct std::tuple_element<1, Version> { using type = int; };
void protocol_bad() { Version v{source(), 1}; auto [t, n] = v; sink(t); } // WARN
void protocol_ok() { Version v{source(), 1}; auto [t, n] = v; sinki(n); }
