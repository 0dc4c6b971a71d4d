// Strings: building, changing, overwriting and taking apart.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cctype>
#include <cstring>
#include <string>
#include <utility>
using namespace std::string_literals;
using Str = std::string;
using Alias = Str;
void ctor_range_bad() { std::string s = source(); std::string t(s.begin() + 1, s.end()); sink(t); } // WARN
void ctor_ptr_len_bad() { std::string s = source(); std::string t(s.c_str(), 3); sink(t); } // WARN
void ctor_sub_bad() { Alias s = source(); Alias t(s, 2, 5); sink(t); } // WARN
void ctor_fill_bad() { std::string s(3, source()[0]); sink(s); } // WARN
void ctor_fill_ok() { std::string s = source(); std::string t(s.size(), 'x'); sink(t); }
void literal_plus_bad() { sink("mail: "s + source() + "\n"); } // WARN
void literal_plus_ok() { Str s = source(); sink("mail: "s + std::to_string(s.size()) + "\n"); }
void assign_kill_ok() { std::string s = source(); s.assign("nobody"); sink(s); }
void assign_fill_ok() { std::string s = source(); s.assign(4, '*'); sink(s); }
void assign_range_bad() { std::string s = "x", t = source(); s.assign(t.cbegin(), t.cend()); sink(s); } // WARN
void assign_part_bad() { std::string s, t = source(); s.assign(t, 1, 2); sink(s); } // WARN
void assign_char_ok() { std::string s = source(); s = 'c'; sink(s); }
void clear_ok() { std::string s = source(); s.clear(); s += "fresh"; sink(s); }
void clear_then_bad() { std::string s = "a"; s.clear(); s += source(); sink(s); } // WARN
void clear_branch_bad() { std::string s = source(); if (cond()) s.clear(); sink(s); } // WARN
void clear_other_bad() { std::string s = source(), t; t.clear(); sink(s); } // WARN
void replace_bad() { std::string s = "hello NAME"; s.replace(6, 4, source()); sink(s); } // WARN
void replace_self_bad() { std::string s = source(); for (size_t i; (i = s.find("a")) != Str::npos;) s.replace(i, 1, "b"); sink(s); } // WARN
void replace_ok() { std::string s = "hello NAME", t = source(); s.replace(6, 4, "you"); sink(s); }
void insert_at_bad() { std::string s = "<>"; s.insert(1, source().c_str()); sink(s); } // WARN
void insert_iter_bad() { std::string s = "<>"; s.insert(s.begin(), source()[2]); sink(s); } // WARN
void push_back_bad() { std::string s, t = source(); for (size_t i = 0; i < t.size(); ++i) s.push_back(t[i]); sink(s); } // WARN
void push_back_ok() { std::string s, t = source(); for (size_t i = 0; i < t.size(); ++i) s.push_back('*'); sink(s); }
void index_write_bad() { std::string s = "xxxx", t = source(); s[0] = t[0]; sink(s); } // WARN
void upper_bad() { std::string s = source(); for (char &c : s) c = (char)toupper(c); sink(s); } // WARN
void erase_bad() { std::string s = source(); s.erase(0, s.find('@')); sink(s); } // WARN
void pop_back_bad() { auto s = source(); s.pop_back(); s.resize(3); s.shrink_to_fit(); sink(s); } // WARN
void chain_bad() { Str s; s.append("a").append(source()).append("b"); sink(s); } // WARN
void chain_ok() { Str s, t; s.append("a").append(source()); t.append("b").append("c"); sink(t); }
void front_back_bad() { Str s = source(), t = "ab"; t.front() = s.back(); sink(t); } // WARN
void at_bad() { Str s = source(); sinki(s.at(0)); } // WARN
void find_ok() { Str s = source(); sinki(s.find("x") == Str::npos); }
void compare_ok() { Str s = source(); sinki(s.compare("x") == 0); sinki(s < "b"); }
void starts_ok() { sinki(source().starts_with("Mr")); }
void copy_out_bad() { char b[32]; Str s = source(); s.copy(b, 10); sinkc(b); } // WARN
void copy_out_ok() { char b[32], c[32] = ""; Str s = source(); s.copy(b, 10); sinkc(c); }
void data_write_bad() { Str s(64, ' '); strcpy(s.data(), csource()); sink(s); } // WARN
void data_fill_bad() { Str s(64, ' '); fill(&s[0]); sink(s); } // WARN
void address_bad() { Str s = "x"; Str *p = &s; p->append(source()); sink(s); } // WARN
void member_swap_ok() { Str s = source(), t = "x"; swap(s, t); sink(s); }
void moved_to_bad() { Str s = source(), t = std::move(s); s = "again"; sink(t + s); } // WARN
void moved_from_ok() { Str s = source(), t = std::move(s); s = "again"; sink(s); }
void exchange_bad() { Str s = source(); sink(std::exchange(s, "x")); } // WARN
void exchange_ok() { Str s = source(); std::exchange(s, "x"); sink(s); }
void ternary_bad() { Str s = cond() ? "n/a" : source(); sink(s.empty() ? "none" : s); } // WARN
void ternary_ok() { Str s = source(); sink(s.empty() ? "none" : "some"); }
std::string trim(const std::string &s) { auto a = s.find_first_not_of(' '), b = s.find_last_not_of(' '); return a == Str::npos ? "" : s.substr(a, b - a + 1); }
void trim_bad() { sink(trim(source())); } // WARN
void trim_ok() { trim(source()); sink(trim(" x ")); }
Str mask(const Str &s) { Str r; for (char c : s) r += c == '@' ? '@' : '*'; return r; }
void mask_ok() { sink(mask(source())); }
class Builder {
  Str text_;

public:
  Builder &add(const Str &s) { text_ += s; return *this; }
  Builder &operator<<(const char *s) { text_ += s; return *this; }
  Str take() { return std::move(text_); }
};
void builder_bad() { sink(Builder().add("a").add(source()).take()); } // WARN
void builder_ok() { Builder a, b; a.add(source()) << "x"; b << "y" << "z"; sink(b.take()); }
#define JOIN(a, b) (Str(a) + "-" + (b))
void macro_bad() { sink(JOIN("id", source())); } // WARN
void macro_ok() { Str s = source(); sink(JOIN("id", "s")); }
void wide_bad() { Str s = source(); std::wstring w(s.begin(), s.end()); Str t(w.begin(), w.end()); sink(t); } // WARN
void iter_loop_bad() { Str s = source(), t; for (auto i = s.rbegin(); i != s.rend(); ++i) t += *i; sink(t); } // WARN
