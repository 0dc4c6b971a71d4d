// Recipients in lists, texts and objects.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer: {}, staff: {}, own: {}}
purposes: {mail: {}}
classify:
  - {field: "Student::answer", as: answer}
  - {field: "Student::email", as: own}
  - {field: ["Config::staff", "Config::admins", "Config::by_course"], as: staff}
sinks:
  - {function: "send", parameters: [1], recipient_parameter: 0, purpose: mail}
  - {function: "sendAll", parameters: [1], recipient_parameter: 0, purpose: mail}
  - {function: "Mail::send", parameters: [this], recipient_parameter: this, purpose: mail}
  - {function: "Mailer::deliver", parameters: [0], recipient_parameter: 0, purpose: mail}
rules:
  - {id: only, require: {data: answer, for: mail, recipients: [staff, own]}}
//--- one.cpp
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>
struct Student { std::string email, answer; };
struct Config { std::vector<std::string> staff, admins; std::map<std::string, std::string> by_course; std::string list, cc; };
void send(const std::string &to, const std::string &text);
void sendAll(const std::vector<std::string> &to, const std::string &text);
std::string lookup(const std::string &course);
void own(const Student &s) { send(s.email, s.answer); }
void others(const Student &s, const Student &t) { send(t.email, s.answer); } // FN
void front(const Student &s, const Config &c) { send(c.staff.front(), s.answer); }
void each(const Student &s, const Config &c) { for (const auto &t : c.staff) send(t, s.answer); }
void list(const Student &s, const Config &c) { send(c.list, s.answer); } // WARN
void unionOf(const Student &s, const Config &c) { std::set<std::string> all(c.staff.begin(), c.staff.end()); all.insert(c.admins.begin(), c.admins.end()); for (auto &t : all) send(t, s.answer); }
void unionBad(const Student &s, const Config &c) { std::set<std::string> all(c.staff.begin(), c.staff.end()); all.insert(c.cc); for (auto &t : all) send(t, s.answer); } // WARN
void byCourse(const Student &s, const Config &c, const std::string &k) { auto it = c.by_course.find(k); if (it != c.by_course.end()) send(it->second, s.answer); }
void byCourseOr(const Student &s, const Config &c, const std::string &k) { auto it = c.by_course.find(k); send(it != c.by_course.end() ? it->second : lookup(k), s.answer); } // WARN
void joined(const Student &s, const Config &c) { std::string to; for (auto &t : c.staff) { if (!to.empty()) to += ", "; to += t; } send(to, s.answer); }
void joinedBad(const Student &s, const Config &c) { std::string to; for (auto &t : c.staff) { if (!to.empty()) to += ", "; to += t; } to += ", " + c.cc; send(to, s.answer); } // FN
void vec(const Student &s, const Config &c) { sendAll(c.admins, s.answer); }
void vecPlus(const Student &s, const Config &c) { auto v = c.admins; v.push_back(s.email); sendAll(v, s.answer); }
void vecBad(const Student &s, const Config &c) { auto v = c.admins; v.push_back(c.cc); sendAll(v, s.answer); } // WARN
void maybe(const Student &s, const Config &c, std::optional<std::string> cc) { sendAll(c.admins, s.answer); if (cc) send(*cc, "new answer"); }
void mailto(const Student &s, const Config &c) { send("mailto:" + c.staff[0], s.answer); }
void named(const Student &s) { send("\"Student\" <" + s.email + ">", s.answer); }
struct Envelope { std::string to; std::vector<std::string> cc; std::string text; };
struct Mailer { void deliver(const Envelope &e); };
void whole(const Student &s, const Config &c, Mailer &m) { m.deliver(Envelope{c.staff[0], {}, s.answer}); }
void wholeBad(const Student &s, const Config &c, Mailer &m) { m.deliver(Envelope{c.staff[0], {c.cc}, s.answer}); } // FN
class Mail { public: Mail &to(const std::string &t); Mail &body(const std::string &t); void send(); };
void fluent(const Student &s, const Config &c) { Mail().to(c.staff[0]).body(s.answer).send(); }
void fluentBad(const Student &s, const Config &c) { Mail().to(c.cc).body(s.answer).send(); } // WARN
