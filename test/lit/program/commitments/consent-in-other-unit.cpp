// A check in the caller counts in a function of another unit, though that is called as the C library calls one of its own.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
//--- user.h
#include <functional>
#include <memory>
#include <string>
struct User { std::string mail; bool agrees() const; };
void ads(const std::string &);
void later(std::function<void()>);
void send(const User &U);
void sendAnyway(const User &U);
//--- send.cpp
#include "user.h"
void send(const User &U) { ads(U.mail); }
void sendAnyway(const User &U) { ads(U.mail); } // WARN
//--- main.cpp
#include "user.h"
void start(const User &U) {
  if (U.agrees())
    later([U] { send(U); });
}
void now(const User &U) {
  if (U.agrees())
    [&U] { send(U); }();
}
void startAnyway(const User &U, const User &V) {
  if (U.agrees())
    later([U] { sendAnyway(U); });
  later([V] { sendAnyway(V); });
}
