// A method puts a pointer into an object, behind a check of what it points to.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {contact: {}}
purposes: {newsletter: {}}
classify: [{field: "Customer::email", as: contact}]
sinks: [{function: letter, purpose: newsletter}]
consent: [{function: "Customer::agreed", purpose: newsletter}]
rules:
  - {id: consent, deny: {data: contact, for: newsletter}, unless: {consent: newsletter}}
//--- one.cpp
#include <string>
#include <vector>
struct Customer { std::string email; bool agreed() const; };
void letter(const std::string &);
struct Holder { const Customer *current = nullptr; void set(const Customer &c) { current = &c; } const Customer *get() const { return current; } };
void a(const std::vector<Customer> &all) {
  Holder h;
  for (const auto &c : all)
    if (c.agreed()) h.set(c);
  if (h.current) letter(h.current->email);
}
void b(const std::vector<Customer> &all) {
  Holder h;
  for (const auto &c : all)
    if (c.agreed()) h.current = &c;
  if (h.current) letter(h.current->email);
}
void d(const std::vector<Customer> &all) {
  Holder h;
  for (const auto &c : all)
    if (c.agreed()) h.set(c);
  if (h.get()) letter(h.get()->email);
}
void e(const std::vector<Customer> &all) {
  Holder h;
  for (const auto &c : all) {
    h.set(c);
    if (!c.agreed()) continue;
  }
  if (h.get()) letter(h.get()->email); // WARN
}
void f(const Customer &c) {
  Holder h;
  if (c.agreed()) h.set(c);
  if (h.current) letter(h.current->email);
}
void g(const Customer &c) {
  Holder h;
  if (c.agreed()) h.set(c);
  else return;
  letter(h.current->email);
}
void i(const Customer &c, const Customer &other) {
  Holder h;
  if (c.agreed()) h.set(other);
  if (h.current) letter(h.current->email); // WARN
}
void j(const Customer &c, const Customer &other) {
  Holder h;
  h.set(other);
  if (c.agreed()) h.set(c);
  letter(h.current->email); // WARN
}
struct Pair { const Customer *left = nullptr, *right = nullptr; void set(const Customer &l, const Customer &r) { left = &l; right = &r; } };
void k(const Customer &c, const Customer &other) {
  Pair p;
  if (c.agreed()) p.set(c, other);
  if (p.left) letter(p.left->email);
  if (p.right) letter(p.right->email); // WARN
}
struct Owner { Customer copy; void set(const Customer &c) { copy = c; } };
void l(const Customer &c) {
  Owner o;
  if (c.agreed()) o.set(c);
  letter(o.copy.email);
}
void m(const std::vector<Customer> &all) {
  Holder h;
  for (const auto &c : all)
    if (c.agreed()) h.set(c);
  h.set(all.front());
  letter(h.current->email); // WARN
}
