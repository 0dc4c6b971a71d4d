// Data that is stored, and what erases it when the contract ends.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify:
  - {field: "User::email", as: customer_data}
  - {field: "User::id", as: customer_id}
categories:
  customer_id: {is: personal_data}
  log_data: {}
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0, region_parameter: 2}
  - {function: "db::erase", parameters: [1], erases_parameter: 0, subject: customer_id}
  - {function: "db::dump", exports_parameter: 0}
  - {function: "files::write", parameters: [0], store: files, region: EU}
  - {function: "files::clear", erases: files}
  - {function: "files::copyOut", exports: files}
entries:
  - {function: "onContractEnd", event: contract_end}
  - {function: "onAccessRequest", event: access_request}
//--- api.h
#pragma once
#include <functional>
#include <string>
struct User {
  std::string email;
  std::string id;
};
enum class Region { EU, US };
namespace db {
void put(const char *Table, const std::string &, Region);
void erase(const std::string &Table, const std::string &Id);
void dump(const char *Table);
}
namespace files {
void write(const std::string &);
void clear();
void copyOut();
}
void later(std::function<void()>);
void onContractEnd(const User &);
void onAccessRequest();
void forgetTable(const std::string &Name, const std::string &Id);
//--- store.cpp
#include "api.h"
void saveProfile(const User &U) { db::put("profiles", U.email, Region::EU); }
void saveOrder(const User &U) { db::put("orders", U.email, Region::EU); } // WARN(retention) // WARN(retention)
void saveBackup(const User &U) { db::put("backup", U.email, Region::US); } // WARN(residency)
void saveFile(const User &U) { files::write(U.email); }
//--- erase.cpp
#include "api.h"
void forgetTable(const std::string &Name, const std::string &Id) { db::erase(Name, Id); }
struct Eraser {
  virtual ~Eraser() = default;
  virtual void run(const User &U) = 0;
};
struct Profiles : Eraser {
  void run(const User &U) override { db::erase("profiles", U.id); }
};
void run(Eraser &E, const User &U) { E.run(U); }
//--- main.cpp
#include "api.h"
struct Eraser;
void run(Eraser &E, const User &U);
Eraser &profiles();
void onContractEnd(const User &U) {
  run(profiles(), U);
  forgetTable("backup", U.id);
  later([] { files::clear(); });
}
void neverCalled(const User &U) { forgetTable("orders", U.id); }
void wrongSubject() { forgetTable("orders", "all"); }
void onAccessRequest() {
  db::dump("profiles");
  db::dump("backup");
  files::copyOut();
}
