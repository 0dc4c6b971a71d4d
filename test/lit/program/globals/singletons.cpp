// Singletons and accessors: objects that one unit owns, and that others write and read through what it returns.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <map>
#include <memory>
#include <vector>
struct Email { std::string value, label; void set(const std::string &v); const std::string &get() const; };
struct Account { Email &email(); const Email &email() const; Email &backup(); private: Email email_, backup_; };
struct Session { Account &user(); Account &guest(); private: Account user_, guest_; };
struct App { Session &session(); static App &get(); static App &test(); private: Session session_; };
struct Settings { std::string mail, lang; void setMail(const std::string &m); const std::string &getMail() const; const std::string &getLang() const; static Settings &instance(); static Settings *pointer(); static Settings *otherPointer(); static Settings &lazy(); static Settings &overwritten(); static const Settings &view(); static Settings &behindView(); };
std::map<std::string, std::string> &registry(); std::map<std::string, std::string> &registry_ok();
std::string look_up(const std::string &k); std::string look_up_ok(const std::string &k);
struct Store { virtual ~Store(); virtual Email &slot() = 0; virtual Email &other() = 0; };
Store &store();
inline Email &inlined() { return App::get().session().guest().email(); }
inline Email &inlined_ok() { return App::get().session().guest().backup(); }
struct Unique { Unique(); Email *get(); Email &operator*(); Email *operator->(); Email *other(); private: std::unique_ptr<Email> mine, rest; };
Email &pick(bool first, Email &a, Email &b);
Email *part_of(Account *a);
int &counter(); int &counter_ok();
//--- api.cpp
#include "api.h"
void Email::set(const std::string &v) { value = v; }
const std::string &Email::get() const { return value; }
Email &Account::email() { return email_; }
const Email &Account::email() const { return email_; }
Email &Account::backup() { return backup_; }
Account &Session::user() { return user_; }
Account &Session::guest() { return guest_; }
Session &App::session() { return session_; }
App &App::get() { static App a; return a; }
App &App::test() { static App a; return a; }
void Settings::setMail(const std::string &m) { mail = m; }
const std::string &Settings::getMail() const { return mail; }
const std::string &Settings::getLang() const { return lang; }
Settings &Settings::instance() { static Settings s; return s; }
static Settings one, two;
Settings *Settings::pointer() { return &one; }
Settings *Settings::otherPointer() { return &two; }
static Settings *made = nullptr;
Settings &Settings::lazy() { if (!made) made = new Settings; return *made; }
Settings &Settings::overwritten() { static Settings s; return s; }
static Settings shown;
const Settings &Settings::view() { return shown; }
Settings &Settings::behindView() { return shown; }
std::map<std::string, std::string> &registry() { static std::map<std::string, std::string> m; return m; }
std::map<std::string, std::string> &registry_ok() { static std::map<std::string, std::string> m; return m; }
std::string look_up(const std::string &k) { auto it = registry().find(k); return it == registry().end() ? std::string() : it->second; }
std::string look_up_ok(const std::string &k) { auto it = registry_ok().find(k); return it == registry_ok().end() ? std::string() : it->second; }
Store::~Store() {}
struct Kept : Store { Email first, second; Email &slot() override { return first; } Email &other() override { return second; } };
Store &store() { static Kept k; return k; }
Unique::Unique() : mine(new Email), rest(new Email) {}
Email *Unique::get() { return mine.get(); }
Email &Unique::operator*() { return *mine; }
Email *Unique::operator->() { return mine.get(); }
Email *Unique::other() { return rest.get(); }
Email &pick(bool first, Email &a, Email &b) { if (first) return a; return b; }
Email *part_of(Account *a) { return a ? &a->email() : nullptr; }
int &counter() { static int n; return n; }
int &counter_ok() { static int n; return n; }
//--- fill.cpp
#include "api.h"
void chain() { App::get().session().user().email().set(source()); App::test().session().user().email().set("x"); }
void setter() { Settings::instance().setMail(source()); }
void pointer() { Settings *s = Settings::pointer(); if (s) s->setMail(source()); Settings::otherPointer()->setMail("x"); }
void lazy() { Settings::lazy().mail = source(); }
void overwritten() { Settings &s = Settings::overwritten(); s.mail = source(); s.mail = "x"; s.lang = "de"; }
void behind() { Settings::behindView().mail = source(); }
void fill_registry() { registry()["mail"] = source(); registry_ok()["mail"] = "x"; }
void fill_store() { store().slot().value = source(); store().other().value = "x"; }
void fill_inlined() { inlined().value = source(); inlined_ok().value = "x"; }
[[noreturn]] void serve() { for (;;) { Settings::instance().lang.clear(); counter() = isource(); } }
void zero() { counter_ok() = 0; }
//--- use.cpp
#include "api.h"
void chain_bad() { sink(App::get().session().user().email().get()); } // WARN
void chain_field_bad() { sink(App::get().session().user().email().value); } // WARN
void chain_other_app_ok() { sink(App::test().session().user().email().get()); }
void chain_other_session_ok() { sink(App::get().session().user().backup().get()); }
void chain_other_field_ok() { sink(App::get().session().user().email().label); }
void setter_bad() { sink(Settings::instance().getMail()); } // WARN
void setter_other_ok() { sink(Settings::instance().getLang()); }
void pointer_bad() { sink(Settings::pointer()->getMail()); } // WARN
void pointer_other_ok() { sink(Settings::otherPointer()->getMail()); }
void lazy_bad() { sink(Settings::lazy().getMail()); } // WARN
void lazy_ok() { sink(Settings::lazy().getLang()); }
void overwritten_ok() { sink(Settings::overwritten().getMail()); }
void view_bad() { sink(Settings::view().getMail()); } // WARN
void view_ok() { sink(Settings::view().getLang()); }
void registry_bad() { sink(look_up("mail")); } // WARN
void registry_ok_ok() { sink(look_up_ok("mail")); }
void registry_all_bad() { for (auto &[k, v] : registry()) sink(v); } // WARN
void store_bad() { sink(store().slot().value); } // WARN
void store_ok() { sink(store().other().value); }
void inlined_bad() { sink(App::get().session().guest().email().value); } // WARN
void inlined_twice_bad() { sink(inlined().get()); } // WARN
void inlined_ok_ok() { sink(inlined_ok().get()); }
void counter_bad() { sinki(counter()); } // WARN
void counter_ok_ok() { sinki(counter_ok()); }
void local_bad() { Account a; a.email().set(source()); sink(a.email().get()); } // WARN
void local_ok() { Account a; a.email().set(source()); sink(a.backup().get()); } // FP
void local_other_ok() { Account a, b; a.email().set(source()); sink(b.email().get()); }
void put(Account &a) { a.email().value = source(); }
void filled_bad() { Account a; put(a); sink(a.email().value); } // WARN
void filled_ok() { Account a; put(a); sink(a.backup().value); } // FP
void handle_bad() { Unique u; u->set(source()); sink((*u).get()); } // WARN
void handle_ok() { Unique u; u->set(source()); sink(u.other()->get()); } // FP
void pick_bad(bool f) { Email a, b; pick(f, a, b).set(source()); sink(b.get()); } // WARN
void pick_ok(bool f) { Email a, b, c; pick(f, a, b).set(source()); sink(c.get()); }
void part_bad() { Account a; part_of(&a)->value = source(); sink(a.email().value); } // WARN
void part_ok() { Account a; part_of(&a)->value = source(); sink(a.backup().value); }
