#include "link/GuardedCalls.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

bool isPassed(const Rule &R, const Conditions::KnownList &Known, const Conditions &Checks) {
  return llvm::any_of(Known, [&](const Conditions::Known &K) {
    return K.Condition < Checks.all().size() && Checks.all()[K.Condition].IsGuard &&
           Checks.all()[K.Condition].Guard == R.Guard;
  });
}

} // namespace

CallRules::CallRules(const FlowUnit &Unit, const Policy &Rules) : Unit(Unit) {
  for (const Rule &R : Rules.Rules)
    if (R.RuleKind == Rule::Kind::Require && !R.Call.empty()) {
      llvm::cantFail(Patterns.add(R.Call, static_cast<uint32_t>(Found.size())));
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
        bool Passed = Checks.any() &&
                      (isPassed(*R, Checks.implied(P, Call.Facts), Checks) || isPassed(*R, Checks.atEntry(P), Checks));
        if (!Passed)
          Result.push_back({R, Call.Where, Callee, Program.graph(P).Function});
      }
  }
  return Result;
}
