// Virtual methods that call each other over many classes: ends in good time, and the flow is found.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
struct B { virtual int go(B *, int) = 0; };
struct D0 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D1 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D2 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D3 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D4 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D5 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D6 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D7 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D8 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D9 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D10 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
struct D11 : B { int go(B *b, int n) override { return n ? b->go(this, n - 1) : n; } };
B *make(int i) {
  switch (i) {
  case 0: return new D0;
  case 1: return new D1;
  case 2: return new D2;
  case 3: return new D3;
  case 4: return new D4;
  case 5: return new D5;
  case 6: return new D6;
  case 7: return new D7;
  case 8: return new D8;
  case 9: return new D9;
  case 10: return new D10;
  case 11: return new D11;
  }
  return nullptr;
}
void recursive_bad() { B *b = make(3); sinki(b->go(b, isource())); } // WARN
void recursive_ok() { B *b = make(3); sinki(b->go(b, 2)); }
