// Closures that set pointers which they have captured by reference.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {uid: {}}
purposes: {out: {}}
classify: [{field: "User::id", as: uid}]
sinks: [{function: send, purpose: out}]
rules: [{id: r, deny: {data: uid, for: out}}]
//--- one.cpp
#include <functional>
#include <memory>
#include <string>
#include <vector>
struct User { std::string id, theme; };
void send(const std::string &);
void show(const std::string &);
bool odd();
void called(User &u) { User *p = nullptr; auto f = [&] { p = &u; }; f(); send(p->id); } // WARN
void tested(User &u) { User *p = nullptr; auto f = [&] { p = &u; }; f(); if (p) send(p->id); } // WARN
void uninitialised(User &u) { User *p; auto f = [&] { p = &u; }; f(); if (p) send(p->id); } // WARN
void atOnce(User &u) { User *p = nullptr; [&] { p = &u; }(); if (p) send(p->id); } // WARN
void sometimes(User &u) { User *p = nullptr; auto f = [&] { if (odd()) p = &u; }; f(); if (p) send(p->id); } // WARN
void twice(User &u) { User *p = nullptr; auto f = [&](bool set) { if (set) p = &u; else p = nullptr; }; f(true); f(true); if (p) send(p->id); } // WARN
void argument(User &u) { User *p = nullptr; auto f = [&](User &to) { p = &to; }; f(u); send(p->id); } // WARN
void inLoop(std::vector<User> &all) { User *p = nullptr; auto f = [&](User &to) { p = &to; }; for (auto &u : all) f(u); send(p->id); } // WARN
void FN_shared(const std::shared_ptr<User> &u) { std::shared_ptr<User> p; auto f = [&] { p = u; }; f(); send(p->id); } // FN
void byValue(User &u) { User *p = nullptr; auto f = [p, &u]() mutable { p = &u; }; f(); if (p) send(p->id); }
void other(User &u) { User *p = nullptr; std::string clear = "x"; User none; auto f = [&] { p = &none; }; f(); show(p->theme); }
void part(User &u) { User *p = nullptr; auto f = [&] { p = &u; }; f(); show(p->theme); }
void written(User &u) { User v; User *p = &v; auto f = [&] { p = &u; }; f(); p->theme = u.id; send(u.theme); } // WARN
