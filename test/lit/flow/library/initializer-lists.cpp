// Braces: initializer lists, aggregates, defaults of members, delegating and inheriting constructors.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <array>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>
struct Row { std::string name, city = "Rome"; int age{}; };
struct Base { std::string id; explicit Base(std::string s) : id(std::move(s)) {} };
struct Heir : Base { using Base::Base; std::string other; };
struct Whole { Row row; std::vector<std::string> tags; int numbers[2]; };
struct Extended : Row { std::string extra; };
void list_bad() { std::initializer_list<int> l = {1, isource()}; for (int x : l) sinki(x); } // WARN
void list_ok() { std::initializer_list<int> l = {1, 2}; int n = isource(); for (int x : l) sinki(x); }
void begin_bad() { auto l = {source()}; sink(*l.begin()); } // WARN
void size_ok() { auto l = {source()}; sinki((int)l.size()); }
void index_bad() { auto l = {std::string("x"), source()}; sink(l.begin()[1]); } // WARN
void all(std::initializer_list<std::string> l) { for (auto &s : l) sink(s); } // WARN
void parameter_bad() { all({"a", source()}); }
std::string joined(std::initializer_list<std::string> l) { std::string r; for (auto &s : l) r += s; return r; }
void joined_bad() { sink(joined({"a", source()})); } // WARN
void joined_ok() { joined({source()}); sink(joined({"a", "b"})); }
class Names {
  std::vector<std::string> v_;

public:
  Names(std::initializer_list<std::string> l) : v_(l) {}
  Names &operator=(std::initializer_list<std::string> l) { v_.assign(l.begin(), l.end()); return *this; }
  const std::string &operator[](size_t i) const { return v_[i]; }
};
void names_bad() { Names n{"a", source()}; sink(n[1]); } // WARN
void names_ok() { Names n{"a", source()}, m{"b"}; sink(m[0]); }
void names_assign_bad() { Names n{"a"}; n = {source()}; sink(n[0]); } // WARN
void names_assign_ok() { Names n{"a"}, m{"b"}; n = {source()}; sink(m[0]); }
void vector_bad() { std::vector<std::pair<int, std::string>> v{{1, "a"}, {2, source()}}; sink(v[1].second); } // WARN
void vector_ok() { std::vector<std::pair<int, std::string>> v{{1, "a"}, {2, source()}}; sinki(v[1].first); }
void vector_rows_bad() { std::vector<Row> v{{"a"}, {"b", source()}}; sink(v[1].city); } // WARN
void vector_rows_ok() { std::vector<Row> v{{"a"}, {"b", source()}}; sink(v[1].name); }
void map_bad() { std::map<std::string, std::vector<int>> m{{"a", {1, isource()}}}; sinki(m["a"][1]); } // WARN
void map_ok() { std::map<std::string, std::vector<int>> m{{"a", {1, isource()}}}; sink(m.begin()->first); }
void set_bad() { std::set<std::string> s = {"a", source()}; sink(*s.rbegin()); } // WARN
void aggregate_bad() { Whole w{{source()}, {"t"}, {1, 2}}; sink(w.row.name); } // WARN
void aggregate_ok() { Whole w{{source()}, {"t"}, {1, 2}}; sink(w.row.city); sink(w.tags[0]); sinki(w.numbers[0]); }
void aggregate_list_bad() { Whole w{{}, {"t", source()}, {}}; sink(w.tags[1]); } // WARN
void aggregate_array_bad() { Whole w{{}, {}, {1, isource()}}; sinki(w.numbers[1]); } // WARN
void aggregate_array_ok() { Whole w{{}, {}, {1, isource()}}; sinki(w.numbers[0]); }
void aggregate_base_bad() { Extended e{{source()}, "x"}; sink(e.name); } // WARN
void aggregate_base_ok() { Extended e{{source()}, "x"}; sink(e.extra); sink(e.city); }
void designated_bad() { Row r{.name = "x", .city = source()}; sink(r.city); } // WARN
void designated_ok() { Row r{.name = "x", .city = source()}; sink(r.name); sinki(r.age); }
void elided_bad() { int a[2][2] = {1, 2, isource(), 4}; sinki(a[1][0]); } // WARN
void elided_ok() { int a[2][2] = {1, 2, isource(), 4}; sinki(a[0][1]); }
void inherited_bad() { Heir h{source()}; sink(h.id); } // WARN
void inherited_ok() { Heir h{source()}; sink(h.other); }
void default_argument_target(std::string s = source()) { sink(s); } // WARN
void default_argument_bad() { default_argument_target(); }
struct Lazy { std::string value = source(), plain = "x"; };
void member_default_bad() { Lazy l; sink(l.value); } // WARN
void member_default_ok() { Lazy l; sink(l.plain); }
void member_default_replaced_ok() { Lazy l{"y"}; sink(l.value); }
struct Delegating { std::string a, b; Delegating(std::string x, std::string y) : a(x), b(y) {} explicit Delegating(std::string x) : Delegating("none", x) {} };
void delegating_bad() { Delegating d(source()); sink(d.b); } // WARN
void delegating_ok() { Delegating d(source()); sink(d.a); }
Row made() { return {source(), "x", 1}; }
void returned_bad() { sink(made().name); } // WARN
void returned_ok() { sink(made().city); }
void paren_aggregate_bad() { Row r(source(), "x"); sink(r.name); } // WARN
void paren_aggregate_ok() { Row r(source(), "x"); sink(r.city); }
