// A record that was loaded by a key, or made with it, is checked, and removed by that key.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {resource_data: {}}
purposes: {persisting: {}}
classify: [{type: Resource, as: resource_data}]
sinks: [{function: "Db::remove", purpose: persisting}]
guards: [{function: mayWrite, name: may_write}]
rules:
  - {id: destroy-rights, require: {call: "Db::remove", guard: may_write}}
//--- one.cpp
//
#include <optional>
#include <string>
#include <utility>
using Subject = std::string;
class Resource {
  Subject subject_;
public:
  Resource() = default;
  explicit Resource(Subject s) : subject_(std::move(s)) {}
};
struct Db {
  std::optional<Resource> get_resource(const Subject &) const;
  void remove(const Subject &);
};
struct Commit { Subject subject; Subject signer; };
bool mayWrite(const Resource &, const Subject &agent);
void valueOr(Db &db, const Commit &c) {
  auto old = db.get_resource(c.subject);
  Resource r = old.value_or(Resource(c.subject));
  if (!mayWrite(r, c.signer)) return;
  db.remove(c.subject);
}
void ternary(Db &db, const Commit &c) {
  auto old = db.get_resource(c.subject);
  Resource r = old ? *old : Resource(c.subject);
  if (!mayWrite(r, c.signer)) return;
  db.remove(c.subject);
}
void loadedOnly(Db &db, const Commit &c) {
  auto old = db.get_resource(c.subject);
  if (!old || !mayWrite(*old, c.signer)) return;
  db.remove(c.subject);
}
void newOnly(Db &db, const Commit &c) {
  Resource r(c.subject);
  if (!mayWrite(r, c.signer)) return;
  db.remove(c.subject);
}
void anotherKey(Db &db, const Commit &c, const Commit &d) {
  auto old = db.get_resource(d.subject);
  if (!old || !mayWrite(*old, c.signer)) return;
  db.remove(c.subject); // WARN
}
