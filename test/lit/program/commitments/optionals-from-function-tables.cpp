// A loop over functions whose optional result is tested: each round has one of its own.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {fine: {}}
purposes: {partner: {}}
classify:
  - {field: "Loc::postal", as: fine}
sinks:
  - {function: send, purpose: partner}
rules:
  - {id: coarse, deny: {data: fine, for: partner}}
//--- one.cpp
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>
struct Loc { std::string country, postal; };
void send(const std::string &url);
using Text = std::string (*)(const Loc &);
using Maybe = std::optional<std::string> (*)(const Loc &);
std::optional<std::string> postalOf(const Loc &l) { return l.postal; }
std::optional<std::string> countryOf(const Loc &l) { return l.country; }

void textMap(const Loc &l) {
  static const std::map<std::string, Text> params{{"c", [](const Loc &l) { return l.country; }}, {"z", [](const Loc &l) { return l.postal; }}};
  for (const auto &[k, get] : params) send(get(l)); // WARN
}
void maybeMap(const Loc &l) {
  static const std::map<std::string, Maybe> params{{"c", countryOf}, {"z", postalOf}};
  for (const auto &[k, get] : params)
    if (auto v = get(l)) send(*v); // WARN
}
void maybeMapLocal(const Loc &l) {
  const std::map<std::string, Maybe> params{{"c", countryOf}, {"z", postalOf}};
  for (const auto &[k, get] : params)
    if (auto v = get(l)) send(*v); // WARN
}
void maybeArray(const Loc &l) {
  const Maybe all[] = {countryOf, postalOf};
  for (Maybe get : all)
    if (auto v = get(l)) send(*v); // WARN
}
void maybeVector(const Loc &l) {
  const std::vector<Maybe> all{countryOf, postalOf};
  for (Maybe get : all)
    if (auto v = get(l)) send(*v); // WARN
}
void maybeFunction(const Loc &l) {
  const std::vector<std::function<std::optional<std::string>(const Loc &)>> all{countryOf, postalOf};
  for (const auto &get : all)
    if (auto v = get(l)) send(*v); // WARN
}
void maybeOne(const Loc &l) {
  Maybe get = postalOf;
  if (auto v = get(l)) send(*v); // WARN
}
void maybeLambda(const Loc &l) {
  Maybe get = [](const Loc &l) -> std::optional<std::string> { return l.postal; };
  if (auto v = get(l)) send(*v); // WARN
}
void maybeNoTest(const Loc &l) {
  const std::vector<Maybe> all{countryOf, postalOf};
  for (Maybe get : all) send(get(l).value_or("")); // WARN
}
