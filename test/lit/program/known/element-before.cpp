// The element that the loop was at before is taken for the one that it is at.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
//--- one.cpp
#include <string>
#include <vector>
struct User { std::string mail; bool agrees() const; };
void ads(const std::string &);
void before(const std::vector<User> &All) {
  const User *Last = nullptr;
  for (const User &U : All) {
    if (Last && Last->agrees())
      ads(U.mail); // FN
    Last = &U;
  }
}
void same(const std::vector<User> &All) {
  for (const User &U : All)
    if (U.agrees())
      ads(U.mail);
}
