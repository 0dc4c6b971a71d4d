// Statements that are put together by formatting: what goes into which hole is a table.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user: {}}
classify:
  - {parameter: "add*", index: 0, as: user}
stores:
  - {function: "db::exec", parameters: [1], store_parameter: 0}
  - {function: "db::exec", erases_parameter: 0}
  - {function: "db::run", erases_parameter: 0}
entries:
  - {function: ["gone", "goneC"], event: gone}
rules:
  - {id: erase, require: {stored: user, erased_by: gone}}
//--- one.cpp
#include <string>
#include <vector>
namespace db { void exec(const std::string &sql, const std::vector<std::string> &v); }
namespace fmt { template <class... A> std::string format(const char *f, A &&...a); }
void add1(std::string u, const std::string &cols) { db::exec(fmt::format("INSERT INTO {0} ({1}) VALUES (?)", "g1", cols), {u}); }
void add2(std::string u, const std::string &cols) { db::exec(fmt::format("INSERT INTO {1} ({0}) VALUES (?)", cols, "g2"), {u}); }
void add3(std::string u, const std::string &cols) { db::exec(fmt::format("INSERT INTO {1} ({0}) VALUES (?)", "g1", "g3"), {u}); } // WARN(retention)
void add4(std::string u) { db::exec(fmt::format("/* {{}} */ INSERT INTO {} ({:>8}) VALUES (?)", "g4", "name"), {u}); } // WARN(retention)
void add5(std::string u) { db::exec(fmt::format("/* {{}} */ INSERT INTO {} ({:>8}) VALUES (?)", "g5", "name"), {u}); }
void gone(const std::string &u) {
  db::exec(fmt::format("DELETE FROM {} WHERE {} = ?", "g1", "g3"), {u});
  db::exec(fmt::format("DELETE FROM {} WHERE id = {}", "g2", u), {});
  db::exec(fmt::format("DELETE FROM {} WHERE {}", "g5", "g4"), {u});
}
