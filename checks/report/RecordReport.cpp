//===- RecordReport.cpp - The record of processing activities ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/RecordReport.h"
#include "report/Assets.h"
#include "report/DataMap.h"
#include "report/MapGroups.h"
#include "report/MarkdownText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;
using namespace purpose::markdown;

namespace {

const DataMap &mapOf(const Report &R, const DataMap &Nothing) { return R.Map ? *R.Map : Nothing; }

/// The terms of W3C DPV for \p Names, once each.
std::vector<std::string> dpvOf(const std::vector<std::string> &Names, const std::vector<MapTerm> &Terms) {
  std::vector<std::string> Result;
  for (const MapTerm &T : Terms)
    if (!T.Dpv.empty() && llvm::is_contained(Names, T.Name) && !llvm::is_contained(Result, T.Dpv))
      Result.push_back(T.Dpv);
  return Result;
}

bool belongs(const MapFlow &F, const MapRow &A) {
  return F.About.IsStored == A.About.IsStored && F.About.Purposes == A.About.Purposes &&
         F.About.Recipients == A.About.Recipients && F.About.Stores == A.About.Stores &&
         F.About.Regions == A.About.Regions;
}

std::string placeOf(const ReportPlace &P) { return plainText(P.Shown) + ":" + std::to_string(P.Line); }

class RecordWriter {
public:
  RecordWriter(const Report &R, llvm::raw_ostream &OS) : R(R), Map(mapOf(R, Nothing)), Texts(R.Language), OS(OS) {}

  void write() {
    OS << "# " << Texts["record"] << "\n\n" << Texts["scope"] << "\n";
    if (!R.Incomplete.empty()) {
      OS << "\n**" << Texts["incomplete"] << "**\n\n";
      for (const std::string &What : R.Incomplete)
        OS << "- " << code(What) << "\n";
    }
    if (Map.Flows.size() < Map.AllFlows)
      OS << "\n**" << Texts.with("cut", Map.Flows.size(), Map.AllFlows) << "**\n";
    OS << "\n## " << Texts["to_add"] << "\n\n";
    for (llvm::StringRef Key : {"to_add_names", "to_add_subjects", "to_add_transfers", "to_add_limits",
                                "to_add_security", "to_add_processors"})
      OS << "- [ ] " << Texts[Key] << "\n";
    activities();
    recipients();
    stores();
    flows();
  }

private:
  void table(llvm::StringRef Title, std::initializer_list<llvm::StringRef> Columns) {
    OS << "\n## " << Texts[Title] << "\n\n";
    for (llvm::StringRef Key : Columns)
      OS << "| " << Texts[Key] << " ";
    OS << "|\n";
    for (size_t I = 0; I < Columns.size(); ++I)
      OS << "| --- ";
    OS << "|\n";
  }
  void row(std::initializer_list<std::string> Cells) {
    for (const std::string &Cell : Cells)
      OS << "| " << Cell << " ";
    OS << "|\n";
  }
  static std::string list(const std::vector<std::string> &Names) {
    std::string Out;
    for (const std::string &Name : Names)
      Out += (Out.empty() ? "" : ", ") + code(Name);
    return Out;
  }
  std::string known(const std::vector<std::string> &Names) const {
    return Names.empty() ? Texts["unknown"].str() : list(Names);
  }
  std::string withDpv(const std::vector<std::string> &Names, const std::vector<MapTerm> &Terms) const {
    const std::string Dpv = list(dpvOf(Names, Terms));
    return known(Names) + (Dpv.empty() ? "" : " (" + Dpv + ")");
  }
  std::string purposes(const MapFacets &F) const {
    return F.IsStored && F.Purposes.empty() ? Texts["storing"].str() : withDpv(F.Purposes, Map.Purposes);
  }
  std::string verdict(const MapFacets &F, const MapRemarks &Remarks) const {
    std::string Out = Texts[toString(F.Verdict)].str();
    auto Add = [&](llvm::StringRef Key, const std::vector<std::string> &Names) {
      if (!Names.empty())
        Out += "; " + Texts[Key].str() + ": " + list(Names);
    };
    Add("rules", Remarks.Rules);
    Add("consent", Remarks.Consents);
    Add("guard", Remarks.Guards);
    return Out;
  }
  std::string events(const std::vector<MapStore::Event> &Events) const {
    std::string Out;
    for (const MapStore::Event &E : Events)
      Out += (Out.empty() ? "" : ", ") + code(E.Name) + " (" + code(E.Entry) + ")";
    return Out.empty() ? "**" + Texts["none"].str() + "**" : Out;
  }

