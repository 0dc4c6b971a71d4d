// Variables that several units share, and those that only look so: static, inline, extern, thread_local, in functions,
// in classes.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <map>
#include <vector>
extern std::string g_mail;
extern std::string g_lang;
extern std::string g_overwritten;
extern int g_number;
extern thread_local std::string t_session;
extern thread_local std::string t_plain;
extern const std::string k_owner;
extern const std::string k_name;
inline std::string i_shared;
inline std::string i_plain;
static std::string s_own;
extern User g_user;
extern std::vector<std::string> g_list;
extern std::vector<std::string> g_other_list;
extern std::map<std::string, std::string> g_map;
extern std::string *g_pointer;
extern std::string *g_pointer_ok;
extern char g_buffer[64];
extern char g_clean[64];
struct Holder { static std::string shared; static std::string plain; static inline std::string inlined, inlined_ok; };
inline std::string &once() { static std::string s; return s; }
inline std::string &once_ok() { static std::string s; return s; }
template <int N> inline std::string &numbered() { static std::string s; return s; }
namespace app { extern std::string name; }
namespace lib { extern std::string name; }
void fill_all();
std::string &registry();
std::string &registry_ok();
void set_static(const std::string &);
std::string get_static();
//--- define.cpp
#include "api.h"
std::string g_mail, g_lang, g_overwritten;
int g_number;
thread_local std::string t_session, t_plain;
const std::string k_owner = source();
const std::string k_name = "x";
User g_user;
std::vector<std::string> g_list, g_other_list;
std::map<std::string, std::string> g_map;
std::string *g_pointer = &g_mail, *g_pointer_ok = &g_lang;
char g_buffer[64], g_clean[64];
std::string Holder::shared, Holder::plain;
namespace app { std::string name; }
namespace lib { std::string name; }
static std::string hidden, hidden_ok;
std::string &registry() { return hidden; }
std::string &registry_ok() { return hidden_ok; }
static std::string state;
void set_static(const std::string &s) { state = s; }
//--- fill.cpp
#include "api.h"
static std::string state;
std::string get_static() { return state; }
void fill_all() {
  g_mail = source();
  g_lang = "de";
  g_number = isource();
  t_session = source();
  t_plain = "x";
  i_shared = source();
  i_plain = "x";
  s_own = source();
  g_user.theme = source();
  g_list.push_back(source());
  g_other_list.push_back("x");
  g_map["k"] = source();
  fill(g_buffer);
  Holder::shared = source();
  Holder::plain = "x";
  Holder::inlined = source();
  Holder::inlined_ok = "x";
  once() = source();
  once_ok() = "x";
  numbered<1>() = source();
  app::name = source();
  lib::name = "x";
}
void fill_registry() { registry() = source(); registry_ok() = "x"; set_static(source()); }
void own_bad() { sink(s_own); } // WARN
//--- use.cpp
#include "api.h"
void extern_bad() { sink(g_mail); } // WARN
void extern_ok() { sink(g_lang); }
void number_bad() { sinki(g_number); } // WARN
void thread_bad() { sink(t_session); } // WARN
void thread_ok() { sink(t_plain); }
void const_bad() { sink(k_owner); } // WARN
void const_ok() { sink(k_name); }
void inline_bad() { sink(i_shared); } // WARN
void inline_ok() { sink(i_plain); }
void static_ok() { sink(s_own); }
void field_bad() { sink(g_user.theme); } // WARN
void field_ok() { sinki(g_user.id); }
void annotated_field_bad() { sink(g_user.email); } // WARN
void list_bad() { for (auto &s : g_list) sink(s); } // WARN
void list_ok() { for (auto &s : g_other_list) sink(s); }
void list_size_ok() { sinki(g_list.size()); }
void map_bad() { sink(g_map.at("k")); } // WARN
void map_other_key_ok() { sink(g_map.at("other")); }
void pointer_bad() { sink(*g_pointer); } // WARN
void pointer_ok() { sink(*g_pointer_ok); }
void buffer_bad() { sinkc(g_buffer); } // WARN
void buffer_ok() { sinkc(g_clean); }
void static_member_bad() { sink(Holder::shared); } // WARN
void static_member_ok() { sink(Holder::plain); }
void inline_member_bad() { sink(Holder::inlined); } // WARN
void inline_member_ok() { sink(Holder::inlined_ok); }
void function_static_bad() { sink(once()); } // WARN
void function_static_ok() { sink(once_ok()); }
void template_static_bad() { sink(numbered<1>()); } // WARN
void template_static_ok() { sink(numbered<2>()); }
void namespace_bad() { sink(app::name); } // WARN
void namespace_ok() { sink(lib::name); }
void registry_bad() { sink(registry()); } // WARN
void registry_ok_ok() { sink(registry_ok()); }
void same_static_name_ok() { sink(get_static()); }
void overwritten_ok() { g_overwritten = source(); g_overwritten = "x"; sink(g_overwritten); }
