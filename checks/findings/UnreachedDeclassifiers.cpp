#include "findings/UnreachedDeclassifiers.h"
#include "findings/Judgement.h"
#include <set>

using namespace purpose;

void purpose::addAnnotated(const FlowUnit &Unit, std::vector<AnnotatedDeclassifier> &List) {
  for (SymbolRef S = 1; S < Unit.Symbols.size(); ++S)
    for (const Annotation &A : Unit.Symbols[S].Annotations) {
      AnnotatedDeclassifier D{Unit.nameOf(S).str(), {Unit.string(A.Where.File).str(), A.Where.Line, A.Where.Column}};
      if (A.Kind == AnnotationKind::Declassify && !llvm::is_contained(List, D))
        List.push_back(std::move(D));
    }
}

namespace {

/// A policy under which all that gets to one of these functions is a finding. Which one, its recipient tells.
class Probe {
public:
  explicit Probe(const Policy &Rules) : Asked(Rules) {
    Rule All;
    All.Id = "reached";
    All.AppliesDownTo = Identifiability::Anonymised;
    Asked.Rules = {All};
    Asked.Contexts = {};
    Asked.Stores = {};
    Asked.Endpoints.clear();
    Asked.SuppressionsNeedReason = false;
  }
  void watch(const std::string &Pattern, size_t Number) {
    if (llvm::errorToBool(PatternIndex::check(Pattern)))
      return;
    SinkEntry E;
    E.Pattern = Pattern;
    E.Recipient = std::to_string(Number);
    Watched.push_back(E);
    E.Parameters = {ThisParameter};
    Watched.push_back(E);
  }
  llvm::Expected<std::set<size_t>> run(ProgramUnits Units) {
    Asked.Sinks = EntryTable<SinkEntry>(std::move(Watched));
    llvm::Expected<Judgement> J = judgeProgram(std::move(Units), Asked);
    if (!J)
      return J.takeError();
    std::set<size_t> Reached;
    for (const Finding &F : J->Findings)
      if (size_t Number; !llvm::StringRef(F.Flow.Use.Recipient).getAsInteger(10, Number))
        Reached.insert(Number);
    return Reached;
  }

private:
  Policy Asked;
  std::vector<SinkEntry> Watched;
};

} // namespace

llvm::Expected<std::vector<PolicyDiagnostic>>
purpose::unreachedDeclassifiers(ProgramUnits Units, const Policy &Rules,
                                llvm::ArrayRef<AnnotatedDeclassifier> Annotated) {
  Probe Asked(Rules);
  std::vector<PolicyDiagnostic> Warnings;
  auto Watch = [&](const std::string &Pattern, const PolicyLocation &Where) {
    Asked.watch(Pattern, Warnings.size());
    Warnings.push_back(
        {Where, Severity::Warning, "declassifier '" + Pattern + "' is never reached by data that it could clean"});
  };
  for (const DeclassifierEntry &E : Rules.Declassifiers.entries())
    if (!llvm::StringRef(E.Where.File).starts_with("<"))
      Watch(E.Pattern, E.Where);
  for (const AnnotatedDeclassifier &D : Annotated)
    Watch(D.Name, D.Where);
  std::vector<PolicyDiagnostic> Result;
  if (Warnings.empty())
    return Result;
  llvm::Expected<std::set<size_t>> Reached = Asked.run(std::move(Units));
  if (!Reached)
    return Reached.takeError();
  for (size_t I = 0; I < Warnings.size(); ++I)
    if (!Reached->count(I))
      Result.push_back(std::move(Warnings[I]));
  return Result;
}
