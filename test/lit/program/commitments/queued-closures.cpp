// Closures are made behind a check and run later, by a queue in sight, too.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {doc: {}}
purposes: {publishing: {}}
classify:
  - {field: "Doc::text", as: doc}
sinks:
  - {function: "publish", parameters: [0], purpose: publishing}
guards:
  - {function: "mayWrite", name: may_write}
rules:
  - {id: write-needs-right, require: {call: "put", guard: may_write}}
  - {id: publish-needs-right, require: {data: doc, for: publishing, guard: may_write}}
//--- one.cpp
// A closure is made behind the check and runs later. docs/policy.md, deferred_consent: at_creation (the default): "it is enough that it
// held when the callback was made".
#include <deque>
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
struct Doc {
  int id = 0;
  std::string text;
};
bool mayWrite(const Doc &d, int user);
void put(const Doc &d);
void publish(const std::string &text);
void later(std::function<void()> f);
struct Queue {
  std::deque<std::function<void()>> jobs;
  void post(std::function<void()> f) { jobs.push_back(std::move(f)); }
  void run() {
    for (auto &j : jobs)
      j();
  }
};

void copy(Queue &q, const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  q.post([d] { put(d); });
}
void reference(Queue &q, const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  q.post([&d] { put(d); });
}
void copyData(Queue &q, const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  q.post([d] { publish(d.text); });
}
void referenceData(Queue &q, const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  q.post([&d] { publish(d.text); });
}
void copyOut(const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  later([d] { put(d); });
}
void referenceOut(const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  later([&d] { put(d); });
}
void copyHere(const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  auto f = [d] { put(d); };
  f();
}
void copyAsync(const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  auto f = std::async(std::launch::async, [d] { put(d); });
  f.get();
}
void copyThread(const Doc &d, int user) {
  if (!mayWrite(d, user))
    return;
  std::jthread t([d] { put(d); });
}
void moved(Queue &q, Doc d, int user) {
  if (!mayWrite(d, user))
    return;
  q.post([d = std::move(d)] { put(d); });
}
void brokenCopy(Queue &q, const Doc &d) {
  q.post([d] { put(d); }); // WARN
}
void brokenCopyData(Queue &q, const Doc &d) {
  q.post([d] { publish(d.text); }); // WARN
}
void brokenOther(Queue &q, const Doc &d, const Doc &e, int user) {
  if (!mayWrite(d, user))
    return;
  q.post([e] { put(e); }); // WARN
}
