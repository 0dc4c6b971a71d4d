// Algorithms with lambdas and function objects, over texts and over vectors of structs whose fields stay apart.
// Functions with lambdas are inline: clang demands that of a library without bodies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
// A generic lambda has no body to look at where the library has none that calls it: these need the real one.
#include "cases.h"
#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>
struct Row { std::string name, city; int age, rank; };
using Rows = std::vector<Row>;
using Strings = std::vector<std::string>;
Rows rows() { Rows v(3); v[0].name = source(); v[1].age = isource(); return v; } // name and age are data, city and rank are not
#define ALL(c) (c).begin(), (c).end()
inline void transform_bad() { Rows v = rows(); Strings s; std::transform(ALL(v), std::back_inserter(s), [](const Row &r) { return r.name; }); sink(s[0]); } // WARN
inline void transform_ok() { Rows v = rows(); Strings s; std::transform(ALL(v), std::back_inserter(s), [](const Row &r) { return r.city; }); sink(s[0]); }
inline void transform_place_bad() { Strings s{source()}; std::transform(ALL(s), s.begin(), [](const std::string &x) { return x + "!"; }); sink(s[0]); } // WARN
#ifndef MINISTD
inline void transform_size_ok() { Strings s{source()}; std::vector<size_t> n; std::transform(ALL(s), std::back_inserter(n), [](auto &x) { return x.size(); }); sinki((int)n[0]); }
#endif
inline void transform_two_bad() { Strings a{"x"}, b{source()}, c(1); std::transform(ALL(a), b.begin(), c.begin(), [](auto &x, auto &y) { return x + y; }); sink(c[0]); } // WARN
#ifndef MINISTD
inline void transform_two_ok() { Strings a{"x"}, b{source()}, c(1); std::transform(ALL(a), b.begin(), c.begin(), [](auto &x, auto &) { return x; }); sink(c[0]); }
#endif
void transform_member_bad() { Rows v = rows(); Strings s(3); std::transform(ALL(v), s.begin(), std::mem_fn(&Row::name)); sink(s[0]); } // WARN
void transform_member_ok() { Rows v = rows(); Strings s(3); std::transform(ALL(v), s.begin(), std::mem_fn(&Row::city)); sink(s[0]); }
struct Upper { std::string operator()(std::string s) const { for (char &c : s) c &= ~32; return s; } };
void transform_functor_bad() { Strings v{source()}, w; std::transform(ALL(v), std::back_inserter(w), Upper()); sink(w[0]); } // WARN
inline void transform_string_bad() { std::string s = source(); std::transform(ALL(s), s.begin(), [](unsigned char c) { return (char)(c | 32); }); sink(s); } // WARN
inline void for_each_bad() { Rows v = rows(); std::for_each(ALL(v), [](const Row &r) { sink(r.name); }); } // WARN
inline void for_each_ok() { Rows v = rows(); std::for_each(ALL(v), [](const Row &r) { sink(r.city); }); }
inline void for_each_capture_bad() { Rows v = rows(); std::string all; std::for_each(ALL(v), [&](const Row &r) { all += r.name; }); sink(all); } // WARN
inline void for_each_capture_ok() { Rows v = rows(); std::string all; std::for_each(ALL(v), [&](const Row &r) { all += r.city; }); sink(all); }
inline void for_each_write_bad() { Rows v(2); std::for_each(ALL(v), [](Row &r) { r.city = source(); }); sink(v[0].city); } // WARN
inline void for_each_write_ok() { Rows v(2); std::for_each(ALL(v), [](Row &r) { r.city = source(); }); sink(v[0].name); }
struct Adder { int sum = 0; void operator()(const Row &r) { sum += r.age; } };
void for_each_functor_bad() { Rows v = rows(); Adder a = std::for_each(ALL(v), Adder()); sinki(a.sum); } // WARN
void show(const Row &r) { sink(r.name); } // WARN
void showCity(const Row &r) { sink(r.city); }
void for_each_function_bad() { Rows v = rows(); std::for_each(ALL(v), show); }
void for_each_function_ok() { Rows v = rows(); std::for_each(ALL(v), showCity); }
void sort_default_bad() { Strings v{source(), "x"}; std::sort(ALL(v)); sink(v[1]); } // WARN
inline void sort_bad() { Rows v = rows(); std::sort(ALL(v), [](const Row &a, const Row &b) { return a.rank < b.rank; }); sink(v[2].name); } // WARN
inline void sort_ok() { Rows v = rows(); std::sort(ALL(v), [](const Row &a, const Row &b) { return a.rank < b.rank; }); sink(v[2].city); }
inline void sort_by_data_ok() { Rows v = rows(); std::sort(ALL(v), [](const Row &a, const Row &b) { return a.name < b.name; }); sink(v[2].city); sinki(v[2].rank); }
#ifndef MINISTD
inline void stable_sort_ok() { Rows v = rows(); std::stable_sort(ALL(v), [](auto &a, auto &b) { return a.city > b.city; }); for (auto &r : v) sink(r.city); }
inline void partial_sort_ok() { Rows v = rows(); std::partial_sort(v.begin(), v.begin() + 1, v.end(), [](auto &a, auto &b) { return a.rank > b.rank; }); sinki(v[0].rank); }
#endif
void nth_bad() { std::vector<int> v{1, isource()}; std::nth_element(v.begin(), v.begin() + 1, v.end()); sinki(v[0]); } // WARN
void reverse_bad() { Strings v{source(), "x"}; std::reverse(ALL(v)); sink(v[1]); } // WARN
void rotate_bad() { Strings v{source(), "x"}; std::rotate(v.begin(), v.begin() + 1, v.end()); sink(v[1]); } // WARN
inline void copy_if_bad() { Rows v = rows(), w; std::copy_if(ALL(v), std::back_inserter(w), [](const Row &r) { return r.rank > 1; }); sink(w[0].name); } // WARN
inline void copy_if_ok() { Rows v = rows(), w; std::copy_if(ALL(v), std::back_inserter(w), [](const Row &r) { return !r.name.empty(); }); sink(w[0].city); }
void copy_n_bad() { Strings v{source()}, w(1); std::copy_n(v.begin(), 1, w.begin()); sink(w[0]); } // WARN
void copy_set_bad() { Strings v{source()}; std::set<std::string> s; std::copy(ALL(v), std::inserter(s, s.end())); sink(*s.begin()); } // WARN
void move_range_bad() { Strings v{source()}, w; std::move(ALL(v), std::back_inserter(w)); sink(w.back()); } // WARN
void copy_array_bad() { int a[3] = {isource()}, b[3] = {}; std::copy(std::begin(a), std::end(a), b); sinki(b[0]); } // WARN
void copy_array_ok() { int a[3] = {isource()}, b[3] = {}, c[3] = {}; std::copy(a, a + 3, b); sinki(c[0]); }
inline void find_if_bad() { Rows v = rows(); auto i = std::find_if(ALL(v), [](const Row &r) { return r.city == "Rome"; }); if (i != v.end()) sink(i->name); } // WARN
inline void find_if_ok() { Rows v = rows(); auto i = std::find_if(ALL(v), [](const Row &r) { return r.name == "Ann"; }); if (i != v.end()) sink(i->city); }
void find_by_ok() { Strings v{"a", "b"}; auto i = std::find(ALL(v), source()); if (i != v.end()) sink(*i); }
inline void predicates_ok() { Strings v{source()}; sinki(std::any_of(ALL(v), [](auto &s) { return s.empty(); })); sinki((int)std::count(ALL(v), "x")); sinki((int)std::count_if(ALL(v), [](auto &s) { return s == "y"; })); }
inline void remove_if_bad() { Rows v = rows(); v.erase(std::remove_if(ALL(v), [](const Row &r) { return r.rank == 0; }), v.end()); sink(v[0].name); } // WARN
inline void remove_if_ok() { Rows v = rows(); v.erase(std::remove_if(ALL(v), [](const Row &r) { return r.name.empty(); }), v.end()); sink(v[0].city); }
inline void partition_bad() { Rows v = rows(); auto m = std::partition(ALL(v), [](const Row &r) { return r.rank; }); for (auto i = v.begin(); i != m; ++i) sink(i->name); } // WARN
inline void partition_ok() { Rows v = rows(); auto m = std::partition(ALL(v), [](const Row &r) { return r.rank; }); for (auto i = v.begin(); i != m; ++i) sink(i->city); }
void unique_bad() { Strings v{source()}; v.erase(std::unique(ALL(v)), v.end()); sink(v[0]); } // WARN
inline void accumulate_bad() { Rows v = rows(); sinki(std::accumulate(ALL(v), 0, [](int n, const Row &r) { return n + r.age; })); } // WARN
inline void accumulate_ok() { Rows v = rows(); sinki(std::accumulate(ALL(v), 0, [](int n, const Row &r) { return n + r.rank; })); }
inline void accumulate_text_bad() { Rows v = rows(); sink(std::accumulate(ALL(v), std::string(), [](std::string s, auto &r) { return std::move(s) + r.name; })); } // WARN
inline void accumulate_count_ok() { Rows v = rows(); sinki(std::accumulate(ALL(v), 0, [](int n, const Row &r) { return n + (r.name.empty() ? 0 : 1); })); }
void accumulate_start_bad() { std::vector<int> v{1, 2}; sinki(std::accumulate(ALL(v), isource())); } // WARN
void inner_product_bad() { std::vector<int> v{1}, w{isource()}; sinki(std::inner_product(ALL(v), w.begin(), 0)); } // WARN
void iota_bad() { std::vector<int> v(4); std::iota(ALL(v), isource()); sinki(v[3]); } // WARN
void partial_sum_bad() { std::vector<int> v{isource()}, w(1); std::partial_sum(ALL(v), w.begin()); sinki(w[0]); } // WARN
void fill_bad() { Strings v(3); std::fill(ALL(v), source()); sink(v[2]); } // WARN
void fill_n_bad() { int a[4] = {}; std::fill_n(a, 4, isource()); sinki(a[2]); } // WARN
void generate_bad() { Strings v(3); std::generate(ALL(v), source); sink(v[0]); } // WARN
inline void generate_lambda_bad() { Strings v(3); std::generate(ALL(v), [] { return "n" + source(); }); sink(v[0]); } // WARN
inline void generate_ok() { Strings v(3); int n = isource(), i = 0; std::generate(ALL(v), [&] { return std::to_string(++i); }); sink(v[0]); }
void replace_bad() { Strings v{"?"}; std::replace(ALL(v), std::string("?"), source()); sink(v[0]); } // WARN
inline void replace_if_ok() { Strings v{"?"}, w{source()}; std::replace_if(ALL(v), [&](auto &s) { return s == w[0]; }, std::string("x")); sink(v[0]); }
inline void max_element_bad() { Rows v = rows(); sink(std::max_element(ALL(v), [](auto &a, auto &b) { return a.rank < b.rank; })->name); } // WARN
inline void max_element_ok() { Rows v = rows(); sink(std::max_element(ALL(v), [](auto &a, auto &b) { return a.age < b.age; })->city); }
void max_bad() { sinki(std::max(isource(), 3)); } // WARN
void max_list_bad() { sinki(std::max({1, isource(), 3})); } // WARN
void clamp_bad() { sinki(std::clamp(isource(), 0, 9)); } // WARN
void lower_bound_bad() { Strings v{source()}; sink(*std::lower_bound(ALL(v), "x")); } // WARN
inline void lower_bound_ok() { Rows v = rows(); sink(std::lower_bound(ALL(v), 3, [](const Row &r, int n) { return r.rank < n; })->city); }
void binary_search_ok() { Strings v{source()}; sinki(std::binary_search(ALL(v), "x")); }
void merge_bad() { Strings a{"x"}, b{source()}, c; std::merge(ALL(a), ALL(b), std::back_inserter(c)); sink(c[0]); } // WARN
void set_union_bad() { std::set<int> a{1}, b; b.insert(isource()); std::vector<int> c; std::set_union(ALL(a), ALL(b), std::back_inserter(c)); sinki(c[0]); } // WARN
void swap_ranges_ok() { Strings a{source()}, b{"x"}; std::swap(a, b); std::reverse(ALL(a)); sink(a[0]); }
void heap_bad() { std::vector<int> h{1}; h.push_back(isource()); std::push_heap(ALL(h)); std::pop_heap(ALL(h)); sinki(h.back()); } // WARN
inline void map_copy_bad() { std::map<int, Row> m; m[1].name = source(); Strings v; std::transform(ALL(m), std::back_inserter(v), [](const auto &p) { return p.second.name; }); sink(v[0]); } // WARN
#ifndef MINISTD
inline void map_copy_ok() { std::map<int, Row> m; m[1].name = source(); Strings v; std::transform(ALL(m), std::back_inserter(v), [](const auto &p) { return p.second.city; }); sink(v[0]); }
inline void map_key_ok() { std::map<int, Row> m; m[1].name = source(); std::vector<int> v; std::transform(ALL(m), std::back_inserter(v), [](const auto &p) { return p.first; }); sinki(v[0]); }
#endif
