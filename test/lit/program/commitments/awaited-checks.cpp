// Checks that are awaited, or waited for.
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
  - {function: ["agreed", "agreedSync", "agreedLater", "agreedDeclared", "agreedLazily"], purpose: publication}
rules:
  - {id: publish-with-consent, deny: {data: analytics, for: publication}, unless: {consent: publication}}
//--- one.cpp
// A check that is a coroutine or a future: `if (!co_await agreed(key)) co_return;`
#include <coroutine>
#include <future>
#include <optional>
#include <string>
#include <utility>

template <typename T> struct Task {
  struct promise_type {
    std::optional<T> value;
    std::coroutine_handle<> waiter;
    Task get_return_object() { return Task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    template <typename U> void return_value(U &&v) { value.emplace(std::forward<U>(v)); }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> h;
  bool done() const { return h.done(); }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> w) noexcept {
    h.promise().waiter = w;
    return h;
  }
  T await_resume() { return std::move(*h.promise().value); }
  T get() {
    h.resume();
    return await_resume();
  }
};

template <> struct Task<void> {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> w) noexcept {}
  void await_resume() {}
};

struct Stats {
  std::string worker;
};
void post(const std::string &body);
bool query(const std::string &key);
bool agreedSync(const std::string &key);
Task<bool> agreed(const std::string &key) { co_return query(key); }
Task<bool> agreedDeclared(const std::string &key);
std::future<bool> agreedLater(const std::string &key);
Stats stats(const std::string &key);

Task<int> keptSyncInCoroutine(std::string key) {
  if (!agreedSync(key))
    co_return 403;
  post(stats(key).worker);
  co_return 200;
}
Task<int> keptAwait(std::string key) {
  if (!co_await agreed(key))
    co_return 403;
  post(stats(key).worker);
  co_return 200;
}
Task<int> keptAwaitDeclared(std::string key) {
  if (!co_await agreedDeclared(key))
    co_return 403;
  post(stats(key).worker);
  co_return 200;
}
Task<int> keptVariable(std::string key) {
  const bool ok = co_await agreed(key);
  if (ok)
    post(stats(key).worker);
  co_return 200;
}
Task<bool> wrapper(const std::string &key) {
  if (key.empty())
    co_return false;
  co_return agreedSync(key);
}
Task<int> keptWrapper(std::string key) {
  if (co_await wrapper(key))
    post(stats(key).worker);
  co_return 200;
}
Task<std::optional<Stats>> ifAgreed(const std::string &key) {
  if (!agreedSync(key))
    co_return std::nullopt;
  co_return stats(key);
}
Task<int> keptOptional(std::string key) {
  auto s = co_await ifAgreed(key);
  if (s)
    post(s->worker);
  co_return 200;
}
void keptGet(const std::string &key) {
  if (agreed(key).get())
    post(stats(key).worker);
}
void keptFuture(const std::string &key) {
  if (agreedLater(key).get())
    post(stats(key).worker);
}
void keptAsync(const std::string &key) {
  auto f = std::async(std::launch::async, [&key] { return agreedSync(key); });
  if (!f.get())
    return;
  post(stats(key).worker);
}
Task<int> brokenAfter(std::string key) {
  post(stats(key).worker); // WARN
  if (!co_await agreed(key))
    co_return 403;
  co_return 200;
}
Task<int> brokenIgnored(std::string key) {
  co_await agreed(key);
  post(stats(key).worker); // WARN
  co_return 200;
}
Task<int> brokenOther(std::string a, std::string b) {
  if (co_await agreed(a))
    post(stats(b).worker); // FN
  co_return 200;
}
Task<int> brokenNegated(std::string key) {
  if (!co_await agreed(key))
    post(stats(key).worker); // WARN
  co_return 200;
}
void brokenFuture(const std::string &key) {
  auto f = agreedLater(key);
  if (f.valid())
    post(stats(key).worker); // WARN
}

