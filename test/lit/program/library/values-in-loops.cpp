// Loops that could write the values of a map, or the elements of a list of pointers, read what was put there.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {d: {}}
purposes: {p: {}}
classify: [{function: source, as: d}]
sinks: [{function: sink, purpose: p}]
rules: [{id: r, deny: {data: d, for: p}}]
//--- one.cpp
#include <string>
#include <vector>
#include <map>
struct Person { std::string name; };
std::string source(); void sink(const std::string &);
void g5() { std::vector<Person> v(3); v[0].name = source(); std::map<std::string, std::vector<const Person *>> by; for (auto &p : v) by["all"].push_back(&p); sink(by["all"][0]->name); } // WARN
void g6() { std::vector<Person> v(3); v[0].name = source(); std::map<std::string, std::vector<const Person *>> by; for (auto &p : v) by["all"].push_back(&p); for (const auto &[k, ps] : by) for (auto *p : ps) sink(p->name); } // WARN
void g7() { std::vector<Person> v(3); v[0].name = source(); std::map<std::string, std::vector<const Person *>> by; for (const auto &p : v) by["all"].push_back(&p); for (auto &[k, ps] : by) for (auto *p : ps) sink(p->name); } // WARN
void g8() { std::vector<Person> v(3); v[0].name = source(); std::map<std::string, std::vector<const Person *>> by; for (const auto &p : v) by["all"].push_back(&p); for (const auto &[k, ps] : by) for (auto *p : ps) sink(p->name); } // WARN
void g9() { std::vector<Person> v(3); v[0].name = source(); std::map<std::string, std::vector<const Person *>> by; for (auto &p : v) by["all"].push_back(&p); for (auto &e : by) sink(e.second[0]->name); } // WARN
void h1() { std::map<std::string, std::string> by; by["all"] = source(); for (auto &e : by) sink(e.second); } // WARN
void h2() { std::map<std::string, std::vector<std::string>> by; by["all"].push_back(source()); for (auto &e : by) sink(e.second[0]); } // WARN
void h3() { std::map<std::string, std::vector<std::string>> by; by["all"].push_back(source()); for (auto &e : by) for (auto &s : e.second) sink(s); } // WARN
void h4() { Person p; p.name = source(); std::map<std::string, Person *> by; by["all"] = &p; for (auto &e : by) sink(e.second->name); } // WARN
void h5() { Person p; p.name = source(); std::map<std::string, std::vector<Person *>> by; by["all"].push_back(&p); for (auto &e : by) sink(e.second[0]->name); } // WARN
void h6() { Person p; p.name = source(); std::vector<Person *> by; by.push_back(&p); for (auto &e : by) sink(e->name); } // WARN
void h7() { Person p; p.name = source(); std::vector<std::vector<Person *>> by; by.push_back({&p}); for (auto &e : by) sink(e[0]->name); } // WARN
