// A service that was asked about somebody goes on to be asked: what it has said still holds, until it is told something.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {analytics: {}}
purposes: {publication: {}}
classify:
  - {field: "Stats::worker", as: analytics}
sinks:
  - {function: "post", parameters: [0], purpose: publication}
consent:
  - {function: ["Db::publishes", "AsyncDb::publishes", "Person::agrees"], purpose: publication}
rules:
  - {id: publish-with-consent, deny: {data: analytics, for: publication}, unless: {consent: publication}}
//--- all.h
#pragma once
#include <coroutine>
#include <optional>
#include <string>
#include <vector>
template <typename T> struct Task {
  struct promise_type {
    std::optional<T> value;
    Task get_return_object() { return Task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    template <typename U> void return_value(U &&v) { value.emplace(std::forward<U>(v)); }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> h;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> w) noexcept {}
  T await_resume() { return std::move(*h.promise().value); }
};
struct Stats { std::string worker; };
inline std::string json(const std::vector<Stats> &List) {
  std::string Text;
  for (const Stats &S : List)
    Text += S.worker;
  return Text;
}
void post(const std::string &Body);
Stats cached(const std::string &Key);
struct Db {
  bool publishes(const std::string &Key);
  Stats stats(const std::string &Key);
  std::vector<Stats> all(const std::string &Key);
  std::vector<std::string> sites();
  void revoke(const std::string &Key);
  std::string revokeAll();
  bool refresh(const std::string &Key);
};
struct AsyncDb {
  Task<bool> publishes(const std::string &Key);
  Task<Stats> stats(const std::string &Key);
  Task<std::vector<std::string>> sites();
  Task<bool> revoke(const std::string &Key);
};
struct Person {
  bool agrees();
  std::string name();
  Stats stats();
  void withdraw();
};

//--- one.cpp
#include "all.h"
int asked(Db &D, const std::string &Key) {
  if (!D.publishes(Key))
    return 403;
  const Stats S = D.stats(Key);
  post(S.worker); // none
  return 200;
}
static bool may(Db &D, const std::string &Key) { return !Key.empty() && D.publishes(Key); }
int askedByAnother(Db &D, const std::string &Key) {
  if (!may(D, Key))
    return 403;
  post(json(D.all(Key))); // none
  return 200;
}
int told(Db &D, const std::string &Key) {
  if (!D.publishes(Key))
    return 403;
  D.revoke(Key);
  post(cached(Key).worker); // WARN
  return 200;
}
int toldWithAnswer(Db &D, const std::string &Key) {
  if (!may(D, Key))
    return 403;
  D.revokeAll();
  post(cached(Key).worker); // WARN
  return 200;
}
int toldWithTruth(Db &D, const std::string &Key) {
  if (!D.publishes(Key))
    return 403;
  if (D.refresh(Key))
    post(cached(Key).worker); // WARN
  return 200;
}
void person(Person &P) {
  if (P.agrees() && !P.name().empty())
    post(P.stats().worker); // none
}
void personWithdrawn(Person &P) {
  if (!P.agrees())
    return;
  P.withdraw();
  post(P.stats().worker); // WARN
}
// The first was asked, all are published.
int front(Db &D) {
  const std::vector<std::string> Keys = D.sites();
  if (!Keys.empty() && D.publishes(Keys.front()))
    for (const std::string &Key : Keys)
      post(D.stats(Key).worker); // WARN
  return 1;
}
int each(Db &D) {
  const std::vector<std::string> Keys = D.sites();
  for (const std::string &Key : Keys)
    if (D.publishes(Key))
      post(json(D.all(Key))); // none
  return 1;
}
//--- later.cpp
#include "all.h"
static Task<bool> mayLater(AsyncDb &D, const std::string &Key) {
  if (Key.empty())
    co_return false;
  co_return co_await D.publishes(Key);
}
Task<int> askedLater(AsyncDb &D, std::string Key) {
  if (!co_await mayLater(D, Key))
    co_return 403;
  const auto S = co_await D.stats(Key);
  post(S.worker); // none
  co_return 200;
}
Task<int> toldLater(AsyncDb &D, std::string Key) {
  if (!co_await D.publishes(Key))
    co_return 403;
  co_await D.revoke(Key);
  post(cached(Key).worker); // WARN
  co_return 200;
}
Task<int> frontLater(AsyncDb &D) {
  const std::vector<std::string> Keys = co_await D.sites();
  if (!Keys.empty() && co_await D.publishes(Keys.front()))
    for (const auto &Key : Keys) {
      const auto S = co_await D.stats(Key);
      post(S.worker); // WARN
    }
  co_return 1;
}
Task<int> eachLater(AsyncDb &D) {
  const std::vector<std::string> Keys = co_await D.sites();
  for (const auto &Key : Keys) {
    if (!co_await D.publishes(Key))
      continue;
    const auto S = co_await D.stats(Key);
    post(S.worker); // none
  }
  co_return 1;
}
