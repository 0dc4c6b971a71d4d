// An operation is about the person whose id is in the object that it is given.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{field: "Person::banned", name: not_banned, passed_when: false}, {function: "isBanned", name: not_banned, passed_when: false}]
rules: [{id: op, require: {call: "db::by*", guard: not_banned}}]
//--- one.cpp
#include <string>
#include <utility>
struct PersonId { int value = 0; };
struct Person { PersonId id; std::string name; bool banned = false; };
struct Post { int id = 0; PersonId creator; };
struct Form { PersonId creator; std::string text; };
struct View { Person person; };
Person readPerson(PersonId id);
void requireValid(const Person &p) { if (p.banned) throw 1; }
bool isBanned(PersonId id); // declared as a guard by id
namespace db { void byId(PersonId who, const std::string &t); void byForm(const Form &f); void byInt(int who); void byPerson(const Person &p); }
void a1(const View &u, const Person &o) { requireValid(o); db::byPerson(u.person); } // WARN
void a2(const View &u) { requireValid(u.person); db::byPerson(u.person); }
void a3(const View &u, const Person &o) { requireValid(o); db::byId(u.person.id, "x"); } // WARN
void a4(const View &u) { requireValid(u.person); db::byId(u.person.id, "x"); }
void a5(const View &u, const Person &o) { requireValid(o); db::byForm({u.person.id, "x"}); } // WARN
void a6(const View &u) { requireValid(u.person); db::byForm({u.person.id, "x"}); }
void a7(const View &u, const Person &o) { requireValid(o); Form f; f.creator = u.person.id; f.text = "x"; db::byForm(f); } // WARN
void a8(const View &u) { requireValid(u.person); Form f; f.creator = u.person.id; db::byForm(f); }
void a9(const View &u, const Post &p) { requireValid(readPerson(p.creator)); db::byForm({u.person.id, "x"}); } // WARN
void a10(const View &u, const Post &p) { auto author = readPerson(p.creator); requireValid(author); db::byId(u.person.id, "x"); } // WARN
void a11(const View &u, const Post &p) { auto author = readPerson(p.creator); requireValid(author); db::byId(author.id, "x"); (void)u; }
void a12(const View &u, const Person &o) { if (isBanned(o.id)) return; db::byId(u.person.id, "x"); } // WARN
void a13(const View &u) { if (isBanned(u.person.id)) return; db::byId(u.person.id, "x"); }
void a14(const View &u, const Person &o) { if (isBanned(o.id)) return; db::byInt(u.person.id.value); } // WARN
void a15(const View &u) { if (isBanned(u.person.id)) return; db::byInt(u.person.id.value); }
void a16(const View &u) { const auto id = u.person.id; if (isBanned(id)) return; db::byForm({.creator = id, .text = "x"}); }
void a17(const View &u, const Post &p) { if (isBanned(p.creator)) return; db::byForm({.creator = u.person.id, .text = "x"}); } // WARN
