// One of a list is checked, and all are written.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["mayWrite", "Store::mayWrite", "mayWriteId", "User::canEdit"], name: may_write}
rules:
  - {id: write-needs-right, require: {call: "put*", guard: may_write}}
//--- one.cpp
// One of a list is checked, all of them are written.
#include <optional>
#include <string>
#include <vector>
struct Doc {
  int id = 0;
  std::string title;
};
struct User {
  int id = 0;
};
struct Change {
  int doc = 0;
  std::string title;
};
struct Import {
  std::vector<Change> changes;
  User agent;
};
std::optional<Doc> load(int id);
bool mayWrite(const Doc &d, const User &u);
void put(const Doc &d);
Doc with(Doc d, const Change &c) {
  d.title = c.title;
  return d;
}
void front(const std::vector<Doc> &docs, const User &u) {
  if (docs.empty() || !mayWrite(docs.front(), u))
    return;
  for (const Doc &d : docs)
    put(d); // WARN
}
void frontLoaded(const std::vector<Change> &changes, const User &u) {
  auto first = load(changes.front().doc);
  if (!first || !mayWrite(*first, u))
    return;
  for (const Change &c : changes)
    if (auto d = load(c.doc))
      put(*d); // WARN
}
void frontLoadedChanged(const Import &m) {
  auto first = load(m.changes.front().doc);
  if (!first || !mayWrite(*first, m.agent))
    return;
  for (const Change &c : m.changes)
    if (auto d = load(c.doc))
      put(with(*d, c)); // WARN
}
void firstOnly(const Import &m) {
  bool checked = false;
  for (const Change &c : m.changes) {
    auto d = load(c.doc);
    if (!d)
      continue;
    if (!checked && !mayWrite(*d, m.agent))
      return;
    checked = true;
    put(*d); // WARN
  }
}
void twoLoads(int a, int b, const User &u) {
  auto first = load(a);
  if (!first || !mayWrite(*first, u))
    return;
  if (auto d = load(b))
    put(*d); // WARN
}
void twoLoadsChanged(int a, const Change &c, const User &u) {
  auto first = load(a);
  if (!first || !mayWrite(*first, u))
    return;
  if (auto d = load(c.doc))
    put(with(*d, c)); // WARN
}
void kept(const Import &m) {
  for (const Change &c : m.changes)
    if (auto d = load(c.doc); d && mayWrite(*d, m.agent))
      put(with(*d, c));
}
void keptFront(const std::vector<Doc> &docs, const User &u) {
  if (docs.empty() || !mayWrite(docs.front(), u))
    return;
  put(docs.front());
}
