// Those who get the data come out of a list that only those were put into who were checked.
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
  - {function: "Consent::vendor", name: vendor}
rules:
  - {id: id-needs-consent, require: {data: user_id, for: bidding, guard: vendor}}
//--- one.cpp
#include <algorithm>
#include <iterator>
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
void filtered(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Bidder> allowed;
  for (const auto &b : all) if (c.vendor(b.vendor)) allowed.push_back(b);
  for (const auto &b : allowed) post(b, d.ifa);
}
std::vector<Bidder> withConsent(const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Bidder> allowed;
  for (const auto &b : all) { if (!c.vendor(b.vendor)) continue; allowed.push_back(b); }
  return allowed;
}
void filteredBefore(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  for (const auto &b : withConsent(c, all)) post(b, d.ifa);
}
void filteredWrong(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  auto ok = withConsent(c, all);
  for (const auto &b : all) post(b, d.ifa); // WARN
}
void copied(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Bidder> allowed;
  std::copy_if(all.begin(), all.end(), std::back_inserter(allowed), [&](const Bidder &b) { return c.vendor(b.vendor); });
  for (const auto &b : allowed) post(b, d.ifa);
}
void erased(const Device &d, const Consent &c, std::vector<Bidder> all) {
  std::erase_if(all, [&](const Bidder &b) { return !c.vendor(b.vendor); });
  for (const auto &b : all) post(b, d.ifa);
}
const Bidder *choose(const Consent &c, const std::vector<Bidder> &all) {
  for (const auto &b : all) if (c.vendor(b.vendor)) return &b;
  return nullptr;
}
void chosen(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  if (const Bidder *b = choose(c, all)) post(*b, d.ifa);
}
std::optional<Bidder> pick(const Consent &c, const std::vector<Bidder> &all) {
  auto it = std::find_if(all.begin(), all.end(), [&](const Bidder &b) { return c.vendor(b.vendor); });
  if (it == all.end()) return std::nullopt;
  return *it;
}
void picked(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  auto b = pick(c, all);
  if (!b) return;
  post(*b, d.ifa);
}
void none_(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  for (const auto &b : all) post(b, d.ifa); // WARN
}
void some(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Bidder> allowed;
  for (const auto &b : all) if (c.vendor(b.vendor) || b.url == "x") allowed.push_back(b);
  for (const auto &b : allowed) post(b, d.ifa); // WARN
}
//--- two.cpp
#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <string>
#include <vector>
struct Device { std::string ua, ifa; };
struct VendorId { int v; };
struct Bidder { VendorId vendor; std::string url; };
struct Consent { bool vendor(VendorId v) const; };
void post(const Bidder &to, const std::string &body);
void postUrl(const std::string &to, const std::string &body);
// A list that is filled elsewhere.
void filterInto(const Consent &c, const std::vector<Bidder> &all, std::vector<Bidder> &out) {
  for (const auto &b : all) if (c.vendor(b.vendor)) out.push_back(b);
}
void outParam(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Bidder> allowed;
  filterInto(c, all, allowed);
  for (const auto &b : allowed) post(b, d.ifa);
}
void sendAll(const Device &d, const std::vector<Bidder> &to) {
  for (const auto &b : to) post(b, d.ifa);
}
void handedOn(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Bidder> allowed;
  filterInto(c, all, allowed);
  sendAll(d, allowed);
}
void sendEach(const Device &d, const std::vector<Bidder> &to) {
  for (const auto &b : to) post(b, d.ifa); // WARN
}
void handedOnWrong(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Bidder> allowed;
  filterInto(c, all, allowed);
  sendEach(d, allowed);
  sendEach(d, all);
}
struct Exchange {
  Device device;
  std::vector<Bidder> bidders, allowed;
  void choose(const Consent &c) { for (auto &b : bidders) if (c.vendor(b.vendor)) allowed.push_back(b); }
  void run() { for (auto &b : allowed) post(b, device.ifa); } // FP
  void runAll() { for (auto &b : bidders) post(b, device.ifa); } // WARN
};
void exchange(Exchange &e, const Consent &c) { e.choose(c); e.run(); e.runAll(); }
void pointers(const Device &d, const Consent &c, const std::vector<std::unique_ptr<Bidder>> &all) {
  std::vector<const Bidder *> allowed;
  for (const auto &b : all) if (c.vendor(b->vendor)) allowed.push_back(b.get());
  for (const auto *b : allowed) post(*b, d.ifa);
}
void urls(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<std::string> to;
  for (const auto &b : all) if (c.vendor(b.vendor)) to.push_back(b.url);
  for (const auto &u : to) postUrl(u, d.ifa);
}
void partitioned(const Device &d, const Consent &c, std::vector<Bidder> all) {
  auto mid = std::partition(all.begin(), all.end(), [&](const Bidder &b) { return c.vendor(b.vendor); });
  for (auto it = all.begin(); it != mid; ++it) post(*it, d.ifa); // FP
}
void removed(const Device &d, const Consent &c, std::vector<Bidder> all) {
  all.erase(std::remove_if(all.begin(), all.end(), [&](const Bidder &b) { return !c.vendor(b.vendor); }), all.end());
  for (const auto &b : all) post(b, d.ifa);
}
void removedWrong(const Device &d, const Consent &c, std::vector<Bidder> all) {
  all.erase(std::remove_if(all.begin(), all.end(), [&](const Bidder &b) { return c.vendor(b.vendor); }), all.end());
  for (const auto &b : all) post(b, d.ifa); // WARN
}
void ranges(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  for (const auto &b : all | std::views::filter([&](const Bidder &x) { return c.vendor(x.vendor); })) post(b, d.ifa);
}
struct Seat { Bidder bidder; std::string body; };
void seats(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Seat> out;
  for (const auto &b : all) if (c.vendor(b.vendor)) out.push_back(Seat{b, d.ifa});
  for (const auto &s : out) post(s.bidder, s.body);
}
void map(const Device &d, const Consent &c, const std::map<std::string, Bidder> &all) {
  std::map<std::string, Bidder> ok;
  for (const auto &[n, b] : all) if (c.vendor(b.vendor)) ok[n] = b;
  for (const auto &[n, b] : ok) post(b, d.ifa);
}
void flags(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<bool> ok;
  for (const auto &b : all) ok.push_back(c.vendor(b.vendor));
  for (size_t i = 0; i < all.size(); ++i) if (ok[i]) post(all[i], d.ifa); // FP
}
void inMap(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::map<int, bool> ok;
  for (const auto &b : all) ok[b.vendor.v] = c.vendor(b.vendor);
  for (const auto &b : all) if (ok[b.vendor.v]) post(b, d.ifa); // FP
}
struct Offer { Bidder b; bool ok; };
void withFlag(const Device &d, const Consent &c, const std::vector<Bidder> &all) {
  std::vector<Offer> offers;
  for (const auto &b : all) offers.push_back({b, c.vendor(b.vendor)});
  for (const auto &o : offers) if (o.ok) post(o.b, d.ifa);
}
//--- three.cpp
#include <string>
#include <vector>
struct Device { std::string ua, ifa; };
struct VendorId { int v; };
struct Bidder { VendorId vendor; std::string url; };
struct Consent { bool vendor(VendorId v) const; };
void post(const Bidder &to, const std::string &body);
class Auction {
public:
  Auction(Device d, const std::vector<Bidder> &all) : device_(d), all_(all) {}
  void run(const Consent &c) { choose(c); solicit(); other(); }
private:
  void choose(const Consent &c) { for (auto &b : all_) { if (!c.vendor(b.vendor)) continue; eligible_.push_back(b); } }
  void solicit() { for (auto &b : eligible_) post(b, device_.ifa); }
  void other() { for (auto &b : all_) post(b, device_.ifa); } // WARN
  Device device_;
  std::vector<Bidder> all_, eligible_;
};
void serve(const Device &d, const std::vector<Bidder> &all, const Consent &c) { Auction a(d, all); a.run(c); }
struct Plain {
  Device device;
  std::vector<Bidder> all, eligible;
  void choose(const Consent &c) { for (auto &b : all) if (c.vendor(b.vendor)) eligible.emplace_back(b); }
  void solicit() { for (auto &b : eligible) post(b, device.ifa); }
};
void plain(const Device &d, const std::vector<Bidder> &all, const Consent &c) { Plain p; p.device = d; p.all = all; p.choose(c); p.solicit(); }
