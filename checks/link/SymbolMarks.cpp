#include "link/SymbolMarks.h"
#include "link/Classification.h"
#include "link/ConditionEntries.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

template <typename EntryT> bool speaksOf(const EntryTable<EntryT> &Table, TargetKind Kind, const QualifiedName &Name) {
  return !Table.empty() && !Table.match(Kind, Name).empty();
}

TargetKind scopeKind(const Symbol &S) {
  return S.Kind == SymbolKind::Namespace ? TargetKind::Namespace : TargetKind::Type;
}

} // namespace

SymbolMarker::SymbolMarker(const Policy &Rules)
    : Rules(Rules), UsesConstants(purpose::usesConstants(Rules)), AsksForChecks(!conditionsOf(Rules).empty()),
      HasExpired(llvm::any_of(Rules.Declassifiers.entries(), [](const DeclassifierEntry &E) { return E.Expired; })) {
  for (const Rule &R : Rules.Rules)
    if (R.RuleKind == Rule::Kind::Require && !R.Calls.empty())
      for (const std::string &Pattern : R.Calls)
        llvm::cantFail(Guarded.add(Pattern, 0));
}

SymbolMarks SymbolMarker::ofChecks(const Symbol &S, const QualifiedName &Name) const {
  if (!AsksForChecks)
    return 0;
  auto Speaks = [&](TargetKind Kind) {
    return speaksOf(Rules.Consents, Kind, Name) || speaksOf(Rules.Guards, Kind, Name);
  };
  auto IsNote = [](const Annotation &A) {
    return A.Kind == AnnotationKind::Consent || A.Kind == AnnotationKind::Guard;
  };
  bool Found = llvm::any_of(S.Annotations, IsNote) ||
               llvm::any_of(S.Parameters, [&](const Parameter &P) { return llvm::any_of(P.Annotations, IsNote); });
  if (S.Kind == SymbolKind::Function)
    Found |= Speaks(TargetKind::Function) || Speaks(TargetKind::Parameter);
  else if (S.Kind == SymbolKind::Field || S.Kind == SymbolKind::Variable)
    Found |= Speaks(S.Kind == SymbolKind::Field ? TargetKind::Field : TargetKind::Variable);
  return Found ? IsCheck : 0;
}

bool SymbolMarker::isOperation(const Symbol &S, const QualifiedName &Name) const {
  auto IsNote = [](const Annotation &A) {
    return A.Kind == AnnotationKind::Entry || A.Kind == AnnotationKind::Erase || A.Kind == AnnotationKind::Export;
  };
  if (llvm::any_of(S.Annotations, IsNote) || speaksOf(Rules.Entries, TargetKind::Function, Name) ||
      !Guarded.match(Name).empty())
    return true;
  if (!Rules.Entries.empty() && Name.Plain == "main") // Whether there is one counts.
    return true;
  if (HasExpired && llvm::any_of(Rules.Declassifiers.match(TargetKind::Function, Name),
                                 [](const DeclassifierEntry *E) { return E->Expired; }))
    return true;
  return !Rules.Stores.empty() && llvm::any_of(Rules.Stores.match(TargetKind::Function, Name), [](const StoreEntry *E) {
    return !E->Erases.empty() || !E->Exports.empty() || E->ErasesParameter != NoParameter ||
           E->ExportsParameter != NoParameter;
  });
}

bool SymbolMarker::handsOut(const Symbol &S, const QualifiedName &Name) const {
  auto IsExport = [](const Annotation &A) { return A.Kind == AnnotationKind::Export; };
  auto Exports = [](const StoreEntry *E) { return !E->Exports.empty() || E->ExportsParameter != NoParameter; };
  return llvm::any_of(S.Annotations, IsExport) ||
         (!Rules.Stores.empty() && llvm::any_of(Rules.Stores.match(TargetKind::Function, Name), Exports));
}

SymbolMarks SymbolMarker::ofAnnotations(const FlowUnit &Unit, const Symbol &S) const {
  SymbolMarks Marks = 0;
  auto Add = [&](const Annotation &A, bool OfParameter) {
    Marks |= IsAnnotated;
    if (A.Kind == AnnotationKind::Data)
      Marks |= OfParameter ? HasParameterData : HoldsData | ScopeHoldsData;
    if (A.Kind == AnnotationKind::Sink || A.Kind == AnnotationKind::Store)
      Marks |= OfParameter ? IsUse : IsUse | ScopeIsUse;
    if (OfParameter)
      return;
    Marks |= IsSource;
    if (A.Kind == AnnotationKind::Context)
      Marks |= IsContext;
    if (A.Kind == AnnotationKind::Declassify && A.Detail && parseIdentifiability(Unit.string(A.Value)))
      Marks |= Declassifies;
  };
  for (const Annotation &A : S.Annotations)
    Add(A, false);
  for (const Parameter &P : S.Parameters)
    for (const Annotation &A : P.Annotations)
      Add(A, true);
  return Marks;
}

