// Pimpl: unique_ptr, shared_ptr, raw pointer; implementation after use; copies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
class Client { public: Client(); ~Client(); Client(const Client &o); void setUser(const std::string &u); void setHost(const std::string &h); std::string user() const; std::string host() const; void send(); void sendHost(); private: struct Impl; std::unique_ptr<Impl> d; };
void two_phase_bad() { Client c; c.setUser(source()); sink(c.user()); } // WARN
void two_phase_ok() { Client c; c.setUser(source()); sink(c.host()); }
void two_clients_ok() { Client c, e; c.setUser(source()); e.setUser("x"); sink(e.user()); }
void overwritten_ok() { Client c; c.setUser(source()); c.setUser("x"); sink(c.user()); }
void copied_bad() { Client c; c.setUser(source()); Client e(c); sink(e.user()); } // WARN
void copied_ok() { Client c; Client e(c); c.setUser(source()); sink(e.user()); }
void inner_send_bad() { Client c; c.setUser(source()); c.send(); }
void inner_send_ok() { Client c; c.setUser(source()); c.sendHost(); }
struct Client::Impl { std::string user, host; };
Client::Client() : d(std::make_unique<Impl>()) {}
Client::~Client() = default;
Client::Client(const Client &o) : d(new Impl(*o.d)) {}
void Client::setUser(const std::string &u) { d->user = u; }
void Client::setHost(const std::string &h) { d->host = h; }
std::string Client::user() const { return d->user; }
std::string Client::host() const { return d->host; }
void Client::send() { sink(d->user); } // WARN
void Client::sendHost() { sink(d->host); }
#define Q_D(C) C##Private *const d = d_func()
class WidgetPrivate { public: std::string text, tip; };
class Widget { public: Widget() : d_ptr(new WidgetPrivate) {} ~Widget() { delete d_ptr; } void setText(const std::string &t) { Q_D(Widget); d->text = t; } void setTip(const std::string &t) { Q_D(Widget); d->tip = t; } std::string text() { Q_D(Widget); return d->text; } std::string tip() { Q_D(Widget); return d->tip; } private: WidgetPrivate *d_func() { return d_ptr; } WidgetPrivate *d_ptr; };
void d_pointer_bad() { Widget w; w.setText(source()); sink(w.text()); } // WARN
void d_pointer_ok() { Widget w; w.setText(source()); sink(w.tip()); }
void d_pointer_two_ok() { Widget w, v; w.setText(source()); sink(v.text()); }
class Shared { struct Data { std::string a, b; }; std::shared_ptr<Data> d = std::make_shared<Data>(); public: void set(std::string s) { detach(); d->a = std::move(s); } void detach() { if (d.use_count() > 1) d = std::make_shared<Data>(*d); } std::string get() const { return d->a; } std::string other() const { return d->b; } };
void implicitly_shared_bad() { Shared s; s.set(source()); Shared t = s; sink(t.get()); } // WARN
void implicitly_shared_ok() { Shared s; s.set(source()); Shared t = s; sink(t.other()); }
class Handle { struct Rep { std::string v; int refs; } *r; public: Handle() : r(new Rep{"", 1}) {} Handle(const Handle &o) : r(o.r) { ++r->refs; } void set(std::string s) { r->v = s; } std::string get() { return r->v; } int refs() { return r->refs; } };
void handle_bad() { Handle a, b(a); a.set(source()); sink(b.get()); } // WARN
void handle_ok() { Handle a, b(a); a.set(source()); sinki(b.refs()); }
