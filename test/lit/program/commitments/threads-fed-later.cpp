// What an object is given after it has started a thread, the thread reads.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {answer_data: {}, staff_address: {}, student_id: {}}
purposes: {notification: {}}
classify:
  - {field: "Answer::text", as: answer_data}
  - {field: "Student::email", as: student_id}
  - {field: "Staff::address", as: staff_address}
sinks:
  - {function: "Mailer::send", parameters: [1], purpose: notification, recipient_parameter: 0}
rules:
  - {id: only-to-staff, deny: {data: answer_data, for: notification}}
//--- one.cpp
#include <deque>
#include <future>
#include <string>
#include <thread>
#include <vector>
struct Answer { std::string text; };
struct Mailer { bool send(const std::string &to, const std::string &body); };
// 1: thread started in a method, member written afterwards
struct A {
  Mailer &m; std::string s; std::thread t;
  void start() { t = std::thread([this] { run(); }); }
  void run() { m.send("x", s); } // WARN
  void set(const Answer &a) { s = a.text; }
};
void fa(Mailer &m, const Answer &x) { A a{m}; a.start(); a.set(x); }
// 2: the same, a queue
struct B {
  Mailer &m; std::deque<Answer> q; std::thread t;
  void start() { t = std::thread([this] { run(); }); }
  void run() { for (;;) { Answer x = std::move(q.front()); q.pop_front(); m.send("x", x.text); } } // WARN
  void set(const Answer &a) { q.push_back(a); }
};
void fb(Mailer &m, const Answer &x) { B a{m}; a.start(); a.set(x); }
// 3: started in the constructor
struct C {
  explicit C(Mailer &m) : m(m), t([this] { run(); }) {}
  Mailer &m; std::deque<std::string> q; std::thread t;
  void run() { for (;;) { std::string x = std::move(q.front()); q.pop_front(); m.send("x", x); } } // WARN
  void set(const Answer &a) { q.push_back(a.text); }
};
void fc(Mailer &m, const Answer &x) { C a{m}; a.set(x); }
// 4: no thread
struct D {
  Mailer &m; std::deque<std::string> q;
  void run() { std::string x = std::move(q.front()); q.pop_front(); m.send("x", x); } // WARN
  void set(const Answer &a) { q.push_back(a.text); }
};
void fd(Mailer &m, const Answer &x) { D a{m}; a.set(x); a.run(); }
// 5: started after
struct E {
  Mailer &m; std::deque<std::string> q; std::thread t;
  void start() { t = std::thread([this] { run(); }); }
  void run() { std::string x = std::move(q.front()); q.pop_front(); m.send("x", x); } // WARN
  void set(const Answer &a) { q.push_back(a.text); }
};
void fe(Mailer &m, const Answer &x) { E a{m}; a.set(x); a.start(); }
// 6: started by whom we do not see
struct F {
  Mailer &m; std::deque<std::string> q; std::thread t;
  void start() { t = std::thread([this] { run(); }); }
  void run() { std::string x = std::move(q.front()); q.pop_front(); m.send("x", x); } // WARN
  void set(const Answer &a) { q.push_back(a.text); }
};
void ff(F &f, const Answer &x) { f.set(x); }
void fg(F &f) { f.start(); }
// 7: member that is read directly in the lambda
struct G {
  Mailer &m; std::deque<std::string> q; std::thread t;
  void start() { t = std::thread([this] { for (;;) { std::string x = std::move(q.front()); q.pop_front(); m.send("x", x); } }); } // WARN
  void set(const Answer &a) { q.push_back(a.text); }
};
void fh(Mailer &m, const Answer &x) { G a{m}; a.start(); a.set(x); }
