// Addresses out of fields with a category, whatever constant texts have come there.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer: {}, staff_address: {}}
purposes: {notification: {}}
classify:
  - {field: "Answer::text", as: answer}
  - {field: ["Lecturer::email", "Config::staff", "Contact::mail_"], as: staff_address}
  - {function: "head", as: staff_address}
sinks:
  - {function: "sendTo", parameters: [1], purpose: notification, recipient_parameter: 0}
  - {function: "sendAll", parameters: [1], purpose: notification, recipient_parameter: 0}
rules:
  - {id: only-to-staff, require: {data: answer, for: notification, recipients: staff_address}}
//--- one.cpp
// Addresses of the staff that were read from a database, whose query is a constant text.
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct Answer {
  std::string text;
};
struct Lecturer {
  std::string name, email;
};
struct Lecture {
  std::string title;
  std::vector<Lecturer> presenters;
};
struct Config {
  std::vector<std::string> staff;
};
struct User {
  std::string email;
};
using Row = std::vector<std::string>;
std::vector<Row> query(const std::string &sql, const Row &values);
std::string readLine(const char *file);
void sendTo(const std::string &to, const std::string &body);
void sendAll(const std::vector<std::string> &to, const std::string &body);

Lecture lecture(int id) {
  Lecture lec;
  for (const auto &r : query("SELECT name, email FROM presenters WHERE lec = ?", {std::to_string(id)}))
    lec.presenters.push_back(Lecturer{r[0], r[1]});
  return lec;
}
std::optional<Lecture> find(int id) {
  auto rows = query("SELECT title FROM lectures WHERE id = ?", {std::to_string(id)});
  if (rows.empty())
    return std::nullopt;
  Lecture lec{rows.front().front(), {}};
  for (const auto &r : query("SELECT name, email FROM presenters WHERE lec = ?", {std::to_string(id)}))
    lec.presenters.push_back({r[0], r[1]});
  return lec;
}
Lecturer one(int id) {
  auto rows = query("SELECT name, email FROM presenters WHERE id = ?", {std::to_string(id)});
  return {rows[0][0], rows[0][1]};
}
Lecturer fromFile() {
  Lecturer l;
  l.email = readLine("/etc/staff");
  return l;
}

void single(const Answer &a, int id) {
  sendTo(one(id).email, a.text);
}
void file(const Answer &a) {
  sendTo(fromFile().email, a.text);
}
void given(const Answer &a, const Lecturer &l) {
  sendTo(l.email, a.text);
}
void config(const Answer &a, const Config &c) {
  sendAll(c.staff, a.text);
}
void each(const Answer &a, int id) {
  for (const Lecturer &l : lecture(id).presenters)
    sendTo(l.email, a.text);
}
void collected(const Answer &a, const Lecture &lec) {
  std::vector<std::string> to;
  for (const Lecturer &l : lec.presenters)
    to.push_back(l.email);
  sendAll(to, a.text);
}
void collectedFromQuery(const Answer &a, int id) {
  std::vector<std::string> to;
  for (const Lecturer &l : lecture(id).presenters)
    to.push_back(l.email);
  sendAll(to, a.text);
}
void collectedFromOptional(const Answer &a, int id, const Config &c) {
  auto lec = find(id);
  if (!lec)
    return;
  std::vector<std::string> to = c.staff;
  for (const Lecturer &l : lec->presenters)
    to.push_back(l.email);
  sendAll(to, a.text);
}
void student(const Answer &a, const User &u) {
  sendTo(u.email, a.text); // WARN
}
void studentAsWell(const Answer &a, const User &u, const Config &c) {
  std::vector<std::string> to = c.staff;
  to.push_back(u.email);
  sendAll(to, a.text); // WARN
}
void studentFromQuery(const Answer &a) {
  auto rows = query("SELECT email FROM users WHERE friend = 1", {});
  sendTo(rows[0][0], a.text); // WARN
}
void titleInstead(const Answer &a, int id) {
  sendTo(lecture(id).title, a.text); // WARN
}
void nameInstead(const Answer &a, int id) {
  sendTo(one(id).name, a.text); // WARN
}

class Contact {
public:
  explicit Contact(std::string mail) : mail_(std::move(mail)) {}
  const std::string &mail() const { return mail_; }

private:
  std::string mail_;
};
Contact contact(int id) { return Contact(query("SELECT mail FROM staff WHERE id = ?", {std::to_string(id)})[0][0]); }
std::string head(const std::string &key);
Lecturer loaded(const std::string &sql);
void getter(const Answer &a, int id) {
  sendTo(contact(id).mail(), a.text);
}
void byFunction(const Answer &a) {
  sendTo(head("head"), a.text);
}
void loadedWhole(const Answer &a) {
  sendTo(loaded("SELECT name, email FROM presenters").email, a.text);
}
void loadedName(const Answer &a) {
  sendTo(loaded("SELECT name, email FROM presenters").name, a.text); // WARN
}
void literalInstead(const Answer &a, int id) {
  sendTo(id ? one(id).email : "all@example.org", a.text); // WARN
}
void literalOnOtherWay(const Answer &a, int id) {
  std::string to = "all@example.org";
  if (id)
    to = contact(id).mail();
  sendTo(to, a.text); // WARN
}
