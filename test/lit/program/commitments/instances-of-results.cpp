// The same of results that hold persons and plain texts.
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
#include <variant>
#include <vector>
struct Person { long id; std::string email; };
void log(const std::string &);
template <class T> class StatusOr { std::optional<T> v; int code = 0; public: StatusOr(T t) : v(std::move(t)) {} StatusOr(int c) : code(c) {} bool ok() const { return code == 0; } const T &value() const { return *v; } const T &operator*() const { return *v; } const T *operator->() const { return &*v; } };
StatusOr<Person> find(const std::string &name);
StatusOr<std::string> version();
StatusOr<std::string> banner(int n) { if (n) return 5; return std::string("welcome"); }
std::optional<Person> ofind(const std::string &name); std::optional<std::string> oversion();
std::shared_ptr<Person> sfind(const std::string &name); std::shared_ptr<std::string> sversion();
std::vector<Person> all(); std::vector<std::string> lines();
std::variant<Person, int> vfind(); std::variant<std::string, int> vversion();
void f1() { auto p = find("x"); if (!p.ok()) return; auto v = version(); if (v.ok()) log(v.value()); }
void f2() { auto p = find("x"); auto b = banner(1); if (b.ok()) log(*b); }
void f3() { auto p = ofind("x"); auto v = oversion(); if (p && v) log(*v); }
void f4() { auto p = sfind("x"); auto v = sversion(); if (p && v) log(*v); }
void f5() { auto p = all(); auto v = lines(); if (!v.empty()) log(v.front()); }
void f6() { auto p = vfind(); auto v = vversion(); if (auto *s = std::get_if<std::string>(&v)) log(*s); }
struct Svc { virtual ~Svc() = default; virtual StatusOr<Person> find(long) = 0; virtual StatusOr<std::string> host() = 0; };
void f7(Svc &s) { auto h = s.host(); if (h.ok()) log("host " + *h); }
void bad() { auto p = find("x"); if (p.ok()) log(p->email); } // WARN
