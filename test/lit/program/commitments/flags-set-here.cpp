// A field that is a check tells nothing where the program has set it itself.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {user_ids: {}}
purposes: {bidding: {}}
classify: [{field: "Request::uid", as: user_ids}]
sinks: [{function: "net::post", purpose: bidding}]
guards:
  - {field: "Perm::passId", name: pass_id}
rules: [{id: ids, require: {data: user_ids, for: bidding, guard: pass_id}}]
//--- one.cpp
//
#include <stdexcept>
#include <string>
struct Request { std::string uid; };
struct Perm { bool bid = false; bool passId = false; };
Perm permFor(int Vendor); // may throw
namespace net { void post(const std::string &Body); }

void checked(const Request &R) {
  const Perm P = permFor(1);
  if (P.passId) net::post(R.uid);
}
void setField(const Request &R) {
  Perm P;
  P.passId = true;
  if (P.passId) net::post(R.uid); // WARN
}
void setAggregate(const Request &R) {
  Perm P{true, true};
  if (P.passId) net::post(R.uid); // WARN
}
void assigned(const Request &R) {
  Perm P;
  P = {true, true};
  if (P.passId) net::post(R.uid); // WARN
}
void onError(const Request &R) {
  Perm P;
  try {
    P = permFor(1);
  } catch (const std::invalid_argument &) {
    P = {true, true};
  }
  if (P.passId) net::post(R.uid); // WARN
}
void onErrorField(const Request &R) {
  Perm P;
  try {
    P = permFor(1);
  } catch (const std::invalid_argument &) {
    P.passId = true;
  }
  if (P.passId) net::post(R.uid); // WARN
}
void onBranch(const Request &R, bool Broken) {
  Perm P = permFor(1);
  if (Broken) P = Perm{true, true};
  if (P.passId) net::post(R.uid); // WARN
}
void scrub(Request &R) { R.uid.clear(); }
Request prepared(const Request &O, const Perm &P) {
  Request M = O;
  if (!P.passId) scrub(M);
  return M;
}
void scrubbedSet(const Request &O) {
  Perm P;
  P = {true, true};
  Request M = O;
  if (!P.passId) scrub(M);
  net::post(M.uid); // WARN
}
void scrubbedOnError(const Request &O) {
  Perm P;
  try {
    P = permFor(1);
  } catch (const std::invalid_argument &) {
    P = {true, true};
  }
  Request M = O;
  if (!P.passId) scrub(M);
  net::post(M.uid); // WARN
}
void preparedSet(const Request &O) {
  Perm P;
  P.passId = true;
  net::post(prepared(O, P).uid); // FN: set here, asked by the function that is given it
}
void preparedOnBranch(const Request &O, bool Broken) {
  Perm P = permFor(1);
  if (Broken) P = {true, true};
  net::post(prepared(O, P).uid); // FN: set here, asked by the function that is given it
}
void preparedOnError(const Request &O) {
  Perm P;
  try {
    P = permFor(1);
  } catch (const std::invalid_argument &) {
    P = {true, true};
  }
  net::post(prepared(O, P).uid); // FN: set here, asked by the function that is given it
}
void scrubbedOnBranch(const Request &O, bool Broken) {
  Perm P = permFor(1);
  if (Broken) P.passId = true;
  Request M = O;
  if (!P.passId) M.uid.clear();
  net::post(M.uid); // WARN
}
void copiedOnBranch(const Request &O, bool Broken) {
  Perm P = permFor(1);
  if (Broken) P.passId = true;
  Request M;
  if (P.passId) M.uid = O.uid;
  net::post(M.uid); // WARN
}
void copiedOnError(const Request &O) {
  Perm P;
  try { P = permFor(1); } catch (const std::invalid_argument &) { P = {true, true}; }
  Request M;
  if (P.passId) M.uid = O.uid;
  net::post(M.uid); // WARN
}
void scrubbedRight(const Request &O, bool Broken) {
  Perm P = permFor(1);
  if (Broken) P = {};
  net::post(prepared(O, P).uid);
}
