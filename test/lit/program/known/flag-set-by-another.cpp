// A consent flag that the program sets itself: found in one function and where a call sets it, taken for consent where it comes
// with an object that another function has made.
// RUN: %check_program --quick %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{field: "User::ok", purpose: advertising}]
//--- one.cpp
struct User {
  const char *mail;
  bool ok = false;
  void accept() { ok = true; }
};
void ads(const char *);
static User accepting() {
  User U;
  U.ok = true;
  return U;
}
void asked(const User &U) {
  if (U.ok)
    ads(U.mail);
}
void set(User &U) {
  U.ok = true;
  if (U.ok)
    ads(U.mail); // WARN
}
void setByMethod(User &U) {
  U.accept();
  if (U.ok)
    ads(U.mail); // WARN
}
void setWhereMade() {
  User U = accepting();
  if (U.ok)
    ads(U.mail); // FN
}
