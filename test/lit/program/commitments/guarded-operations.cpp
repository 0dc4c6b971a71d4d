// An operation on one person after a check of another.
// RUN: %check_program --quick %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "may", name: may_purge}
  - {function: "Admin::isRoot", name: may_purge}
  - {function: "mayOf", name: may_purge}
  - {function: "User::isRoot", name: may_purge}
  - {field: "User::banned", passed_when: false, name: not_banned}
rules:
  - {id: purge, require: {call: "purge", guard: may_purge}}
  - {id: publish, require: {call: "Board::publish", guard: not_banned}}
//--- one.cpp
struct User { int id; bool banned; bool isRoot() const; };
struct Admin { bool isRoot() const; };
bool may(const User &U);
bool mayOf(const User &Who, const User &Whom);
void purge(const User &U);
struct Board { void publish(const User &By, const char *Text); void close(); };
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
    purge(B); // WARN
}
void both(const User &A, const User &B) {
  if (may(A) && may(B))
    purge(B);
}
void either(const User &A, const User &B) {
  if (may(A) || may(B))
    purge(B); // WARN
}
void byOneForAnother(const User &A, const User &B) {
  if (mayOf(A, B))
    purge(B);
}
void byOneForAThird(const User &A, const User &B, const User &C) {
  if (mayOf(A, C))
    purge(B); // WARN
}
void byAdmin(const Admin &A, const User &B) {
  if (A.isRoot())
    purge(B);
}
// A method without a person as argument speaks of the one who acts.
void byUser(const User &Me, const User &Other) {
  if (Me.isRoot())
    purge(Other);
}
static bool isRoot(const User &U) { return U.isRoot(); }
void byUserWrapped(const User &Me, const User &Other) {
  if (isRoot(Me))
    purge(Other);
}
void notByUser(const User &Me, const User &Other) {
  if (!Me.isRoot())
    purge(Other); // WARN
}
static void purgeUnchecked(const User &U) { purge(U); } // WARN
void inCallee(const User &A, const User &B) {
  if (may(B))
    purgeUnchecked(A);
}
static void purgeChecked(const User &U) { purge(U); }
void inOtherCallee(const User &A) {
  if (may(A))
    purgeChecked(A);
}
void post(Board &B, const User &By, const User &Moderator) {
  if (!By.banned)
    B.publish(By, "x");
  if (!Moderator.banned)
    B.publish(By, "x"); // WARN
}
