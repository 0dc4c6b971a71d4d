// A list of those that passed is filled first, and then each is written.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["mayWrite", "Store::mayWrite", "mayWriteId", "User::canEdit"], name: may_write}
rules:
  - {id: write-needs-right, require: {call: "put*", guard: may_write}}
//--- one.cpp
// Check all first, keep those that passed in a list, then write the list.
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
std::optional<Doc> load(int id);
bool mayWrite(const Doc &d, const User &u);
void put(const Doc &d);
Doc with(Doc d, const Change &c) {
  d.title = c.title;
  return d;
}
void plain(const std::vector<Doc> &docs, const User &u) {
  std::vector<Doc> ok;
  for (const Doc &d : docs)
    if (mayWrite(d, u))
      ok.push_back(d);
  for (const Doc &d : ok)
    put(d);
}
void loaded(const std::vector<Change> &changes, const User &u) {
  std::vector<Doc> ok;
  for (const Change &c : changes) {
    auto d = load(c.doc);
    if (!d || !mayWrite(*d, u))
      continue;
    ok.push_back(*d);
  }
  for (const Doc &d : ok)
    put(d);
}
void returning(const std::vector<Doc> &docs, const User &u) {
  std::vector<Doc> ok;
  for (const Doc &d : docs) {
    if (!mayWrite(d, u))
      return;
    ok.push_back(d);
  }
  for (const Doc &d : ok)
    put(d);
}
void changed(const std::vector<Change> &changes, const User &u) {
  std::vector<Doc> ok;
  for (const Change &c : changes) {
    auto d = load(c.doc);
    if (!d || !mayWrite(*d, u))
      continue;
    ok.push_back(with(*d, c));
  }
  for (const Doc &d : ok)
    put(d);
}
void returningChanged(const std::vector<Change> &changes, const User &u) {
  std::vector<Doc> ok;
  for (const Change &c : changes) {
    auto d = load(c.doc);
    if (!d || !mayWrite(*d, u))
      return;
    ok.push_back(with(*d, c));
  }
  for (const Doc &d : ok)
    put(d);
}
void allFirst(const std::vector<Doc> &docs, const User &u) {
  for (const Doc &d : docs)
    if (!mayWrite(d, u))
      return;
  for (const Doc &d : docs)
    put(d); // FP
}
void wrongList(const std::vector<Doc> &docs, const User &u) {
  std::vector<Doc> ok;
  for (const Doc &d : docs)
    if (mayWrite(d, u))
      ok.push_back(d);
  for (const Doc &d : docs)
    put(d); // WARN
}
void after(const std::vector<Doc> &docs, const User &u, const Doc &extra) {
  std::vector<Doc> ok;
  for (const Doc &d : docs)
    if (mayWrite(d, u))
      ok.push_back(d);
  ok.push_back(extra);
  for (const Doc &d : ok)
    put(d); // WARN
}
void pointers(const std::vector<Doc> &docs, const User &u) {
  std::vector<const Doc *> ok;
  for (const Doc &d : docs)
    if (mayWrite(d, u))
      ok.push_back(&d);
  for (const Doc *d : ok)
    put(*d);
}
void one(const std::vector<Doc> &docs, const User &u) {
  std::optional<Doc> ok;
  for (const Doc &d : docs)
    if (mayWrite(d, u))
      ok = d;
  if (ok)
    put(*ok);
}
