//===- Requirements.cpp - Rules that demand something of flows -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "findings/Requirements.h"
#include "findings/Circumstances.h"
#include "link/ArgumentValues.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace purpose;

namespace {

class Judge {
public:
  Judge(const Policy &Rules, const FlowUnit &Unit, const std::vector<DataLabel> &Labels, const LinkResult &Linked,
        bool IsWhole)
      : Rules(Rules), Unit(Unit), Labels(Labels), Linked(Linked), IsWhole(IsWhole) {}

  std::vector<Finding> run() {
    for (const Rule &R : Rules.Rules) {
      if (R.RuleKind != Rule::Kind::Require)
        continue;
      for (const DataFlow &F : Linked.Flows)
        if (!F.IsContext && F.Use.UseKind != SinkUse::Kind::Erasure && concerns(R, F))
          flow(R, F);
      if (IsWhole && (!R.ErasedBy.empty() || !R.ExportedBy.empty()))
        declaredStores(R);
    }
    for (const UnguardedCall &C : Linked.Unguarded)
      call(C);
    return std::move(Result);
  }

private:
  bool isOf(llvm::ArrayRef<CategoryId> Uppers, const DataLabel &Label) const {
    return Uppers.empty() ||
           llvm::any_of(Label.Categories, [&](CategoryId C) { return Rules.Categories.anyCovers(Uppers, C); });
  }
  bool concerns(const Rule &R, const DataFlow &F) const {
    if (F.Level < R.AppliesDownTo)
      return false;
    bool IsStore = F.Use.UseKind == SinkUse::Kind::Store;
    if (!R.Stored.empty())
      return IsStore && isOf(R.Stored, Labels[F.Label]);
    if (!isOf(R.Data, Labels[F.Label]))
      return false;
    if (R.For.empty())
      return true;
    return !IsStore && llvm::any_of(circumstancesOf(Rules, F).Purposes,
                                    [&](PurposeId P) { return Rules.Purposes.anyCovers(R.For, P); });
  }

  void flow(const Rule &R, const DataFlow &F) {
    if (!R.Regions.empty())
      region(R, F);
    if (!R.Recipients.empty())
      recipient(R, F);
    if (!R.With.empty())
      company(R, F);
    if (IsWhole && !R.ErasedBy.empty())
      event(R, F, R.ErasedBy, false);
    if (IsWhole && !R.ExportedBy.empty())
      event(R, F, R.ExportedBy, true);
  }

  void region(const Rule &R, const DataFlow &F) {
    Circumstances C = circumstancesOf(Rules, F);
    std::vector<std::string> Wrong;
    for (const std::string &Region : C.Regions)
      if (llvm::none_of(R.Regions, [&](const std::string &Allowed) { return sameName(Allowed, Region); }))
        Wrong.push_back(Region);
    if (!Wrong.empty()) {
      add(R, F, Finding::Kind::WrongRegion, "purpose-residency", Wrong);
      return;
    }
    // Unknown is only what somebody could have told: the region of a store, or of a call that names one.
    bool Asks = F.Use.UseKind == SinkUse::Kind::Store || F.Use.RegionParameter != -2;
    if ((C.Regions.empty() || C.RegionIsOpen) && Asks && R.UnknownRegion != RegionUnknown::Allow)
      add(R, F, Finding::Kind::UnknownRegion, "purpose-residency", {});
  }

  void recipient(const Rule &R, const DataFlow &F) {
    if (F.Use.UseKind != SinkUse::Kind::Purpose)
      return;
    auto IsRight = [&](LabelRef L) { return isOf(R.Recipients, Labels[L]); };
    // A literal, data of other people or something unknown beside it: then it is not always one of those.
    const DataFlow::Told &Told = F.Arguments;
    // What is sent in a query string behind the host names nobody; nor does it in an object that has no address yet.
    auto IsSent = [&](LabelRef L) { return isOf(R.Data, Labels[L]); };
    bool IsOfData =
        llvm::any_of(Told.RecipientData, IsRight) && llvm::all_of(Told.RecipientTexts, [&](const auto &Text) {
          return llvm::any_of(Text, IsRight) || llvm::all_of(Text, IsSent);
        });
    std::vector<std::string> Texts = Told.Recipients;
    if (IsOfData)
      llvm::erase_if(Texts, [&](const std::string &Text) { return llvm::is_contained(Told.Settled, Text); });
    if (!IsOfData || !Texts.empty() || Told.RecipientIsOpen)
      add(R, F, Finding::Kind::WrongRecipient, "purpose-forbidden-flow", std::move(Texts));
  }

  /// The data was read from objects of all of these classes.
  bool wasIn(const DataFlow &F, llvm::ArrayRef<SymbolRef> Records) const {
    return llvm::all_of(Records, [&](SymbolRef Class) {
      return llvm::is_contained(F.WithRecords, Class) || llvm::any_of(F.Path, [&](const Hop &H) {
               return Unit.Symbols[H.Symbol].Kind == SymbolKind::Field && Unit.Symbols[H.Symbol].Parent == Class;
             });
    });
  }

  /// `for (Row &R : Db.select({Owner})) store(R.Text);`: what was found by means of the owner is not the owner. What
  /// turns one text into another, hash(Owner), is.
  bool isFoundBy(const DataFlow &Other) const {
    return llvm::any_of(Other.Path, [&](const Hop &H) {
      const Symbol &Callee = Unit.Symbols[H.Callee];
      const TypeInfo &Result = Unit.Types[Callee.Type];
      llvm::StringRef Class = Result.Symbol ? Unit.nameOf(Result.Symbol) : "";
      bool IsObject = !Result.IsScalar && !Class.empty() && !Class.starts_with("std::basic_string");
      return H.HopKind == Hop::Kind::Result && H.Callee && !Callee.HasBody && IsObject &&
             !llvm::StringRef(Unit.nameOf(H.Callee)).starts_with("std::");
    });
  }

