// Exceptions, containers and iterators that cross units, and what other units move away, reset or clear.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>
struct MailError { std::string mail; int code; };
struct PlainError { std::string what; };
struct BaseError : std::exception { std::string text; };
struct FieldError : BaseError { std::string field; };
void throws(const std::string &s);
void throws_plain();
void throws_field(const std::string &s);
void throws_deep(const std::string &s);
void rethrows(const std::string &s);
void swallows(const std::string &s);
using List = std::vector<std::string>;
void append(List &l);
void append_ok(List &l);
void clear(List &l);
void replace(List &l);
List::iterator find(List &l);
List::const_iterator first(const List &l);
std::map<int, std::string> table();
std::pair<std::string, std::string> two();
std::optional<std::string> maybe();
std::optional<std::string> maybe_not();
void reset(std::string &s);
void reset_half(std::string &s, bool b);
void take_away(std::string &&s);
void reset_pointer(std::unique_ptr<std::string> &p);
void swap_with(std::string &a, std::string &b);
void only_looks(const std::string &s);
void only_looks_user(const User &u);
struct Form { std::string mail, lang; };
void clear_form(Form &f);
void clear_lang(Form &f);
void look_form(const Form &f);
//--- throw.cpp
#include "api.h"
void throws(const std::string &s) { throw MailError{s, 3}; }
void throws_plain() { source(); throw PlainError{"x"}; }
void throws_field(const std::string &s) { FieldError e; e.text = "x"; e.field = s; throw e; }
void swallows(const std::string &s) { try { throws(s); } catch (const MailError &) {} }
//--- middle.cpp
#include "api.h"
void throws_deep(const std::string &s) { std::string t = s; throws(t); }
void rethrows(const std::string &s) { try { throws(s); } catch (MailError &e) { e.mail = "x"; throw; } }
//--- lists.cpp
#include "api.h"
void append(List &l) { l.push_back(source()); }
void append_ok(List &l) { l.push_back("x"); }
void clear(List &l) { l.clear(); }
void replace(List &l) { l = {"x"}; }
List::iterator find(List &l) { return l.begin(); }
List::const_iterator first(const List &l) { return l.begin(); }
std::map<int, std::string> table() { std::map<int, std::string> m; m[1] = source(); m[2] = "x"; return m; }
std::pair<std::string, std::string> two() { return {source(), "x"}; }
std::optional<std::string> maybe() { return source(); }
std::optional<std::string> maybe_not() { source(); return std::nullopt; }
void reset(std::string &s) { s.clear(); }
void reset_half(std::string &s, bool b) { if (b) s = ""; }
void take_away(std::string &&s) { std::string t = std::move(s); }
void reset_pointer(std::unique_ptr<std::string> &p) { p = std::make_unique<std::string>("x"); }
void swap_with(std::string &a, std::string &b) { std::swap(a, b); }
void only_looks(const std::string &s) { sinki(s.size()); }
void only_looks_user(const User &u) { sink(u.theme); }
void clear_form(Form &f) { f = Form(); }
void clear_lang(Form &f) { f.lang = "x"; }
void look_form(const Form &f) { sinki(f.mail.size()); }
//--- use.cpp
#include "api.h"
void thrown_bad() { try { throws(source()); } catch (const MailError &e) { sink(e.mail); } } // WARN
void thrown_code_ok() { try { throws(source()); } catch (const MailError &e) { sinki(e.code); } }
void thrown_plain_ok() { try { throws_plain(); } catch (const PlainError &e) { sink(e.what); } }
void thrown_deep_bad() { try { throws_deep(source()); } catch (const MailError &e) { sink(e.mail); } } // WARN
void thrown_deep_ok() { try { throws_deep(source()); } catch (const PlainError &e) { sink(e.what); } }
void thrown_base_bad() { try { throws_field(source()); } catch (const BaseError &e) { sink(static_cast<const FieldError &>(e).field); } } // WARN
void thrown_base_ok() { try { throws_field(source()); } catch (const BaseError &e) { sink(e.text); } }
void rethrown_ok() { try { rethrows(source()); } catch (const MailError &e) { sink(e.mail); } }
void swallowed_ok() { try { swallows(source()); } catch (const MailError &e) { sink(e.mail); } }
void appended_bad() { List l; append(l); for (auto &s : l) sink(s); } // WARN
void appended_ok() { List l; append_ok(l); for (auto &s : l) sink(s); }
void cleared_bad() { List l; clear(l); append(l); sink(l.front()); } // WARN
void cleared_ok() { List l; append(l); clear(l); append_ok(l); sink(l.front()); }
void replaced_ok() { List l; append(l); replace(l); sink(l.front()); }
void found_bad() { List l{source()}; auto i = find(l); sink(*i); } // WARN
void found_ok() { List l{source()}, k{"x"}; find(l); auto i = find(k); sink(*i); }
void first_bad() { const List l{source()}; sink(*first(l)); } // WARN
void first_ok() { const List l{"x"}; sink(*first(l)); }
void table_bad() { auto t = table(); sink(t.at(1)); } // WARN
void table_ok() { auto t = table(); sink(t.at(2)); }
void two_bad() { auto [a, b] = two(); sink(a); } // WARN
void two_ok() { auto [a, b] = two(); sink(b); }
void maybe_bad() { if (auto s = maybe()) sink(*s); } // WARN
void maybe_ok() { if (auto s = maybe_not()) sink(*s); }
void reset_ok() { std::string s = source(); reset(s); sink(s); }
void reset_before_bad() { std::string s; reset(s); s = source(); sink(s); } // WARN
void reset_half_bad() { std::string s = source(); reset_half(s, cond()); sink(s); } // WARN
void taken_ok() { std::string s = source(); take_away(std::move(s)); s = "x"; sink(s); }
void pointer_reset_ok() { auto p = std::make_unique<std::string>(source()); reset_pointer(p); sink(*p); }
void swapped_bad() { std::string a = source(), b = "x"; swap_with(a, b); sink(b); } // WARN
void swapped_ok() { std::string a = source(), b = "x"; swap_with(a, b); sink(a); }
void looked_ok() { only_looks(source()); }
void looked_bad() { std::string s = source(); only_looks(s); sink(s); } // WARN
void looked_user_ok() { User u; u.email = source(); only_looks_user(u); }
void form_cleared_ok() { Form f{source(), ""}; clear_form(f); sink(f.mail); }
void form_part_bad() { Form f{source(), ""}; clear_lang(f); sink(f.mail); } // WARN
void form_part_ok() { Form f{"", source()}; clear_lang(f); sink(f.lang); }
void form_looked_bad() { Form f{source(), ""}; look_form(f); sink(f.mail); } // WARN
void form_looked_ok() { Form f{source(), ""}; look_form(f); sink(f.lang); }
