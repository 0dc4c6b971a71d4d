// Unions: punning, tagged, anonymous, in structs, with strings.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <new>
union Num { int i; unsigned char b[4]; float f; };
void pun_bad() { Num n; n.i = isource(); sinki(n.b[0]); } // WARN
void pun_array_bad() { Num n; n.b[3] = (unsigned char)isource(); sinki(n.i); } // WARN
void overwritten_ok() { Num n; n.i = isource(); n.i = 0; sinki(n.i); }
void other_union_ok() { Num n, m; n.i = isource(); m.i = 0; sinki(m.i); }
struct Tagged { enum { Int, Str } tag; union { int i; const char *s; }; int rest; };
void anonymous_bad() { Tagged t{}; t.tag = Tagged::Int; t.i = isource(); sinki(t.i); } // WARN
void anonymous_ok() { Tagged t{}; t.tag = Tagged::Int; t.i = isource(); sinki(t.rest + t.tag); }
void tagged_switch_bad() { Tagged t{}; t.tag = Tagged::Str; t.s = csource(); switch (t.tag) { case Tagged::Int: break; case Tagged::Str: sinkc(t.s); } } // WARN
union Wide { struct { int lo, hi; }; long long all; };
void whole_from_part_bad() { Wide w; w.all = 0; w.hi = isource(); sinki((int)(w.all >> 32)); } // WARN
void part_from_whole_bad() { Wide w; w.all = isource(); sinki(w.lo); } // WARN
void parts_ok() { Wide w; w.all = 0; w.hi = isource(); sinki(w.lo); }
struct Value { union { std::string s; int n; }; bool str; Value(std::string v) : s(std::move(v)), str(true) {} ~Value() { if (str) s.~basic_string(); } std::string get() const { return s; } };
void string_union_bad() { Value v(source()); sink(v.get()); } // WARN
void string_union_ok() { Value v(source()), w("x"); sink(w.get()); }
union Handle { void *p; int *q; };
void pointer_union_bad() { int n = 0; Handle h; h.p = &n; *h.q = isource(); sinki(n); } // WARN
void pointer_union_ok() { int n = 0, m = 0; Handle h; h.p = &n; *h.q = isource(); sinki(m); }
void copied_bad() { Tagged t{}; t.i = isource(); Tagged u = t; sinki(u.i); } // WARN
void copied_ok() { Tagged t{}; t.i = isource(); Tagged u = t; sinki(u.rest); }
void in_place_bad() { union Lazy { std::string s; Lazy() {} ~Lazy() {} } l; new (&l.s) std::string(source()); sink(l.s); } // WARN
