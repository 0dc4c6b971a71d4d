// What was checked is overwritten on one branch.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {contact: {}}
purposes: {newsletter: {}}
classify: [{field: "Customer::email", as: contact}]
sinks: [{function: letter, purpose: newsletter}]
consent: [{function: "Customer::agreed", purpose: newsletter}]
guards: [{field: "Customer::banned", passed_when: false, name: not_banned}]
rules:
  - {id: consent, deny: {data: contact, for: newsletter}, unless: {consent: newsletter}}
  - {id: ban, require: {call: writeRow, guard: not_banned}}
//--- one.cpp
//
#include <optional>
#include <string>
struct Customer { int id; std::string email; bool agreed() const; bool banned; };
struct Repo { Customer load(int) const; std::optional<Customer> find(int) const; };
void letter(const std::string &);
void writeRow(int id, const std::string &);
void consentValue(const Repo &r, Customer c, int other) {
  if (!c.agreed()) return;
  if (other) c = r.load(other);
  letter(c.email); // WARN
}
void consentParameter(Customer c, const Customer &d, bool swap) {
  if (!c.agreed()) return;
  if (swap) c = d;
  letter(c.email); // WARN
}
void consentPointer(const Customer *c, const Customer *d, bool swap) {
  if (!c->agreed()) return;
  if (swap) c = d;
  letter(c->email); // WARN
}
void consentTernary(const Customer &c, const Customer &d, bool swap) {
  if (!c.agreed()) return;
  const Customer &who = swap ? d : c;
  letter(who.email); // WARN
}
void addressOnly(const Customer &c, const Customer &d, bool swap) {
  if (!c.agreed()) return;
  std::string to = c.email;
  if (swap) to = d.email;
  letter(to); // WARN
}
void callValue(const Repo &r, Customer c, int other) {
  if (c.banned) return;
  if (other) c = r.load(other);
  writeRow(c.id, "x"); // WARN
}
void callParameter(Customer c, const Customer &d, bool swap) {
  if (c.banned) return;
  if (swap) c = d;
  writeRow(c.id, "x"); // WARN
}
void fallback(const Repo &r, int a, int b) {
  auto c = r.find(a);
  if (c && !c->agreed()) return;
  if (!c) c = r.find(b);
  if (c) letter(c->email); // WARN
}
void refreshedAndChecked(const Repo &r, Customer c, bool stale) {
  if (!c.agreed()) return;
  if (stale) {
    c = r.load(c.id);
    if (!c.agreed()) return;
  }
  letter(c.email);
}
