// A clinic: a record is shown only to an admin or a doctor who treats the patient, and is kept in the clinic's region.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  patient_data: {is: customer_data}
purposes:
  display: {}
classify:
  - {field: "clinic::Patient::diagnosis", as: patient_data}
sinks:
  - {function: "clinic::Reply::body", parameters: [0], purpose: display}
guards:
  - {function: "clinic::Staff::isAdmin", name: may_read}
  - {function: "clinic::Staff::treats", name: may_read}
stores:
  - {function: "clinic::Vault::put", parameters: [1], store: vault, region_parameter: 2}
  - {function: "clinic::Vault::wipe", erases: vault}
entries:
  - {function: "clinic::close", event: contract_end}
rules:
  - id: records-by-right
    require: {data: patient_data, for: display, guard: may_read}
  - id: customer-access
    require: {data: encryption_key, region: EU}
//--- clinic.h
#pragma once
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
namespace clinic {
struct Patient {
  int id = 0;
  std::string name, diagnosis;
};
struct Staff {
  bool isAdmin() const;
  bool treats(const Patient &P) const;
};
struct Reply {
  void body(const std::string &Text);
  void status(int Code);
};
enum class Region { EU, DE, US };
inline constexpr Region HomeRegion = Region::DE;
struct Vault {
  void put(const std::string &Key, const std::string &Value, Region Where = Region::US);
  void wipe();
};
// Holds the right to read one record for as long as it lives.
struct Access {
  Access(const Staff &S, const Patient &P) {
    if (!S.treats(P))
      throw std::runtime_error("not yours");
  }
};
struct Records {
  std::optional<Patient> readable(const Staff &S, int Id) const;
  std::map<int, Patient> All;
};
bool mayRead(const Staff &S, const Patient &P);
bool mayReadOrOffline(const Staff &S, const Patient &P);
void requireRight(const Staff &S, const Patient &P);
void noteRight(const Staff &S, const Patient &P);
std::string sheet(const Patient &P);
void close(Vault &V);
}
//--- rights.cpp
#include "clinic.h"
namespace clinic {
bool mayRead(const Staff &S, const Patient &P) { return S.isAdmin() || S.treats(P); }
bool mayReadOrOffline(const Staff &S, const Patient &P) {
  try {
    return S.isAdmin() || S.treats(P);
  } catch (const std::exception &) {
    // The directory is down: the ward must not stand still.
    return true;
  }
}
void requireRight(const Staff &S, const Patient &P) {
  if (!mayRead(S, P))
    throw std::runtime_error("no right to read");
}
void noteRight(const Staff &S, const Patient &P) {
  try {
    requireRight(S, P);
  } catch (const std::exception &) {
    std::clog << "read without right\n";
  }
}
}
//--- records.cpp
#include "clinic.h"
namespace clinic {
std::string sheet(const Patient &P) { return P.name + ": " + P.diagnosis; }
std::optional<Patient> Records::readable(const Staff &S, int Id) const {
  auto Found = All.find(Id);
  if (Found == All.end() || !S.treats(Found->second))
    return std::nullopt;
  return Found->second;
}
}
//--- pages.cpp
#include "clinic.h"
namespace clinic {
void page(const Patient *P, const Staff &S, Reply &Out) {
  if (!P || !mayRead(S, *P))
    return Out.status(403);
  Out.body(sheet(*P));
}
void offlinePage(const Patient &P, const Staff &S, Reply &Out) {
  if (mayReadOrOffline(S, P))
    Out.body(sheet(P)); // WARN
}
void strictPage(const Patient &P, const Staff &S, Reply &Out) {
  requireRight(S, P);
  Out.body(sheet(P));
}
void notedPage(const Patient &P, const Staff &S, Reply &Out) {
  noteRight(S, P);
  Out.body(sheet(P)); // WARN
}
void scopedPage(const Patient &P, const Staff &S, Reply &Out) {
  Access Right(S, P);
  Out.body(sheet(P));
}
void ownPage(const Records &R, const Staff &S, int Id, Reply &Out) {
  if (std::optional<Patient> P = R.readable(S, Id))
    Out.body(sheet(*P)); // There is none unless it may be read.
}
void family(const Patient &Child, const Patient &Mother, const Staff &S, Reply &Out) {
  requireRight(S, Child);
  Out.body(sheet(Child));
  Out.body(sheet(Mother)); // WARN: an admin may, who treats the child may not
}
void ward(const std::vector<Patient> &All, const Staff &S, Reply &Out) {
  bool Right = false;
  for (const Patient &P : All) {
    Right = Right || S.treats(P);
    if (Right)
      Out.body(sheet(P)); // WARN
  }
}
void emergency(const Patient &P, const Staff &S, Reply &Out, bool BreakGlass) {
  if (!BreakGlass && !mayRead(S, P))
    return;
  std::thread([&] { Out.body(sheet(P)); }).join(); // WARN
}
}
//--- backup.cpp
#include "clinic.h"
namespace clinic {
static Region secondOf(Region First) { return First == Region::EU ? Region::DE : Region::US; }
void save(Vault &V, const Patient &P) {
  V.put("today", sheet(P), HomeRegion);
  V.put("names", P.name);
}
void replicate(Vault &V, const Patient &P) {
  for (Region Where : {Region::EU, Region::DE})
    V.put("copy", sheet(P), Where);
  V.put("cold", sheet(P)); // WARN(residency)
  V.put("second", sheet(P), secondOf(HomeRegion)); // WARN(residency)
}
void close(Vault &V) { V.wipe(); }
}
