// Ways by which an entry erases what was stored, and near misses.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify: [{field: "User::*", as: user_data}]
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0}
  - {function: "db::exec", parameters: [1], store_parameter: 0}
  - {function: "db::exec", parameters: [1], erases_parameter: 0}
entries: [{function: onDelete, event: deletion}]
rules: [{id: erase, require: {stored: user_data, erased_by: deletion}}]
//--- one.cpp
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>
namespace db { void put(std::string_view table, const std::string &v); void erase(std::string_view table, const std::string &id); void exec(const std::string &sql, const std::string &arg); }
struct User { std::string id, mail; };
enum class Coll { Posts, Likes, Drafts };
constexpr std::string_view nameOf(Coll c) { switch (c) { case Coll::Posts: return "e_posts"; case Coll::Likes: return "e_likes"; case Coll::Drafts: return "e_drafts"; } return ""; }
template <class T> struct Traits;
struct A {}; struct B {};
template <> struct Traits<A> { static constexpr const char *table = "tr_a"; };
template <> struct Traits<B> { static constexpr const char *table = "tr_b"; };
const std::string kPrefix = "pre_";
void save(const User &u, bool flag) {
  db::put(nameOf(Coll::Posts), u.mail);
  db::put(nameOf(Coll::Likes), u.mail);
  db::put(nameOf(Coll::Drafts), u.mail); // WARN(retention)
  db::put(Traits<A>::table, u.mail);
  db::put(Traits<B>::table, u.mail); // WARN(retention)
  db::put(kPrefix + "one", u.mail);
  db::put(kPrefix + "two", u.mail); // WARN(retention)
  db::put("tx_a", u.mail);
  db::put("opt_a", u.mail);
  db::put(flag ? "br_a" : "br_b", u.mail); // WARN(retention)
  db::put("ret_a", u.mail); // WARN(retention)
  db::put("dead_a", u.mail); // WARN(retention)
  db::exec("INSERT INTO sql_a VALUES ($1)", u.mail);
  db::exec("INSERT INTO sql_b VALUES ($1)", u.mail); // WARN(retention)
  db::exec("INSERT INTO sql_c VALUES ($1)", u.mail); // WARN(retention)
  db::put("map_a", u.mail);
  db::put("def_a", u.mail);
  db::put("def_b", u.mail); // WARN(retention)
  db::put("tup_a", u.mail);
}
void eraseIn(const User &u, std::string_view t = "def_a") { db::erase(t, u.id); }
struct Tx { const User &u; explicit Tx(const User &x) : u(x) {} ~Tx() { db::erase("tx_a", u.id); } };
std::optional<User> find(const std::string &id);
template <class... T> void eraseTypes(const std::string &id) { (db::erase(Traits<T>::table, id), ...); }
void early(const User &u) { return; db::erase("ret_a", u.id); }
void sql(const std::string &table, const std::string &id) { db::exec("DELETE FROM " + table + " WHERE id = $1", id); }
const std::map<std::string, int> kTables{{"map_a", 1}, {"map_z", 2}};
void onDelete(const User &u) {
  for (Coll c : {Coll::Posts, Coll::Likes}) db::erase(nameOf(c), u.id);
  eraseTypes<A>(u.id);
  db::erase(kPrefix + "one", u.id);
  { Tx tx(u); }
  if (auto f = find(u.id)) db::erase("opt_a", f->id);
  db::erase("br_a", u.id);
  early(u);
  if constexpr (sizeof(int) == 2) db::erase("dead_a", u.id);
  sql("sql_a", u.id);
  db::exec("UPDATE sql_c SET deleted = TRUE WHERE id = $1", u.id);
  for (const auto &[t, n] : kTables) if (n > 0) db::erase(t, u.id);
  eraseIn(u);
  std::apply([&](auto... t) { (db::erase(t, u.id), ...); }, std::tuple{"tup_a", "tup_b"});
}
