// Singletons, service locators, registries of objects, monostates.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <map>
#include <memory>
#include <vector>
class Session { public: static Session &instance() { static Session s; return s; } void setUser(std::string u) { user_ = std::move(u); } const std::string &user() const { return user_; } std::string page() const { return page_; } void setPage(std::string p) { page_ = std::move(p); } private: Session() = default; std::string user_, page_; };
void login() { Session::instance().setUser(source()); }
void navigate() { Session::instance().setPage("home"); }
void meyers_bad() { sink(Session::instance().user()); } // WARN
void meyers_ok() { sink(Session::instance().page()); }
class Old { static Old *self_; std::string mail_, lang_; public: static Old *get() { if (!self_) self_ = new Old; return self_; } std::string &mail() { return mail_; } std::string &lang() { return lang_; } };
Old *Old::self_ = nullptr;
void loginOld() { Old::get()->mail() = source(); }
void pointer_bad() { sink(Old::get()->mail()); } // WARN
void pointer_ok() { sink(Old::get()->lang()); }
struct Mono { static std::string who, where; void set(std::string s) { who = s; } std::string get() { return who; } std::string place() { return where; } };
std::string Mono::who, Mono::where;
void loginMono() { Mono m; m.set(source()); }
void monostate_bad() { Mono m; sink(m.get()); } // WARN
void monostate_ok() { Mono m; sink(m.place()); }
struct Service { virtual ~Service() {} virtual void post(const std::string &) = 0; };
struct AdService : Service { void post(const std::string &s) override { sink(s); } }; // WARN
struct Locator { static Service *&current() { static Service *s; return s; } };
void install() { static AdService s; Locator::current() = &s; }
void locator_bad() { Locator::current()->post(source()); }
class Registry { std::map<std::string, std::shared_ptr<void>> m_; public: static Registry &get() { static Registry r; return r; } template <class T> void put(const std::string &k, std::shared_ptr<T> p) { m_[k] = p; } template <class T> std::shared_ptr<T> find(const std::string &k) { return std::static_pointer_cast<T>(m_[k]); } };
struct Profile { std::string mail, lang; };
void registerProfile() { auto p = std::make_shared<Profile>(); p->mail = source(); Registry::get().put("p", p); }
void registry_bad() { sink(Registry::get().find<Profile>("p")->mail); } // WARN
template <class T> T &global() { static T t; return t; }
struct A { std::string v; };
struct B { std::string v; };
void fillA() { global<A>().v = source(); }
void template_bad() { sink(global<A>().v); } // WARN
void template_ok() { sink(global<B>().v); }
class Pool { std::vector<std::unique_ptr<Profile>> all_; public: Profile *make() { all_.push_back(std::make_unique<Profile>()); return all_.back().get(); } Profile &at(int i) { return *all_[i]; } };
void pool_bad() { Pool p; p.make()->mail = source(); sink(p.at(0).mail); } // WARN
void pool_ok() { Pool p; p.make()->mail = source(); sink(p.at(0).lang); }
