// Abseil's texts, results and containers, by model: declarations as Abseil has them.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <string_view>
#include <utility>
#include <vector>
namespace absl {
std::string StrCat(std::string_view, std::string_view); void StrAppend(std::string *, std::string_view);
template <class... A> std::string StrFormat(const char *, const A &...); template <class C> std::string StrJoin(const C &, std::string_view);
class Status { public: Status(); bool ok() const; std::string_view message() const; }; Status InternalError(std::string_view);
template <class T> class StatusOr { public: StatusOr(T); StatusOr(Status); bool ok() const; const T &value() const; const T &operator*() const; const T *operator->() const; const Status &status() const; };
class Cord { public: Cord(); explicit Cord(std::string_view); void Append(std::string_view); unsigned long size() const; explicit operator std::string() const; };
template <class K, class V> class flat_hash_map { public: flat_hash_map(); V &operator[](const K &); V &at(const K &); bool contains(const K &) const; void clear(); };
} // namespace absl
void cat_bad() { sink(absl::StrCat("a", source())); } // WARN
void append_bad() { std::string s; absl::StrAppend(&s, source()); sink(s); } // WARN
void format_bad() { sink(absl::StrFormat("%s", source())); } // WARN
void join_bad() { std::vector<std::string> v{source()}; sink(absl::StrJoin(v, ",")); } // WARN
void status_bad() { absl::Status s = absl::InternalError(source()); sink(std::string(s.message())); } // WARN
void status_ok() { absl::Status s = absl::InternalError(source()); sinki(s.ok()); }
void result_bad() { absl::StatusOr<std::string> r = source(); if (r.ok()) sink(*r); } // WARN
void result_field_ok() { absl::StatusOr<User> r = User{source(), "x", 1}; sink(r->theme); }
void cord_bad() { absl::Cord c; c.Append(source()); sink(std::string(c)); } // WARN
void cord_ok() { absl::Cord c, d; c.Append(source()); d.Append("x"); sink(std::string(d)); }
void cord_size_ok() { absl::Cord c(source()); sinki((int)c.size()); }
void map_bad() { absl::flat_hash_map<std::string, std::string> m; m["k"] = source(); sink(m.at("k")); } // WARN
void map_other_ok() { absl::flat_hash_map<std::string, std::string> m; m["k"] = source(); sinki(m.contains("k")); }
void map_clear_ok() { absl::flat_hash_map<std::string, std::string> m; m["k"] = source(); m.clear(); sink(m["k"]); }
