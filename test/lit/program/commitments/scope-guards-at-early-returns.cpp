// A scope guard runs at each end of its scope, also where nothing was checked yet.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {performance_data: {}}
purposes: {analytics: {}}
classify:
  - {type: Stats, as: performance_data}
sinks:
  - {function: save, purpose: analytics}
consent:
  - {field: "Site::publish", purpose: analytics}
rules:
  - {id: agreed, deny: {data: performance_data, for: analytics}, unless: {consent: analytics}}
//--- one.cpp
#include <functional>
#include <optional>
#include <string>
struct Site { std::string key; bool publish = false; };
struct Stats { int time = 0; };
std::optional<Site> load(const std::string &key);
void save(const std::string &key, const Stats &s);
template <class F> class ScopeExit {
  F f_;
public:
  explicit ScopeExit(F f) : f_(std::move(f)) {}
  ~ScopeExit() { f_(); }
};
class ScopeExitFn {
  std::function<void()> f_;
public:
  explicit ScopeExitFn(std::function<void()> f) : f_(std::move(f)) {}
  ~ScopeExitFn() { f_(); }
};
struct Saver { std::string key; const Stats &s; ~Saver() { save(key, s); } }; // WARN WARN

void earlyReturn(const std::string &key, const Stats &s) {
  ScopeExit g([&] { save(key, s); }); // WARN
  auto site = load(key);
  if (!site || !site->publish) return;
}
void earlyReturnFunction(const std::string &key, const Stats &s) {
  ScopeExitFn g([&] { save(key, s); }); // WARN
  auto site = load(key);
  if (!site || !site->publish) return;
}
void checkOfOptionalData(const std::string &key, const std::optional<Stats> &s) {
  ScopeExit g([&] { if (s) save(key, *s); }); // WARN WARN
  auto site = load(key);
  if (!site || !site->publish) return;
}
void noEarlyReturn(const std::string &key, const Stats &s) {
  ScopeExit g([&] { save(key, s); }); // WARN
  auto site = load(key);
  if (site && site->publish) site->key.clear();
}
void ownDestructor(const std::string &key, const Stats &s) {
  Saver g{key, s};
  auto site = load(key);
  if (!site || !site->publish) return;
}
void armedBehindCheck(const std::string &key, const Stats &s) {
  auto site = load(key);
  if (!site || !site->publish) return;
  ScopeExit g([&] { save(key, s); });
}
