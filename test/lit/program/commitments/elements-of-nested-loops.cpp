// Loops in loops, over maps and members, with calls; elements that have two names; loops that end early.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {id_data: {}}
purposes: {bid_request: {}}
classify:
  - {field: "User::id", as: id_data}
sinks:
  - {function: ["Do", "DoAll", "DoRow", "DoRows", "DoRequest"], parameters: [0], purpose: bid_request}
rules:
  - {id: ids, deny: {data: id_data, for: bid_request}}
//--- one.cpp
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>
struct User { std::string id; std::string name; };
struct Imp { std::vector<User> eids; std::string tag; };
struct Request { std::vector<Imp> imps; std::map<std::string, User> byName; };
struct Row { std::string text; };
void Do(const std::string &body);
void DoRow(const Row &r);
void DoRows(const std::vector<Row> &rows);
void DoAll(const std::vector<User> &all);
void DoRequest(const Request &r);
std::string next();
bool bad(const User &u);
void scrub(User &u) { u.id.clear(); }
void nested(Request r) { for (auto &imp : r.imps) for (auto &u : imp.eids) u.id.clear(); for (auto &[k, u] : r.byName) u.id = ""; DoRequest(r); }
void nestedOne(Request r) { for (auto &imp : r.imps) for (auto &u : imp.eids) u.id.clear(); DoRequest(r); } // WARN
void nestedSome(Request r) { for (auto &imp : r.imps) if (imp.tag == "x") for (auto &u : imp.eids) u.id.clear(); for (auto &[k, u] : r.byName) u.id = ""; DoRequest(r); } // WARN
void called(std::vector<User> all) { for (auto &u : all) scrub(u); DoAll(all); }
void calledSome(std::vector<User> all) { for (auto &u : all) if (bad(u)) scrub(u); DoAll(all); } // WARN
void same(std::vector<Row> rows, const User &s) { for (auto &u : rows) for (auto &v : rows) { u.text.clear(); v.text = s.id; DoRow(u); } } // WARN
void sameClean(std::vector<Row> rows, const User &s) { for (auto &u : rows) for (auto &v : rows) { v.text.clear(); u.text.clear(); DoRow(u); } }
void filled(std::vector<Row> rows, const User &s) { for (auto &r : rows) r.text = s.id; DoRows(rows); } // WARN
void filledLast(std::vector<Row> rows, const User &s) { for (auto &r : rows) { DoRow(r); r.text = s.id; } } // FP
void filledBreak(std::vector<Row> rows, const User &s) { for (auto &r : rows) { r.text = s.id; if (r.text.empty()) break; r.text.clear(); } DoRow(rows[0]); } // WARN
void kept(std::vector<Row> rows, const User &s) { Row *last = nullptr; for (auto &r : rows) { if (last) DoRow(*last); r.text = s.id; last = &r; } } // WARN
void keptIn(std::vector<Row> rows, const User &s) { Row *last = nullptr; for (auto &r : rows) { r.text.clear(); if (last) DoRow(*last); r.text = s.id; last = &r; } } // WARN
void key(std::map<std::string, Row> rows, const User &s) { for (auto &[k, r] : rows) { r.text.clear(); rows["a"].text = s.id; DoRow(r); } } // WARN
void returned(std::vector<User> all) { for (auto &u : all) { Do(u.name); return; } DoAll(all); }
void thrown(std::vector<User> all) { try { for (auto &u : all) { if (bad(u)) throw 1; u.id.clear(); } } catch (int) {} DoAll(all); } // WARN
void array(std::array<User, 3> all) { for (auto &u : all) u.id.clear(); for (const auto &u : all) Do(u.id); }
void pointers(std::vector<std::unique_ptr<User>> all) { for (auto &u : all) u->id.clear(); for (auto &u : all) Do(u->id); }
void never(std::vector<User> all, const User &s) { for (auto &u : all) { if (bad(u)) return; else return; } Do(s.id); } // WARN
void emptied(std::vector<User> all) { for (auto &u : all) u = User{}; DoAll(all); }
void copy(const std::vector<User> &in) { std::vector<User> out; for (auto u : in) { u.id.clear(); out.push_back(u); } DoAll(out); }
void lambda(std::vector<User> all) { auto clean = [&] { for (auto &u : all) u.id.clear(); }; clean(); DoAll(all); }
void times(std::vector<User> all, int n) { for (int i = 0; i < n; ++i) for (auto &u : all) u.id.clear(); DoAll(all); } // WARN
struct Batch { std::vector<User> users; void clean() { for (auto &u : users) u.id.clear(); } void send() { DoAll(users); } };
void batch(Batch b) { b.clean(); b.send(); }
