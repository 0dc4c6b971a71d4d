// The same of a public member.
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
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>
struct Person { long id; std::string email; };
void log(const std::string &);
template <class T> struct R { T v; bool good; const T &value() const { return v; } };
R<Person> find(const std::string &name);
R<std::string> version();
R<std::string> banner() { return R<std::string>{std::string("welcome"), true}; }
void f1() { auto p = find("x"); auto v = version(); log(v.v); }
void f2() { auto b = banner(); log(b.v); }
