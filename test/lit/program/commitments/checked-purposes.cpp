// The purpose of a check is in a variable, and what the variable holds was compared before; or it is a template argument,
// or whoever hands in what is to be done names it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "granted", purpose_parameter: 1}]
//--- one.cpp
#include <functional>
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
  Purpose P = Purpose::Advertising;
  if (granted(U, P))
    ads(U.mail);
  P = Purpose::Statistics;
  if (granted(U, P))
    ads(U.mail); // WARN
}
void compared(const User &U, Purpose P) {
  if (P == Purpose::Advertising && granted(U, P))
    ads(U.mail);
  if (P != Purpose::Advertising)
    return;
  if (granted(U, P))
    ads(U.mail);
}
void comparedWithOther(const User &U, Purpose P) {
  if (P == Purpose::Statistics && granted(U, P))
    ads(U.mail); // WARN
  if (P != Purpose::Advertising && granted(U, P))
    ads(U.mail); // WARN
}
void changed(const User &U, Purpose P, Purpose Other) {
  if (P != Purpose::Advertising)
    return;
  P = Other;
  if (granted(U, P))
    ads(U.mail); // WARN
}
void switched(const User &U, Purpose P) {
  switch (P) {
  case Purpose::Advertising:
    if (granted(U, P))
      ads(U.mail);
    break;
  case Purpose::Statistics:
    if (granted(U, P))
      ads(U.mail); // WARN
    break;
  }
}
void fallsThrough(const User &U, Purpose P) {
  switch (P) {
  case Purpose::Statistics:
  case Purpose::Advertising:
    if (granted(U, P))
      ads(U.mail); // WARN
    break;
  }
}
void any(const User &U, Purpose P) {
  if (granted(U, P))
    ads(U.mail); // WARN
}
template <Purpose P> bool has(const User &U) { return granted(U, P); }
void byTemplate(const User &U) {
  if (has<Purpose::Advertising>(U))
    ads(U.mail);
  if (has<Purpose::Statistics>(U))
    ads(U.mail); // WARN
}
static void ifGranted(const User &U, Purpose P, const std::function<void()> &Do) {
  if (granted(U, P))
    Do();
}
void handed(const User &U, const User &Other) {
  ifGranted(U, Purpose::Advertising, [&] { ads(U.mail); });
  ifGranted(U, Purpose::Advertising, [&] { ads(Other.mail); }); // WARN
}
void handedOther(const User &U) {
  ifGranted(U, Purpose::Statistics, [&] { ads(U.mail); }); // WARN
}
