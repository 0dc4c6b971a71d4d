// The stored value is in the text or the object that names the store.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user: {}}
classify:
  - {field: ["User::mail", "Person::mail"], as: user}
stores:
  - {function: "Ins::execute", parameters: [this], store_parameter: this}
  - {function: "Fixed::execute", parameters: [this], store: fixed}
  - {function: "Named::execute", parameters: [this], store_parameter: 0}
  - {function: "Set::set", parameters: [0], store_parameter: this}
  - {function: "run", parameters: [0], store_parameter: 0}
  - {function: "Sep::execute", parameters: [this], store_parameter: 0}
  - {function: "Del::execute", erases_parameter: this}
  - {function: "exec", parameters: [0], store_parameter: 0}
  - {function: "exec", erases_parameter: 0}
entries:
  - {function: ["User::remove", "removeInline"], event: gone}
rules:
  - {id: erase, require: {stored: user, erased_by: gone}}
//--- one.cpp
#include <string>
struct Conn;
class Ins { public: Ins &set(const std::string &v); int execute(Conn &c); };
class Fixed { public: Fixed &set(const std::string &v); int execute(Conn &c); };
class Named { public: Named &set(const std::string &v); int execute(const std::string &table); };
class Set { public: Set &set(const std::string &v); int execute(Conn &c); };
class Del { public: Del &where(const std::string &v); int execute(Conn &c); };
Ins insert_into(const std::string &table);
Fixed fixed();
Named named();
Set set_into(const std::string &table);
Del delete_from(const std::string &table);
void run(const Ins &i);
struct User { int id; std::string mail; void remove(Conn &c) const; };
void a1(const User &u, Conn &c) { insert_into("a1").set(u.mail).execute(c); } // WARN(retention)
void a2(const User &u, Conn &c) { fixed().set(u.mail).execute(c); } // WARN(retention)
void a3(const User &u) { named().set(u.mail).execute("a3"); } // WARN(retention)
void a4(const User &u, Conn &c) { set_into("a4").set(u.mail).execute(c); } // WARN(retention)
void a5(const User &u) { auto i = insert_into("a5"); i.set(u.mail); run(i); } // WARN(retention)
void b1(const User &u, Conn &c) { insert_into("b1").set(u.mail).execute(c); }
void b4(const User &u, Conn &c) { set_into("b4").set(u.mail).execute(c); }
void b5(const User &u) { auto i = insert_into("b5"); i.set(u.mail); run(i); }
void User::remove(Conn &c) const {
  for (const char *t : {"b1", "b4", "b5"}) delete_from(t).where(mail).execute(c);
}
//--- two.cpp
#include <sstream>
#include <string>
struct Person { int id; std::string mail; };
void exec(const std::string &sql); // the values are in the text
std::string quote(const std::string &s);
void c1(const Person &u) { exec("INSERT INTO c1 (mail) VALUES ('" + u.mail + "')"); } // WARN(retention)
void c2(const Person &u) { exec("INSERT INTO c2 (mail) VALUES ('" + u.mail + "')"); }
void c3(const Person &u) { std::ostringstream os; os << "INSERT INTO c3 VALUES (" << quote(u.mail) << ")"; exec(os.str()); } // WARN(retention)
void c4(const Person &u) { std::ostringstream os; os << "INSERT INTO c4 VALUES (" << quote(u.mail) << ")"; exec(os.str()); }
void c5(const Person &u) { std::string sql = "INSERT INTO c5 VALUES ("; sql += quote(u.mail); sql += ")"; exec(sql); } // WARN(retention)
static void insertInto(const std::string &table, const std::string &values) { exec("INSERT INTO " + table + " VALUES (" + values + ")"); } // WARN(retention)
void c6(const Person &u) { insertInto("c6", quote(u.mail)); }
static void insertOk(const std::string &table, const std::string &values) { exec("INSERT INTO " + table + " VALUES (" + values + ")"); }
void c7(const Person &u) { insertOk("c7", quote(u.mail)); }
void removeInline(const Person &u) {
  for (const char *t : {"c2", "c4", "c7"}) exec(std::string("DELETE FROM ") + t + " WHERE mail = '" + quote(u.mail) + "'");
}
