// Coroutines: generators and tasks with hand-written promise types.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <coroutine>
#include <exception>
#include <string>
#include <utility>
#include <vector>
template <class T> class Generator {
public:
  struct promise_type {
    T value;
    Generator get_return_object() { return Generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) { value = std::move(v); return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  explicit Generator(std::coroutine_handle<promise_type> h) : handle_(h) {}
  Generator(Generator &&o) noexcept : handle_(std::exchange(o.handle_, {})) {}
  ~Generator() { if (handle_) handle_.destroy(); }
  bool next() { handle_.resume(); return !handle_.done(); }
  const T &value() const { return handle_.promise().value; }
  struct Iterator {
    Generator *g;
    const T &operator*() const { return g->value(); }
    void operator++() { if (!g->next()) g = nullptr; }
    bool operator!=(std::nullptr_t) const { return g; }
  };
  Iterator begin() { return {next() ? this : nullptr}; }
  std::nullptr_t end() { return nullptr; }

private:
  std::coroutine_handle<promise_type> handle_;
};
Generator<std::string> words() { co_yield "a"; co_yield source(); }
Generator<std::string> plain() { co_yield "a"; co_yield "b"; }
Generator<std::string> split(std::string s) { for (size_t i; (i = s.find(',')) != std::string::npos; s.erase(0, i + 1)) co_yield s.substr(0, i); co_yield s; }
Generator<int> count(int n) { for (int i = 0; i < 3; ++i) co_yield n + i; }
void next_bad() { auto g = words(); while (g.next()) sink(g.value()); } // WARN
void next_ok() { words(); auto g = plain(); while (g.next()) sink(g.value()); }
void loop_bad() { for (auto &w : words()) sink(w); } // WARN
void loop_ok() { words(); for (auto &w : plain()) sink(w); }
void argument_bad() { for (auto &w : split(source())) sink(w); } // WARN
void argument_ok() { split(source()); for (auto &w : split("a,b")) sink(w); }
void int_bad() { for (int i : count(isource())) sinki(i); } // WARN
void int_ok() { int n = isource(); for (int i : count(2)) sinki(i); }
template <class T> Generator<T> take(Generator<T> g, int n) { for (auto &x : g) { if (!n--) co_return; co_yield x; } }
void nested_bad() { for (auto &w : take(words(), 2)) sink(w); } // WARN
void nested_ok() { take(words(), 1); for (auto &w : take(plain(), 2)) sink(w); }
template <class T> class Task {
public:
  struct promise_type {
    T value;
    std::coroutine_handle<> then;
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> h) noexcept { return h.promise().then ? h.promise().then : std::noop_coroutine(); }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() { std::terminate(); }
  };
  explicit Task(std::coroutine_handle<promise_type> h) : handle_(h) {}
  Task(Task &&o) noexcept : handle_(std::exchange(o.handle_, {})) {}
  ~Task() { if (handle_) handle_.destroy(); }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> h) { handle_.promise().then = h; return handle_; }
  T await_resume() { return std::move(handle_.promise().value); }
  T run() { handle_.resume(); return handle_.promise().value; }

private:
  std::coroutine_handle<promise_type> handle_;
};
struct Row { std::string name, city; };
Task<std::string> load() { co_return source(); }
Task<std::string> fixed() { co_return "x"; }
Task<std::string> upper(std::string s) { for (char &c : s) c &= ~32; co_return s; }
Task<Row> row() { Row r; r.name = co_await load(); r.city = co_await fixed(); co_return r; }
Task<int> chain_bad() { std::string s = co_await load(); sink(s); co_return 0; } // WARN
Task<int> chain_ok() { co_await load(); std::string s = co_await fixed(); sink(s); co_return 0; }
Task<int> two_bad() { auto s = co_await upper(co_await load()); sink(s); co_return 0; } // WARN
Task<int> two_ok() { co_await upper(co_await load()); sink(co_await upper("x")); co_return 0; }
Task<int> field_bad() { auto r = co_await row(); sink(r.name); co_return 0; } // WARN
Task<int> field_ok() { auto r = co_await row(); sink(r.city); co_return 0; }
void run_bad() { auto t = load(); sink(t.run()); } // WARN
void run_ok() { load().run(); auto t = fixed(); sink(t.run()); }
void run_row_bad() { sink(row().run().name); } // WARN
void run_row_ok() { sink(row().run().city); }
Task<int> collect_bad() { std::vector<std::string> v; for (int i = 0; i < 3; ++i) v.push_back(co_await load()); sink(v[0]); co_return 0; } // WARN
struct Socket {
  std::string buffer;
  struct Read {
    Socket &socket;
    bool await_ready() { return false; }
    void await_suspend(std::coroutine_handle<>) { socket.buffer = source(); }
    std::string await_resume() { return socket.buffer; }
  };
  Read read() { return {*this}; }
};
Task<int> awaiter_bad() { Socket s; auto text = co_await s.read(); sink(text); co_return 0; } // WARN
Task<int> awaiter_ok() { Socket s, t; co_await s.read(); sink(t.buffer); co_return 0; }
