// optional, variant and any: set, emptied, tested, visited.
// Functions with lambdas are inline: clang demands that of a library without bodies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <any>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>
struct Row { std::string name, city; };
using Opt = std::optional<std::string>;
using Value = std::variant<std::monostate, int, std::string, std::vector<std::string>>;
template <class... F> struct Overload : F... { using F::operator()...; };
template <class... F> Overload(F...) -> Overload<F...>;
void value_or_bad() { Opt o = source(); sink(o.value_or("x")); } // WARN
void value_or_default_bad() { Opt o; sink(o.value_or(source())); } // WARN
void value_or_ok() { Opt o = "a"; std::string s = source(); sink(o.value_or("x")); }
void nullopt_ok() { Opt o = source(); o = std::nullopt; sink(o.value_or("x")); }
void emplace_bad() { std::optional<Row> o; o.emplace(Row{source(), "x"}); sink(o->name); } // WARN
void emplace_ok() { std::optional<Row> o; o.emplace(Row{source(), "x"}); sink(o->city); }
void has_ok() { Opt o; if (cond()) o = source(); sinki(o.has_value()); sinki(o ? 1 : 0); sinki(o == "x"); }
void arrow_write_bad() { std::optional<Row> o(Row{}); o->city = source(); sink(o.value().city); } // WARN
void arrow_write_ok() { std::optional<Row> o(Row{}); o->city = source(); sink((*o).name); }
void deref_write_bad() { Opt o(""); *o = source(); Opt p = o; sink(*p); } // WARN
void reassign_ok() { Opt o = source(); o = "x"; sink(*o); }
Opt find(int i) { if (i > 3) return source(); return {}; }
Opt none(int i) { if (i > 3) return "x"; return std::nullopt; }
void returned_bad() { if (auto o = find(4)) sink(*o); } // WARN
void returned_ok() { find(4); if (auto o = none(4)) sink(*o); }
void make_bad() { auto o = std::make_optional(source()); sink(std::move(*o)); } // WARN
void swap_ok() { Opt o = source(), p = "x"; std::swap(o, p); sink(*o); }
void variant_index_bad() { std::variant<std::string, int> v(source()); sink(std::get<0>(v)); } // WARN
void variant_int_bad() { Value v = isource(); if (auto *p = std::get_if<int>(&v)) sinki(*p); } // WARN
void variant_replaced_ok() { Value v = source(); v = std::string("x"); sink(std::get<std::string>(v)); }
void variant_other_ok() { Value v = source(), w = std::string("x"); sink(std::get<2>(w)); }
void variant_holds_ok() { Value v = source(); sinki(std::holds_alternative<int>(v)); sinki((int)v.index()); }
void variant_emplace_bad() { Value v; v.emplace<std::string>(source()); sink(std::get<std::string>(v)); } // WARN
void variant_vector_bad() { Value v = std::vector<std::string>{source()}; sink(std::get<3>(v)[0]); } // WARN
void variant_write_bad() { Value v = std::string(); std::get<std::string>(v) += source(); sink(std::get<std::string>(v)); } // WARN
void variant_struct_ok() { std::variant<int, Row> v = Row{source(), "x"}; sink(std::get<Row>(v).city); }
void variant_struct_bad() { std::variant<int, Row> v = Row{source(), "x"}; sink(std::get<Row>(v).name); } // WARN
struct Show {
  void operator()(const std::string &s) const { sink(s); } // WARN
  void operator()(int) const {}
};
struct Skip {
  void operator()(const std::string &s) const {}
  void operator()(int n) const { sinki(n); }
};
void visit_functor_bad() { std::variant<int, std::string> v = source(); std::visit(Show(), v); }
void visit_functor_ok() { std::variant<int, std::string> v = source(); std::visit(Skip(), v); }
inline void visit_overload_bad() { std::variant<int, std::string> v = source(); std::visit(Overload{[](int) {}, [](const std::string &s) { sink(s); }}, v); } // WARN
inline void visit_overload_ok() { std::variant<int, std::string> v = source(); std::visit(Overload{[](int n) { sinki(n); }, [](const std::string &s) {}}, v); }
inline void visit_result_bad() { std::variant<int, std::string> v = source(); sink(std::visit(Overload{[](int n) { return std::to_string(n); }, [](std::string &s) { return s; }}, v)); } // WARN
inline void visit_result_ok() { std::variant<int, std::string> v = source(); sinki(std::visit(Overload{[](int n) { return n; }, [](std::string &s) { return (int)s.size(); }}, v)); }
#ifndef MINISTD // A generic lambda that no body of the library calls.
inline void visit_capture_bad() { std::variant<int, std::string> v = source(); std::string t; std::visit([&](auto &x) { if constexpr (std::is_same_v<std::decay_t<decltype(x)>, std::string>) t = x; }, v); sink(t); } // WARN
#endif
void any_bad() { std::any a = isource(); sinki(std::any_cast<int>(a)); } // WARN
void any_pointer_bad() { std::any a = source(); if (auto *s = std::any_cast<std::string>(&a)) sink(*s); } // WARN
void any_replaced_ok() { std::any a = source(); a = std::string("x"); sink(std::any_cast<std::string>(a)); }
void any_reset_ok() { std::any a = source(); a.reset(); a = std::string("x"); sink(std::any_cast<const std::string &>(a)); }
void any_ref_bad() { std::any a = std::string(); std::any_cast<std::string &>(a) = source(); sink(std::any_cast<std::string>(a)); } // WARN
void any_struct_ok() { std::any a = Row{source(), "x"}; sink(std::any_cast<Row &>(a).city); }
void any_vector_bad() { std::vector<std::any> v; v.push_back(1); v.push_back(source()); sink(std::any_cast<std::string>(v[1])); } // WARN
void any_has_ok() { std::any a = source(); sinki(a.has_value()); }
class Settings {
  std::optional<std::string> name_;
  Value value_;

public:
  void setName(std::string s) { name_ = std::move(s); }
  void setValue(Value v) { value_ = std::move(v); }
  const Opt &name() const { return name_; }
  std::string value() const { return std::get<std::string>(value_); }
};
void settings_bad() { Settings s; s.setName(source()); sink(*s.name()); } // WARN
void settings_ok() { Settings s; s.setName(source()); s.setValue(std::string("x")); sink(s.value()); }
void settings_value_bad() { Settings s; s.setValue(source()); sink(s.value()); } // WARN
