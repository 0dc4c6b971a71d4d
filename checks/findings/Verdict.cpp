#include "findings/Verdict.h"
#include "findings/Circumstances.h"
#include "findings/Wording.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <tuple>

using namespace purpose;

namespace {

bool coversAny(const Taxonomy &Terms, llvm::ArrayRef<TermId> Uppers, llvm::ArrayRef<TermId> Lowers) {
  if (Uppers.empty()) // A rule that names none speaks of all.
    return true;
  return llvm::any_of(Lowers, [&](TermId Lower) { return Terms.anyCovers(Uppers, Lower); });
}

bool matches(const Rule &R, const Policy &P, const DataLabel &Label, const DataFlow &Flow) {
  if (Flow.Use.UseKind != SinkUse::Kind::Purpose)
    return false;
  return coversAny(P.Categories, R.Data, Label.Categories) && coversAny(P.Purposes, R.For, Flow.Use.Purposes) &&
         Flow.Level >= R.AppliesDownTo;
}

/// True if every term of \p Lower is covered by \p Upper; \p Strictly is set if they are not the same.
bool within(const Taxonomy &Terms, llvm::ArrayRef<TermId> Upper, llvm::ArrayRef<TermId> Lower, bool &Strictly) {
  if (Upper.empty()) {
    Strictly |= !Lower.empty();
    return true;
  }
  if (Lower.empty())
    return false;
  for (TermId L : Lower)
    if (!Terms.anyCovers(Upper, L))
      return false;
  for (TermId U : Upper)
    Strictly |= !llvm::is_contained(Lower, U);
  return true;
}

/// An allow rule lifts a deny rule of a higher category or purpose; where they cannot be ordered, deny wins.
bool lifts(const Rule &Allow, const Rule &Deny, const Policy &P) {
  bool Strictly = false;
  return within(P.Categories, Deny.Data, Allow.Data, Strictly) && within(P.Purposes, Deny.For, Allow.For, Strictly) &&
         Strictly;
}

/// How \p Flow has passed one of the checks that \p R names: for the owner of the data, for somebody else, or not.
struct Passing {
  bool Enough = false;
  std::string Other;     ///< Not enough: it was this one's.
  std::string Addressee; ///< Because it goes to this one.
  std::string Rewritten; ///< Because this variable was written since.
};

/// The rule lets a purpose pass with consent, and this is consent to all that the data is used for.
bool coversUse(const Rule &R, const Policy &P, const DataFlow &Flow, const PassedCheck &C) {
  return llvm::all_of(Flow.Use.Purposes, [&](PurposeId Use) {
    return P.Purposes.covers(C.What.Purpose, Use) && P.Purposes.anyCovers(R.UnlessConsent, Use);
  });
}

Passing passes(const Rule &R, const Policy &P, SubjectMatch Match, const DataFlow &Flow) {
  Passing Result;
  for (const PassedCheck &C : Flow.Passed) {
    bool Wanted = C.What.IsGuard ? llvm::is_contained(R.UnlessGuard, C.What.Guard) || R.Guard == C.What.Guard
                                 : llvm::is_contained(R.UnlessConsent, C.What.Purpose) || coversUse(R, P, Flow, C);
    if (!Wanted)
      continue;
    bool Owns =
        C.Subject == SubjectRelation::Same || (C.Subject == SubjectRelation::Unknown && Match == SubjectMatch::Lenient);
    Result.Enough |= Owns;
    if (C.Subject == SubjectRelation::Different) {
      Result.Other = C.Owner;
      Result.Addressee = C.Addressee;
      Result.Rewritten = C.Rewritten;
    }
  }
  return Result;
}

/// A rule that allows data for a purpose only behind a guard.
bool demandsGuard(const Rule &R) { return R.RuleKind == Rule::Kind::Require && !R.Guard.empty() && R.Calls.empty(); }

std::vector<const Rule *> denies(const Policy &P, SubjectMatch Match, const DataLabel &Label, const DataFlow &Flow) {
  std::vector<const Rule *> Allowing, Broken;
  for (const Rule &R : P.Rules)
    if (R.RuleKind == Rule::Kind::Allow && matches(R, P, Label, Flow))
      Allowing.push_back(&R);
  for (const Rule &R : P.Rules) {
    if ((R.RuleKind != Rule::Kind::Deny && !demandsGuard(R)) || !matches(R, P, Label, Flow))
      continue;
    if (passes(R, P, Match, Flow).Enough)
      continue;
    if (demandsGuard(R) || llvm::none_of(Allowing, [&](const Rule *A) { return lifts(*A, R, P); }))
      Broken.push_back(&R);
  }
  return Broken;
}

using UsePlace = std::tuple<std::string, uint32_t, uint32_t>;

UsePlace placeOf(const FlowUnit &Unit, const SourcePosition &Where) {
  return {Unit.Strings[Where.File].str(), Where.Line, Where.Column};
}

Finding makeFinding(const Policy &P, const DataLabel &Label, const DataFlow &Flow) {
  Finding F;
  F.Check = "purpose-forbidden-flow";
  F.Flow = Flow;
  F.Data = Label.Name;
  for (CategoryId C : Label.Categories)
    F.Categories.push_back(P.Categories.name(C).str());
  llvm::sort(F.Categories);
  for (PurposeId U : Flow.Use.Purposes)
    F.Purposes.push_back(P.Purposes.name(U).str());
  return F;
}

/// True if the data of \p F passes through what \p Other is named for: it is known by that name from there on.
bool passesThrough(const Finding &F, const DataLabel &Other) {
  for (size_t I = 1; I < F.Flow.Path.size(); ++I) {
    const Hop &H = F.Flow.Path[I];
    bool Names = H.HopKind == Hop::Kind::Read || H.HopKind == Hop::Kind::Store || H.HopKind == Hop::Kind::FieldState;
    if (Names && H.Symbol == Other.Symbol)
      return true;
  }
  return false;
}

DataFlow withCircumstances(const Policy &P, const DataFlow &Given) {
  DataFlow Flow = Given;
  Circumstances Known = circumstancesOf(P, Given);
  Flow.Use.Purposes = Known.Purposes;
  Flow.Use.Recipient = Known.Recipient;
  return Flow;
}

std::vector<Finding> judgeWith(SubjectMatch Match, const Policy &P, const FlowUnit &Unit,
                               const std::vector<DataLabel> &Labels, const std::vector<DataFlow> &Flows) {
  std::map<std::tuple<UsePlace, std::string, std::string, std::vector<CategoryId>>, Finding> Found;
  for (const DataFlow &Given : Flows) {
    DataFlow Flow = withCircumstances(P, Given);
    const DataLabel &Label = Labels[Flow.Label];
    std::vector<const Rule *> Broken = denies(P, Match, Label, Flow);
    if (Broken.empty())
      continue;
    std::vector<CategoryId> Categories(Label.Categories.begin(), Label.Categories.end());
    UsePlace Where = placeOf(Unit, Flow.Where);
    auto [It, New] = Found.try_emplace({Where, Flow.Use.Name, Label.Name, Categories});
    if (New)
      It->second = makeFinding(P, Label, Flow);
    for (const Rule *R : Broken) {
      if (!llvm::is_contained(It->second.Broken, R))
        It->second.Broken.push_back(R);
      if (!It->second.CheckedOwner.empty() || !It->second.Rewritten.empty())
        continue;
      Passing How = passes(*R, P, Match, Flow);
      It->second.CheckedOwner = std::move(How.Other);
      It->second.Addressee = std::move(How.Addressee);
      It->second.Rewritten = std::move(How.Rewritten);
    }
  }
  // Data that passes through another declaration of its kind is known by that. What is left says the most specific.
  auto IsRenamed = [&](const auto &Key, const Finding &F) {
    const auto &[Where, Use, Name, Categories] = Key;
    return llvm::any_of(Found, [&](const auto &Entry) {
      const auto &[OtherWhere, OtherUse, OtherName, OtherCategories] = Entry.first;
      const Finding &Other = Entry.second;
      return &Other != &F && OtherWhere == Where && OtherUse == Use && OtherCategories == Categories &&
             passesThrough(F, Labels[Other.Flow.Label]) && !passesThrough(Other, Labels[F.Flow.Label]);
    });
  };
  std::map<std::tuple<UsePlace, std::string, std::vector<CategoryId>>, unsigned> BestKnown;
  std::vector<std::pair<decltype(Found)::key_type, Finding *>> Left;
  for (auto &[Key, F] : Found) {
    if (IsRenamed(Key, F))
      continue;
    const auto &[Where, Use, Name, Categories] = Key;
    unsigned &Best = BestKnown[{Where, Use, Categories}];
    Best = std::max(Best, Labels[F.Flow.Label].Specificity);
    Left.push_back({Key, &F});
  }
  std::vector<Finding> Result;
  for (auto &[Key, Kept] : Left) {
    Finding &F = *Kept;
    const auto &[Where, Use, Name, Categories] = Key;
    // A class that holds such data somewhere says less than the member that it is.
    if (Labels[F.Flow.Label].Specificity < BestKnown[{Where, Use, Categories}])
      continue;
    llvm::sort(F.Broken);
    F.Level = Severity::Note;
    for (const Rule *R : F.Broken)
      F.Level = std::max(F.Level, R->Level);
    Result.push_back(std::move(F));
  }
  return Result;
}

} // namespace

