#include "link/EntryUse.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace purpose;

EntryUse::EntryUse(const Policy &Rules) : Rules(Rules) {
  for (uint32_t I = 0; I < Rules.Rules.size(); ++I)
    for (const std::string &Pattern : Rules.Rules[I].Calls)
      llvm::cantFail(Calls.add(Pattern, I));
}

template <typename EntryT>
void EntryUse::match(const EntryTable<EntryT> &Table, TargetKind Kind, const QualifiedName &Name) {
  for (const EntryT *E : Table.match(Kind, Name))
    Met.insert(E);
}

void EntryUse::matchAll(TargetKind Kind, const QualifiedName &Name) {
  match(Rules.Classify, Kind, Name);
  match(Rules.Sinks, Kind, Name);
  match(Rules.Contexts, Kind, Name);
  match(Rules.Consents, Kind, Name);
  match(Rules.Guards, Kind, Name);
  match(Rules.Declassifiers, Kind, Name);
  match(Rules.Propagation, Kind, Name);
  match(Rules.Stores, Kind, Name);
  match(Rules.Entries, Kind, Name);
}

void EntryUse::addAnnotation(const FlowUnit &Unit, const Annotation &A) {
  if (A.Kind == AnnotationKind::Guard)
    Guards.insert(Unit.string(A.Value));
  if (A.Kind == AnnotationKind::Entry)
    Events.insert(Unit.string(A.Value));
}

void EntryUse::addName(SymbolKind Kind, const QualifiedName &Name) {
  switch (Kind) {
  case SymbolKind::Function:
    for (TargetKind Target : {TargetKind::Function, TargetKind::Parameter, TargetKind::OutParameter})
      matchAll(Target, Name);
    for (uint32_t Rule : Calls.match(Name))
      CallsMet.insert(Rule);
    break;
  case SymbolKind::Field:
    matchAll(TargetKind::Field, Name);
    break;
  case SymbolKind::Variable:
    matchAll(TargetKind::Variable, Name);
    break;
  case SymbolKind::Type:
    matchAll(TargetKind::Type, Name);
    break;
  case SymbolKind::Namespace:
    matchAll(TargetKind::Namespace, Name);
    break;
  case SymbolKind::None:
    break;
  }
}

void EntryUse::addFile(llvm::StringRef File) {
  if (Rules.Contexts.empty() || !Files.insert(File).second)
    return;
  if (!Rules.Folder.empty() && File.consume_front(Rules.Folder))
    File = File.ltrim('/');
  for (const ContextEntry *E : Rules.Contexts.matchPath(File))
    Met.insert(E);
}

void EntryUse::add(const FlowUnit &Unit) {
  for (SymbolRef Ref = 1; Ref < Unit.Symbols.size(); ++Ref) {
    const Symbol &S = Unit.Symbols[Ref];
    for (const Annotation &A : S.Annotations)
      addAnnotation(Unit, A);
    addFile(Unit.string(S.Where.File));
    if (Seen.insert(S.Id).second)
      addName(S.Kind, Unit.qualifiedName(Ref));
  }
}

template <typename EntryT>
void EntryUse::report(const EntryTable<EntryT> &Table, llvm::StringRef Section,
                      std::vector<PolicyDiagnostic> &Out) const {
  for (const EntryT &E : Table.entries())
    if (!E.Pattern.empty() && !Met.contains(&E) && !llvm::StringRef(E.Where.File).starts_with("<"))
      Out.push_back({E.Where, Severity::Warning,
                     "'" + E.Pattern + "' in " + Section.str() + " matches nothing that the program uses"});
}

std::vector<PolicyDiagnostic> EntryUse::unused() const {
  std::vector<PolicyDiagnostic> Result;
  report(Rules.Classify, "classify", Result);
  report(Rules.Sinks, "sinks", Result);
  report(Rules.Contexts, "contexts", Result);
  report(Rules.Consents, "consent", Result);
  report(Rules.Guards, "guards", Result);
  report(Rules.Declassifiers, "declassifiers", Result);
  report(Rules.Propagation, "propagation", Result);
  report(Rules.Stores, "stores", Result);
  report(Rules.Entries, "entries", Result);

  // A model of an SDK that the program does not use may be a misspelt one.
  struct ModelUse {
    bool IsMet = false, IsOfSdk = false;
  };
  std::map<std::string, ModelUse> Models;
  auto CountModels = [&](const auto &Table, bool IsOfSdk) {
    for (const auto &E : Table.entries())
      if (llvm::StringRef(E.Where.File).starts_with("<model ")) {
        Models[E.Where.File].IsMet |= Met.contains(&E);
        Models[E.Where.File].IsOfSdk |= IsOfSdk;
      }
  };
  CountModels(Rules.Sinks, true);
  CountModels(Rules.Stores, true);
  CountModels(Rules.Classify, true);
  CountModels(Rules.Propagation, false);
  for (const auto &[Model, Use] : Models)
    if (Use.IsOfSdk && !Use.IsMet)
      Result.push_back(
          {{Rules.File, 0, 0}, Severity::Warning, "nothing of " + Model + " matches anything that the program uses"});

  for (uint32_t I = 0; I < Rules.Rules.size(); ++I) {
    const Rule &R = Rules.Rules[I];
    if (llvm::StringRef(R.Where.File).starts_with("<"))
      continue;
    auto Warn = [&](const std::string &What) { Result.push_back({R.Where, Severity::Warning, What}); };
    if (!R.Calls.empty() && !CallsMet.count(I))
      Warn("the program calls no '" + llvm::join(R.Calls, "', '") + "', which " + R.Id + " guards");
    auto IsNamed = [&](const GuardEntry &E) { return E.Name == R.Guard && Met.contains(&E); };
    if (!R.Guard.empty() && !Guards.contains(R.Guard) && llvm::none_of(Rules.Guards.entries(), IsNamed))
      Warn("nothing in the program is the guard '" + R.Guard + "' that " + R.Id + " demands");
    for (const std::string &Event : {R.ErasedBy, R.ExportedBy}) {
      auto IsEntry = [&](const EntryPoint &E) { return E.Event == Event && Met.contains(&E); };
      if (!Event.empty() && !Events.contains(Event) && llvm::none_of(Rules.Entries.entries(), IsEntry))
        Warn("nothing in the program is an entry for " + Event + ", which " + R.Id + " asks for");
    }
  }
  return Result;
}
