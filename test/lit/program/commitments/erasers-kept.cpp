// Closures that are kept in a queue run some time; those that nobody can call do not erase.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify: [{field: "User::*", as: user_data}]
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0}
entries: [{function: "onDelete*", event: deletion}]
rules: [{id: erase, require: {stored: user_data, erased_by: deletion}}]
//--- one.cpp
#include <functional>
#include <string>
#include <vector>
namespace db { void put(const std::string &table, const std::string &v); void erase(const std::string &table, const std::string &id); }
struct User { std::string id, mail; };
void save(const User &u) {
  db::put("queued", u.mail);
  db::put("never", u.mail); // WARN(retention)
}
struct Queue { std::vector<std::function<void()>> jobs; void add(std::function<void()> f) { jobs.push_back(std::move(f)); } void run(); };
void onDelete(Queue &q, const User &u) { q.add([&u] { db::erase("queued", u.id); }); }
void onDelete2(const User &u) { auto f = [&u] { db::erase("never", u.id); }; (void)f; }
