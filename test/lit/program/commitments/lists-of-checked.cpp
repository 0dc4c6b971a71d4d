// Those who passed are gathered in a list first.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {user_ids: {}}
purposes: {bidding: {}}
classify: [{field: "Request::uid", as: user_ids}]
sinks: [{function: "net::post", parameters: [1], purpose: bidding, recipient_parameter: 0}]
guards:
  - {field: "Perm::passId", name: pass_id}
  - {function: "mayPass", name: pass_id}
rules: [{id: ids, require: {data: user_ids, for: bidding, guard: pass_id}}]
//--- one.cpp
//
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>
struct Request { std::string uid; std::string name; };
struct Bidder { std::string name; std::string parent; };
struct Perm { bool passId = false; bool bid = false; };
Perm permFor(const Bidder &B);
bool mayPass(const Bidder &B);
namespace net { void post(const Bidder &To, const Request &R); }

void byPredicate(const Request &R, const std::vector<Bidder> &Bs) {
  std::vector<Bidder> Full;
  for (const Bidder &B : Bs)
    if (mayPass(B)) Full.push_back(B);
  for (const Bidder &B : Full) net::post(B, R);
}
void byField(const Request &R, const std::vector<Bidder> &Bs) {
  std::vector<Bidder> Full, Rest;
  for (const Bidder &B : Bs) {
    const Perm P = permFor(B);
    if (P.passId && P.bid) Full.push_back(B);
    else if (P.bid) Rest.push_back(B);
  }
  for (const Bidder &B : Full) net::post(B, R);
}
void conditional(const Request &R, const std::vector<Bidder> &Bs) {
  std::vector<Bidder> Full, Rest;
  for (const Bidder &B : Bs) (mayPass(B) ? Full : Rest).push_back(B);
  for (const Bidder &B : Full) net::post(B, R); // FP: which list it is put into depends
}
void wrongList(const Request &R, const std::vector<Bidder> &Bs) {
  std::vector<Bidder> Full, Rest;
  for (const Bidder &B : Bs)
    if (mayPass(B)) Full.push_back(B);
    else Rest.push_back(B);
  for (const Bidder &B : Rest) net::post(B, R); // WARN
}
// The same, with a list that main() hands over.
struct Stored {
  std::vector<Bidder> Bidders;
  void predicate(const Request &R) {
    std::vector<Bidder> Full;
    for (const Bidder &B : Bidders)
      if (mayPass(B)) Full.push_back(B);
    for (const Bidder &B : Full) net::post(B, R);
  }
  void field(const Request &R) {
    std::vector<Bidder> Full;
    for (const Bidder &B : Bidders)
      if (permFor(B).passId) Full.push_back(B);
    for (const Bidder &B : Full) net::post(B, R);
  }
  void filtered(const Request &R) {
    for (const Bidder &B : Bidders)
      if (permFor(B).passId) net::post(B, R);
  }
  void copied(const Request &R) {
    std::vector<Bidder> Full;
    std::ranges::copy_if(Bidders, std::back_inserter(Full), mayPass);
    for (const Bidder &B : Full) net::post(B, R); // FP: which list it is put into depends
  }
};
struct Made {
  std::vector<Bidder> Bidders;
  explicit Made(std::vector<Bidder> B) : Bidders(std::move(B)) {}
  void field(const Request &R) {
    std::vector<Bidder> Full;
    for (const Bidder &B : Bidders)
      if (permFor(B).passId) Full.push_back(B);
    for (const Bidder &B : Full) net::post(B, R);
  }
};
void argument(const Request &R, const std::vector<Bidder> &Bs) {
  std::vector<Bidder> Full;
  for (const Bidder &B : Bs)
    if (permFor(B).passId) Full.push_back(B);
  for (const Bidder &B : Full) net::post(B, R);
}
Request parse();
void never() {
  Made M({{"a", "b"}, {"c", "d"}});
  M.field(parse());
}
int main() {
  std::vector<Bidder> Bs{{"a", "b"}, {"c", "d"}};
  Stored S{Bs};
  S.predicate(parse());
  S.field(parse());
  S.filtered(parse());
  S.copied(parse());
  argument(parse(), Bs);
}
