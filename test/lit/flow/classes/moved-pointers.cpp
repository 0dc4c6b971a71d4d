// Pointers that a function or move constructor hands on and sets to null.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <utility>
struct M { int *v = nullptr; M(int x) : v(new int(x)) {} M(M &&o) noexcept : v(std::exchange(o.v, nullptr)) {} };
void f1() { M a(isource()); M b = std::move(a); sinki(*b.v); } // WARN
void f2() { int x = isource(); int *p = &x; int *q = std::exchange(p, nullptr); sinki(*q); } // WARN
struct N { int *v = nullptr; N(int x) : v(new int(x)) {} N(N &&o) noexcept : v(o.v) { o.v = nullptr; } };
void f3() { N a(isource()); N b = std::move(a); sinki(*b.v); } // WARN
struct O { int *v = nullptr; O() {} O(int x) : v(new int(x)) {} O(O &&o) noexcept { std::swap(v, o.v); } O &operator=(O &&o) noexcept { std::swap(v, o.v); return *this; } };
void f4() { O a(isource()); O b = std::move(a); sinki(*b.v); } // WARN
void f5() { O a(isource()); O b; b = std::move(a); sinki(*b.v); } // WARN
O mk() { return O(isource()); }
void f6() { O b = mk(); sinki(*b.v); } // WARN
void f7() { O b; b = mk(); sinki(*b.v); } // WARN
M mkm() { return M(isource()); }
void f8() { M a(mkm()); M b = std::move(a); sinki(*b.v); } // WARN
void f9() { int x = isource(), y = 0; int *p = &x, *q = &y; std::swap(p, q); sinki(*q); } // WARN
void f10() { int x = isource(), y = 0; int *p = &x, *q = &y; std::swap(p, q); sinki(*p); }
