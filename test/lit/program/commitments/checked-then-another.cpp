// What was checked, and what goes out in its place.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {names: {}}
purposes: {show: {}}
classify: [{function: load, as: names}]
sinks: [{function: write, parameters: [0], purpose: show}]
guards: [{function: check, name: ok}]
rules: [{id: needs, require: {data: names, for: show, guard: ok}}]
//--- one.cpp
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct User { int id = 0; std::string name; bool banned = false; };
struct Post { int id = 0; User author; };
User load(int id);
bool check(const User &u);
void write(const std::string &name, const std::string &text);
void a1(int id, const std::string &t) { User u = load(id); if (!check(u)) return; write(u.name, t); }
void a2(int id, int id2, const std::string &t) { User u = load(id); if (!check(u)) return; u = load(id2); write(u.name, t); } // WARN
void a3(int id, int id2, const std::string &t) { User u = load(id); if (!check(u)) return; User v = load(id2); write(v.name, t); } // WARN
void a4(int id, const std::vector<int> &ids, const std::string &t) { User u = load(id); for (int i : ids) { if (!check(u)) continue; u = load(i); write(u.name, t); } } // WARN
void a5(const std::vector<int> &ids, const std::string &t) { for (int i : ids) { User u = load(i); if (!check(u)) continue; write(u.name, t); } }
void a6(std::vector<User> us, const std::string &t) { for (size_t i = 0; i + 1 < us.size(); ++i) { if (!check(us[i])) continue; write(us[i + 1].name, t); } } // FN
void a7(std::vector<User> us, const std::string &t) { for (size_t i = 0; i < us.size(); ++i) { if (!check(us[i])) continue; write(us[i].name, t); } }
void b1(int id, const std::string &t) { auto u = std::make_unique<User>(load(id)); if (!check(*u)) return; write(u->name, t); }
void b2(int id, int id2, const std::string &t) { auto u = std::make_unique<User>(load(id)); if (!check(*u)) return; u = std::make_unique<User>(load(id2)); write(u->name, t); } // WARN
void b3(int id, int id2, const std::string &t) { auto u = std::make_unique<User>(load(id)); if (!check(*u)) return; *u = load(id2); write(u->name, t); } // WARN
void c1(int id, int id2, const std::string &t) { User u = load(id), v = load(id2); if (!check(u) || !check(v)) return; std::swap(u, v); write(u.name, t); } // FP
void c2(int id, int id2, const std::string &t) { User u = load(id), v = load(id2); if (!check(u)) return; std::swap(u, v); write(u.name, t); } // WARN

void e2(std::optional<User> u, int id2, const std::string &t) { if (!u || !check(*u)) return; u.emplace(load(id2)); write(u->name, t); } // WARN
