#include "link/ConditionEntries.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

template <typename T> void addUnique(std::vector<T> &To, const T &Item) {
  if (!llvm::is_contained(To, Item))
    To.push_back(Item);
}

} // namespace

std::vector<Condition> purpose::conditionsOf(const Policy &Rules) {
  std::vector<Condition> Result;
  for (const Rule &R : Rules.Rules) {
    // Of a broad rule, consent to the narrow purpose that data is used for is enough.
    for (PurposeId P = 0; P < Rules.Purposes.size(); ++P)
      if (Rules.Purposes.anyCovers(R.UnlessConsent, P))
        addUnique(Result, {false, P, ""});
    for (const std::string &Guard : R.UnlessGuard)
      addUnique(Result, {true, 0, Guard});
    if (!R.Guard.empty())
      addUnique(Result, {true, 0, R.Guard});
  }
  return Result;
}

void ConditionEntries::find(SymbolRef S, TargetKind Kind, Entries &Into) const {
  if (Rules.Consents.empty() && Rules.Guards.empty())
    return;
  const QualifiedName Name = Unit.qualifiedName(S);
  if (!Rules.Consents.empty())
    for (const ConsentEntry *E : Rules.Consents.match(Kind, Name))
      Into.Consents.push_back(E);
  if (!Rules.Guards.empty())
    for (const GuardEntry *E : Rules.Guards.match(Kind, Name))
      Into.Guards.push_back(E);
}

void ConditionEntries::findAnnotations(const std::vector<Annotation> &List, Entries &Into) const {
  for (const Annotation &A : List) {
    if (A.Kind == AnnotationKind::Guard)
      Into.AnnotatedGuards.push_back(Unit.string(A.Value));
    if (A.Kind == AnnotationKind::Consent)
      if (std::optional<PurposeId> P = Rules.Purposes.find(Unit.string(A.Value)))
        Into.Annotated.push_back(*P);
  }
}

const ConditionEntries::Entries &ConditionEntries::of(SymbolRef S) {
  auto [It, New] = Known.try_emplace(S);
  if (New)
    It->second = look(S);
  return It->second;
}

ConditionEntries::Entries ConditionEntries::look(SymbolRef S) const {
  Entries Found;
  const Symbol &Sym = Unit.Symbols[S];
  if (Sym.Kind == SymbolKind::Function) {
    find(S, TargetKind::Function, Found);
    find(S, TargetKind::Parameter, Found);
  } else if (Sym.Kind == SymbolKind::Field || Sym.Kind == SymbolKind::Variable) {
    find(S, Sym.Kind == SymbolKind::Field ? TargetKind::Field : TargetKind::Variable, Found);
  } else {
    return Found;
  }
  findAnnotations(Sym.Annotations, Found);
  return Found;
}

llvm::SmallVector<PurposeId, 1> ConditionEntries::annotatedParameter(SymbolRef Function, int Index) const {
  const std::vector<Parameter> &Parameters = Unit.Symbols[Function].Parameters;
  Entries Found;
  if (Index >= 0 && static_cast<size_t>(Index) < Parameters.size())
    findAnnotations(Parameters[Index].Annotations, Found);
  return Found.Annotated;
}

bool ConditionEntries::isCheck(SymbolRef S) const {
  if (!look(S).empty())
    return true;
  const std::vector<Parameter> &Parameters = Unit.Symbols[S].Parameters;
  for (size_t I = 0; I < Parameters.size(); ++I)
    if (!annotatedParameter(S, static_cast<int>(I)).empty())
      return true;
  return false;
}
