// The same behind a consent of those whose data is sent, to whom it goes or of whom it is; and changed in between.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
purposes: {ads: {}}
classify:
  - {field: "User::id", as: user_data}
sinks:
  - {function: "Bidder::bid", parameters: [0], purpose: ads}
consent:
  - {function: "allows", purpose: ads}
  - {function: "C::mayGet", purpose: ads}
rules:
  - {id: consent-first, deny: {data: user_data, for: ads}, unless: {consent: ads}}
//--- one.cpp
#include <memory>
#include <string>
#include <vector>
struct User { std::string id; };
struct Request { std::string site; User user; };
struct Bidder { std::string name; int vendor_; int vendor() const { return vendor_; } int bid(const std::string &s); };
bool allows(const Request &r, int vendor);
struct B {
  std::vector<Bidder> bidders_;
  void objects(const Request &r) {
    std::vector<Bidder> yes, no;
    for (const auto &b : bidders_)
      if (allows(r, b.vendor())) yes.push_back(b); else no.push_back(b);
    for (Bidder &b : yes) b.bid(r.user.id);
    for (Bidder &b : no) b.bid(r.user.id); // WARN
  }
  void other(const Request &r, const Request &q) {
    std::vector<Bidder> yes, no;
    for (const auto &b : bidders_)
      if (allows(q, b.vendor())) yes.push_back(b); else no.push_back(b);
    for (Bidder &b : yes) b.bid(r.user.id); // WARN
  }
  void pointers(const Request &r) {
    std::vector<Bidder *> yes, no;
    for (auto &b : bidders_)
      if (allows(r, b.vendor())) yes.push_back(&b); else no.push_back(&b);
    for (Bidder *b : yes) b->bid(r.user.id);
    for (Bidder *b : no) b->bid(r.user.id); // WARN
  }
  void changed(const Request &r) {
    std::vector<Bidder *> yes;
    Bidder b = bidders_.front();
    if (allows(r, b.vendor())) yes.push_back(&b);
    b = bidders_.back();
    for (Bidder *b : yes) b->bid(r.user.id); // WARN
  }
};
struct C {
  std::vector<User> users_;
  void persons(const Request &r, Bidder &x) {
    std::vector<const User *> yes;
    for (auto &u : users_)
      if (mayGet(u)) yes.push_back(&u);
    for (const User *u : yes) x.bid(u->id);
  }
  void personsWrong(const Request &r, Bidder &x) {
    std::vector<const User *> yes;
    for (auto &u : users_)
      if (mayGet(u)) yes.push_back(&u); else yes.push_back(&u);
    for (const User *u : yes) x.bid(u->id); // WARN
  }
  bool mayGet(const User &u);
};
