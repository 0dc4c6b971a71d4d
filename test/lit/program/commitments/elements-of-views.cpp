// A view, a span or a range of one's own may leave elements out: what a loop does to those is not done to all.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {id_data: {}}
purposes: {bid_request: {}}
classify:
  - {field: "User::id", as: id_data}
sinks:
  - {function: ["Do", "DoAll", "DoRow", "DoRows", "DoRequest"], parameters: [0], purpose: bid_request}
rules:
  - {id: ids, deny: {data: id_data, for: bid_request}}
//--- one.cpp
#include <ranges>
#include <span>
#include <string>
#include <vector>
struct User { std::string id; std::string name; };
void Do(const std::string &body);
void DoAll(const std::vector<User> &all);
void f1(std::vector<User> all) { for (auto &u : all | std::views::filter([](const User &u) { return u.name == "x"; })) u.id.clear(); DoAll(all); } // WARN
void f2(std::vector<User> all) { for (auto &u : all | std::views::take(3)) u.id.clear(); DoAll(all); } // WARN
void f3(std::vector<User> all) { for (auto &u : std::span(all).subspan(1)) u.id.clear(); DoAll(all); } // WARN
void f4(std::vector<User> all) { for (auto &u : std::ranges::subrange(all.begin() + 1, all.end())) u.id.clear(); DoAll(all); } // WARN
void f5(std::vector<User> all) { for (auto &u : std::span(all)) u.id.clear(); DoAll(all); } // FP
void f6(std::vector<User> all) { for (auto &u : all | std::views::drop(1)) u.id.clear(); DoAll(all); } // WARN
void f7(std::vector<User> all) { for (auto &u : all | std::views::reverse) u.id.clear(); DoAll(all); } // FP
void f8(std::vector<User> all) { auto v = all | std::views::drop(1); for (auto &u : v) u.id.clear(); DoAll(all); } // WARN
struct Part { User *b, *e; User *begin() const { return b; } User *end() const { return e; } };
void f9(std::vector<User> all) { Part p{all.data() + 1, all.data() + all.size()}; for (auto &u : p) u.id.clear(); DoAll(all); } // WARN
Part tail(std::vector<User> &all) { return {all.data() + 1, all.data() + all.size()}; }
void f10(std::vector<User> all) { for (auto &u : tail(all)) u.id.clear(); DoAll(all); } // WARN
