// Recursion and chains over units: mutual recursion, chains of six units, calls through a middle that knows nothing.
// RUN: %check_program --quick %s %t
//--- api.h
#pragma once
#include "cases.h"
std::string even(int n, const std::string &s);
std::string odd(int n, const std::string &s);
std::string even_ok(int n, const std::string &s);
std::string odd_ok(int n, const std::string &s);
std::string step1(const std::string &s);
std::string step2(const std::string &s);
std::string step3(const std::string &s);
std::string step4(const std::string &s);
std::string step5(const std::string &s);
std::string step6(const std::string &s);
void down1(const std::string &s, const std::string &t);
void down2(const std::string &s, const std::string &t);
void down3(const std::string &s, const std::string &t);
void down4(const std::string &s, const std::string &t);
void down5(const std::string &s, const std::string &t);
void down6(const std::string &s, const std::string &t);
void turn(int n, std::string a, std::string b);
void turn_back(int n, std::string a, std::string b);
std::string gather(int n);
std::string gather_more(int n);
std::string count(int n);
std::string count_more(int n);
struct Node { Node *next; std::string value, label; };
void walk(Node *n);
void walk_on(Node *n);
std::string last(Node *n);
std::string last_label(Node *n);
//--- one.cpp
#include "api.h"
std::string even(int n, const std::string &s) { return n ? odd(n - 1, s) : s; }
std::string even_ok(int n, const std::string &s) { return n ? odd_ok(n - 1, s) : "x"; }
std::string step1(const std::string &s) { return step2(s); }
void down1(const std::string &s, const std::string &t) { down2(s, t); }
void turn(int n, std::string a, std::string b) { if (n) turn_back(n - 1, b, a); else sink(a); } // WARN
std::string gather(int n) { return n ? gather_more(n - 1) : ""; }
std::string count(int n) { source(); return n ? count_more(n - 1) : ""; }
void walk(Node *n) { if (n->next) walk_on(n->next); else sink(n->label); }
std::string last(Node *n) { return n->next ? last(n->next) : n->value; }
std::string last_label(Node *n) { return n->next ? last_label(n->next) : n->label; }
//--- two.cpp
#include "api.h"
std::string odd(int n, const std::string &s) { return n ? even(n - 1, "o" + s) : ""; }
std::string odd_ok(int n, const std::string &s) { return n ? even_ok(n - 1, s) : std::string("y"); }
std::string step2(const std::string &s) { return step3("<" + s); }
void down2(const std::string &s, const std::string &t) { down3(t, s); }
void turn_back(int n, std::string a, std::string b) { turn(n, a, b); }
std::string gather_more(int n) { return gather(n) + source(); }
std::string count_more(int n) { return count(n) + "x"; }
void walk_on(Node *n) { sink(n->value); walk(n); } // WARN
//--- three.cpp
#include "api.h"
std::string step3(const std::string &s) { return step4(s); }
void down3(const std::string &s, const std::string &t) { down4(s, t); }
//--- four.cpp
#include "api.h"
std::string step4(const std::string &s) { std::string copy(s); return step5(copy); }
void down4(const std::string &s, const std::string &t) { down5(s, t); }
//--- five.cpp
#include "api.h"
std::string step5(const std::string &s) { return step6(s); }
void down5(const std::string &s, const std::string &t) { down6(s, t); }
//--- six.cpp
#include "api.h"
std::string step6(const std::string &s) { return s + ">"; }
void down6(const std::string &s, const std::string &t) {
  sink(s);
  sink(t); // WARN
}
//--- use.cpp
#include "api.h"
void even_bad() { sink(even(5, source())); } // WARN
void even_twin_ok() { even(5, source()); sink(even(5, "x")); }
void even_drop_ok() { sink(even_ok(5, source())); }
void chain_bad() { sink(step1(source())); } // WARN
void chain_ok() { step1(source()); sink(step1("x")); }
void chain_inside_bad() { sink(step4(source())); } // WARN
void down_bad() { down1(source(), "x"); }
void turn_bad() { turn(3, "x", source()); }
void gather_bad() { sink(gather(4)); } // WARN
void gather_ok() { sink(count(4)); }
void walk_bad() { Node b{nullptr, source(), "b"}, a{&b, "a", "a"}; walk(&a); }
void last_bad() { Node b{nullptr, source(), "b"}, a{&b, "a", "a"}; sink(last(&a)); } // WARN
void last_ok() { Node b{nullptr, source(), "b"}, a{&b, "a", "a"}; sink(last_label(&a)); }
