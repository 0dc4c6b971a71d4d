// Maps and sets, ordered and not: keys and values apart.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>
using namespace std;
using Dict = map<string, string>;
using Table = unordered_map<int, Dict>;
struct Row { string name, city; };
void sinkd(const Dict &d);
void whole_bad() { Dict d; d["a"] = source(); sinkd(d); } // WARN
void whole_ok() { Dict d, e; d["a"] = source(); e["a"] = "x"; sinkd(e); }
void at_bad() { Dict d; d.insert({"a", source()}); sink(d.at("a")); } // WARN
void key_iter_bad() { Dict d; d.insert({source(), "v"}); sink(d.begin()->first); } // WARN
void key_iter_ok() { Dict d; d.insert({source(), "v"}); sink(d.begin()->second); }
void key_count_ok() { Dict d; d[source()] = "v"; sinki((int)d.count("x")); sinki(d.contains("y")); }
void value_loop_bad() { Dict d{{"k", source()}}; for (const auto &e : d) sink(e.second); } // WARN
void value_loop_ok() { Dict d{{"k", source()}}; for (const auto &e : d) sink(e.first); }
void assign_bad() { Dict d; d.insert_or_assign("k", source()); sink(d["k"]); } // WARN
void key_only_ok() { Dict d; d.emplace(source(), "v"); sink(d["k"]); }
void key_emplace_bad() { Dict d; d.emplace(source(), "v"); for (auto &[k, v] : d) sink(k); } // WARN
void pair_emplace_ok() { Dict d; d.emplace(make_pair("k", source())); for (auto &[k, v] : d) sink(k); }
void clear_ok() { Dict d{{"k", source()}}; d.clear(); d["k"] = "x"; sink(d["k"]); }
void replaced_ok() { Dict d{{"k", source()}}; d = Dict{{"a", "b"}}; sink(d["k"]); }
void swap_ok() { Dict d{{"k", source()}}, e; swap(d, e); sink(d["k"]); }
void swap_bad() { Dict d{{"k", source()}}, e; d.swap(e); sink(e["k"]); } // WARN
void const_keys_bad() { unordered_map<string, string> m; m["a"] = "x"; m["b"] = source(); sink(m["b"]); } // WARN
void find_bad() { Dict d{{"k", source()}}; if (auto it = d.find("k"); it != d.end()) sink(it->second); } // WARN
void find_found_ok() { Dict d{{"k", source()}}; sinki(d.find("k") == d.end()); }
void bounds_bad() { map<int, string> m; m[3] = source(); auto it = m.lower_bound(2); sink(it->second); } // WARN
void bounds_key_bad() { map<int, string> m; m[isource()] = "x"; sinki(m.upper_bound(2)->first); } // WARN
void bounds_key_ok() { map<int, string> m; m[isource()] = "x"; sink(m.upper_bound(2)->second); }
void int_key_ok() { map<int, int> m; m[1] = isource(); for (auto [k, v] : m) sinki(k); }
void counter_ok() { map<string, int> m; ++m[source()]; for (auto &[k, n] : m) sinki(n); }
void counter_key_bad() { map<string, int> m; ++m[source()]; for (auto &[k, n] : m) sink(k); } // WARN
void reference_bad() { Dict d; string &s = d["k"]; s = source(); sink(d.at("k")); } // WARN
void reference_ok() { Dict d; string &s = d["k"]; s = source(); for (auto &[k, v] : d) sink(k); }
void struct_value_bad() { map<int, Row> m; m[1].city = source(); sink(m[1].city); } // WARN
void struct_value_ok() { map<int, Row> m; m[1].city = source(); sink(m[1].name); }
void two_levels_bad() { Table t; t[1]["k"] = source(); sink(t[1]["k"]); } // WARN
void two_levels_ok() { Table t; t[1]["k"] = source(); for (auto &[i, d] : t) for (auto &[k, v] : d) sink(k); }
void two_levels_key_bad() { Table t; t[1][source()] = "v"; for (auto &[i, d] : t) for (auto &[k, v] : d) sink(k); } // WARN
void multimap_bad() { multimap<string, string> m; m.insert({"k", source()}); m.emplace("k", "x"); sink(m.find("k")->second); } // WARN
void multimap_ok() { multimap<string, string> m; m.insert({"k", source()}); sink(m.find("k")->first); }
void set_bad() { set<string> s{"a"}; s.emplace(source()); sink(*s.begin()); } // WARN
void set_contains_ok() { unordered_set<string> s; s.insert(source()); sinki(s.count("a") > 0); sinki((int)s.size()); }
void set_range_bad() { vector<string> v{source()}; set<string> s(v.begin(), v.end()); for (auto &x : s) sink(x); } // WARN
void set_rbegin_bad() { set<int> s; s.insert(isource()); sinki(*s.rbegin()); } // WARN
void set_ok() { set<string> s, t; s.insert(source()); t.insert("x"); for (auto &x : t) sink(x); }
void set_pairs_bad() { set<pair<string, int>> s; s.insert({source(), 1}); sink(s.begin()->first); } // WARN
void set_pairs_ok() { set<pair<string, int>> s; s.insert({source(), 1}); sinki(s.begin()->second); }
void merge_bad() { Dict d, e{{"k", source()}}; d.merge(e); sink(d["k"]); } // WARN
void keys_of_bad() { Dict d{{source(), "v"}}; vector<string> keys; for (auto &[k, v] : d) keys.push_back(k); sink(keys[0]); } // WARN
void keys_of_ok() { Dict d{{source(), "v"}}; vector<string> values; for (auto &[k, v] : d) values.push_back(v); sink(values[0]); }
void invert_bad() { Dict d{{"k", source()}}, e; for (auto &[k, v] : d) e[v] = k; for (auto &[k, v] : e) sink(k); } // WARN
void invert_ok() { Dict d{{"k", source()}}, e; for (auto &[k, v] : d) e[v] = k; for (auto &[k, v] : e) sink(v); }
void copy_range_bad() { Dict d{{"k", source()}}; unordered_map<string, string> u(d.begin(), d.end()); sink(u["k"]); } // WARN
void copy_range_ok() { Dict d{{"k", source()}}; unordered_map<string, string> u(d.begin(), d.end()); sink(u.begin()->first); }
struct Less { bool operator()(const string &a, const string &b) const { return a.size() < b.size(); } };
void comparator_bad() { map<string, string, Less> m; m["k"] = source(); sink(m["k"]); } // WARN
void comparator_ok() { map<string, string, Less> m; m["k"] = source(); sink(m.begin()->first); }
struct Key { string user; int n; bool operator==(const Key &o) const { return user == o.user && n == o.n; } };
template <> struct std::hash<Key> { size_t operator()(const Key &k) const { return std::hash<string>()(k.user) ^ (size_t)k.n; } };
void key_struct_bad() { unordered_map<Key, int> m; m[Key{source(), 1}] = 2; sink(m.begin()->first.user); } // WARN
void key_struct_ok() { unordered_map<Key, int> m; m[Key{source(), 1}] = 2; sinki(m.begin()->first.n); sinki(m.begin()->second); }
class Cache {
  unordered_map<string, string> map_;

public:
  void put(const string &k, string v) { map_[k] = move(v); }
  const string *get(const string &k) const { auto it = map_.find(k); return it == map_.end() ? nullptr : &it->second; }
  template <class F> void each(F f) const { for (auto &[k, v] : map_) f(k, v); }
};
void cache_bad() { Cache c; c.put("k", source()); if (auto *p = c.get("k")) sink(*p); } // WARN
void cache_ok() { Cache c; c.put(source(), "v"); if (auto *p = c.get("k")) sink(*p); }
void cache_each_bad() { Cache c; c.put("k", source()); c.each([](auto &k, auto &v) { sink(v); }); } // WARN
void cache_each_ok() { Cache c; c.put("k", source()); c.each([](auto &k, auto &v) { sink(k); }); }
