// Recipients that are the staff on one way, and somebody else on another.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer: {}, staff_address: {}, student: {}}
purposes: {notification: {}}
classify:
  - {field: "Answer::text", as: answer}
  - {field: "Config::staff", as: staff_address}
  - {field: "Config::head", as: staff_address}
  - {field: "User::email", as: student}
sinks:
  - {function: "sendTo", parameters: [1], purpose: notification, recipient_parameter: 0}
  - {function: "sendAll", parameters: [1], purpose: notification, recipient_parameter: 0}
rules:
  - {id: only-to-staff, require: {data: answer, for: notification, recipients: staff_address}}
//--- one.cpp
// Recipients that are the staff on one way, and somebody else on another.
#include <string>
#include <vector>

struct Answer {
  std::string text;
};
struct Config {
  std::vector<std::string> staff;
  std::string head;
};
struct User {
  std::string email; // of a category of its own
};
struct Form {
  std::string cc; // of no category
};
void sendTo(const std::string &to, const std::string &body);
void sendAll(const std::vector<std::string> &to, const std::string &body);

void staff(const Answer &a, const Config &c) {
  sendAll(c.staff, a.text);
}
void both(const Answer &a, const Config &c) {
  std::vector<std::string> to = c.staff;
  to.push_back(c.head);
  sendAll(to, a.text);
}
void addedStudent(const Answer &a, const Config &c, const User &u) {
  std::vector<std::string> to = c.staff;
  to.push_back(u.email);
  sendAll(to, a.text); // WARN
}
void addedForm(const Answer &a, const Config &c, const Form &f) {
  std::vector<std::string> to = c.staff;
  to.push_back(f.cc);
  sendAll(to, a.text); // WARN
}
void replaced(const Answer &a, const Config &c, const Form &f) {
  std::vector<std::string> to = c.staff;
  if (!f.cc.empty())
    to = {f.cc};
  sendAll(to, a.text); // WARN
}
void replacedStudent(const Answer &a, const Config &c, const User &u) {
  std::vector<std::string> to = c.staff;
  if (to.empty())
    to = {u.email};
  sendAll(to, a.text); // WARN
}
void ternaryForm(const Answer &a, const Config &c, const Form &f) {
  sendTo(f.cc.empty() ? c.head : f.cc, a.text); // WARN
}
void ternaryStudent(const Answer &a, const Config &c, const User &u) {
  sendTo(c.head.empty() ? u.email : c.head, a.text); // WARN
}
void variable(const Answer &a, const Config &c, const Form &f) {
  std::string to = c.head;
  if (!f.cc.empty())
    to = f.cc;
  sendTo(to, a.text); // WARN
}
void variableStudent(const Answer &a, const Config &c, const User &u) {
  std::string to = c.head;
  if (to.empty())
    to = u.email;
  sendTo(to, a.text); // WARN
}
void form(const Answer &a, const Form &f) {
  sendTo(f.cc, a.text); // WARN
}
void overwritten(const Answer &a, const Config &c, const User &u) {
  std::string to = u.email;
  to = c.head;
  sendTo(to, a.text);
}
