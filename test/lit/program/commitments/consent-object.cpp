// A consent that is an object of its own: what was checked holds until that object changes.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent:
  - {function: "Consent::given", purpose: advertising}
  - {function: "Sealed::given", purpose: advertising}
//--- api.h
#pragma once
#include <memory>
#include <optional>
#include <string>
struct User { std::string mail, theme; int seen; };
class Consent {
public:
  bool given() const { return State == 1; }
  void withdraw() { State = 0; }
  void count() { ++Asked; }
  int asked() const { return Asked; }
private:
  int State = 0, Asked = 0;
};
// Its bodies are out of sight.
class Sealed {
public:
  bool given() const;
  void change();
  int asked() const;
};
Consent consentOf(const User &U);
void ads(const std::string &);
void withdrawIn(Consent &C);
int countIn(const Consent &C);
//--- other.cpp
#include "api.h"
void withdrawIn(Consent &C) { C.withdraw(); }
int countIn(const Consent &C) { return C.asked(); }
//--- main.cpp
#include "api.h"
void plain_ok(const User &U, const Consent &C) {
  if (C.given())
    ads(U.mail);
}
void withdrawn_bad(const User &U, Consent &C) {
  if (!C.given())
    return;
  C.withdraw();
  ads(U.mail); // WARN
}
void counted_ok(const User &U, Consent &C) {
  if (!C.given())
    return;
  C.count();
  ads(U.mail);
}
void assigned_bad(const User &U, Consent &C, const Consent &D) {
  if (!C.given())
    return;
  C = D;
  ads(U.mail); // WARN
}
void assignedOther_ok(const User &U, const Consent &C, Consent &D) {
  if (!C.given())
    return;
  D = Consent();
  ads(U.mail);
}
void checkedAgain_ok(const User &U, Consent &C, const Consent &D) {
  if (!C.given())
    return;
  C = D;
  if (C.given())
    ads(U.mail);
}
void elsewhere_bad(const User &U, Consent &C) {
  if (!C.given())
    return;
  withdrawIn(C);
  ads(U.mail); // WARN
}
void elsewhere_ok(const User &U, Consent &C) {
  if (!C.given())
    return;
  countIn(C);
  ads(U.mail);
}
void sealed_bad(const User &U, Sealed &S) {
  if (!S.given())
    return;
  S.change();
  ads(U.mail); // WARN
}
void sealed_ok(const User &U, Sealed &S) {
  if (!S.given())
    return;
  S.asked();
  ads(U.mail);
}
void fetched_ok(const User &U) {
  Consent C = consentOf(U);
  if (C.given())
    ads(U.mail);
}
void fetched_bad(const User &U) {
  Consent C = consentOf(U);
  if (!C.given())
    return;
  C.withdraw();
  ads(U.mail); // WARN
}
void subjectWritten_ok(User &U, const Consent &C) {
  if (!C.given())
    return;
  U.theme = "dark";
  ++U.seen;
  ads(U.mail);
}
void pointer_ok(const User &U, const std::unique_ptr<Consent> &C) {
  if (C->given())
    ads(U.mail);
}
void pointer_bad(const User &U, std::unique_ptr<Consent> &C) {
  if (!C->given())
    return;
  C = std::make_unique<Consent>();
  ads(U.mail); // WARN
}
void rawPointer_bad(const User &U, const Consent *C, const Consent *D) {
  if (!C->given())
    return;
  C = D;
  ads(U.mail); // WARN
}
void optional_ok(const User &U, const std::optional<Consent> &C) {
  if (C && C->given())
    ads(U.mail);
}
void optional_bad(const User &U, std::optional<Consent> &C) {
  if (!C || !C->given())
    return;
  C.reset();
  ads(U.mail); // WARN
}
