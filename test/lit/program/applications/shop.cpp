// A shop: purchases make profiles and advertising only of those who have agreed to that, each for themselves.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
purposes:
  personalisation: {is: profiling}
  coupon: {is: advertising}
classify:
  - {field: "shop::Buyer::email", as: customer_data}
  - {field: "shop::Purchase::article", as: usage_data}
sinks:
  - {function: "shop::Model::train", parameters: [0], purpose: personalisation}
  - {function: "shop::Coupons::mail", parameters: [0, 1], purpose: coupon}
consent:
  - {function: "shop::Buyer::agreesTo", purpose_parameter: 0}
  - {function: "shop::Ledger::agreed", purpose_parameter: 1}
  - {field: "shop::Settings::coupons", purpose: coupon}
//--- shop.h
#pragma once
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <vector>
namespace shop {
enum class Purpose { Personalisation, Profiling, Coupon, Advertising, Marketing };
struct Settings {
  bool coupons = false;
};
struct Purchase {
  std::string article;
  int cents = 0;
};
struct Buyer {
  bool agreesTo(Purpose P) const;
  void withdraw();
  long id = 0;
  std::string email;
  Settings settings;
  std::vector<Purchase> bought;
};
struct Ledger {
  bool agreed(long Buyer, Purpose P) const;
};
struct Model {
  void train(const std::string &Feature);
};
struct Coupons {
  void mail(const std::string &To, const std::string &Text);
};
using Task = std::function<void()>;
struct Queue {
  void add(Task T) { Tasks.push(std::move(T)); }
  void drain();
  std::queue<Task> Tasks;
};
bool may(const Buyer &B, Purpose P = Purpose::Coupon);
std::optional<Buyer> load(long Id);
void refresh(Buyer &B);
void mailCoupon(Coupons &C, const Buyer &B);
}
//--- rights.cpp
#include "shop.h"
namespace shop {
bool may(const Buyer &B, Purpose P) { return B.agreesTo(P); }
void refresh(Buyer &B) {
  if (auto Fresh = load(B.id))
    B = *std::move(Fresh);
}
void mailCoupon(Coupons &C, const Buyer &B) { C.mail(B.email, "10 per cent"); }
void Queue::drain() {
  for (; !Tasks.empty(); Tasks.pop())
    Tasks.front()();
}
}
//--- recommend.cpp
#include "shop.h"
namespace shop {
void trainAll(Model &M, const std::vector<Buyer> &All, const Ledger &L) {
  for (const Buyer &B : All) {
    if (!B.agreesTo(Purpose::Personalisation) && !L.agreed(B.id, Purpose::Profiling))
      continue;
    for (const Purchase &P : B.bought)
      M.train(P.article);
  }
}
void trainSimilar(Model &M, const Buyer &B, const std::vector<Buyer> &Others) {
  if (!may(B, Purpose::Profiling))
    return;
  M.train(B.bought.front().article);
  for (const Buyer &Other : Others)
    M.train(Other.bought.front().article); // WARN
}
void trainDefault(Model &M, const Buyer &B) {
  if (may(B))
    M.train(B.bought.back().article); // WARN
}
void trainLedger(Model &M, const Ledger &L, const Buyer &B, const Buyer &Payer) {
  if (L.agreed(Payer.id, Purpose::Personalisation))
    M.train(B.bought.back().article); // WARN
}
void trainLongest(Model &M, std::vector<Buyer> All) {
  auto Best = std::max_element(All.begin(), All.end(),
                               [](const Buyer &A, const Buyer &B) { return A.bought.size() < B.bought.size(); });
  if (Best != All.end() && Best->agreesTo(Purpose::Profiling)) {
    M.train(Best->bought.front().article);
    ++Best;
    M.train(Best->bought.front().article); // WARN: the next one
  }
}
}
//--- coupons.cpp
#include "shop.h"
namespace shop {
struct Campaign {
  Campaign(Coupons &C, const Buyer &B) : Out(C), Who(B), Allowed(B.agreesTo(Purpose::Marketing)) {}
  void run() {
    if (Allowed)
      mailCoupon(Out, Who);
  }
  Coupons &Out;
  const Buyer &Who;
  bool Allowed;
};
struct SecondCampaign {
  SecondCampaign(Coupons &C, const Buyer &B) : Out(C), Who(&B), Allowed(B.settings.coupons) {}
  void next(const Buyer &B) { Who = &B; }
  void run() {
    if (Allowed)
      Out.mail(Who->email, "20 per cent"); // FN: kept in a field, of whom is forgotten
  }
  Coupons &Out;
  const Buyer *Who;
  bool Allowed;
};
void campaigns(Coupons &C, const Buyer &A, const Buyer &B) {
  Campaign(C, A).run();
  SecondCampaign Second(C, A);
  Second.run();
  Second.next(B);
  Second.run();
}
void later(Coupons &C, Queue &Q, std::shared_ptr<Buyer> B, const Buyer &Friend) {
  if (!B->settings.coupons)
    return;
  Q.add([&C, B] { mailCoupon(C, *B); });
  Q.add([&C, B, Friend] { C.mail(Friend.email, "from a friend"); }); // WARN
}
void afterRefresh(Coupons &C, Buyer &B) {
  const bool Agreed = may(B);
  refresh(B);
  if (Agreed)
    C.mail(B.email, "30 per cent"); // WARN
}
void goodbye(Coupons &C, Buyer &B) {
  if (!may(B, Purpose::Advertising))
    return;
  C.mail(B.email, "Please stay!");
  B.withdraw();
  C.mail(B.email, "Come back!"); // WARN
}
void swapped(Coupons &C, Buyer First, Buyer Second) {
  if (!First.settings.coupons)
    return;
  std::swap(First, Second);
  C.mail(First.email, "40 per cent"); // WARN
}
}
