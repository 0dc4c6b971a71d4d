// One rule guards several operations.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: "isAdmin", name: admin}]
rules: [{id: admins-only, require: {call: ["purge", "store::drop*"], guard: admin}}]
//--- one.cpp
struct User { int id; };
bool isAdmin(const User &);
void purge();
namespace store { void drop(int); void dropAll(); void list(); }
void kept(const User &u) {
  if (!isAdmin(u)) return;
  purge();
  store::drop(1);
  store::dropAll();
}
void open(const User &u) {
  purge(); // WARN
  store::drop(u.id); // WARN
  store::dropAll(); // WARN
  store::list();
}
