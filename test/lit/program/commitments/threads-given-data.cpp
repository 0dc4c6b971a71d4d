// Data that is handed to a thread.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {id_data: {}}
purposes: {bid_request: {}}
classify:
  - {field: ["User::id"], as: id_data}
sinks:
  - {function: "Do", parameters: [0], purpose: bid_request}
guards:
  - {field: "Perms::PassID", name: pass_id}
rules:
  - {id: ids, deny: {data: id_data, for: bid_request}, unless: {guard: pass_id}}
//--- one.cpp
#include <string>
#include <thread>
#include <vector>
struct User { std::string id; };
void Do(const std::string &body);
static void work(std::string s) { Do(s); } // WARN
static void work2(std::string s) { Do(s); } // WARN
void a(std::vector<std::thread> &threads, const User &u) { threads.emplace_back(work, u.id); }
void b(std::vector<std::thread> &threads, const User &u) { threads.push_back(std::thread(work2, u.id)); }
void c(std::vector<std::thread> &threads, const User &u) {
  threads.emplace_back([](std::string s) { Do(s); }, u.id); // WARN
}
void d(std::vector<std::thread> &threads, const User &u) {
  threads.emplace_back([u] { Do(u.id); }); // WARN
}