SymbolMarks SymbolMarker::ofFunction(const FlowUnit &Unit, const Symbol &S, const QualifiedName &Name,
                                     FilesSeen &Files) const {
  SymbolMarks Marks = 0;
  if (speaksOf(Rules.Classify, TargetKind::Function, Name) || speaksOf(Rules.Classify, TargetKind::OutParameter, Name))
    Marks |= IsSource;
  if (speaksOf(Rules.Classify, TargetKind::Parameter, Name))
    Marks |= HasParameterData;
  if (speaksOf(Rules.Sinks, TargetKind::Function, Name) || speaksOf(Rules.Sinks, TargetKind::Parameter, Name) ||
      speaksOf(Rules.Stores, TargetKind::Function, Name) || speaksOf(Rules.Stores, TargetKind::Parameter, Name))
    Marks |= IsUse;
  if (isOperation(S, Name))
    Marks |= IsOperation;
  if (handsOut(S, Name))
    Marks |= HandsOut;
  if (speaksOf(Rules.Contexts, TargetKind::Function, Name) || isContextFile(Unit.string(S.Where.File), Files))
    Marks |= IsContext;
  if (speaksOf(Rules.Declassifiers, TargetKind::Function, Name))
    Marks |= Declassifies;
  return Marks;
}

SymbolMarks SymbolMarker::ofScope(const Symbol &S, const QualifiedName &Name) const {
  SymbolMarks Marks = 0;
  if (speaksOf(Rules.Classify, scopeKind(S), Name))
    Marks |= ScopeHoldsData;
  if (speaksOf(Rules.Sinks, S.Kind == SymbolKind::Type ? TargetKind::Type : TargetKind::Namespace, Name))
    Marks |= ScopeIsUse;
  if (S.Kind == SymbolKind::Type && speaksOf(Rules.Stores, TargetKind::Type, Name))
    Marks |= ScopeIsUse;
  if (S.Kind != SymbolKind::Function &&
      speaksOf(Rules.Contexts, S.Kind == SymbolKind::Type ? TargetKind::Type : TargetKind::Namespace, Name))
    Marks |= IsContext;
  return Marks;
}

bool SymbolMarker::isContextFile(llvm::StringRef File, FilesSeen &Files) const {
  if (Rules.Contexts.empty())
    return false;
  auto [It, New] = Files.try_emplace(File, false);
  if (New) {
    if (!Rules.Folder.empty() && File.consume_front(Rules.Folder))
      File = File.ltrim('/');
    It->second = !Rules.Contexts.matchPath(File).empty();
  }
  return It->second;
}

SymbolMarks SymbolMarker::marksOf(const FlowUnit &Unit, SymbolRef Ref, bool IsScope, FilesSeen &Files) const {
  const Symbol &S = Unit.Symbols[Ref];
  const QualifiedName Name = Unit.qualifiedName(Ref);
  SymbolMarks Marks = ofAnnotations(Unit, S) | ofChecks(S, Name);
  TargetKind Own = TargetKind::Field;
  switch (S.Kind) {
  case SymbolKind::Function:
    Marks |= ofFunction(Unit, S, Name, Files);
    return IsScope ? Marks | ofScope(S, Name) : Marks;
  case SymbolKind::Field:
    break;
  case SymbolKind::Variable:
    Own = TargetKind::Variable;
    break;
  default:
    Own = scopeKind(S);
    Marks |= ofScope(S, Name);
    break;
  }
  if (speaksOf(Rules.Classify, Own, Name))
    Marks |= HoldsData;
  if (speaksOf(Rules.Sinks, Own, Name))
    Marks |= IsUse;
  return Marks;
}

llvm::SmallVector<int, 2> SymbolMarker::parametersWithData(const FlowUnit &Unit, SymbolRef S) const {
  llvm::SmallVector<int, 2> Result;
  for (const auto &[I, P] : llvm::enumerate(Unit.Symbols[S].Parameters))
    if (llvm::any_of(P.Annotations, [](const Annotation &A) { return A.Kind == AnnotationKind::Data; }))
      Result.push_back(static_cast<int>(I));
  if (!Rules.Classify.empty())
    for (const ClassifyEntry *E : Rules.Classify.match(TargetKind::Parameter, Unit.qualifiedName(S)))
      Result.push_back(static_cast<int>(E->Index));
  return Result;
}
