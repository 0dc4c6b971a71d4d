// A store operation without a body, called through std::bind_front (also: bind, mem_fn; found through push_back into functions).
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
void save(const User &U) { put("one", U.mail); } // FP(retention)
void close(Disk &D) {
  auto F = std::bind_front(&Disk::drop, &D, "one");
  F();
}
