// A scope guard that was dismissed leaves what its closure has captured as it is.
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
#include <functional>
#include <string>
struct User { int id; };
struct Form { std::string text; };
namespace db { void insert(const std::string &table, const std::string &text); void erase(const std::string &table, int id); void log(int id); }
void send(const std::string &);
bool may(int); void purge(int);
void save(const Form &f) {
  db::insert("s1", f.text);
  db::insert("s2", f.text);
  db::insert("s3", f.text);
  db::insert("s4", f.text);
  db::insert("s5", f.text);
  db::insert("s6", f.text);
}
struct Lazy { std::function<void()> f; ~Lazy() { if (f) f(); } void dismiss() { f = nullptr; } };
struct Flag { std::function<void()> f; bool on = true; ~Flag() { if (on) f(); } void dismiss() { on = false; } };
struct Always { std::function<void()> f; ~Always() { if (f) f(); } };
template <class F> struct Tmpl { F f; bool on = true; ~Tmpl() { if (on) f(); } void dismiss() { on = false; } };
void e1(const User &u) { Lazy g{[&] { db::log(u.id); }}; db::erase("s1", u.id); g.dismiss(); }
void e2(const User &u) { { Lazy g{[&] { db::log(u.id); }}; g.dismiss(); } db::erase("s2", u.id); }
void e3(const User &u) { { Flag g{[&] { db::log(u.id); }}; g.dismiss(); } db::erase("s3", u.id); }
void e4(const User &u) { { Always g{[&] { db::log(u.id); }}; } db::erase("s4", u.id); }
void e5(const User &u) { { Tmpl g{[&] { db::log(u.id); }}; g.dismiss(); } db::erase("s5", u.id); }
void e6(const User &u) { std::function<void()> f = [&] { db::log(u.id); }; f = nullptr; db::erase("s6", u.id); }
void delete_user(const User &u) { e1(u); e2(u); e3(u); e4(u); e5(u); e6(u); }
void f1(const Form &f) { { Lazy g{[&] { db::log(f.text.size()); }}; g.dismiss(); } send(f.text); } // WARN
void f2(const Form &f) { Lazy g{[&] { db::log(f.text.size()); }}; g.dismiss(); send(f.text); } // WARN
void f3(const Form &f) { { Flag g{[&] { db::log(f.text.size()); }}; g.dismiss(); } send(f.text); } // WARN
void f4(const Form &f) { std::function<void()> g = [&] { db::log(f.text.size()); }; g = nullptr; send(f.text); } // WARN
void g1(int i) { { Lazy g{[&] { db::log(i); }}; g.dismiss(); } purge(i); } // WARN
void g2(int i) { { Flag g{[&] { db::log(i); }}; g.dismiss(); } purge(i); } // WARN
