// A flag of the caller decides what goes in; a caller that says no is as clean as one that has no such flag.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
//--- one.cpp
#include <string>
struct User { std::string mail, theme; };
void ads(const std::string &);
static std::string text(const User &U, bool All) {
  std::string Text = U.theme;
  if (All)
    Text += U.mail;
  return Text;
}
void send(const User &U) {
  ads(text(U, true)); // WARN
  ads(text(U, false)); // FP
}
