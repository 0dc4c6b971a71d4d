// Early return, [[noreturn]], throw, exit: paths that do not arrive.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cstdlib>
#include <stdexcept>
[[noreturn]] void die(const char *);
[[noreturn]] void dieHere(const char *m) { throw std::logic_error(m); }
void helperExit() { std::exit(1); }
void return_ok() { std::string s = "x"; if (cond()) { s = source(); return; } sink(s); }
void return_bad() { std::string s = "x"; if (cond()) { s = source(); if (cond()) return; } sink(s); } // WARN
void noreturn_ok() { std::string s = "x"; if (cond()) { s = source(); die("no"); } sink(s); }
void noreturn_body_ok() { std::string s = source(); if (cond()) s = "x"; else dieHere("no"); sink(s); }
void exit_ok() { int n = isource(); if (cond()) std::exit(2); else n = 0; sinki(n); }
void exit_bad() { int n = isource(); if (cond()) std::exit(n); sinki(n); } // WARN
void abort_ok() { int n = isource(); switch (n) { case 0: n = 1; break; default: std::abort(); } sinki(n); }
void throw_ok() { std::string s = source(); if (cond()) throw std::runtime_error("x"); s = "y"; sink(s); }
void throw_bad() { std::string s = source(); if (!cond()) throw std::runtime_error("x"); sink(s); } // WARN
void unreachable_ok() { int n = isource(); if (cond()) n = 0; else __builtin_unreachable(); sinki(n); }
void trap_ok() { int n = isource(); if (cond()) n = 0; else __builtin_trap(); sinki(n); }
void caught_ok() { std::string s = "x"; try { s = source(); throw 1; } catch (int) { s = "y"; } sink(s); }
void caught_bad() { std::string s = "x"; try { s = source(); if (cond()) throw 1; s = "z"; } catch (int) {} sink(s); } // WARN
void after_return_ok() { std::string s = "x"; return sink(s); s = source(); }
void loop_return_ok() { int n = isource(); while (true) { if (cond()) return; if (cond()) { n = 0; break; } } sinki(n); }
int guard(int n) { if (n > 3) return 0; return n; }
void guard_bad() { sinki(guard(isource())); } // WARN
int check(int n) { if (n > 3) return 1; return 0; }
void check_ok() { sinki(check(isource())); }
std::string pick(bool b) { if (b) return source(); return "x"; }
void pick_bad() { sink(pick(cond())); } // WARN
std::string never() { std::string s = source(); if (cond()) throw s.size(); return "x"; }
void never_ok() { sink(never()); }
void lambda_return_ok() { std::string s = "x"; auto f = [&] { return; s = source(); }; f(); sink(s); }
void guard_clause_bad(User *u) { if (!u) return; if (u->id == 0) return; sink(u->email); } // WARN
void guard_clause_ok(User *u) { if (!u) return; if (u->email.empty()) return; sink(u->theme); }
void set_before_return(std::string &s) { if (cond()) { s = source(); return; } s = "x"; }
void set_before_return_bad() { std::string s; set_before_return(s); sink(s); } // WARN
void never_returns(std::string &s) { s = source(); die("x"); }
void never_returns_ok() { std::string s = "x"; if (cond()) never_returns(s); sink(s); }
void helper_exit_ok() { std::string s = source(); if (cond()) helperExit(); else s = "x"; sink(s); }