Task<int> keptTaskInVariable(std::string a) {
  auto t = agreedDeclared(a);
  if (!co_await t)
    co_return 1;
  post(stats(a).worker);
  co_return 200;
}
Task<int> keptTaskMoved(std::string a) {
  auto t = agreed(a);
  if (!co_await std::move(t))
    co_return 1;
  post(stats(a).worker);
  co_return 200;
}
enum class Access { Granted, Denied };
Task<Access> check(const std::string &key) {
  if (!co_await agreed(key))
    co_return Access::Denied;
  co_return Access::Granted;
}
Task<int> keptEnumerator(std::string a) {
  if (co_await check(a) == Access::Granted)
    post(stats(a).worker);
  co_return 200;
}
Task<int> keptEnumeratorInVariable(std::string a) {
  auto r = co_await check(a);
  if (r != Access::Granted)
    co_return 1;
  post(stats(a).worker);
  co_return 200;
}
Task<int> brokenEnumerator(std::string a) {
  auto r = co_await check(a);
  if (r == Access::Denied)
    post(stats(a).worker); // WARN
  co_return 200;
}
Task<int> rc(const std::string &key) { co_return co_await agreed(key) ? 0 : -1; }
Task<int> keptNumber(std::string a) {
  if (co_await rc(a) != 0)
    co_return 1;
  post(stats(a).worker);
  co_return 200;
}
Task<bool> forwarded(const std::string &key) { return agreed(key); }
Task<int> keptForwarded(std::string a) {
  if (!co_await forwarded(a))
    co_return 1;
  post(stats(a).worker);
  co_return 200;
}
Task<bool> chained(const std::string &key) { co_return co_await agreed(key) && !key.empty(); }
Task<int> keptBoth(std::string a) {
  if (!co_await chained(a))
    co_return 1;
  post(stats(a).worker);
  co_return 200;
}
Task<bool> either(const std::string &key) { co_return co_await agreed(key) || key.empty(); }
Task<int> brokenEither(std::string a) {
  if (!co_await either(a))
    co_return 1;
  post(stats(a).worker); // WARN
  co_return 200;
}
Task<bool> bad(const std::string &key) { co_return !co_await agreed(key); }
Task<int> brokenWrapperNegated(std::string a) {
  if (!co_await bad(a))
    co_return 1;
  post(stats(a).worker); // WARN
  co_return 200;
}
Task<void> require(const std::string &key) {
  if (!co_await agreed(key))
    throw 1;
}
Task<int> keptThrows(std::string a) {
  co_await require(a);
  post(stats(a).worker);
  co_return 200;
}
Task<std::string> token(const std::string &key) { if (!co_await agreed(key)) co_return ""; co_return "x"; }
Task<int> keptText(std::string a) {
  auto t = co_await token(a);
  if (!t.empty())
    post(stats(a).worker); // FP
  co_return 200;
}
Task<int> brokenOtherSince(std::string a) {
  const bool ok = co_await agreed(a);
  a = "other";
  if (ok)
    post(stats(a).worker); // WARN
  co_return 200;
}
Task<std::optional<Stats>> nobody(const std::string &key) {
  if (key.empty())
    co_return std::nullopt;
  co_return stats(key);
}
Task<int> brokenOptional(std::string key) {
  auto s = co_await nobody(key);
  if (s)
    post(s->worker); // WARN
  co_return 200;
}
Task<std::optional<Stats>> copied(const std::string &key) {
  std::optional<Stats> s;
  if (co_await agreed(key))
    s = stats(key);
  co_return s;
}
Task<int> keptOptionalVariable(std::string key) {
  if (auto s = co_await copied(key))
    post(s->worker);
  co_return 200;
}
void brokenOtherSinceGet(std::string a) {
  const bool ok = agreed(a).get();
  a = "other";
  if (ok)
    post(stats(a).worker); // WARN
}
Task<std::optional<Stats>> copied2(const std::string &key) {
  std::optional<Stats> s;
  if (agreedSync(key))
    s.emplace(stats(key));
  co_return s;
}
Task<int> keptOptionalEmplaced(std::string key) {
  auto s = co_await copied2(key);
  if (s)
    post(s->worker);
  co_return 200;
}
Task<bool> flag(const std::string &key) {
  bool s = false;
  if (agreedSync(key))
    s = true;
  co_return s;
}
Task<int> keptFlagInVariable(std::string key) {
  auto s = co_await flag(key);
  if (s)
    post(stats(key).worker);
  co_return 200;
}

// An awaiter of its own, made by the task.
struct Lazy {
  struct Awaiter {
    bool await_ready() const noexcept;
    void await_suspend(std::coroutine_handle<> w);
    bool await_resume();
  };
  Awaiter operator co_await() const;
};
Lazy agreedLazily(const std::string &key);
Task<int> keptOperator(std::string key) {
  if (!co_await agreedLazily(key))
    co_return 403;
  post(stats(key).worker);
  co_return 200;
}
Task<int> brokenOperator(std::string key) {
  if (co_await agreedLazily(key))
    co_return 403;
  post(stats(key).worker); // WARN
  co_return 200;
}
void brokenReady(const std::string &key) {
  auto t = agreedDeclared(key);
  if (t.done())
    post(stats(key).worker); // WARN
}
