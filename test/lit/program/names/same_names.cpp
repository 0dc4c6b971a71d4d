// Names that several units use for different things: static functions and variables, anonymous namespaces, local classes,
// lambdas, private headers, files of one name in two folders.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <functional>
std::string left(); std::string right();
std::string left_get(); std::string right_get();
void left_put(const std::string &s); void right_put(const std::string &s);
std::string left_hidden(); std::string right_hidden();
std::function<std::string(std::string)> left_lambda(); std::function<std::string(std::string)> right_lambda();
std::string left_local(const std::string &); std::string right_local(const std::string &);
std::string left_private(); std::string right_private();
std::string left_static(); std::string right_static();
int left_enum(); int right_enum();
struct Kind { virtual ~Kind() = default; virtual std::string text() = 0; };
Kind *left_kind(); Kind *right_kind();
std::string left_macro(); std::string right_macro();
std::string left_template(); std::string right_template();
//--- left/private.h
#pragma once
namespace detail { struct Record { std::string text() const { return source(); } }; }
namespace { struct Own { std::string a = source(); }; }
static inline std::string from_header() { return source(); }
//--- right/private.h
#pragma once
namespace { struct Own { std::string a = "x"; }; }
namespace detail_right { struct Record { std::string text() const { return "x"; } }; }
static inline std::string from_header() { return "x"; }
//--- left/unit.cpp
#include "api.h"
#include "private.h"
static std::string helper() { return source(); }
static std::string state;
static std::string plain = source();
namespace { std::string hidden() { return source(); } struct Thing : Kind { std::string text() override { return source(); } }; template <class T> std::string spelled(T) { return source(); } }
std::string left() { return helper(); }
std::string left_get() { return state; }
void left_put(const std::string &s) { state = s; }
std::string left_hidden() { return hidden(); }
std::function<std::string(std::string)> left_lambda() { return [](std::string s) { return s; }; }
std::string left_local(const std::string &s) { struct Local { std::string get(const std::string &s) { return s; } }; return Local().get(s); }
std::string left_private() { return detail::Record().text() + Own().a; }
std::string left_static() { return from_header(); }
int left_enum() { static int n = isource(); return n; }
Kind *left_kind() { static Thing t; return &t; }
std::string left_macro() { return plain; }
std::string left_template() { return spelled(1); }
//--- right/unit.cpp
#include "api.h"
#include "private.h"
static std::string helper() { return "x"; }
static std::string state;
static std::string plain = "x";
namespace { std::string hidden() { return "x"; } struct Thing : Kind { std::string text() override { return "x"; } }; template <class T> std::string spelled(T) { return "x"; } }
std::string right() { return helper(); }
std::string right_get() { return state; }
void right_put(const std::string &s) { state = s; }
std::string right_hidden() { return hidden(); }
std::function<std::string(std::string)> right_lambda() { return [](std::string s) { return "x"; }; }
std::string right_local(const std::string &s) { struct Local { std::string get(const std::string &s) { return "x"; } }; return Local().get(s); }
std::string right_private() { return detail_right::Record().text() + Own().a; }
std::string right_static() { return from_header(); }
int right_enum() { static int n = 3; return n; }
Kind *right_kind() { static Thing t; return &t; }
std::string right_macro() { return plain; }
std::string right_template() { return spelled(1); }
//--- use.cpp
#include "api.h"
void static_function_bad() { sink(left()); } // WARN
void static_function_ok() { sink(right()); }
void put_all() { left_put(source()); right_put("x"); }
void static_variable_bad() { sink(left_get()); } // WARN
void static_variable_ok() { sink(right_get()); }
void anonymous_bad() { sink(left_hidden()); } // WARN
void anonymous_ok() { sink(right_hidden()); }
void lambda_bad() { sink(left_lambda()(source())); } // WARN
void lambda_ok() { sink(right_lambda()(source())); }
void local_class_bad() { sink(left_local(source())); } // WARN
void local_class_ok() { sink(right_local(source())); }
void private_header_bad() { sink(left_private()); } // WARN
void private_header_ok() { sink(right_private()); }
void static_inline_bad() { sink(left_static()); } // WARN
void static_inline_ok() { sink(right_static()); }
void function_static_bad() { sinki(left_enum()); } // WARN
void function_static_ok() { sinki(right_enum()); }
void anonymous_class_bad() { sink(left_kind()->text()); } // WARN
void anonymous_class_ok() { sink(right_kind()->text()); }
void initialised_bad() { sink(left_macro()); } // WARN
void initialised_ok() { sink(right_macro()); }
void anonymous_template_bad() { sink(left_template()); } // WARN
void anonymous_template_ok() { sink(right_template()); }
//--- lone/one.cpp
#include "cases.h"
// Both units define their own f, local to each: what one's does is not what the other's does.
namespace { void f(const std::string &s) { sink(s); } } // WARN
void one_bad() { f(source()); }
//--- lone/two.cpp
#include "cases.h"
namespace { void f(const std::string &s) { sink(s); } }
void two_ok() { f("x"); }
//--- lone/three.cpp
#include "cases.h"
namespace { void f(const std::string &s) { sinki(s.size()); } }
void three_ok() { f(source()); }
