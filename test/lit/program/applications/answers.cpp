// A course server: answers go to staff only, are read only by staff, and are kept with whose they are.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  answer_data: {is: customer_data}
  staff_address: {is: personal_data}
  student_id: {is: personal_data}
purposes:
  notification: {}
  display: {}
classify:
  - {field: "course::Answer::text", as: answer_data}
  - {field: "course::Answer::student", as: student_id}
  - {field: "course::Staff::mail", as: staff_address}
sinks:
  - {function: "course::Mailer::send", parameters: [1], purpose: notification, recipient_parameter: 0}
  - {function: "course::Response::write", parameters: [0], purpose: display}
guards:
  - {function: "course::Session::isStaff", name: staff}
  - {function: "course::Session::requireStaff", name: staff, passed_when: returns}
stores:
  - {function: "course::Table::insert", parameters: [0], store: answers, region: EU}
  - {function: "course::Table::drop", erases: answers}
entries:
  - {function: "course::shutDown", event: contract_end}
  - {function: "course::shutDown", event: access_request}
rules:
  - id: customer-access
    require: {data: encryption_key, region: EU}
  - id: answers-to-staff
    require: {data: answer_data, for: notification, recipients: [staff_address]}
  - id: answers-shown-to-staff
    require: {data: answer_data, for: display, guard: staff}
  - id: answers-have-owners
    require: {stored: answer_data, with: student_id}
//--- course.h
#pragma once
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>
namespace course {
struct Answer {
  std::string student, question, text;
};
struct Staff {
  std::string name, mail;
};
struct Student {
  std::string id, mail;
};
class Mailer {
public:
  void send(const std::string &To, const std::string &Body);
};
class Response {
public:
  void write(const std::string &Text);
};
class Session {
public:
  bool isStaff() const;
  void requireStaff() const;
};
class Table {
public:
  void insert(const std::vector<std::string> &Row);
  void drop();
};
class Course {
public:
  std::vector<Staff> staff() const { return People; }
  const Staff *lecturer() const;
  void notifyLecturers(Mailer &M, const Answer &A) const;
  void notifyList(Mailer &M, const Answer &A) const;
  void notifyStudent(Mailer &M, const Answer &A, const Student &S) const;

private:
  std::vector<Staff> People;
};
std::string render(const Answer &A);
void shutDown(Table &T);
}
//--- notify.cpp
#include "course.h"
namespace course {
static std::string body(const Answer &A) {
  std::ostringstream Out;
  Out << "New answer to " << A.question << ":\n" << A.text;
  return Out.str();
}
void Course::notifyLecturers(Mailer &M, const Answer &A) const {
  for (const Staff &S : People)
    M.send(S.mail, body(A));
  if (const Staff *L = lecturer())
    M.send("\"" + L->name + "\" <" + L->mail + ">", body(A));
}
void Course::notifyList(Mailer &M, const Answer &A) const {
  M.send("course-list@school.example", body(A)); // WARN
}
void Course::notifyStudent(Mailer &M, const Answer &A, const Student &S) const {
  M.send(S.mail, body(A)); // WARN
  M.send(S.mail, "Thank you for your answer.");
}
}
//--- show.cpp
#include "course.h"
namespace course {
std::string render(const Answer &A) { return "<p>" + A.text + "</p>"; }
static void list_ok(Response &R, const std::vector<Answer> &All) {
  for (const Answer &A : All)
    R.write(render(A));
}
void answersPage(const Session &S, Response &R, const std::vector<Answer> &All) {
  if (!S.isStaff()) {
    R.write("403");
    return;
  }
  list_ok(R, All);
}
void answerPage(const Session &S, Response &R, const Answer &A) {
  S.requireStaff();
  R.write(render(A));
}
void leakyPage(const Session &S, Response &R, const Answer &A) {
  std::string Text = render(A);
  if (!S.isStaff())
    R.write("preview: " + Text.substr(0, 80)); // WARN
  else
    R.write(Text);
}
void debugPage(const Session &S, Response &R, const Answer &A, bool Debug) {
  if (S.isStaff() || Debug)
    R.write(A.text); // WARN
}
}
//--- keep.cpp
#include "course.h"
namespace course {
void keep(Table &T, const Answer &A) { T.insert({A.student, A.question, A.text}); }
void keepAnonymously(Table &T, const Answer &A) { T.insert({A.question, A.text}); } // WARN(retention)
void shutDown(Table &T) { T.drop(); }
}
