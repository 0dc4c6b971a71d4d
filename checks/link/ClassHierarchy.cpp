#include "link/ClassHierarchy.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

ClassHierarchy::ClassHierarchy(const FlowUnit &Tables) : Tables(Tables) {
  for (TypeRef T = 0; T < Tables.Types.size(); ++T)
    if (Tables.Types[T].Symbol)
      TypeOf.try_emplace(Tables.Types[T].Symbol, T);
}

llvm::SmallVector<SymbolRef, 8> ClassHierarchy::withBases(SymbolRef Class) const {
  llvm::SmallVector<SymbolRef, 8> Classes{Class};
  for (size_t I = 0; I < Classes.size(); ++I) {
    auto It = TypeOf.find(Classes[I]);
    if (It == TypeOf.end())
      continue;
    for (const TypePart &P : Tables.Types[It->second].Parts)
      if (SymbolRef Base = P.At == RootPath && !P.Field ? Tables.Types[P.Type].Symbol : 0;
          Base && !llvm::is_contained(Classes, Base))
        Classes.push_back(Base);
  }
  return Classes;
}
