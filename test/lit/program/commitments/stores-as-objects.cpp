// Stores are objects that know their names; the program hands them to the entry.
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
entries: [{function: "Access::run", event: access}]
rules: [{id: export, require: {stored: user_data, exported_by: access}}]
//--- one.cpp
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
class Table { public: explicit Table(const char *name); void upsert(const std::string &key, const std::string &row); std::vector<std::string> select(const std::string &key) const; void erase(const std::string &key); };
class Writer { public: void add(std::string_view section, const std::vector<std::string> &rows); };
struct User { std::string id; };
struct Stores {
  Stores() : t1("t1"), t2("t2"), t3("t3"), t4("t4"), t5("t5"), t6("t6"), t7("t7"), t8("t8"), t9("t9") {}
  Table t1, t2, t3, t4, t5, t6, t7, t8, t9;
  void save(const User &u) {
    t1.upsert(u.id, "1");
    t2.upsert(u.id, "2");
    t3.upsert(u.id, "3");
    t4.upsert(u.id, "4"); // WARN(retention)
    t5.upsert(u.id, "5");
    t6.upsert(u.id, "6"); // WARN(retention)
    t7.upsert(u.id, "7"); // WARN(retention)
    t8.upsert(u.id, "8");
    t9.upsert(u.id, "9"); // WARN(retention)
  }
};
void dump(Writer &w, const Table &t, const std::string &id) { w.add("x", t.select(id)); }
struct Access {
  using Section = std::function<void(Writer &, const std::string &)>;
  std::vector<std::pair<std::string, Section>> sections;
  Stores &s;
  explicit Access(Stores &st) : s(st) {
    auto table = [](Table &t) -> Section { return [&t](Writer &w, const std::string &id) { w.add("rows", t.select(id)); }; };
    sections.emplace_back("2", [&st](Writer &w, const std::string &id) { w.add("2", st.t2.select(id)); });
    sections.emplace_back("3", table(st.t3));
    auto seven = table(st.t7);
    sections.emplace_back("6", [](Writer &w, const std::string &) { w.add("t6", {}); });
  }
  void run(const std::string &id) {
    Writer w;
    w.add("1", s.t1.select(id));
    for (auto &[n, f] : sections) f(w, id);
    for (const Table *t : {&s.t5}) w.add("5", t->select(id));
    dump(w, s.t8, id);
  }
  void other(const std::string &id) { Writer w; dump(w, s.t9, id); }
};
int main(int, char **v) { Stores s; s.save({v[1]}); Access a(s); a.run(v[1]); a.other(v[1]); }
