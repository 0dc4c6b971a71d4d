// The check was for the element before.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}, {field: "User::ok", purpose: advertising}]
//--- one.cpp
#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>
struct User { std::string mail; bool agrees() const; bool ok = false; };
void ads(const std::string &);
void later(std::function<void()>);
void pointer(const User *P) {
  if (!P->agrees())
    return;
  ++P;
  ads(P->mail); // WARN
}
void iterator(const std::vector<User> &All) {
  auto It = All.begin();
  if (!It->agrees())
    return;
  ++It;
  ads(It->mail); // WARN
}
void loop(const std::vector<User> &All) {
  for (auto It = All.begin(); It != All.end(); ++It)
    if (It->agrees())
      ads(It->mail);
}
