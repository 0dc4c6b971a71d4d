// RUN: %check_purpose %S/Inputs/purpose.yaml %s -- -std=c++20
#include "Inputs/cases.h"
#include <vector>
#include <memory>
#include <cstdlib>
#include <stdexcept>
struct P { std::string a, b; };
void both_ok() { std::string s = source(); if (cond()) s = "a"; else s = "b"; sink(s); }
void some_bad() { std::string s = source(); if (cond()) s = "a"; sink(s); } // WARN
void clear_ok() { std::string s = source(); s.clear(); sink(s); }
void braces_ok() { std::string s = source(); s = {}; sink(s); }
void reset_ok() { auto p = std::make_unique<P>(); p->a = source(); p.reset(); p = std::make_unique<P>(); sink(p->a); }
void assignfresh_ok() { std::vector<std::string> v; v.push_back(source()); v = std::vector<std::string>(); for (auto &s : v) sink(s); }
void vclear_ok() { std::vector<std::string> v; v.push_back(source()); v.clear(); for (auto &s : v) sink(s); }
void vclear_bad() { std::vector<std::string> v; v.clear(); v.push_back(source()); for (auto &s : v) sink(s); } // WARN
void outfield(P &p) { p.a = "x"; }
void outfield_ok() { P p; p.a = source(); outfield(p); sink(p.a); }
void outfield2(P &p) { if (cond()) p.a = "x"; }
void outfield_bad() { P p; p.a = source(); outfield2(p); sink(p.a); } // WARN
void loop_bad() { std::string s, t; for (int i = 0; i < 3; i++) { sink(s); s = source(); } } // WARN
void early_ok() { std::string s = source(); if (cond()) return; s = "x"; sink(s); }
void noret_ok() { std::string s = source(); if (cond()) s = "a"; else std::abort(); sink(s); }
void thr_ok() { std::string s = source(); if (cond()) s = "a"; else throw std::runtime_error("x"); sink(s); }
void constif_ok() { std::string s = "x"; if (false) s = source(); sink(s); }
void ifconstexpr_ok() { std::string s = "x"; if constexpr (sizeof(int) == 1) s = source(); sink(s); }
void while_ok() { std::string s = source(); do { s = "x"; } while (cond()); sink(s); }
void switch_bad(int i) { std::string s; switch (i) { case 1: s = source(); break; default: s = "x"; } sink(s); } // WARN
void switch_ok(int i) { std::string s = source(); switch (i) { case 1: s = "y"; break; default: s = "x"; } sink(s); }
void fallthrough_bad(int i) { std::string s; switch (i) { case 1: s = source(); case 2: sink(s); } } // WARN
void structassign_ok() { P p; p.a = source(); p = P(); sink(p.a); }
void deref_ok() { std::string s = source(); std::string *p = &s; *p = "x"; sink(s); }
void itset_bad() { std::vector<std::string> v{"a"}; *v.begin() = source(); sink(v[0]); } // WARN
void try_bad() { std::string s; try { s = source(); } catch (...) {} sink(s); } // WARN
void catch_bad() { try { throw std::runtime_error(source()); } catch (const std::runtime_error &e) { sinkc(e.what()); } } // WARN
void goto_bad() { std::string s; again: sink(s); s = source(); if (cond()) goto again; } // WARN
void shadow_ok() { std::string s = source(); { std::string s = "x"; sink(s); } }
void selfassign_bad() { std::string s = source(); s = s; sink(s); } // WARN
void ternarykill_ok() { std::string s = source(); s = cond() ? "a" : "b"; sink(s); }
void ptrreassign_ok() { int a = isource(), b = 0; int *p = &a; p = &b; sinki(*p); }
void ptrreassign_bad() { int a = isource(), b = 0; int *p = &b; p = &a; sinki(*p); } // WARN