  void activities() {
    table("activities", {"purpose", "categories", "recipient", "store", "region", "verdict", "flow_count"});
    for (const MapRow &A : Map.Activities)
      row({purposes(A.About), withDpv(A.About.Categories, Map.Categories), known(A.About.Recipients),
           A.About.IsStored ? known(A.About.Stores) : "", known(A.About.Regions), verdict(A.About, A.Remarks),
           std::to_string(A.Flows)});
  }
  void recipients() {
    table("recipients", {"recipient", "disclosure", "categories", "purposes", "region", "verdict"});
    for (const MapRow &A : Map.Recipients)
      row({list(A.About.Recipients),
           Texts[A.About.Recipients.front() == OwnOrganisation ? "internal" : "disclosed"].str(),
           list(A.About.Categories), known(A.About.Purposes), known(A.About.Regions), verdict(A.About, A.Remarks)});
  }
  void stores() {
    table("stores", {"store", "categories", "region", "erasure", "export", "verdict"});
    for (const MapStore &S : Map.Stores)
      row({known(S.About.Stores), list(S.About.Categories), known(S.About.Regions), events(S.Erased),
           events(S.Exported), verdict(S.About, S.Remarks)});
  }
  void flows() {
    table("flows", {"data", "categories", "use", "recipient", "store", "region", "verdict", "where"});
    for (const MapFlow &F : Map.Flows) {
      std::string Way;
      for (const ReportStep &S : F.Path)
        Way += code(placeOf(S.Where)) + " → ";
      row({code(F.Data), list(F.About.Categories), purposes(F.About) + " " + code(F.Use), known(F.About.Recipients),
           F.About.IsStored ? known(F.About.Stores) : "", known(F.About.Regions), verdict(F.About, F.Remarks),
           Way + code(placeOf(F.Where))});
    }
  }

  const Report &R;
  const DataMap Nothing;
  const DataMap &Map;
  ReportTexts Texts;
  llvm::raw_ostream &OS;
};

/// A spreadsheet takes a text that starts with one of these for a formula; none that starts with an apostrophe.
std::string cell(llvm::StringRef Text) {
  const bool IsFormula = !Text.empty() && llvm::StringRef("=+-@\t\r\n").contains(Text.ltrim(' ').take_front(1));
  std::string Out = IsFormula ? "\"'" : "\"";
  for (char C : Text)
    Out += C == '"' ? "\"\"" : std::string(1, C);
  return Out + "\"";
}

std::vector<std::string> eventNames(const MapRow &A, const DataMap &Map, bool Exports) {
  std::vector<std::string> Names;
  for (const MapStore &S : Map.Stores)
    if (A.About.IsStored && !S.About.Stores.empty() && llvm::is_contained(A.About.Stores, S.About.Stores.front()))
      for (const MapStore::Event &E : Exports ? S.Exported : S.Erased)
        Names.push_back(E.Name + " (" + E.Entry + ")");
  return Names;
}

} // namespace

void purpose::writeRecordMarkdown(const Report &R, llvm::raw_ostream &OS) { RecordWriter(R, OS).write(); }

void purpose::writeRecordCsv(const Report &R, llvm::raw_ostream &OS) {
  const DataMap Nothing;
  const DataMap &Map = mapOf(R, Nothing);
  OS << "activity,purposes,purposes_dpv,categories,categories_dpv,recipients,stores,regions,erased_by,exported_by,"
        "consents,guards,verdict,rules,flows,data,places,complete\n";
  for (const MapRow &A : Map.Activities) {
    std::vector<std::string> Data, Places;
    size_t Shown = 0;
    for (const MapFlow &F : Map.Flows)
      if (belongs(F, A)) {
        ++Shown;
        addSorted(Data, F.Data);
        addSorted(Places, placeOf(F.Where));
      }
    const bool IsComplete = R.Incomplete.empty() && Shown == A.Flows;
    const std::string Cells[] = {A.About.IsStored ? "storage" : "use",
                                 llvm::join(A.About.Purposes, "; "),
                                 llvm::join(dpvOf(A.About.Purposes, Map.Purposes), "; "),
                                 llvm::join(A.About.Categories, "; "),
                                 llvm::join(dpvOf(A.About.Categories, Map.Categories), "; "),
                                 llvm::join(A.About.Recipients, "; "),
                                 llvm::join(A.About.Stores, "; "),
                                 llvm::join(A.About.Regions, "; "),
                                 llvm::join(eventNames(A, Map, false), "; "),
                                 llvm::join(eventNames(A, Map, true), "; "),
                                 llvm::join(A.Remarks.Consents, "; "),
                                 llvm::join(A.Remarks.Guards, "; "),
                                 toString(A.About.Verdict).str(),
                                 llvm::join(A.Remarks.Rules, "; "),
                                 std::to_string(A.Flows),
                                 llvm::join(Data, "; "),
                                 llvm::join(Places, "; "),
                                 IsComplete ? "yes" : "no"};
    const char *Separator = "";
    for (const std::string &Text : Cells) {
      OS << Separator << cell(Text);
      Separator = ",";
    }
    OS << "\n";
  }
}
