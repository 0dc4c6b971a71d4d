// Containers in containers, in structs, and of pointers.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <array>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>
template <class T> using Vec = std::vector<T>;
template <class T> using Grid = Vec<Vec<T>>;
template <class K, class V> using Multi = std::map<K, Vec<V>>;
struct Address { std::string street, zip; };
struct Person { std::string name; Vec<Address> homes; std::map<std::string, std::string> tags; };
struct Org { Vec<Person> people; std::optional<Person> head; std::unique_ptr<Org> parent; };
void grid_bad() { Grid<int> g(2, Vec<int>(2)); g[1][0] = isource(); sinki(g[1][0]); } // WARN
void grid_ok() { Grid<int> g(2, Vec<int>(2)), h = g; g[1][0] = isource(); sinki(h[1][0]); }
void row_bad() { Grid<int> g(2); auto &row = g[0]; row.push_back(isource()); for (auto &r : g) for (int x : r) sinki(x); } // WARN
void row_copy_ok() { Grid<int> g(2, Vec<int>(2)); auto row = g[0]; row.push_back(isource()); for (auto &r : g) for (int x : r) sinki(x); }
void multi_bad() { Multi<std::string, std::string> m; m["k"].push_back(source()); sink(m["k"].back()); } // WARN
void multi_ok() { Multi<std::string, std::string> m; m["k"].push_back(source()); sink(m.begin()->first); }
void deep_bad() { Org o; o.people.push_back({"n", {{source(), "z"}}, {}}); sink(o.people[0].homes[0].street); } // WARN
void deep_ok() { Org o; o.people.push_back({"n", {{source(), "z"}}, {}}); sink(o.people[0].homes[0].zip); sink(o.people[0].name); }
void tags_bad() { Person p; p.tags["mail"] = source(); Org o; o.people.push_back(p); for (auto &q : o.people) sink(q.tags.at("mail")); } // WARN
void tags_ok() { Person p; p.tags["mail"] = source(); Org o; o.people.push_back(p); for (auto &q : o.people) for (auto &[k, v] : q.tags) sink(k); }
void parent_bad() { Org o; o.parent = std::make_unique<Org>(); o.parent->people.emplace_back().name = source(); sink(o.parent->people.back().name); } // WARN
void parent_ok() { Org o; o.people.resize(1); o.parent = std::make_unique<Org>(); o.parent->people.emplace_back().name = source(); sink(o.people.back().name); }
void head_bad() { Org o; o.head = Person{source(), {}, {}}; sink(o.head->name); } // WARN
void head_ok() { Org o; o.head = Person{source(), {}, {}}; o.head.reset(); o.head.emplace(); sink(o.head->name); }
void pointers_bad() { Person p; Vec<Person *> v{&p}; v[0]->name = source(); sink(p.name); } // WARN
void pointers_ok() { Person p, q; Vec<Person *> v{&p}; v[0]->name = source(); sink(q.name); }
void unique_bad() { Vec<std::unique_ptr<Person>> v; v.push_back(std::make_unique<Person>()); v.back()->name = source(); for (auto &p : v) sink(p->name); } // WARN
void unique_ok() { Vec<std::unique_ptr<Address>> v; v.push_back(std::make_unique<Address>()); v.back()->zip = source(); for (auto &p : v) sink(p->street); }
void shared_bad() { std::map<int, std::shared_ptr<Person>> m; auto p = std::make_shared<Person>(); m[1] = p; p->name = source(); sink(m[1]->name); } // WARN
void shared_ok() { std::map<int, std::shared_ptr<Address>> m; auto p = std::make_shared<Address>(); m[1] = p; p->zip = source(); sink(m[1]->street); }
void tuple_bad() { Vec<std::tuple<int, std::string>> v; v.emplace_back(1, source()); for (auto &[i, s] : v) sink(s); } // WARN
void tuple_ok() { Vec<std::tuple<int, std::string>> v; v.emplace_back(1, source()); for (auto &[i, s] : v) sinki(i); }
void map_of_pairs_bad() { std::map<int, std::pair<std::string, std::string>> m; m[1] = {"a", source()}; sink(m[1].second); } // WARN
void map_of_pairs_ok() { std::map<int, std::pair<std::string, std::string>> m; m[1] = {"a", source()}; sink(m[1].first); }
void array_bad() { std::array<Vec<std::string>, 3> a; a[1].push_back(source()); sink(a[1][0]); } // WARN
void array_ok() { std::array<Vec<std::string>, 3> a; a[1].push_back(source()); a[0].push_back("x"); sink(a[0][0]); }
void set_of_sets_bad() { std::set<std::set<std::string>> s; std::set<std::string> t{source()}; s.insert(t); for (auto &x : s) for (auto &y : x) sink(y); } // WARN
void flatten_bad() { Grid<std::string> g{{source()}, {"x"}}; Vec<std::string> f; for (auto &r : g) f.insert(f.end(), r.begin(), r.end()); sink(f[0]); } // WARN
void group_bad() {
  Vec<Person> v(3);
  v[0].name = source();
  std::unordered_map<std::string, Vec<const Person *>> by;
  for (auto &p : v) by["all"].push_back(&p);
  for (auto &[k, ps] : by) for (auto *p : ps) sink(p->name); // WARN
}
void group_ok() {
  Vec<Address> v(3);
  v[0].street = source();
  std::unordered_map<std::string, Vec<const Address *>> by;
  for (auto &p : v) by["all"].push_back(&p);
  for (auto &[k, ps] : by) for (auto *p : ps) sink(p->zip);
}
struct Json {
  std::string text;
  Vec<Json> list;
  std::map<std::string, Json> object;
};
void json_bad() { Json j; j.object["a"].list.push_back({source(), {}, {}}); sink(j.object["a"].list[0].text); } // WARN
void json_ok() { Json j; j.object["a"].text = source(); for (auto &[k, v] : j.object) sink(k); }
struct Tree { std::string value; std::unique_ptr<Tree> left, right; };
void walk(const Tree *t, std::string &out) { if (!t) return; walk(t->left.get(), out); out += t->value; walk(t->right.get(), out); }
void tree_bad() { Tree t; t.left = std::make_unique<Tree>(); t.left->value = source(); std::string s; walk(&t, s); sink(s); } // WARN
void tree_ok() { Tree t; t.left = std::make_unique<Tree>(); t.left->value = "x"; std::string s, u = source(); walk(&t, s); sink(s); }
