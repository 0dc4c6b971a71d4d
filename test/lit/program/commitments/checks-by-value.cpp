// Consents and guards that are parameters and variables.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
purposes: {display: {}}
classify: [{field: "User::mail", as: customer_data}]
sinks:
  - {function: "ads", purpose: advertising}
  - {function: "show", purpose: display}
consent:
  - {parameter: "campaign", index: 1, purpose: advertising}
  - {parameter: "careless", index: 1, purpose: advertising}
  - {parameter: "Mailer::send", index: 1, purpose: advertising}
guards:
  - {parameter: "page", index: 1, name: may_read}
  - {parameter: "anyPage", index: 1, name: may_read}
  - {parameter: "overwritten", index: 1, name: may_read}
  - {parameter: "pageUnless", index: 1, name: may_read, passed_when: false}
  - {variable: "inMaintenance", name: may_read}
  - {variable: "Server::Locked", name: may_read, passed_when: false}
rules:
  - {id: by-right, require: {data: customer_data, for: display, guard: may_read}}
  - {id: purge, require: {call: "purge", guard: may_read}}
//--- api.h
#pragma once
#include <string>
struct User { std::string mail; };
struct Server { static bool Locked; };
extern bool inMaintenance;
void ads(const std::string &);
void show(const std::string &);
void purge(const User &U);
void showTo(const User &U);
//--- helper.cpp
#include "api.h"
void showTo(const User &U) { show(U.mail); }
//--- parameters.cpp
#include "api.h"
void campaign(const User &U, bool Agreed) {
  if (Agreed)
    ads(U.mail);
}
void careless(const User &U, bool Agreed) {
  ads(U.mail); // WARN
  if (!Agreed)
    ads(U.mail); // WARN
}
struct Mailer {
  void send(const User &U, bool Agreed, bool Urgent);
};
void Mailer::send(const User &U, bool Agreed, bool Urgent) {
  if (Urgent)
    ads(U.mail); // WARN
  if (Agreed && !Urgent)
    ads(U.mail);
}
void page(const User &U, bool Allowed) {
  if (!Allowed)
    return;
  show(U.mail);
  showTo(U);
  purge(U);
}
void anyPage(const User &U, bool Allowed) {
  if (!Allowed)
    purge(U); // WARN
  show(U.mail); // WARN
}
void pageUnless(const User &U, bool Denied) {
  if (Denied) {
    show(U.mail); // WARN
    return;
  }
  show(U.mail);
}
void overwritten(const User &U, bool Allowed) {
  Allowed = true;
  if (Allowed)
    show(U.mail); // WARN
}
//--- variables.cpp
#include "api.h"
bool inMaintenance = false;
bool Server::Locked = true;
void variable_ok(const User &U) {
  if (inMaintenance)
    show(U.mail);
}
void variable_bad(const User &U) {
  if (!inMaintenance)
    show(U.mail); // WARN
}
void set_bad(const User &U) {
  if (!inMaintenance)
    return;
  inMaintenance = false;
  show(U.mail); // WARN
}
void member_ok(const User &U) {
  if (!Server::Locked)
    purge(U);
}
void member_bad(const User &U) {
  if (Server::Locked)
    purge(U); // WARN
}
