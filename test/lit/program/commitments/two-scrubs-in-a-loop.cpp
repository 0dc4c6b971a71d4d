// Two scrubs one after the other in a loop, each unless its own guard passed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_ids: {}, precise_geo: {}}
purposes: {bidding: {}}
classify: [{field: "Request::id", as: user_ids}, {field: "Request::geo", as: precise_geo}]
sinks: [{function: "post", purpose: bidding}]
guards:
  - {function: ["passIds", "Tcf::passIds"], name: ids_allowed}
  - {function: ["passGeo", "Tcf::passGeo"], name: geo_allowed}
rules:
  - {id: ids-need-consent, require: {data: user_ids, for: bidding, guard: ids_allowed}}
  - {id: geo-needs-consent, require: {data: precise_geo, for: bidding, guard: geo_allowed}}
//--- one.cpp
//
// reported as not guarded (whichever stands second); in place (line 14), without a loop (line 15), or the body of the loop as a function of its own (line 16): silent.
#include <string>
#include <vector>
struct Request { std::string id; std::string geo; };
struct Bidder { std::string name; };
bool passIds(const Bidder &b);
bool passGeo(const Bidder &b);
void post(const std::string &body);
void scrubIds(Request &r) { r.id.clear(); }
void scrubGeo(Request &r) { r.geo.clear(); }
struct A { Bidder b; const Bidder &info() const { return b; } };
struct A1 : A { void send(const Request &r) { post(r.id + r.geo); } };
struct A2 : A { void send(const Request &r) { post(r.id + r.geo); } };
struct A3 : A { void send(const Request &r) { post(r.id + r.geo); } };
struct A4 : A { void send(const Request &r) { post(r.id + r.geo); } };
struct A5 : A { void send(const Request &r) { post(r.id + r.geo); } }; // WARN WARN
void loopFunctions(const Request &req, std::vector<A1> &as) {
  for (auto &a : as) {
    Request c = req;
    if (!passIds(a.info())) scrubIds(c);
    if (!passGeo(a.info())) scrubGeo(c);
    a.send(c);
  }
}
void loopInPlace(const Request &req, std::vector<A2> &as) {
  for (auto &a : as) {
    Request c = req;
    if (!passIds(a.info())) c.id.clear();
    if (!passGeo(a.info())) c.geo.clear();
    a.send(c);
  }
}
void noLoop(const Request &req, A3 &a) {
  Request c = req;
  if (!passIds(a.info())) scrubIds(c);
  if (!passGeo(a.info())) scrubGeo(c);
  a.send(c);
}
void one(const Request &req, A4 &a) {
  Request c = req;
  if (!passIds(a.info())) scrubIds(c);
  if (!passGeo(a.info())) scrubGeo(c);
  a.send(c);
}
void loopHelper(const Request &req, std::vector<A4> &as) { for (auto &a : as) one(req, a); }
void bothOrNone(const Request &req, std::vector<A5> &as) {
  for (auto &a : as) {
    Request c = req;
    if (!passIds(a.info()) && !passGeo(a.info())) { scrubIds(c); scrubGeo(c); }
    a.send(c);
  }
}
Request next();
int main() { std::vector<A1> a1; std::vector<A2> a2; A3 a3; std::vector<A4> a4; std::vector<A5> a5;
  loopFunctions(next(), a1); loopInPlace(next(), a2); noLoop(next(), a3); loopHelper(next(), a4); bothOrNone(next(), a5); }
