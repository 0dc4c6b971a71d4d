// Objects that one unit hides behind a function, and that other units fill and read through what it returns.
// RUN: %check_program --quick %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <map>
#include <memory>
#include <vector>
struct Config { std::string mail, lang; std::vector<std::string> list; void setMail(const std::string &m); const std::string &getMail() const; const std::string &getLang() const; static Config &instance(); static Config &other(); };
Config *config_pointer(); Config *other_pointer();
std::shared_ptr<Config> config_shared(); std::shared_ptr<Config> other_shared();
std::map<std::string, std::string> &table(); std::map<std::string, std::string> &other_table();
Config &by_key(int n);
Config &first_of(std::vector<Config> &v);
Config *find(std::vector<Config> &v);
void touch_instance();
void touch_pointer();
std::string lookup(const std::string &k);
//--- config.cpp
#include "api.h"
void Config::setMail(const std::string &m) { mail = m; }
const std::string &Config::getMail() const { return mail; }
const std::string &Config::getLang() const { return lang; }
Config &Config::instance() { static Config c; return c; }
Config &Config::other() { static Config c; return c; }
static Config one, two;
Config *config_pointer() { return &one; }
Config *other_pointer() { return &two; }
static std::shared_ptr<Config> shared_one = std::make_shared<Config>(), shared_two = std::make_shared<Config>();
std::shared_ptr<Config> config_shared() { return shared_one; }
std::shared_ptr<Config> other_shared() { return shared_two; }
std::map<std::string, std::string> &table() { static std::map<std::string, std::string> m; return m; }
std::map<std::string, std::string> &other_table() { static std::map<std::string, std::string> m; return m; }
static std::vector<Config> all(3);
Config &by_key(int n) { return all[n]; }
Config &first_of(std::vector<Config> &v) { return v.front(); }
Config *find(std::vector<Config> &v) { for (auto &c : v) if (c.lang == "x") return &c; return nullptr; }
std::string lookup(const std::string &k) { return table()[k]; }
//--- fill.cpp
#include "api.h"
void by_method() { Config::instance().setMail(source()); Config::other().setMail("x"); }
void by_pointer() { config_pointer()->setMail(source()); other_pointer()->setMail("x"); }
void by_shared() { config_shared()->setMail(source()); other_shared()->setMail("x"); }
void by_index() { table()["k"] = source(); other_table()["k"] = "x"; }
void by_push() { Config::instance().list.push_back(source()); }
void by_number() { by_key(1).setMail(source()); }
//--- use.cpp
#include "api.h"
void method_bad() { sink(Config::instance().getMail()); } // WARN
void method_ok() { sink(Config::other().getMail()); }
void method_other_field_ok() { sink(Config::instance().getLang()); }
void field_read_bad() { sink(Config::instance().mail); } // WARN
void field_read_ok() { sink(Config::other().mail); }
void pointer_bad() { sink(config_pointer()->getMail()); } // WARN
void pointer_ok() { sink(other_pointer()->getMail()); }
void pointer_held_bad() { Config *c = config_pointer(); sink(c->mail); } // WARN
void pointer_held_ok() { Config *c = other_pointer(); sink(c->mail); }
void shared_bad() { sink(config_shared()->getMail()); } // WARN
void shared_ok() { sink(other_shared()->getMail()); }
void index_bad() { sink(table()["k"]); } // WARN
void index_ok() { sink(other_table()["k"]); }
void lookup_bad() { sink(lookup("k")); } // WARN
void list_bad() { for (auto &s : Config::instance().list) sink(s); } // WARN
void list_ok() { for (auto &s : Config::other().list) sink(s); }
void number_bad() { sink(by_key(1).getMail()); } // WARN
void parameter_method_bad() { std::vector<Config> v(2); first_of(v).setMail(source()); sink(v.front().mail); } // WARN
void parameter_method_ok() { std::vector<Config> v(2); first_of(v).setMail(source()); sink(v.front().lang); }
void found_bad() { std::vector<Config> v(2); if (Config *c = find(v)) { c->setMail(source()); } for (auto &c : v) sink(c.mail); } // WARN
void found_ok() { std::vector<Config> v(2); if (Config *c = find(v)) { c->setMail(source()); } for (auto &c : v) sink(c.lang); }
void reference_bad() { Config &c = Config::instance(); sink(c.mail); } // WARN
//--- direct.cpp
#include "api.h"
static Config hidden, clean;
void write_fields() { Config::other().lang = source(); other_pointer()->lang = source(); other_shared()->lang = source(); }
void direct_field_bad() { sink(Config::other().lang); } // WARN
void direct_pointer_bad() { sink(other_pointer()->lang); } // WARN
void direct_shared_bad() { sink(other_shared()->lang); } // WARN
