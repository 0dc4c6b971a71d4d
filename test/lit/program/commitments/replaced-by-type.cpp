// The same for data that its class tells.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {doc_data: {}}
purposes: {page: {}}
classify: [{type: Doc, as: doc_data}]
sinks: [{function: "Page::html", purpose: page}]
guards: [{function: [mayRead, mayReadAlone, mayReadId, "Doc::readable"], name: may_read}]
rules:
  - {id: read-rights, require: {data: doc_data, for: page, guard: may_read}}
//--- one.cpp
//
#include <string>
#include <vector>
struct Doc { std::string key; std::string text; bool readable() const; };
struct Page { void html(const std::string &); };
bool mayReadAlone(const Doc &);
bool mayRead(const Doc &, const std::string &agent);
bool mayReadId(const Doc &, int agent);
using Docs = std::vector<Doc>;

void method(const Docs &docs, Page &out) {
  if (!docs.front().readable()) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void oneArgument(const Docs &docs, Page &out) {
  if (!mayReadAlone(docs.front())) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void agentNumber(const Docs &docs, int agent, Page &out) {
  if (!mayReadId(docs.front(), agent)) return;
  for (const auto &d : docs) out.html(d.text); // WARN
}
void agentString(const Docs &docs, const std::string &agent, Page &out) {
  if (!mayRead(docs.front(), agent)) return;
  for (const auto &d : docs)
    out.html(d.text); // WARN
}
void last(const Docs &docs, const std::string &agent, Page &out) {
  if (!mayRead(docs.front(), agent)) return;
  const Doc &d = docs.back();
  out.html(d.text); // WARN
}
void onBranch(Doc d, const Doc &other, bool swap, const std::string &agent, Page &out) {
  if (!mayRead(d, agent)) return;
  if (swap) d = other;
  out.html(d.text); // WARN
}
void onBranchAlone(Doc d, const Doc &other, bool swap, Page &out) {
  if (!mayReadAlone(d)) return;
  if (swap) d = other;
  out.html(d.text); // WARN
}
void onBranchMethod(Doc d, const Doc &other, bool swap, Page &out) {
  if (!d.readable()) return;
  if (swap) d = other;
  out.html(d.text); // WARN
}
void firstOnly(const Docs &docs, const std::string &agent, Page &out) {
  if (!docs.empty() && mayRead(docs.front(), agent)) out.html(docs.front().text);
}
void filtered(const Docs &docs, const std::string &agent, Page &out) {
  std::string page;
  for (const auto &d : docs)
    if (mayRead(d, agent)) page += d.text;
  out.html(page);
}
