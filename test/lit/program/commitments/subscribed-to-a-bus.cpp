// Erasing handlers that are subscribed to a global object.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user: {}}
classify:
  - {parameter: "add*", index: 0, as: user}
stores:
  - {function: "db::insert", parameters: [1], store_parameter: 0}
  - {function: "db::erase", erases_parameter: 0}
entries:
  - {function: "gone*", event: gone}
rules:
  - {id: erase, require: {stored: user, erased_by: gone}}
//--- one.cpp
#include <functional>
#include <memory>
#include <vector>
namespace db { void insert(const char *table, int id); void erase(const char *table, int id); }
struct Ev { int id; };
void addA(int u) { db::insert("a", u); }
void addB(int u) { db::insert("b", u); }
void addC(int u) { db::insert("c", u); }
void addD(int u) { db::insert("d", u); }
void addE(int u) { db::insert("e", u); }
void addF(int u) { db::insert("f", u); } // WARN(retention)
// a: global vector, filled by a function, argument a number
static std::vector<std::function<void(int)>> va;
void setupA() { va.push_back([](int u) { db::erase("a", u); }); }
void goneA(int u) { for (auto &f : va) f(u); }
// b: the same, argument an event
static std::vector<std::function<void(const Ev &)>> vb;
void setupB() { vb.push_back([](const Ev &e) { db::erase("b", e.id); }); }
void goneB(int u) { for (auto &f : vb) f(Ev{u}); }
// c: in a global object with methods
struct BusC { std::vector<std::function<void(int)>> subs; void subscribe(std::function<void(int)> f) { subs.push_back(std::move(f)); } void publish(int u) { for (auto &f : subs) f(u); } };
static BusC bc;
void setupC() { bc.subscribe([](int u) { db::erase("c", u); }); }
void goneC(int u) { bc.publish(u); }
// d: a single handler
struct BusD { std::function<void(int)> h; void set(std::function<void(int)> f) { h = std::move(f); } void publish(int u) { if (h) h(u); } };
static BusD bd;
void setupD() { bd.set([](int u) { db::erase("d", u); }); }
void goneD(int u) { bd.publish(u); }
// e: subscribers are functions
static BusC be;
static void onE(int u) { db::erase("e", u); }
void setupE() { be.subscribe(onE); }
void goneE(int u) { be.publish(u); }
// f: subscribed to a bus that nothing is published on
static BusC bf;
void setupF() { bf.subscribe([](int u) { db::erase("f", u); }); }
int main() { setupA(); setupB(); setupC(); setupD(); setupE(); setupF(); goneA(1); goneB(2); goneC(3); goneD(4); goneE(5); }
