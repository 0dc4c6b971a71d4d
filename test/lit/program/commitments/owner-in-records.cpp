// The owner of a record is a text of it, and the record passes through lists and functions.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer: {}, student: {}}
classify:
  - {field: ["Form::text", "Answer::text"], as: answer}
  - {field: "User::email", as: student}
stores:
  - {function: ["insert", "insertRow"], parameters: [1], store_parameter: 0}
rules:
  - {id: owned, require: {stored: answer, with: student}}
//--- one.cpp
// The record's text is a classified field; its owner is a plain string that was taken from a classified one. The record is stored
// by another function, or comes out of a list.
#include <string>
#include <utility>
#include <vector>
struct User {
  std::string email;
};
struct Lecturer {
  std::string email;
};
struct Form {
  std::string text;
};
struct Answer {
  std::string owner, text;
};
void insert(const std::string &table, const Answer &a);
void insertRow(const std::string &table, const std::vector<std::string> &values);

// 1. all in one function
void here(const User &u, const Form &f) {
  Answer a{u.email, f.text};
  insert("t1", a);
}
// 2. stored by a function of its own, field by field
static void store2(const Answer &a) {
  insertRow("t2", {a.owner, a.text});
}
void make2(const User &u, const Form &f) { store2(Answer{u.email, f.text}); }
// 3. through a list
static void store3(const Answer &a) {
  insertRow("t3", {a.owner, a.text});
}
void make3(const User &u, const std::vector<Form> &forms) {
  std::vector<Answer> all;
  for (const Form &f : forms)
    all.push_back({u.email, f.text});
  for (const Answer &a : all)
    store3(a);
}
// 4. as 3, field by field
static void store4(const Answer &a) {
  insertRow("t4", {a.owner, a.text});
}
void make4(const User &u, const std::vector<Form> &forms) {
  std::vector<Answer> all;
  for (const Form &f : forms) {
    Answer a;
    a.owner = u.email;
    a.text = f.text;
    all.push_back(a);
  }
  for (const Answer &a : all)
    store4(a);
}
// 5. a list in the same function
void make5(const User &u, const std::vector<Form> &forms) {
  std::vector<Answer> all;
  for (const Form &f : forms)
    all.push_back({u.email, f.text});
  for (const Answer &a : all)
    insertRow("t5", {a.owner, a.text});
}
// 6. broken: the owner is the lecturer
static void store6(const Answer &a) {
  insertRow("t6", {a.owner, a.text}); // WARN(retention)
}
void make6(const Lecturer &l, const Form &f) { store6(Answer{l.email, f.text}); }
// 7. broken: the owner is not stored
static void store7(const Answer &a) {
  insertRow("t7", {a.text}); // WARN(retention)
}
void make7(const User &u, const Form &f) { store7(Answer{u.email, f.text}); }
// 8. broken: one of two callers
static void store8(const Answer &a) {
  insertRow("t8", {a.owner, a.text}); // WARN(retention)
}
void make8(const User &u, const Form &f) { store8(Answer{u.email, f.text}); }
void anonymous8(const Form &f) { store8(Answer{"", f.text}); }
// 9. a method that stores
class Store {
public:
  void add(const Answer &a) {
    insertRow("t9", {a.owner, a.text});
  }
};
class Api {
public:
  explicit Api(Store &s) : store_(s) {}
  void submit(const User &u, const Form &f) { store_.add({.owner = u.email, .text = f.text}); }

private:
  Store &store_;
};
// An owner on one way only.
static void storeB1(const Answer &a) {
  insertRow("b1", {a.owner, a.text}); // WARN(retention)
}
void makeB1(const User &u, const std::vector<Form> &forms, bool known) {
  std::vector<Answer> all;
  for (const Form &f : forms) {
    Answer a;
    a.text = f.text;
    if (known)
      a.owner = u.email;
    all.push_back(a);
  }
  for (const Answer &a : all)
    storeB1(a);
}
static void storeB2(const Answer &a) {
  insertRow("b2", {a.owner, a.text}); // WARN(retention)
}
void makeB2(const User &u, const std::vector<Form> &forms, bool known) {
  std::vector<Answer> all;
  for (const Form &f : forms)
    if (known)
      all.push_back({u.email, f.text});
    else
      all.push_back({"", f.text});
  for (const Answer &a : all)
    storeB2(a);
}
static void storeB3(const Answer &a) {
  insertRow("b3", {a.owner, a.text}); // WARN(retention)
}
void makeB3(const User &u, const Form &f, bool known) {
  Answer a{"", f.text};
  if (known)
    a = Answer{u.email, f.text};
  storeB3(a);
}
static void storeB4(const Answer &a) {
  insertRow("b4", {a.owner, a.text}); // WARN(retention)
}
void makeB4(const User &u, const std::vector<Form> &forms, bool known) {
  std::vector<Answer> all;
  for (const Form &f : forms)
    all.push_back({known ? u.email : "", f.text});
  for (const Answer &a : all)
    storeB4(a);
}
static void storeB5(const User &who, const Answer &a) {
  insertRow("b5", {who.email, a.text}); // FN: the user is there, but may be empty
}
void makeB5(const User &u, const Form &f, bool known) {
  User who;
  if (known)
    who = u;
  storeB5(who, Answer{"", f.text});
}
static void storeK1(const Answer &a) {
  insertRow("k1", {a.owner, a.text}); // none
}
void makeK1(const User &u, const User &v, const std::vector<Form> &forms, bool known) {
  std::vector<Answer> all;
  for (const Form &f : forms)
    if (known)
      all.push_back({u.email, f.text});
    else
      all.push_back({v.email, f.text});
  for (const Answer &a : all)
    storeK1(a);
}
// A query that is filled step by step.
class Query {
public:
  Query &set(const std::string &column, const std::string &value) {
    columns.push_back(column);
    values.push_back(value);
    return *this;
  }
  void run() { insertRow("k2", values); } // WARN(retention)
  void runFull() { insertRow("k3", values); } // none
  std::vector<std::string> columns, values;
};
void sometimes(const User &u, const Form &f, bool known) {
  Query q;
  q.set("text", f.text);
  if (known)
    q.set("owner", u.email);
  q.run();
}
void always(const User &u, const Form &f, bool loud) {
  Query q;
  q.set("text", f.text);
  if (loud)
    q.set("loud", "1").set("owner", u.email);
  else
    q.set("owner", u.email);
  if (loud)
    q.set("louder", "1");
  q.runFull();
}
