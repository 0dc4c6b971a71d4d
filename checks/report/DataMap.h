//===- DataMap.h - What a program does with data, all of it ---------- -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All flows of classified data to uses and stores, allowed ones too, and what they amount to:
//
//   void save(User &U) { db::put(U.Email); }      a flow: customer_data, User::Email, stored in "profiles", EU, b.cpp:3
//   void show(User &U) { page::print(U.Email); }  a flow: customer_data, User::Email, service_delivery, b.cpp:4
//
// gives two activities, a store with the events that erase it or hand it out, and one source, User::Email.
//
// A plain value with safe texts (plainText()) in an order that depends on the program and the policy alone.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_DATAMAP_H
#define PURPOSE_REPORT_DATAMAP_H

#include "report/Report.h"
#include <tuple>

namespace purpose {

/// What the policy says of a flow, from best to worst. Excepted: a rule is broken, and a comment or the baseline says
/// why. Questionable: only rules of lower severity than error are broken.
enum class MapVerdict : uint8_t { Allowed, Excepted, Questionable, Forbidden };

/// What a row can be looked up by. Lists are sorted; an empty one: there is none, or it is not known.
struct MapFacets {
  std::vector<std::string> Categories, Purposes, Recipients, Regions, Stores;
  MapVerdict Verdict = MapVerdict::Allowed;
  bool IsStored = false; ///< Kept, rather than used.
};

/// What is said beside that.
struct MapRemarks {
  std::vector<std::string> Consents, Guards; ///< Known to hold on every path: for which purpose, of which name.
  std::vector<std::string> Rules;            ///< Broken ones.
};

struct MapFlow {
  MapFacets About;
  MapRemarks Remarks;
  std::string Data; ///< The declaration that holds it.
  std::string Use;  ///< The function, context or type that uses it.
  Identifiability Level = Identifiability::Identified;
  ReportPlace Where;
  std::string Function; ///< That this is in.
  std::vector<ReportStep> Path;
  size_t LeftOut = 0; ///< Steps in the middle of Path.
};

/// Flows that have something in common.
struct MapRow {
  MapFacets About;
  MapRemarks Remarks;
  size_t Flows = 0;
};

/// Stores that the policy says another program fills may have no flows.
struct MapStore : MapRow {
  struct Event {
    std::string Name;  ///< "contract_end".
    std::string Entry; ///< The function that it comes in at.
  };
  std::vector<Event> Erased, Exported;
};

/// Where data comes from.
struct MapSource {
  std::vector<std::string> Categories;
  std::string Data;
  ReportPlace Declared;
  bool IsAnnotated = false; ///< By the code; else by the policy.
  std::string Reason;       ///< The place that says so: "user.h:12".
  size_t Flows = 0;
};

/// A category or purpose that occurs.
struct MapTerm {
  std::string Name, Description, Dpv;
  std::vector<std::string> Above; ///< What it is a kind of.
};

struct DataMap {
  std::vector<MapTerm> Categories, Purposes;
  std::vector<MapSource> Sources;
  std::vector<MapRow> Activities; ///< Of one purpose, recipient, region and store.
  std::vector<MapRow> Recipients; ///< Known ones.
  std::vector<MapStore> Stores;   ///< Of no name: those that are not known.
  std::vector<MapRow> Links;      ///< Of one category, purpose, recipient, region and store each, for diagrams.
  std::vector<MapFlow> Flows;     ///< The worst first; of AllFlows, so many as a report can show.
  size_t AllFlows = 0;
};

inline constexpr size_t MaxShownFlows = 2000;
inline constexpr size_t MaxShownSteps = 40;
/// The recipient that data does not leave to.
inline constexpr char OwnOrganisation[] = "first_party";

/// \p Known: what was accepted. \p FileName: how to show the name of a source file; may be none.
DataMap makeDataMap(const Judgement &J, const std::optional<Baseline> &Known,
                    const std::function<std::string(llvm::StringRef)> &FileName, size_t MaxFlows = MaxShownFlows);

llvm::StringRef toString(MapVerdict Verdict);

} // namespace purpose

#endif
