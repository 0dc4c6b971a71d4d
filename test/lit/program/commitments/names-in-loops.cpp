// Stores are erased in loops over names, enumerators and tables.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify:
  - {field: "Row::text", as: user_data}
stores:
  - {function: "Db::insert", parameters: [1], store_parameter: 0}
  - {function: "Db::erase", erases_parameter: 0}
entries:
  - {function: ["remove*"], event: account_deletion}
rules:
  - {id: erase, require: {stored: user_data, erased_by: account_deletion}}
//--- one.cpp
// Account deletion through tables of names, enumerators and steps. Each group has stores of its own.
#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
struct Row {
  int user = 0;
  std::string text;
};
struct Db {
  void insert(std::string_view table, const std::string &value);
  void erase(std::string_view table, int user);
  void compact(std::string_view table);
};
// 1. array of names
void s1(Db &d, const Row &r) { d.insert("a1", r.text); }
void s2(Db &d, const Row &r) { d.insert("a2", r.text); } // WARN(retention)
constexpr std::array<std::string_view, 1> kA{"a1"};
void removeA(Db &d, int user) {
  for (auto n : kA)
    d.erase(n, user);
}
// 2. enumerators with a switch, all
enum class B { One, Two };
static std::string_view name(B b) {
  switch (b) {
  case B::One:
    return "b1";
  case B::Two:
    return "b2";
  }
  return "";
}
void s3(Db &d, const Row &r) { d.insert(name(B::One), r.text); }
void s4(Db &d, const Row &r) { d.insert(name(B::Two), r.text); }
void removeB(Db &d, int user) {
  for (B b : {B::One, B::Two})
    d.erase(name(b), user);
}
// 3. enumerators with a switch, one is forgotten in the list
enum class C { One, Two, Three };
static std::string_view name(C c) {
  switch (c) {
  case C::One:
    return "c1";
  case C::Two:
    return "c2";
  case C::Three:
    return "c3";
  }
  return "";
}
void s5(Db &d, const Row &r) { d.insert(name(C::One), r.text); }
void s6(Db &d, const Row &r) { d.insert(name(C::Two), r.text); }
void s7(Db &d, const Row &r) { d.insert(name(C::Three), r.text); } // WARN(retention)
constexpr std::array kC{C::One, C::Two};
void removeC(Db &d, int user) {
  for (C c : kC)
    d.erase(name(c), user);
}
// 4. enumerators one by one, no loop
enum class D { One, Two };
static const char *name(D x) { return x == D::One ? "d1" : "d2"; }
void s8(Db &d, const Row &r) { d.insert(name(D::One), r.text); }
void s9(Db &d, const Row &r) { d.insert(name(D::Two), r.text); } // WARN(retention)
void removeD(Db &d, int user) { d.erase(name(D::One), user); }
// 5. table of name and function
static void drop(Db &d, const char *n, int user) { d.erase(n, user); }
static void keep(Db &d, const char *n, int) { d.compact(n); }
struct Step {
  const char *name;
  void (*run)(Db &, const char *, int);
};
static const Step kSteps[] = {{"e1", drop}, {"e2", keep}};
void s10(Db &d, const Row &r) { d.insert("e1", r.text); }
void s11(Db &d, const Row &r) { d.insert("e2", r.text); } // WARN(retention)
void removeE(Db &d, int user) {
  for (const Step &s : kSteps)
    s.run(d, s.name, user);
}
// 6. table of name and flag
struct Table {
  const char *name;
  bool personal;
};
static constexpr Table kTables[] = {{"f1", true}, {"f2", false}};
void s12(Db &d, const Row &r) { d.insert("f1", r.text); }
void s13(Db &d, const Row &r) { d.insert("f2", r.text); } // FN
void removeF(Db &d, int user) {
  for (const auto &t : kTables)
    if (t.personal)
      d.erase(t.name, user);
}
// 7. list of lambdas
void s14(Db &d, const Row &r) { d.insert("g1", r.text); }
void s15(Db &d, const Row &r) { d.insert("g2", r.text); } // WARN(retention)
void removeG(Db &d, int user) {
  const std::vector<std::function<void()>> steps{[&] { d.erase("g1", user); }, [&] { d.compact("g2"); }};
  for (const auto &s : steps)
    s();
}
// 8. map from enumerator to name
enum class H { One, Two };
static const std::map<H, std::string> kH{{H::One, "h1"}, {H::Two, "h2"}};
void s16(Db &d, const Row &r) { d.insert(kH.at(H::One), r.text); }
void s17(Db &d, const Row &r) { d.insert(kH.at(H::Two), r.text); } // WARN(retention)
void removeH(Db &d, int user) { d.erase(kH.at(H::One), user); }
// 9. loop with continue
void s18(Db &d, const Row &r) { d.insert("i1", r.text); }
void s19(Db &d, const Row &r) { d.insert("i2", r.text); } // FN
void removeI(Db &d, int user) {
  for (std::string_view n : {"i1", "i2"}) {
    if (n == "i2")
      continue;
    d.erase(n, user);
  }
}
