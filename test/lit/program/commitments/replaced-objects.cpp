// What was checked is overwritten with what was loaded then: a check of the one says nothing of the other.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {resource_data: {}}
purposes: {disclosure: {}}
classify: [{type: Resource, as: resource_data}]
sinks: [{function: "Body::write", purpose: disclosure}]
guards: [{function: mayRead, name: may_read}]
rules:
  - {id: read-rights, require: {data: resource_data, for: disclosure, guard: may_read}}
//--- one.cpp
//
#include <optional>
#include <string>
#include <utility>
struct Resource { std::string subject; std::string props; std::string redirect; };
struct Db { std::optional<Resource> get(const std::string &) const; };
struct Body { void write(const std::string &); };
bool mayRead(const Resource &, const std::string &agent);

void viaOptional(const Db &db, const std::string &s, const std::string &agent, Body &body) {
  auto r = db.get(s);
  if (!r || !mayRead(*r, agent)) return;
  if (!r->redirect.empty()) {
    *r = std::move(*db.get(r->redirect));
  }
  body.write(r->props); // WARN
}
void viaValue(const Db &db, Resource r, const std::string &agent, Body &body) {
  if (!mayRead(r, agent)) return;
  auto other = db.get(r.redirect);
  if (other) r = *other;
  body.write(r.props); // WARN
}
void anotherVariable(const Db &db, const Resource &r, const std::string &agent, Body &body) {
  if (!mayRead(r, agent)) return;
  auto other = db.get(r.redirect);
  if (!other) return;
  const Resource &target = *other;
  body.write(target.props); // WARN
}
void keyFromElsewhere(const Db &db, Resource r, const std::string &key, const std::string &agent, Body &body) {
  if (!mayRead(r, agent)) return;
  if (auto other = db.get(key)) r = *other;
  body.write(r.props); // WARN
}
void checkedAgain(const Db &db, Resource r, const std::string &agent, Body &body) {
  if (!mayRead(r, agent)) return;
  if (auto other = db.get(r.redirect)) r = *other;
  if (!mayRead(r, agent)) return;
  body.write(r.props);
}
