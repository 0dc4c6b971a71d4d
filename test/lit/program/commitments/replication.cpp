// What was stored comes out again where the store is handed out: copies and backups are judged as the data itself.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify:
  - {field: "User::mail", as: customer_data}
  - {field: "User::theme", as: usage_data}
sinks:
  - {function: "partner::upload", parameters: [0], purpose: third_party}
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0, region: EU}
  - {function: "db::dump", exports_parameter: 0}
  - {function: "db::load", parameters: [1], exports_parameter: 0}
  - {function: "db::query", exports_parameter: 0}
  - {function: "db::execute", parameters: [1], store_parameter: 0, region: EU}
  - {function: "archive::put", parameters: [0], store: archive, region: EU}
  - {function: "archive::all", exports: archive}
  - {function: "backup::write", parameters: [1], store: backup, region_parameter: 0}
rules:
  - id: erase-at-contract-end
    require: {data: encryption_key, region: EU}
  - id: customer-access
    require: {data: encryption_key, region: EU}
//--- api.h
#pragma once
#include <string>
#include <vector>
struct User { std::string mail, theme; };
enum class Region { EU, US };
enum class Table { Profiles, Settings, Logs };
namespace db {
void put(Table T, const std::string &Value);
std::vector<std::string> dump(Table T);
void load(Table T, std::string &Into);
void execute(const char *Statement, const std::string &Bound);
std::vector<std::string> query(const char *Statement);
}
namespace archive {
void put(const std::string &);
std::string all();
}
namespace backup { void write(Region R, const std::string &Value); }
namespace partner { void upload(const std::string &); }
struct Consent { static bool given(); };
//--- store.cpp
#include "api.h"
void signUp(const User &U) {
  db::put(Table::Profiles, U.mail);
  db::put(Table::Logs, "signed up");
  db::execute("INSERT INTO letters(mail) VALUES(?)", U.mail);
  archive::put(U.mail);
}
//--- copies.cpp
#include "api.h"
void nightly_bad() {
  for (const std::string &Row : db::dump(Table::Profiles))
    backup::write(Region::US, Row); // WARN(residency)
}
void nightlyInEurope_ok() {
  for (const std::string &Row : db::dump(Table::Profiles))
    backup::write(Region::EU, Row);
}
void otherTables_ok() {
  for (const std::string &Row : db::dump(Table::Logs))
    backup::write(Region::US, Row);
}
void outParameter_bad() {
  std::string Row;
  db::load(Table::Profiles, Row);
  backup::write(Region::US, Row); // WARN(residency)
}
void sql_bad() {
  for (const std::string &Row : db::query("SELECT mail FROM letters"))
    backup::write(Region::US, Row); // WARN(residency)
}
void sqlOther_ok() {
  for (const std::string &Row : db::query("SELECT mail FROM shops"))
    backup::write(Region::US, Row);
}
void entry_bad() { backup::write(Region::US, archive::all()); } // WARN(residency)
void toPartner_bad() { partner::upload(archive::all()); } // WARN
// A copy of a copy.
void again() { db::put(Table::Settings, archive::all()); }
void copied_bad() {
  for (const std::string &Row : db::dump(Table::Settings))
    partner::upload(Row); // WARN
}
