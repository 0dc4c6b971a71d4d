// Names of stores in statements that are put together.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer: {}}
classify:
  - {parameter: ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11"], index: 1, as: answer}
stores:
  - {function: "Connection::execute", parameters: [1], store_parameter: 0}
  - {function: "Connection::execute", erases_parameter: 0}
entries:
  - {function: "forget", event: account_deletion}
rules:
  - {id: erase, require: {stored: answer, erased_by: account_deletion}}
//--- one.cpp
// SQL that is put together by the program from a table and columns, executed by one function.
#include <initializer_list>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using Values = std::vector<std::string>;
struct Connection {
  int execute(const std::string &sql, const Values &values);
};

// 1. table alone
void s1(Connection &c, const std::string &text) {
  std::string table = "t1";
  c.execute("INSERT INTO " + table + " VALUES (?)", {text});
}
// 2. columns as a constant list that is joined
static std::string join(const std::vector<std::string> &v) {
  std::string out;
  for (const auto &s : v)
    out += out.empty() ? s : ", " + s;
  return out;
}
void s2(Connection &c, const std::string &text) {
  const std::vector<std::string> columns{"email", "answer"};
  c.execute("INSERT INTO t2 (" + join(columns) + ") VALUES (?, ?)", {"", text});
}
// 3. a builder
class Insert {
public:
  explicit Insert(std::string table) : table_(std::move(table)) {}
  Insert &set(std::string column, std::string value) {
    columns_.push_back(std::move(column));
    values_.push_back(std::move(value));
    return *this;
  }
  void run(Connection &c) const {
    c.execute("INSERT INTO " + table_ + " (" + join(columns_) + ") VALUES (?)", values_); // WARN(retention)
  }

private:
  std::string table_;
  std::vector<std::string> columns_;
  Values values_;
};
void s3(Connection &c, const std::string &text) { Insert("t3").set("answer", text).run(c); }
void s4(Connection &c, const std::string &text) { Insert("t4").set("email", "").set("answer", text).run(c); }
// 5. a stream
void s5(Connection &c, const std::string &text) {
  std::ostringstream sql;
  sql << "INSERT INTO " << "t5" << " (answer, email) VALUES (?, ?)";
  c.execute(sql.str(), {text, ""});
}
// 6. a helper with table and columns
static void insert(Connection &c, std::string_view table, std::initializer_list<std::string> columns, const Values &values) {
  std::string sql = "INSERT INTO ";
  sql += table;
  sql += " (" + join(columns) + ")";
  c.execute(sql, values); // WARN(retention)
}
void s6(Connection &c, const std::string &text) { insert(c, "t6", {"answer", "lec"}, {text, ""}); }
void s7(Connection &c, const std::string &text) { insert(c, "t7", {"answer", "lec"}, {text, ""}); }

// 8. the schema, quotes, and a column behind the table
void s8(Connection &c, const std::string &text) {
  const std::string table = "t8", column = "answer";
  c.execute("UPDATE \"" + table + "\" SET " + column + " = ?", {text}); // WARN(retention)
}
// 9. a table behind another piece
void s9(Connection &c, const std::string &text) {
  const std::string prefix = "app_", table = "t9";
  c.execute("INSERT INTO " + prefix + table + " VALUES (?)", {text}); // WARN(retention)
}
// 10. a stream with a column
void s10(Connection &c, const std::string &text) {
  const std::string column = "answer";
  std::ostringstream sql;
  sql << "INSERT INTO t10 (" << column << ") VALUES (?)";
  c.execute(sql.str(), {text});
}
// 11. the opposite
void s11(Connection &c, const std::string &text) { c.execute("INSERT INTO t11 VALUES (?)", {text}); } // WARN(retention)

void forget(Connection &c, const std::string &who) {
  for (const char *t : {"t1", "t2", "t3", "t5", "t6", "t10"})
    c.execute(std::string("DELETE FROM ") + t + " WHERE email = ?", {who});
  const std::string column = "t11";
  c.execute("DELETE FROM t1 WHERE (" + column + ") = ?", {who});
}
