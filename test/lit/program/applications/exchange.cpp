// An ad exchange: bid requests carry a consent string; personal data goes to bidders only as far as it allows.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify:
  - {field: "rtb::Device::ip", as: customer_data}
  - {field: "rtb::Device::ifa", as: customer_data}
sinks:
  - {function: "rtb::Bidder::offer", parameters: [0], purpose: advertising, recipient: bidder}
  - {type: "rtb::ProfileStore", purpose: profiling}
consent:
  - {function: "rtb::ConsentString::allows", purpose_parameter: 0}
declassifiers:
  - {function: "rtb::truncateIp", to: aggregated, because: "only the first two bytes stay", owner: "privacy"}
//--- rtb.h
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>
namespace rtb {
enum class Purpose { kAdvertising, kProfiling, kMarketResearch };
struct Device {
  std::string ip, ifa, model;
};
struct BidRequest {
  std::string id, consent;
  Device device;
};
class ConsentString {
public:
  static ConsentString parse(const std::string &Text);
  bool allows(Purpose P) const;
};
class Bidder {
public:
  virtual ~Bidder() = default;
  virtual void offer(const std::string &Payload) = 0;
};
class ProfileStore {
public:
  void add(const std::string &Key, const std::string &Trait);
};
std::string truncateIp(const std::string &Ip);
class Auction {
public:
  explicit Auction(const BidRequest &R);
  void run(Bidder &B);
  void runAnyway(Bidder &B);

private:
  const BidRequest &Request;
  bool MayAdvertise;
};
bool gdprAllows(const BidRequest &R, Purpose P);
std::string payload(const BidRequest &R);
std::string cleanPayload(const BidRequest &R);
}
//--- consent.cpp
#include "rtb.h"
namespace rtb {
bool gdprAllows(const BidRequest &R, Purpose P) {
  if (R.consent.empty())
    return false;
  return ConsentString::parse(R.consent).allows(P);
}
std::string payload(const BidRequest &R) { return "{\"ip\":\"" + R.device.ip + "\",\"ifa\":\"" + R.device.ifa + "\"}"; }
std::string cleanPayload(const BidRequest &R) { return "{\"net\":\"" + truncateIp(R.device.ip) + "\"}"; }
}
//--- auction.cpp
#include "rtb.h"
namespace rtb {
Auction::Auction(const BidRequest &R) : Request(R), MayAdvertise(gdprAllows(R, Purpose::kAdvertising)) {}
void Auction::run(Bidder &B) {
  if (MayAdvertise)
    B.offer(payload(Request));
  else
    B.offer(cleanPayload(Request));
}
void Auction::runAnyway(Bidder &B) { B.offer(payload(Request)); } // WARN
void broadcast(const std::vector<std::unique_ptr<Bidder>> &All, const BidRequest &R) {
  if (!gdprAllows(R, Purpose::kAdvertising))
    return;
  for (const auto &B : All)
    B->offer(payload(R));
}
void wrongPurpose(Bidder &B, const BidRequest &R) {
  if (gdprAllows(R, Purpose::kMarketResearch))
    B.offer(payload(R)); // WARN
}
void fallback(Bidder &B, const BidRequest &First, const BidRequest &Second) {
  if (gdprAllows(First, Purpose::kAdvertising)) {
    B.offer(payload(First));
    B.offer(payload(Second)); // WARN
  }
}
void profile(ProfileStore &P, const BidRequest &R) {
  auto Consent = ConsentString::parse(R.consent);
  if (Consent.allows(Purpose::kAdvertising))
    P.add(R.device.ifa, R.device.model); // WARN
  if (Consent.allows(Purpose::kProfiling))
    P.add(R.device.ifa, R.device.model);
}
void enqueue(std::function<void()>);
void later(Bidder &B, const BidRequest &R) {
  if (gdprAllows(R, Purpose::kAdvertising))
    enqueue([&B, R] { B.offer(payload(R)); });
}
}
