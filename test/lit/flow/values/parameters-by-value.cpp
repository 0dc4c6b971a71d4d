// Parameters by value, reference, pointer: what the caller sees of a change.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <utility>
struct Box { std::string s; int a[2]; int *p; };
void byValue(Box b) { b.s = source(); b.a[0] = isource(); *b.p = isource(); }
void value_ok() { int n = 0; Box b{"x", {}, &n}; byValue(b); sink(b.s); }
void value_array_ok() { int n = 0; Box b{"x", {}, &n}; byValue(b); sinki(b.a[0]); }
void value_pointer_bad() { int n = 0; Box b{"x", {}, &n}; byValue(b); sinki(n); } // WARN
void byRef(Box &b) { b.s = source(); }
void reference_bad() { Box b; byRef(b); sink(b.s); } // WARN
void reference_ok() { Box b{}; byRef(b); sinki(b.a[1]); }
void byPtr(Box *b) { b->s = source(); b = nullptr; }
void pointer_bad() { Box b; byPtr(&b); sink(b.s); } // WARN
void retarget(Box *b) { static Box other; b = &other; b->s = source(); }
void retarget_ok() { Box b; retarget(&b); sink(b.s); }
void cleanCopy(std::string s) { s = ""; }
void clean_copy_bad() { std::string s = source(); cleanCopy(s); sink(s); } // WARN
void cleanRef(std::string &s) { s = ""; }
void clean_ref_ok() { std::string s = source(); cleanRef(s); sink(s); }
void consume(std::string &&s) { std::string t = std::move(s); sink(t); } // WARN
void rvalue_bad() { consume(source()); }
void consume2(std::string &&s) { std::string t = std::move(s); t = "x"; sink(t); }
void rvalue_ok() { consume2(source()); }
void second(std::string, std::string b) { sink(b); }
void other_argument_ok() { second(source(), "x"); }
void second2(std::string, std::string b) { sink(b); } // WARN
void other_argument_bad() { second2("x", source()); }
void arrayParam(int a[]) { a[1] = isource(); }
void array_bad() { int a[2] = {}; arrayParam(a); sinki(a[1]); } // WARN
void array_ok() { int a[2] = {}; arrayParam(a); sinki(a[0]); }
void sameTwice(int &a, int &b) { a = isource(); b = 0; sinki(a); } // WARN
void alias_bad() { int n = 0, m = 0; sameTwice(n, m); }
void lastWins(int &a, int &b) { a = isource(); b = 0; }
void alias_killed_ok() { int n = 0; lastWins(n, n); sinki(n); } // FP
void aliasBad(int &a, int &b) { b = 0; a = isource(); }
void alias_written_bad() { int n = 0; aliasBad(n, n); sinki(n); } // WARN
void modified(std::string s) { s += "!"; sink(s); } // WARN
void modified_bad() { modified(source()); }
void constRef(const Box &b) { Box c = b; c.s = source(); }
void const_ref_ok() { Box b; constRef(b); sink(b.s); }
Box pass(Box b) { b.s += "x"; return b; }
void pass_bad() { Box b{}; b.s = source(); sink(pass(b).s); } // WARN
void pass_ok() { Box b{}; b.s = source(); sinki(pass(b).a[0]); }
