// A check of one member of an object, and a call of another.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {location: {}}
purposes: {partner: {}}
classify:
  - {field: ["Loc::country", "OLoc::country"], as: location}
sinks:
  - {function: send, purpose: partner}
guards:
  - {function: ["Filter::allowed", "Filter::outOfSight"], name: allowed}
rules:
  - {id: allowed-country, require: {data: location, for: partner, guard: allowed}}
//--- one.cpp
#include <set>
#include <string>
struct Loc { std::string country; };
struct Filter {
  std::set<std::string> allowed_;
  bool allowed(const Loc &l) const { return allowed_.contains(l.country); }
  bool outOfSight(const Loc &l) const;
};
struct Metrics { void incr(const std::string &label); };
struct Counter { int n = 0; void incr(const std::string &label); };
struct State { Filter filter; Metrics metrics; Counter counter; };
void send(const std::string &s);
void note(Metrics &m);

void emptyClass(State &st, const Loc &l) {
  if (!st.filter.allowed(l)) return;
  st.metrics.incr("x");
  send(l.country);
}
void counter(State &st, const Loc &l) {
  if (!st.filter.allowed(l)) return;
  st.counter.incr("x");
  send(l.country);
}
void reference(State &st, const Loc &l) {
  if (!st.filter.allowed(l)) return;
  note(st.metrics);
  send(l.country);
}
void outOfSight(State &st, const Loc &l) {
  if (!st.filter.outOfSight(l)) return;
  st.metrics.incr("x");
  send(l.country);
}
void split(Filter &f, Metrics &m, const Loc &l) {
  if (!f.allowed(l)) return;
  m.incr("x");
  send(l.country);
}
class Refresher {
public:
  explicit Refresher(State &s) : s_(s) {}
  void run() { s_.metrics.incr("refresh"); }
private:
  State &s_;
};
void local(State &st, const Loc &l) {
  Refresher r(st);
  if (!st.filter.allowed(l)) return;
  r.run();
  send(l.country); // FP
}
void inside(State &st, const Loc &l) {
  if (!st.filter.allowed(l)) return;
  st.filter.allowed_.clear();
  send(l.country); // WARN
}
