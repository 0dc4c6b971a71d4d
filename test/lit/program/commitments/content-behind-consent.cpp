// Data that is put into an object behind a consent, or taken out without.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
purposes: {ads: {}}
classify:
  - {field: ["User::id", "User::uid"], as: user_data}
sinks:
  - {function: ["Bidder::bid", "Bidder::send", "Bidder::plain"], parameters: [0], purpose: ads}
consent:
  - {function: "mayIdentify", purpose: ads}
rules:
  - {id: no-ads, deny: {data: user_data, for: ads}, unless: {consent: ads}}
//--- one.cpp
#include <map>
#include <optional>
#include <string>
#include <utility>
struct User { std::string id, uid; };
struct In { std::string id; User user; std::optional<User> maybe; };
struct Out { std::string id; std::optional<User> user; };
struct Flat { std::string id; std::string uid; };
struct Bidder {
  virtual ~Bidder() = default;
  virtual int bid(const Out &) = 0;
  virtual int send(const Flat &) = 0;
  virtual int plain(const std::string &) = 0;
};
bool mayIdentify(int vendor);

void s1(Bidder &b, const In &r, int v) {
  std::string url = "q?" + r.id;
  if (mayIdentify(v)) url += "&u=" + r.user.uid;
  b.plain(url);
}
void s2(Bidder &b, const In &r, int v) {
  std::string url = "q?u=" + r.user.uid;
  if (!mayIdentify(v)) url.clear();
  b.plain(url);
}
void s3(Bidder &b, const In &r, int v) {
  const std::string uid = mayIdentify(v) ? r.user.uid : std::string();
  b.plain("q?u=" + uid);
}
void s4(Bidder &b, const In &r, int v) {
  const std::string uid = v > 3 ? r.user.uid : std::string();
  b.plain("q?u=" + uid); // WARN
}
void f1(Bidder &b, const In &r, int v) {
  Flat f{r.id, {}};
  if (mayIdentify(v)) f.uid = r.user.uid;
  b.send(f);
}
void f2(Bidder &b, const In &r, int v) {
  Flat f{r.id, r.user.uid};
  if (!mayIdentify(v)) f.uid.clear();
  b.send(f);
}
void f3(Bidder &b, const In &r, int v) { b.send({r.id, mayIdentify(v) ? r.user.uid : ""}); }
void f4(Bidder &b, const In &r, int v) {
  Flat f{r.id, r.user.uid};
  if (v > 3 && !mayIdentify(v)) f.uid.clear();
  b.send(f); // WARN
}
void o1(Bidder &b, const In &r, int v) {
  Out o{r.id, {}};
  if (mayIdentify(v)) o.user = r.user;
  b.bid(o);
}
void o2(Bidder &b, const In &r, int v) {
  Out o{r.id, r.maybe};
  if (!mayIdentify(v)) o.user.reset();
  b.bid(o);
}
void o3(Bidder &b, const In &r, int v) {
  const auto user = mayIdentify(v) ? r.maybe : std::nullopt;
  b.bid({r.id, user});
}
void o4(Bidder &b, const In &r, int v) {
  std::optional<User> user;
  if (mayIdentify(v)) user = r.user;
  b.bid({r.id, user});
}
void o5(Bidder &b, const In &r, int v) {
  Out o{r.id, r.maybe};
  if (!mayIdentify(v) && o.user) o.user->uid.clear();
  b.bid(o); // WARN
}
class Builder {
public:
  explicit Builder(const In &in) : in_(in) { out_.id = in.id; }
  Builder &user() {
    out_.uid = in_.user.uid;
    return *this;
  }
  Flat build() const { return out_; }
private:
  const In &in_;
  Flat out_;
};
void b1(Bidder &b, const In &r, int v) {
  Builder q(r);
  if (mayIdentify(v)) q.user();
  b.send(q.build());
}
void b2(Bidder &b, const In &r, int v) {
  Builder q(r);
  if (v > 3) q.user();
  b.send(q.build()); // WARN
}
void b3(Bidder &b, const In &r) { b.send(Builder(r).build()); }
