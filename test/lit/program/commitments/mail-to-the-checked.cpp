// Mail goes to those of whom a check was asked, or to others.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer: {}}
purposes: {mail: {}}
classify:
  - {field: "Submission::text", as: answer}
sinks:
  - {function: "send", parameters: [1], purpose: mail}
guards:
  - {function: "User::isStaff", name: staff}
  - {function: "staffMember", name: staff}
rules:
  - {id: staff-only, require: {data: answer, for: mail, guard: staff}}
//--- one.cpp
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>
struct User { std::string email; bool isStaff() const; };
struct Submission { User author; std::string text; };
bool staffMember(const User &u);
void send(const std::string &to, const std::string &body);
void a(const User &r, const Submission &s) { if (r.isStaff()) send(r.email, s.text); }
void b(const User &r, const Submission &s) { if (staffMember(r)) send(r.email, s.text); }
void c(const std::vector<User> &all, const Submission &s) { for (auto &u : all) if (u.isStaff()) send(u.email, s.text); }
void d(const std::vector<User> &all, const Submission &s) {
  std::vector<std::string> to;
  for (auto &u : all) if (u.isStaff()) to.push_back(u.email);
  for (auto &t : to) send(t, s.text);
}
void e(const std::vector<User> &all, const Submission &s) {
  std::vector<User> to;
  std::copy_if(all.begin(), all.end(), std::back_inserter(to), [](auto &u) { return u.isStaff(); });
  for (auto &t : to) send(t.email, s.text);
}
std::string join(const std::vector<std::string> &l) { std::string r; for (auto &x : l) { if (!r.empty()) r += ","; r += x; } return r; }
void f(const std::vector<User> &all, const Submission &s) {
  std::vector<std::string> to;
  for (auto &u : all) if (u.isStaff()) to.push_back(u.email);
  send(join(to), s.text);
}
void g(const std::vector<User> &all, const Submission &s) { for (auto &u : all) send(u.email, s.text); } // WARN
void FN_h(const User &r, const User &o, const Submission &s) { if (r.isStaff()) send(o.email, s.text); } // FN
void i(const std::vector<User> &all, const Submission &s) {
  std::vector<std::string> to;
  for (auto &u : all) if (u.isStaff()) to.push_back(u.email);
  to.push_back(s.author.email);
  for (auto &t : to) send(t, s.text); // WARN
}
struct Msg { std::string to, body; };
void deliver(const Msg &m) { send(m.to, m.body); }
void k(const User &r, const Submission &s) { if (!r.isStaff()) return; Msg m; m.to = r.email; m.body = s.text; deliver(m); }
