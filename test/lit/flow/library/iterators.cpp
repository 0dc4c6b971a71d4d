// Iterators: stored, advanced, reversed, inserting, of the user's own.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <deque>
#include <iterator>
#include <list>
#include <map>
#include <string>
#include <utility>
#include <vector>
struct Row { std::string name, city; };
using Strings = std::vector<std::string>;
using It = Strings::iterator;
void write_bad() { Strings v(3); auto it = v.begin(); *it = source(); sink(v.front()); } // WARN
void write_ok() { Strings v(3), w(3); auto it = v.begin(); *it = source(); sink(w.front()); }
void next_bad() { Strings v{"x", source()}; sink(*std::next(v.begin())); } // WARN
void prev_bad() { std::list<std::string> v{"x", source()}; sink(*std::prev(v.end())); } // WARN
void advance_bad() { std::list<std::string> v{"x", source()}; auto i = v.begin(); std::advance(i, 1); sink(*i); } // WARN
void distance_ok() { Strings v{source()}; sinki((int)std::distance(v.begin(), v.end())); sinki(v.end() - v.begin()); }
void index_bad() { Strings v{source()}; It i = v.begin(); sink(i[0]); } // WARN
void plus_bad() { Strings v{"a", source()}; sink(*(v.begin() + 1)); } // WARN
void arrow_write_bad() { std::vector<Row> v(2); v.begin()->name = source(); sink(v[0].name); } // WARN
void arrow_write_ok() { std::vector<Row> v(2); v.begin()->name = source(); sink(v[0].city); }
void reverse_bad() { Strings v{source()}; for (auto i = v.rbegin(); i != v.rend(); ++i) sink(*i); } // WARN
void reverse_arrow_ok() { std::vector<Row> v(2); v[0].name = source(); for (auto i = v.rbegin(); i != v.rend(); ++i) sink(i->city); }
void reverse_write_bad() { Strings v(2); *v.rbegin() = source(); sink(v.back()); } // WARN
void base_bad() { Strings v{source(), "x"}; auto r = v.rbegin(); sink(*r.base()); } // WARN
void post_increment_bad() { Strings v{source(), "x"}; auto i = v.begin(); sink(*i++); } // WARN
void free_begin_bad() { Strings v{source()}; using std::begin; sink(*begin(v)); } // WARN
void array_begin_bad() { std::string a[2]; a[0] = source(); sink(*std::begin(a)); } // WARN
void array_begin_ok() { std::string a[2], b[2]; a[0] = source(); sink(*std::begin(b)); }
void const_bad() { Strings v{source()}; Strings::const_iterator i = v.cbegin(); std::string s(*i); sink(s); } // WARN
void inserter_bad() { Strings v; auto out = std::back_inserter(v); *out++ = source(); sink(v[0]); } // WARN
void inserter_ok() { Strings v, w; auto out = std::back_inserter(v); *out++ = source(); *std::back_inserter(w) = "x"; sink(w[0]); }
void front_inserter_bad() { std::deque<std::string> v; *std::front_inserter(v) = source(); sink(v.front()); } // WARN
void map_inserter_bad() { std::map<std::string, std::string> m; *std::inserter(m, m.begin()) = {"k", source()}; sink(m["k"]); } // WARN
void map_inserter_ok() { std::map<std::string, std::string> m; *std::inserter(m, m.begin()) = {"k", source()}; sink(m.begin()->first); }
void move_iterator_bad() { Strings v{source()}, w(std::make_move_iterator(v.begin()), std::make_move_iterator(v.end())); sink(w[0]); } // WARN
void stored_bad() { std::list<std::string> l; std::map<int, std::list<std::string>::iterator> at; l.push_back(source()); at[1] = l.begin(); sink(*at[1]); } // WARN
void stored_ok() { std::list<Row> l; std::map<int, std::list<Row>::iterator> at; l.push_back({source(), "x"}); at[1] = l.begin(); sink(at[1]->city); }
template <class I> void each(I a, I b) { for (; a != b; ++a) sink(*a); } // WARN
void each_bad() { Strings v{source()}; each(v.begin(), v.end()); }
template <class I> std::string join(I a, I b) { std::string s; for (; a != b; ++a) s += *a + ","; return s; }
void join_bad() { std::list<std::string> v{source()}; sink(join(v.begin(), v.end())); } // WARN
void join_ok() { Strings v{source()}, w{"x"}; join(v.begin(), v.end()); sink(join(w.begin(), w.end())); }
template <class C, class P> auto findIn(C &c, P p) { auto i = c.begin(); while (i != c.end() && !p(*i)) ++i; return i; }
void find_in_bad() { std::vector<Row> v(2); v[1].city = source(); sink(findIn(v, [](auto &r) { return r.name == "x"; })->city); } // WARN
void find_in_ok() { std::vector<Row> v(2); v[1].city = source(); sink(findIn(v, [](auto &r) { return r.name == "x"; })->name); }
class Chain {
  struct Node { std::string value; Node *next; };
  Node *head_ = nullptr;

public:
  struct iterator {
    Node *node;
    std::string &operator*() const { return node->value; }
    iterator &operator++() { node = node->next; return *this; }
    bool operator!=(const iterator &o) const { return node != o.node; }
  };
  void push(std::string s) { head_ = new Node{std::move(s), head_}; }
  iterator begin() const { return {head_}; }
  iterator end() const { return {nullptr}; }
};
void chain_bad() { Chain c; c.push(source()); c.push("x"); for (auto &s : c) sink(s); } // WARN
void chain_ok() { Chain c, d; c.push(source()); d.push("x"); for (auto &s : d) sink(s); }
void swap_elements_bad() { Strings v{source(), "x"}; std::swap(*v.begin(), *(v.begin() + 1)); sink(v[1]); } // WARN
