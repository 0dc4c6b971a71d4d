// What was loaded, or else a new one, is checked and stored.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {resource_data: {}}
purposes: {persisting: {}}
classify: [{type: Resource, as: resource_data}]
sinks: [{function: "Db::add", purpose: persisting}]
guards: [{function: mayWrite, name: may_write}]
rules:
  - {id: write-rights, require: {data: resource_data, for: persisting, guard: may_write}}
  - {id: destroy-rights, require: {call: "Db::remove", guard: may_write}}
//--- one.cpp
//
#include <optional>
#include <string>
struct Resource {
  std::string subject; std::string props;
  Resource() = default;
  explicit Resource(std::string s) : subject(s) {}
};
struct Agent { std::string subject; };
struct Commit { std::string subject; Agent signer; bool destroy; };
struct Db {
  std::optional<Resource> get(const std::string &) const;
  void add(const Resource &);
  void remove(const std::string &);
};
bool mayWrite(const Resource &, const std::string &agent);

void valueOr(Db &db, const Commit &c) {
  auto old = db.get(c.subject);
  Resource r = old.value_or(Resource(c.subject));
  if (!mayWrite(r, c.signer.subject)) return;
  Resource updated = r;
  if (c.destroy) db.remove(c.subject);
  db.add(updated);
}
void ternary(Db &db, const Commit &c) {
  auto old = db.get(c.subject);
  Resource r = old ? *old : Resource(c.subject);
  if (!mayWrite(r, c.signer.subject)) return;
  if (c.destroy) db.remove(c.subject);
  db.add(r);
}
void loadedOnly(Db &db, const Commit &c) {
  auto old = db.get(c.subject);
  if (!old || !mayWrite(*old, c.signer.subject)) return;
  if (c.destroy) db.remove(c.subject);
  db.add(*old);
}
void newOnly(Db &db, const Commit &c) {
  Resource r(c.subject);
  if (!mayWrite(r, c.signer.subject)) return;
  if (c.destroy) db.remove(c.subject);
  db.add(r);
}
void another(Db &db, const Commit &c, const Resource &other) {
  if (!mayWrite(other, c.signer.subject)) return;
  if (c.destroy) db.remove(c.subject); // FN: a key beside another object
  db.add(Resource(c.subject)); // WARN
}
