// Owners that are stored on some ways only.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer: {}, student: {}}
classify:
  - {field: "Form::text", as: answer}
  - {field: "User::email", as: student}
stores:
  - {function: "insert", parameters: [1], store_parameter: 0}
rules:
  - {id: owned, require: {stored: answer, with: student}}
//--- one.cpp
// The owner is put into what is stored on some ways only.
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct User {
  std::string email;
};
struct Form {
  std::string text;
  bool anonymous = false;
};
struct Answer {
  std::string owner, text;
};
using Columns = std::vector<std::pair<std::string, std::string>>;
void insert(const std::string &table, const Columns &columns);
void insert(const std::string &table, const Answer &a);
void insert(const std::string &table, const std::vector<std::string> &values);

void always(const User &u, const Form &f) {
  Columns c;
  c.emplace_back("answer", f.text);
  c.emplace_back("email", u.email);
  insert("answers", c);
}
void sometimes(const User &u, const Form &f) {
  Columns c;
  c.emplace_back("answer", f.text);
  if (!f.anonymous)
    c.emplace_back("email", u.email);
  insert("answers", c); // WARN(retention)
}
void sometimesPush(const User &u, const Form &f) {
  std::vector<std::string> v{f.text};
  if (!f.anonymous)
    v.push_back(u.email);
  insert("answers", v); // WARN(retention)
}
void sometimesStruct(const User &u, const Form &f) {
  Answer a;
  a.text = f.text;
  if (!f.anonymous)
    a.owner = u.email;
  insert("answers", a); // WARN(retention)
}
void ternary(const User &u, const Form &f) {
  insert("answers", Answer{f.anonymous ? std::string() : u.email, f.text}); // WARN(retention)
}
void cleared(const User &u, const Form &f) {
  Answer a{u.email, f.text};
  if (f.anonymous)
    a.owner.clear();
  insert("answers", a); // WARN(retention)
}
void optionalOwner(const std::optional<User> &u, const Form &f) {
  Answer a{.owner = u ? u->email : "", .text = f.text};
  insert("answers", a); // WARN(retention)
}
void optionalChecked(const std::optional<User> &u, const Form &f) {
  if (!u)
    return;
  insert("answers", Answer{u->email, f.text});
}
class Insert {
public:
  Insert &set(std::string column, std::string value) {
    columns_.emplace_back(std::move(column), std::move(value));
    return *this;
  }
  void run() const { insert("answers", columns_); } // WARN(retention)

private:
  Columns columns_;
};
void builder(const User &u, const Form &f) { Insert().set("email", u.email).set("answer", f.text).run(); }
void builderSometimes(const User &u, const Form &f) {
  Insert q;
  q.set("answer", f.text);
  if (!f.anonymous)
    q.set("email", u.email);
  q.run();
}
void otherOrder(const User &u, const Form &f) {
  Answer a{u.email, {}};
  if (!f.anonymous)
    a.text = f.text;
  insert("answers", a);
}
