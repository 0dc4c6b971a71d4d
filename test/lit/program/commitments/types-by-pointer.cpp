// What an object carries by its type: members, and what its pointers lead to; not all that can be reached from there.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks:
  - {function: "ads", purpose: advertising}
  - {function: "adsOf", purpose: advertising}
//--- one.cpp
#include <memory>
#include <string>
#include <vector>
struct User { std::string mail; };
struct Session { User *user; std::string theme; };
struct Page { Session *session; };
struct Site { std::vector<Page> pages; std::unique_ptr<Session> last; };
void ads(const Session &);
void adsOf(const Page &);
void adsOf(const Site &);
void oneAway(const Session &S) { ads(S); } // WARN
void twoAway(const Page &P) { adsOf(P); } // FN
void ofLast(const Site &S) { adsOf(S); } // WARN
void inSight(User &U) {
  Session S{&U, "dark"};
  Page P{&S};
  adsOf(P); // WARN
}
void empty() {
  User U;
  Session S{&U, "dark"};
  Page P{&S};
  adsOf(P);
}
