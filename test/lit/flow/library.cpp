// RUN: %check_purpose %S/Inputs/purpose.yaml %s -- -std=c++20
#include "Inputs/cases.h"
#include <vector>
#include <map>
#include <unordered_map>
#include <set>
#include <list>
#include <deque>
#include <queue>
#include <stack>
#include <array>
#include <optional>
#include <variant>
#include <any>
#include <memory>
#include <sstream>
#include <iostream>
#include <string_view>
#include <span>
#include <algorithm>
#include <numeric>
#include <regex>
#include <filesystem>
#include <charconv>
#include <chrono>
#include <cstdio>
struct R { std::string a, b; };
void concat_bad() { sink("a" + source()); } // WARN
void append_bad() { std::string s; s.append(source()); sink(s); } // WARN
void pluseq_bad() { std::string s; s += source(); sink(s); } // WARN
void insert_bad() { std::string s; s.insert(0, source()); sink(s); } // WARN
void substr_bad() { sink(source().substr(1, 2)); } // WARN
void cstr_bad() { sinkc(source().c_str()); } // WARN
void sv_bad() { std::string s = source(); std::string_view v = s; sink(std::string(v)); } // WARN
void data_bad() { std::string s = source(); sinkc(s.data()); } // WARN
void iter_bad() { std::string s = source(), t; for (char c : s) t += c; sink(t); } // WARN
void tostr_bad() { sink(std::to_string(isource())); } // WARN
void stoi_bad() { sinki(std::stoi(source())); } // WARN
void size_ok() { sinki((int)source().size()); }
void empty_ok() { sinki(source().empty()); }
void cmp_ok() { sinki(source() == "x"); }
void ss_bad() { std::ostringstream o; o << 1 << source(); sink(o.str()); } // WARN
void ss_ok() { std::ostringstream o, p; o << source(); p << "x"; sink(p.str()); }
void iss_bad() { std::istringstream i(source()); std::string s; i >> s; sink(s); } // WARN
void getline_bad() { std::istringstream i(source()); std::string s; std::getline(i, s); sink(s); } // WARN
void vec_bad() { std::vector<std::string> v; v.push_back(source()); sink(v[0]); } // WARN
void emplace_bad() { std::vector<std::string> v; v.emplace_back(source()); sink(v.back()); } // WARN
void front_bad() { std::list<std::string> v; v.push_front(source()); sink(v.front()); } // WARN
void it_bad() { std::vector<std::string> v{source()}; for (auto it = v.begin(); it != v.end(); ++it) sink(*it); } // WARN
void itarrow_bad() { std::vector<R> v; v.push_back({source(), "x"}); auto it = v.begin(); sink(it->a); } // WARN
void itarrow_ok() { std::vector<R> v; v.push_back({source(), "x"}); auto it = v.begin(); sink(it->b); }
void rit_bad() { std::vector<std::string> v{source()}; sink(*v.rbegin()); } // WARN
void map_bad() { std::map<std::string, std::string> m; m["k"] = source(); sink(m.at("k")); } // WARN
void mapkey_bad() { std::map<std::string, std::string> m; m[source()] = "v"; for (auto &[k, v] : m) sink(k); } // WARN
void mapkey_ok() { std::map<std::string, std::string> m; m[source()] = "v"; for (auto &[k, v] : m) sink(v); }
void mapval_ok() { std::map<std::string, std::string> m; m["k"] = source(); for (auto &[k, v] : m) sink(k); }
void mapfind_bad() { std::unordered_map<std::string, std::string> m; m.emplace("k", source()); auto it = m.find("k"); sink(it->second); } // WARN
void mapfind_ok() { std::unordered_map<std::string, std::string> m; m.emplace("k", source()); auto it = m.find("k"); sink(it->first); }
void mapins_bad() { std::map<int, std::string> m; m.insert({1, source()}); sink(m[1]); } // WARN
void mapinit_bad() { std::map<std::string, std::string> m{{"a", source()}}; sink(m["a"]); } // WARN
void set_bad() { std::set<std::string> s; s.insert(source()); for (auto &x : s) sink(x); } // WARN
void queue_bad() { std::queue<std::string> q; q.push(source()); sink(q.front()); } // WARN
void stack_bad() { std::stack<std::string> q; q.push(source()); sink(q.top()); } // WARN
void pq_bad() { std::priority_queue<std::string> q; q.push(source()); sink(q.top()); } // WARN
void array_bad() { std::array<std::string, 2> a; a[1] = source(); sink(a[1]); } // WARN
void array_ok() { std::array<std::string, 2> a; a[1] = source(); sink(a[0]); }
void opt_bad() { std::optional<std::string> o = source(); sink(*o); } // WARN
void opt2_bad() { std::optional<std::string> o; o = source(); sink(o.value()); } // WARN
void opt_ok() { std::optional<std::string> o = source(); o.reset(); sink(o.value_or("x")); }
void var_bad() { std::variant<int, std::string> v = source(); sink(std::get<std::string>(v)); } // WARN
void visit_bad() { std::variant<int, std::string> v = source(); std::visit([](auto &x) { if constexpr (std::is_same_v<std::decay_t<decltype(x)>, std::string>) sink(x); }, v); } // WARN
void any_bad() { std::any a = source(); sink(std::any_cast<std::string>(a)); } // WARN
void sp_bad() { auto p = std::make_shared<R>(); p->a = source(); auto q = p; sink(q->a); } // WARN
void sp_ok() { auto p = std::make_shared<R>(); p->a = source(); auto q = p; sink(q->b); }
void sp2_bad() { auto p = std::make_shared<R>(); auto q = p; q->a = source(); sink(p->a); } // WARN
void spval_bad() { auto p = std::make_shared<std::string>(source()); sink(*p); } // WARN
void up_bad() { std::unique_ptr<R> p(new R); p->a = source(); auto q = std::move(p); sink(q->a); } // WARN
void wp_bad() { auto p = std::make_shared<R>(); std::weak_ptr<R> w = p; p->a = source(); if (auto l = w.lock()) sink(l->a); } // WARN
void span_bad() { int a[3] = {isource(), 0, 0}; std::span<int> s(a); sinki(s[0]); } // WARN
void accum_bad() { std::vector<std::string> v{source()}; sink(std::accumulate(v.begin(), v.end(), std::string())); } // WARN
void copyalg_bad() { std::vector<std::string> v{source()}, w; std::copy(v.begin(), v.end(), std::back_inserter(w)); sink(w[0]); } // WARN
void find_bad() { std::vector<std::string> v{source()}; auto it = std::find(v.begin(), v.end(), "x"); sink(*it); } // WARN
void nested_bad() { std::map<std::string, std::vector<std::string>> m; m["a"].push_back(source()); for (auto &[k, v] : m) for (auto &s : v) sink(s); } // WARN
void vecctor_bad() { std::vector<std::string> v{source()}; std::vector<std::string> w(v.begin(), v.end()); sink(w[0]); } // WARN
void regex_bad() { std::string s = source(); std::smatch m; std::regex_match(s, m, std::regex("x")); sink(m[1].str()); } // WARN
void regexrep_bad() { sink(std::regex_replace(source(), std::regex("a"), "b")); } // WARN
void path_bad() { std::filesystem::path p = source(); sink((p / "x").string()); } // WARN
void hash_bad() { sinki((int)std::hash<std::string>()(source())); } // WARN
void fromchars_bad() { std::string s = source(); int n; std::from_chars(s.data(), s.data() + s.size(), n); sinki(n); } // WARN
void insres_bad() { std::map<int, std::string> m; auto r = m.try_emplace(1, source()); sink(r.first->second); } // WARN
void elemref_bad() { std::vector<R> v(3); for (auto &r : v) r.a = source(); sink(v[0].a); } // WARN
void elemref_ok() { std::vector<R> v(3); for (auto &r : v) r.a = source(); sink(v[0].b); }
void elemval_ok() { std::vector<R> v(3); for (auto r : v) r.a = source(); sink(v[0].a); }
void chrono_bad() { std::chrono::seconds s(isource()); sinki((int)s.count()); } // WARN
void sscanf_bad() { int n; sscanf(csource(), "%d", &n); sinki(n); } // WARN
void initlist_bad() { for (const auto &s : {std::string("x"), source()}) sink(s); } // WARN
void ptrvec_bad() { R r; std::vector<R *> v; v.push_back(&r); v[0]->a = source(); sink(r.a); } // WARN
void sorted_ok(std::vector<User> v) { std::sort(v.begin(), v.end(), [](const User &x, const User &y) { return x.id < y.id; }); sink(v[0].theme); }
void unsorted_ok(std::vector<User> v) { sink(v[0].theme); }
