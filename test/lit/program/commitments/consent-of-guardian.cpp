// The consent of a guardian, who may be another person, is none of the child.
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
//
#include <optional>
#include <string>
#include <vector>
struct Customer { int id; std::string email; bool minor; std::optional<int> guardian; bool agreed() const; };
struct Repo { std::optional<Customer> find(int) const; std::vector<Customer> all() const; };
void letter(const std::string &to);
static void deliver1(const Customer &c) { letter(c.email); } // WARN
static void deliver2(const Customer &c) { letter(c.email); } // WARN
static void deliver3(const Customer &c) { letter(c.email); } // WARN
static void deliver4(const Customer &c) { letter(c.email); }

void replacedCopy(const Repo &repo) {
  for (const Customer &c : repo.all()) {
    Customer responsible = c;
    if (c.guardian)
      if (auto g = repo.find(*c.guardian)) responsible = *g;
    if (responsible.agreed()) deliver1(c);
  }
}
void direct(const Repo &repo) {
  for (const Customer &c : repo.all()) {
    Customer responsible = c;
    if (c.guardian)
      if (auto g = repo.find(*c.guardian)) responsible = *g;
    if (responsible.agreed()) letter(c.email); // WARN
  }
}
void pointer(const Customer &c, const Customer *guardian) {
  const Customer *responsible = &c;
  if (guardian) responsible = guardian;
  if (responsible->agreed()) deliver2(c);
}
void guardianOnly(const Repo &repo, const Customer &c) {
  auto g = repo.find(*c.guardian);
  if (g && g->agreed()) deliver3(c);
}
void right(const Repo &repo) {
  for (const Customer &c : repo.all())
    if (c.agreed()) deliver4(c);
}
