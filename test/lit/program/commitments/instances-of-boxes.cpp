// Members of a template are other ones in each instantiation.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {ud: {}}
purposes: {logging: {}}
classify: [{field: "Person::email", as: ud}]
sinks: [{function: "log", parameters: [0], purpose: logging}]
stores: [{function: "insert", parameters: [1], store_parameter: 0}, {function: "erase", parameters: [1], erases_parameter: 0}]
entries: [{function: "del", event: d}]
rules: [{id: r, deny: {data: ud, for: logging}}, {id: e, require: {stored: ud, erased_by: d}}]
//--- one.cpp
#include <memory>
#include <string>
struct Person { long id; std::string email; };
void log(const std::string &);
template <class T> class Fut { struct State { T value; }; std::shared_ptr<State> s; public: T get() { return std::move(s->value); } };
Fut<Person> person(const std::string &token); Fut<long> count();
template <class T> class Box { void *h; public: T get() { return std::move(*static_cast<T *>(h)); } };
Box<Person> bperson(const std::string &token); Box<long> bcount();
void f(std::string token) { Person p = person(token).get(); long n = count().get(); log("n " + std::to_string(n)); }
void f2(std::string token) { Person p = bperson(token).get(); long n = bcount().get(); log("n " + std::to_string(n)); }
void g(std::string token) { Person p = person(token).get(); log("n " + p.email); } // WARN
