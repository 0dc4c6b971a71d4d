// Two filters one after the other.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {contact: {}}
purposes: {newsletter: {}}
classify: [{field: "Customer::Email", as: contact}]
sinks: [{function: "mail", purpose: newsletter}]
consent: [{function: "granted", purpose: newsletter}]
guards: [{field: "Customer::Minor", name: adult, passed_when: false}]
rules:
  - {id: newsletter-consent, deny: {data: contact, for: newsletter}, unless: {consent: newsletter}}
  - {id: no-children, require: {data: contact, for: newsletter, guard: adult}}
//--- one.cpp
//
#include <ranges>
#include <string>
#include <vector>
struct Customer { int Id = 0; std::string Email; bool Minor = false; };
bool granted(int Id);
void mail(const std::string &To);

void chained(const std::vector<Customer> &All) {
  auto Some = All | std::views::filter([](const Customer &C) { return !C.Minor; }) |
              std::views::filter([](const Customer &C) { return granted(C.Id); });
  for (const Customer &C : Some)
    mail(C.Email); // FP: the second filter is taken to change what the first has asked
}
void chainedOtherOrder(const std::vector<Customer> &All) {
  auto Some = All | std::views::filter([](const Customer &C) { return granted(C.Id); }) |
              std::views::filter([](const Customer &C) { return !C.Minor; });
  for (const Customer &C : Some)
    mail(C.Email);
}
void stepwise(const std::vector<Customer> &All) {
  auto Adults = All | std::views::filter([](const Customer &C) { return !C.Minor; });
  auto Some = Adults | std::views::filter([](const Customer &C) { return granted(C.Id); });
  for (const Customer &C : Some)
    mail(C.Email);
}
void oneFilter(const std::vector<Customer> &All) {
  for (const Customer &C : All | std::views::filter([](const Customer &C) { return !C.Minor && granted(C.Id); }))
    mail(C.Email);
}
void filterAndIf(const std::vector<Customer> &All) {
  for (const Customer &C : All | std::views::filter([](const Customer &C) { return !C.Minor; }))
    if (granted(C.Id))
      mail(C.Email);
}
void withTransform(const std::vector<Customer> &All) {
  auto Some = All | std::views::filter([](const Customer &C) { return !C.Minor && granted(C.Id); }) |
              std::views::transform([](const Customer &C) { return C.Email; });
  for (const std::string &Email : Some)
    mail(Email);
}
void onlyOne(const std::vector<Customer> &All) {
  for (const Customer &C : All | std::views::filter([](const Customer &C) { return granted(C.Id); }))
    mail(C.Email); // WARN
}
