// Filters as objects in a list, each of which scrubs unless its guard passed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_ids: {}, precise_geo: {}}
purposes: {bidding: {}}
classify: [{field: "Request::id", as: user_ids}, {field: "Request::geo", as: precise_geo}]
sinks: [{function: "post", purpose: bidding}]
guards:
  - {function: "passIds", name: ids_allowed}
  - {function: "passGeo", name: geo_allowed}
rules:
  - {id: ids-need-consent, require: {data: user_ids, for: bidding, guard: ids_allowed}}
  - {id: geo-needs-consent, require: {data: precise_geo, for: bidding, guard: geo_allowed}}
//--- one.cpp
//
// function by reference and one by value are silent.
#include <functional>
#include <memory>
#include <string>
#include <vector>
struct Request { std::string id; std::string geo; };
struct Bidder { std::string name; };
bool passIds(const Bidder &b);
bool passGeo(const Bidder &b);
void post(const std::string &body);
struct Filter { virtual ~Filter() = default; virtual void apply(Request &r, const Bidder &b) const = 0; };
struct IdFilter : Filter { void apply(Request &r, const Bidder &b) const override { if (!passIds(b)) r.id.clear(); } };
void applyIds(Request &r, const Bidder &b) { if (!passIds(b)) r.id.clear(); }
Request withoutIds(Request r, const Bidder &b) { if (!passIds(b)) r.id.clear(); return r; }
void direct(const Request &req, const Bidder &b) {
  Request copy = req;
  applyIds(copy, b);
  post(copy.id);
}
void byValue(const Request &req, const Bidder &b) {
  post(withoutIds(req, b).id);
}
void oneFilter(const Request &req, const Bidder &b) {
  const std::unique_ptr<Filter> f = std::make_unique<IdFilter>();
  Request copy = req;
  f->apply(copy, b);
  post(copy.id);
}
void listOfFilters(const Request &req, const Bidder &b) {
  std::vector<std::unique_ptr<Filter>> filters;
  filters.push_back(std::make_unique<IdFilter>());
  Request copy = req;
  for (const auto &f : filters) f->apply(copy, b);
  post(copy.id);
}
void otherField(const Request &req, const Bidder &b, const Bidder &other) {
  Request copy = req;
  applyIds(copy, other); // geo was never checked
  post(copy.geo); // WARN
}
