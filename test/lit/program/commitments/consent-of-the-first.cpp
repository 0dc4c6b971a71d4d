// The consent goes with the request, and what the first vendor may is taken for all.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
purposes: {basic: {}, ads: {}}
classify:
  - {field: "User::id", as: user_data}
sinks:
  - {function: "Bidder::bid", parameters: [0], purpose: ads}
consent:
  - {function: "Consent::allows", purpose_parameter: 0}
rules:
  - {id: consent-first, deny: {data: user_data, for: ads}, unless: {consent: ads}}
//--- one.cpp
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>
enum class Purpose { basic, ads };
struct User { std::string id; };
struct Req { std::string site; std::optional<User> user; std::string text; };
struct Bid { std::string site; std::optional<User> user; };
struct VendorId { int v; };
struct Consent { static std::optional<Consent> decode(std::string_view); bool allows(Purpose purpose, VendorId vendor) const; };
struct Bidder { virtual ~Bidder(); virtual VendorId vendor() const = 0; virtual int bid(const Bid &s) = 0; };
bool may(const std::optional<Consent> &c, VendorId v) { return c && c->allows(Purpose::ads, v); }
Bid with(const Req &r) { return {r.site, r.user}; }
struct A {
  std::vector<std::unique_ptr<Bidder>> bidders_;
  void g1(const Req &r) {
    const auto c = Consent::decode(r.text);
    const bool personal = !bidders_.empty() && may(c, bidders_.front()->vendor());
    for (const auto &b : bidders_)
      b->bid(personal ? with(r) : Bid{r.site, {}}); // WARN
  }
  void g2(const Req &r) {
    const auto c = Consent::decode(r.text);
    const bool personal = !bidders_.empty() && may(c, bidders_.front()->vendor());
    for (const auto &b : bidders_)
      if (personal)
        b->bid(with(r)); // WARN
  }
  void g3(const Req &r, const std::optional<Consent> &c) {
    const bool personal = !bidders_.empty() && may(c, bidders_.front()->vendor());
    for (const auto &b : bidders_)
      if (personal)
        b->bid(with(r)); // WARN
  }
  void f1(const Req &r) {
    const auto c = Consent::decode(r.text);
    for (const auto &b : bidders_) {
      const bool personal = may(c, b->vendor());
      b->bid(personal ? with(r) : Bid{r.site, {}});
    }
  }
};
