#include "link/WidePaths.h"

using namespace purpose;

namespace {

/// Of a path that is too long.
constexpr unsigned StepsBeforeGap = 3;

enum : char { NotKnown, UnderWay, Leaf, NoLeaf };

} // namespace

WidePaths::WidePaths(FlowUnit &Unit) : Unit(Unit), OwnFields(Unit.Symbols.size()), LeafTypes(Unit.Types.size()) {
  llvm::BitVector Leaves(Unit.Symbols.size());
  for (SymbolRef S = 0; S < Unit.Symbols.size(); ++S) {
    const Symbol &Info = Unit.Symbols[S];
    if (Info.Kind != SymbolKind::Field)
      continue;
    OwnFields[S] = !Info.IsLibrary && Unit.nameOf(S) != ClassOfObject;
    Leaves[S] = OwnFields[S] && isLeafType(Info.Type, Info.IsPointer);
  }
  Unit.Paths.setLeaves(std::move(Leaves));
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

std::optional<unsigned> WidePaths::beforeLastField(llvm::ArrayRef<Selector> Steps) const {
  for (unsigned I = Steps.size(); I > 0; --I)
    if (Steps[I - 1].SelectorKind == Selector::Kind::Field && OwnFields.test(Steps[I - 1].Payload))
      return I - 1;
  return std::nullopt;
}

/// The first \p Before of \p Steps, and those from \p Last on.
PathRef WidePaths::withGap(llvm::ArrayRef<Selector> Steps, unsigned Before, unsigned Last) {
  PathRef Result = RootPath;
  for (unsigned I = 0; I < Before; ++I)
    Result = Unit.Paths.append(Result, Steps[I]);
  Result = Unit.Paths.descend(Result, Steps[Last]);
  for (unsigned I = Last + 1; I < Steps.size(); ++I)
    Result = Unit.Paths.append(Result, Steps[I]);
  return Result;
}

PathRef WidePaths::concat(PathRef Head, PathRef Tail) {
  PathRef Result = Unit.Paths.concat(Head, Tail);
  if (Unit.Paths.hasGap(Result) || Unit.Paths.depth(Result) == Unit.Paths.depth(Head) + Unit.Paths.depth(Tail))
    return Result;
  auto Steps = Unit.Paths.selectors(Head);
  Steps.append(Unit.Paths.selectors(Tail));
  std::optional<unsigned> Last = beforeLastField(Steps);
  if (!Last)
    return Result;
  // The second time round is in the gap.
  unsigned Before = std::min(*Last, StepsBeforeGap);
  for (unsigned I = 0; I < Before; ++I)
    if (Steps[I].SelectorKind == Selector::Kind::Field &&
        llvm::is_contained(llvm::ArrayRef(Steps).slice(I + 1, *Last - I - 1), Steps[I]))
      Before = I + 1;
  return withGap(Steps, Before, *Last);
}

PathRef WidePaths::shortened(PathRef P, unsigned Count) {
  auto Steps = Unit.Paths.selectors(P);
  if (Unit.Paths.hasGap(P)) {
    unsigned Before = Unit.Paths.depth(Unit.Paths.beforeGap(P));
    return Before <= Count ? P : withGap(Steps, Count, Before);
  }
  std::optional<unsigned> Last = beforeLastField(Steps);
  if (Last)
    return *Last <= Count ? P : withGap(Steps, Count, *Last);
  while (Unit.Paths.depth(P) > Count)
    P = Unit.Paths.parent(P);
  return P;
}

bool WidePaths::isInField(PathRef P) const {
  for (; P != RootPath; P = Unit.Paths.parent(P))
    if (Selector S = Unit.Paths.last(P); S.SelectorKind == Selector::Kind::Field && OwnFields.test(S.Payload))
      return true;
  return false;
}

std::pair<SymbolRef, PathRef> WidePaths::lastField(PathRef P) {
  auto Steps = Unit.Paths.selectors(P);
  unsigned Last = *beforeLastField(Steps);
  return {Steps[Last].Payload, Unit.Paths.without(P, Last + 1)};
}

llvm::ArrayRef<PathRef> WidePaths::wider(PathRef P) {
  auto [It, New] = Wider.try_emplace(P);
  if (!New)
    return It->second;
  llvm::SmallVector<PathRef, 4> Found;
  auto Steps = Unit.Paths.selectors(P);
  bool HasGap = Unit.Paths.hasGap(P);
  std::optional<unsigned> Last = HasGap ? Unit.Paths.depth(Unit.Paths.beforeGap(P)) : beforeLastField(Steps);
  for (unsigned Before = 0; Last && Before < *Last + !HasGap; ++Before)
    Found.push_back(withGap(Steps, Before, *Last));
  return Wider[P] = std::move(Found);
}
