// What crosses units by value, reference and pointer, in both directions, by default arguments and out-parameters.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
std::string ret();
std::string ret_const();
std::string pass(std::string s);
std::string drop(std::string s);
std::string second(const std::string &a, const std::string &b);
std::string &same(std::string &s);
const std::string &other_of(const std::string &a, const std::string &b);
std::string *pointer(std::string *s);
const char *text();
const char *literal();
int number();
int zero();
User user();
User user_theme();
void take(const std::string &s);
void take_ref(const std::string &s);
void take_first(const std::string &a, const std::string &b);
void take_second(const std::string &a, const std::string &b);
void take_nothing(const std::string &s);
void with_default(const std::string &a, const std::string &b = source());
void without_default(const std::string &a, const std::string &b = "b");
void out_ref(std::string &o);
void out_pointer(std::string *o);
void out_both(std::string &a, std::string &b);
void out_char(char *o);
void out_copy(const std::string &from, std::string &to);
void out_other(const std::string &from, std::string &to);
void out_user(User &u);
void out_int(int *a, int *b);
bool try_get(std::string &o);
void over(int);
void over(const std::string &);
void over(const char *);
void over_hand(int);
void over_hand(const std::string &s);
namespace one { std::string name(); void put(const std::string &); }
namespace two { std::string name(); void put(const std::string &); }
inline namespace v2 { std::string inlined(); }
std::string inlined_ok();
//--- impl.cpp
#include "api.h"
std::string ret() { return source(); }
std::string ret_const() { source(); return "x"; }
std::string pass(std::string s) { return s; }
std::string drop(std::string s) { return "x"; }
std::string second(const std::string &a, const std::string &b) { return b; }
std::string &same(std::string &s) { return s; }
const std::string &other_of(const std::string &, const std::string &b) { return b; }
std::string *pointer(std::string *s) { return s; }
const char *text() { return csource(); }
const char *literal() { csource(); return "x"; }
int number() { return isource(); }
int zero() { isource(); return 0; }
User user() { User u; u.email = "x@y"; u.theme = "dark"; return u; }
User user_theme() { User u; u.theme = source(); return u; }
void take(const std::string &s) { sink(s); } // WARN
void take_ref(const std::string &s) { sink(s); }
void take_first(const std::string &a, const std::string &b) { sink(a); } // WARN
void take_second(const std::string &a, const std::string &b) { sink(b); }
void take_nothing(const std::string &s) { sinki(s.size()); }
void with_default(const std::string &a, const std::string &b) { sink(b); } // WARN
void without_default(const std::string &a, const std::string &b) { sink(b); }
void out_ref(std::string &o) { o = source(); }
void out_pointer(std::string *o) { *o = source(); }
void out_both(std::string &a, std::string &b) { a = source(); b = "x"; }
void out_char(char *o) { fill(o); }
void out_copy(const std::string &from, std::string &to) { to = from; }
void out_other(const std::string &from, std::string &to) { to = "x"; }
void out_user(User &u) { u.theme = source(); u.id = 3; }
void out_int(int *a, int *b) { ifill(a); *b = 3; }
bool try_get(std::string &o) { o = source(); return !o.empty(); }
void over(int i) { sinki(i); } // WARN
void over(const std::string &s) { sink(s); }
void over(const char *s) { sinkc(s); }
void over_hand(int) { over(isource()); }
void over_hand(const std::string &s) { over("x"); over(std::string("y")); }
namespace one { std::string name() { return source(); } void put(const std::string &s) { sink(s); } } // WARN
namespace two { std::string name() { return "x"; } void put(const std::string &s) { sink(s); } }
inline namespace v2 { std::string inlined() { return source(); } }
std::string inlined_ok() { return two::name(); }
//--- use.cpp
#include "api.h"
void ret_bad() { sink(ret()); } // WARN
void ret_ok() { sink(ret_const()); }
void pass_bad() { sink(pass(source())); } // WARN
void pass_ok() { pass(source()); sink(pass("x")); }
void drop_ok() { sink(drop(source())); }
void second_bad() { sink(second("x", source())); } // WARN
void second_ok() { sink(second(source(), "x")); }
void same_bad() { std::string s; same(s) = source(); sink(s); } // WARN
void same_ok() { std::string s, t; same(s) = source(); sink(t); }
void same_kill_ok() { std::string s = source(); same(s) = "x"; sink(s); } // FP
void other_bad() { sink(other_of("x", source())); } // WARN
void other_ok() { sink(other_of(source(), "x")); }
void pointer_bad() { std::string s; *pointer(&s) = source(); sink(s); } // WARN
void pointer_ok() { std::string s = source(), t; *pointer(&t) = "x"; sink(*pointer(&t)); }
void text_bad() { sinkc(text()); } // WARN
void text_ok() { sinkc(literal()); }
void number_bad() { sinki(number()); } // WARN
void number_ok() { sinki(zero()); }
void user_bad() { sink(user().email); } // WARN
void user_ok() { sink(user().theme); }
void user_whole_bad() { User u = user(); sinkp(&u); } // WARN
void user_theme_bad() { sink(user_theme().theme); } // WARN
void user_theme_ok() { sinki(user_theme().id); }
void take_bad() { take(source()); }
void take_ref_ok() { source(); take_ref("x"); }
void take_first_bad() { take_first(source(), "x"); }
void take_second_ok() { take_second(source(), "x"); }
void take_nothing_ok() { take_nothing(source()); }
void default_bad() { with_default("x"); }
void default_ok() { without_default(source()); }
void out_ref_bad() { std::string s; out_ref(s); sink(s); } // WARN
void out_ref_ok() { std::string s, t; out_ref(s); sink(t); }
void out_pointer_bad() { std::string s; out_pointer(&s); sink(s); } // WARN
void out_pointer_ok() { std::string s, t; out_pointer(&s); sink(t); }
void out_both_bad() { std::string a, b; out_both(a, b); sink(a); } // WARN
void out_both_ok() { std::string a, b = source(); out_both(a, b); sink(b); }
void out_char_bad() { char b[9]; out_char(b); sinkc(b); } // WARN
void out_char_ok() { char b[9], c[9] = "x"; out_char(b); sinkc(c); }
void out_copy_bad() { std::string s; out_copy(source(), s); sink(s); } // WARN
void out_copy_ok() { std::string s = source(); out_copy("x", s); sink(s); }
void out_other_ok() { std::string s; out_other(source(), s); sink(s); }
void out_user_bad() { User u; out_user(u); sink(u.theme); } // WARN
void out_user_ok() { User u; out_user(u); sinki(u.id); }
void out_int_bad() { int a, b; out_int(&a, &b); sinki(a); } // WARN
void out_int_ok() { int a, b; out_int(&a, &b); sinki(b); }
void try_bad() { std::string s; if (try_get(s)) sink(s); } // WARN
void try_ok() { std::string s; sinki(try_get(s)); }
void over_bad() { over_hand(1); }
void over_ok() { over_hand(source()); }
void names_bad() { one::put(one::name()); }
void names_ok() { two::put(two::name()); }
void names_crossed_ok() { sink(two::name()); }
void inline_namespace_bad() { sink(inlined()); } // WARN
void inline_namespace_ok() { sink(inlined_ok()); }
