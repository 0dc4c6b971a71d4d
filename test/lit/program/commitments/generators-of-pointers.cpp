// A generator yields pointers to those who were allowed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {location: {}}
purposes: {partner: {}}
classify: [{field: "Location::city", as: location}]
sinks: [{function: "get", parameters: [1], purpose: partner}]
guards: [{function: "Partner::allows", name: country_allowed}]
rules: [{id: partner-country, require: {data: location, for: partner, guard: country_allowed}}]
//--- one.cpp
//
#include <coroutine>
#include <exception>
#include <functional>
#include <utility>
#include <string>
#include <vector>
struct Location { std::string country, city; };
struct Partner { std::string host; bool allows(const std::string &country) const; };
void get(const std::string &host, const std::string &query);
template <class T> class Generator {
public:
  struct promise_type {
    T value{};
    Generator get_return_object() { return Generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) { value = std::move(v); return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  explicit Generator(std::coroutine_handle<promise_type> h) : h_(h) {}
  bool next() { h_.resume(); return !h_.done(); }
  T &value() { return h_.promise().value; }
private:
  std::coroutine_handle<promise_type> h_;
};
Generator<const Partner *> allowed(const std::vector<Partner> &ps, const Location &w) { for (const auto &p : ps) if (p.allows(w.country)) co_yield &p; }
Generator<const Partner *> every(const std::vector<Partner> &ps) { for (const auto &p : ps) co_yield &p; }
void forAllowed(const std::vector<Partner> &ps, const Location &w, const std::function<void(const Partner &)> &f) { for (const auto &p : ps) if (p.allows(w.country)) f(p); }
std::vector<const Partner *> listOf(const std::vector<Partner> &ps, const Location &w) { std::vector<const Partner *> out; for (const auto &p : ps) if (p.allows(w.country)) out.push_back(&p); return out; }
const Partner *firstOf(const std::vector<Partner> &ps, const Location &w) { for (const auto &p : ps) if (p.allows(w.country)) return &p; return nullptr; }
void coroutine(const std::vector<Partner> &ps, const Location &w) {
  for (auto g = allowed(ps, w); g.next();) get(g.value()->host, w.city);
}
void callback(const std::vector<Partner> &ps, const Location &w) {
  forAllowed(ps, w, [&](const Partner &p) { get(p.host, w.city); });
}
void list(const std::vector<Partner> &ps, const Location &w) {
  for (const auto *p : listOf(ps, w)) get(p->host, w.city);
}
void first(const std::vector<Partner> &ps, const Location &w) {
  if (const auto *p = firstOf(ps, w)) get(p->host, w.city);
}
void unchecked(const std::vector<Partner> &ps, const Location &w) {
  for (auto g = every(ps); g.next();) get(g.value()->host, w.city); // WARN
}
