// Default arguments: sources in them, of constructors, templates, lambdas, virtual functions.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
std::string tag(const std::string &s, const std::string &pre = "<") { return pre + s; }
void clean_default_bad() { sink(tag(source())); } // WARN
void clean_default_ok() { tag(source()); sink(tag("x")); }
void overridden_bad() { sink(tag("x", source())); } // WARN
std::string owner(std::string o = source()) { return o; }
void dirty_default_bad() { sink(owner()); } // WARN
void dirty_default_ok() { sink(owner("x")); }
void send(const std::string &s = source(), int n = 3) { sink(s); sinki(n); } // WARN
void send_bad() { send(); }
void sendN(int n = 3, const std::string & = source()) { sinki(n); }
void send_ok() { sendN(); }
struct Acc { std::string m, n; explicit Acc(std::string a = source(), std::string b = "x") : m(a), n(b) {} };
void constructor_bad() { Acc a; sink(a.m); } // WARN
void constructor_ok() { Acc a; sink(a.n); }
void constructor_given_ok() { Acc a("x"); sink(a.m); }
void constructor_new_bad() { Acc *a = new Acc(); sink(a->m); delete a; } // WARN
struct Sub : Acc { int k = 1; };
void base_default_bad() { Sub s; sink(s.m); } // WARN
void base_default_ok() { Sub s; sink(s.n); }
template <class T = std::string> T dflt(T t = T(source())) { return t; }
void template_bad() { sink(dflt()); } // WARN
void template_ok() { sink(dflt(std::string("x"))); }
void lambda_bad() { auto f = [](int n = isource()) { return n; }; sinki(f()); } // WARN
void lambda_ok() { auto f = [](int n = isource()) { return n; }; sinki(f(2)); }
struct Virt { virtual std::string get(std::string s = "x") { return s; } };
struct VirtSub : Virt { std::string get(std::string s = source()) override { return s; } };
void virtual_ok() { VirtSub v; Virt &b = v; sink(b.get()); }
void virtual_bad() { VirtSub v; sink(v.get()); } // WARN
static std::string last;
void remember(std::string s = source()) { last = s; }
void global_bad() { remember(); sink(last); } // WARN
int chainA(int a = isource()) { return a; }
int chainB(int b = chainA()) { return b; }
void chained_bad() { sinki(chainB()); } // WARN
void chained_ok() { sinki(chainB(1)); }