  void company(const Rule &R, const DataFlow &F) {
    std::vector<std::string> Others;
    bool Sometimes = false;
    for (const DataFlow &Other : Linked.Flows) {
      if (Other.Use.UseKind != SinkUse::Kind::Store || !isOf(R.With, Labels[Other.Label]) || !sameWay(F, Other) ||
          isFoundBy(Other))
        continue;
      auto Foreign = llvm::find_if(F.OfOthers, [&](const auto &O) { return O.first == Other.Label; });
      if (Foreign != F.OfOthers.end())
        Others.push_back(Foreign->second);
      else if ((Other.IsPartial || !wasIn(F, Other.WithRecords)) && !F.IsPartial)
        Sometimes = true;
      else
        return;
    }
    add(R, F, Sometimes ? Finding::Kind::StoredSometimesAlone : Finding::Kind::StoredAlone, "purpose-retention",
        std::move(Others));
  }

  void event(const Rule &R, const DataFlow &F, const std::string &Event, bool Exports) {
    std::vector<std::string> Stores = circumstancesOf(Rules, F).Stores;
    if (Stores.empty())
      Stores.push_back(""); // In a store that nobody knows.
    for (const std::string &Store : Stores) {
      if (happens(Event, Store, Exports) || !Reported.insert({&R, Store}).second)
        continue;
      add(R, F, Exports ? Finding::Kind::NotExported : Finding::Kind::NotErased, "purpose-retention", entriesOf(Event));
      Result.back().Store = Store;
    }
  }

  /// Stores that another program fills.
  void declaredStores(const Rule &R) {
    bool Exports = R.ErasedBy.empty();
    const std::string &Event = Exports ? R.ExportedBy : R.ErasedBy;
    for (const StoreEntry &E : Rules.Stores.entries()) {
      bool Holds = llvm::any_of(E.Holds, [&](CategoryId C) { return Rules.Categories.anyCovers(R.Stored, C); });
      if (!Holds || happens(Event, E.Store, Exports) || !Reported.insert({&R, E.Store}).second)
        continue;
      Finding &F = start(R, Exports ? Finding::Kind::NotExported : Finding::Kind::NotErased, "purpose-retention");
      for (CategoryId C : E.Holds)
        F.Categories.push_back(Rules.Categories.name(C).str());
      F.Store = E.Store;
      F.Details = entriesOf(Event);
      F.DeclaredAt = E.Where;
    }
  }

  bool happens(const std::string &Event, const std::string &Store, bool Exports) const {
    return !Store.empty() && llvm::any_of(Linked.Events, [&](const StoreEvent &E) {
      return E.Event == Event && E.Exports == Exports && sameName(E.Store, Store);
    });
  }
  std::vector<std::string> entriesOf(const std::string &Event) const {
    std::vector<std::string> Names;
    for (const StoreEvent &E : Linked.Events)
      if (E.Event == Event && E.Store.empty())
        Names.push_back(E.Entry);
    return Names;
  }

  void call(const UnguardedCall &C) {
    Finding &F = start(*C.Broken, Finding::Kind::Call, "purpose-forbidden-flow");
    F.Flow.Where = C.Where;
    F.Flow.Caller = C.Caller;
    F.Data = Unit.nameOf(C.Callee).str();
    F.CheckedOwner = C.CheckedOwner;
    F.Flow.Owner = C.Owner;
    F.Rewritten = C.Rewritten;
  }

  Finding &start(const Rule &R, Finding::Kind What, llvm::StringRef Check) {
    Finding &F = Result.emplace_back();
    F.What = What;
    F.Check = Check.str();
    F.Broken = {&R};
    F.Level = R.Level;
    return F;
  }
  void add(const Rule &R, const DataFlow &Flow, Finding::Kind What, llvm::StringRef Check,
           std::vector<std::string> Details) {
    Finding &F = start(R, What, Check);
    const DataLabel &Label = Labels[Flow.Label];
    F.Flow = Flow;
    F.Data = Label.Name;
    if (What == Finding::Kind::UnknownRegion && R.UnknownRegion == RegionUnknown::Warn)
      F.Level = Severity::Warning;
    F.Details = std::move(Details);
    for (CategoryId C : Label.Categories)
      F.Categories.push_back(Rules.Categories.name(C).str());
    llvm::sort(F.Categories);
    Circumstances Known = circumstancesOf(Rules, Flow);
    for (PurposeId P : Known.Purposes)
      F.Purposes.push_back(Rules.Purposes.name(P).str());
    F.Flow.Use.Recipient = Known.Recipient;
    if (!Known.Stores.empty())
      F.Store = Known.Stores.front();
  }

  const Policy &Rules;
  const FlowUnit &Unit;
  const std::vector<DataLabel> &Labels;
  const LinkResult &Linked;
  bool IsWhole;
  std::set<std::pair<const Rule *, std::string>> Reported;
  std::vector<Finding> Result;
};

} // namespace

std::vector<Finding> purpose::judgeRequirements(const Policy &Rules, const FlowUnit &Unit,
                                                const std::vector<DataLabel> &Labels, const LinkResult &Linked,
                                                bool IsWhole) {
  return Judge(Rules, Unit, Labels, Linked, IsWhole).run();
}
