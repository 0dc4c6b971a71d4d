// What insert, emplace, try_emplace, equal_range, extract and erase return.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <list>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <iterator>
#include <tuple>
#include <utility>
#include <vector>
using Dict = std::map<std::string, std::string>;
void insert_bad() { Dict d; auto r = d.insert({"k", source()}); sink(r.first->second); } // WARN
void insert_ok() { Dict d; auto r = d.insert({"k", source()}); sink(r.first->first); sinki(r.second); }
void insert_sb_bad() { Dict d; auto [it, added] = d.insert({"k", source()}); if (added) sink(it->second); } // WARN
void insert_sb_ok() { Dict d; auto [it, added] = d.insert({"k", source()}); sinki(added); }
void emplace_key_bad() { Dict d; auto [it, added] = d.emplace(source(), "v"); sink(it->first); } // WARN
void emplace_key_ok() { Dict d; auto [it, added] = d.emplace(source(), "v"); sink(it->second); }
void try_emplace_write_bad() { Dict d; auto [it, n] = d.try_emplace("k"); it->second = source(); sink(d["k"]); } // WARN
void try_emplace_write_ok() { Dict d; auto [it, n] = d.try_emplace("k"); it->second = source(); sink(it->first); }
void try_emplace_key_ok() { std::map<std::string, int> d; auto r = d.try_emplace(source(), 1); sinki(r.first->second); }
void assign_bad() { std::unordered_map<int, std::string> d; sink(d.insert_or_assign(1, source()).first->second); } // WARN
void assign_ok() { std::unordered_map<int, std::string> d; sinki(d.insert_or_assign(1, source()).first->first); }
void hint_bad() { Dict d; auto it = d.emplace_hint(d.begin(), "k", source()); sink(it->second); } // WARN
void hint_ok() { Dict d; auto it = d.emplace_hint(d.begin(), "k", source()); sink(it->first); }
void set_bad() { std::set<std::string> s; sink(*s.insert(source()).first); } // WARN
void set_ok() { std::set<std::string> s; sinki(s.insert(source()).second); }
void multiset_bad() { std::multiset<int> s; auto it = s.insert(isource()); sinki(*it); } // WARN
void equal_range_bad() { std::multimap<int, std::string> m; m.insert({1, source()}); auto r = m.equal_range(1); for (auto i = r.first; i != r.second; ++i) sink(i->second); } // WARN
void equal_range_ok() { std::multimap<int, std::string> m; m.insert({1, source()}); auto [a, b] = m.equal_range(1); for (; a != b; ++a) sinki(a->first); }
void extract_bad() { Dict d{{"k", source()}}; auto n = d.extract("k"); sink(n.mapped()); } // WARN
void extract_ok() { Dict d{{"k", source()}}; auto n = d.extract("k"); sink(n.key()); }
void extract_insert_bad() { Dict d{{"k", source()}}, e; e.insert(d.extract("k")); sink(e["k"]); } // WARN
void rekey_bad() { Dict d{{"k", "v"}}; auto n = d.extract("k"); n.key() = source(); d.insert(std::move(n)); for (auto &[k, v] : d) sink(k); } // WARN
void rekey_ok() { Dict d{{"k", "v"}}; auto n = d.extract("k"); n.key() = source(); d.insert(std::move(n)); for (auto &[k, v] : d) sink(v); }
void vector_insert_bad() { std::vector<std::string> v; sink(*v.insert(v.begin(), source())); } // WARN
void vector_emplace_bad() { std::vector<std::pair<int, std::string>> v; auto it = v.emplace(v.begin(), 1, source()); sink(it->second); } // WARN
void vector_emplace_ok() { std::vector<std::pair<int, std::string>> v; auto it = v.emplace(v.begin(), 1, source()); sinki(it->first); }
void emplace_back_bad() { std::vector<std::string> v; sink(v.emplace_back(source())); } // WARN
void emplace_front_bad() { std::list<std::string> v; v.emplace_front() = source(); sink(v.front()); } // WARN
void erase_result_bad() { std::vector<std::string> v{"x", source()}; auto it = v.erase(v.begin()); sink(*it); } // WARN
void erase_count_ok() { Dict d{{"k", source()}}; sinki((int)d.erase("k")); }
void erase_loop_bad() { Dict d{{"k", source()}}; for (auto it = d.begin(); it != d.end();) it = cond() ? d.erase(it) : std::next(it); for (auto &[k, v] : d) sink(v); } // WARN
void pairs_emplace_bad() { Dict d; d.emplace(std::piecewise_construct, std::forward_as_tuple("k"), std::forward_as_tuple(source())); sink(d["k"]); } // WARN
void pairs_emplace_ok() { Dict d; d.emplace(std::piecewise_construct, std::forward_as_tuple("k"), std::forward_as_tuple(source())); sink(d.begin()->first); }
void pair_object_bad() { Dict d; std::pair<const std::string, std::string> p("k", source()); d.insert(p); sink(d["k"]); } // WARN
void pair_object_ok() { Dict d; std::pair<const std::string, std::string> p("k", source()); d.insert(p); sink(d.begin()->first); }
void value_type_bad() { Dict d; d.insert(Dict::value_type(source(), "v")); sink(d.begin()->first); } // WARN
void value_type_ok() { Dict d; d.insert(Dict::value_type(source(), "v")); sink(d["v"]); }
template <class M, class K, class F> typename M::mapped_type &getOr(M &m, const K &k, F make) { auto it = m.find(k); if (it == m.end()) it = m.emplace(k, make()).first; return it->second; }
void get_or_bad() { Dict d; sink(getOr(d, "k", [] { return source(); })); } // WARN
void get_or_ok() { Dict d; source(); sink(getOr(d, "k", [] { return "v"; })); }
