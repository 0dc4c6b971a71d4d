// Closures that have captured elements of a list of cleaned objects by reference.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify:
  - {field: ["User::id", "Device::ifa", "Device::did"], as: user_id}
sinks:
  - {function: [bid, "Adapter::bid"], parameters: [0], purpose: bidding}
guards:
  - {field: "Perm::pass_id", name: allowed}
  - {field: "Regs::coppa", name: allowed, passed_when: false}
rules:
  - {id: id-needs-consent, require: {data: user_id, for: bidding, guard: allowed}}
//--- one.cpp
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <vector>
struct User { std::string id, name; };
struct Request { User user; };
struct Perm { bool pass_id; };
Perm permissions(int bidder);
void bid(const Request &r);
std::vector<Request> clean(const Request &in) {
  std::vector<Request> out;
  for (int b = 0; b < 3; ++b) {
    Request r = in;
    if (!permissions(b).pass_id) r.user.id = "";
    out.push_back(r);
  }
  return out;
}
void plainLoop(const Request &in) {
  for (const Request &r : clean(in)) bid(r);
}
void asyncRef(const Request &in) {
  auto reqs = clean(in);
  std::vector<std::future<void>> jobs;
  for (const Request &r : reqs)
    jobs.push_back(std::async(std::launch::async, [&r] { bid(r); }));
}
void asyncCopy(const Request &in) {
  std::vector<std::future<void>> jobs;
  for (const Request &r : clean(in))
    jobs.push_back(std::async(std::launch::async, [r] { bid(r); }));
}
void threadCopy(const Request &in) {
  std::vector<std::jthread> jobs;
  for (const Request &r : clean(in)) jobs.emplace_back([r] { bid(r); });
}
void asyncArgument(const Request &in) {
  std::vector<std::future<void>> jobs;
  for (const Request &r : clean(in)) jobs.push_back(std::async(std::launch::async, bid, r));
}
void functionRef(const Request &in) {
  auto reqs = clean(in);
  std::vector<std::function<void()>> jobs;
  for (const Request &r : reqs) jobs.push_back([&r] { bid(r); });
  for (auto &j : jobs) j();
}
void asyncSingle(const Request &in) {
  Request r = in;
  r.user.id = "";
  std::async(std::launch::async, [&r] { bid(r); }).get();
}
void asyncUnclean(const Request &in) {
  std::async(std::launch::async, [&in] { bid(in); }).get(); // WARN
}
