// A consent that must hold when a closure runs, not where it was made.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
deferred_consent: at_run
//--- user.h
#pragma once
#include <functional>
#include <string>
struct User { std::string mail; bool agrees() const; };
void ads(const std::string &);
void later(std::function<void()>);
void send(const User &U);
//--- send.cpp
#include "user.h"
void send(const User &U) { ads(U.mail); }
//--- main.cpp
#include "user.h"
void atCreation_bad(const User &U) {
  if (U.agrees())
    later([U] { ads(U.mail); }); // WARN
}
void atRun_ok(const User &U) {
  later([U] {
    if (U.agrees())
      ads(U.mail);
  });
}
void atBoth_ok(const User &U) {
  if (U.agrees())
    later([U] {
      if (U.agrees())
        ads(U.mail);
    });
}
void notAtAll_bad(const User &U) {
  later([U] { ads(U.mail); }); // WARN
}
// No closure: nothing runs later.
void plain_ok(const User &U) {
  if (U.agrees())
    send(U);
}
