// Checks in one unit, what they guard in another.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify:
  - {field: "User::email", as: customer_data}
sinks:
  - {function: "ads", parameters: [0], purpose: advertising}
  - {function: "police", parameters: [0], purpose: authority_disclosure}
consent:
  - {function: "User::consents", purpose: advertising}
guards:
  - {function: "requireAdmin", name: admin, passed_when: returns}
  - {function: "isAdmin", name: admin}
  - {field: "User::banned", passed_when: false, name: not_banned}
  - {function: "record", name: disclosure_recorded, passed_when: returns}
rules:
  - id: purge-needs-admin
    require: {call: "purge", guard: admin}
  - id: banned-stay-out
    require: {call: "publish", guard: not_banned}
//--- api.h
#pragma once
#include <string>
struct User {
  std::string email;
  bool banned = false;
  bool consents() const;
};
void ads(const std::string &);
void police(const std::string &);
void requireAdmin();
bool isAdmin();
void record(const User &);
void purge(int);
void publish(const User &);
void notifyGuarded(const User &);
void notifyOnce(const User &);
void notifyGlobal();
void purgeInside(int);
void purgeAnyway(int);
bool mayAdvertise(const User &);
bool mayNot(const User &);
void beforeDisclosure(const User &);
extern User g_user;
//--- checks.cpp
#include "api.h"
bool mayAdvertise(const User &U) { return !U.banned && U.consents(); }
bool mayNot(const User &U) { return U.banned || !U.consents(); }
void beforeDisclosure(const User &U) { record(U); }
//--- sinks.cpp
#include "api.h"
void notifyGuarded(const User &U) { ads(U.email); }
void notifyOnce(const User &U) { ads(U.email); } // WARN(forbidden-flow)
void notifyGlobal() { ads(g_user.email); }
void purgeInside(int I) { purge(I); }
void purgeAnyway(int I) { purge(I); } // WARN(forbidden-flow)
//--- main.cpp
#include "api.h"
User g_user;
void callers(const User &U) {
  if (U.consents())
    notifyGuarded(U);
  if (mayAdvertise(U))
    notifyGuarded(U);
  if (U.consents())
    notifyOnce(U);
  notifyOnce(U);
  if (!mayNot(U))
    ads(U.email);
  if (mayNot(U))
    ads(U.email); // WARN(forbidden-flow)
  if (!mayAdvertise(g_user))
    return;
  notifyGlobal();
}
void admin(int I) {
  if (isAdmin())
    purgeInside(I);
  requireAdmin();
  purgeInside(I);
  purge(I);
}
void anyone(int I) {
  purgeAnyway(I);
  if (!isAdmin())
    purge(I); // WARN(forbidden-flow)
}
void posts(const User &U) {
  if (!U.banned)
    publish(U);
  if (U.banned)
    return;
  publish(U);
}
void postsAnyway(const User &U) { publish(U); } // WARN(forbidden-flow)
void discloses(const User &U) {
  beforeDisclosure(U);
  police(U.email);
}
void disclosesFirst(const User &U) {
  police(U.email); // WARN(forbidden-flow)
  beforeDisclosure(U);
}
