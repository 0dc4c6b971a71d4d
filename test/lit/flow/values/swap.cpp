// Swaps: of the library, of members, hand-written, of pointers and of fields.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <utility>
struct Pair { std::string l, r; };
void fields_bad() { Pair p; p.l = source(); std::swap(p.l, p.r); sink(p.r); } // WARN
void fields_ok() { Pair p; p.l = source(); std::swap(p.l, p.r); sink(p.l); }
void objects_bad() { Pair p, q; p.l = source(); std::swap(p, q); sink(q.l); } // WARN
void objects_ok() { Pair p, q; p.l = source(); std::swap(p, q); sink(p.l); }
void objects_other_ok() { Pair p, q; p.l = source(); std::swap(p, q); sink(q.r); }
void ints_bad() { int a = isource(), b = 0; std::swap(a, b); sinki(b); } // WARN
void ints_ok() { int a = isource(), b = 0; std::swap(a, b); sinki(a); }
void by_hand_bad() { std::string a = source(), b = "x", t = a; a = b; b = t; sink(b); } // WARN
void by_hand_ok() { std::string a = source(), b = "x", t = a; a = b; b = t; sink(a); }
void xor_swap_bad() { int a = isource(), b = 0; a ^= b; b ^= a; a ^= b; sinki(b); } // WARN
void mySwap(int *a, int *b) { int t = *a; *a = *b; *b = t; }
void swap_pointers_bad() { int a = isource(), b = 0; mySwap(&a, &b); sinki(b); } // WARN
void swap_pointers_ok() { int a = isource(), b = 0; mySwap(&a, &b); sinki(a); }
template <class T> void tSwap(T &a, T &b) { T t(std::move(a)); a = std::move(b); b = std::move(t); }
void swap_template_bad() { std::string a = source(), b; tSwap(a, b); sink(b); } // WARN
void swap_template_ok() { std::string a = source(), b; tSwap(a, b); sink(a); }
struct Buf {
  std::string data; int len = 0;
  void swap(Buf &o) noexcept { using std::swap; swap(data, o.data); swap(len, o.len); }
  friend void swap(Buf &a, Buf &b) noexcept { a.swap(b); }
};
void member_swap_bad() { Buf a, b; a.data = source(); a.swap(b); sink(b.data); } // WARN
void member_swap_ok() { Buf a, b; a.data = source(); a.swap(b); sink(a.data); }
void adl_swap_bad() { Buf a, b; b.data = source(); swap(a, b); sink(a.data); } // WARN
void adl_swap_ok() { Buf a, b; b.data = source(); swap(a, b); sink(b.data); }
struct Cas { std::string v; Cas() = default; Cas(const Cas &) = default; Cas &operator=(Cas o) { std::swap(v, o.v); return *this; } };
void copy_and_swap_bad() { Cas a, b; a.v = source(); b = a; sink(b.v); } // WARN
void copy_and_swap_ok() { Cas a, b; a.v = source(); a = b; sink(a.v); }
void swap_the_pointers_bad() { int a = isource(), b = 0, *p = &a, *q = &b; std::swap(p, q); sinki(*q); } // WARN
void swap_the_pointers_ok() { int a = isource(), b = 0, *p = &a, *q = &b; std::swap(p, q); sinki(*p); }
void swap_arrays_bad() { int a[2] = {isource(), 0}, b[2] = {}; std::swap(a, b); sinki(b[0]); } // WARN
void twice_ok() { std::string a = source(), b; std::swap(a, b); std::swap(a, b); sink(b); }
