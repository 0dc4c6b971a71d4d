// A member written in one method and read in another; objects used in phases; several objects of one class kept apart.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <sstream>
#include <vector>
// The commonest: one method takes in, one prepares, one sends.
class Uploader {
public:
  void begin() { title_ = "report"; }
  void collect() { body_ = source(); }
  void encode() { wire_ = "b=" + body_; }
  void send() { sink(wire_); } // WARN
  void sendTitle() { sink(title_); }
private:
  std::string title_, body_, wire_;
};
void uploader_bad() { Uploader u; u.begin(); u.collect(); u.encode(); u.send(); }
void uploader_ok() { Uploader u; u.begin(); u.collect(); u.encode(); u.sendTitle(); }
class Batch { // Fills a queue, flushes elsewhere.
public:
  void add(const std::string &s) { items_.push_back(s); ++count_; }
  void flush() { for (const auto &s : items_) sink(s); items_.clear(); } // WARN
  void report() { sinki(count_); }
private:
  std::vector<std::string> items_; int count_ = 0;
};
void batch_bad(Batch &b) { b.add(source()); b.flush(); }
void batch_ok(Batch &b) { b.add(source()); b.report(); }
struct Two { std::string v; void put(std::string s) { v = std::move(s); } std::string take() const { return v; } };
void two_objects_bad() { Two a, b; a.put(source()); b.put("x"); sink(a.take()); } // WARN
void two_objects_ok() { Two a, b; a.put(source()); b.put("x"); sink(b.take()); }
void two_objects_copy_bad() { Two a, b; a.put(source()); b = a; a.put("x"); sink(b.take()); } // WARN
void two_objects_order_ok() { Two a; sink(a.take()); a.put(source()); }
void two_in_array_bad() { Two t[2]; t[1].put(source()); sink(t[1].take()); } // WARN
void two_in_array_ok() { Two t[2]; t[1].put(source()); sink(t[0].take()); }
void two_on_heap_bad() { auto a = std::make_unique<Two>(), b = std::make_unique<Two>(); a->put(source()); sink(a->take()); } // WARN
void two_on_heap_ok() { auto a = std::make_unique<Two>(), b = std::make_unique<Two>(); a->put(source()); sink(b->take()); }
void two_in_map_bad() { std::map<int, Two> m; m[1].put(source()); for (auto &[k, t] : m) sink(t.take()); } // WARN
void two_pointer_bad() { Two a, *p = &a; p->put(source()); sink(a.take()); } // WARN
void two_shared_bad() { auto a = std::make_shared<Two>(), b = a; b->put(source()); sink(a->take()); } // WARN
void two_new_ok() { Two *a = new Two, *b = new Two; a->put(source()); sink(b->take()); }
struct Outer { Two in, out; void load() { in.put(source()); } void work() { out.put("done"); } std::string result() { return out.take(); } std::string raw() { return in.take(); } };
void member_objects_bad() { Outer o; o.load(); o.work(); sink(o.raw()); } // WARN
void member_objects_ok() { Outer o; o.load(); o.work(); sink(o.result()); }
class Parser { // State between calls.
public:
  explicit Parser(std::string in) : in_(std::move(in)) {}
  bool next() { if (pos_ >= in_.size()) return false; tok_ = in_.substr(pos_, 1); ++pos_; return true; }
  const std::string &token() const { return tok_; }
  size_t at() const { return pos_; }
private:
  std::string in_, tok_; size_t pos_ = 0;
};
void parser_bad() { Parser p(source()); while (p.next()) sink(p.token()); } // WARN
void parser_ok() { Parser p(source()), q("x"); while (p.next() && q.next()) sink(q.token()); }
void parser_position_ok() { Parser p(source()); while (p.next()) sinki((int)p.at()); }
class Cache {
public:
  const std::string &get(int id) { auto it = m_.find(id); if (it == m_.end()) it = m_.emplace(id, load(id)).first; return it->second; }
private:
  std::string load(int) { return source(); }
  std::map<int, std::string> m_;
};
void cache_bad() { Cache c; sink(c.get(1)); } // WARN
class Machine { // A state machine with handlers by state.
public:
  enum State { Idle, Got, Done };
  void step() { switch (st_) { case Idle: buf_ = source(); st_ = Got; break; case Got: sink(buf_); st_ = Done; break; case Done: buf_.clear(); break; } } // WARN
  void status() { sinki(st_); }
private:
  State st_ = Idle; std::string buf_;
};
void machine_bad() { Machine m; m.step(); m.step(); }
void machine_ok() { Machine m; m.step(); m.status(); }
class Logger { public: Logger &add(const std::string &s) { os_ << s << ';'; return *this; } std::string text() const { return os_.str(); } private: std::ostringstream os_; };
void logger_bad() { Logger l; l.add("a").add(source()); sink(l.text()); } // WARN
void logger_ok() { Logger l, k; l.add("a").add(source()); k.add("b"); sink(k.text()); }
class Scoped { public: Scoped(std::string *d) : d_(d) {} ~Scoped() { *d_ = s_; } void set(std::string s) { s_ = s; } private: std::string *d_, s_; };
void destructor_writes_bad() { std::string r; { Scoped s(&r); s.set(source()); } sink(r); } // WARN
void destructor_writes_ok() { std::string r, q; { Scoped s(&q); s.set(source()); } sink(r); }
class Jobs { public: void push(std::function<void()> f) { q_.push(std::move(f)); } void run() { while (!q_.empty()) { q_.front()(); q_.pop(); } } private: std::queue<std::function<void()>> q_; };
void jobs_bad() { Jobs j; std::string s = source(); j.push([s] { sink(s); }); j.run(); } // WARN
void jobs_ok() { Jobs j; std::string s = source(); j.push([s] { sinki((int)s.size()); }); j.run(); }
// Written by one class, read by a second that holds a pointer, sent by a third.
struct Store { std::string mail, page; };
struct Writer { Store *st; void go() { st->mail = source(); } };
struct Reader { Store &st; std::string get() { return st.mail; } std::string page() { return st.page; } };
struct Sender { Reader rd; void go() { sink(rd.get()); } }; // WARN
void three_classes_bad() { Store s; Writer w{&s}; Sender q{{s}}; w.go(); q.go(); }
struct Sender2 { Reader rd; void goPage() { sink(rd.page()); } };
void three_classes_ok() { Store s; Writer w{&s}; Sender2 q{{s}}; w.go(); q.goPage(); }
class Self { public: void set(std::string s) { Self *me = this; me->v_ = s; } void copyTo(Self &o) const { o.v_ = v_; } void swap(Self &o) { std::swap(v_, o.v_); } std::string get() const { return (*this).v_; } private: std::string v_; };
void peer_bad() { Self a, b; a.set(source()); a.copyTo(b); sink(b.get()); } // WARN
void peer_ok() { Self a, b; a.set(source()); b.copyTo(a); sink(b.get()); }
void peer_kill_ok() { Self a, b; a.set(source()); b.copyTo(a); sink(a.get()); }
void peer_swap_bad() { Self a, b; a.set(source()); a.swap(b); sink(b.get()); } // WARN
void private_chain_bad() { struct C { std::string a, b, c; void run() { one(); two(); three(); } void one() { a = source(); } void two() { b = a; } void three() { c = b; } } c; c.run(); sink(c.c); } // WARN
void private_chain_ok() { struct C { std::string a, b, c; void run() { one(); two(); three(); } void one() { a = source(); } void two() { b = "x"; } void three() { c = b; } } c; c.run(); sink(c.c); }
void wrong_order_ok() { struct C { std::string a, b; void one() { a = source(); } void two() { b = a; } } c; c.two(); c.one(); sink(c.b); }
