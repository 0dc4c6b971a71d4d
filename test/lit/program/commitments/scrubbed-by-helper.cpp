// Without consent a helper takes the personal data out of a copy, which is sent.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify:
  - {field: ["Device::Ip", "Device::Where", "Device::Ids", "Device::Ifa"], as: user_id}
sinks:
  - {function: "post", purpose: bidding}
guards:
  - {function: "allowed", name: vendor_consent}
rules:
  - {id: vendor-consent, require: {data: user_id, for: bidding, guard: vendor_consent}}
//--- one.cpp
// Without consent a helper clears the fields of a copy, which is then sent. Strings are seen to be gone; optional and map fields are not.
#include <map>
#include <optional>
#include <string>
void post(const std::string &Body);
bool allowed(int Vendor);
struct Geo { double Lat = 0; std::string Zip; };
struct Device { std::string Ip; std::optional<Geo> Where; std::map<std::string, std::string> Ids; std::optional<std::string> Ifa; };
struct Request { Device Dev; };

void scrub(Request &R) {
  R.Dev.Ip.clear();
  R.Dev.Where.reset();
  R.Dev.Ids.clear();
  R.Dev.Ifa.reset();
}
void scrubByAssignment(Request &R) {
  R.Dev.Ip = "";
  R.Dev.Where = std::nullopt;
  R.Dev.Ids = {};
  R.Dev.Ifa = std::nullopt;
}
std::string all(const Request &R) {
  std::string Out = R.Dev.Ip;
  if (R.Dev.Where) Out += R.Dev.Where->Zip;
  if (auto It = R.Dev.Ids.find("a"); It != R.Dev.Ids.end()) Out += It->second;
  if (R.Dev.Ifa) Out += *R.Dev.Ifa;
  return Out;
}
void sendText(const Request &R) {
  Request Copy = R;
  if (!allowed(1)) scrub(Copy);
  post(Copy.Dev.Ip);
}
void sendOptional(const Request &R) {
  Request Copy = R;
  if (!allowed(1)) scrub(Copy);
  if (Copy.Dev.Where) post(Copy.Dev.Where->Zip);
}
void sendMap(const Request &R) {
  Request Copy = R;
  if (!allowed(1)) scrub(Copy);
  if (auto It = Copy.Dev.Ids.find("a"); It != Copy.Dev.Ids.end()) post(It->second);
}
void sendAll(const Request &R) {
  Request Copy = R;
  if (!allowed(1)) scrub(Copy);
  post(all(Copy));
}
void sendAssigned(const Request &R) {
  Request Copy = R;
  if (!allowed(1)) scrubByAssignment(Copy);
  post(all(Copy));
}
void sendBroken(const Request &R) {
  Request Copy = R;
  if (allowed(1)) scrub(Copy);
  post(all(Copy)); // WARN
}
void sendForgotten(const Request &R) {
  Request Copy = R;
  if (!allowed(1)) Copy.Dev.Ip.clear();
  post(all(Copy)); // WARN
}
