// A variable is overwritten first, and checked as it is then.
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
struct Customer { int id; std::string email; std::optional<int> guardian; bool agreed() const; };
struct Repo { std::optional<Customer> find(int) const; };
void letter(const std::string &to);

void copyReplaced(const Repo &repo, const Customer &c) {
  Customer responsible = c;
  if (c.guardian)
    if (auto g = repo.find(*c.guardian))
      responsible = *g;
  if (responsible.agreed())
    letter(responsible.email);
}
void pointer(const Customer &c, const Customer *guardian) {
  const Customer *responsible = &c;
  if (guardian) responsible = guardian;
  if (responsible->agreed()) letter(responsible->email);
}
void ternary(const Customer &c, const Customer *guardian) {
  const Customer &responsible = guardian ? *guardian : c;
  if (responsible.agreed()) letter(responsible.email);
}
void twoParameters(Customer c, const Customer &other, bool swap) {
  if (swap) c = other;
  if (c.agreed()) letter(c.email);
}
void optionalReplaced(const Repo &repo, int a, int b) {
  auto who = repo.find(a);
  if (!who) who = repo.find(b);
  if (who && who->agreed()) letter(who->email);
}
void loaded(const Repo &repo, int a, bool again) {
  Customer who = *repo.find(a);
  if (again) who = *repo.find(a + 1);
  if (who.agreed()) letter(who.email);
}
void wrong(const Customer &c, const Customer *guardian) {
  const Customer &responsible = guardian ? *guardian : c;
  if (responsible.agreed()) letter(c.email); // WARN
}
