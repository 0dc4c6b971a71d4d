// An object that may hold data of a person, made without it, or with it behind a check.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
purposes: {ads: {}}
classify:
  - {field: ["User::id", "User::uid"], as: user_data}
sinks:
  - {function: "Bidder::bid", parameters: [0], purpose: ads}
consent:
  - {function: "mayIdentify", purpose: ads}
rules:
  - {id: no-ads, deny: {data: user_data, for: ads}, unless: {consent: ads}}
//--- one.cpp
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct User { std::string id, uid; };
struct In { std::string id; std::vector<int> imps; std::optional<User> user; };
struct Out { std::string id; std::vector<int> imps; std::optional<User> user; };
struct Bidder { virtual ~Bidder() = default; virtual int bid(const Out &) = 0; };
bool mayIdentify(int vendor);

static Out without(const In &r) { return {r.id, r.imps, std::nullopt}; }
static Out with(const In &r) { return {r.id, r.imps, r.user}; }
static Out withoutNamed(const In &r) {
  Out o;
  o.id = r.id;
  o.imps = r.imps;
  return o;
}
void a1(Bidder &b, const In &r) { b.bid(without(r)); }
void a2(Bidder &b, const In &r) { b.bid(with(r)); } // WARN
void a3(Bidder &b, const In &r) { b.bid(withoutNamed(r)); }
void a4(Bidder &b, const In &r) { Out o{r.id, r.imps, std::nullopt}; b.bid(o); }
void a5(Bidder &b, const In &r) { Out o; o.id = r.id; b.bid(o); }
void a6(Bidder &b, const In &r) { Out o = with(r); o.user.reset(); b.bid(o); }
void a7(Bidder &b, const In &r) { Out o = with(r); o.user = std::nullopt; b.bid(o); }
void a8(Bidder &b, const In &r) { Out o = with(r); if (o.user) o.user->id.clear(); b.bid(o); } // WARN
void a9(Bidder &b, const In &r) { b.bid({.id = r.id, .imps = r.imps, .user = {}}); }
void b1(Bidder &b, const In &r) { b.bid({.id = r.id, .imps = r.imps}); }
void b2(Bidder &b, const In &r) { b.bid({r.id, r.imps, r.user}); } // WARN
void b3(Bidder &b, const In &r, int v) { b.bid(mayIdentify(v) ? with(r) : without(r)); }
void b4(Bidder &b, const In &r, int v) {
  if (mayIdentify(v)) b.bid(with(r));
  else b.bid(without(r));
}
void b5(Bidder &b, const In &r, int v) {
  Out o = without(r);
  if (mayIdentify(v)) o.user = r.user;
  b.bid(o);
}
void b6(Bidder &b, const In &r, int v) {
  Out o = with(r);
  if (!mayIdentify(v)) o.user.reset();
  b.bid(o);
}
void b7(Bidder &b, const In &r, int v) {
  const auto user = mayIdentify(v) ? r.user : std::nullopt;
  b.bid({r.id, r.imps, user});
}
