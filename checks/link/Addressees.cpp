//===- Addressees.cpp - To whom data goes, and who was checked -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Addressees.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

class AddresseeComparison {
public:
  AddresseeComparison(Conditions &Checks, const ProgramGraph &Program) : Checks(Checks), Program(Program) {}

  void compare(DataFlow &Flow) {
    for (PassedCheck &C : Flow.Passed)
      if (C.Subject == SubjectRelation::Unknown)
        findOther(Flow, C);
    for (Site S : Flow.Calls)
      for (const Conditions::Known &K : ofArguments(S))
        if (!isKnown(Flow, Checks.all()[K.Condition]))
          Flow.Passed.push_back({Checks.all()[K.Condition], SubjectRelation::Unknown, "", ""});
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
      std::optional<Origins> Other;
      Origins Instead;
      bool IsPassed = false;
      auto Compare = [&](const Conditions::Known &K, auto IsKnown) {
        if (K.Condition >= Checks.all().size() || !(Checks.all()[K.Condition] == C.What))
          return;
        if (llvm::any_of(K.OneOf, [](const Origins &Asked) { return Asked.empty(); }))
          return; // Of somebody: the same check, as it is seen from elsewhere.
        auto Found = llvm::find_if(K.OneOf, [&](const Origins &Asked) {
          return llvm::all_of(Asked, IsKnown) && Checks.subjects().goesToAnother(S, Asked, Instead);
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

  /// Guards that were passed, before the check that leads to \p S, on every way by which an argument of it came there.
  const Conditions::KnownList &ofArguments(Site S) {
    auto [It, New] = Known.try_emplace(S);
    if (!New)
      return It->second;
    Conditions::KnownList Found;
    const CallSite &Call = Program.site(S);
    const Conditions::KnownList &Here = Checks.implied(Program.procOfSite(S), Call.Facts);
    const Conditions::KnownList &AtEntry = Checks.atEntry(Program.procOfSite(S));
    for (int I = ThisIndex; I < static_cast<int>(Call.Arguments.size()); ++I)
      if (Node N = Program.callPort(S, NodeKind::ArgIn, I); N != NoRef)
        for (const Conditions::Known &K : Checks.onAllWays(N, RootPath))
          if (K.Condition < Checks.all().size() && Checks.all()[K.Condition].IsGuard && !llvm::is_contained(Here, K) &&
              !llvm::is_contained(AtEntry, K))
            Found.push_back(K);
    return Known[S] = std::move(Found);
  }

  Conditions &Checks;
  const ProgramGraph &Program;
  llvm::DenseMap<Site, Conditions::KnownList> Known;
};

} // namespace

void purpose::compareAddressees(std::vector<DataFlow> &Flows, Conditions &Checks, const ProgramGraph &Program) {
  if (!Checks.any())
    return;
  AddresseeComparison Comparison(Checks, Program);
  for (DataFlow &Flow : Flows)
    Comparison.compare(Flow);
}
