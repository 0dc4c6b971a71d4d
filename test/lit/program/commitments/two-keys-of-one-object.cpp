// Two objects that one function has loaded, by two keys that lie in one object.
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
#include <optional>
#include <string>
struct Site { std::string key; bool publish = false; };
struct Stats { int time = 0; };
struct Work { std::string key, target; };
std::optional<Site> load(const std::string &key);
void save(const std::string &key, const Stats &s);

void twoFields(const Work &w, const Stats &s) {
  auto site = load(w.key);
  if (!site || !site->publish) return;
  auto moved = load(w.target);
  if (moved) save(moved->key, s); // WARN
}
void twoFieldsCopied(const Work &w, const Stats &s) {
  const std::string from = w.key, to = w.target;
  auto site = load(from);
  if (!site || !site->publish) return;
  if (auto moved = load(to))
    save(moved->key, s); // WARN
}
void twoParameters(const std::string &a, const std::string &b, const Stats &s) {
  auto site = load(a);
  if (!site || !site->publish) return;
  auto moved = load(b);
  if (moved) save(moved->key, s); // WARN
}
void sameField(const Work &w, const Stats &s) {
  auto site = load(w.key);
  if (!site || !site->publish) return;
  auto again = load(w.key);
  if (again) save(again->key, s);
}
