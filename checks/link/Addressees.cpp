//===- Addressees.cpp - To whom data goes, and who was checked -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Addressees.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

class AddresseeComparison {
public:
  AddresseeComparison(Conditions &Checks, const ProgramGraph &Program) : Checks(Checks), Program(Program) {}

  void compare(DataFlow &Flow) {
    for (PassedCheck &C : Flow.Passed)
      if (C.Subject != SubjectRelation::Different)
        findOther(Flow, C);
    for (Site S : Flow.Calls)
      for (const Passed &P : ofArguments(S))
        if (!isKnown(Flow, Checks.all()[P.Condition])) {
          PassedCheck Before;
          Before.What = Checks.all()[P.Condition];
          Before.Subject = P.Subject;
          (void)isWrittenSince(Flow, S, Before);
          Flow.Passed.push_back(std::move(Before));
        }
  }

private:
  /// It was passed, or that of somebody else than the owner of the data was.
  static bool isKnown(const DataFlow &Flow, const Condition &C) {
    return llvm::any_of(Flow.Passed, [&](const PassedCheck &P) {
      return P.What == C && (P.Subject != SubjectRelation::Different || P.Addressee.empty());
    });
  }

  /// \p C was asked before a call that leads to the use, but of somebody else than the one who is given the data.
  void findOther(const DataFlow &Flow, PassedCheck &C) {
    for (Site S : Flow.Calls) {
      if (isAskedOfOther(S, C) || isWrittenSince(Flow, S, C))
        return;
      std::optional<Origins> Other;
      Origins Instead;
      bool IsPassed = false;
      auto Compare = [&](const Conditions::Known &K, auto IsKnown) {
        if (K.Condition >= Checks.all().size() || !(Checks.all()[K.Condition] == C.What))
          return;
        if (llvm::any_of(K.OneOf, [](const Origins &Asked) { return Asked.empty(); }))
          return; // Of somebody: the same check, as it is seen from elsewhere.
        auto Found = llvm::find_if(K.OneOf, [&](const Origins &Asked) {
          // `eligible(Vendor, Payment)`: it is the payment that goes out, but to which vendor?
          const bool MayBeOther = C.Subject == SubjectRelation::Unknown || Asked.size() > 1;
          return MayBeOther && llvm::all_of(Asked, IsKnown) &&
                 Checks.subjects().goesToAnother(S, Asked, K.OneOf, Instead);
        });
        IsPassed |= Found == K.OneOf.end();
        if (Found != K.OneOf.end())
          Other = *Found;
      };
      const Proc P = Program.procOfSite(S);
      for (const Conditions::Known &K : Checks.implied(P, Program.site(S).Facts))
        Compare(K, [](const Origin &) { return true; });
      // Whom its callers have asked, if it knows him.
      for (const Conditions::Known &K : Checks.atEntry(P))
        Compare(K, [&](const Origin &O) { return Program.procOf(O.Root) == P; });
      for (const DataFlow::AskedCheck &A : Flow.Asked)
        if (A.In == P)
          Compare({A.Condition, A.OneOf}, [](const Origin &) { return true; });
      if (IsPassed)
        return;
      if (!Other)
        continue; // Whoever has called it may have asked.
      C.Subject = SubjectRelation::Different;
      C.Owner = Checks.subjects().nameOf(*Other);
      C.Addressee = Checks.subjects().nameOf(Instead);
      return;
    }
  }

  /// `if (A.allows(User.Country)) post(B, User);`: it is A that says so.
  bool isAskedOfOther(Site S, PassedCheck &C) {
    std::vector<Origins> Objects = Checks.askedObjects(Program.procOfSite(S), Program.site(S).Facts, conditionOf(C));
    if (Objects.empty())
      Objects = endsAskedBefore(S, conditionOf(C));
    Origins Instead;
    if (Objects.empty() || !llvm::all_of(Objects, [&](const Origins &Asked) {
          return Checks.subjects().goesToAnother(S, Asked, {}, Instead);
        }))
      return false;
    C.Subject = SubjectRelation::Different;
    C.Owner = Checks.subjects().nameOf(Objects.front());
    C.Addressee = Checks.subjects().nameOf(Instead);
    return true;
  }

  /// `if (allowed(All.front())) R.Id = Id; for (Bidder &B : All) post(B, R);`: the ends of lists that were asked where
  /// something was put into what \p S is given.
  std::vector<Origins> endsAskedBefore(Site S, ConditionRef C) {
    std::vector<Origins> Result;
    for (Node Port : Program.arguments(S))
      for (const Subjects::InEdge &E : Checks.subjects().edgesInto(Port))
        if (E.Edge->Target != RootPath)
          llvm::append_range(Result, Checks.askedOnWays(E.From, E.Edge->Source, C));
    llvm::erase_if(Result, [](const Origins &Asked) {
      return llvm::none_of(Asked, [](const Origin &O) { return NodeElement::isEnd(O.Element); });
    });
    return Result;
  }

  /// `if (!allowed(To)) return; To = alias(To); post(To, User);`
  bool isWrittenSince(const DataFlow &Flow, Site S, PassedCheck &C) {
    const SymbolRef V = Checks.replacedSince(S, conditionOf(C));
    // It is the data that was changed.
    if (!V || llvm::any_of(Flow.Path, [&](const Hop &H) { return H.Symbol == V; }))
      return false;
    C.Subject = SubjectRelation::Different;
    C.Rewritten = unqualified(Program.unit().nameOf(V)).str();
    return true;
  }

