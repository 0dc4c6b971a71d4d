// Table and key of one call of a helper belong together.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}, user_id: {}}
classify:
  - {field: "Row::text", as: user_data}
  - {field: "User::id", as: user_id}
stores:
  - {function: "Db::insert", parameters: [1], store_parameter: 0}
  - {function: "Db::erase", parameters: [1], erases_parameter: 0, subject: user_id}
entries:
  - {function: ["remove*"], event: account_deletion}
rules:
  - {id: erase, require: {stored: user_data, erased_by: account_deletion}}
//--- one.cpp
// Whose rows are erased: the key of one of several calls of a helper is that of something else.
#include <string>
#include <string_view>
struct Row {
  std::string text;
};
struct User {
  int id = 0;
};
struct Inn {
  int id = 0;
};
struct Db {
  void insert(std::string_view table, const std::string &value);
  void erase(std::string_view table, std::string_view key);
};
std::string key(int n) { return std::to_string(n); }
std::string bigEndian(int n) {
  std::string k(4, '\0');
  for (int i = 3; i >= 0; --i, n >>= 8)
    k[static_cast<unsigned>(i)] = static_cast<char>(n & 0xff);
  return k;
}

// 1. directly
void s1(Db &d, const Row &r) { d.insert("a1", r.text); }
void s2(Db &d, const Row &r) { d.insert("a2", r.text); } // WARN(retention)
void removeA(Db &d, const User &u, const Inn &i) {
  d.erase("a1", key(u.id));
  d.erase("a2", key(i.id));
}
// 2. through a helper
void dropB(Db &d, std::string_view table, std::string_view k) { d.erase(table, k); }
void s3(Db &d, const Row &r) { d.insert("b1", r.text); }
void s4(Db &d, const Row &r) { d.insert("b2", r.text); } // WARN(retention)
void removeB(Db &d, const User &u, const Inn &i) {
  dropB(d, "b1", key(u.id));
  dropB(d, "b2", key(i.id));
}
// 3. a lambda
void s5(Db &d, const Row &r) { d.insert("c1", r.text); }
void s6(Db &d, const Row &r) { d.insert("c2", r.text); } // WARN(retention)
void removeC(Db &d, const User &u, const Inn &i) {
  auto drop = [&d](std::string_view table, int id) { d.erase(table, key(id)); };
  drop("c1", u.id);
  drop("c2", i.id);
}
// 4. key made by arithmetic
void s7(Db &d, const Row &r) { d.insert("d1", r.text); }
void s8(Db &d, const Row &r) { d.insert("d2", r.text); } // WARN(retention)
void removeD(Db &d, const User &u, const Inn &i) {
  d.erase("d1", bigEndian(u.id));
  d.erase("d2", bigEndian(i.id));
}
// 5. a template helper
template <typename T> void dropOf(Db &d, std::string_view table, const T &x) { d.erase(table, key(x.id)); }
void s9(Db &d, const Row &r) { d.insert("e1", r.text); }
void s10(Db &d, const Row &r) { d.insert("e2", r.text); } // WARN(retention)
void removeE(Db &d, const User &u, const Inn &i) {
  dropOf(d, "e1", u);
  dropOf(d, "e2", i);
}
// 6. all rows
void s11(Db &d, const Row &r) { d.insert("f1", r.text); } // WARN(retention)
void removeF(Db &d, const User &) { d.erase("f1", "*"); }
// 7. helper on helper
void dropById(Db &d, std::string_view table, int id) { dropB(d, table, key(id)); }
void s12(Db &d, const Row &r) { d.insert("g1", r.text); }
void s13(Db &d, const Row &r) { d.insert("g2", r.text); } // WARN(retention)
void removeG(Db &d, const User &u, const Inn &i) {
  dropById(d, "g1", u.id);
  dropById(d, "g2", i.id);
}
