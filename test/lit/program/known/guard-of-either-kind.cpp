// A wrapper passes by a check of the caller or by one of the record: the second covers that record only.
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
    show(Mother.text); // FN
}
