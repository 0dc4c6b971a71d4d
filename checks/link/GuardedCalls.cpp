#include "link/GuardedCalls.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// How a call has passed the guard that a rule demands.
struct Passing {
  bool Enough = false;
  std::optional<Origins> Other; ///< Not enough: the check was of this one, and the call is about another.
};

/// \p Known, whether or not it is the guard of \p R, for call \p S.
void addPassed(Passing &To, const Rule &R, const Conditions::KnownList &Known, Site S, Conditions &Checks) {
  const Origins Subject = Checks.subjects().subjectOf(S);
  for (const Conditions::Known &K : Known) {
    if (K.Condition >= Checks.all().size() || !Checks.all()[K.Condition].IsGuard ||
        Checks.all()[K.Condition].Guard != R.Guard)
      continue;
    auto IsOther = [&](const Origins &Checked) {
      SubjectRelation Whole = Checks.subjects().relate(Checked, Subject);
      return Whole == SubjectRelation::Different ||
             (Whole == SubjectRelation::Unknown && Checks.subjects().isGivenOthers(S, Checked)) ||
             Checks.subjects().isGivenOtherId(S, Checked) || Checks.subjects().isGivenOtherOfClass(S, Checked) ||
             Checks.subjects().isGivenSomeOther(S, K.OneOf);
    };
    // Such a guard speaks of the one who acts, not of the one to whom something is done.
    auto Other = K.IsOfObject || K.IsOfRole ? K.OneOf.end() : llvm::find_if(K.OneOf, IsOther);
    To.Enough |= Other == K.OneOf.end();
    if (Other != K.OneOf.end())
      To.Other = *Other;
  }
}

/// A variable that \p S is given, and that was written since it has passed the guard of \p R.
SymbolRef replacedSince(const Rule &R, Site S, Conditions &Checks) {
  for (ConditionRef C = 0; C < Checks.all().size(); ++C)
    if (Checks.all()[C].IsGuard && Checks.all()[C].Guard == R.Guard)
      return Checks.replacedSince(S, C);
  return 0;
}

} // namespace

CallRules::CallRules(const FlowUnit &Unit, const Policy &Rules) : Unit(Unit) {
  for (const Rule &R : Rules.Rules)
    if (R.RuleKind == Rule::Kind::Require && !R.Calls.empty()) {
      for (const std::string &Pattern : R.Calls)
        llvm::cantFail(Patterns.add(Pattern, static_cast<uint32_t>(Found.size())));
      Found.push_back(&R);
    }
}

llvm::SmallVector<const Rule *, 1> CallRules::of(SymbolRef Function) const {
  llvm::SmallVector<const Rule *, 1> Result;
  if (!Found.empty() && Unit.Symbols[Function].Kind == SymbolKind::Function)
    for (uint32_t Id : Patterns.match(Unit.qualifiedName(Function)))
      Result.push_back(Found[Id]);
  return Result;
}

std::vector<UnguardedCall> purpose::findUnguardedCalls(FlowUnit &Unit, const Policy &Rules, const ProgramGraph &Program,
                                                       Conditions &Checks) {
  std::vector<UnguardedCall> Result;
  CallRules Calls(Unit, Rules);
  if (Calls.empty())
    return Result;
  std::optional<FunctionValues> Own;
  const FunctionValues &Values = Checks.values() ? *Checks.values() : Own.emplace(Unit, Program);
  for (Site S = 0; S < Program.siteCount(); ++S) {
    const CallSite &Call = Program.site(S);
    llvm::SmallVector<SymbolRef, 2> Callees;
    if (Call.Callee)
      Callees.push_back(Call.Callee);
    for (const CallTarget &T : Values.targets(S))
      if (!llvm::is_contained(Callees, T.Function))
        Callees.push_back(T.Function);
    llvm::SmallVector<const Rule *, 1> Judged;
    for (SymbolRef Callee : Callees)
      for (const Rule *R : Calls.of(Callee)) {
        if (llvm::is_contained(Judged, R))
          continue;
        Judged.push_back(R);
        Proc P = Program.procOfSite(S);
        UnguardedCall Found{R, Call.Where, Callee, Program.graph(P).Function, "", "", ""};
        if (Checks.any()) {
          Passing How;
          addPassed(How, *R, Checks.atEntry(P), S, Checks);
          if (How.Enough)
            continue;
          addPassed(How, *R, Checks.implied(P, Call.Facts), S, Checks);
          for (Node Port : Checks.subjects().subjectPorts(S))
            if (!How.Enough)
              addPassed(How, *R, Checks.onAllWays(Port, RootPath), S, Checks);
          const SymbolRef Rewritten = How.Enough ? replacedSince(*R, S, Checks) : 0;
          if (How.Enough && !Rewritten)
            continue;
          if (Rewritten) {
            Found.Rewritten = unqualified(Unit.nameOf(Rewritten)).str();
          } else if (How.Other) {
            Found.CheckedOwner = Checks.subjects().nameOf(*How.Other);
            Found.Owner = Checks.subjects().nameOf(Checks.subjects().subjectOf(S));
          }
        }
        Result.push_back(std::move(Found));
      }
  }
  return Result;
}
