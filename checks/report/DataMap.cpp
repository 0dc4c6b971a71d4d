//===- DataMap.cpp - What a program does with data, all of it -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/DataMap.h"
#include "findings/Circumstances.h"
#include "findings/Fingerprint.h"
#include "findings/Wording.h"
#include "report/MapGroups.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

using namespace purpose;

llvm::StringRef purpose::toString(MapVerdict Verdict) {
  static constexpr llvm::StringLiteral Names[] = {"allowed", "excepted", "questionable", "forbidden"};
  return Names[static_cast<unsigned>(Verdict)];
}

namespace {

/// What breaks rules at one place: the worst of it, and the rules.
struct Breach {
  MapVerdict Verdict = MapVerdict::Allowed;
  std::vector<std::string> Rules;
};

class MapMaker {
public:
  MapMaker(const Judgement &J, const std::optional<Baseline> &Known,
           const std::function<std::string(llvm::StringRef)> &FileName)
      : J(J), Known(Known), FileName(FileName) {}

  DataMap run(size_t MaxFlows) {
    readFindings();
    for (const DataFlow &F : J.Flows)
      add(F);
    sortFlows();
    groupFlows(Flows, Map);
    describeStores();
    describeTerms();
    Map.AllFlows = Flows.size();
    Flows.resize(std::min(Flows.size(), MaxFlows));
    Map.Flows = std::move(Flows);
    return std::move(Map);
  }

private:
  using UseKey = std::tuple<std::string, uint32_t, uint32_t, std::string, std::vector<std::string>>;
  UseKey keyOf(const DataFlow &F, const std::vector<std::string> &Categories) const {
    return {J.Program.string(F.Where.File).str(), F.Where.Line, F.Where.Column, F.Use.Name, Categories};
  }

  MapVerdict verdictOf(const Finding &F, const std::string &Fingerprint) const {
    const BaselineEntry *Entry = Known ? Known->find(Fingerprint) : nullptr;
    const bool HasReason = F.HiddenBy != NoRef && J.Program.Suppressions[F.HiddenBy].Reason != 0 &&
                           !J.Program.string(J.Program.Suppressions[F.HiddenBy].Reason).empty();
    if (HasReason || (Entry && !Entry->isExpired(J.Rules->Day)))
      return MapVerdict::Excepted;
    return F.Level == Severity::Error ? MapVerdict::Forbidden : MapVerdict::Questionable;
  }

  void readFindings() {
    // Numbers in fingerprints count findings in this order.
    Fingerprints Names(*J.Rules, J.Program);
    for (const Finding &F : J.Findings) {
      const std::string Fingerprint = Names.of(F);
      const bool IsOfStore = F.What == Finding::Kind::NotErased || F.What == Finding::Kind::NotExported;
      Breach &B = IsOfStore ? StoreBreaches[plainText(F.Store)] : Breaches[keyOf(F.Flow, F.Categories)];
      B.Verdict = std::max(B.Verdict, verdictOf(F, Fingerprint));
      for (const Rule *R : F.Broken)
        addSorted(B.Rules, R->Id);
    }
    for (const Finding &F : J.UnknownSubjects) {
      Breach &B = Breaches[keyOf(F.Flow, F.Categories)];
      B.Verdict = std::max(B.Verdict, MapVerdict::Questionable);
    }
  }

  void add(const DataFlow &F) {
    if (F.Use.UseKind != SinkUse::Kind::Purpose && F.Use.UseKind != SinkUse::Kind::Store)
      return;
    const DataLabel &Label = J.Labels[F.Label];
    if (Label.Categories.empty())
      return;
    MapFlow M;
    M.About = facetsOf(F, Label);
    auto At = Breaches.find(keyOf(F, M.About.Categories));
    if (At != Breaches.end())
      judge(At->second, M);
    if (M.About.IsStored) // A rule that nothing erases the store, or hands it out, speaks of all that is in it.
      for (const std::string &Store : M.About.Stores.empty() ? std::vector<std::string>{""} : M.About.Stores)
        judge(StoreBreaches[Store], M);
    for (const PassedCheck &C : F.Passed)
      if (C.Subject != SubjectRelation::Different)
        addSorted(C.What.IsGuard ? M.Remarks.Guards : M.Remarks.Consents,
                  plainText(C.What.IsGuard ? llvm::StringRef(C.What.Guard) : J.Rules->Purposes.name(C.What.Purpose)));
    M.Data = plainText(Label.Name);
    M.Use = plainText(F.Use.Name);
    M.Level = F.Level;
    M.Where = place(F.Where);
    M.Function = plainText(J.Program.nameOf(F.Caller));
    addPath(F, M);
    addSource(F.Label);
    for (CategoryId C : Label.Categories)
      UsedCategories.insert(C);
    Flows.push_back(std::move(M));
  }

  static void judge(const Breach &B, MapFlow &M) {
    M.About.Verdict = std::max(M.About.Verdict, B.Verdict);
    for (const std::string &Id : B.Rules)
      addSorted(M.Remarks.Rules, Id);
  }

  MapFacets facetsOf(const DataFlow &F, const DataLabel &Label) {
    MapFacets Result;
    Result.IsStored = F.Use.UseKind == SinkUse::Kind::Store;
    const Circumstances C = circumstancesOf(*J.Rules, F);
    for (CategoryId Id : Label.Categories)
      addSorted(Result.Categories, J.Rules->Categories.name(Id));
    for (PurposeId Id : C.Purposes) {
      addSorted(Result.Purposes, J.Rules->Purposes.name(Id));
      UsedPurposes.insert(Id);
    }
    if (!C.Recipient.empty())
      Result.Recipients = {plainText(C.Recipient)};
    for (const std::string &Region : C.Regions)
      addSorted(Result.Regions, plainText(Region));
    for (const std::string &Store : C.Stores)
      addSorted(Result.Stores, plainText(Store));
    return Result;
  }

