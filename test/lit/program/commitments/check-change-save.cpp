// A record is loaded, checked, changed and saved.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["mayWrite", "Store::mayWrite", "mayWriteId", "User::canEdit"], name: may_write}
rules:
  - {id: write-needs-right, require: {call: "put*", guard: may_write}}
//--- one.cpp
// Load, check, change, save: the check is of the object as it was loaded, and must be. "Nothing changed in between" takes it
// back, as docs/limitations.md says (check out of sight, call of a method that is not const); but this is what CRUD handlers do.
#include <map>
#include <optional>
#include <string>
#include <utility>
struct Doc {
  int id = 0, owner = 0;
  std::string title;
  std::map<std::string, std::string> props;
  void rename(std::string t) { title = std::move(t); }
  void set(const std::string &k, std::string v) { props[k] = std::move(v); }
};
struct User {
  int id = 0;
  bool canEdit(const Doc &d) const;
};
std::optional<Doc> load(int id);
bool mayWrite(const Doc &d, const User &u);
bool mayWriteId(int doc, const User &u);
bool ownerIs(const Doc &d, const User &u) { return d.owner == u.id; }
void put(const Doc &d);

void field(int id, const User &u, const std::string &title) {
  auto d = load(id);
  if (!d || !mayWrite(*d, u))
    return;
  d->title = title;
  put(*d);
}
void method(int id, const User &u, const std::string &title) {
  auto d = load(id);
  if (!d || !mayWrite(*d, u))
    return;
  d->rename(title);
  put(*d);
}
void loop(int id, const User &u, const std::map<std::string, std::string> &changes) {
  auto d = load(id);
  if (!d || !mayWrite(*d, u))
    return;
  for (const auto &[k, v] : changes)
    d->set(k, v);
  put(*d);
}
void ofUser(int id, const User &u, const std::string &title) {
  auto d = load(id);
  if (!d || !u.canEdit(*d))
    return;
  d->title = title;
  put(*d);
}
void byId(int id, const User &u, const std::string &title) {
  auto d = load(id);
  if (!d || !mayWriteId(d->id, u))
    return;
  d->title = title;
  put(*d);
}
void copy(int id, const User &u, const std::string &title) {
  const auto d = load(id);
  if (!d || !mayWrite(*d, u))
    return;
  Doc changed = *d;
  changed.title = title;
  put(changed);
}
void replaced(int id, const User &u, const Doc &other) {
  auto d = load(id);
  if (!d || !mayWrite(*d, u))
    return;
  *d = other;
  put(*d); // WARN
}
void owner(int id, const User &u) {
  auto d = load(id);
  if (!d || !mayWrite(*d, u))
    return;
  d->id = 7;
  put(*d); // WARN
}
void unchecked(int id, const std::string &title) {
  auto d = load(id);
  if (!d)
    return;
  d->title = title;
  put(*d); // WARN
}
