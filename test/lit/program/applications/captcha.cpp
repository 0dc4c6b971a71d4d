// A captcha service: answers expire, accounts are erased everywhere, and solving data builds no profiles.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  site_id: {is: personal_data}
classify:
  - {field: "captcha::Attempt::ip", as: customer_data}
  - {field: "captcha::Attempt::mouse", as: usage_data}
  - {field: "captcha::Site::mail", as: customer_data}
sinks:
  - {function: "captcha::Trainer::learn", parameters: [0], purpose: profiling}
declassifiers:
  - {function: "captcha::score", to: anonymised, because: "one number between 0 and 1", owner: "captcha team"}
stores:
  - {function: "captcha::Store::put", parameters: [1], store_parameter: 0, region: EU}
  - {function: "captcha::Store::expire", erases_parameter: 0}
  - {function: "captcha::Store::wipe", erases_parameter: 0}
entries:
  - {function: "captcha::Janitor::tick", event: expiry}
  - {function: "captcha::closeAccount", event: contract_end}
  - {function: "captcha::closeAccount", event: access_request}
rules:
  - id: attempts-expire
    require: {stored: [customer_data, usage_data], erased_by: expiry}
  - id: customer-access
    require: {data: encryption_key, region: EU}
//--- captcha.h
#pragma once
#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>
namespace captcha {
struct Attempt {
  std::string ip, answer;
  std::vector<int> mouse;
};
struct Site {
  std::string key, mail;
};
class Store {
public:
  void put(const std::string &Bucket, const std::string &Value);
  void expire(const std::string &Bucket, int Seconds);
  void wipe(const std::string &Bucket);
};
class Trainer {
public:
  void learn(double Value);
};
double score(const Attempt &A);
std::string pack(const Attempt &A);
class Janitor {
public:
  explicit Janitor(Store &S) : Where(S) {}
  void start();
  void tick();

private:
  void sweep(const char *Bucket);
  Store &Where;
  std::vector<std::string> Buckets{"attempts"};
};
void closeAccount(Store &S, const Site &A);
}
//--- attempts.cpp
#include "captcha.h"
#include <sstream>
namespace captcha {
std::string pack(const Attempt &A) {
  std::ostringstream Out;
  Out << A.ip;
  for (int M : A.mouse)
    Out << ',' << M;
  return Out.str();
}
void record(Store &S, Trainer &T, const Attempt &A) {
  S.put("attempts", pack(A));
  S.put("replay", pack(A)); // WARN(retention) // WARN(retention)
  S.put("counts", std::to_string(A.mouse.size()));
  T.learn(score(A));
  for (int M : A.mouse)
    T.learn(M); // WARN
}
}
//--- janitor.cpp
#include "captcha.h"
namespace captcha {
void Janitor::sweep(const char *Bucket) { Where.expire(Bucket, 120); }
void Janitor::tick() {
  for (const std::string &B : Buckets)
    Where.expire(B, 60);
}
void Janitor::start() {
  std::thread([this] {
    while (true) {
      sweep("replay");
      std::this_thread::sleep_for(std::chrono::minutes(1));
    }
  }).detach();
}
}
//--- accounts.cpp
#include "captcha.h"
namespace captcha {
void signUp(Store &S, const Site &A) { S.put("accounts", A.mail); } // WARN(retention)
void closeAccount(Store &S, const Site &) {
  for (const char *Bucket : {"accounts", "attempts"})
    S.wipe(Bucket);
}
}
