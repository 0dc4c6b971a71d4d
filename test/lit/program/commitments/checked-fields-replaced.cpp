// The member that a check has read is replaced by another one.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {location: {}}
purposes: {partner: {}}
classify:
  - {field: ["Loc::country", "Loc::home", "Header::country"], as: location}
sinks:
  - {function: send, purpose: partner}
guards:
  - {function: "Filter::allowed", name: allowed}
rules:
  - {id: allowed-country, require: {data: location, for: partner, guard: allowed}}
//--- one.cpp
#include <optional>
#include <set>
#include <string>
struct Loc { std::string country, home; };
struct Header { std::optional<std::string> country; };
struct Filter {
  std::set<std::string> ok;
  bool allowed(const Loc &l) const { return ok.contains(l.country); }
};
void send(const std::string &s);
void replace(Loc &l, const std::optional<std::string> &c) {
  if (c) l.country = *c;
}
void otherField(const Filter &f, Loc &l) {
  if (!f.allowed(l)) return;
  l.country = l.home;
  send(l.country); // FN
}
void otherClass(const Filter &f, Loc l, const Header &h) {
  if (!f.allowed(l)) return;
  if (h.country) l.country = *h.country;
  send(l.country); // FN
}
void byHelper(const Filter &f, Loc l, const Header &h) {
  if (!f.allowed(l)) return;
  replace(l, h.country);
  send(l.country); // WARN
}
void copyOfIt(const Filter &f, const Loc &in) {
  Loc l = in;
  if (!f.allowed(l)) return;
  l.country = in.home;
  send(l.country); // WARN
}
void otherObject(const Filter &f, Loc l, const Loc &o) {
  if (!f.allowed(l)) return;
  l.country = o.country;
  send(l.country); // WARN
}
void otherDataAfterwards(const Filter &f, Loc &l, const std::string &c) {
  if (!f.allowed(l)) return;
  l.country = c;
  send(l.home); // WARN
}
void replacedBefore(const Filter &f, Loc l, const Header &h) {
  replace(l, h.country);
  if (f.allowed(l)) send(l.country);
}
