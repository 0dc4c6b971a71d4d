// Names of stores in forms of statements.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify:
  - {field: "Row::text", as: user_data}
stores:
  - {function: "execute", parameters: [1], store_parameter: 0}
  - {function: "execute", erases_parameter: 0}
entries:
  - {function: "removeUser", event: account_deletion}
rules:
  - {id: erase, require: {stored: user_data, erased_by: account_deletion}}
//--- one.cpp
// Forms of SQL statements: schema, quotes, lower case, WITH, several lines.
#include <string>
#include <vector>
struct Row {
  std::string text;
};
void execute(const std::string &sql, const std::vector<std::string> &values);
void s1(const Row &r) { execute("INSERT INTO users (name) VALUES (?)", {r.text}); }
void s4(const Row &r) { execute("INSERT INTO likes (text) VALUES (?)", {r.text}); } // WARN(retention)
void s5(const Row &r) { execute("insert or replace into drafts(text) values (?)", {r.text}); }
void s6(const Row &r) { execute("INSERT INTO public.notes (text) VALUES (?)", {r.text}); }
void s7(const Row &r) { execute("UPDATE settings SET theme = ?", {r.text}); } // WARN(retention)
void s8(const Row &r) { execute("INSERT INTO \"tokens\" (text) VALUES (?)", {r.text}); }
void s9(const Row &r) { execute("WITH x AS (SELECT 1) INSERT INTO cte (text) SELECT ?", {r.text}); }
void s10(const Row &r) {
  execute("INSERT INTO multi " // WARN(retention)
          "(text) VALUES (?)",
          {r.text});
}
static const char kInsert[] = "INSERT INTO named (text) VALUES (?)";
void s11(const Row &r) { execute(kInsert, {r.text}); } // WARN(retention)
void s12(const Row &r) { execute(R"(
    INSERT INTO raw (text)
    VALUES (?))", {r.text}); }
void removeUser(const std::string &id) {
  execute("DELETE FROM users WHERE id = ?", {id});
  execute("delete from drafts where id = ?", {id});
  execute("DELETE FROM public.notes WHERE id = ?", {id});
  execute("DELETE FROM tokens WHERE id = ?", {id});
  execute("DELETE FROM cte WHERE id = ?", {id});
  execute(R"(
    DELETE FROM raw
    WHERE id = ?)", {id});
}
