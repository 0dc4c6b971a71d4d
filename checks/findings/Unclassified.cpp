#include "findings/Unclassified.h"

using namespace purpose;

namespace {

bool isHeld(const Policy &Rules, llvm::StringRef Column) {
  llvm::StringRef Table = Column.split('.').first;
  return llvm::any_of(Rules.Stores.entries(), [&](const StoreEntry &E) {
    llvm::StringRef Store = E.Store;
    return !E.Holds.empty() && (Store.equals_insensitive(Table) || Store.equals_insensitive(Column));
  });
}

bool isClassified(const FlowUnit &Unit, Classification &Classes, const Suspect &S) {
  switch (S.What) {
  case Suspect::Kind::Field:
    return Classes.ofField(S.Symbol) || !Classes.ofType(Unit.Symbols[S.Symbol].Type).empty();
  case Suspect::Kind::Parameter:
    for (SymbolRef M : Classes.overridden(S.Symbol))
      if (Classes.ofParameter(M, static_cast<int>(S.Index)))
        return true;
    return !Classes.ofType(Unit.Symbols[S.Symbol].Parameters[S.Index].Type).empty();
  case Suspect::Kind::Column:
    return isHeld(Classes.policy(), Unit.string(S.Name));
  }
  return false;
}

} // namespace

std::vector<uint32_t> purpose::unclassifiedSuspects(const FlowUnit &Unit, Classification &Classes) {
  std::vector<uint32_t> Result;
  for (uint32_t I = 0; I < Unit.Suspects.size(); ++I)
    if (!isClassified(Unit, Classes, Unit.Suspects[I]))
      Result.push_back(I);
  return Result;
}

std::string purpose::message(const FlowUnit &Unit, const Suspect &S) {
  std::string What;
  switch (S.What) {
  case Suspect::Kind::Field:
    What = "field '" + Unit.nameOf(S.Symbol).str() + "'";
    break;
  case Suspect::Kind::Parameter:
    What = "parameter '" + Unit.string(S.Name).str() + "' of '" + Unit.nameOf(S.Symbol).str() + "'";
    break;
  case Suspect::Kind::Column:
    What = "column '" + Unit.string(S.Name).str() + "'";
    break;
  }
  return What + " looks like personal data (" + Unit.string(S.Speaks).str() + ") and has no category";
}

std::vector<UnclassifiedDeclaration> purpose::unclassifiedDeclarations(const FlowUnit &Unit, Classification &Classes) {
  std::vector<UnclassifiedDeclaration> Result;
  for (uint32_t I : unclassifiedSuspects(Unit, Classes)) {
    const Suspect &S = Unit.Suspects[I];
    Result.push_back({S.Where, message(Unit, S), Unit.string(S.Name).str(), Unit.string(S.Category).str(),
                      S.What == Suspect::Kind::Column});
  }
  return Result;
}
