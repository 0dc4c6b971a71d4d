// Data that a helper fetches for somebody is of him, and not of the first of the list.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {visitor_stats: {}, account_id: {}}
purposes: {survey: {}}
classify:
  - {field: "Stats::solves", as: visitor_stats}
  - {field: ["Stats::owner", "User::name"], as: account_id}
sinks: [{function: "upload", purpose: survey}, {function: "Client::upload", parameters: [1], purpose: survey}]
consent: [{field: "User::opt_in", purpose: survey}]
rules: [{id: opt-in, deny: {data: visitor_stats, for: survey}, unless: {consent: survey}}]
//--- one.cpp
#include <string>
#include <vector>
struct Stats { std::string owner; long solves = 0; };
struct User { std::string name; bool opt_in = false; };
void upload(const Stats &s);
std::vector<Stats> st(const std::string &n);
std::vector<Stats> statsOf(const User &u) { return st(u.name); }
Stats one(const std::string &n);
Stats oneOf(const User &u) { return one(u.name); }
void a(const User &u) { if (u.opt_in) for (const auto &s : statsOf(u)) upload(s); }
void b(const User &u) { if (u.opt_in) upload(oneOf(u)); }
void c(const std::vector<User> &us) { for (const auto &u : us) if (u.opt_in) upload(oneOf(u)); }
void d(const std::vector<User> &us) { for (const auto &u : us) if (us.front().opt_in) upload(oneOf(u)); } // WARN
//--- two.cpp
#include <memory>
#include <string>
#include <vector>
struct Stats { std::string owner; long solves = 0; };
struct User { std::string name; bool opt_in = false; };
struct Db { std::vector<Stats> stats(const std::string &name) const; };
struct Client { void upload(const std::string &, const Stats &s); };
std::vector<Stats> fetched(const std::string &n);
class Store { std::shared_ptr<Db> db_; public: std::vector<Stats> statsOf(const User &u) const { return fetched(u.name); } };
class Uploader {
  std::shared_ptr<Store> store_;
  std::shared_ptr<Client> client_;
public:
  void run(const std::vector<User> &users) {
    if (users.empty() || !users.front().opt_in) return;
    for (const auto &u : users)
      for (const auto &s : store_->statsOf(u)) client_->upload("m", s); // WARN
  }
  void run2(const std::vector<User> &users) {
    for (const auto &u : users)
      if (u.opt_in)
        for (const auto &s : store_->statsOf(u)) client_->upload("m", s);
  }
};
