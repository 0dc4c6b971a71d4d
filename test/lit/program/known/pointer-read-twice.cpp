// A pointer field that is read under a check and again without: what came of the first reading counts as unchecked, too.
// RUN: %check_program --quick %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
//--- one.cpp
struct User { const char *mail; bool agrees() const; };
void ads(const char *);
void log(const char *);
void once(const User &U) { ads(U.agrees() ? U.mail : ""); }
void twice(const User &U) {
  ads(U.agrees() ? U.mail : ""); // FP
  log(U.mail);
}
void branch(const User &U) {
  if (U.agrees())
    ads(U.mail);
  log(U.mail);
}
