// A check whose parameter says what is asked for: callers that hand in a constant know which consent it was.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}, {function: "purge", purpose: service_delivery}]
consent: [{field: "User::ads", purpose: advertising}, {field: "User::other", purpose: profiling}]
//--- check.h
#include <string>
enum class Purpose { Advertising, Profiling, Research };
enum Kind { KindAds, KindProfile, KindDefault = KindAds };
struct User { std::string mail; bool ads = false, other = false; };
void ads(const std::string &);
bool elsewhere(const User &U, Purpose P);
//--- elsewhere.cpp
#include "check.h"
bool elsewhere(const User &U, Purpose P) {
  switch (P) {
  case Purpose::Advertising:
    return U.ads;
  default:
    return U.other;
  }
}
//--- one.cpp
#include "check.h"
#include <optional>

static bool bySwitch(const User &U, Purpose P) {
  switch (P) {
  case Purpose::Advertising:
    return U.ads;
  case Purpose::Profiling:
  case Purpose::Research:
    return U.other;
  }
  return false;
}
static bool byIf(const User &U, Purpose P) {
  if (P == Purpose::Advertising)
    return U.ads;
  return U.other;
}
static bool byNot(const User &U, Purpose P) { return P != Purpose::Advertising ? U.other : U.ads; }
static bool byOr(const User &U, Purpose P) {
  return (P == Purpose::Advertising && U.ads) || (P == Purpose::Profiling && U.other);
}
static bool byVariable(const User &U, const Purpose &P) {
  bool Ok = false;
  switch (P) {
  case Purpose::Advertising:
    Ok = U.ads;
    break;
  case Purpose::Profiling:
    Ok = U.other;
    break;
  case Purpose::Research:
    break;
  }
  return Ok;
}
static bool byNumber(const User &U, int Id) {
  switch (Id) {
  case 1:
    return U.ads;
  case 2:
  case 3:
    return U.other;
  default:
    return false;
  }
}
static bool byText(const User &U, const std::string &Name) {
  if (Name == "ads")
    return U.ads;
  if (Name != "profile")
    return false;
  return U.other;
}
static bool byFlag(const User &U, bool Ads) { return Ads ? U.ads : U.other; }
static bool handedOn(const User &U, Purpose P) { return !U.mail.empty() && bySwitch(U, P); }
static bool byDefault(const User &U, Purpose P = Purpose::Advertising) { return bySwitch(U, P); }
static bool changed(const User &U, Purpose P) {
  P = Purpose::Profiling;
  return P == Purpose::Advertising ? U.ads : U.other;
}
static bool confused(const User &U, Purpose P) { return P == Purpose::Profiling ? U.ads : U.other; }
static bool always(const User &U, Purpose P) { return P == Purpose::Research || U.ads; }
static bool byAlias(const User &U, Kind K) { return K == KindAds ? U.other : U.ads; }
static std::optional<std::string> mailFor(const User &U, Purpose P) {
  if (P == Purpose::Advertising && !U.ads)
    return std::nullopt;
  return U.mail;
}

void switched(const User &U) {
  if (bySwitch(U, Purpose::Advertising))
    ads(U.mail);
  if (bySwitch(U, Purpose::Profiling))
    ads(U.mail); // WARN
  if (bySwitch(U, Purpose::Research))
    ads(U.mail); // WARN
}
void ifs(const User &U) {
  if (byIf(U, Purpose::Advertising))
    ads(U.mail);
  if (byIf(U, Purpose::Research))
    ads(U.mail); // WARN
}
void negated(const User &U) {
  if (byNot(U, Purpose::Advertising))
    ads(U.mail);
  if (byNot(U, Purpose::Profiling))
    ads(U.mail); // WARN
}
void either(const User &U) {
  if (byOr(U, Purpose::Advertising))
    ads(U.mail);
  if (byOr(U, Purpose::Profiling))
    ads(U.mail); // WARN
}
void variables(const User &U) {
  if (byVariable(U, Purpose::Advertising))
    ads(U.mail);
  if (byVariable(U, Purpose::Profiling))
    ads(U.mail); // WARN
}
void numbers(const User &U) {
  if (byNumber(U, 1))
    ads(U.mail);
  if (byNumber(U, 3))
    ads(U.mail); // WARN
}
void texts(const User &U) {
  if (byText(U, "ads"))
    ads(U.mail);
  if (byText(U, "profile"))
    ads(U.mail); // WARN
}
void flags(const User &U) {
  if (byFlag(U, true))
    ads(U.mail);
  if (byFlag(U, false))
    ads(U.mail); // WARN
}
void wrapped(const User &U) {
  if (handedOn(U, Purpose::Advertising))
    ads(U.mail);
  if (handedOn(U, Purpose::Profiling))
    ads(U.mail); // WARN
}
void defaulted(const User &U) {
  if (byDefault(U))
    ads(U.mail);
  if (byDefault(U, Purpose::Profiling))
    ads(U.mail); // WARN
}
void inOtherUnit(const User &U) {
  if (elsewhere(U, Purpose::Advertising))
    ads(U.mail);
  if (elsewhere(U, Purpose::Research))
    ads(U.mail); // WARN
}
void local(const User &U) {
  Purpose P = Purpose::Advertising;
  if (bySwitch(U, P))
    ads(U.mail);
  P = Purpose::Profiling;
  if (bySwitch(U, P))
    ads(U.mail); // WARN
}
void unknown(const User &U, Purpose P) {
  if (bySwitch(U, P))
    ads(U.mail); // WARN
}
void wrong(const User &U) {
  if (changed(U, Purpose::Advertising))
    ads(U.mail); // WARN
  if (confused(U, Purpose::Advertising))
    ads(U.mail); // WARN
  if (always(U, Purpose::Advertising))
    ads(U.mail);
  if (always(U, Purpose::Research))
    ads(U.mail); // WARN
}
void aliases(const User &U) {
  if (byAlias(U, KindDefault))
    ads(U.mail); // WARN
}
void another(const User &U, const User &V) {
  if (bySwitch(U, Purpose::Advertising))
    ads(V.mail); // WARN
}
void records(const User &U) {
  if (auto M = mailFor(U, Purpose::Advertising))
    ads(*M);
  if (auto M = mailFor(U, Purpose::Research))
    ads(*M); // WARN
}
