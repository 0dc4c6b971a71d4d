// One function erases all stores in a loop over pointers to them; another exports some of them.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify: [{field: "User::id", as: user_data}]
stores:
  - {function: "Table::upsert", store_parameter: this}
  - {function: "Table::erase", erases_parameter: this}
  - {function: "Table::select", exports_parameter: this}
propagation:
  - {function: "Table::Table", flows: ["0 -> this"]}
  - {function: ["Table::upsert", "Table::erase"], flows: []}
  - {function: "Table::select", flows: ["this -> return"]}
entries: [{function: onAccess, event: access}, {function: onDelete, event: deletion}]
rules: [{id: export, require: {stored: user_data, exported_by: access}}, {id: erase, require: {stored: user_data, erased_by: deletion}}]
//--- one.cpp
#include <string>
#include <vector>
class Table { public: explicit Table(const char *name); void upsert(const std::string &key, const std::string &row); std::vector<std::string> select(const std::string &key) const; void erase(const std::string &key); };
void out(const std::vector<std::string> &rows);
struct User { std::string id; };
struct Stores {
  Stores();
  void save(const User &u);
  Table t1, t2, t3;
};
Stores::Stores() : t1("t1"), t2("t2"), t3("t3") {}
void Stores::save(const User &u) {
  t1.upsert(u.id, "1");
  t2.upsert(u.id, "2"); // FN
  t3.upsert(u.id, "3"); // FN
}
void onAccess(Stores &s, const std::string &id) { out(s.t1.select(id)); }
#ifdef NO_LOOP
void onDelete(Stores &s, const std::string &id) { s.t1.erase(id); s.t2.erase(id); s.t3.erase(id); }
#else
void onDelete(Stores &s, const std::string &id) { for (Table *t : {&s.t1, &s.t2, &s.t3}) t->erase(id); }
#endif
