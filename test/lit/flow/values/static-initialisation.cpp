// Initialisers of globals and statics, registration objects, immediately called lambdas.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <map>
#include <string>
#include <vector>
const std::string Owner = source(), Product = "tidy";
void global_init_bad() { sink(Owner); } // WARN
void global_init_ok() { sink(Product); }
static const std::vector<std::string> Staff = {"a", source()}, Rooms = {"r"};
void vector_init_bad() { for (auto &s : Staff) sink(s); } // WARN
void vector_init_ok() { for (auto &s : Rooms) sink(s); }
static const auto Table = [] { std::map<std::string, std::string> m; m["k"] = source(); return m; }();
void lambda_init_bad() { sink(Table.at("k")); } // WARN
void local_static_bad() { static const std::string s = source(); sink(s); } // WARN
void local_static_ok() { static const std::string s = "x"; std::string t = source(); sink(s); }
struct Entry { const char *key; const char *val; };
static Entry entries[] = {{"a", "b"}, {"c", nullptr}};
struct FillEntries { FillEntries() { entries[1].val = csource(); } } fillEntries;
void constructor_side_effect_bad() { sinkc(entries[1].val); } // WARN
void constructor_side_effect_ok() { sinkc(entries[1].key); }
struct Reg { static std::vector<std::string> &all() { static std::vector<std::string> v; return v; } explicit Reg(std::string s) { all().push_back(std::move(s)); } };
static Reg reg1(source());
void registry_bad() { for (auto &s : Reg::all()) sink(s); } // WARN
struct Defaults { std::string mail = source(), lang = "en"; };
static Defaults defaults;
void member_default_bad() { sink(defaults.mail); } // WARN
void member_default_ok() { sink(defaults.lang); }
inline std::string inlineVar = Owner + "!", inlineClean = Product + "!";
void dependent_bad() { sink(inlineVar); } // WARN
void dependent_ok() { sink(inlineClean); }
template <class T> std::string varTemplate = source();
template <class T> std::string cleanTemplate = "x";
void variable_template_bad() { sink(varTemplate<int>); } // WARN
void variable_template_ok() { sink(cleanTemplate<int>); }
static int *pointerInit = new int(isource());
void pointer_init_bad() { sinki(*pointerInit); } // WARN
static std::string &referenceInit = *new std::string(source());
void reference_init_bad() { sink(referenceInit); } // WARN
static auto [bx, by] = Entry{"k", csource()};
void binding_init_bad() { sinkc(by); } // WARN
void binding_init_ok() { sinkc(bx); }
constinit int zero = 0;
void constinit_ok() { isource(); sinki(zero); }