  void addPath(const DataFlow &F, MapFlow &M) const {
    Finding Named; // Words of a hop name what flows.
    Named.Categories = M.About.Categories;
    Named.Data = J.Labels[F.Label].Name;
    std::vector<const Hop *> Hops;
    for (const Hop &H : F.Path)
      if (H.Where.Line)
        Hops.push_back(&H);
    if (Hops.size() > MaxShownSteps) {
      M.LeftOut = Hops.size() - MaxShownSteps;
      Hops.erase(Hops.begin() + MaxShownSteps / 2, Hops.begin() + MaxShownSteps / 2 + M.LeftOut);
    }
    for (const Hop *H : Hops)
      M.Path.push_back({place(H->Where), plainText(note(*H, J.Program, Named)), plainText(J.Program.nameOf(H->In))});
  }

  void addSource(LabelRef Ref) {
    const DataLabel &Label = J.Labels[Ref];
    std::vector<std::string> Categories;
    for (CategoryId C : Label.Categories)
      addSorted(Categories, J.Rules->Categories.name(C));
    auto [It, New] = Sources.try_emplace({Categories, plainText(Label.Name)});
    if (!New)
      return;
    MapSource &S = It->second;
    std::tie(S.Categories, S.Data) = It->first;
    if (const SourcePosition &Where = J.Program.Symbols[Label.Symbol].Where; Where.Line)
      S.Declared = place(Where);
    llvm::StringRef Reason = Label.Because;
    S.IsAnnotated = Reason.consume_front("annotation at ");
    auto [File, Line] = Reason.rsplit(':');
    S.Reason = plainText(S.IsAnnotated || !FileName || File.starts_with("<") ? Reason.str()
                                                                             : FileName(File) + ":" + Line.str());
  }

  void sortFlows() {
    auto Key = [](const MapFlow &F) {
      return std::tie(F.About.Categories, F.About.IsStored, F.About.Purposes, F.About.Recipients, F.About.Stores,
                      F.Data, F.Use, F.Where.Shown, F.Where.Line, F.Where.Column, F.About.Regions);
    };
    auto IsBefore = [&](const MapFlow &A, const MapFlow &B) {
      if (A.About.Verdict != B.About.Verdict)
        return B.About.Verdict < A.About.Verdict;
      return Key(A) < Key(B);
    };
    llvm::sort(Flows, [&](const MapFlow &A, const MapFlow &B) {
      return IsBefore(A, B) || (!IsBefore(B, A) && B.Level < A.Level);
    });
    // Data that reaches a use in two ways is one flow, known by the more identifiable.
    Flows.erase(std::unique(Flows.begin(), Flows.end(),
                            [&](const MapFlow &A, const MapFlow &B) { return !IsBefore(A, B) && !IsBefore(B, A); }),
                Flows.end());
    for (const MapFlow &F : Flows)
      ++Sources[{F.About.Categories, F.Data}].Flows;
    for (auto &[Key, S] : Sources)
      Map.Sources.push_back(std::move(S));
  }

  void describeStores() {
    for (const StoreEntry &E : J.Rules->Stores.entries()) {
      if (E.Holds.empty())
        continue;
      MapStore &Row = storeNamed(Map, plainText(E.Store));
      for (CategoryId C : E.Holds) {
        addSorted(Row.About.Categories, J.Rules->Categories.name(C));
        UsedCategories.insert(C);
      }
      const Breach &B = StoreBreaches[plainText(E.Store)];
      MapFacets Worse;
      Worse.Verdict = B.Verdict;
      mergeInto(Row, Worse, {{}, {}, B.Rules});
    }
    for (MapStore &Row : Map.Stores)
      for (const StoreEvent &E : J.Events)
        if (!E.Store.empty() && !Row.About.Stores.empty() && sameName(plainText(E.Store), Row.About.Stores.front()))
          (E.Exports ? Row.Exported : Row.Erased).push_back({plainText(E.Event), plainText(E.Entry)});
  }

  void describeTerms() {
    describe(J.Rules->Categories, UsedCategories, Map.Categories);
    describe(J.Rules->Purposes, UsedPurposes, Map.Purposes);
  }
  static void describe(const Taxonomy &Terms, const std::set<TermId> &Used, std::vector<MapTerm> &Out) {
    for (TermId Id : Used) {
      const Term &T = Terms[Id];
      MapTerm &M = Out.emplace_back(MapTerm{T.Name, plainText(T.Description), plainText(T.Dpv), {}});
      for (TermId Parent : T.Parents)
        M.Above.push_back(Terms.name(Parent).str());
    }
    llvm::sort(Out, [](const MapTerm &A, const MapTerm &B) { return A.Name < B.Name; });
  }

  ReportPlace place(const SourcePosition &P) const {
    const std::string File = J.Program.string(P.File).str();
    return {File, FileName ? FileName(File) : File, P.Line, P.Column};
  }

  const Judgement &J;
  const std::optional<Baseline> &Known;
  const std::function<std::string(llvm::StringRef)> &FileName;
  std::map<UseKey, Breach> Breaches;
  std::map<std::string, Breach> StoreBreaches;
  std::map<std::pair<std::vector<std::string>, std::string>, MapSource> Sources;
  std::set<TermId> UsedCategories, UsedPurposes;
  std::vector<MapFlow> Flows;
  DataMap Map;
};

} // namespace

DataMap purpose::makeDataMap(const Judgement &J, const std::optional<Baseline> &Known,
                             const std::function<std::string(llvm::StringRef)> &FileName, size_t MaxFlows) {
  return MapMaker(J, Known, FileName).run(MaxFlows);
}
