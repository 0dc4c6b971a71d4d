// A function that uses what it is given is called with nothing.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {personal_data: {}}
purposes: {bidding: {}}
classify:
  - {field: ["Info::User", "Info::Ip"], as: personal_data}
sinks:
  - {function: "send", purpose: bidding}
guards:
  - {function: "allowed", name: consent}
rules:
  - {id: with-consent, require: {data: personal_data, for: bidding, guard: consent}}
//--- one.cpp
// A helper that writes what it was given, if it was given something: called with nothing, with a check or without.
#include <optional>
#include <string>
void send(const std::string &Text);
bool allowed();
struct Info { std::string User, Ip; };

static std::string viaOptional(const std::optional<Info> &P) {
  std::string S = "{";
  if (P) S += P->User;
  return S;
}
static std::string viaPointer(const Info *P) {
  std::string S = "{";
  if (P) S += P->User;
  return S;
}
static std::string viaReference(const Info &P) { return "{" + P.User; }
static std::string viaString(const std::optional<std::string> &U) { return "{" + U.value_or(""); }
static std::string viaDefault(const std::string &Id, const std::optional<Info> &P = std::nullopt) { return P ? Id + P->User : Id; }

void nullopt() { send(viaOptional(std::nullopt)); }
void nullPointer() { send(viaPointer(nullptr)); }
void fresh() { send(viaReference(Info{})); } // FP
void noString() { send(viaString(std::nullopt)); }
void byDefault() { send(viaDefault("1")); }
void filledIfAllowed(const Info &I) {
  std::optional<Info> P;
  if (allowed()) P = I;
  send(viaOptional(P));
}
void pointerIfAllowed(const Info &I) {
  send(viaPointer(allowed() ? &I : nullptr));
}
void optionalIfAllowed(const Info &I) {
  send(viaOptional(allowed() ? std::optional<Info>(I) : std::nullopt));
}
void stringIfAllowed(const Info &I) {
  std::optional<std::string> U;
  if (allowed()) U = I.User;
  send(viaString(U));
}
void inlineIfAllowed(const Info &I) {
  std::optional<Info> P;
  if (allowed()) P = I;
  if (P) send(P->User);
}
void kept(const Info &I) {
  if (allowed()) send(viaOptional(I));
  else send(viaOptional(std::nullopt));
}
void broken(const Info &I) { send(viaOptional(I)); } // WARN
void brokenPointer(const Info &I) { send(viaPointer(&I)); } // WARN
void brokenLater(const Info &I) {
  std::optional<Info> P = I;
  if (!allowed()) P->Ip.clear();
  send(viaOptional(P)); // WARN
}
