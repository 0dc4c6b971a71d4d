//===- HtmlTables.cpp - The tables of the data map ------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/HtmlTables.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::html;

std::string purpose::html::escaped(llvm::StringRef Text) {
  std::string Out;
  for (char C : Text)
    if (llvm::StringRef("<>&\"'`").contains(C))
      Out += "&#" + std::to_string(static_cast<unsigned>(C)) + ";";
    else
      Out += C;
  return Out;
}

std::string purpose::html::text(const ReportTexts &Texts, llvm::StringRef Key) {
  return "<span data-t=\"" + Key.str() + "\">" + escaped(Texts[Key]) + "</span>";
}

namespace {

/// Links to flows in one cell. Who wants more than that filters.
constexpr size_t MaxLinks = 50;

class Tables {
public:
  Tables(const DataMap &Map, const ReportTexts &Texts) : Map(Map), Texts(Texts) {}

  std::string flows() const {
    std::string Out;
    for (const auto &[I, F] : llvm::enumerate(Map.Flows))
      Out += "<tr id=\"f" + std::to_string(I + 1) + "\" tabindex=\"-1\"><th scope=\"row\">" + std::to_string(I + 1) +
             "</th>" + cell(list(F.About.Categories) + "<div>" + code(F.Data) + "</div>" + level(F.Level)) +
             cell(purposes(F.About) + "<div>" + code(F.Use) + "</div>") + cell(ends(F.About)) + cell(regions(F.About)) +
             cell(verdict(F.About, F.Remarks)) + cell(wayOf(F)) + "</tr>\n";
    return Out;
  }

  std::string activities() const {
    std::string Out;
    for (const MapRow &A : Map.Activities)
      Out += "<tr><th scope=\"row\">" + purposes(A.About) + dpvOf(A.About.Purposes, Map.Purposes) + "</th>" +
             cell(list(A.About.Categories)) + cell(ends(A.About)) + cell(regions(A.About)) +
             cell(verdict(A.About, A.Remarks)) +
             cell(flowsOf(A.Flows,
                          [&](const MapFacets &F) {
                            return F.IsStored == A.About.IsStored && F.Purposes == A.About.Purposes &&
                                   F.Recipients == A.About.Recipients && F.Stores == A.About.Stores &&
                                   F.Regions == A.About.Regions;
                          })) +
             "</tr>\n";
    return Out;
  }

  std::string recipients() const {
    std::string Out;
    for (const MapRow &R : Map.Recipients) {
      const bool IsOwn = R.About.Recipients.front() == OwnOrganisation;
      Out += "<tr><th scope=\"row\">" + escaped(R.About.Recipients.front()) + "</th>" +
             cell(text(Texts, IsOwn ? "internal" : "disclosed")) + cell(list(R.About.Categories)) +
             cell(purposes(R.About)) + cell(regions(R.About)) + cell(verdict(R.About, R.Remarks)) +
             cell(flowsOf(R.Flows, [&](const MapFacets &F) { return F.Recipients == R.About.Recipients; })) + "</tr>\n";
    }
    return Out;
  }

  std::string stores() const {
    std::string Out;
    for (const MapStore &S : Map.Stores)
      Out += "<tr><th scope=\"row\">" + known(S.About.Stores) + "</th>" + cell(list(S.About.Categories)) +
             cell(regions(S.About)) + cell(events(S.Erased)) + cell(events(S.Exported)) +
             cell(verdict(S.About, S.Remarks)) +
             cell(flowsOf(S.Flows,
                          [&](const MapFacets &F) {
                            if (!F.IsStored)
                              return false;
                            return S.About.Stores.empty() ? F.Stores.empty()
                                                          : llvm::is_contained(F.Stores, S.About.Stores.front());
                          })) +
             "</tr>\n";
    return Out;
  }

  std::string sources() const {
    std::string Out;
    for (const MapSource &S : Map.Sources)
      Out += "<tr><th scope=\"row\">" + code(S.Data) + "</th>" + cell(list(S.Categories)) +
             cell(S.Declared.isKnown() ? place(S.Declared) : "") +
             cell(text(Texts, S.IsAnnotated ? "annotation" : "policy") + " " + code(S.Reason)) +
             cell(std::to_string(S.Flows)) + "</tr>\n";
    return Out;
  }

