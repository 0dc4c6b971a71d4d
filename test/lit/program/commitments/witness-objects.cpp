// An object that only a check can make is a proof of it, for what it holds.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {d: {}}
guards: [{function: isBanned, passed_when: false, name: not_banned}]
rules: [{id: ban, require: {call: writeRow, guard: not_banned}}]
//--- one.cpp
//
#include <optional>
struct Id { int v; };
struct Person { Id id; bool banned; };
bool isBanned(Id person, Id community);
void writeRow(Id person, Id community);

class Writer {
  const Person &person; Id community;
  Writer(const Person &p, Id c) : person(p), community(c) {}
public:
  static std::optional<Writer> acquire(const Person &p, Id c) {
    if (isBanned(p.id, c)) return std::nullopt;
    return Writer(p, c);
  }
  void post() const {
    writeRow(person.id, community);
  }
};
void handler(const Person &p, Id c) {
  auto w = Writer::acquire(p, c);
  if (!w) return;
  w->post();
}
// sibling: the witness holds a value, not a reference
class ByValue {
  Id person, community;
  ByValue(Id p, Id c) : person(p), community(c) {}
public:
  static std::optional<ByValue> acquire(const Person &p, Id c) {
    if (isBanned(p.id, c)) return std::nullopt;
    return ByValue(p.id, c);
  }
  void post() const { writeRow(person, community); }
};
void handler2(const Person &p, Id c) {
  if (auto w = ByValue::acquire(p, c)) w->post();
}
// sibling: a witness that anybody can make
struct Open { Id person, community; void post() const { writeRow(person, community); } }; // WARN
void handler3(const Person &p, Id c, bool fast) {
  Open w{p.id, c};
  if (!fast && isBanned(p.id, c)) return;
  w.post();
}
