// A check of the caller or of the record passes: the second covers that record only.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
purposes: {display: {}}
classify: [{field: "Patient::text", as: customer_data}]
sinks: [{function: "show", purpose: display}]
guards:
  - {function: "Staff::isAdmin", name: may_read}
  - {function: "Staff::treats", name: may_read}
rules: [{id: by-right, require: {data: customer_data, for: display, guard: may_read}}]
//--- one.cpp
#include <string>
struct Patient { std::string text; };
struct Staff { bool isAdmin() const; bool treats(const Patient &P) const; };
void show(const std::string &);
void plain(const Staff &S, const Patient &Child, const Patient &Mother) {
  if (S.treats(Child))
    show(Mother.text); // WARN
}
void either(const Staff &S, const Patient &Child, const Patient &Mother) {
  if (S.isAdmin() || S.treats(Child))
    show(Mother.text); // WARN
}
void own(const Staff &S, const Patient &Child) {
  if (S.isAdmin() || S.treats(Child))
    show(Child.text);
}
bool mayRead(const Staff &S, const Patient &P) { return S.isAdmin() || S.treats(P); }
void wrapped(const Staff &S, const Patient &Child, const Patient &Mother) {
  if (!mayRead(S, Child))
    return;
  show(Child.text);
  show(Mother.text); // WARN
}
void eitherPerson(const Staff &S, const Patient &Child, const Patient &Mother) {
  if (S.treats(Mother) || S.treats(Child))
    show(Mother.text); // WARN
}
void bothPersons(const Staff &S, const Patient &Child, const Patient &Mother) {
  if (S.treats(Mother) && S.treats(Child))
    show(Mother.text);
}
void onTwoWays(const Staff &S, const Patient &Child, const Patient &Mother, bool Visit) {
  if (Visit) {
    if (!S.treats(Child))
      return;
  } else if (!S.treats(Mother)) {
    return;
  }
  show(Mother.text); // WARN
}
