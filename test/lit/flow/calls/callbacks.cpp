// Callbacks kept in members and registries and fired elsewhere: signals, observers, routes, event loops, continuations.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <vector>
// One function with two different callbacks must keep them apart.
void applyFn(const std::function<void(const std::string &)> &f, const std::string &x) { f(x); }
void apply_apart_ok() { applyFn([](const std::string &s) { sink(s); }, "x"); applyFn([](const std::string &) {}, source()); }
void apply_bad() { applyFn([](const std::string &s) { sink(s); }, source()); } // WARN
template <class F> void applyT(F f, const std::string &x) { f(x); }
void apply_template_ok() { applyT([](const std::string &s) { sink(s); }, "x"); applyT([](const std::string &) {}, source()); }
void apply_template_bad() { applyT([](const std::string &s) { sink(s); }, source()); } // WARN
int mapInt(int n, const std::function<int(int)> &f) { return f(n); }
void map_bad() { sinki(mapInt(isource(), [](int n) { return n + 1; })); } // WARN
void map_ok() { mapInt(isource(), [](int n) { return n; }); sinki(mapInt(1, [](int n) { return n; })); }
void map_dropped_ok() { sinki(mapInt(isource(), [](int) { return 1; })); }
template <class... A> class Signal { std::vector<std::function<void(A...)>> s_; public: void connect(std::function<void(A...)> f) { s_.push_back(std::move(f)); } void emit(A... a) { for (auto &f : s_) f(a...); } void operator()(A... a) { emit(a...); } };
void signal_bad() { Signal<std::string> s; s.connect([](std::string v) { sink(v); }); s.emit(source()); } // WARN
void signal_ok() { Signal<std::string> s, t; s.connect([](std::string) {}); t.connect([](std::string v) { sink(v); }); s.emit(source()); t.emit("x"); }
void signal_second_bad() { Signal<int, std::string> s; s.connect([](int, std::string v) { sink(v); }); s(1, source()); } // WARN
void signal_second_ok() { Signal<int, std::string> s; s.connect([](int n, std::string) { sinki(n); }); s(1, source()); }
struct Button { std::function<void(const std::string &)> onText; std::function<void()> onClick; void type(const std::string &s) { if (onText) onText(s); } void click() { if (onClick) onClick(); } };
void button_bad() { Button b; b.onText = [](const std::string &s) { sink(s); }; b.type(source()); } // WARN
void button_ok() { Button b; b.onText = [](const std::string &s) { sinki((int)s.size()); }; b.type(source()); }
void button_capture_bad() { Button b; std::string s = source(); b.onClick = [s] { sink(s); }; b.click(); } // WARN
void button_writes_bad() { Button b; std::string s; b.onText = [&](const std::string &t) { s = t; }; b.type(source()); sink(s); } // WARN
void button_writes_ok() { Button b; std::string s, t; b.onText = [&](const std::string &u) { s = u; }; b.type(source()); sink(t); }
struct Observer { virtual ~Observer() = default; virtual void changed(const std::string &what, int n) = 0; };
struct Model { std::vector<Observer *> obs; void attach(Observer *o) { obs.push_back(o); } void set(const std::string &s) { for (auto *o : obs) o->changed(s, 1); } };
struct AdView : Observer { void changed(const std::string &what, int) override { sink(what); } }; // WARN
struct CountView : Observer { void changed(const std::string &, int n) override { sinki(n); } };
void observer_bad() { AdView v; Model m; m.attach(&v); m.set(source()); }
void observer_ok() { CountView v; Model m; m.attach(&v); m.set(source()); }
struct Keep : Observer { std::string last; int n = 0; void changed(const std::string &w, int k) override { last = w; n = k; } };
void observer_keeps_bad() { Keep k; Model m; m.attach(&k); m.set(source()); sink(k.last); } // WARN
void observer_keeps_ok() { Keep k; Model m; m.attach(&k); m.set(source()); sinki(k.n); }
struct Request { std::string path, body; }; struct Response { std::string body, status; };
class Router { std::map<std::string, std::function<void(const Request &, Response &)>> r_; public: void get(const std::string &p, std::function<void(const Request &, Response &)> h) { r_[p] = std::move(h); } Response dispatch(const Request &q) { Response s; auto it = r_.find(q.path); if (it != r_.end()) it->second(q, s); return s; } };
void router_bad() { Router r; r.get("/a", [](const Request &q, Response &s) { s.body = "<" + q.body; s.status = "ok"; }); sink(r.dispatch({"/a", source()}).body); } // WARN
void router_ok() { Router r; r.get("/a", [](const Request &q, Response &s) { s.body = "<" + q.body; s.status = "ok"; }); sink(r.dispatch({"/a", source()}).status); }
void router_inside_bad() { Router r; r.get("/a", [](const Request &q, Response &) { sink(q.body); }); r.dispatch({"/a", source()}); } // WARN
void router_inside_ok() { Router r; r.get("/a", [](const Request &q, Response &) { sink(q.path); }); r.dispatch({"/a", source()}); }
class Loop { std::queue<std::function<void()>> q_; public: template <class F> void post(F &&f) { q_.emplace(std::forward<F>(f)); } void run() { while (!q_.empty()) { auto f = std::move(q_.front()); q_.pop(); f(); } } };
void loop_bad() { Loop l; auto s = source(); l.post([s = std::move(s)] { sink(s); }); l.run(); } // WARN
void loop_result_bad() { Loop l; std::string r; l.post([&r] { r = source(); }); l.run(); sink(r); } // WARN
void loop_result_ok() { Loop l; std::string r, q; l.post([&r] { r = source(); }); l.run(); sink(q); }
void fetch(std::function<void(std::string)> done) { done(source()); }
void continuation_bad() { fetch([](std::string s) { sink(s); }); } // WARN
void continuation_ok() { fetch([](std::string s) { sink(s.empty() ? "a" : "b"); }); }
void continuation_nested_bad() { fetch([](std::string a) { fetch([a](std::string) { sink(a); }); }); } // WARN
class Emitter { std::map<std::string, std::vector<std::function<void(std::string)>>> h_; public: void on(std::string e, std::function<void(std::string)> f) { h_[e].push_back(f); } void emit(std::string e, std::string v) { for (auto &f : h_[e]) f(v); } };
struct Page { Emitter em; std::string shown; Page() { em.on("mail", [this](std::string v) { shown = v; }); } void go() { em.emit("mail", source()); } };
void emitter_bad() { Page p; p.go(); sink(p.shown); } // WARN
void handler(const std::string &s) { sink(s); } // WARN
void named_bad() { Signal<std::string> s; s.connect(handler); s.emit(source()); }
struct Ctl { void on(std::string s) { v = std::move(s); } std::string v, w; };
void bound_method_bad() { Ctl c; Signal<std::string> s; s.connect(std::bind(&Ctl::on, &c, std::placeholders::_1)); s.emit(source()); sink(c.v); } // WARN
void bound_method_ok() { Ctl c; Signal<std::string> s; s.connect([&c](std::string x) { c.on(x); }); s.emit(source()); sink(c.w); }
