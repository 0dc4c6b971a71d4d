// One person's consent, copied into the flag of another, beside a check of that flag elsewhere.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{field: "User::adsOk", purpose: advertising}]
//--- one.cpp
#include <string>
struct User { std::string mail; bool adsOk = false; };
void ads(const std::string &);
void plain(const User &C) {
  if (C.adsOk)
    ads(C.mail);
}
void copied(const User &A, User B) {
  B.adsOk = A.adsOk;
  if (B.adsOk)
    ads(B.mail); // WARN
}
void own(User B) {
  bool Ok = B.adsOk;
  if (Ok)
    ads(B.mail);
}
