// A closure writes what was checked, or what keeps the answer.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}, personal_data: {}}
purposes: {ads: {}}
classify:
  - {field: "User::id", as: user_id}
  - {field: ["Form::text"], as: personal_data}
sinks: [{function: "send", purpose: ads}]
guards: [{field: "Person::banned", passed_when: false, name: may}, {function: "allowed", name: may}]
stores:
  - {function: "db::insert", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0, subject: user_id}
entries: [{function: ["delete_user"], event: account_deletion}]
rules:
  - {id: erase, require: {stored: personal_data, erased_by: account_deletion}}
  - {id: no-ads, deny: {data: personal_data, for: ads}}
  - {id: may, require: {call: "create", guard: may}}
//--- one.cpp
#include <functional>
#include <algorithm>
#include <vector>
struct Person { int id; bool banned; int hits; };
void create(const Person &); bool allowed(const Person &); Person load(int);
void ban(Person &p) { p.banned = true; }
template <class F> void run(F f) { f(); }
void a1(Person &p) { if (p.banned) return; p.banned = true; create(p); } // WARN
void a2(Person &p) { if (p.banned) return; ban(p); create(p); } // WARN
void a3(Person &p) { if (p.banned) return; auto f = [&] { p.banned = true; }; f(); create(p); } // WARN
void a4(Person &p) { if (p.banned) return; [&] { p.banned = true; }(); create(p); } // WARN
void a5(Person &p) { if (p.banned) return; run([&] { p.banned = true; }); create(p); } // FN
void a6(Person &p) { if (p.banned) return; auto f = [&p] { ban(p); }; f(); create(p); } // WARN
void a7(Person &p) { if (p.banned) return; auto f = [](Person &q) { q.banned = true; }; f(p); create(p); } // WARN
void a8(Person &p) { if (p.banned) return; auto f = [&] { p = load(p.id + 1); }; f(); create(p); } // WARN
void a9(Person &p) { if (!allowed(p)) return; auto f = [&] { p = load(p.id + 1); }; f(); create(p); } // WARN
void b1(Person p) { if (!allowed(p)) return; auto f = [&] { p.banned = true; }; f(); create(p); } // WARN
void b2(Person p) { if (p.banned) return; auto f = [&] { p.banned = true; }; f(); create(p); } // WARN
void b3(Person p) { if (p.banned) return; auto f = [p]() mutable { p.banned = true; }; f(); create(p); }
void b4(Person &p) { if (p.banned) return; auto f = [&](bool b) { p.banned = b; }; f(true); create(p); } // WARN
void c1(Person &p) { bool ok = false; auto f = [&] { ok = allowed(p); }; f(); if (ok) create(p); } // FP
void c2(Person &p) { bool ok = false; [&] { ok = allowed(p); }(); if (ok) create(p); } // FP
void c3(Person &p) { auto f = [&] { return allowed(p); }; if (f()) create(p); }
void c4(Person &p) { bool ok = [&] { return allowed(p); }(); if (ok) create(p); }
void c5(Person &p) { bool ok = false; run([&] { ok = allowed(p); }); if (ok) create(p); } // FP
void c6(Person &p) { bool ok = false; run([&] { ok = !allowed(p); }); if (ok) create(p); } // WARN
void c7(Person &p) { bool ok = false; run([&] { if (allowed(p)) ok = true; }); if (ok) create(p); } // FP
void c8(Person &p) { bool bad = true; auto f = [&] { bad = p.banned; }; f(); if (!bad) create(p); } // FP