// The first of a list is checked, and all are used.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {doc_data: {}}
purposes: {page: {}}
classify: [{field: "Doc::text", as: doc_data}]
sinks: [{function: "Page::html", purpose: page}]
guards: [{function: [mayRead, mayReadAlone, mayReadId, "Doc::readable"], name: may_read}]
rules:
  - {id: read-rights, require: {data: doc_data, for: page, guard: may_read}}
//--- one.cpp
//
#include <string>
#include <utility>
#include <vector>
struct Doc { std::string key; std::string text; };
struct Db { std::vector<Doc> query(const std::string &) const; std::vector<Doc> all() const; };
struct Page { void html(const std::string &); };
bool mayReadAlone(const Doc &);
bool mayRead(const Doc &, const std::string &agent);

void queried(const Db &db, const std::string &q, const std::string &agent, Page &out) {
  auto docs = db.query(q);
  if (!mayRead(docs.front(), agent)) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void queriedJoined(const Db &db, const std::string &q, const std::string &agent, Page &out) {
  auto docs = db.query(q);
  if (!mayRead(docs.front(), agent)) return;
  std::string page;
  for (const auto &d : docs) page += d.text;
  out.html(page); // WARN
}
void queriedAlone(const Db &db, const std::string &q, Page &out) {
  auto docs = db.query(q);
  if (!mayReadAlone(docs.front())) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void all(const Db &db, const std::string &agent, Page &out) {
  auto docs = db.all();
  if (docs.empty() || !mayRead(docs.front(), agent)) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void filled(const Db &db, const std::string &agent, Page &out) {
  std::vector<Doc> docs;
  for (auto &d : db.all()) docs.push_back(std::move(d));
  if (docs.empty() || !mayRead(docs.front(), agent)) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void parameter(const std::vector<Doc> &docs, const std::string &agent, Page &out) {
  if (docs.empty() || !mayRead(docs.front(), agent)) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void parameterJoined(const std::vector<Doc> &docs, const std::string &agent, Page &out) {
  if (docs.empty() || !mayRead(docs.front(), agent)) return;
  std::string page;
  for (const auto &d : docs) page += d.text;
  out.html(page); // WARN
}
void firstOnly(const Db &db, const std::string &q, const std::string &agent, Page &out) {
  auto docs = db.query(q);
  if (!docs.empty() && mayRead(docs.front(), agent)) out.html(docs.front().text);
}
