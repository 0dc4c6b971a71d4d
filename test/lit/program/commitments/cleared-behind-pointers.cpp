// A function asks whether a pointer is there before it reads what was cleared behind it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {id_data: {}}
purposes: {bid_request: {}}
classify:
  - {field: ["User::id"], as: id_data}
sinks:
  - {function: "Do", parameters: [0], purpose: bid_request}
guards:
  - {field: "Perms::PassID", name: pass_id}
rules:
  - {id: ids, deny: {data: id_data, for: bid_request}, unless: {guard: pass_id}}
//--- one.cpp
#include <memory>
#include <string>
struct User { std::string id; };
struct Request { std::shared_ptr<User> user; };
struct Plain { User user; bool on; };
void Do(const std::string &body);
namespace a { // the user may be missing: ternary
std::string text(const Request &r) { return r.user ? r.user->id : ""; }
void good(Request r) { r.user = std::make_shared<User>(); Do(text(r)); }
}
namespace b { // if
std::string text(const Request &r) { if (r.user) return r.user->id; return ""; }
void good(Request r) { r.user = std::make_shared<User>(); Do(text(r)); }
}
namespace c { // no question
std::string text(const Request &r) { return r.user->id; }
void good(Request r) { r.user = std::make_shared<User>(); Do(text(r)); }
}
namespace d { // ternary, concatenation
std::string text(const Request &r) { return r.user ? "{" + r.user->id + "}" : "{}"; }
void good(Request r) { r.user = std::make_shared<User>(); Do(text(r)); }
}
namespace e { // set to null
std::string text(const Request &r) { return r.user ? r.user->id : ""; }
void good(Request r) { r.user = nullptr; Do(text(r)); }
}
namespace f { // no pointer
std::string text(const Plain &r) { return r.on ? r.user.id : ""; }
void good(Plain r) { r.user = User(); Do(text(r)); }
}
namespace g { // into an out string
std::string text(const Request &r) { std::string s; if (r.user) s += r.user->id; return s; }
void good(Request r) { r.user = std::make_shared<User>(); Do(text(r)); }
}
namespace h { // two reads
std::string text(const Request &r) { std::string s = r.user->id; s += r.user->id; return s; }
void good(Request r) { r.user = std::make_shared<User>(); Do(text(r)); }
}
struct U { std::unique_ptr<User> user; };
struct R { User *user; };
namespace i { // unique_ptr
std::string text(const U &r) { return r.user ? r.user->id : ""; }
void good(U &r) { r.user = std::make_unique<User>(); Do(text(r)); }
}
namespace j { // raw pointer
std::string text(const R &r) { return r.user ? r.user->id : ""; }
void good(R r) { User none; r.user = &none; Do(text(r)); }
}
namespace k { // same function
void good(Request r) { r.user = std::make_shared<User>(); if (r.user) Do(r.user->id); }
}
namespace l {
std::string text(const Request &r) { return r.user ? r.user->id : ""; }
void bad(Request r) { Do(text(r)); } // WARN
}
