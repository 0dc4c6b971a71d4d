// The verb of a statement is put together with the rest of it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer: {}}
classify:
  - {parameter: "put*", index: 0, as: answer}
stores:
  - {function: "db::exec", parameters: [1], store_parameter: 0}
  - {function: "db::exec", parameters: [1], erases_parameter: 0}
entries:
  - {function: "forget", event: forget}
rules:
  - {id: erase, require: {stored: answer, erased_by: forget}}
//--- one.cpp
#include <sstream>
#include <string>
#include <vector>
namespace db { void exec(const std::string &sql, const std::vector<std::string> &params); }
static void insert1(const std::string &table, const std::vector<std::string> &v, bool replace) {
  std::string op = replace ? "REPLACE" : "INSERT";
  db::exec(op + " INTO " + table + " VALUES (?)", v);
}
static void insert2(const std::string &table, const std::vector<std::string> &v, bool replace) {
  db::exec((replace ? "REPLACE INTO " : "INSERT INTO ") + table + " VALUES (?)", v);
}
static void insert4(const std::string &table, const std::vector<std::string> &v, const char *op) {
  std::ostringstream os;
  os << op << " INTO " << table << " VALUES (?)";
  db::exec(os.str(), v);
}
static void insert5(const std::string &table, const std::vector<std::string> &v, bool replace) {
  std::string op = replace ? "REPLACE" : "INSERT";
  db::exec(op + " INTO " + table + " VALUES (?)", v); // WARN(retention)
}
static void insert6(const std::string &table, const std::vector<std::string> &v, bool ignore) {
  std::string sql = "INSERT ";
  if (ignore) sql += "IGNORE ";
  sql += "INTO " + table + " VALUES (?)";
  db::exec(sql, v);
}
void put1(std::string a) { insert1("t1", {a}, true); insert1("t1", {a}, false); }
void put2(std::string a) { insert2("t2", {a}, true); }
void put4(std::string a) { insert4("t4", {a}, "REPLACE"); insert4("t4", {a}, "INSERT"); }
void put5(std::string a) { insert5("t5", {a}, false); }
void put6(std::string a) { insert6("t6", {a}, false); }
void forget(const std::string &who) {
  for (const char *t : {"t1", "t2", "t3", "t4", "t6"}) db::exec(std::string("DELETE FROM ") + t + " WHERE email = ?", {who});
}
