// The check is of one person, who is loaded with it, the operation of another.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {field: "Person::banned", name: not_banned, passed_when: false}
  - {function: "mayWrite", name: not_banned}
rules:
  - {id: ban, require: {call: "create*", guard: not_banned}}
//--- one.cpp
// The check is of one person, the operation of another.
#include <optional>
#include <string>
#include <vector>

struct Person {
  int id = 0;
  bool banned = false;
};
void create(int person, const std::string &text);
void createFor(const Person &person, const std::string &text);
std::optional<Person> load(int id);
Person get(int id);
bool mayWrite(const Person &p);

std::optional<Person> user(int id) {
  auto p = load(id);
  if (!p || p->banned)
    return std::nullopt;
  return p;
}

void params(const Person &p, const Person &q) {
  if (p.banned)
    return;
  create(q.id, "x"); // WARN
}
void paramsWhole(const Person &p, const Person &q) {
  if (p.banned)
    return;
  createFor(q, "x"); // WARN
}
void values(int a, int b) {
  const Person p = get(a), q = get(b);
  if (p.banned)
    return;
  create(q.id, "x"); // WARN
}
void valuesWhole(int a, int b) {
  const Person p = get(a), q = get(b);
  if (p.banned)
    return;
  createFor(q, "x"); // WARN
}
void optionals(int a, int b) {
  auto p = load(a);
  auto q = load(b);
  if (!p || !q || p->banned)
    return;
  create(q->id, "x"); // WARN
}
void optionalsWhole(int a, int b) {
  auto p = load(a);
  auto q = load(b);
  if (!p || !q || p->banned)
    return;
  createFor(*q, "x"); // WARN
}
void loadedByCheck(int a, int b) {
  auto p = user(a);
  auto q = load(b);
  if (!p || !q)
    return;
  create(q->id, "x"); // WARN
}
void loadedByCheckWhole(int a, int b) {
  auto p = user(a);
  auto q = load(b);
  if (!p || !q)
    return;
  createFor(*q, "x"); // WARN
}
void askedWhole(int a, int b) {
  auto p = load(a);
  auto q = load(b);
  if (!p || !q || !mayWrite(*p))
    return;
  createFor(*q, "x"); // WARN
}
void askedId(int a, int b) {
  auto p = load(a);
  auto q = load(b);
  if (!p || !q || !mayWrite(*p))
    return;
  create(q->id, "x"); // WARN
}
void kept(int a, int b) {
  auto p = user(a);
  auto q = user(b);
  if (!p || !q)
    return;
  create(q->id, "x");
}
void keptWhole(int a) {
  auto p = load(a);
  if (!p || !mayWrite(*p))
    return;
  create(p->id, "x");
}
