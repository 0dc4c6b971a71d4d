// What runs before main: registration objects, globals made from functions and globals of other units.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <functional>
#include <map>
#include <vector>
std::string owner();
std::string title();
extern std::string first, first_ok;
struct Config { std::string mail, lang; Config(std::string m, std::string l) : mail(m), lang(l) {} };
extern Config config;
extern const Config *current;
struct Registration { Registration(const char *name, std::function<void(const std::string &)> f); };
struct Provider { Provider(std::string value); };
void run_all(const std::string &s);
std::vector<std::string> &provided();
std::vector<std::string> &others();
struct Other { Other(std::string value) { others().push_back(value); } };
using Handler = void (*)(const std::string &);
extern Handler handlers[2];
extern Handler clean_handlers[2];
//--- values.cpp
#include "api.h"
std::string owner() { return source(); }
std::string title() { return "x"; }
std::string first = owner(), first_ok = title();
Config config(owner(), title());
const Config *current = &config;
//--- registry.cpp
#include "api.h"
static std::map<std::string, std::function<void(const std::string &)>> &all() { static std::map<std::string, std::function<void(const std::string &)>> m; return m; }
Registration::Registration(const char *name, std::function<void(const std::string &)> f) { all()[name] = f; }
void run_all(const std::string &s) { for (auto &[name, f] : all()) f(s); }
std::vector<std::string> &provided() { static std::vector<std::string> v; return v; }
std::vector<std::string> &others() { static std::vector<std::string> v; return v; }
Provider::Provider(std::string value) { provided().push_back(value); }
//--- plugin_a.cpp
#include "api.h"
static void handle(const std::string &s) { sink(s); } // WARN
static Registration r("a", handle);
static Provider p(source());
static Other o("x");
static void first_handler(const std::string &s) { sink(s); } // WARN
static void clean_handler(const std::string &s) { sink(s); }
Handler handlers[2] = {first_handler, nullptr};
Handler clean_handlers[2] = {clean_handler, nullptr};
//--- plugin_b.cpp
#include "api.h"
static void handle(const std::string &s) { sinki(s.size()); }
static Registration r("b", handle);
static Registration l("c", [](const std::string &s) { sink(s); }); // WARN
static void unregistered_ok(const std::string &s) { sink(s); }
static std::string copy = first, copy_ok = first_ok;
void copy_of_other_unit_bad() { sink(copy); } // WARN
void copy_of_other_unit_ok() { sink(copy_ok); }
//--- use.cpp
#include "api.h"
void first_bad() { sink(first); } // WARN
void first_is_clean_ok() { sink(first_ok); }
void config_bad() { sink(config.mail); } // WARN
void config_ok() { sink(config.lang); }
void current_bad() { sink(current->mail); } // WARN
void current_ok() { sink(current->lang); }
void registered_bad() { run_all(source()); }
void provided_bad() { for (auto &s : provided()) sink(s); } // WARN
void provided_ok() { for (auto &s : others()) sink(s); }
void table_bad() { for (auto h : handlers) if (h) h(source()); }
void table_ok() { for (auto h : clean_handlers) if (h) h("x"); }
