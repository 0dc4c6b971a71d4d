// An address of the staff with a constant domain behind it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {submission_data: {}, staff_address: {}}
purposes: {notification: {}}
classify:
  - {field: "Answer::text", as: submission_data}
  - {field: ["Config::admins", "Config::leaders"], as: staff_address}
sinks:
  - {function: "Mailer::send", parameters: [1], purpose: notification, recipient_parameter: 0}
rules:
  - {id: only-to-staff, require: {data: submission_data, for: notification, recipients: [staff_address]}}
//--- one.cpp
//
// category, as if the suffix were another recipient.
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>
struct Answer { std::string text; };
struct Config { std::vector<std::string> admins; std::map<int, std::vector<std::string>> leaders; };
struct Mailer { virtual ~Mailer() = default; virtual void send(const std::string &to, const std::string &body) = 0; };
void plain(Mailer &m, const Config &c, const Answer &a) {
  for (const auto &to : c.admins) m.send(to, a.text);
}
void suffix(Mailer &m, const Config &c, const Answer &a) {
  for (const auto &to : c.admins) m.send(to + "@csail.mit.edu", a.text);
}
void angle(Mailer &m, const Config &c, const Answer &a) {
  for (const auto &to : c.admins) m.send("<" + to + ">", a.text);
}
void transformed(Mailer &m, const Config &c, const Answer &a) {
  std::vector<std::string> to;
  std::transform(c.admins.begin(), c.admins.end(), std::back_inserter(to), [](const std::string &s) { return s + "@csail.mit.edu"; });
  for (const auto &t : to) m.send(t, a.text);
}
void copied(Mailer &m, const Config &c, const Answer &a) {
  std::vector<std::string> to;
  std::copy_if(c.admins.begin(), c.admins.end(), std::back_inserter(to), [](const std::string &s) { return !s.empty(); });
  for (const auto &t : to) m.send(t, a.text);
}
void local(Mailer &m, const std::string &student, const Answer &a) {
  m.send(student + "@csail.mit.edu", a.text); // WARN
}
