// A check that throws, in a constructor or not, and a handler that goes on.
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
struct Guard { Guard(const Db &db, UserId u) { db.requireNotBanned(u); } };
struct Guard2 { Guard2(const Db &db, UserId u) { if (db.isBanned(u)) throw std::runtime_error("banned"); } };
struct Guard3 { Guard3(const Db &db, UserId u); };
Guard3::Guard3(const Db &db, UserId u) { if (db.isBanned(u)) throw std::runtime_error("banned"); }
static void ensure(const Db &db, UserId u) { if (db.isBanned(u)) throw std::runtime_error("banned"); }

void a1(Db &db, const Request &r) { Guard g(db, r.user); db.insert(r.user, r.text); }
void a2(Db &db, const Request &r) {
  try { Guard g(db, r.user); } catch (const std::exception &e) { log(e.what()); }
  db.insert(r.user, r.text); // WARN
}
void a3(Db &db, const Request &r) {
  try { Guard2 g(db, r.user); } catch (const std::exception &e) { log(e.what()); }
  db.insert(r.user, r.text); // WARN
}
void a4(Db &db, const Request &r) {
  try { db.requireNotBanned(r.user); } catch (const std::exception &e) { log(e.what()); }
  db.insert(r.user, r.text); // WARN
}
void a5(Db &db, const Request &r) {
  try { ensure(db, r.user); } catch (const std::exception &e) { log(e.what()); }
  db.insert(r.user, r.text); // WARN
}
void a6(Db &db, const Request &r) {
  try { ensure(db, r.user); } catch (...) { return; }
  db.insert(r.user, r.text);
}
void a7(Db &db, const Request &r) {
  try { db.requireNotBanned(r.user); } catch (const std::exception &e) { log(e.what()); throw; }
  db.insert(r.user, r.text);
}
void a8(Db &db, const Request &r) {
  try { Guard2 g(db, r.user); db.insert(r.user, r.text); } catch (const std::exception &e) { log(e.what()); }
}
void a9(Db &db, const Request &r) {
  bool ok = true;
  try { db.requireNotBanned(r.user); } catch (const std::exception &) { ok = false; }
  if (ok) db.insert(r.user, r.text);
}
void b1(Db &db, const Request &r) {
  std::optional<Guard> g;
  try { g.emplace(db, r.user); } catch (const std::exception &) {}
  db.insert(r.user, r.text); // WARN
}
void b2(Db &db, const Request &r) {
  try { Guard3 g(db, r.user); } catch (const std::exception &e) { log(e.what()); }
  db.insert(r.user, r.text); // WARN
}
