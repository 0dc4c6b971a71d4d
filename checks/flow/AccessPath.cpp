#include "flow/AccessPath.h"

using namespace purpose;

PathTable::PathTable() { Entries.push_back({RootPath, Selector(), 0, RootPath, false}); }

PathRef PathTable::append(PathRef Parent, Selector Last) {
  bool Again = Parent != RootPath && Last.SelectorKind == Selector::Kind::Field && Last == Entries[Parent].Last;
  if (isFull(Parent) || Entries[Parent].Round || (Again && Entries[Parent].Run == MaxFieldRun))
    return Parent;
  uint64_t Packed = (static_cast<uint64_t>(Last.SelectorKind) << 32) | Last.Payload;
  auto [It, New] = Ids.try_emplace({Parent, Packed}, static_cast<PathRef>(Entries.size()));
  if (!New)
    return It->second;
  PathRef Id = It->second;
  bool AnyOf = Entries[Parent].AnyOf || Last.SelectorKind == Selector::Kind::Element;
  unsigned Run = Again ? Entries[Parent].Run + 1 : 1;
  bool Saturated = Entries[Parent].Saturated || Run == MaxFieldRun;
  bool Round = goesRound(Parent, Last);
  Entries.push_back({Parent, Last, Entries[Parent].Depth + 1, Id, AnyOf, Run, Saturated, Round});
  Selector General = Last.SelectorKind == Selector::Kind::ElementAt ? Selector::element() : Last;
  PathRef GeneralParent = Entries[Parent].Generalised;
  if (GeneralParent != Parent || !(General == Last)) {
    PathRef Generalised = append(GeneralParent, General);
    Entries[Id].Generalised = Generalised;
  }
  return Id;
}

bool PathTable::goesRound(PathRef Parent, Selector Last) const {
  if (Last.SelectorKind != Selector::Kind::Field)
    return false;
  bool Others = false;
  for (PathRef P = Parent; P != RootPath; P = parent(P)) {
    if (last(P) == Last)
      return Others;
    Others |= last(P).SelectorKind == Selector::Kind::Field;
  }
  return false;
}

llvm::SmallVector<Selector, MaxPathDepth> PathTable::selectors(PathRef P) const {
  llvm::SmallVector<Selector, MaxPathDepth> Result(depth(P));
  for (unsigned I = depth(P); I > 0; --I, P = parent(P))
    Result[I - 1] = last(P);
  return Result;
}

llvm::SmallVector<uint32_t, MaxPathDepth> PathTable::fields(PathRef P) const {
  llvm::SmallVector<uint32_t, MaxPathDepth> Result;
  for (; P != RootPath; P = parent(P))
    if (last(P).SelectorKind == Selector::Kind::Field)
      Result.push_back(last(P).Payload);
  return Result;
}

PathRef PathTable::concat(PathRef Head, PathRef Tail) {
  if (Tail == RootPath)
    return Head;
  if (Head == RootPath)
    return Tail;
  for (Selector S : selectors(Tail))
    Head = append(Head, S);
  return Head;
}

std::optional<PathRef> PathTable::suffix(PathRef P, PathRef Prefix, bool Exactly) {
  if (Prefix == RootPath)
    return P;
  if (P == Prefix)
    return RootPath;
  unsigned PrefixDepth = depth(Prefix);
  if (depth(P) < PrefixDepth)
    return std::nullopt;
  PathRef Top = P;
  while (depth(Top) > PrefixDepth)
    Top = parent(Top);
  if (Top != Prefix) {
    if (Exactly)
      return std::nullopt;
    for (PathRef A = Top, B = Prefix; A != B; A = parent(A), B = parent(B))
      if (!last(A).overlaps(last(B)))
        return std::nullopt;
  }
  llvm::SmallVector<Selector, MaxPathDepth> All = selectors(P);
  PathRef Result = RootPath;
  for (unsigned I = PrefixDepth; I < All.size(); ++I)
    Result = append(Result, All[I]);
  return Result;
}

std::optional<PathRef> PathTable::below(PathRef P, PathRef Prefix) { return suffix(P, Prefix, /*Exactly=*/false); }

std::optional<PathRef> PathTable::belowExactly(PathRef P, PathRef Prefix) {
  return suffix(P, Prefix, /*Exactly=*/true);
}
