// Whose data is erased is found out by the code that calls the entry.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {student_data: {}, student_id: {is: student_data}}
classify:
  - {field: ["Answer::author", "User::id"], as: student_id}
  - {function: "userByKey", as: student_id}
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0, subject: student_id}
entries:
  - {function: ["App::del*", "del1*"], event: account_deletion}
rules:
  - {id: erase-account, require: {stored: student_data, erased_by: account_deletion}}
//--- one.cpp
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
namespace db { void put(const std::string &table, const std::string &who); void erase(const std::string &table, const std::string &who); }
struct Answer { std::string author; };
struct Request { std::string key; };
std::optional<std::string> userByKey(const std::string &key);      // classified: student_id
using Handler = std::function<int(const Request &)>;
std::map<std::string, Handler> routes;
int dispatch(const Request &r, const std::string &path) { auto it = routes.find(path); return it == routes.end() ? 404 : it->second(r); }
void save(const Answer &a) {
  db::put("t1", a.author);
  db::put("t2", a.author);
  db::put("t3", a.author);
  db::put("t4", a.author);
  db::put("t5", a.author);
  db::put("t6", a.author);
  db::put("t7", a.author); // WARN(retention)
  db::put("t9", a.author);
  db::put("t10", a.author);
  db::put("t11", a.author);
  db::put("t12", a.author);
  db::put("t13", a.author);
  db::put("t14", a.author); // WARN(retention)
  db::put("t8", a.author);
}
struct App {
  int del1(const Request &, const std::string &user) { db::erase("t1", user); return 0; }
  int del2(const Request &, const std::string &user) { db::erase("t2", user); return 0; }
  int del3(const Request &, const std::string &user) { db::erase("t3", user); return 0; }
  int del4(const Request &, const std::string &user) { db::erase("t4", user); return 0; }
  static int del5(const Request &, const std::string &user) { db::erase("t5", user); return 0; }
  int del6(const Request &, const std::string &user) { db::erase("t6", user); return 0; }
  int del7(const Request &r, const std::string &) { db::erase("t7", r.key); return 0; }
  int del8(const Request &, const std::string &user) { db::erase("t8", user); return 0; }
  int del9(const Request &, const std::string &user) { db::erase("t9", user); return 0; }
  int web9(const Request &r) { auto u = userByKey(r.key); return u ? del9(r, *u) : 401; }
  int del10(const Request &, const std::string &user) { db::erase("t10", user); return 0; }
  int web10(const Request &r) { auto u = userByKey(r.key); if (!u) return 401; std::string id = u.value(); return del10(r, id); }
  static int del11(const std::string &user) { db::erase("t11", user); return 0; }
  using Member = int (App::*)(const Request &, const std::string &);
  Handler authenticated(Member h) {
    return [this, h](const Request &r) -> int {
      auto user = userByKey(r.key);
      if (!user) return 401;
      return (this->*h)(r, *user);
    };
  }
  template <Member H> Handler authenticatedT() {
    return [this](const Request &r) -> int {
      auto user = userByKey(r.key);
      return user ? (this->*H)(r, *user) : 401;
    };
  }
  Handler authenticatedF(std::function<int(const Request &, const std::string &)> h) {
    return [h = std::move(h)](const Request &r) -> int {
      auto user = userByKey(r.key);
      return user ? h(r, *user) : 401;
    };
  }
  Handler authenticatedP(int (*h)(const Request &, const std::string &)) {
    return [h](const Request &r) -> int {
      auto user = userByKey(r.key);
      return user ? h(r, *user) : 401;
    };
  }
  Handler authenticatedI(Member h) {
    return [this, h](const Request &r) -> int {
      auto user = userByKey(r.key);
      return user ? std::invoke(h, this, r, *user) : 401;
    };
  }
  void mount() {
    routes.emplace("1", authenticated(&App::del1));
    routes.emplace("2", [this](const Request &r) { auto u = userByKey(r.key); Member m = &App::del2; return u ? (this->*m)(r, *u) : 401; });
    routes.emplace("3", authenticatedT<&App::del3>());
    routes.emplace("4", authenticatedF([this](const Request &r, const std::string &u) { return del4(r, u); }));
    routes.emplace("5", authenticatedP(&App::del5));
    routes.emplace("6", authenticatedI(&App::del6));
    routes.emplace("7", authenticated(&App::del7));
    routes.emplace("8", [this](const Request &r) { auto u = userByKey(r.key); return u ? del8(r, *u) : 401; });
  }
};
struct User { std::string id; };
void del12(const Request &r) { if (auto u = userByKey(r.key)) db::erase("t12", *u); }
void del13(const User &u) { db::erase("t13", u.id); }
void del14(const std::string &user) { db::erase("t14", user); }
void web14(const Request &r) { if (userByKey(r.key)) del14(r.key); }
int web11(const Request &r) { if (auto u = userByKey(r.key)) return App::del11(*u); return 401; }
int main(int, char **v) { App a; a.mount(); return dispatch({v[2]}, v[1]); }
