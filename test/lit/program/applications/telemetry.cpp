// A crash reporter: what a device reports serves repairs only, a hash of it is no less personal, and keys never leave.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify:
  - {field: "crash::Device::id", as: diagnostic_data}
  - {field: "crash::Device::user", as: diagnostic_data}
  - {field: "crash::Frame::locals", as: diagnostic_data}
  - {type: "crash::Key", as: encryption_key}
  - {function: "crash::Environment::get", when: {0: ["HOME", "USER*"]}, as: diagnostic_data}
  - {function: "crash::Environment::get", when: {0: "*_KEY"}, as: encryption_key}
sinks:
  - {function: "crash::Channel::write", parameters: [0], purpose: troubleshooting}
  - {function: "crash::Vendor::track", parameters: [0, 1], purpose: third_party, recipient: Metrix}
  - {function: "crash::Banner::target", parameters: [0], purpose: advertising}
  - {type: "crash::Dashboard", purpose: improvement}
declassifiers:
  - {function: "crash::Histogram::render", to: aggregated, because: "at least 50 devices", owner: "crash team"}
  - {function: "crash::pseudonym", to: pseudonymised, because: "the salt stays here", owner: "crash team"}
rules:
  - id: reports-without-keys
    deny: {data: encryption_key, for: [troubleshooting, improvement]}
  - id: only-numbers-improve
    deny: {data: diagnostic_data, for: improvement}
//--- crash.h
#pragma once
#include <array>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <variant>
#include <vector>
namespace crash {
struct Key {
  std::array<unsigned char, 32> bytes;
  std::string hex() const;
};
struct Device {
  std::string id, user, model;
};
struct Frame {
  std::string function, locals;
  int line = 0;
};
struct Session {
  Device device;
  Key key;
  int uptime = 0;
};
struct Environment {
  static std::string get(const char *Name);
};
struct Channel {
  virtual ~Channel() = default;
  virtual void write(const std::string &Text) = 0;
};
struct Vendor {
  void track(const std::string &Name, const std::string &Value);
};
struct Banner {
  void target(const std::string &Words);
};
struct Dashboard {
  void count(const std::string &Name, long N);
};
struct Histogram {
  void add(const std::string &Id) { ++Buckets[Id]; }
  std::string render() const;
  const std::map<std::string, int> &raw() const { return Buckets; }
  std::map<std::string, int> Buckets;
};
std::string sha256(const std::string &Text);
std::string pseudonym(const std::string &Text);
using Value = std::variant<long, std::string>;
using Fields = std::vector<std::pair<std::string, Value>>;
Fields describe(const Session &S);
Fields describeAll(const Session &S);
std::string json(const Fields &F);
template <typename... Ts> std::string line(const Ts &...Parts) {
  std::ostringstream Out;
  ((Out << Parts << ' '), ...);
  return Out.str();
}
}
//--- describe.cpp
#include "crash.h"
namespace crash {
std::string Key::hex() const {
  static const char Digits[] = "0123456789abcdef";
  std::string Text;
  for (unsigned char B : bytes)
    Text.append({Digits[B >> 4], Digits[B & 15]});
  return Text;
}
std::string Histogram::render() const {
  std::string Text;
  for (const auto &[Id, N] : Buckets)
    if (N >= 50)
      Text += std::to_string(N) + '\n';
  return Text;
}
Fields describe(const Session &S) { return {{"user", S.device.user}, {"uptime", long(S.uptime)}}; }
Fields describeAll(const Session &S) {
  Fields F = describe(S);
  F.emplace_back("check", S.key.hex().substr(0, 8));
  return F;
}
std::string json(const Fields &F) {
  std::string Text = "{";
  for (const auto &[Name, V] : F)
    Text += '"' + Name + "\":" + std::visit([](const auto &X) { return line(X); }, V) + ',';
  return Text + '}';
}
}
//--- report.cpp
#include "crash.h"
namespace crash {
struct Report {
  explicit Report(std::unique_ptr<Channel> C) : Out(std::move(C)) {}
  template <typename T> Report &operator<<(const T &Part) {
    Text << Part;
    return *this;
  }
  ~Report() { Out->write(Text.str()); }
  std::unique_ptr<Channel> Out;
  std::ostringstream Text;
};
void onCrash(std::unique_ptr<Channel> C, const Session &S, const std::vector<Frame> &Stack) {
  Report R(std::move(C));
  R << json(describe(S)) << Environment::get("HOME");
  for (const Frame &F : Stack)
    R << line(F.function, F.line, F.locals);
}
void onHang(Channel &C, const Session &S) {
  C.write(json(describe(S)));
  C.write(json(describeAll(S))); // WARN
  C.write(line(S.device.model, Environment::get("STORE_KEY"))); // WARN
  C.write(line(S.device.id, Environment::get("USERNAME")));
}
}
//--- use.cpp
#include "crash.h"
namespace crash {
void sell(Banner &B, Vendor &V, const Session &S, const Histogram &H) {
  B.target(S.device.model);
  B.target(sha256(S.device.id)); // WARN
  B.target(pseudonym(S.device.id)); // WARN
  B.target(H.render());
  for (const auto &[Id, N] : H.raw())
    B.target(Id + std::to_string(N)); // WARN
  V.track("user:" + S.device.user, "crash"); // WARN
  V.track("crash", sha256(S.key.hex())); // WARN
  V.track("crash", std::string(S.key.bytes.begin(), S.key.bytes.end())); // WARN
}
void learn(Dashboard &D, Banner &B, Vendor &V, const std::vector<Session> &All) {
  std::map<std::string, long> ByModel, ByUser;
  Histogram Devices;
  for (const Session &S : All) {
    ++ByModel[S.device.model];
    ++ByUser[S.device.user];
    Devices.add(S.device.id);
  }
  for (const auto &[Model, N] : ByModel)
    D.count(Model, N);
  for (const auto &[User, N] : ByUser)
    D.count(User, N); // WARN
  D.count(Devices.render(), 1); // FP: what an earlier call has handed in
  sell(B, V, All.front(), Devices);
}
}
