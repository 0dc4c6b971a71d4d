// An operation that needs a guard is one by whatever name it is called: through pointers, pointers to members and tables of
// them, and std::function.
// RUN: %check_program %s %t
//--- purpose.yaml
version: 1
guards: [{function: "isAdmin", name: admin}]
rules:
  - {id: promotion, require: {call: "User::setAdmin", guard: admin}}
  - {id: purge, require: {call: "purge", guard: admin}}
//--- api.h
#pragma once
struct User {
  void setAdmin(bool B);
  void setNice(bool B);
  bool Admin, Nice;
};
bool isAdmin();
void purge(int);
//--- user.cpp
#include "api.h"
void User::setAdmin(bool B) { Admin = B; }
void User::setNice(bool B) { Nice = B; }
//--- main.cpp
#include "api.h"
#include <functional>
struct Option {
  const char *Name;
  void (User::*Setter)(bool);
};
void load(User &U, bool V) {
  Option Options[] = {{"nice", &User::setNice}, {"admin", &User::setAdmin}};
  for (const auto &O : Options)
    (U.*O.Setter)(V); // WARN(forbidden-flow)
}
void loadNiceness(User &U, bool V) {
  Option Options[] = {{"nice", &User::setNice}};
  for (const auto &O : Options)
    (U.*O.Setter)(V);
}
void loadAsAdmin(User &U, bool V) {
  Option Options[] = {{"nice", &User::setNice}, {"admin", &User::setAdmin}};
  if (!isAdmin())
    return;
  for (const auto &O : Options)
    (U.*O.Setter)(V);
}
void byMember(User &U) {
  auto F = &User::setAdmin;
  (U.*F)(true); // WARN(forbidden-flow)
}
void byPointer(int I) {
  void (*F)(int) = purge;
  F(I); // WARN(forbidden-flow)
}
void byFunction(int I) {
  std::function<void(int)> F = purge;
  F(I); // WARN(forbidden-flow)
}
void byPointerAsAdmin(int I) {
  void (*F)(int) = purge;
  if (isAdmin())
    F(I);
}
