// Reading a pointer out of a record changes nothing: what was checked of the record still holds.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: ["User::mail", "User::notes"], as: customer_data}]
sinks: [{function: "ads", purpose: advertising}, {function: "show", purpose: service_delivery}]
consent: [{function: "User::agreed", purpose: advertising}, {field: "User::ok", purpose: advertising}]
//--- one.cpp
struct Notes { const char *text; };
struct User {
  const char *mail;
  Notes *notes;
  bool ok;
  bool agreed() const;
  void load();
};
void ads(const char *);
void show(const char *);
void readTwice(User &U) {
  if (U.agreed())
    ads(U.mail);
  show(U.mail);
}
void bothInside(User &U) {
  if (!U.agreed())
    return;
  show(U.mail);
  ads(U.mail);
  ads(U.notes->text);
}
void field(User &U) {
  if (U.ok)
    ads(U.mail);
  show(U.mail);
}
void after(User &U) {
  if (U.agreed())
    ads(U.mail);
  ads(U.mail); // WARN
}
void loaded(User &U) {
  if (!U.agreed())
    return;
  show(U.mail);
  U.load();
  ads(U.mail); // WARN
}
void replaced(User &U, User &V) {
  if (!U.agreed())
    return;
  U.notes = V.notes;
  ads(U.notes->text); // WARN
}
