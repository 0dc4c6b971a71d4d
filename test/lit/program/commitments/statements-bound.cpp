// Statements that are put together, bound and run, one call after the other.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify:
  - {field: ["User::Email", "User::Id"], as: user_data}
stores:
  - {function: "sql::Statement::bind", parameters: [1], store_parameter: this}
  - {function: "sql::Statement::run", parameters: [this], erases_parameter: this, subject: user_data}
entries:
  - {function: "Data::onDelete", event: account_deletion}
rules:
  - {id: erase, require: {stored: user_data, erased_by: account_deletion}}
//--- one.cpp
// Prepared statements: data is bound to them, the table stands in their text, which is put together from a parameter.
#include <string>
#include <utility>
namespace sql {
struct Connection;
struct Statement {
  Statement(Connection &C, const std::string &Text);
  Statement &bind(int At, const std::string &V);
  Statement &bind(int At, long V);
  void run();
};
struct Connection { Statement prepare(const std::string &Text) { return Statement(*this, Text); } };
}
struct User { long Id; std::string Email; };
struct Data {
  sql::Connection &C;
  void save(const User &U) {
    sql::Statement(C, "INSERT INTO constant (m) VALUES (?)").bind(1, U.Email).run();
    sql::Statement(C, "INSERT INTO prepared (m) VALUES (?)").bind(1, U.Email).run();
    sql::Statement(C, "INSERT INTO apart (m) VALUES (?)").bind(1, U.Email).run();
    sql::Statement(C, "INSERT INTO parameter (m) VALUES (?)").bind(1, U.Email).run();
    sql::Statement(C, "INSERT INTO parameter2 (m) VALUES (?)").bind(1, U.Email).run();
    sql::Statement(C, "INSERT INTO column (m) VALUES (?)").bind(1, U.Email).run();
    sql::Statement(C, "INSERT INTO list1 (m) VALUES (?)").bind(1, U.Email).run();
    sql::Statement(C, "INSERT INTO list2 (m) VALUES (?)").bind(1, U.Email).run();
    sql::Statement(C, "INSERT INTO nonesuch (m) VALUES (?)").bind(1, U.Email).run(); // WARN(retention)
    sql::Statement(C, "INSERT INTO unrun (m) VALUES (?)").bind(1, U.Email).run(); // WARN(retention)
  }
  void purge(const char *Table, long Id) {
    sql::Statement S(C, std::string("DELETE FROM ") + Table + " WHERE id = ?");
    S.bind(1, Id);
    S.run();
  }
  void purgePrepared(const std::string &Table, long Id) { C.prepare("DELETE FROM " + Table + " WHERE id = ?").bind(1, Id).run(); }
  void purgeColumn(const char *Table, const char *Column, long Id) {
    auto S = C.prepare(std::string("DELETE FROM ") + Table + " WHERE " + Column + " = ?");
    S.bind(1, Id);
    S.run();
  }
  void purgeUnrun(const char *Table, long Id) {
    sql::Statement S(C, std::string("DELETE FROM ") + Table + " WHERE id = ?");
    S.bind(1, Id);
  }
  void onDelete(const User &U) {
    sql::Statement(C, "DELETE FROM constant WHERE id = ?").bind(1, U.Id).run();
    C.prepare("DELETE FROM prepared WHERE id = ?").bind(1, U.Id).run();
    auto S = C.prepare("DELETE FROM apart WHERE id = ?");
    S.bind(1, U.Id);
    S.run();
    purge("parameter", U.Id);
    purgePrepared("parameter2", U.Id);
    purgeColumn("column", "id", U.Id);
    purgeUnrun("unrun", U.Id);
    for (auto [Table, Column] : {std::pair{"list1", "id"}, {"list2", "mail"}}) purgeColumn(Table, Column, U.Id);
  }
};
