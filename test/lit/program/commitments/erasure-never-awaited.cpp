// One call of a lazy coroutine that erases is awaited, another is not.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {ud: {}}
purposes: {logging: {}}
classify: [{field: "Person::email", as: ud}]
sinks: [{function: "log", parameters: [0], purpose: logging}]
stores: [{function: "insert", parameters: [1], store_parameter: 0}, {function: "wipe", parameters: [1], erases_parameter: 0}]
entries: [{function: "del", event: d}]
rules: [{id: r, deny: {data: ud, for: logging}}, {id: e, require: {stored: ud, erased_by: d}}]
//--- one.cpp
#include <coroutine>
#include <exception>
#include <optional>
#include <utility>
namespace rt {
template <class T> class [[nodiscard]] Task {
public:
  struct promise_type {
    std::optional<T> value;
    std::exception_ptr error;
    std::coroutine_handle<> next;
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> h) noexcept { return h.promise().next ? h.promise().next : std::noop_coroutine(); }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() { error = std::current_exception(); }
  };
  Task(Task &&o) noexcept : h_(std::exchange(o.h_, nullptr)) {}
  ~Task() { if (h_) h_.destroy(); }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> next) { h_.promise().next = next; return h_; }
  T await_resume() {
    if (h_.promise().error) std::rethrow_exception(h_.promise().error);
    return std::move(*h_.promise().value);
  }
  T run() { h_.resume(); return await_resume(); }
private:
  explicit Task(std::coroutine_handle<promise_type> h) : h_(h) {}
  std::coroutine_handle<promise_type> h_;
};
} // namespace rt
#include <string>
#include <vector>
struct Person { long id; std::string email; };
void log(const std::string &);
void insert(const char *t, const std::string &v); void wipe(const std::string &t, long id);
void add(const Person &p) {
  insert("profiles", p.email);
  insert("mails", p.email); // WARN(retention)
  insert("likes", p.email);
}
rt::Task<long> drop(std::string t, long id) { wipe(t, id); co_return 1; }
rt::Task<long> del(long id) { auto later = drop("mails", id); long n = co_await drop("profiles", id); n += co_await drop("likes", id); co_return n; }
int main() { add(Person{}); return (int)del(1).run(); }
