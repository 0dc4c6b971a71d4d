// Steps that each scrub unless their flag is true, called one after the other.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {user_ids: {}}
purposes: {bidding: {}}
classify: [{field: "Request::uid", as: user_ids}]
sinks: [{function: "net::post", purpose: bidding}]
guards: [{field: "Perm::passId", name: pass_id}]
rules: [{id: ids, require: {data: user_ids, for: bidding, guard: pass_id}}]
//--- one.cpp
//
#include <array>
#include <functional>
#include <string>
#include <vector>
struct Request { std::string uid; std::string name; };
struct Perm { bool bid = false; bool passId = false; };
Perm permFor(int Vendor);
namespace net { void post(const Request &R); }
void scrub(Request &R) { R.uid.clear(); }
void step(Request &R, const Perm &P) { if (!P.passId) scrub(R); }
void other(Request &R, const Perm &P) { if (!P.bid) R.name.clear(); }
using Step = std::function<void(Request &, const Perm &)>;

void oneFunction(const Request &O) {
  const Perm P = permFor(1);
  const Step S = step;
  Request M = O;
  S(M, P);
  net::post(M);
}
void oneLambda(const Request &O) {
  const Perm P = permFor(1);
  const auto S = [](Request &R, const Perm &Q) { if (!Q.passId) scrub(R); };
  Request M = O;
  S(M, P);
  net::post(M);
}
void oneInVector(const Request &O) {
  const Perm P = permFor(1);
  const std::vector<Step> Steps{step};
  Request M = O;
  for (const Step &S : Steps) S(M, P);
  net::post(M);
}
void twoInVector(const Request &O) {
  const Perm P = permFor(1);
  const std::vector<Step> Steps{step, other};
  Request M = O;
  for (const Step &S : Steps) S(M, P);
  net::post(M);
}
void twoPointers(const Request &O) {
  const Perm P = permFor(1);
  void (*const Steps[])(Request &, const Perm &) = {step, other};
  Request M = O;
  for (auto *S : Steps) S(M, P);
  net::post(M);
}
template <class... S> void all(Request &R, const Perm &P, S &&...Steps) { (Steps(R, P), ...); }
void folded(const Request &O) {
  const Perm P = permFor(1);
  Request M = O;
  all(M, P, step, other);
  net::post(M);
}
void onlyOther(const Request &O) {
  const Perm P = permFor(1);
  const std::vector<Step> Steps{other};
  Request M = O;
  for (const Step &S : Steps) S(M, P);
  net::post(M); // WARN
}
