// Function pointers: variables, parameters, results, tables, structs of them, references, typedefs of typedefs.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <map>
using Get = std::string (*)();
typedef Get Getter; using Fn = Getter; 
std::string clean() { return "x"; }
std::string dirty() { return source(); }
void variable_bad() { Fn f = dirty; sink(f()); } // WARN
void variable_ok() { Fn f = clean; sink(f()); }
void reassigned_ok() { Fn f = dirty; f = &clean; sink((*f)()); }
void chosen_bad() { Fn f = cond() ? clean : dirty; sink(f()); } // WARN
void table_bad(int i) { static const Fn t[] = {clean, dirty}; sink(t[i]()); } // WARN
void table_constant_ok() { static const Fn t[] = {clean, dirty}; sink(t[0]()); }
void table_constant_bad() { static const Fn t[] = {clean, dirty}; sink(t[1]()); } // WARN
Fn select(int k) { switch (k) { case 0: return clean; default: return dirty; } }
void returned_bad() { sink(select(1)()); } // WARN
struct Ops { std::string (*read)(); void (*write)(const std::string &); };
void wSink(const std::string &s) { sink(s); } // WARN
void wNull(const std::string &) {}
void ops_bad() { Ops o{dirty, wSink}; o.write(o.read()); }
void ops_ok() { Ops o{dirty, wNull}; o.write(o.read()); Ops p{clean, wNull}; sink(p.read()); }
const Ops global = {clean, wNull};
void global_ok() { sink(global.read()); global.write(source()); }
void callWith(Fn f, void (*g)(const std::string &)) { g(f()); }
void apart1(const std::string &s) { sink(s); }
void apart_ok() { callWith(dirty, wNull); callWith(clean, apart1); }
void apart2(const std::string &s) { sink(s); } // WARN
void apart_bad() { callWith(dirty, apart2); }
std::string (&reference)() = dirty;
void reference_bad() { sink(reference()); } // WARN
void map_bad() { std::map<int, Fn> m{{1, clean}, {2, dirty}}; sink(m[2]()); } // WARN
void map_ok() { std::map<int, Fn> m{{1, clean}}; sink(m[1]()); }
void out1(int *p) { *p = isource(); }
void out_bad() { void (*f)(int *) = out1; int n = 0; f(&n); sinki(n); } // WARN
void out_ok() { void (*f)(int *) = out1; int n = 0, m = 0; f(&n); sinki(m); }
int id(int n) { return n; }
int zero(int) { return 0; }
int apply(int (*f)(int), int n) { return f(n); }
void apply_bad() { sinki(apply(id, isource())); } // WARN
void apply_ok() { sinki(apply(zero, isource())); }
void apply_two_ok() { apply(id, isource()); sinki(apply(id, 1)); }
void pointer_to_pointer_bad() { Fn f = clean, *p = &f; *p = dirty; sink(f()); } // WARN
void lambda_to_pointer_bad() { int (*f)(int) = [](int n) { return n; }; sinki(f(isource())); } // WARN
void lambda_to_pointer_ok() { int (*f)(int) = +[](int) { return 1; }; sinki(f(isource())); }
void nullable_bad(Fn f) { if (!f) f = dirty; sink(f()); } // WARN
template <int (*F)(int)> int viaTemplate(int n) { return F(n); }
void template_argument_bad() { sinki(viaTemplate<id>(isource())); } // WARN
void template_argument_ok() { sinki(viaTemplate<zero>(isource())); }
