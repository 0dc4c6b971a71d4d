// A list that was filled here, its first element checked, and what of it is shown.
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
#include <string>
#include <utility>
#include <vector>
struct Doc { std::string key; std::string text; };
struct Db { std::vector<Doc> all() const; Doc load(const std::string &) const; };
struct Page { void html(const std::string &); };
bool mayRead(const Doc &, const std::string &agent);
void filled(const Db &db, const std::string &agent, Page &out) {
  std::vector<Doc> docs;
  for (auto &d : db.all()) docs.push_back(std::move(d));
  if (docs.empty() || !mayRead(docs.front(), agent)) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void loaded(const Db &db, const std::vector<std::string> &keys, const std::string &agent, Page &out) {
  std::vector<Doc> docs;
  for (const auto &k : keys) docs.push_back(db.load(k));
  if (docs.empty() || !mayRead(docs.front(), agent)) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void frontOnly(const Db &db, const std::string &agent, Page &out) {
  std::vector<Doc> docs;
  for (auto &d : db.all()) docs.push_back(std::move(d));
  if (docs.empty() || !mayRead(docs.front(), agent)) return;
  out.html(docs.front().text);
}
void eachChecked(const Db &db, const std::string &agent, Page &out) {
  std::vector<Doc> docs;
  for (auto &d : db.all()) docs.push_back(std::move(d));
  for (const auto &d : docs)
    if (mayRead(d, agent)) out.html(d.text);
}
void checkedBefore(const Db &db, const std::string &agent, Page &out) {
  std::vector<Doc> docs;
  for (auto &d : db.all())
    if (mayRead(d, agent)) docs.push_back(std::move(d));
  out.html(docs.front().text);
  for (const auto &d : docs) out.html(d.text);
}
void filledFromFront(const Db &db, const std::string &agent, Page &out) {
  std::vector<Doc> docs, some;
  for (auto &d : db.all()) docs.push_back(std::move(d));
  if (!mayRead(docs.front(), agent)) return;
  some.push_back(docs.front());
  for (const auto &d : some) out.html(d.text);
}
void firstElse(const Db &db, const std::string &agent, Page &out) {
  std::vector<Doc> docs;
  docs.push_back(db.load("a"));
  if (!mayRead(docs.front(), agent)) return;
  out.html(docs[0].text);
}
void joined(const Db &db, const std::string &agent, Page &out) {
  std::vector<Doc> docs;
  for (auto &d : db.all()) docs.push_back(std::move(d));
  if (docs.empty() || !mayRead(docs.front(), agent)) return;
  std::string page;
  for (const auto &d : docs) page += d.text + ",";
  out.html(page); // WARN
}
