// Keys go to no third party, no authority and no log, with or without consent. What they encrypt is another matter.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "Vault::master", as: encryption_key}]
sinks:
  - {function: "note", parameters: [0], purpose: troubleshooting}
  - {function: "escrow", parameters: [0], purpose: third_party}
  - {function: "handOver", parameters: [0], purpose: authority_disclosure}
consent: [{function: "Vault::agreed", purpose: third_party}]
guards: [{function: "recorded", name: disclosure_recorded}]
declassifiers: [{function: "fingerprint", to: anonymised, because: "eight digits", owner: "vault team"}]
propagation: [{function: "sealed", flows: ["1 -> return"]}]
//--- vault.h
#pragma once
#include <string>
struct Vault {
  std::string master, owner;
  bool agreed() const;
};
void note(const std::string &Line);
void escrow(const std::string &Blob);
void handOver(const std::string &Blob);
bool recorded();
std::string sealed(const std::string &Key, const std::string &Text);
std::string fingerprint(const std::string &Key);
std::string derived(const Vault &V, int Purpose);
//--- derived.cpp
#include "vault.h"
std::string derived(const Vault &V, int Purpose) {
  std::string Result;
  for (char C : V.master)
    Result.push_back(static_cast<char>(C ^ Purpose));
  return Result;
}
//--- log.cpp
#include "vault.h"
void opened(const Vault &V) { note("opened by " + V.owner); }
void failed(const Vault &V) { note("cannot open with " + V.master); }      // WARN
void failedWith(const Vault &V) { note("subkey " + derived(V, 3)); }       // WARN
void failedFor(const Vault &V) { note("key " + fingerprint(V.master)); }
void wrote(const Vault &V) { note(sealed(V.master, "hello")); }
//--- outside.cpp
#include "vault.h"
void backup(const Vault &V) {
  if (V.agreed())
    escrow(V.master); // WARN
  if (V.agreed())
    escrow(sealed(V.master, V.owner));
}
void ordered(const Vault &V) {
  if (recorded())
    handOver(derived(V, 1)); // WARN
  if (recorded())
    handOver(V.owner);
}