std::vector<Finding> purpose::judge(const Policy &P, const FlowUnit &Unit, const std::vector<DataLabel> &Labels,
                                    const std::vector<DataFlow> &Flows) {
  return judgeWith(P.Subject, P, Unit, Labels, Flows);
}

std::vector<Finding> purpose::judgeSubjects(const Policy &P, const FlowUnit &Unit, const std::vector<DataLabel> &Labels,
                                            const std::vector<DataFlow> &Flows) {
  if (P.Subject == SubjectMatch::Strict)
    return {};
  std::vector<DataFlow> LetThrough;
  for (const DataFlow &F : Flows) {
    auto IsUnknown = [](const PassedCheck &C) { return C.Subject == SubjectRelation::Unknown; };
    if (llvm::any_of(F.Passed, IsUnknown) &&
        denies(P, SubjectMatch::Lenient, Labels[F.Label], withCircumstances(P, F)).empty())
      LetThrough.push_back(F);
  }
  std::vector<Finding> Result = judgeWith(SubjectMatch::Strict, P, Unit, Labels, LetThrough);
  for (Finding &F : Result) {
    F.What = Finding::Kind::UnknownSubject;
    F.Level = Severity::Note;
  }
  sortFindings(Result, Unit);
  return Result;
}

void purpose::sortFindings(std::vector<Finding> &Findings, const FlowUnit &Unit) {
  std::map<std::tuple<UsePlace, std::string, std::string>, Finding> Sorted;
  for (Finding &F : Findings)
    Sorted.try_emplace({placeOf(Unit, F.Flow.Where), F.Check, message(F)}, std::move(F));
  Findings.clear();
  for (auto &[Key, F] : Sorted)
    Findings.push_back(std::move(F));
}
