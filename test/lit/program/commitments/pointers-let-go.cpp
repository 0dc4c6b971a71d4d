// A callee lets go of a pointer: what it pointed to is still there.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}, personal_data: {}}
purposes: {ads: {}}
classify:
  - {field: "User::id", as: user_id}
  - {field: ["Form::text"], as: personal_data}
sinks: [{function: "send", purpose: ads}]
guards: [{function: "may", name: may}]
stores:
  - {function: "db::insert", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0, subject: user_id}
entries: [{function: ["delete_user"], event: account_deletion}]
rules:
  - {id: erase, require: {stored: personal_data, erased_by: account_deletion}}
  - {id: no-ads, deny: {data: personal_data, for: ads}}
  - {id: may, require: {call: "purge", guard: may}}
//--- one.cpp
#include <string>
#include <memory>
#include <vector>
struct Form { std::string text; };
void send(const std::string &);
struct C { const Form *f; void drop() { f = nullptr; } void keep() const; int n = 0; void count() { ++n; } };
struct S { const std::string *f; void drop() { f = nullptr; } };
struct R { const Form *f; ~R() { f = nullptr; } };
struct M { const Form *f; M(const Form &x) : f(&x) {} void drop() { f = nullptr; } };
struct N { std::vector<const Form *> v; void drop() { v.clear(); } };
void reset(C &c) { c.f = nullptr; }
void reset_ptr(const Form *&p) { p = nullptr; }
void c0(const Form &f) { C x{&f}; send(f.text); } // WARN
void c1(const Form &f) { C x{&f}; x.drop(); send(f.text); } // WARN
void c2(const Form &f) { C x{&f}; x.f = nullptr; send(f.text); } // WARN
void c3(const Form &f) { C x{&f}; reset(x); send(f.text); } // WARN
void c4(const Form &f) { C x{&f}; x.count(); send(f.text); } // WARN
void c5(const Form &f) { const Form *p = &f; reset_ptr(p); send(f.text); } // WARN
void c6(Form f) { C x{&f}; x.drop(); send(f.text); } // WARN
void c7(const Form &f) { Form g = f; C x{&g}; x.drop(); send(g.text); } // WARN
void c8(const Form &f) { C x; x.f = &f; x.drop(); send(f.text); } // WARN
void c9(const Form &f) { { R x{&f}; } send(f.text); } // WARN
void d1(const Form &f) { S x{&f.text}; x.drop(); send(f.text); } // WARN
void d2(const Form &f) { M x(f); x.drop(); send(f.text); } // WARN
void d3(const Form &f) { N x; x.v.push_back(&f); x.drop(); send(f.text); } // WARN
void d4(const Form &f) { std::vector<const Form *> v; v.push_back(&f); v.clear(); send(f.text); } // WARN
void d5(const std::vector<Form> &l) { C x{nullptr}; for (const auto &f : l) { x.f = &f; x.drop(); send(f.text); } } // WARN
struct Cursor { Form *cur; Form pool[2]; void next() { cur = &pool[1]; } };
void d6(Cursor &c) { Form *f = c.cur; c.next(); send(f->text); } // WARN
struct T { const Form *f; void set(const Form *g) { f = g; } void set_if(bool b) { if (b) f = nullptr; } };
void e1(const Form &f, const Form &o) { T x{&f}; x.set(&o); send(f.text); } // WARN
void e2(const Form &f, bool b) { T x{&f}; x.set_if(b); send(f.text); } // WARN
struct U { std::shared_ptr<Form> f; void drop() { f.reset(); } void move_on(std::shared_ptr<Form> g) { f = std::move(g); } };
void e3(std::shared_ptr<Form> f) { U x{f}; x.drop(); send(f->text); } // WARN
void e4(std::shared_ptr<Form> f, std::shared_ptr<Form> g) { U x{f}; x.move_on(g); send(f->text); } // WARN
void e5(Form &f) { T x{&f}; x.set(nullptr); f.text += "x"; send(f.text); } // WARN
