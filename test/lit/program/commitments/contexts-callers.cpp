// Code that runs for a purpose, called from code that does not, and the other way round.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
contexts:
  - {namespace: "ads", purpose: advertising}
  - {function: "deliver", purpose: service_delivery}
consent: [{function: "User::agrees", purpose: advertising}]
//--- api.h
#pragma once
#include <functional>
#include <string>
struct User { std::string mail, theme; bool agrees() const; };
namespace ads {
void rank(const std::string &);
void rankUser(const User &U);
void rankTheme(const User &U);
}
std::string format(const std::string &);
void archive();
User &current();
void each(const std::function<void(User &)> &F);
//--- ads.cpp
#include "api.h"
namespace ads {
void rank(const std::string &S) { format(S); }
void rankUser(const User &U) { format(U.mail); } // WARN
void rankTheme(const User &U) { format(U.theme); }
// Of its own accord.
void reads_bad() { format(current().mail); } // WARN
void reads_ok() { format(current().theme); }
// What it calls runs for it only with what it hands over.
void callsOut_ok() { archive(); }
}
//--- plain.cpp
#include "api.h"
std::string format(const std::string &S) { return "<" + S + ">"; }
void archive() { format(current().mail); }
//--- main.cpp
#include "api.h"
void deliver(const User &U) {
  format(U.mail);
  ads::rank(U.mail); // WARN
  ads::rank(U.theme);
  // The whole user is handed in, whatever of him is read.
  ads::rankTheme(U); // WARN
}
void plain(const User &U) {
  ads::rank(U.mail); // WARN
  ads::rankUser(U); // WARN
  deliver(U);
}
void agreed_ok(const User &U) {
  if (U.agrees())
    ads::rank(U.mail);
}
void callback_bad() {
  each([](User &U) { ads::rank(U.mail); }); // WARN
}
