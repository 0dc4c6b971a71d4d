// Ranges: algorithms with projections, views and pipes.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <algorithm>
#include <map>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>
namespace rg = std::ranges;
namespace vw = std::views;
struct Row { std::string name, city; int rank; };
using Rows = std::vector<Row>;
using Strings = std::vector<std::string>;
Rows rows() { Rows v(3); v[0].name = source(); return v; } // name is data, city and rank are not
void sort_bad() { Rows v = rows(); rg::sort(v, {}, &Row::rank); sink(v[0].name); } // WARN
void sort_ok() { Rows v = rows(); rg::sort(v, {}, &Row::name); sink(v[0].city); }
void sort_less_ok() { Rows v = rows(); rg::sort(v, rg::greater{}, &Row::rank); sink(v[0].city); }
void find_bad() { Rows v = rows(); auto i = rg::find(v, "Rome", &Row::city); if (i != v.end()) sink(i->name); } // WARN
void find_ok() { Rows v = rows(); auto i = rg::find(v, "Ann", &Row::name); if (i != v.end()) sink(i->city); }
void find_if_ok() { Rows v = rows(); auto i = rg::find_if(v, [](auto &r) { return r.name == "x"; }); if (i != v.end()) sink(i->city); }
void copy_bad() { Strings v{source()}, w; rg::copy(v, std::back_inserter(w)); sink(w[0]); } // WARN
void copy_if_ok() { Rows v = rows(), w; rg::copy_if(v, std::back_inserter(w), [](int n) { return n > 1; }, &Row::rank); sink(w[0].city); }
void copy_if_bad() { Rows v = rows(), w; rg::copy_if(v, std::back_inserter(w), [](int n) { return n > 1; }, &Row::rank); sink(w[0].name); } // WARN
void transform_bad() { Rows v = rows(); Strings s; rg::transform(v, std::back_inserter(s), &Row::name); sink(s[0]); } // WARN
void transform_ok() { Rows v = rows(); Strings s; rg::transform(v, std::back_inserter(s), &Row::city); sink(s[0]); }
void for_each_bad() { Rows v = rows(); rg::for_each(v, [](const Row &r) { sink(r.name); }); } // WARN
void for_each_ok() { Rows v = rows(); rg::for_each(v, [](const Row &r) { sink(r.city); }); }
void for_each_project_bad() { Rows v = rows(); rg::for_each(v, [](const std::string &s) { sink(s); }, &Row::name); } // WARN
void for_each_project_ok() { Rows v = rows(); rg::for_each(v, [](const std::string &s) { sink(s); }, &Row::city); }
void predicates_ok() { Strings v{source()}; sinki(rg::any_of(v, [](auto &s) { return s.empty(); })); sinki((int)rg::count(v, "x")); }
void max_bad() { Rows v = rows(); sink(rg::max_element(v, {}, &Row::rank)->name); } // WARN
void max_ok() { Rows v = rows(); sink(rg::max_element(v, {}, &Row::rank)->city); }
void filter_bad() { Strings v{source()}; for (auto &s : v | vw::filter([](auto &x) { return !x.empty(); })) sink(s); } // WARN
void filter_ok() { Rows v = rows(); for (auto &r : v | vw::filter([](auto &x) { return !x.name.empty(); })) sink(r.city); }
void view_transform_bad() { Rows v = rows(); for (auto s : v | vw::transform([](auto &r) { return r.name; })) sink(s); } // WARN
void view_transform_ok() { Rows v = rows(); for (auto s : v | vw::transform([](auto &r) { return r.city; })) sink(s); }
void view_member_bad() { Rows v = rows(); for (auto &s : v | vw::transform(&Row::name)) sink(s); } // WARN
void view_member_ok() { Rows v = rows(); for (auto &s : v | vw::transform(&Row::city)) sink(s); }
void view_size_ok() { Strings v{source()}; for (auto n : v | vw::transform([](auto &s) { return s.size(); })) sinki((int)n); }
void view_source_bad() { for (auto s : vw::iota(0, 3) | vw::transform([](int) { return source(); })) sink(s); } // WARN
void iota_ok() { int n = isource(); for (int i : vw::iota(0, 3)) sinki(i); }
void take_bad() { Strings v{source()}; for (auto &s : v | vw::take(2) | vw::drop(1) | vw::reverse) sink(s); } // WARN
void take_ok() { Strings v{source()}, w{"x"}; for (auto &s : w | vw::take(2)) sink(s); }
void keys_bad() { std::map<std::string, std::string> m; m[source()] = "v"; for (auto &k : m | vw::keys) sink(k); } // WARN
void keys_ok() { std::map<std::string, std::string> m; m["k"] = source(); for (auto &k : m | vw::keys) sink(k); }
void values_bad() { std::map<std::string, std::string> m; m["k"] = source(); for (auto &v : vw::values(m)) sink(v); } // WARN
void values_ok() { std::map<std::string, std::string> m; m[source()] = "v"; for (auto &v : m | vw::values) sink(v); }
void elements_bad() { std::vector<std::pair<int, std::string>> m{{1, source()}}; for (auto &v : m | vw::elements<1>) sink(v); } // WARN
void elements_ok() { std::vector<std::pair<int, std::string>> m{{1, source()}}; for (auto &v : m | vw::elements<0>) sinki(v); }
void split_bad() { std::string s = source(); for (auto part : s | vw::split(',')) sink(std::string(part.begin(), part.end())); } // WARN
void split_ok() { std::string s = source(), t = "a,b"; for (auto part : t | vw::split(',')) sink(std::string(part.begin(), part.end())); }
void join_bad() { Strings v{source()}; std::string s; for (char c : v | vw::join) s += c; sink(s); } // WARN
void write_bad() { Strings v(2); for (auto &s : v | vw::take(1)) s = source(); sink(v[0]); } // WARN
void write_field_ok() { Rows v(2); for (auto &s : v | vw::transform(&Row::name)) s = source(); sink(v[0].city); }
void write_field_bad() { Rows v(2); for (auto &s : v | vw::transform(&Row::name)) s = source(); sink(v[0].name); } // WARN
void lazy_bad() { Strings v(1); auto w = v | vw::transform([](auto &s) { return s + "!"; }); v[0] = source(); for (auto s : w) sink(s); } // FN
void captured_bad() { std::string p = source(); Strings v{"a"}; for (auto s : v | vw::transform([&](auto &x) { return p + x; })) sink(s); } // WARN
void adaptor_bad() { auto names = vw::transform(&Row::name) | vw::take(3); Rows v = rows(); for (auto &s : v | names) sink(s); } // WARN
void adaptor_ok() { auto names = vw::transform(&Row::city) | vw::take(3); Rows v = rows(); for (auto &s : v | names) sink(s); }
void materialize_bad() { Rows v = rows(); auto w = v | vw::transform(&Row::name) | vw::common; Strings s(w.begin(), w.end()); sink(s[0]); } // WARN
void single_bad() { for (auto &s : vw::single(source())) sink(s); } // WARN
void front_bad() { Strings v{source()}; auto w = v | vw::drop_while([](auto &s) { return s.empty(); }); sink(w.front()); } // WARN
void erase_bad() { Rows v = rows(); auto [a, b] = rg::remove_if(v, [](auto &r) { return r.rank == 0; }); v.erase(a, b); sink(v[0].name); } // WARN
void erase_ok() { Rows v = rows(); std::erase_if(v, [](auto &r) { return r.name.empty(); }); sink(v[0].city); }
