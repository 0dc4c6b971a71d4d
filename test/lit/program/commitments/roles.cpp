// A guard that asks in which role somebody acts says nothing of whose data it is.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {contact_data: {}}
purposes: {page: {}}
classify: [{field: "User::email", as: contact_data}]
sinks: [{function: "Page::html", purpose: page}]
guards: [{function: [isAdmin, isAdminClaim], name: admin}]
rules:
  - {id: admin-sees, require: {data: contact_data, for: page, guard: admin}}
  - {id: admin-erases, require: {call: "Db::erase", guard: admin}}
//--- one.cpp
//
// to whom something is done. (By the letter of docs/policy.md the same person is demanded of data; there is no way to say "of the actor".)
#include <optional>
#include <string>
enum class Role { Standard, Admin };
struct User { unsigned uid; std::string email; Role role; };
struct Db { std::optional<User> get(unsigned uid) const; void erase(unsigned uid); };
struct Page { void html(const std::string &); };
bool isAdmin(const User &);
struct Claim { unsigned uid; Role role; };
bool isAdminClaim(const Claim &);

void showLoaded(const Db &db, const User &viewer, unsigned uid, Page &out) {
  if (auto u = db.get(uid); u && isAdmin(viewer)) out.html(u->email);
}
void showOther(const User &viewer, const User &other, Page &out) {
  if (!isAdmin(viewer)) return;
  out.html(other.email);
}
void eraseOther(Db &db, const User &viewer, const User &other) {
  if (!isAdmin(viewer)) return;
  db.erase(other.uid);
}
void showByClaim(const Db &db, const Claim &viewer, unsigned uid, Page &out) {
  if (!isAdminClaim(viewer)) return;
  if (auto u = db.get(uid)) out.html(u->email);
}
void unchecked(const Db &db, const User &viewer, unsigned uid, Page &out) {
  if (auto u = db.get(uid); u && viewer.uid != 0) out.html(u->email); // WARN
}
