// The same with lists, sessions and locks.
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
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
struct Form { std::string text; Form *next = nullptr; };
void send(const std::string &); void sendv(std::string_view);
bool token(std::string_view &rest) { if (rest.empty()) return false; rest = {}; return true; }
void finish(std::string_view &rest) { rest = {}; }
void shrink(std::string_view &rest) { rest = rest.substr(1); }
void none(std::span<const Form> &s) { s = {}; }
void release(std::shared_ptr<Form> &p) { p.reset(); }
void release_raw(Form *&p) { p = nullptr; }
void empty(std::vector<Form *> &v) { v.clear(); }
void empty_shared(std::vector<std::shared_ptr<Form>> &v) { v.clear(); }
struct List { Form *head = nullptr; void pop() { head = head->next; } void clear() { head = nullptr; } void push(Form &f) { f.next = head; head = &f; } };
struct Slot { Form *f; Form *take() { return std::exchange(f, nullptr); } };
struct Session { std::shared_ptr<Form> form; ~Session() { form = nullptr; } void close() { form.reset(); } };
struct Lock { Form *f; explicit Lock(Form &x) : f(&x) {} ~Lock() { if (f) unlock(); } void unlock() { f = nullptr; } };
struct Lock2 { Form *f; explicit Lock2(Form &x) : f(&x) {} ~Lock2() { f = nullptr; } };
struct Builder { const Form *src = nullptr; Builder &from(const Form &f) { src = &f; return *this; } std::string build() { auto s = src->text; src = nullptr; return s; } };
void a1(const Form &f) { std::string_view r = f.text; finish(r); send(f.text); } // WARN
void a2(const Form &f) { std::string_view r = f.text; while (token(r)) {} send(f.text); } // WARN
void a3(const Form &f) { std::string_view r = f.text; shrink(r); send(f.text); } // WARN
void a4(const std::vector<Form> &v) { std::span<const Form> s(v); none(s); send(v[0].text); } // WARN
void a5(std::shared_ptr<Form> f) { auto g = f; release(g); send(f->text); } // WARN
void a6(Form &f) { Form *p = &f; release_raw(p); send(f.text); } // WARN
void a7(Form &f) { std::vector<Form *> v{&f}; empty(v); send(f.text); } // WARN
void a8(std::shared_ptr<Form> f) { std::vector<std::shared_ptr<Form>> v{f}; empty_shared(v); send(f->text); } // WARN
void b1(Form &f) { List l; l.push(f); l.clear(); send(f.text); } // WARN
void b2(Form &f) { List l; l.push(f); l.pop(); send(f.text); } // WARN
void b3(Form &f) { Slot s{&f}; Form *g = s.take(); send(g->text); } // WARN
void b4(std::shared_ptr<Form> f) { { Session s{f}; } send(f->text); } // WARN
void b5(std::shared_ptr<Form> f) { Session s{f}; s.close(); send(f->text); } // WARN
void b6(Form &f) { { Lock l(f); } send(f.text); } // WARN
void b7(Form &f) { { Lock2 l(f); } send(f.text); } // WARN
void b8(Form &f) { Lock l(f); l.unlock(); send(f.text); } // WARN
void b9(const Form &f) { Builder b; auto s = b.from(f).build(); send(s); } // WARN
void c1(const Form &f) { Builder b; b.from(f).build(); send(f.text); } // WARN
void c2(std::string s) { std::string_view v = s; finish(v); send(s); }
