// What a declassifier gives back is put where the data was.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {d: {}}
purposes: {p: {}}
classify:
  - {field: "User::email", as: d}
sinks:
  - {function: "send", parameters: [0], purpose: p}
declassifiers:
  - {function: ["mask", "real_mask"], to: anonymised, because: "stars"}
rules:
  - {id: no, deny: {data: d, for: p}}
//--- one.cpp
#include <string>
struct User { std::string email, lang; };
void send(const std::string &body);
std::string mask(const std::string &s);
std::string real_mask(const std::string &s) { return s.substr(0, 1) + "***"; }
namespace a { void good(User u) { u.email = mask(u.email); send(u.email); } }
namespace b { std::string text(const User &u) { return u.email; } void good(User u) { u.email = mask(u.email); send(text(u)); } }
namespace c { std::string text(const User &u) { return u.email + u.lang; } void good(const User &u) { User v; v.email = mask(u.email); send(text(v)); } }
namespace d { std::string text(const User &u) { return u.email; } void good(User u) { u.email = real_mask(u.email); send(text(u)); } }
namespace e { std::string text(const std::string &s) { return s; } void good(User u) { u.email = mask(u.email); send(text(u.email)); } }
namespace f { std::string text(const User &u) { return u.email; } void good(User u) { u.email = "x"; send(text(u)); } }
namespace g { std::string text(const User &u) { return u.email; } void bad(User u) { send(text(u)); } } // WARN
