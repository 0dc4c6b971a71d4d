// Queue, stack, priority_queue.
// Functions with lambdas are inline: clang demands that of a library without bodies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <list>
#include <queue>
#include <stack>
#include <string>
#include <vector>
struct Job { std::string text, topic; int rank; };
bool operator<(const Job &a, const Job &b) { return a.rank < b.rank; }
void queue_back_bad() { std::queue<int> q; q.push(isource()); sinki(q.back()); } // WARN
void queue_pop_bad() { std::queue<std::string> q; q.emplace(source()); while (!q.empty()) { auto s = std::move(q.front()); q.pop(); sink(s); } } // WARN
void queue_ok() { std::queue<std::string> q, r; q.push(source()); r.push("x"); sink(r.front()); sinki((int)q.size()); }
void queue_fields_bad() { std::queue<Job> q; q.push({source(), "t", 1}); sink(q.front().text); } // WARN
void queue_fields_ok() { std::queue<Job> q; q.push({source(), "t", 1}); sink(q.front().topic); sinki(q.front().rank); }
void queue_swap_ok() { std::queue<std::string> q, r; q.push(source()); q.swap(r); q.push("x"); sink(q.front()); }
void queue_new_ok() { std::queue<std::string> q; q.push(source()); q = {}; q.push("x"); sink(q.front()); }
void queue_list_bad() { std::queue<int, std::list<int>> q; q.push(isource()); auto r = q; sinki(r.front()); } // WARN
void stack_bad() { std::stack<std::string> s; s.push("a"); s.push(source()); auto t = s.top(); s.pop(); sink(t); } // WARN
void stack_write_bad() { std::stack<Job> s; s.push({}); s.top().text = source(); sink(s.top().text); } // WARN
void stack_write_ok() { std::stack<Job> s; s.push({}); s.top().text = source(); sink(s.top().topic); }
void stack_vector_bad() { std::stack<int, std::vector<int>> s; s.push(isource()); sinki(s.top()); } // WARN
void priority_bad() { std::priority_queue<Job> q; q.push({"x", source(), 1}); sink(q.top().topic); } // WARN
void priority_ok() { std::priority_queue<Job> q; q.push({"x", source(), 1}); sink(q.top().text); }
inline void priority_lambda_bad() {
  auto less = [](const Job &a, const Job &b) { return a.rank > b.rank; };
  std::priority_queue<Job, std::vector<Job>, decltype(less)> q(less);
  q.push({source(), "t", 2});
  sink(q.top().text); // WARN
}
inline void priority_lambda_ok() {
  auto less = [](const Job &a, const Job &b) { return a.rank > b.rank; };
  std::priority_queue<Job, std::vector<Job>, decltype(less)> q(less);
  q.push({source(), "t", 2});
  sink(q.top().topic);
}
void priority_greater_bad() { std::priority_queue<int, std::vector<int>, std::greater<int>> q; q.push(isource()); sinki(q.top()); } // WARN
void priority_range_bad() { std::vector<int> v{isource()}; std::priority_queue<int> q(v.begin(), v.end()); sinki(q.top()); } // WARN
class Worker {
  std::queue<Job> jobs_;
  std::stack<std::string> undo_;

public:
  void post(std::string text, std::string topic) { jobs_.push({std::move(text), std::move(topic), 0}); undo_.push("post"); }
  Job take() { Job j = jobs_.front(); jobs_.pop(); return j; }
  const std::string &undo() const { return undo_.top(); }
};
void worker_bad() { Worker w; w.post(source(), "t"); sink(w.take().text); } // WARN
void worker_ok() { Worker w; w.post(source(), "t"); sink(w.take().topic); sink(w.undo()); }
