// An operation on one person after a check of another.
// RUN: %check_program --quick %s %t
//--- purpose.yaml
version: 1
guards: [{function: "may", name: may_purge}]
rules: [{id: purge, require: {call: "purge", guard: may_purge}}]
//--- one.cpp
struct User { int id; };
bool may(const User &U);
void purge(const User &U);
void own(const User &A) {
  if (may(A))
    purge(A);
}
void nobody(const User &A) {
  if (!may(A))
    purge(A); // WARN
}
void another(const User &A, const User &B) {
  if (may(A))
    purge(B); // FN
}
