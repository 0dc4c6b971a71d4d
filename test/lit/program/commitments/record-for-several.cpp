// One record for several receivers, filled because of one of them.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {user_ids: {}}
purposes: {analytics: {}}
classify: [{field: "User::id", as: user_ids}]
sinks: [{function: "Module::log_auction", parameters: [0], purpose: analytics}]
guards: [{function: allowed, name: tcf}]
rules:
  - {id: analytics-tcf, require: {data: user_ids, for: analytics, guard: tcf}}
//--- one.cpp
//
#include <memory>
#include <string>
#include <vector>
struct Consent { int bits; };
struct Record { std::string request, user; };
struct User { std::string id; };
struct Module { virtual ~Module() = default; virtual void log_auction(const Record &A) = 0; };
bool allowed(const Consent &C, const Module &M);
using Modules = std::vector<std::unique_ptr<Module>>;

void fresh(const Modules &all, const Consent &C, const User &U) {
  for (const auto &M : all) {
    Record R{.request = "1"};
    if (allowed(C, *M)) R.user = U.id;
    M->log_auction(R);
  }
}
void survives(const Modules &all, const Consent &C, const User &U) {
  Record R{.request = "1"};
  for (const auto &M : all) {
    if (allowed(C, *M)) R.user = U.id;
    M->log_auction(R); // FN: kept from one turn of the loop to the next
  }
}
void reset(const Modules &all, const Consent &C, const User &U) {
  Record R{.request = "1"};
  for (const auto &M : all) {
    R.user.clear();
    if (allowed(C, *M)) R.user = U.id;
    M->log_auction(R);
  }
}
void else_clear(const Modules &all, const Consent &C, const User &U) {
  Record R{.request = "1"};
  for (const auto &M : all) {
    if (allowed(C, *M)) R.user = U.id;
    else R.user.clear();
    M->log_auction(R);
  }
}
void flag_survives(const Modules &all, const Consent &C, const User &U) {
  bool ok = false;
  for (const auto &M : all) {
    ok = ok || allowed(C, *M);
    if (ok) M->log_auction({.user = U.id}); // WARN
  }
}
void front_only(const Modules &all, const Consent &C, const User &U) {
  Record R{.request = "1"};
  if (allowed(C, *all.front())) R.user = U.id;
  for (const auto &M : all) M->log_auction(R); // WARN
}
void any_checked(const Modules &all, const Consent &C, const User &U) {
  bool any = false;
  for (const auto &M : all) any |= allowed(C, *M);
  if (!any) return;
  for (const auto &M : all) M->log_auction({.user = U.id}); // WARN
}
void each(const Modules &all, const Consent &C, const User &U) {
  if (!allowed(C, *all.front())) return;
  for (const auto &M : all) M->log_auction({.user = U.id}); // WARN
}
void front_to_itself(const Modules &all, const Consent &C, const User &U) {
  Record R{.request = "1"};
  if (allowed(C, *all.front())) R.user = U.id;
  all.front()->log_auction(R);
}
void back_to_front(const Modules &all, const Consent &C, const User &U) {
  Record R{.request = "1"};
  if (allowed(C, *all.back())) R.user = U.id;
  all.front()->log_auction(R); // WARN
}
