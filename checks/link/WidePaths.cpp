#include "link/WidePaths.h"

using namespace purpose;

namespace {

enum : char { NotKnown, UnderWay, Leaf, NoLeaf };

} // namespace

WidePaths::WidePaths(FlowUnit &Unit) : Unit(Unit), LeafTypes(Unit.Types.size()) {
  for (SymbolRef S = 0; S < Unit.Symbols.size(); ++S) {
    const Symbol &Info = Unit.Symbols[S];
    if (Info.Kind == SymbolKind::Field && !Info.IsLibrary && Unit.nameOf(S) != ClassOfObject)
      Unit.Paths.noteField(S, isLeafType(Info.Type, Info.IsPointer));
  }
}

bool WidePaths::isLeafType(TypeRef T, bool IsPointer) {
  const TypeInfo &Info = Unit.Types[T];
  if (!T)
    return false;
  if (IsPointer && Info.Symbol && Unit.Symbols[Info.Symbol].IsBase)
    return false;
  if (LeafTypes[T] == UnderWay)
    return true;
  if (LeafTypes[T] != NotKnown)
    return LeafTypes[T] == Leaf;
  LeafTypes[T] = UnderWay;
  llvm::StringRef Name = Info.Symbol ? Unit.nameOf(Info.Symbol) : "";
  bool IsLeaf = Info.IsScalar || Name == "std::basic_string" || Name == "std::basic_string_view" || !Info.Parts.empty();
  for (const TypePart &P : Info.Parts)
    IsLeaf &= (!P.Field || Unit.Symbols[P.Field].IsLibrary) && isLeafType(P.Type, P.At != RootPath);
  LeafTypes[T] = IsLeaf ? Leaf : NoLeaf;
  return IsLeaf;
}

bool WidePaths::isInField(PathRef P) const {
  for (; P != RootPath; P = Unit.Paths.parent(P))
    if (Unit.Paths.isOwnField(Unit.Paths.last(P)))
      return true;
  return false;
}

bool WidePaths::isInFile(PathRef P) const {
  for (SymbolRef Field : Unit.Paths.fields(P)) {
    SymbolRef Class = Unit.Types[Unit.Symbols[Field].Type].Symbol;
    llvm::StringRef Name = Class ? Unit.nameOf(Class) : "";
    if (Name == "_IO_FILE" || Name == "FILE" || Name == "gzFile_s" || Name == "std::basic_fstream")
      return true;
  }
  return false;
}

std::pair<SymbolRef, PathRef> WidePaths::lastField(PathRef P) {
  auto Steps = Unit.Paths.selectors(P);
  unsigned Last = *Unit.Paths.beforeLastField(Steps);
  return {Steps[Last].Payload, Unit.Paths.without(P, Last + 1)};
}

llvm::ArrayRef<PathRef> WidePaths::wider(PathRef P) {
  auto [It, New] = Wider.try_emplace(P);
  if (!New)
    return It->second;
  llvm::SmallVector<PathRef, 4> Found;
  auto Steps = Unit.Paths.selectors(P);
  bool HasGap = Unit.Paths.hasGap(P);
  std::optional<unsigned> Last = HasGap ? Unit.Paths.depth(Unit.Paths.beforeGap(P)) : Unit.Paths.beforeLastField(Steps);
  for (unsigned Before = 0; Last && Before < *Last + !HasGap; ++Before)
    Found.push_back(Unit.Paths.withGap(Steps, Before, *Last));
  return Wider[P] = std::move(Found);
}
