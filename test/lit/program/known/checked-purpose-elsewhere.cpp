// The purpose of a check is in a variable, and what the variable holds was compared before.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "granted", purpose_parameter: 1}]
//--- one.cpp
#include <string>
enum class Purpose { Advertising, Statistics };
struct User { std::string mail; };
bool granted(const User &U, Purpose P);
void ads(const std::string &);
void constant(const User &U) {
  if (granted(U, Purpose::Advertising))
    ads(U.mail);
  if (granted(U, Purpose::Statistics))
    ads(U.mail); // WARN
}
void variable(const User &U) {
  const Purpose P = Purpose::Advertising;
  if (granted(U, P))
    ads(U.mail);
}
void compared(const User &U, Purpose P) {
  if (P == Purpose::Advertising && granted(U, P))
    ads(U.mail); // FP
}
void switched(const User &U, Purpose P) {
  switch (P) {
  case Purpose::Advertising:
    if (granted(U, P))
      ads(U.mail); // FP
    break;
  case Purpose::Statistics:
    break;
  }
}
void any(const User &U, Purpose P) {
  if (granted(U, P))
    ads(U.mail); // WARN
}