  std::string terms() const {
    std::string Out;
    auto Add = [&](llvm::StringRef Kind, const std::vector<MapTerm> &Terms) {
      for (const MapTerm &T : Terms)
        Out += "<tr><th scope=\"row\">" + escaped(T.Name) + "</th>" + cell(text(Texts, Kind)) +
               cell(escaped(T.Description)) + cell(list(T.Above)) + cell(code(T.Dpv)) + "</tr>\n";
    };
    Add("category", Map.Categories);
    Add("purpose", Map.Purposes);
    return Out;
  }

private:
  static std::string cell(const std::string &Inner) { return "<td>" + Inner + "</td>"; }
  static std::string code(llvm::StringRef Text) { return Text.empty() ? "" : "<code>" + escaped(Text) + "</code>"; }
  static std::string place(const ReportPlace &P) {
    return code(plainText(P.Shown) + (P.isKnown() ? ":" + std::to_string(P.Line) : ""));
  }
  static std::string list(const std::vector<std::string> &Texts) {
    std::string Out;
    for (const std::string &Text : Texts)
      Out += (Out.empty() ? "" : ", ") + ("<span class=\"name\">" + escaped(Text) + "</span>");
    return Out;
  }
  std::string known(const std::vector<std::string> &Names) const {
    return Names.empty() ? "<span class=\"faint\">" + text(Texts, "unknown") + "</span>" : list(Names);
  }
  std::string regions(const MapFacets &F) const { return known(F.Regions); }
  std::string purposes(const MapFacets &F) const {
    std::string Out = F.IsStored ? text(Texts, "storing") : "";
    if (!F.Purposes.empty() || !F.IsStored)
      Out += (Out.empty() ? "" : ", ") + known(F.Purposes);
    return Out;
  }
  /// Who receives it, or where it is kept.
  std::string ends(const MapFacets &F) const {
    std::string Out;
    if (!F.Recipients.empty())
      Out = text(Texts, "recipient") + " " + list(F.Recipients);
    if (F.IsStored)
      Out += (Out.empty() ? "" : ", ") + text(Texts, "store") + " " + known(F.Stores);
    return Out.empty() ? known({}) : Out;
  }
  std::string level(Identifiability Level) const {
    return Level == Identifiability::Identified ? "" : "<div>" + text(Texts, toString(Level)) + "</div>";
  }
  static std::string dpvOf(const std::vector<std::string> &Names, const std::vector<MapTerm> &Terms) {
    std::string Out;
    for (const MapTerm &T : Terms)
      if (!T.Dpv.empty() && llvm::is_contained(Names, T.Name))
        Out += "<div>" + code(T.Dpv) + "</div>";
    return Out;
  }
  std::string verdict(const MapFacets &F, const MapRemarks &R) const {
    std::string Out =
        "<span class=\"verdict " + toString(F.Verdict).str() + "\">" + text(Texts, toString(F.Verdict)) + "</span>";
    auto Add = [&](llvm::StringRef Key, const std::vector<std::string> &Names) {
      if (!Names.empty())
        Out += "<div>" + text(Texts, Key) + ": " + list(Names) + "</div>";
    };
    Add("rules", R.Rules);
    Add("consent", R.Consents);
    Add("guard", R.Guards);
    return Out;
  }
  std::string events(const std::vector<MapStore::Event> &Events) const {
    std::string Out;
    for (const MapStore::Event &E : Events)
      Out += "<div>" + escaped(E.Name) + " " + code(E.Entry) + "</div>";
    return Out.empty() ? "<strong>" + text(Texts, "none") + "</strong>" : Out;
  }
  std::string wayOf(const MapFlow &F) const {
    std::string Out = place(F.Where) + "<div>" + code(F.Function) + "</div>";
    if (F.Path.empty())
      return Out;
    Out += "<details><summary>" + text(Texts, "steps") + " (" + std::to_string(F.Path.size() + F.LeftOut) +
           ")</summary><ol lang=\"en\">";
    for (const auto &[I, S] : llvm::enumerate(F.Path)) {
      if (F.LeftOut && I == MaxShownSteps / 2)
        Out += "<li>" + std::to_string(F.LeftOut) + " " + text(Texts, "steps_cut") + "</li>";
      Out += "<li>" + place(S.Where) + " " + escaped(S.Message) + "</li>";
    }
    return Out + "</ol></details>";
  }
  std::string flowsOf(size_t Count, llvm::function_ref<bool(const MapFacets &)> Belongs) const {
    std::string Links;
    size_t Number = 0;
    for (const auto &[I, F] : llvm::enumerate(Map.Flows))
      if (Belongs(F.About) && ++Number <= MaxLinks)
        Links += " <a href=\"#f" + std::to_string(I + 1) + "\">" + std::to_string(I + 1) + "</a>";
    if (Number > MaxLinks)
      Links += " …";
    return std::to_string(Count) + (Links.empty() ? "" : ":" + Links);
  }

  const DataMap &Map;
  const ReportTexts &Texts;
};

} // namespace

std::optional<std::string> purpose::html::rowsOf(llvm::StringRef Name, const DataMap &Map, const ReportTexts &Texts) {
  const Tables T(Map, Texts);
  std::optional<std::string> Rows;
  if (Name == "flows")
    Rows = T.flows();
  else if (Name == "activities")
    Rows = T.activities();
  else if (Name == "recipients")
    Rows = T.recipients();
  else if (Name == "stores")
    Rows = T.stores();
  else if (Name == "sources")
    Rows = T.sources();
  else if (Name == "terms")
    Rows = T.terms();
  if (Rows && Rows->empty())
    Rows = "<tr class=\"empty\"><td colspan=\"7\">" + text(Texts, "nothing") + "</td></tr>\n";
  return Rows;
}
