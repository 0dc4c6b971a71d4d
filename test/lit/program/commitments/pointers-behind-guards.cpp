// A list of pointers, or one that a loop sets: only those who passed a guard are in it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
purposes: {ads: {}}
classify:
  - {field: "User::id", as: user_data}
sinks:
  - {function: "Bidder::bid", parameters: [0], purpose: ads}
guards:
  - {function: "allowed", name: allowed}
rules:
  - {id: guard-first, require: {data: user_data, for: ads, guard: allowed}}
//--- one.cpp
#include <memory>
#include <string>
#include <vector>
struct User { std::string id; };
struct Request { std::string site; User user; };
struct Bidder { std::string name; int vendor_; int vendor() const { return vendor_; } int bid(const std::string &s); };
bool allowed(const Bidder &b);
struct A {
  std::vector<Bidder> bidders_;
  void objects(const Request &r) {
    std::vector<Bidder> yes, no;
    for (const auto &b : bidders_)
      if (allowed(b)) yes.push_back(b); else no.push_back(b);
    for (Bidder &b : yes) b.bid(r.user.id);
    for (Bidder &b : no) b.bid(r.user.id); // WARN
  }
  void pointers(const Request &r) {
    std::vector<Bidder *> yes, no;
    for (auto &b : bidders_)
      if (allowed(b)) yes.push_back(&b); else no.push_back(&b);
    for (Bidder *b : yes) b->bid(r.user.id);
    for (Bidder *b : no) b->bid(r.user.id); // WARN
  }
  void best(const Request &r) {
    Bidder *best = nullptr;
    for (auto &b : bidders_)
      if (allowed(b) && (!best || b.name < best->name)) best = &b;
    if (best) best->bid(r.user.id);
  }
  void bestWrong(const Request &r) {
    Bidder *best = nullptr;
    for (auto &b : bidders_) {
      if (!best && allowed(b)) best = &b;
      if (b.name == "x") best = &b;
    }
    if (best) best->bid(r.user.id); // WARN
  }
  std::vector<Bidder *> pick() {
    std::vector<Bidder *> yes;
    for (auto &b : bidders_)
      if (allowed(b)) yes.push_back(&b);
    return yes;
  }
  std::vector<Bidder *> all() {
    std::vector<Bidder *> yes;
    for (auto &b : bidders_)
      yes.push_back(&b);
    return yes;
  }
  void picked(const Request &r) { for (Bidder *b : pick()) b->bid(r.user.id); }
  void pickedAll(const Request &r) { for (Bidder *b : all()) b->bid(r.user.id); } // WARN
};
