// Content that is overwritten where consent fails, here and in functions that are given the object.
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
#include <string>
struct User { std::string id, uid; };
struct In { std::string id; std::string site; User user; };
struct Out { std::string id, uid; };
struct Bidder {
  virtual ~Bidder() = default;
  virtual int bid(const Out &) = 0;
};
bool mayIdentify(int vendor);
std::string fresh();
void o1(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  if (!mayIdentify(v)) o.uid = fresh();
  b.bid(o);
}
void o2(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  if (v > 3) o.uid = fresh();
  b.bid(o); // WARN
}
void o3(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  if (!mayIdentify(v)) o.uid = "anonymous";
  b.bid(o);
}
void o4(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  if (!mayIdentify(v)) o = {r.id, "none"};
  b.bid(o);
}
void o5(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  if (!mayIdentify(v)) o = Out{};
  else if (v == 2) o.uid = r.site;
  b.bid(o);
}
void o6(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  if (mayIdentify(v)) o.uid = fresh();
  b.bid(o); // WARN
}
static void scrub(Out &o, int v) {
  if (!mayIdentify(v)) o.uid = fresh();
}
void o7(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  scrub(o, v);
  b.bid(o);
}
static void scrubOthers(Out &o, int v) {
  if (mayIdentify(v)) return;
  o.uid.clear();
}
void o8(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  scrubOthers(o, v);
  b.bid(o);
}
static void scrubWrong(Out &o, int v) {
  if (!mayIdentify(v)) return;
  o.uid.clear();
}
void o9(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  scrubWrong(o, v);
  b.bid(o); // WARN
}
static Out scrubbed(Out o, int v) {
  if (!mayIdentify(v)) o.uid.clear();
  return o;
}
void p1(Bidder &b, const In &r, int v) {
  b.bid(scrubbed(Out{r.id, r.user.uid}, v));
}
void p2(Bidder &b, const In &r, int v) {
  Out o{r.id, r.user.uid};
  for (int i = 0; i < v; ++i)
    if (!mayIdentify(i)) o.uid.clear();
  b.bid(o); // WARN
}
bool known(const std::string &id);
bool listed(const std::string &id);
// Blocks that only test are gone through once for each way that leads there.
void q1(Bidder &b, const In &r, bool c) {
  std::string id = r.user.uid;
  if (c) id = fresh();
  if (known(id) || listed(id)) return;
  b.bid({r.id, id}); // WARN
}
