// With `deferred_consent: at_run`, what an algorithm runs runs at once.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
deferred_consent: at_run
categories: {purchases: {}}
purposes: {analytics: {}}
classify: [{type: Order, as: purchases}]
sinks: [{function: track, purpose: analytics}]
consent: [{function: "Customer::agreed", purpose: analytics}]
rules:
  - {id: consent, deny: {data: purchases, for: analytics}, unless: {consent: analytics}}
//--- one.cpp
//
#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <vector>
struct Order { long cents; std::string sku; };
struct Customer { std::vector<Order> orders; bool agreed() const; };
void track(const std::string &);

void accumulated(const Customer &c) {
  if (!c.agreed()) return;
  const long total = std::accumulate(c.orders.begin(), c.orders.end(), 0L, [](long s, const Order &o) { return s + o.cents; });
  track(std::to_string(total));
}
void loop(const Customer &c) {
  if (!c.agreed()) return;
  long total = 0;
  for (const auto &o : c.orders) total += o.cents;
  track(std::to_string(total));
}
void forEach(const Customer &c) {
  if (!c.agreed()) return;
  std::string all;
  std::for_each(c.orders.begin(), c.orders.end(), [&](const Order &o) { all += o.sku; });
  track(all);
}
void sinkInside(const Customer &c) {
  if (!c.agreed()) return;
  std::for_each(c.orders.begin(), c.orders.end(), [](const Order &o) { track(o.sku); });
}
void transformed(const Customer &c) {
  if (!c.agreed()) return;
  std::vector<std::string> skus;
  std::transform(c.orders.begin(), c.orders.end(), std::back_inserter(skus), [](const Order &o) { return o.sku; });
  track(skus.front());
}
void immediate(const Customer &c) {
  if (!c.agreed()) return;
  const std::string first = [&] { return c.orders.front().sku; }();
  track(first);
}
void later(const Customer &c, std::vector<std::function<void()>> &queue) {
  if (!c.agreed()) return;
  queue.push_back([c] { track(c.orders.front().sku); }); // WARN
}
void runs(std::vector<std::function<void()>> &queue) { for (auto &f : queue) f(); }
