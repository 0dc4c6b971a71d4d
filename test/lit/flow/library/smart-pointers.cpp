// Smart pointers: to scalars and structs, deleters, aliases, members, casts.
// Functions with lambdas are inline: clang demands that of a library without bodies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>
struct Row { std::string name, city; int age; };
struct Pair { std::string a, b; Pair(std::string x, std::string y) : a(std::move(x)), b(std::move(y)) {} };
struct Base { virtual ~Base() = default; virtual std::string text() const { return ""; } };
struct Derived : Base { std::string value; explicit Derived(std::string s) : value(std::move(s)) {} std::string text() const override { return value; } };
struct Fixed : Base { std::string text() const override { return "fixed"; } };
template <class T> using Up = std::unique_ptr<T>;
template <class T> using Sp = std::shared_ptr<T>;
void scalar_bad() { Up<int> p = std::make_unique<int>(isource()); sinki(*p); } // WARN
void scalar_write_bad() { auto p = std::make_unique<int>(); *p = isource(); sinki(*p.get()); } // WARN
void scalar_write_ok() { auto p = std::make_unique<int>(isource()); *p = 1; sinki(*p); }
void scalar_other_ok() { auto p = std::make_unique<int>(isource()), q = std::make_unique<int>(1); sinki(*q); }
void new_bad() { Sp<std::string> p(new std::string(source())); sink(*p); } // WARN
void reset_bad() { Up<std::string> p; p.reset(new std::string(source())); sink(*p); } // WARN
void reset_ok() { Up<std::string> p(new std::string(source())); p.reset(new std::string("x")); sink(*p); }
void shared_reset_ok() { auto p = std::make_shared<std::string>(source()); p = std::make_shared<std::string>("x"); sink(*p); }
void release_bad() { auto p = std::make_unique<Row>(); p->name = source(); Row *r = p.release(); sink(r->name); delete r; } // WARN
void release_ok() { auto p = std::make_unique<Row>(); p->name = source(); Row *r = p.release(); sink(r->city); delete r; }
void move_bad() { auto p = std::make_unique<Row>(); p->name = source(); Up<Row> q; q = std::move(p); sink(q->name); } // WARN
void swap_ok() { auto p = std::make_unique<Row>(), q = std::make_unique<Row>(); p->name = source(); p.swap(q); sink(p->name); }
void swap_bad() { auto p = std::make_unique<Row>(), q = std::make_unique<Row>(); p->name = source(); std::swap(p, q); sink(q->name); } // WARN
void get_bad() { auto p = std::make_shared<Row>(); Row *r = p.get(); r->city = source(); sink(p->city); } // WARN
void get_ok() { auto p = std::make_shared<Row>(); Row *r = p.get(); r->city = source(); sink(p->name); }
void copy_value_ok() { auto p = std::make_shared<Row>(); Row r = *p; r.name = source(); sink(p->name); }
void alias_bad() { auto p = std::make_shared<Row>(); Sp<std::string> n(p, &p->name); *n = source(); sink(p->name); } // WARN
void alias_ok() { auto p = std::make_shared<Row>(); Sp<std::string> n(p, &p->name); *n = source(); sink(p->city); }
void alias_read_bad() { auto p = std::make_shared<Row>(); p->city = source(); Sp<std::string> n(p, &p->city); sink(*n); } // WARN
void alias_read_ok() { auto p = std::make_shared<Row>(); p->city = source(); Sp<std::string> n(p, &p->name); sink(*n); }
void weak_bad() { auto p = std::make_shared<std::string>(source()); std::weak_ptr<std::string> w(p); sink(*w.lock()); } // WARN
void weak_write_bad() { auto p = std::make_shared<Row>(); std::weak_ptr<Row> w = p; if (auto l = w.lock()) l->name = source(); sink(p->name); } // WARN
void weak_write_ok() { auto p = std::make_shared<Row>(); std::weak_ptr<Row> w = p; if (auto l = w.lock()) l->name = source(); sink(p->city); sinki(w.expired()); sinki((int)p.use_count()); }
void array_bad() { auto a = std::make_unique<int[]>(4); a[2] = isource(); sinki(a[2]); } // WARN
void array_ok() { auto a = std::make_unique<int[]>(4), b = std::make_unique<int[]>(4); a[2] = isource(); sinki(b[2]); }
void buffer_bad() { std::unique_ptr<char[]> b(new char[64]); fill(b.get()); sinkc(b.get()); } // WARN
struct Free { void operator()(void *p) const { std::free(p); } };
void deleter_bad() { std::unique_ptr<char, Free> p(csource()); sinkc(p.get()); } // WARN
void deleter_ok() { std::unique_ptr<char, Free> p((char *)std::malloc(4)); *p = 'x'; csource(); sinkc(p.get()); }
void deleter_function_bad() { std::unique_ptr<std::FILE, int (*)(std::FILE *)> f(std::fopen("x", "r"), std::fclose); std::string s = source(); sink(s); } // WARN
inline void deleter_lambda_bad() { std::shared_ptr<Row> p(new Row, [](Row *r) { delete r; }); p->name = source(); sink(p->name); } // WARN
inline void deleter_lambda_ok() { std::shared_ptr<Row> p(new Row, [](Row *r) { delete r; }); p->name = source(); sink(p->city); }
inline void deleter_sink_bad() { std::shared_ptr<Row> p(new Row, [](Row *r) { sink(r->city); delete r; }); p->city = source(); } // WARN
void virtual_bad() { Up<Base> p = std::make_unique<Derived>(source()); sink(p->text()); } // WARN
void virtual_ok() { auto d = std::make_unique<Derived>(source()); Up<Base> p = std::make_unique<Fixed>(); sink(p->text()); }
void virtual_shared_bad() { Sp<Base> p = std::make_shared<Derived>(source()); sink(p->text()); } // WARN
void cast_bad() { Sp<Base> p = std::make_shared<Derived>(source()); sink(std::static_pointer_cast<Derived>(p)->value); } // WARN
void dynamic_cast_bad() { Sp<Base> p = std::make_shared<Derived>(source()); if (auto d = std::dynamic_pointer_cast<Derived>(p)) sink(d->value); } // WARN
void make_args_bad() { auto p = std::make_shared<Pair>("x", source()); sink(p->b); } // WARN
void make_args_ok() { auto p = std::make_unique<Pair>("x", source()); sink(p->a); }
void null_ok() { Up<std::string> p = std::make_unique<std::string>(source()); p = nullptr; if (!p) p = std::make_unique<std::string>("x"); sink(*p); }
void compare_ok() { auto p = std::make_shared<std::string>(source()); sinki(p != nullptr); sinki(!!p); }
struct Impl { std::string secret, title; };
class Pimpl {
  Up<Impl> impl_ = std::make_unique<Impl>();

public:
  void set(const std::string &s) { impl_->secret = s; }
  void title(const std::string &s) { impl_->title = s; }
  const std::string &secret() const { return impl_->secret; }
  const std::string &title() const { return impl_->title; }
};
void pimpl_bad() { Pimpl p; p.set(source()); sink(p.secret()); } // WARN
void pimpl_ok() { Pimpl p; p.set(source()); p.title("x"); sink(p.title()); }
class Node : public std::enable_shared_from_this<Node> {
public:
  std::string value, other;
  std::vector<Sp<Node>> children;
  Sp<Node> self() { return shared_from_this(); }
};
void self_bad() { auto n = std::make_shared<Node>(); n->value = source(); sink(n->self()->value); } // WARN
void self_ok() { auto n = std::make_shared<Node>(); n->value = source(); sink(n->self()->other); }
void children_bad() { auto n = std::make_shared<Node>(), m = std::make_shared<Node>(); n->children.push_back(m); m->value = source(); sink(n->children[0]->value); } // WARN
void children_ok() { auto n = std::make_shared<Node>(), m = std::make_shared<Node>(); n->children.push_back(m); m->value = source(); sink(n->children[0]->other); }
void by_value(Up<Row> r) { sink(r->name); } // WARN
void by_value_city(Up<Row> r) { sink(r->city); }
void passed_bad() { auto r = std::make_unique<Row>(); r->name = source(); by_value(std::move(r)); }
void passed_ok() { auto r = std::make_unique<Row>(); r->name = source(); by_value_city(std::move(r)); }
void out(const Sp<Row> &r) { r->name = source(); }
void out_bad() { auto r = std::make_shared<Row>(); out(r); sink(r->name); } // WARN
void out_ok() { auto r = std::make_shared<Row>(); out(r); sink(r->city); }