  ConditionRef conditionOf(const PassedCheck &C) const {
    return static_cast<ConditionRef>(llvm::find(Checks.all(), C.What) - Checks.all().begin());
  }

  struct Passed {
    ConditionRef Condition;
    SubjectRelation Subject;
  };

  /// Who was asked for a consent as well, beside the one who came to \p S by argument \p Index: of those whose data the
  /// others are?
  SubjectRelation ofOthers(Site S, int Index, const Conditions::Known &K) {
    SubjectRelation Worst = SubjectRelation::Same;
    Subjects &Owners = Checks.subjects();
    const Origins &Addressee = Owners.originsOf(Program.callPort(S, NodeKind::ArgIn, Index), RootPath);
    for (const Origins &Asked : K.OneOf) {
      SubjectRelation Best = SubjectRelation::Different;
      for (int I = ThisIndex; I < static_cast<int>(Program.site(S).Arguments.size()); ++I)
        if (Node N = I == Index ? NoRef : Program.callPort(S, NodeKind::ArgIn, I); N != NoRef)
          Best = std::max(Best, Owners.relate(Asked, Owners.originsOf(N, RootPath)));
      if (Best == SubjectRelation::Different && Owners.relate(Asked, Addressee) == SubjectRelation::Same)
        Best = SubjectRelation::Unknown;
      Worst = std::min(Worst, Best);
    }
    return Worst;
  }

  /// What was passed, before the check that leads to \p S, on every way by which an argument of it came there.
  const std::vector<Passed> &ofArguments(Site S) {
    auto [It, New] = Known.try_emplace(S);
    if (!New)
      return It->second;
    std::vector<Passed> Found;
    const CallSite &Call = Program.site(S);
    const Conditions::KnownList &Here = Checks.implied(Program.procOfSite(S), Call.Facts);
    const Conditions::KnownList &AtEntry = Checks.atEntry(Program.procOfSite(S));
    auto IsOf = [&](const Conditions::Known &K, Node N) {
      const Origins Object = Checks.subjects().originsOf(N, RootPath);
      // It is in a list because of that.
      if (Checks.all()[K.Condition].IsGuard &&
          llvm::any_of(Object, [&](const Origin &O) { return Program.unit().Paths.isAnyOf(O.Path); }))
        return true;
      return llvm::all_of(K.OneOf, [&](const Origins &Asked) {
        return Checks.subjects().relate(Asked, Object) == SubjectRelation::Same;
      });
    };
    // `if (!allowed(All.front())) return; for (Bidder &B : All) post(B);`: the list was gone through behind that check.
    auto IsOfOther = [&](const Conditions::Known &K, Node N) {
      Origins Instead;
      auto GoesToAnother = [&](const Origins &Asked) {
        return llvm::any_of(Asked, [](const Origin &O) { return NodeElement::isEnd(O.Element); }) &&
               Checks.subjects().goesToAnother(S, Asked, K.OneOf, Instead);
      };
      const std::vector<Origins> Objects = Checks.askedOnWays(N, RootPath, K.Condition);
      return llvm::any_of(K.OneOf, GoesToAnother) || (!Objects.empty() && llvm::all_of(Objects, GoesToAnother));
    };
    auto Add = [&](int Index, Node N, bool OfItself) {
      for (const Conditions::Known &K : Checks.onAllWays(N, RootPath))
        if (K.Condition < Checks.all().size() && !llvm::is_contained(Here, K) && !llvm::is_contained(AtEntry, K) &&
            (!OfItself || IsOf(K, N)) && !IsOfOther(K, N)) {
          const SubjectRelation Of =
              Checks.all()[K.Condition].IsGuard ? SubjectRelation::Unknown : ofOthers(S, Index, K);
          if (Of != SubjectRelation::Different)
            Found.push_back({K.Condition, Of});
        }
    };
    for (int I = ThisIndex; I < static_cast<int>(Call.Arguments.size()); ++I)
      if (Node N = Program.callPort(S, NodeKind::ArgIn, I); N != NoRef) {
        Add(I, N, /*OfItself=*/false);
        // `post(Vendor->url(), Text)`: it goes to the one who was asked for that.
        for (const Origin &O : Origins(Checks.subjects().originsOf(N, RootPath)))
          if (Program.node(O.Root).Kind == NodeKind::Result && I >= 0)
            if (Node Asked = Program.callPort(Program.siteOf(O.Root), NodeKind::ArgIn, ThisIndex); Asked != NoRef)
              Add(I, Asked, /*OfItself=*/true);
      }
    return Known[S] = std::move(Found);
  }

  Conditions &Checks;
  const ProgramGraph &Program;
  llvm::DenseMap<Site, std::vector<Passed>> Known;
};

} // namespace

void purpose::compareAddressees(std::vector<DataFlow> &Flows, Conditions &Checks, const ProgramGraph &Program) {
  if (!Checks.any())
    return;
  AddresseeComparison Comparison(Checks, Program);
  for (DataFlow &Flow : Flows)
    Comparison.compare(Flow);
}
