// Objects that are emptied: clear, = {}, reset, moved from, fresh ones; and filled again.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <set>
#include <sstream>
#include <unordered_map>
#include <vector>
struct Rec { std::string a, b; };
void refilled_bad() { std::vector<std::string> v{"x"}; v.clear(); v.push_back(source()); sink(v[0]); } // WARN
void refilled_ok() { std::vector<std::string> v{source()}; v.clear(); v.push_back("x"); sink(v[0]); }
void assigned_braces_ok() { std::vector<std::string> v{source()}; v = {}; v.push_back("x"); sink(v.front()); }
void assigned_list_ok() { std::vector<std::string> v{source()}; v = {"a", "b"}; sink(v[1]); }
void assign_call_ok() { std::vector<std::string> v{source()}; v.assign(3, "x"); sink(v[0]); }
void assign_call_bad() { std::vector<std::string> v{"x"}; v.assign(3, source()); sink(v[0]); } // WARN
void resize_bad() { std::vector<std::string> v{source()}; v.resize(9); sink(v[0]); } // WARN
void map_clear_ok() { std::map<int, std::string> m; m[1] = source(); m.clear(); m[2] = "x"; for (auto &[k, v] : m) sink(v); }
void map_erase_bad() { std::map<int, std::string> m; m[1] = source(); m[2] = source(); m.erase(2); sink(m[1]); } // WARN
void unordered_clear_ok() { std::unordered_map<std::string, std::string> m; m["a"] = source(); m.clear(); m["a"] = "x"; sink(m["a"]); }
void set_clear_ok() { std::set<std::string> s{source()}; s.clear(); s.insert("x"); sink(*s.begin()); }
void list_clear_ok() { std::list<std::string> l{source()}; l.clear(); l.push_back("x"); sink(l.back()); }
void deque_swap_ok() { std::deque<std::string> d{source()}; std::deque<std::string>().swap(d); d.push_back("x"); sink(d[0]); }
void queue_fresh_ok() { std::queue<std::string> q; q.push(source()); q = {}; q.push("x"); sink(q.front()); }
void stream_str_ok() { std::ostringstream o; o << source(); o.str(""); o << "x"; sink(o.str()); }
void stream_str_bad() { std::ostringstream o; o.str(""); o << source(); o.clear(); sink(o.str()); } // WARN
void optional_nullopt_ok() { std::optional<std::string> o = source(); o = std::nullopt; sink(o.value_or("x")); }
void optional_emplace_ok() { std::optional<std::string> o = source(); o.emplace("x"); sink(*o); }
void optional_emplace_bad() { std::optional<std::string> o = "x"; o.emplace(source()); sink(*o); } // WARN
void unique_reset_ok() { auto p = std::make_unique<std::string>(source()); p.reset(new std::string("x")); sink(*p); }
void unique_reset_bad() { auto p = std::make_unique<std::string>("x"); p.reset(new std::string(source())); sink(*p); } // WARN
void shared_reset_bad() { auto p = std::make_shared<Rec>(), q = p; q->a = source(); q.reset(); sink(p->a); } // WARN
void shared_fresh_ok() { auto p = std::make_shared<Rec>(); p->a = source(); p = std::make_shared<Rec>(); sink(p->a); }
void moved_from_string_ok() { std::string s = source(), t = std::move(s); s = "x"; sink(s); }
void moved_from_vector_ok() { std::vector<std::string> v{source()}, w = std::move(v); v.clear(); v.push_back("x"); sink(v[0]); }
void moved_from_vector_bad() { std::vector<std::string> v{source()}, w = std::move(v); v.push_back("x"); sink(w[0]); } // WARN
void moved_from_unique_bad() { auto p = std::make_unique<Rec>(); p->b = source(); auto q = std::move(p); sink(q->b); } // WARN
void fresh_in_loop_ok() { for (int i = 0; i < 3; ++i) { std::vector<std::string> v; for (auto &s : v) sink(s); v.push_back(source()); } }
void kept_in_loop_bad() { std::vector<std::string> v; for (int i = 0; i < 3; ++i) { for (auto &s : v) sink(s); v.push_back(source()); } } // WARN
void cleared_in_loop_ok() { std::vector<std::string> v; for (int i = 0; i < 3; ++i) { v.clear(); v.push_back("x"); sink(v[0]); v.push_back(source()); } }
void string_erase_bad() { std::string s = source(); s.erase(0, 1); sink(s); } // WARN
void pop_push_bad() { std::vector<std::string> v{source(), "x"}; v.pop_back(); v.push_back("y"); sink(v[0]); } // WARN
