// A generator of one's own, lists, callbacks and a cursor.
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
#include <coroutine>
#include <exception>
#include <string>
#include <utility>
#include <vector>
struct Customer { int Id = 0; std::string Email; bool Minor = false; };
bool granted(int Id);
void mail(const std::string &To);
template <class T> struct Generator {
  struct promise_type {
    const T *Current = nullptr;
    Generator get_return_object() { return Generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const T &Value) noexcept { Current = &Value; return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  explicit Generator(std::coroutine_handle<promise_type> H) : H(H) {}
  bool next() { H.resume(); return !H.done(); }
  const T &value() const { return *H.promise().Current; }
  std::coroutine_handle<promise_type> H;
};
Generator<Customer> subscribers(const std::vector<Customer> &All) { for (const Customer &C : All) if (!C.Minor && granted(C.Id)) co_yield C; }
void generated(const std::vector<Customer> &All) { auto G = subscribers(All); while (G.next()) mail(G.value().Email); }
Generator<Customer> everybody(const std::vector<Customer> &All) { for (const Customer &C : All) co_yield C; }
void unfiltered(const std::vector<Customer> &All) {
  auto G = everybody(All);
  while (G.next())
    mail(G.value().Email); // WARN
}
void checkedHere(const std::vector<Customer> &All) {
  auto G = everybody(All);
  while (G.next()) {
    const Customer &C = G.value();
    if (!C.Minor && granted(C.Id))
      mail(C.Email);
  }
}
template <class F> void forSubscribers(const std::vector<Customer> &All, F &&Use) {
  for (const Customer &C : All) if (!C.Minor && granted(C.Id)) Use(C);
}
void calledBack(const std::vector<Customer> &All) { forSubscribers(All, [](const Customer &C) { mail(C.Email); }); }
std::vector<Customer> listed(const std::vector<Customer> &All) {
  std::vector<Customer> Out;
  for (const Customer &C : All) if (!C.Minor && granted(C.Id)) Out.push_back(C);
  return Out;
}
void fromList(const std::vector<Customer> &All) { for (const Customer &C : listed(All)) mail(C.Email); }
class Cursor { // the same by hand: an iterator that skips
  const std::vector<Customer> &All;
  std::size_t I = 0;
  const Customer *Current = nullptr;
public:
  explicit Cursor(const std::vector<Customer> &All) : All(All) {}
  bool next() {
    while (I < All.size()) {
      const Customer &C = All[I++];
      if (C.Minor || !granted(C.Id)) continue;
      Current = &C;
      return true;
    }
    return false;
  }
  const Customer &value() const { return *Current; }
};
void byCursor(const std::vector<Customer> &All) { Cursor R(All); while (R.next()) mail(R.value().Email); }
