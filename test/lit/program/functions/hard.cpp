// Harder things: const_cast, structures of pointers, arrays, unions, varargs, coroutines' absence, references kept, aliases.
// RUN: %check_program --quick %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>
struct Slice { const char *data; int size; };
struct Request { std::string *out; const std::string *in; };
struct Keep { explicit Keep(std::string &s) : r(s) {} void write(const std::string &v); std::string &r; };
struct View { std::string_view v; };
void sneaky(const std::string &s);
void honest(const std::string &s);
Slice slice(const char *s);
Slice slice_ok(const char *s);
void handle(Request r);
void handle_ok(Request r);
void fill_array(std::string (&a)[3]);
void fill_pointers(std::string **list, int n);
std::string_view view_of(const std::string &s);
std::string_view constant_view(const std::string &s);
std::variant<std::string, int> either(int n);
std::tuple<std::string, std::string, int> three();
void log(const char *format, ...);
void log_none(const char *format, ...);
std::string first_word(std::string_view s);
using Alias = std::string;
Alias alias(Alias const &s);
std::string member_of(const User *u, std::string User::*m);
std::string email_of(const User &u);
std::string theme_of(const User &u);
void assign(std::string User::*m, User &u, const std::string &v);
enum class Which { Mail, Lang };
std::string pick(Which w, const std::string &mail, const std::string &lang);
void (*get_handler(int n))(const std::string &);
void (*get_plain())(const std::string &);
std::vector<std::string> split(const std::string &s);
int length(const std::string &s);
int parse(const std::string &s);
bool operator==(const User &a, const User &b);
std::string operator+(const User &a, const std::string &b);
std::string operator-(const User &a, const std::string &b);
struct Money { explicit operator std::string() const; operator int() const; std::string text; int amount; };
struct Functor { std::string operator()(const std::string &s) const; std::string operator[](const std::string &s) const; };
//--- impl.cpp
#include "api.h"
#include <cstdarg>
void sneaky(const std::string &s) { const_cast<std::string &>(s) = source(); }
void honest(const std::string &s) { source(); }
Slice slice(const char *s) { return {s, 3}; }
Slice slice_ok(const char *s) { return {"x", 3}; }
void handle(Request r) { *r.out = *r.in; }
void handle_ok(Request r) { *r.out = "x"; }
void fill_array(std::string (&a)[3]) { a[1] = source(); a[0] = "x"; }
void fill_pointers(std::string **list, int n) { for (int i = 0; i < n; ++i) *list[i] = source(); }
std::string_view view_of(const std::string &s) { return s; }
std::string_view constant_view(const std::string &s) { return "x"; }
std::variant<std::string, int> either(int n) { if (n) return source(); return 3; }
std::tuple<std::string, std::string, int> three() { return {source(), "x", 3}; }
void log(const char *format, ...) { va_list a; va_start(a, format); sinkc(va_arg(a, const char *)); va_end(a); } // WARN
void log_none(const char *format, ...) { sinkc(format); }
std::string first_word(std::string_view s) { return std::string(s.substr(0, 3)); }
Alias alias(Alias const &s) { return s; }
std::string member_of(const User *u, std::string User::*m) { return u->*m; }
std::string email_of(const User &u) { return u.email; }
std::string theme_of(const User &u) { return u.theme; }
void assign(std::string User::*m, User &u, const std::string &v) { u.*m = v; }
std::string pick(Which w, const std::string &mail, const std::string &lang) { switch (w) { case Which::Mail: return mail; default: return lang; } }
static void ad(const std::string &s) { sink(s); } // WARN
static void plain(const std::string &s) { sinki(s.size()); }
void (*get_handler(int n))(const std::string &) { return n ? ad : plain; }
void (*get_plain())(const std::string &) { return plain; }
std::vector<std::string> split(const std::string &s) { std::vector<std::string> v; v.push_back(s.substr(0, 1)); return v; }
int length(const std::string &s) { return static_cast<int>(s.size()); }
int parse(const std::string &s) { int n = 0; for (char c : s) n = n * 10 + c; return n; }
bool operator==(const User &a, const User &b) { return a.email == b.email; }
std::string operator+(const User &a, const std::string &b) { return a.theme + b; }
std::string operator-(const User &a, const std::string &b) { return b; }
Money::operator std::string() const { return text; }
Money::operator int() const { return amount; }
std::string Functor::operator()(const std::string &s) const { return s; }
std::string Functor::operator[](const std::string &s) const { return "x"; }
void Keep::write(const std::string &v) { r = v; }
//--- use.cpp
#include "api.h"
void sneaky_bad() { std::string s; sneaky(s); sink(s); } // FN
void honest_ok() { std::string s; honest(s); sink(s); }
void slice_bad() { sinkc(slice(csource()).data); } // WARN
void slice_part_ok() { sinki(slice(csource()).size); }
void slice_other_ok() { sinkc(slice_ok(csource()).data); }
void request_bad() { std::string in = source(), out; handle({&out, &in}); sink(out); } // WARN
void request_ok() { std::string in = source(), out; handle_ok({&out, &in}); sink(out); }
void array_bad() { std::string a[3]; fill_array(a); sink(a[1]); } // WARN
void array_ok() { std::string a[3]; fill_array(a); sink(a[0]); }
void pointers_bad() { std::string a, *l[1] = {&a}; fill_pointers(l, 1); sink(a); } // WARN
void pointers_ok() { std::string a, b, *l[1] = {&a}; fill_pointers(l, 1); sink(b); }
void view_bad() { std::string s = source(); sink(std::string(view_of(s))); } // WARN
void view_ok() { std::string s = source(); sink(std::string(constant_view(s))); }
void variant_bad() { auto v = either(1); if (auto *s = std::get_if<std::string>(&v)) sink(*s); } // WARN
void variant_ok() { auto v = either(1); if (auto *i = std::get_if<int>(&v)) sinki(*i); }
void tuple_bad() { sink(std::get<0>(three())); } // WARN
void tuple_ok() { sink(std::get<1>(three())); }
void tuple_int_ok() { auto [a, b, c] = three(); sinki(c); }
void log_bad() { log("%s", csource()); }
void log_ok() { log_none("%s", csource()); }
void word_bad() { sink(first_word(source())); } // WARN
void word_ok() { first_word(source()); sink(first_word("x")); }
void alias_bad() { sink(alias(source())); } // WARN
void alias_ok() { alias(source()); sink(alias("x")); }
void email_bad() { User u; sink(email_of(u)); } // WARN
void theme_ok() { User u; sink(theme_of(u)); }
void pick_bad() { sink(pick(Which::Mail, source(), "x")); } // WARN
void handler_bad() { get_handler(1)(source()); }
void handler_ok() { get_plain()(source()); }
void split_bad() { for (auto &s : split(source())) sink(s); } // WARN
void split_ok() { sinki(split(source()).size()); }
void length_ok() { sinki(length(source())); }
void parse_bad() { sinki(parse(source())); } // WARN
void equal_ok() { User a, b; sinki(a == b); }
void plus_bad() { User a; a.theme = source(); sink(a + "x"); } // WARN
void plus_ok() { User a; sink(a + "x"); }
void minus_ok() { User a; a.theme = source(); sink(a - "x"); }
void convert_bad() { Money m; m.text = source(); sink(static_cast<std::string>(m)); } // WARN
void convert_ok() { Money m; m.text = source(); sinki(m); }
void functor_bad() { Functor f; sink(f(source())); } // WARN
void functor_ok() { Functor f; sink(f[source()]); }
void keep_bad() { std::string s; Keep k(s); k.write(source()); sink(s); } // WARN
void keep_ok() { std::string s, t; Keep k(s), l(t); k.write(source()); l.write("x"); sink(t); }
