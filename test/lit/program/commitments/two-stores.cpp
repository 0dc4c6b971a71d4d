// One function stores for all; its callers name the table: the one that nothing erases is found, whichever comes first.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
stores:
  - {function: "insert", parameters: [1], store_parameter: 0, region: EU}
  - {function: "wipe", erases_parameter: 0}
entries: [{function: "onEnd", event: contract_end}]
rules:
  - {id: customer-access, require: {data: encryption_key, region: EU}}
//--- db.h
struct User { const char *mail; };
void insert(const char *Table, const char *Text);
void wipe(const char *Table);
void keep(const char *Table, const char *Text);
void erase(const char *Table);
//--- a.cpp
#include "db.h"
void keep(const char *Table, const char *Text) { insert(Table, Text); } // WARN(retention)
void erase(const char *Table) { wipe(Table); }
//--- b.cpp
#include "db.h"
void signUp(const User &U) { keep("users", U.mail); }
void onEnd() { erase("users"); }
//--- c.cpp
#include "db.h"
void invite(const User &U) { keep("invitations", U.mail); }
