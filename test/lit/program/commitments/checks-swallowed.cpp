// Checks whose failing is swallowed, in loops, and of which a closure knows on one way only.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent:
  - {function: "User::agrees", purpose: advertising}
  - {function: "mustAgree", purpose: advertising}
guards: [{function: "demand", name: asked, passed_when: returns}]
rules: [{id: no-advertising, deny: {data: personal_data, for: advertising}, unless: {consent: advertising, guard: asked}},
        {id: no-commercial-use, deny: {data: personal_data, for: commercial}, unless: {consent: commercial, guard: asked}}]
//--- api.h
#pragma once
#include <functional>
#include <stdexcept>
#include <string>
struct User { std::string mail; int id = 0; bool agrees() const; void touch() { ++id; } };
bool mustAgree(const User &U);
void demand(const User &U);
bool cond();
void ads(const std::string &);
void later(std::function<void()>);
//--- tries.cpp
#include "api.h"
void ignored_bad(const User &U) {
  try {
    mustAgree(U);
  } catch (const std::exception &) {
  }
  ads(U.mail); // WARN
}
void kept_ok(const User &U) {
  bool Ok = false;
  try {
    Ok = mustAgree(U);
  } catch (const std::exception &) {
  }
  if (Ok)
    ads(U.mail);
}
void keptWrongDefault_bad(const User &U) {
  bool Ok = true;
  try {
    Ok = mustAgree(U);
  } catch (const std::exception &) {
  }
  if (Ok)
    ads(U.mail); // WARN
}
void setInHandler_bad(const User &U) {
  bool Ok = false;
  try {
    Ok = mustAgree(U);
  } catch (const std::exception &) {
    Ok = true;
  }
  if (Ok)
    ads(U.mail); // WARN
}
void inside_ok(const User &U) {
  try {
    if (!mustAgree(U))
      return;
    ads(U.mail);
  } catch (...) {
  }
}
void sentInHandler_bad(const User &U) {
  try {
    if (!mustAgree(U))
      return;
  } catch (...) {
    ads(U.mail); // WARN
  }
}
void returnsIf_ok(const User &U) {
  try {
    if (!mustAgree(U))
      return;
  } catch (...) {
    return;
  }
  ads(U.mail);
}
void returnsIf_bad(const User &U) {
  try {
    if (!mustAgree(U))
      return;
  } catch (...) {
  }
  ads(U.mail); // WARN
}
void demanded_ok(const User &U) {
  try {
    demand(U);
  } catch (...) {
    return;
  }
  ads(U.mail);
}
void demanded_bad(const User &U) {
  try {
    demand(U);
  } catch (...) {
  }
  ads(U.mail); // WARN
}
//--- loops.cpp
#include "api.h"
void body_bad(const User &U) {
  do {
    ads(U.mail); // WARN
  } while (U.agrees());
}
void after_ok(const User &U) {
  do
    cond();
  while (!U.agrees());
  ads(U.mail);
}
void after_bad(const User &U) {
  do
    cond();
  while (U.agrees());
  ads(U.mail); // WARN
}
void left_ok(const User &U) {
  do {
    if (!U.agrees())
      break;
    ads(U.mail);
  } while (cond());
}
void left_bad(const User &U) {
  do {
    if (!U.agrees())
      break;
  } while (cond());
  ads(U.mail); // WARN
}
void once_ok(const User &U) {
  do {
    if (!U.agrees())
      return;
  } while (false);
  ads(U.mail);
}
void leftByFlag_ok(const User &U) {
  bool Ok;
  do
    Ok = U.agrees();
  while (!Ok && cond());
  if (Ok)
    ads(U.mail);
}
void leftByFlag_bad(const User &U) {
  bool Ok;
  do
    Ok = U.agrees() || cond();
  while (!Ok);
  ads(U.mail); // WARN
}
//--- closures.cpp
#include "api.h"
void underCheck_ok(const User &U) {
  std::function<void()> F = [] {};
  if (U.agrees())
    F = [U] { ads(U.mail); };
  later(F);
}
void oneBranch_bad(const User &U) {
  if (cond()) {
    if (!U.agrees())
      return;
  }
  later([U] { ads(U.mail); }); // WARN
}
void bothBranches_ok(const User &U) {
  if (cond()) {
    if (!U.agrees())
      return;
  } else if (!mustAgree(U)) {
    return;
  }
  later([U] { ads(U.mail); });
}
void ranOnOneWay_bad(const User &U) {
  auto F = [U] { ads(U.mail); }; // WARN
  if (U.agrees())
    later(F);
}
