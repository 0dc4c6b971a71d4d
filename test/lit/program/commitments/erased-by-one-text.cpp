// Several statements of SQL in one text, and several tables in one statement.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify:
  - {field: "User::id", as: user_data}
stores:
  - {function: "execute", parameters: [1], store_parameter: 0}
  - {function: "execute", erases_parameter: 0}
entries:
  - {function: "gone", event: gone}
rules:
  - {id: gone, require: {stored: user_data, erased_by: gone}}
//--- one.cpp
#include <string>
#include <vector>
struct User { std::string id; };
void execute(const std::string &sql, const std::vector<std::string> &params);
void store(const User &u) {
  execute("INSERT INTO cte1 (u) VALUES ($1)", {u.id});
  execute("INSERT INTO cte2 (u) VALUES ($1)", {u.id});
  execute("INSERT INTO multi1 (u) VALUES ($1)", {u.id});
  execute("INSERT INTO multi2 (u) VALUES ($1)", {u.id});
  execute("INSERT INTO trunc1 (u) VALUES ($1)", {u.id});
  execute("INSERT INTO trunc2 (u) VALUES ($1)", {u.id});
  execute("insert into lower1 (u) values ($1)", {u.id});
  execute("INSERT INTO \"quoted\" (u) VALUES ($1)", {u.id});
  execute("INSERT INTO schem.tab (u) VALUES ($1)", {u.id});
  execute("INSERT OR REPLACE INTO orrep (u) VALUES ($1)", {u.id});
  execute("INSERT INTO rawstr (u) VALUES ($1)", {u.id});
  execute("INSERT INTO multi3 (u) VALUES ($1)", {u.id});
  execute("INSERT INTO never (u) VALUES ($1)", {u.id}); // WARN(retention)
}
void gone(const User &u) {
  execute("WITH f AS (DELETE FROM cte1 WHERE u = $1) DELETE FROM cte2 WHERE u = $1", {u.id});
  execute("DELETE FROM multi1 WHERE u = $1; DELETE FROM multi2 WHERE u = $1", {u.id});
  execute("TRUNCATE trunc1, trunc2", {});
  execute("delete from lower1 where u = $1", {u.id});
  execute("DELETE FROM quoted WHERE u = $1", {u.id});
  execute("DELETE FROM schem.tab t WHERE t.u = $1", {u.id});
  execute("DELETE FROM orrep WHERE u = $1", {u.id});
  execute(R"(
    BEGIN;
    DELETE FROM rawstr
     WHERE u = $1;
    DELETE FROM multi3 WHERE u = $1;
    COMMIT;
  )", {u.id});
}
