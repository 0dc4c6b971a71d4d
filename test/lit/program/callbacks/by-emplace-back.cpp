// Callbacks in a vector get the name of a store as argument, with push_back and with emplace_back.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
stores:
  - {function: "put", parameters: [1], store_parameter: 0, region: EU}
  - {function: "Disk::drop", erases_parameter: 0}
entries: [{function: "close", event: contract_end}]
rules:
  - {id: customer-access, require: {data: encryption_key, region: EU}}
//--- one.cpp
#include <functional>
#include <string>
#include <vector>
struct User { std::string mail; };
struct Disk { void drop(const std::string &Table); };
void put(const std::string &Table, const std::string &Text);
void save(const User &U) { put("one", U.mail); }
void close(Disk &D) {
  std::vector<std::function<void(const char *)>> All;
  All.emplace_back([&D](const char *Table) { D.drop(Table); });
  for (const auto &F : All)
    F("one");
}
