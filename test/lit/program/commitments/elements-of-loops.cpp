// What a loop does to each element of a range is done to all, unless it skips some or ends early.
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
#include <string>
#include <vector>
struct User { std::string id; std::string name; };
void Do(const std::string &body);
void DoAll(const std::vector<User> &all);
void each(std::vector<User> all) { for (auto &u : all) { u.id.clear(); Do(u.id); } }
void after(std::vector<User> all) { for (auto &u : all) u.id.clear(); for (auto &u : all) Do(u.id); }
void afterAll(std::vector<User> all) { for (auto &u : all) u.id.clear(); DoAll(all); }
void some(std::vector<User> all) { for (auto &u : all) if (u.name == "x") u.id.clear(); DoAll(all); } // WARN
void broken(std::vector<User> all) { for (auto &u : all) { if (u.name == "x") break; u.id.clear(); } DoAll(all); } // WARN
void skipped(std::vector<User> all) { for (auto &u : all) { if (u.name == "x") continue; u.id.clear(); } DoAll(all); } // WARN
void late(std::vector<User> all) { for (auto &u : all) { Do(u.id); u.id.clear(); } } // WARN
void index(std::vector<User> all) { for (size_t i = 0; i < all.size(); ++i) { all[i].id.clear(); Do(all[i].id); } } // FP
void indexAfter(std::vector<User> all) { for (size_t i = 0; i < all.size(); ++i) all[i].id.clear(); DoAll(all); } // FP
void iter(std::vector<User> all) { for (auto i = all.begin(); i != all.end(); ++i) { i->id.clear(); Do(i->id); } } // FP
void other(std::vector<User> all, std::vector<User> more) { for (auto &u : all) u.id.clear(); DoAll(more); } // WARN
void pushed(std::vector<User> all, const User &n) { for (auto &u : all) u.id.clear(); all.push_back(n); DoAll(all); } // WARN
void second(std::vector<User> all) { for (auto &u : all) { u.id.clear(); Do(all[0].id); } } // WARN
void copied(const std::vector<User> &in) { std::vector<User> all = in; for (auto &u : all) u.id.clear(); DoAll(all); }
struct Request { std::vector<User> eids; std::string name; };
void member(Request r) { for (auto &u : r.eids) u.id.clear(); DoAll(r.eids); }
void memberRef(Request &r) { for (auto &u : r.eids) u.id = ""; }
void called(Request r) { memberRef(r); DoAll(r.eids); }
void notCalled(Request r) { DoAll(r.eids); } // WARN
