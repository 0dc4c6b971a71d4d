// Overloaded operators, with and without a body.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <compare>
struct Str {
  std::string s; int n = 0;
  Str &operator+=(const Str &o) { s += o.s; return *this; }
  friend Str operator+(Str a, const Str &b) { a += b; return a; }
  char operator[](int i) const { return s[i]; }
  explicit operator bool() const { return !s.empty(); }
  operator std::string() const { return s; }
  bool operator==(const Str &o) const { return s == o.s; }
  auto operator<=>(const Str &o) const { return s <=> o.s; }
  Str operator*(int k) const { Str r; while (k--) r += *this; return r; }
  Str &operator++() { s += "+"; return *this; }
  Str operator++(int) { Str t = *this; s = "next"; return t; }
  const Str *operator&() const { return this; }
  Str &operator,(Str &o) { return o; }
};
void plus_bad() { Str a{source()}, b{"x"}; sink((a + b).s); } // WARN
void plus_ok() { Str a{source()}, b{"x"}, c{"y"}; a += b; sink((b + c).s); }
void plus_second_bad() { Str a{source()}, b{"x"}; sink((b + a).s); } // WARN
void subscript_bad() { Str a{source()}; sinki(a[0]); } // WARN
void bool_ok() { Str a{source()}; sinki(a ? 1 : 0); }
void equal_ok() { Str a{source()}, b{"x"}; sinki(a == b || a < b); }
void conversion_bad() { Str a{source()}; std::string t = a; sink(t); } // WARN
void conversion_ok() { Str a{source(), 3}; sinki(a.n); }
void times_bad() { Str a{source()}; sink((a * 3).s); } // WARN
void times_ok() { Str a{"x"}; sink((a * isource()).s); }
void prefix_bad() { Str a{source()}; sink((++a).s); } // WARN
void postfix_bad() { Str a{source()}; Str b = a++; sink(b.s); } // WARN
void postfix_ok() { Str a{source()}; Str b = a++; sink(a.s); }
struct Out { std::string buf; Out &operator<<(const std::string &s) { buf += s; return *this; } Out &operator<<(int n) { buf += std::to_string(n); return *this; } };
struct In { std::string buf; In &operator>>(std::string &s) { s = buf; return *this; } };
void shift_out_bad() { Out o; o << "a" << 1 << source() << 2; sink(o.buf); } // WARN
void shift_out_ok() { Out o, p; o << "a" << source(); p << "b"; sink(p.buf); }
void shift_in_bad() { In i{source()}; std::string s; i >> s; sink(s); } // WARN
void shift_in_ok() { In i{source()}, j{"x"}; std::string s; i >> s; j >> s; sink(s); }
struct Fn { std::string k; std::string operator()(const std::string &s) const { return k + s; } };
void call_bad() { Fn f{"p"}; sink(f(source())); } // WARN
void call_state_bad() { Fn f{source()}; sink(f("x")); } // WARN
void call_ok() { Fn f{"p"}, g{source()}; g("y"); sink(f("x")); }
struct Assign { std::string v, w; Assign &operator=(const std::string &s) { v = s; return *this; } Assign &operator=(int) { v = "number"; return *this; } };
void assign_bad() { Assign a; a = source(); sink(a.v); } // WARN
void assign_ok() { Assign a; a = source(); a = 3; sink(a.v); }
void assign_field_ok() { Assign a; a = source(); sink(a.w); }
struct Matrix { int m[4][4] = {}; int &operator()(int r, int c) { return m[r][c]; } };
void matrix_bad() { Matrix m; m(1, 2) = isource(); sinki(m(1, 2)); } // WARN
void matrix_ok() { Matrix m, n; m(1, 2) = isource(); sinki(n(1, 2)); }
struct Smart { Str *p; Str &operator*() const { return *p; } Str *operator->() const { return p; } };
void arrow_bad() { Str t; Smart r{__builtin_addressof(t)}; r->s = source(); sink(t.s); } // WARN
void star_ok() { Str t{"x"}, u; Smart r{__builtin_addressof(u)}; (*r).s = source(); sink(t.s); }
// Without a body: the result carries, and the object of an assignment takes.
struct Ext { Ext(); Ext &operator=(const std::string &); Ext &operator+=(const std::string &); Ext &operator<<(const std::string &); std::string &operator[](int); const std::string &operator[](int) const; operator std::string() const; bool operator==(const Ext &) const; bool operator!() const; std::string operator()(const std::string &) const; };
Ext operator+(const Ext &, const Ext &);
void ext_assign_bad() { Ext e; e = source(); sink(e); } // WARN
void ext_assign_ok() { Ext e, f; e = source(); sink(f); }
void ext_plus_assign_bad() { Ext e; e += source(); sink(e); } // WARN
void ext_shift_bad() { Ext e; e << "a" << source(); sink(e); } // WARN
void ext_plus_bad() { Ext e, f; f = source(); sink(e + f); } // WARN
void ext_subscript_bad() { Ext e; e[1] = source(); sink(e[1]); } // WARN
void ext_subscript_ok() { Ext e, f; e[1] = source(); sink(f[1]); }
void ext_equal_ok() { Ext e, f; e = source(); sinki(e == f || !e); }
void ext_call_bad() { const Ext e; sink(e(source())); } // WARN
void ext_call_ok() { const Ext e; e(source()); sink(e("x")); }
struct Lit { std::string s; };
Lit operator""_l(const char *p, std::size_t) { return {p}; }
void literal_ok() { source(); sink("x"_l.s); }
