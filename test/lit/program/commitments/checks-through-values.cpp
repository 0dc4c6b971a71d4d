// The check is called through a function value.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards: [{function: "check", name: g, passed_when: returns}, {function: "can", name: g}]
rules: [{id: r, require: {call: "put", guard: g}}]
//--- one.cpp
#include <functional>
#include <stdexcept>
#include <string>
struct Res { std::string id; };
std::string check(const Res &, const std::string &agent); bool can(const Res &, const std::string &agent);
void put(const Res &);
void f1(const Res &r, const std::string &a) { const auto auth = [&](const Res &x) { check(x, a); }; auth(r); put(r); }
void f2(const Res &r, const std::string &a) { const std::function<void(const Res &)> auth = [&](const Res &x) { check(x, a); }; auth(r); put(r); }
void f3(const Res &r, const std::string &a) { std::function<bool(const Res &)> may = [&](const Res &x) { return can(x, a); }; if (!may(r)) return; put(r); }
void f4(const Res &r, const std::string &a) { const auto may = [&](const Res &x) { return can(x, a); }; if (!may(r)) return; put(r); }
void f5(const Res &r, const std::string &a) { auto may = std::bind(&can, std::placeholders::_1, a); if (!may(r)) return; put(r); } // FP
void f6(const Res &r, const std::string &a) { bool (*may)(const Res &, const std::string &) = &can; if (!may(r, a)) return; put(r); }
struct Opts { std::function<bool(const Res &, const std::string &)> may = can; };
void f7(const Res &r, const std::string &a, const Opts &o) { if (!o.may(r, a)) return; put(r); } // WARN
void with(const std::function<void()> &chk, const std::function<void()> &body) { chk(); body(); }
void f8(const Res &r, const std::string &a) { with([&] { check(r, a); }, [&] { put(r); }); }
void g1(const Res &r, const std::string &a) { std::function<bool(const Res &)> may = [&](const Res &x) { return !can(x, a); }; if (!may(r)) return; put(r); } // WARN
