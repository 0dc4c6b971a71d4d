// A check of one vendor in a helper or a caller, and another who gets the data.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify:
  - {field: "User::Id", as: user_id}
sinks:
  - {function: "http::Client::post", parameters: [1], purpose: bidding}
guards:
  - {function: "Consent::vendorAllowed", name: vendor_consent}
rules:
  - {id: vendor-consent, require: {data: user_id, for: bidding, guard: vendor_consent}}
//--- one.cpp
// Checked for one vendor, sent to another: the recipient of the sink and the argument of the guard belong to different objects.
#include <string>
#include <vector>
namespace http { struct Client { int post(const std::string &Url, const std::string &Body); }; }
struct Consent { bool vendorAllowed(int Vendor) const; };
struct Vendor { std::string Name, Url; int Id; };
struct User { std::string Id; };

struct Auction {
  http::Client &Client;
  std::vector<Vendor> Vendors;
  const Vendor *find(const std::string &Name) const;
  bool may(const Consent &C, const Vendor &V) const { return C.vendorAllowed(V.Id); }
  void direct(const Consent &C, const User &U, const Vendor &A, const Vendor &B) {
    if (C.vendorAllowed(A.Id)) {
      Client.post(A.Url, U.Id);
      Client.post(B.Url, U.Id); // WARN
    }
  }
  void wrapped(const Consent &C, const User &U, const Vendor &A) {
    const Vendor *Fallback = find("fallback");
    if (!may(C, A) || !Fallback) return;
    Client.post(A.Url, U.Id);
    Client.post(Fallback->Url, U.Id); // WARN
  }
  void call(const User &U, const Vendor &V) {
    if (Client.post(V.Url, U.Id) >= 500)
      if (const Vendor *Fallback = find("fallback"))
        Client.post(Fallback->Url, U.Id); // WARN
  }
  void each(const Consent &C, const User &U) {
    for (const Vendor &V : Vendors)
      if (may(C, V)) call(U, V);
  }
  void eachKept(const Consent &C, const User &U) {
    for (const Vendor &V : Vendors)
      if (C.vendorAllowed(V.Id)) {
        std::string Url = V.Url + "/bid";
        Client.post(Url, U.Id);
      }
  }
  void first(const Consent &C, const User &U) {
    bool Ok = !Vendors.empty() && may(C, Vendors.front());
    for (const Vendor &V : Vendors)
      if (Ok) Client.post(V.Url, U.Id); // WARN
  }
};
