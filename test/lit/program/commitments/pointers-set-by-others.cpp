// Pointers that are null at first and are set by others before they are tested.
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
#include <string>
#include <vector>
#include <algorithm>
struct User { std::string id; };
void send(const std::string &);
void init(User **p);
void initRef(User *&p);
User *find(int);
void byAddress() { User *p = nullptr; init(&p); if (p) send(p->id); } // WARN
void byReference() { User *p = nullptr; initRef(p); if (p) send(p->id); } // WARN
void byLambda(User &u) { User *p = nullptr; auto f = [&] { p = &u; }; f(); if (p) send(p->id); } // WARN
void byFunction(User &u) { User *p = nullptr; std::function<void()> f = [&] { p = &u; }; f(); if (p) send(p->id); } // WARN
void byAlgorithm(std::vector<User> &all) { User *p = nullptr; std::for_each(all.begin(), all.end(), [&](User &u) { p = &u; }); if (p) send(p->id); } // WARN
void byOpaque(User &u, void (*run)(const std::function<void()> &)) { User *p = nullptr; run([&] { p = &u; }); if (p) send(p->id); } // WARN
void inLoop(std::vector<User> &all) { User *p = nullptr; for (auto &u : all) if (u.id.size() > 3) p = &u; if (p) send(p->id); } // WARN
void inLoop2(std::vector<User> &all) { User *last = nullptr; for (auto &u : all) { if (last) send(last->id); last = &u; } } // WARN
void byAlias(User &u) { User *p = nullptr; User **q = &p; *q = &u; if (p) send(p->id); } // WARN
struct Node { User *user = nullptr; Node *next = nullptr; };
void inStruct(User &u) { Node n; n.user = &u; if (n.user) send(n.user->id); } // WARN
void inStructByCall(void (*fill)(Node &)) { Node n; fill(n); if (n.user) send(n.user->id); } // WARN
void never() { User *p = nullptr; if (p) send(p->id); }
static User *cached = nullptr;
void staticLocal() { static User *p = nullptr; if (!p) p = find(1); if (p) send(p->id); } // WARN
void global() { if (cached) send(cached->id); } // WARN
void refresh() { cached = find(2); }
void tryCatch() { User *p = nullptr; try { p = find(3); } catch (...) { } if (p) send(p->id); } // WARN
void gotoes(int n) { User *p = nullptr; again: if (p) send(p->id); if (n--) { p = find(n); goto again; } } // WARN
