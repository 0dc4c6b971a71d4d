// The name of a store in a field, which an entry erases that the program itself calls, too.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
stores:
  - {function: "put", parameters: [1], store_parameter: 0, region: EU}
  - {function: "drop", erases_parameter: 0}
entries: [{function: "Portal::close", event: contract_end}]
rules:
  - {id: customer-access, require: {data: encryption_key, region: EU}}
//--- one.cpp
#include <string>
struct User { std::string mail; };
void put(const std::string &Table, const std::string &Text);
void drop(const std::string &Table);
struct Portal {
  void close() { drop(Folder); }
  std::string Folder = "letters";
};
void serve(const User &U) {
  Portal P;
  put("letters", U.mail);
  P.close();
}
