// Threads: arguments, results, queues between threads, atomics, futures.
// Functions with lambdas are inline: clang demands that of a library without bodies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <atomic>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <utility>
#include <vector>
struct Row { std::string name, city; };
void show(std::string s) { sink(s); } // WARN
void drop(std::string s) {}
void showSecond(int n, const std::string &s) { sink(s); } // WARN
void store(std::string &out) { out = source(); }
std::string load() { return source(); }
std::string fixed() { return "x"; }
void thread_bad() { std::thread t(show, source()); t.join(); }
void thread_ok() { std::thread t(drop, source()); t.join(); }
void thread_second_bad() { std::thread(showSecond, 1, source()).detach(); }
void thread_ref_bad() { std::string s; std::thread t(store, std::ref(s)); t.join(); sink(s); } // WARN
void thread_ref_ok() { std::string s, u; std::thread t(store, std::ref(s)); t.join(); sink(u); }
inline void thread_lambda_bad() { std::string s = source(); std::thread t([s] { sink(s); }); t.join(); } // WARN
inline void thread_lambda_ok() { std::string s = source(), u = "x"; std::thread t([u] { sink(u); }); t.join(); }
inline void thread_capture_bad() { std::string s; std::thread t([&] { s = source(); }); t.join(); sink(s); } // WARN
inline void jthread_bad() { std::string s; { std::jthread t([&s] { s = source(); }); } sink(s); } // WARN
inline void pool_bad() { std::vector<std::thread> v; std::string s = source(); for (int i = 0; i < 3; ++i) v.emplace_back([s] { sink(s); }); for (auto &t : v) t.join(); } // WARN
inline void pool_ok() { std::vector<std::thread> v; std::string s = source(); for (int i = 0; i < 3; ++i) v.emplace_back([i] { sinki(i); }); for (auto &t : v) t.join(); }
struct Service {
  std::string data, other;
  void run() { data = source(); }
  void start() { std::thread t(&Service::run, this); t.join(); }
};
void member_bad() { Service s; s.start(); sink(s.data); } // WARN
void member_ok() { Service s; s.start(); sink(s.other); }
void async_bad() { auto f = std::async(load); sink(f.get()); } // WARN
void async_ok() { std::async(load); auto f = std::async(std::launch::async, fixed); sink(f.get()); }
inline void async_lambda_bad() { std::string s = source(); auto f = std::async(std::launch::async, [s] { return s + "x"; }); sink(f.get()); } // WARN
inline void async_lambda_ok() { std::string s = source(); auto f = std::async(std::launch::deferred, [&] { return (int)s.size(); }); sinki(f.get()); }
inline void async_argument_bad() { auto f = std::async([](std::string s) { return s; }, source()); sink(f.get()); } // WARN
void promise_bad() { std::promise<std::string> p; auto f = p.get_future(); p.set_value(source()); sink(f.get()); } // WARN
void promise_ok() { std::promise<std::string> p, q; auto f = p.get_future(), g = q.get_future(); p.set_value(source()); q.set_value("x"); sink(g.get()); }
inline void promise_thread_bad() { std::promise<std::string> p; auto f = p.get_future(); std::thread t([p = std::move(p)]() mutable { p.set_value(source()); }); t.join(); sink(f.get()); } // WARN
void shared_future_bad() { std::promise<std::string> p; std::shared_future<std::string> f = p.get_future(); p.set_value(source()); sink(f.get()); } // WARN
void task_bad() { std::packaged_task<std::string()> t(load); auto f = t.get_future(); t(); sink(f.get()); } // WARN
void task_ok() { std::packaged_task<std::string()> t(fixed); auto f = t.get_future(); t(); source(); sink(f.get()); }
inline void task_argument_bad() { std::packaged_task<std::string(std::string)> t([](std::string s) { return s; }); auto f = t.get_future(); t(source()); sink(f.get()); } // WARN
void atomic_bad() { std::atomic<int> a{0}; a.store(isource()); sinki(a.load()); } // WARN
void atomic_operator_bad() { std::atomic<int> a; a = isource(); int n = a; sinki(n); } // WARN
void atomic_exchange_bad() { std::atomic<int> a(isource()); sinki(a.exchange(1)); } // WARN
void atomic_kill_ok() { std::atomic<int> a(isource()); a.store(1); sinki(a.load()); }
void atomic_add_bad() { std::atomic<int> a(0); a.fetch_add(isource()); sinki(a); } // WARN
void atomic_other_ok() { std::atomic<int> a(isource()), b(2); sinki(b.load(std::memory_order_relaxed)); }
void lock_bad() { std::mutex m; std::string s; { std::lock_guard l(m); s = source(); } std::scoped_lock k(m); sink(s); } // WARN
inline void once_bad() { static std::once_flag f; static std::string s; std::call_once(f, [] { s = source(); }); sink(s); } // WARN
template <class T> class Channel {
  std::queue<T> items_;
  std::mutex mutex_;
  std::condition_variable ready_;

public:
  void push(T t) {
    { std::lock_guard<std::mutex> lock(mutex_); items_.push(std::move(t)); }
    ready_.notify_one();
  }
  T pop() {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return !items_.empty(); });
    T t = std::move(items_.front());
    items_.pop();
    return t;
  }
};
inline void channel_bad() { Channel<std::string> c; std::thread t([&c] { c.push(source()); }); sink(c.pop()); t.join(); } // WARN
inline void channel_ok() { Channel<Row> c; std::thread t([&c] { c.push({source(), "x"}); }); sink(c.pop().city); t.join(); }
inline void channel_field_bad() { Channel<Row> c; std::thread t([&c] { c.push({source(), "x"}); }); sink(c.pop().name); t.join(); } // WARN
void channel_two_ok() { Channel<std::string> c, d; c.push(source()); d.push("x"); sink(d.pop()); }
class Pool {
  std::queue<std::function<void()>> tasks_;
  std::mutex mutex_;

public:
  void post(std::function<void()> f) { std::lock_guard l(mutex_); tasks_.push(std::move(f)); }
  void run() { while (!tasks_.empty()) { auto f = std::move(tasks_.front()); tasks_.pop(); f(); } }
};
inline void post_bad() { Pool p; std::string s = source(); p.post([s] { sink(s); }); p.run(); } // WARN
inline void post_ok() { Pool p; std::string s = source(); p.post([n = s.size()] { sinki((int)n); }); p.run(); }
thread_local std::string context;
void setContext() { context = source(); }
void thread_local_bad() { setContext(); sink(context); } // WARN
