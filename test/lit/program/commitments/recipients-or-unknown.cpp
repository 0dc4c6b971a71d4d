// Addresses of the category that a rule demands, and others out of a database that nothing is known of.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answers: {}, staff: {}, owner: {}}
purposes: {notification: {}}
classify:
  - {field: "Answer::Text", as: answers}
  - {field: "Config::Staff", as: staff}
  - {field: "ApiKey::User", as: owner}
sinks:
  - {function: ["send", "send1"], parameters: [1], purpose: notification, recipient_parameter: 0}
rules:
  - {id: only-to-staff, require: {data: answers, for: notification, recipients: [staff, owner]}}
//--- one.cpp
#include <string>
#include <vector>
struct Db {
  std::vector<std::string> query(const std::string &Sql, const std::string &Param);
  std::string one(const std::string &Sql, const std::string &Param);
};
void send(const std::vector<std::string> &To, const std::string &Text);
void send1(const std::string &To, const std::string &Text);
struct Config { std::vector<std::string> Staff; };
struct ApiKey { std::string User; };
struct Answer { std::string Text; };

void mail(Db &D, const Config &C, const Answer &A, const std::string &Lecture) {
  auto To = D.query("SELECT mail FROM presenters WHERE lec = ?", Lecture);
  send(To, A.Text); // WARN
}
void pushed(Db &D, const Config &C, const Answer &A, const std::string &Lecture) {
  std::vector<std::string> To = C.Staff;
  To.push_back(D.one("SELECT mail FROM presenters WHERE lec = ?", Lecture));
  send(To, A.Text); // WARN
}
void index(Db &D, const Config &C, const Answer &A, const std::string &Lecture) {
  std::vector<std::string> To = C.Staff;
  To.push_back(D.query("SELECT mail FROM presenters WHERE lec = ?", Lecture)[0]);
  send(To, A.Text); // WARN
}
void mixed(Db &D, const Config &C, const Answer &A, const std::string &Lecture) {
  std::vector<std::string> To = C.Staff;
  for (const auto &M : D.query("SELECT mail FROM presenters WHERE lec = ?", Lecture)) To.push_back(M);
  send(To, A.Text); // WARN
}
void inserted(Db &D, const Config &C, const Answer &A, const std::string &Lecture) {
  std::vector<std::string> To = C.Staff;
  auto More = D.query("SELECT mail FROM presenters WHERE lec = ?", Lecture);
  To.insert(To.end(), More.begin(), More.end());
  send(To, A.Text); // WARN
}
void branch(Db &D, const Config &C, const Answer &A, const std::string &Lecture) {
  std::vector<std::string> To;
  if (Lecture == "1") To = C.Staff;
  else To = D.query("SELECT mail FROM presenters WHERE lec = ?", Lecture);
  send(To, A.Text); // WARN
}
void each(Db &D, const Config &C, const Answer &A, const std::string &Lecture) {
  std::vector<std::string> To = C.Staff;
  for (const auto &M : D.query("SELECT mail FROM presenters WHERE lec = ?", Lecture)) To.push_back(M);
  for (const auto &M : To) send1(M, A.Text); // WARN
}
void fine(Db &D, const Config &C, const Answer &A, const std::string &Lecture) {
  std::vector<std::string> To;
  for (const auto &M : C.Staff) To.push_back(M);
  for (const auto &M : To) send1(M, A.Text);
}
