// Threads that a container makes in place run what they are given, at the event.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {session_data: {}}
classify:
  - {type: "Claim", as: session_data}
stores:
  - {function: "put", parameters: [1], store_parameter: 0}
  - {function: "erase", erases_parameter: 0}
entries:
  - {function: "cron", event: cron}
rules:
  - {id: expire, require: {stored: session_data, erased_by: cron}}
//--- one.cpp
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <vector>
// The name of the store to erase is captured by, or an argument of, what a thread runs.
struct Claim { int uid; };
void put(const std::string &tree, int v);
void erase(const std::string &tree);
void store(const Claim &c) {
  put("emplace", c.uid);
  put("emplace_arg", c.uid);
  put("emplace_inside", c.uid);
  put("ctor", c.uid);
  put("ctor_arg", c.uid);
  put("push", c.uid);
  put("async", c.uid);
  put("jthread", c.uid);
  put("list_ctor", c.uid);
  put("function", c.uid);
  put("never", c.uid); // WARN(retention)
}
void cron() {
  std::vector<std::thread> threads;
  const char *a = "emplace";
  threads.emplace_back([a] { erase(a); });
  threads.emplace_back([](const char *n) { erase(n); }, "emplace_arg");
  threads.emplace_back([] { erase("emplace_inside"); });
  const char *b = "ctor";
  std::thread t1([b] { erase(b); });
  std::thread t2([](const char *n) { erase(n); }, "ctor_arg");
  const char *c = "push";
  threads.push_back(std::thread([c] { erase(c); }));
  const char *d = "async";
  auto f = std::async(std::launch::async, [d] { erase(d); });
  const char *e = "jthread";
  std::jthread t3([e] { erase(e); });
  for (const auto *name : {"list_ctor", "y"})
    std::thread([name] { erase(name); }).detach();
  const char *g = "function";
  std::function<void()> h = [g] { erase(g); };
  h();
  t1.join();
  t2.join();
}
