// Checks that answer in a parameter, or beside something else.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "Db::isBanned", passed_when: false, name: not_banned}
  - {function: "Db::requireNotBanned", passed_when: returns, name: not_banned}
rules:
  - {id: ban, require: {call: "Db::insert*", guard: not_banned}}
//--- one.cpp
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>
struct UserId { long v; };
struct Request { UserId user; std::string text; };
class Db {
public:
  bool isBanned(UserId) const;
  void requireNotBanned(UserId) const;
  void insert(UserId, const std::string &);
};
int log(const std::string &);
static void byCode(const Db &db, UserId u, std::error_code &ec) {
  ec.clear();
  if (db.isBanned(u)) ec = std::make_error_code(std::errc::permission_denied);
}
static void byCodeElse(const Db &db, UserId u, std::error_code &ec) {
  if (db.isBanned(u)) ec = std::make_error_code(std::errc::permission_denied);
  else ec = {};
}
static void byBool(const Db &db, UserId u, bool &ok) { ok = !db.isBanned(u); }
static void byInt(const Db &db, UserId u, int *status) {
  *status = 0;
  if (db.isBanned(u)) *status = 403;
}
static std::error_code result(const Db &db, UserId u) {
  if (db.isBanned(u)) return std::make_error_code(std::errc::permission_denied);
  return {};
}
static std::pair<UserId, std::string> pairText(const Db &db, UserId u) {
  if (db.isBanned(u)) return {u, "banned"};
  return {u, ""};
}
static std::pair<bool, std::string> pairBool(const Db &db, UserId u) {
  if (db.isBanned(u)) return {false, "banned"};
  return {true, ""};
}
static std::tuple<int, std::string> tupleInt(const Db &db, UserId u) {
  if (db.isBanned(u)) return {403, "banned"};
  return {200, ""};
}
void a1(Db &db, const Request &r) { std::error_code ec; byCode(db, r.user, ec); if (!ec) db.insert(r.user, r.text); } // FP
void a2(Db &db, const Request &r) { std::error_code ec; byCodeElse(db, r.user, ec); if (!ec) db.insert(r.user, r.text); } // FP
void a3(Db &db, const Request &r) { bool ok = false; byBool(db, r.user, ok); if (ok) db.insert(r.user, r.text); }
void a4(Db &db, const Request &r) { int st = 0; byInt(db, r.user, &st); if (st == 0) db.insert(r.user, r.text); } // FP
void a5(Db &db, const Request &r) { if (auto ec = result(db, r.user); !ec) db.insert(r.user, r.text); }
void a6(Db &db, const Request &r) { auto [id, error] = pairText(db, r.user); if (error.empty()) db.insert(id, r.text); } // FP
void a7(Db &db, const Request &r) { auto [ok, why] = pairBool(db, r.user); if (ok) db.insert(r.user, r.text); }
void a8(Db &db, const Request &r) { auto [st, why] = tupleInt(db, r.user); if (st == 200) db.insert(r.user, r.text); } // FP
void a9(Db &db, const Request &r) { auto p = pairBool(db, r.user); if (p.first) db.insert(r.user, r.text); }
void b1(Db &db, const Request &r) { std::error_code ec; byCode(db, r.user, ec); if (ec) log("x"); db.insert(r.user, r.text); } // WARN
void b2(Db &db, const Request &r) { auto [ok, why] = pairBool(db, r.user); if (!ok) log(why); db.insert(r.user, r.text); } // WARN
