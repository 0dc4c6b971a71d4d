// Coroutines that yield only those who have agreed, and other cursors.
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
#include <coroutine>
#include <exception>
#include <string>
#include <vector>
struct Customer { std::string email; bool agreed() const; };
void letter(const std::string &);

struct Readers {
  struct promise_type {
    const Customer *current = nullptr;
    Readers get_return_object() { return Readers{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const Customer &c) { current = &c; return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> h;
  const Customer *next() { h.resume(); return h.done() ? nullptr : h.promise().current; }
};
Readers readers(const std::vector<Customer> &all) {
  for (const auto &c : all)
    if (c.agreed()) co_yield c;
}
void viaGenerator(const std::vector<Customer> &all) {
  for (auto r = readers(all); const Customer *c = r.next();) letter(c->email);
}
struct Cursor { // sibling: the same as an iterator object
  const std::vector<Customer> &all; std::size_t i = 0;
  const Customer *next() {
    while (i < all.size())
      if (const Customer &c = all[i++]; c.agreed()) return &c;
    return nullptr;
  }
};
void viaCursor(const std::vector<Customer> &all) {
  for (Cursor r{all}; const Customer *c = r.next();) letter(c->email);
}
void viaList(const std::vector<Customer> &all) {
  std::vector<const Customer *> agreed;
  for (const auto &c : all)
    if (c.agreed()) agreed.push_back(&c);
  for (const Customer *c : agreed) letter(c->email);
}
Readers everybody(const std::vector<Customer> &all) {
  for (const auto &c : all) co_yield c;
}
void unfiltered(const std::vector<Customer> &all) {
  for (auto r = everybody(all); const Customer *c = r.next();) letter(c->email); // WARN
}
