// A coroutine that begins when it is awaited checks and erases nothing before.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {account: {}}
classify: [{field: "User::email", as: account}]
guards:
  - {function: ["db::isBanned"], name: not_banned, passed_when: false}
stores:
  - {function: "db::insert", parameters: [1], store_parameter: 0}
  - {function: "db::remove", erases_parameter: 0}
entries:
  - {function: onDelete, event: deletion}
rules:
  - {id: ban, require: {call: "db::like", guard: not_banned}}
  - {id: erase, require: {stored: account, erased_by: deletion}}
//--- one.cpp
#include <coroutine>
#include <stdexcept>
#include <string>
#include <exception>
#include <optional>
#include <utility>

// Lazily started coroutine with one awaiter.
template <class T = void> class Task;

namespace detail {
struct FinalAwaiter {
  bool await_ready() const noexcept { return false; }
  template <class P> std::coroutine_handle<> await_suspend(std::coroutine_handle<P> h) noexcept {
    auto next = h.promise().continuation;
    return next ? next : std::noop_coroutine();
  }
  void await_resume() const noexcept {}
};
struct PromiseBase {
  std::coroutine_handle<> continuation;
  std::exception_ptr error;
  std::suspend_always initial_suspend() noexcept { return {}; }
  FinalAwaiter final_suspend() noexcept { return {}; }
  void unhandled_exception() { error = std::current_exception(); }
};
} // namespace detail

template <class T> class Task {
public:
  struct promise_type : detail::PromiseBase {
    std::optional<T> value;
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    template <class U> void return_value(U &&v) { value.emplace(std::forward<U>(v)); }
  };
  explicit Task(std::coroutine_handle<promise_type> h) : h_(h) {}
  Task(Task &&o) noexcept : h_(std::exchange(o.h_, {})) {}
  ~Task() { if (h_) h_.destroy(); }
  bool await_ready() const { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> c) { h_.promise().continuation = c; return h_; }
  T await_resume() {
    if (h_.promise().error) std::rethrow_exception(h_.promise().error);
    return std::move(*h_.promise().value);
  }
  T get() { h_.resume(); return await_resume(); }

private:
  std::coroutine_handle<promise_type> h_;
};

template <> class Task<void> {
public:
  struct promise_type : detail::PromiseBase {
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_void() {}
  };
  explicit Task(std::coroutine_handle<promise_type> h) : h_(h) {}
  Task(Task &&o) noexcept : h_(std::exchange(o.h_, {})) {}
  ~Task() { if (h_) h_.destroy(); }
  bool await_ready() const { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> c) { h_.promise().continuation = c; return h_; }
  void await_resume() { if (h_.promise().error) std::rethrow_exception(h_.promise().error); }
  void get() { h_.resume(); await_resume(); }

private:
  std::coroutine_handle<promise_type> h_;
};
struct User { int id; std::string email; };
namespace db {
bool isBanned(int person, int community);
void like(int person, int post);
void insert(const std::string &table, const std::string &value);
void remove(const std::string &table, int id);
}
Task<void> check(int person, int community) {
  if (db::isBanned(person, community)) throw 1;
  co_return;
}
Task<void> awaited(int person, int community) {
  co_await check(person, community);
  db::like(person, 1);
}
Task<void> kept(int person, int community) {
  auto checked = check(person, community);
  co_await std::move(checked);
  db::like(person, 2);
}
void got(int person, int community) {
  check(person, community).get();
  db::like(person, 3);
}
void run(Task<void> t) { t.get(); }
void handedOn(int person, int community) {
  run(check(person, community));
  db::like(person, 4);
}
Task<void> dropped(int person, int community) {
  check(person, community);
  db::like(person, 5); // WARN
  co_return;
}
Task<void> neverAwaited(int person, int community) {
  auto checked = check(person, community);
  db::like(person, 6); // WARN
  co_return;
}
Task<void> tooLate(int person, int community) {
  auto checked = check(person, community);
  db::like(person, 7); // FN
  co_await std::move(checked);
}
Task<void> erase(std::string table, int id) {
  db::remove(table, id);
  co_return;
}
Task<void> eraseComments(int id) {
  db::remove("comments", id);
  co_return;
}
Task<void> eraseLikes(int id) {
  db::remove("likes", id);
  co_return;
}
void save(const User &u) {
  db::insert("users", u.email);
  db::insert("comments", u.email);
  db::insert("likes", u.email); // WARN(retention)
}
Task<void> onDelete(int id) {
  co_await erase("users", id);
  auto comments = eraseComments(id);
  co_await std::move(comments);
  eraseLikes(id);
}
