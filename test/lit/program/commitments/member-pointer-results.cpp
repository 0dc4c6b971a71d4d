// What a call by a pointer to a member has returned, used afterwards.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {secret: {}}
classify: [{field: "Result::text", as: secret}]
purposes: {display: {}}
sinks: [{function: show, purpose: display}]
rules: [{id: no, deny: {data: secret, for: display}}]
//--- one.cpp
#include <string>
struct Result { bool ok = false; std::string text; bool is_err() const; };
struct Db { Result erase(const char *user); int count(int); };
void show(int n);
void show(const std::string &text);
bool field(Db &db, Result (Db::*m)(const char *)) { Result r = (db.*m)("u"); return r.ok; }
bool object(Db &db, Result (Db::*m)(const char *)) { return (db.*m)("u").is_err(); }
bool local(Db &db, Result (Db::*m)(const char *)) { Result r = (db.*m)("u"); return r.is_err(); }
void argument(Db *db, int (Db::*m)(int)) { show((db->*m)(1)); }
void leak(Db *db, Result (Db::*m)(const char *)) { show((db->*m)("u").text); } // WARN
