// Sequences: vector, list, deque, forward_list: filling, changing, emptying, elements and their fields.
// Functions with lambdas are inline: clang demands that of a library without bodies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <deque>
#include <list>
#include <string>
#include <utility>
#include <vector>
using Strings = std::vector<std::string>;
typedef Strings Words;
struct Row { std::string name, city; int age; };
using Rows = std::vector<Row>;
void sinkv(const Strings &v);
void sinkr(const Row &r);
void whole_bad() { Strings v; v.push_back(source()); sinkv(v); } // WARN
void whole_ok() { Strings v, w; v.push_back(source()); w.push_back("x"); sinkv(w); }
void clear_ok() { Strings v{source()}; v.clear(); v.push_back("x"); sinkv(v); }
void clear_list_ok() { std::list<std::string> v{source()}; v.clear(); v.push_back("x"); sink(v.back()); }
void assign_ok() { Words v{source()}; v = {"a", "b"}; sink(v[0]); }
void assign_n_bad() { Words v; v.assign(3, source()); sink(v[2]); } // WARN
void assign_range_bad() { std::list<std::string> l{source()}; Words v; v.assign(l.begin(), l.end()); sink(v.front()); } // WARN
void fresh_ok() { Strings v{source()}; v = Strings(); sinkv(v); }
void swap_empty_ok() { Strings v{source()}; Strings().swap(v); sinkv(v); }
void swap_bad() { Strings v{source()}, w; v.swap(w); sink(w.at(0)); } // WARN
void swap_ok() { Strings v{source()}, w{"x"}; std::swap(v, w); sink(v[0]); }
void move_bad() { Strings v{source()}, w(std::move(v)); sink(w[0]); } // WARN
void resize_bad() { Strings v; v.resize(4, source()); sink(v[1]); } // WARN
void size_ok() { Strings v{source()}; sinki((int)v.size()); sinki(v.empty()); }
void count_ctor_bad() { std::vector<int> v(10, isource()); sinki(v[3]); } // WARN
void count_ok() { std::vector<int> v(10, 0), w{isource()}; sinki(v[3]); }
void insert_bad() { Strings v{"a"}; v.insert(v.begin(), source()); sink(v.front()); } // WARN
void insert_range_bad() { Strings v{"a"}, w{source()}; v.insert(v.end(), w.begin(), w.end()); sink(v.back()); } // WARN
void insert_list_bad() { Strings v; v.insert(v.end(), {"a", source()}); sinkv(v); } // WARN
void emplace_fields_bad() { std::vector<std::pair<std::string, int>> v; v.emplace_back(source(), 1); sink(v[0].first); } // WARN
void emplace_fields_ok() { std::vector<std::pair<std::string, int>> v; v.emplace_back(source(), 1); sinki(v[0].second); }
void emplace_ref_bad() { Rows v; Row &r = v.emplace_back(); r.name = source(); sink(v.back().name); } // WARN
void emplace_ref_ok() { Rows v; Row &r = v.emplace_back(); r.name = source(); sink(v.back().city); }
void fields_bad() { Rows v; v.push_back({source(), "Rome", 3}); sink(v[0].name); } // WARN
void fields_ok() { Rows v; v.push_back({source(), "Rome", 3}); sink(v[0].city); sinki(v[0].age); }
void fields_later_bad() { Rows v(2); v[1].city = source(); for (const Row &r : v) sink(r.city); } // WARN
void fields_later_ok() { Rows v(2); v[1].city = source(); for (const Row &r : v) sink(r.name); }
void fields_copy_bad() { Rows v(2); v[0].name = source(); Rows w = v; sink(w[0].name); } // WARN
void copy_before_ok() { Rows v(2); Rows w = v; v[0].name = source(); sink(w[0].name); }
void element_by_value_ok() { Rows v(2); Row r = v[0]; r.name = source(); sink(v[0].name); }
void element_struct_bad() { Rows v; Row r; r.age = isource(); v.push_back(r); sinki(v.front().age); } // WARN
void pushed_then_changed_ok() { Rows v; Row r{}; v.push_back(r); r.name = source(); sink(v[0].name); }
void data_bad() { std::vector<int> v(4); v[0] = isource(); const int *p = v.data(); sinki(p[0]); } // WARN
void data_write_bad() { std::vector<char> v(40); fill(v.data()); sinkc(v.data()); } // WARN
void data_write_ok() { std::vector<char> v(40), w(40); fill(v.data()); sinkc(w.data()); }
void pointer_bad() { Rows v(2); Row *p = &v[1]; p->name = source(); sink(v[1].name); } // WARN
void pop_bad() { Strings v{"a"}; v.push_back(source()); std::string s = std::move(v.back()); v.pop_back(); sink(s); } // WARN
void deque_ends_bad() { std::deque<int> d; d.push_front(isource()); d.push_back(1); sinki(d.front()); } // WARN
void deque_ok() { std::deque<int> d, e; d.push_front(isource()); e.emplace_front(1); sinki(e.front()); }
void splice_bad() { std::list<std::string> a, b{source()}; a.splice(a.end(), b); sink(a.back()); } // WARN
void merge_bad() { std::list<int> a{1}, b; b.push_back(isource()); a.merge(b); a.sort(); a.reverse(); sinki(a.front()); } // WARN
inline void list_sort_bad() { std::list<Row> l; l.push_back({"n", source(), 1}); l.sort([](const Row &a, const Row &b) { return a.age < b.age; }); sink(l.front().city); } // WARN
inline void erase_if_bad() { Strings v{source(), "x"}; std::erase_if(v, [](const auto &s) { return s.empty(); }); sink(v[0]); } // WARN
bool sourceBool();
void bools_bad() { std::vector<bool> v(2); v[0] = sourceBool(); bool b = v[0]; sinki(b); } // WARN
Strings load() { Strings v; for (int i = 0; i < 3; ++i) v.push_back(source()); return v; }
Strings defaults() { return {"a", "b"}; }
void returned_bad() { auto v = load(); sink(v[v.size() - 1]); } // WARN
void returned_ok() { load(); auto v = defaults(); sink(v[0]); }
void loadInto(Strings &v) { v.emplace_back(source()); }
void out_parameter_bad() { Strings v; loadInto(v); sink(v[0]); } // WARN
void out_parameter_ok() { Strings v, w; loadInto(v); w.push_back("x"); sink(w[0]); }
void by_value(Strings v) { v.push_back(source()); }
void by_value_ok() { Strings v{"x"}; by_value(v); sink(v[0]); }
class Basket {
  Strings items_;
  Rows rows_;

public:
  void add(std::string s) { items_.push_back(std::move(s)); }
  void addRow(std::string n, std::string c) { rows_.push_back({std::move(n), std::move(c), 0}); }
  const std::string &at(size_t i) const { return items_[i]; }
  const Strings &items() const { return items_; }
  Row &row(size_t i) { return rows_.at(i); }
};
void member_bad() { Basket b; b.add(source()); sink(b.at(0)); } // WARN
void member_ok() { Basket b, c; b.add(source()); c.add("x"); sink(c.at(0)); }
void member_row_bad() { Basket b; b.addRow("n", source()); sink(b.row(0).city); } // WARN
void member_row_ok() { Basket b; b.addRow("n", source()); sink(b.row(0).name); for (auto &i : b.items()) sink(i); }
