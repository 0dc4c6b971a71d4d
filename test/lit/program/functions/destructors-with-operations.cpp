// The destructor of a temporary stores, erases or runs something.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify: [{field: "User::*", as: user_data}]
stores: [{function: "db::put", parameters: [1], store_parameter: 0}, {function: "db::erase", parameters: [1], erases_parameter: 0}]
entries: [{function: onDelete, event: deletion}]
guards: [{function: "User::isAdmin", name: admin}]
rules: [{id: erase, require: {stored: user_data, erased_by: deletion}}, {id: purge, require: {call: "purge", guard: admin}}]
//--- one.cpp
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>
struct User { int id = 0; std::string mail; bool isAdmin() const; };
namespace db { void put(const char *t, const std::string &v); void erase(const char *t, int id); }
void purge(int id);
struct Insert { const char *t; std::string v; explicit Insert(const char *x) : t(x) {} Insert &value(const std::string &s) { v = s; return *this; }
  ~Insert() { db::put("ins", v); } }; // WARN(retention)
struct Insert2 { std::string v; Insert2 &value(const std::string &s) { v = s; return *this; }
  ~Insert2() { db::put("ins2", v); } }; // WARN(retention)
struct EraseT { int id = 0; EraseT &of(const User &u) { id = u.id; return *this; } ~EraseT() { db::erase("tmp_erased", id); } };
struct Batch { std::vector<std::string> rows; Batch &add(const std::string &r) { rows.push_back(r); return *this; }
  ~Batch() { for (const auto &r : rows) db::put("batch", r); } }; // WARN(retention)
struct PurgeAtEnd { int id; explicit PurgeAtEnd(int i) : id(i) {}
  ~PurgeAtEnd() { purge(id); } }; // WARN
struct PurgeAtEnd2 { int id; explicit PurgeAtEnd2(int i) : id(i) {}
  ~PurgeAtEnd2() { purge(id); } };
void save(const User &u) {
  Insert("x").value(u.mail);
  Insert2 i; i.value(u.mail);
  Batch().add(u.mail).add("x");
  db::put("tmp_erased", u.mail);
}
void onDelete(const User &u) { EraseT().of(u); }
void p1(const User &u) { PurgeAtEnd p(u.id); }
void p2(const User &u) { if (!u.isAdmin()) return; PurgeAtEnd2 p(u.id); }
