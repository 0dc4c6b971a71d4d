// A consent that must hold when a closure runs: one that is called on the spot runs under the check around it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
deferred_consent: at_run
//--- one.cpp
#include <functional>
#include <string>
struct User { std::string mail; bool agrees() const; };
void ads(const std::string &);
void later(std::function<void()>);
void now(const User &U) {
  if (U.agrees())
    [&U] { ads(U.mail); }(); // FP
}
void named(const User &U) {
  auto Send = [&U] { ads(U.mail); }; // FP
  if (U.agrees())
    Send();
}
