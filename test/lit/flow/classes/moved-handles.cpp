// Handles that are moved by hand, in functions and constructors.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <utility>
struct N { int *v; };
void mvto(N &d, N &o) { d.v = o.v; o.v = nullptr; }
void f1() { int x = isource(); N a{&x}, b{nullptr}; mvto(b, a); sinki(*b.v); } // WARN
void f2() { N a{new int(isource())}, b{nullptr}; b.v = a.v; a.v = nullptr; sinki(*b.v); } // WARN
void f3() { N a{new int(isource())}, b{nullptr}; mvto(b, a); sinki(*b.v); } // WARN
void sw(N &d, N &o) { int *t = d.v; d.v = o.v; o.v = t; }
void f4() { N a{new int(isource())}, b{nullptr}; sw(b, a); sinki(*b.v); } // WARN
void f5() { N a{new int(isource())}, b{new int(0)}; sw(b, a); sinki(*b.v); } // WARN
void f6() { N a{new int(isource())}, b{new int(0)}; std::swap(a.v, b.v); sinki(*b.v); } // WARN
int *take(N &o) { int *r = o.v; o.v = nullptr; return r; }
void f7() { N a{new int(isource())}; sinki(*take(a)); } // WARN
