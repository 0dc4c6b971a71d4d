// Names of stores come from an enumerator, through a function or a table.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify: [{field: "User::*", as: user_data}]
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0}
entries: [{function: onDelete, event: deletion}]
rules: [{id: erase, require: {stored: user_data, erased_by: deletion}}]
//--- one.cpp
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
namespace db { void put(std::string_view table, const std::string &v); void erase(std::string_view table, const std::string &id); }
struct User { std::string id, mail; };
enum class C { A, B, D };
#define NAMES(f, p) constexpr std::string_view f(C c) { switch (c) { case C::A: return p "_a"; case C::B: return p "_b"; case C::D: return p "_d"; } return ""; }
NAMES(n1, "one") NAMES(n2, "loop") NAMES(n3, "helper") NAMES(n4, "arr") NAMES(n8, "tmpl")
constexpr std::array<std::string_view, 3> table5{"five_a", "five_b", "five_d"};
const std::map<C, std::string> map6{{C::A, "six_a"}, {C::B, "six_b"}, {C::D, "six_d"}};
std::string n7(C c) { static const char *const names[] = {"seven_a", "seven_b", "seven_d"}; return names[static_cast<int>(c)]; }
void save(const User &u) {
  db::put("one_a", u.mail);
  db::put("one_d", u.mail); // WARN(retention)
  db::put("loop_a", u.mail);
  db::put("loop_d", u.mail); // WARN(retention)
  db::put("helper_a", u.mail);
  db::put("helper_d", u.mail); // FN
  db::put("arr_a", u.mail);
  db::put("arr_d", u.mail); // WARN(retention)
  db::put("five_a", u.mail);
  db::put("five_d", u.mail); // WARN(retention)
  db::put("six_a", u.mail);
  db::put("six_d", u.mail); // WARN(retention)
  db::put("seven_a", u.mail);
  db::put("seven_d", u.mail); // FN
  db::put("tmpl_a", u.mail);
  db::put("tmpl_d", u.mail); // WARN(retention)
}
void eraseColl(C c, const std::string &id) { db::erase(n3(c), id); }
template <C c> void eraseT(const std::string &id) { db::erase(n8(c), id); }
constexpr std::array<C, 2> two{C::A, C::B};
void onDelete(const User &u) {
  db::erase(n1(C::A), u.id);
  for (C c : {C::A, C::B}) db::erase(n2(c), u.id);
  eraseColl(C::A, u.id);
  for (C c : two) db::erase(n4(c), u.id);
  db::erase(table5[static_cast<std::size_t>(C::A)], u.id);
  db::erase(map6.at(C::A), u.id);
  db::erase(n7(C::A), u.id);
  eraseT<C::A>(u.id);
}
