// The members of a class that a macro makes all stand where the class does.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify:
  - {field: ["User::id", "Device::ifa"], as: user_id}
sinks:
  - {function: "post", parameters: [0], purpose: bidding}
guards:
  - {function: "Consent::vendor", name: vendor}
rules:
  - {id: id-needs-consent, require: {data: user_id, for: bidding, guard: vendor}}
//--- one.cpp
#include <string>
struct Consent { bool vendor(int v) const; };
void post(const std::string &body);
// A class that a macro makes stands all in one place.
#define MODEL(Class, Field) \
  struct Class { \
    std::string Field; \
    void send() const { post(Field); } \
    void sendTo(const Consent &c, int v) const { if (c.vendor(v)) post(Field); } \
  }
MODEL(Device, ifa); // WARN
