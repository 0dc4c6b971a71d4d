// Range-based for: by value, reference, forwarding, over temporaries, arrays and structured bindings.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <array>
#include <initializer_list>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
struct Row { std::string name, city; int age; };
using Rows = std::vector<Row>;
void value_bad() { std::vector<std::string> v{source()}; for (std::string s : v) sink(s); } // WARN
void value_write_ok() { std::vector<std::string> v(3); for (std::string s : v) s = source(); sink(v[0]); }
void ref_write_bad() { std::vector<std::string> v(3); for (std::string &s : v) s = source(); sink(v[0]); } // WARN
void forward_write_bad() { std::vector<std::string> v(3); for (auto &&s : v) s += source(); sink(v[0]); } // WARN
void member_bad() { Rows v(2); v[0].age = isource(); for (auto &r : v) sinki(r.age); } // WARN
void member_ok() { Rows v(2); v[0].age = isource(); for (auto &r : v) sink(r.name); }
void member_write_bad() { Rows v(2); for (auto &r : v) r.city = source(); for (const auto &r : v) sink(r.city); } // WARN
void member_write_ok() { Rows v(2); for (auto &r : v) r.city = source(); for (const auto &r : v) sink(r.name); }
void binding_bad() { Rows v(1); v[0].name = source(); for (auto &[n, c, a] : v) sink(n); } // WARN
void binding_ok() { Rows v(1); v[0].name = source(); for (auto &[n, c, a] : v) sink(c); }
void binding_write_bad() { Rows v(1); for (auto &[n, c, a] : v) c = source(); sink(v[0].city); } // WARN
void binding_write_ok() { Rows v(1); for (auto &[n, c, a] : v) c = source(); sink(v[0].name); }
void binding_copy_ok() { Rows v(1); for (auto [n, c, a] : v) c = source(); sink(v[0].city); }
void map_write_bad() { std::map<int, std::string> m{{1, "x"}}; for (auto &[k, v] : m) v = source(); sink(m[1]); } // WARN
void map_write_ok() { std::map<int, std::string> m{{1, "x"}}; for (auto &[k, v] : m) v = source(); for (auto &[k, v] : m) sinki(k); }
void map_copy_ok() { std::map<int, std::string> m{{1, "x"}}; for (auto [k, v] : m) v = source(); sink(m[1]); }
void array_bad() { std::string a[3]; a[1] = source(); for (auto &s : a) sink(s); } // WARN
void array_write_bad() { int a[3]; for (int &x : a) x = isource(); sinki(a[2]); } // WARN
void array_copy_ok() { int a[3] = {}; for (int x : a) x = isource(); sinki(a[2]); }
void std_array_bad() { std::array<int, 3> a{}; for (auto &x : a) x = isource(); sinki(a[0]); } // WARN
Rows load() { Rows r(1); r[0].name = source(); return r; }
void temporary_bad() { for (const auto &r : load()) sink(r.name); } // WARN
void temporary_ok() { for (const auto &r : load()) sink(r.city); }
void init_bad() { for (auto v = load(); auto &r : v) sink(r.name); } // WARN
void init_list_ok() { std::string s = source(); for (auto t : {std::string("a"), std::string("b")}) sink(t); }
void init_list_pointer_bad() { char *p = csource(); for (const char *q : {"x", (const char *)p}) sinkc(q); } // WARN
void collect_bad() { Rows v = load(); std::list<std::string> l; for (auto &r : v) l.push_back(r.name); for (auto &s : l) sink(s); } // WARN
void collect_ok() { Rows v = load(); std::list<std::string> l; for (auto &r : v) l.push_back(r.city); for (auto &s : l) sink(s); }
void last_bad() { std::string last; for (auto &r : load()) last = r.name; sink(last); } // WARN
void pointer_bad() { Rows v = load(); const Row *best = nullptr; for (auto &r : v) if (!best || r.age > best->age) best = &r; if (best) sink(best->name); } // WARN
void pointer_ok() { Rows v = load(); const Row *best = nullptr; for (auto &r : v) if (!best || r.age > best->age) best = &r; if (best) sink(best->city); }
void pointers_bad() { Row a, b; for (Row *p : {&a, &b}) p->name = source(); sink(b.name); } // WARN
void pointers_ok() { Row a, b; for (Row *p : {&a, &b}) p->name = source(); sink(b.city); }
void reset_ok() { Rows v = load(); for (auto &r : v) { std::string s = r.name; s = "x"; sink(s); } }
void carried_bad() { std::string before; for (int i = 0; i < 3; ++i) { sink(before); before = source(); } } // WARN
void inner_ok() { for (int i = 0; i < 3; ++i) { std::string s; sink(s); s = source(); } }
class Table {
  Rows rows_;

public:
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }
  void add(Row r) { rows_.emplace_back(std::move(r)); }
};
void table_bad() { Table t; t.add({source(), "x", 1}); for (const Row &r : t) sink(r.name); } // WARN
void table_ok() { Table t; t.add({source(), "x", 1}); for (const Row &r : t) sink(r.city); }
struct Count { int at, to; int operator*() const { return at; } Count &operator++() { ++at; return *this; } bool operator!=(const Count &o) const { return at != o.at; } };
struct Range { int from, to; Count begin() const { return {from, to}; } Count end() const { return {to, to}; } };
void range_bad() { for (int i : Range{isource(), 100}) sinki(i); } // WARN
void range_ok() { int n = isource(); for (int i : Range{0, 100}) sinki(i); }
#define FOREACH(x, c) for (auto &x : c)
void macro_bad() { Rows v = load(); FOREACH(r, v) { FOREACH(c, r.name) sinki(c); } } // WARN
void macro_ok() { Rows v = load(); FOREACH(r, v) { FOREACH(c, r.city) sinki(c); } }
