// Stores are members that know their names; the object that holds them is known to others by reference only.
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
entries: [{function: "Eraser::run", event: access}]
rules: [{id: export, require: {stored: user_data, erased_by: access}}]
//--- one.cpp
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
class Table { public: explicit Table(const char *name); void upsert(const std::string &key, const std::string &row); std::vector<std::string> select(const std::string &key) const; void erase(const std::string &key); };
struct User { std::string id; };
struct Stores {
  Stores();
  void save1(const User &u);
  void save2(const User &u);
  void save3(const User &u);
  void save4(const User &u);
  Table t1, t2, t3, t4;
};
Stores::Stores() : t1("t1"), t2("t2"), t3("t3"), t4("t4") {}
void Stores::save1(const User &u) { t1.upsert(u.id, "1"); } // FP(retention)
void Stores::save2(const User &u) { t2.upsert(u.id, "2"); } // WARN(retention)
void Stores::save3(const User &u) { t3.upsert(u.id, "3"); } // FP(retention)
void Stores::save4(const User &u) { t4.upsert(u.id, "4"); } // WARN(retention)
struct Exchange { Stores &s; void f(const User &u) { s.save1(u); s.save2(u); } void g(const User &u) { s.save3(u); s.save4(u); } };
struct Eraser {
  std::vector<std::function<void(const std::string &)>> steps;
  explicit Eraser(Stores &s) {
    auto step = [](Table &t) { return [&t](const std::string &id) { t.erase(id); }; };
    steps.emplace_back(step(s.t1));
    steps.emplace_back([&s](const std::string &id) { s.t3.erase(id); });
  }
  void run(const std::string &id) { for (auto &f : steps) f(id); }
};
int main(int, char **v) { Stores s; Exchange e{s}; Eraser r(s); e.f({v[1]}); e.g({v[1]}); r.run(v[1]); }
