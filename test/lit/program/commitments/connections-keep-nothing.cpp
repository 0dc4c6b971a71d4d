// What goes through a connection does not come out of it elsewhere.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}, mail_address: {is: user_data}}
purposes: {telemetry: {}}
classify:
  - {field: ["User::email", "User::name"], as: user_data}
stores:
  - {function: "exec", parameters: [2], store_parameter: 1}
  - {function: "remove", erases_parameter: 1}
sinks:
  - {function: "log", purpose: telemetry}
entries:
  - {function: onDelete, event: deletion}
rules:
  - {id: erase, require: {stored: user_data, erased_by: deletion}}
  - {id: not-in-logs, deny: {data: user_data, for: telemetry}}
//--- one.cpp
#include <string>
struct User { int id; std::string name, email; };
struct Settings { std::string theme; };
class PgConnection;
class Cache;
void exec(PgConnection &c, const std::string &table, const std::string &value);
void prepare(PgConnection &c, const std::string &text);
void remove(PgConnection &c, const std::string &table, int id);
std::string version(PgConnection &c);
Settings load(PgConnection &c, const std::string &name);
void put(Cache &c, const std::string &value);
std::string last(Cache &c);
void log(const std::string &line);
void save(PgConnection &c, const User &u) {
  exec(c, "users", u.email);
  prepare(c, "user " + u.name);
  log(version(c));
}
void settings(PgConnection &c, const User &u) {
  prepare(c, u.email);
  exec(c, "settings", load(c, "default").theme);
}
void cached(Cache &c, const User &u) {
  put(c, u.email);
  log(last(c)); // WARN
}
void direct(PgConnection &c, const User &u) { exec(c, "mails", u.email); } // WARN(retention)
void onDelete(PgConnection &c, int id) { remove(c, "users", id); }
