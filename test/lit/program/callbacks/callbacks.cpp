// Callbacks that one unit registers and another fires: pointers, std::function, user data, signals by hand, lambdas
// returned to another unit.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <functional>
#include <map>
#include <memory>
#include <vector>
using Fn = std::function<void(const std::string &)>;
void on_mail(void (*f)(const std::string &));
void on_name(void (*f)(const std::string &));
void fire_mail(const std::string &s);
void fire_name(const std::string &s);
void subscribe(Fn f);
void publish(const std::string &s);
void route(const std::string &key, Fn f);
void dispatch(const std::string &key, const std::string &s);
void each(const std::vector<std::string> &v, const Fn &f);
void never(Fn f);
std::string apply(std::function<std::string(std::string)> f, std::string s);
std::string produce(std::function<std::string()> f);
extern "C" void c_register(void (*f)(void *, const char *), void *data);
extern "C" void c_call(void (*f)(void *, const char *), void *data, const char *text);
extern "C" void c_fire(const char *text);
template <class... A> struct Signal { std::vector<std::function<void(A...)>> slots; void connect(std::function<void(A...)> f) { slots.push_back(f); } void emit(A... a) { for (auto &s : slots) s(a...); } };
struct Mailbox { Signal<const std::string &> arrived, gone; void arrive(const std::string &s); void leave(const std::string &s); };
Fn make_sender();
Fn make_counter();
std::function<std::string()> make_reader(std::string s);
std::function<std::string()> make_plain(std::string s);
struct Listener { virtual ~Listener() = default; virtual void heard(const std::string &) = 0; };
class Bus { public: void add(Listener *l); void say(const std::string &s); private: std::vector<Listener *> all_; };
//--- fire.cpp
#include "api.h"
static void (*mail)(const std::string &);
static void (*name)(const std::string &);
static std::vector<Fn> subscribers;
static std::map<std::string, Fn> routes;
void on_mail(void (*f)(const std::string &)) { mail = f; }
void on_name(void (*f)(const std::string &)) { name = f; }
void fire_mail(const std::string &s) { if (mail) mail(s); }
void fire_name(const std::string &s) { if (name) name(s); }
void subscribe(Fn f) { subscribers.push_back(std::move(f)); }
void publish(const std::string &s) { for (auto &f : subscribers) f(s); }
void route(const std::string &key, Fn f) { routes[key] = f; }
void dispatch(const std::string &key, const std::string &s) { auto it = routes.find(key); if (it != routes.end()) it->second(s); }
void each(const std::vector<std::string> &v, const Fn &f) { for (auto &s : v) f(s); }
void never(Fn f) {}
std::string apply(std::function<std::string(std::string)> f, std::string s) { return f(s); }
std::string produce(std::function<std::string()> f) { return f(); }
void Mailbox::arrive(const std::string &s) { arrived.emit(s); }
void Mailbox::leave(const std::string &s) { gone.emit(s); }
void Bus::add(Listener *l) { all_.push_back(l); }
void Bus::say(const std::string &s) { for (auto *l : all_) l->heard(s); }
//--- make.cpp
#include "api.h"
Fn make_sender() { return [](const std::string &s) { sink(s); }; } // WARN
Fn make_counter() { return [](const std::string &s) { sinki(s.size()); }; }
std::function<std::string()> make_reader(std::string s) { return [s] { return s; }; }
std::function<std::string()> make_plain(std::string s) { return [s] { return std::string("x"); }; }
//--- cside.c
#include "cases.h"
static void (*stored)(void *, const char *);
static void *stored_data;
void c_register(void (*f)(void *, const char *), void *data) { stored = f; stored_data = data; }
void c_call(void (*f)(void *, const char *), void *data, const char *text) { f(data, text); }
void c_fire(const char *text) { stored(stored_data, text); }
//--- use.cpp
#include "api.h"
static void got_mail(const std::string &s) { sink(s); } // WARN
static void got_name(const std::string &s) { sink(s); }
void pointer_bad() { on_mail(got_mail); fire_mail(source()); }
void pointer_ok() { on_name(got_name); fire_name("x"); }
void subscribe_bad() { subscribe([](const std::string &s) { sink(s); }); } // WARN
void publish_it() { publish(source()); }
void never_ok() { never([](const std::string &s) { sink(s); }); }
void route_bad() { route("mail", [](const std::string &s) { sink(s); }); dispatch("mail", source()); } // WARN
void each_bad() { each({source()}, [](const std::string &s) { sink(s); }); } // WARN
void each_ok() { each({"x"}, [](const std::string &s) { sink(s); }); }
void each_capture_bad() { std::string last; each({source()}, [&](const std::string &s) { last = s; }); sink(last); } // WARN
void each_capture_ok() { std::string last; each({source()}, [&](const std::string &s) { last = "x"; }); sink(last); }
void apply_bad() { sink(apply([](std::string s) { return s + "!"; }, source())); } // WARN
void apply_ok() { sink(apply([](std::string s) { return std::string("x"); }, source())); }
void produce_bad() { sink(produce([] { return source(); })); } // WARN
void produce_ok() { sink(produce([] { return std::string("x"); })); }
void c_call_text_bad() { c_call([](void *, const char *s) { sinkc(s); }, nullptr, csource()); } // WARN
void c_call_data_bad() { std::string d = source(); c_call([](void *d, const char *) { sink(*static_cast<std::string *>(d)); }, &d, "x"); } // WARN
void c_call_data_ok() { std::string d = "x"; c_call([](void *d, const char *) { sink(*static_cast<std::string *>(d)); }, &d, csource()); }
void c_register_bad() { c_register([](void *, const char *s) { sinkc(s); }, nullptr); c_fire(csource()); } // WARN
void signal_bad() { Mailbox m; m.arrived.connect([](const std::string &s) { sink(s); }); m.arrive(source()); } // WARN
void signal_ok() { Mailbox m; m.gone.connect([](const std::string &s) { sink(s); }); m.arrive(source()); m.leave("x"); }
void returned_bad() { make_sender()(source()); }
void returned_ok() { make_counter()(source()); }
void returned_capture_bad() { sink(make_reader(source())()); } // WARN
void returned_capture_ok() { sink(make_plain(source())()); }
void returned_capture_clean_ok() { make_reader(source())(); sink(make_reader("x")()); }
struct Loud : Listener { void heard(const std::string &s) override { sink(s); } }; // WARN
struct Clean : Listener { void heard(const std::string &s) override { sink(s); } };
void listener_bad() { Loud l; Bus b; b.add(&l); b.say(source()); }
void listener_ok() { Clean l; Bus b; b.add(&l); b.say("x"); }
