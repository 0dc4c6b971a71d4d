// A check of one who might get the data, and data that goes to him or to another.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify:
  - {field: ["User::id", "Device::ifa"], as: user_id}
sinks:
  - {function: ["post", "postUrl"], parameters: [1], purpose: bidding}
guards:
  - {function: "Consent::*", name: vendor}
rules:
  - {id: id-needs-consent, require: {data: user_id, for: bidding, guard: vendor}}
//--- one.cpp
#include <map>
#include <memory>
#include <string>
#include <vector>
struct Device { std::string ua, ifa; };
struct VendorId { int v; };
struct Bidder { VendorId vendor; std::string name, url; };
struct Consent { bool vendor(VendorId v) const; };
void post(const Bidder &to, const std::string &body);
void postUrl(const std::string &to, const std::string &body);
struct Registry {
  std::map<std::string, Bidder> all;
  std::vector<Bidder> list;
  std::map<std::string, std::string> urls;
  const Bidder &find(const std::string &name) const;
  const Bidder *search(const std::string &name) const { for (auto &b : list) if (b.name == name) return &b; return nullptr; }
};
void byKey(const Device &d, const Consent &c, const Registry &r, const Bidder &b) { if (c.vendor(b.vendor)) post(r.all.at(b.name), d.ifa); }
void byFind(const Device &d, const Consent &c, const Registry &r, const Bidder &b) { if (c.vendor(b.vendor)) post(r.find(b.name), d.ifa); }
void bySearch(const Device &d, const Consent &c, const Registry &r, const Bidder &b) { if (c.vendor(b.vendor)) post(*r.search(b.name), d.ifa); }
void byUrl(const Device &d, const Consent &c, const Registry &r, const Bidder &b) { if (c.vendor(b.vendor)) postUrl(r.urls.at(b.name), d.ifa); }
void byIterator(const Device &d, const Consent &c, const Registry &r, const Bidder &b) {
  if (!c.vendor(b.vendor)) return;
  auto it = r.all.find(b.name);
  if (it != r.all.end()) post(it->second, d.ifa);
}
void byIndex(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  for (size_t i = 0; i < all.size(); ++i) { if (!c.vendor(all[i].vendor)) continue; const Bidder &b = all[i]; post(b, d.ifa); }
}
void copied(const Device &d, const Consent &c, const Bidder &b) {
  if (!c.vendor(b.vendor)) return;
  Bidder mine = b; mine.url += "/bid";
  post(mine, d.ifa);
}
void rebuilt(const Device &d, const Consent &c, const Bidder &b) {
  if (!c.vendor(b.vendor)) return;
  Bidder mine{b.vendor, b.name, "https://proxy/" + b.name};
  post(mine, d.ifa);
}
void proxied(const Device &d, const Consent &c, const Bidder &b, const Bidder &proxy) {
  if (!c.vendor(b.vendor)) return;
  Bidder mine{b.vendor, b.name, proxy.url + b.url};
  post(mine, d.ifa);
}
Bidder withPath(const Bidder &b) { Bidder r = b; r.url += "/x"; return r; }
void made(const Device &d, const Consent &c, const Bidder &b) { if (c.vendor(b.vendor)) post(withPath(b), d.ifa); }
void keyed(const Device &d, const Consent &c, Registry &r, const std::string &name) {
  if (!c.vendor(r.all[name].vendor)) return;
  post(r.all[name], d.ifa); // FP
}
void keyedWrong(const Device &d, const Consent &c, Registry &r, const std::string &name, const std::string &fallback) {
  if (!c.vendor(r.all[name].vendor)) return;
  post(r.all[fallback], d.ifa); // WARN
}
struct Bid { std::shared_ptr<const Bidder> bidder; std::string body; };
void deliver(const Bid &bid) { postUrl(bid.bidder->url, bid.body); }
void queued(const Device &d, const Consent &c, const std::vector<std::shared_ptr<const Bidder>> &all) {
  std::vector<Bid> bids;
  for (auto &b : all) if (c.vendor(b->vendor)) bids.push_back({b, d.ifa});
  for (auto &b : bids) deliver(b);
}
void pick(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  const Bidder *best = nullptr;
  for (auto &b : all) if (c.vendor(b.vendor) && (!best || b.name < best->name)) best = &b;
  if (best) post(*best, d.ifa);
}
void either(const Device &d, const Consent &c, const Bidder &a, const Bidder &b, bool first) {
  const Bidder &to = first ? a : b;
  if (c.vendor(to.vendor)) post(to, d.ifa);
}
void swapped(const Device &d, const Consent &c, const Bidder &a, const Bidder &b, bool first) {
  const Bidder &to = first ? a : b, &other = first ? b : a;
  if (c.vendor(other.vendor)) post(to, d.ifa); // FN
}
//--- two.cpp
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct User { std::string id; };
struct Device { std::string ua, ifa; };
struct VendorId { int v; };
struct Bidder { VendorId vendor; std::string url; };
struct Consent { bool vendor(VendorId v) const; };
void post(const Bidder &to, const std::string &body);
void right(const Device &d, const Consent &c, const Bidder &b) { if (c.vendor(b.vendor)) post(b, d.ifa); }
void other(const Device &d, const Consent &c, const Bidder &b, const Bidder &e) { if (c.vendor(b.vendor)) post(e, d.ifa); } // WARN
void self(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  bool ok = c.vendor(VendorId{755});
  for (const auto &b : all)
    if (ok) post(b, d.ifa); // WARN
}
void first(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  if (all.empty() || !c.vendor(all.front().vendor)) return;
  for (const auto &b : all) post(b, d.ifa); // WARN
}
void cached(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::optional<std::string> body;
  for (const auto &b : all) {
    if (!body) body = c.vendor(b.vendor) ? d.ifa : "";
    post(b, *body); // FN
  }
}
void each(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  for (const auto &b : all) {
    std::string body = c.vendor(b.vendor) ? d.ifa : "";
    post(b, body);
  }
}
//--- three.cpp
#include <optional>
#include <string>
#include <vector>
struct Device { std::string ua, ifa; };
struct VendorId { int v; };
struct Bidder { VendorId vendor; std::string name, url; };
struct Consent { bool vendor(VendorId v) const; };
void post(const Bidder &to, const std::string &body);
void pick(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  const Bidder *best = nullptr;
  for (auto &b : all) if (c.vendor(b.vendor)) best = &b;
  if (best) post(*best, d.ifa);
}
void pickOpt(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::optional<Bidder> best;
  for (auto &b : all) if (c.vendor(b.vendor)) best = b;
  if (best) post(*best, d.ifa);
}
void pickIf(const Device &d, const Consent &c, const Bidder &b) {
  const Bidder *best = nullptr;
  if (c.vendor(b.vendor)) best = &b;
  if (best) post(*best, d.ifa);
}
//--- four.cpp
#include <string>
struct B { int v; std::string url; };
struct Consent { bool vendor(int v) const; };
struct Device { std::string ua, ifa; };
void post(const B &to, const std::string &body);
void p1(const Device &d, const Consent &c, const B &b) { const B *best = nullptr; if (c.vendor(b.v)) best = &b; if (best) post(b, d.ifa); }
void p2(const Device &d, const Consent &c, const B &b) { const B *best = nullptr; if (c.vendor(b.v)) best = &b; if (best != nullptr) post(b, d.ifa); }
void p3(const Device &d, const Consent &c, B b) { B *best = nullptr; if (c.vendor(b.v)) best = &b; if (best) post(b, d.ifa); }
void p4(const Device &d, const Consent &c, B b) { B *best = nullptr; if (c.vendor(b.v)) best = &b; if (!best) return; post(*best, d.ifa); }
void p5(const Device &d, const Consent &c, B b) { B *best = 0; if (c.vendor(b.v)) best = &b; if (!best) return; post(*best, d.ifa); }
void p6(const Device &d, const Consent &c, B b) { B *best; if (c.vendor(b.v)) best = &b; else best = nullptr; if (!best) return; post(*best, d.ifa); }
void p7(const Device &d, const Consent &c, B b) { B *best = c.vendor(b.v) ? &b : nullptr; if (!best) return; post(*best, d.ifa); }
void p8(const Device &d, const Consent &c, B b) { bool best = false; if (c.vendor(b.v)) best = true; if (!best) return; post(b, d.ifa); }
