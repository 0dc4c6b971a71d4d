// expected, and the monadic operations of optional: C++23.
// RUN: %check_flow %s -- -std=c++23
#include "cases.h"
#include <expected>
#include <optional>
#include <string>
#include <utility>
struct Row { std::string name, city; };
enum class Error { None, Io };
template <class T> using Result = std::expected<T, std::string>;
Result<std::string> load() { if (cond()) return std::unexpected("no file"); return source(); }
Result<std::string> fixed() { if (cond()) return std::unexpected("no file"); return "x"; }
Result<Row> loadRow() { return Row{source(), "Rome"}; }
void value_bad() { auto r = load(); if (r) sink(*r); } // WARN
void value_ok() { load(); auto r = fixed(); if (r.has_value()) sink(r.value()); }
void error_ok() { auto r = load(); if (!r) sink(r.error()); }
void error_bad() { Result<int> r = std::unexpected(source()); sink(r.error()); } // WARN
void error_value_ok() { Result<int> r = std::unexpected(source()); r = 1; sinki(*r); }
void field_bad() { auto r = loadRow(); sink(r->name); } // WARN
void field_ok() { auto r = loadRow(); sink(r->city); }
void value_or_bad() { sink(load().value_or("x")); } // WARN
void enum_ok() { std::expected<std::string, Error> r = source(); if (!r) sinki(static_cast<int>(r.error())); }
Result<int> half(int n) { Result<int> r = n; if (n & 1) return std::unexpected("odd"); return n / 2; }
Result<int> sum() { auto a = half(isource()); if (!a) return std::unexpected(a.error()); return *a + 1; }
void chain_bad() { auto r = sum(); sinki(*r); } // WARN
void chain_ok() { sum(); auto r = half(4); sinki(*r + 1); }
void opt_transform_bad() { std::optional<Row> o = Row{source(), "x"}; sink(*o.transform([](const Row &r) { return r.name; })); } // WARN
void opt_transform_ok() { std::optional<Row> o = Row{source(), "x"}; sink(*o.transform([](const Row &r) { return r.city; })); }
void opt_and_then_bad() { std::optional<std::string> o = source(); auto p = o.and_then([](const std::string &s) { return std::optional(s + "!"); }); sink(*p); } // WARN
void opt_or_else_bad() { std::optional<std::string> o; sink(*o.or_else([] { return std::optional(source()); })); } // WARN
void opt_or_else_ok() { std::optional<std::string> o = "x"; source(); sink(*o.or_else([] { return std::optional<std::string>("y"); })); }
