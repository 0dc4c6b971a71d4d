#include "flow/AccessPath.h"

using namespace purpose;

PathTable::PathTable() { Entries.push_back({RootPath, Selector(), 0, RootPath, false}); }

static uint64_t packed(Selector S) { return (static_cast<uint64_t>(S.SelectorKind) << 32) | S.Payload; }

static Selector generalisation(Selector S) {
  return S.SelectorKind == Selector::Kind::ElementAt ? Selector::element() : S;
}

PathRef PathTable::append(PathRef Parent, Selector Last) {
  bool Again = Parent != RootPath && Last.SelectorKind == Selector::Kind::Field && Last == Entries[Parent].Last;
  if (isFull(Parent) || Entries[Parent].Round || (Again && Entries[Parent].Run == MaxFieldRun))
    return Parent;
  auto [It, New] = Ids.try_emplace({Parent, packed(Last)}, static_cast<PathRef>(Entries.size()));
  if (!New)
    return It->second;
  PathRef Id = It->second;
  bool AnyOf = Entries[Parent].AnyOf || Last.SelectorKind == Selector::Kind::Element;
  unsigned Run = Again ? Entries[Parent].Run + 1 : 1;
  bool Saturated = Entries[Parent].Saturated || Run == MaxFieldRun;
  bool Round = goesRound(Parent, Last);
  Entries.push_back({Parent, Last, depth(Parent) + 1, Id, AnyOf, Run, Saturated, Round, hasGap(Parent)});
  Selector General = generalisation(Last);
  PathRef GeneralParent = Entries[Parent].Generalised;
  if (GeneralParent != Parent || !(General == Last)) {
    PathRef Generalised = append(GeneralParent, General);
    Entries[Id].Generalised = Generalised;
  }
  return Id;
}

PathRef PathTable::descend(PathRef Parent, Selector Last) {
  constexpr uint64_t Gap = uint64_t(1) << 40;
  auto [It, New] = Ids.try_emplace({Parent, packed(Last) | Gap}, static_cast<PathRef>(Entries.size()));
  if (!New)
    return It->second;
  PathRef Id = It->second;
  Entries.push_back({Parent, Last, depth(Parent) + 1, Id, /*AnyOf=*/true});
  Entries[Id].AfterGap = true;
  PathRef Generalised = descend(Entries[Parent].Generalised, generalisation(Last));
  Entries[Id].Generalised = Generalised;
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

PathRef PathTable::ancestor(PathRef P, unsigned Depth) const {
  while (depth(P) > Depth)
    P = parent(P);
  return P;
}

PathRef PathTable::beforeGap(PathRef P) const {
  while (hasGap(P))
    P = parent(P);
  return P;
}

PathRef PathTable::concat(PathRef Head, PathRef Tail) {
  if (Tail == RootPath)
    return Head;
  if (Head == RootPath)
    return Tail;
  llvm::SmallVector<Selector, MaxPathDepth> All = selectors(Tail);
  unsigned Gap = hasGap(Tail) ? depth(beforeGap(Tail)) : All.size();
  // What does not fit is in the gap.
  PathRef Result = beforeGap(Head);
  bool Appended = Result == Head;
  if (!Appended && Gap == All.size())
    Result = Head, Appended = true;
  unsigned Room = Gap < All.size() ? MaxPathDepth - std::min<unsigned>(MaxPathDepth, All.size() - Gap) : MaxPathDepth;
  for (unsigned I = 0; Appended && I < Gap && depth(Result) < Room; ++I)
    Result = append(Result, All[I]);
  for (unsigned I = Gap; I < All.size(); ++I)
    Result = I == Gap ? descend(ancestor(Result, Room), All[I]) : append(Result, All[I]);
  return Result;
}

PathRef PathTable::without(PathRef P, unsigned Count) {
  llvm::SmallVector<Selector, MaxPathDepth> All = selectors(P);
  unsigned Gap = hasGap(P) ? depth(beforeGap(P)) : All.size();
  PathRef Result = RootPath;
  for (unsigned I = Count; I < All.size(); ++I)
    Result = I == Gap ? descend(Result, All[I]) : append(Result, All[I]);
  return Result;
}

bool PathTable::overlap(PathRef A, PathRef B) const {
  for (; A != B; A = parent(A), B = parent(B))
    if (!last(A).overlaps(last(B)))
      return false;
  return true;
}

static bool overlaps(Selector A, Selector B) { return A.overlaps(B); }

/// Of \p P without its first \p Count selectors or fewer, what covers all that it can be: somewhere below, its last
/// field.
PathRef PathTable::lastFieldOf(PathRef P, unsigned Count) {
  llvm::SmallVector<Selector, MaxPathDepth> All = selectors(P);
  std::optional<unsigned> Last = beforeLastField(All);
  return Last && *Last >= Count ? withGap(All, 0, *Last) : RootPath;
}

/// \p P has a gap, \p Prefix has none and is longer than what stands before it.
std::optional<PathRef> PathTable::suffixOfGap(PathRef P, PathRef Prefix) {
  llvm::SmallVector<Selector, MaxPathDepth> All = selectors(P), Taken = selectors(Prefix);
  unsigned Before = depth(beforeGap(P));
  if (!overlap(beforeGap(P), ancestor(Prefix, Before)))
    return std::nullopt;
  llvm::ArrayRef<Selector> Behind = llvm::ArrayRef(All).drop_front(Before);
  llvm::ArrayRef<Selector> Way = llvm::ArrayRef(Taken).drop_front(Before);
  auto MayBeGap = [&](llvm::ArrayRef<Selector> Steps) {
    return llvm::none_of(Steps, [&](Selector S) { return isLeaf(S); });
  };
  bool AllInGap = MayBeGap(Way);
  for (size_t Count = std::min(Behind.size(), Way.size()); Count > 0; --Count) {
    llvm::ArrayRef<Selector> End = Way.take_back(Count);
    if (!std::equal(End.begin(), End.end(), Behind.begin(), overlaps) || !MayBeGap(Way.drop_back(Count)))
      continue;
    if (!AllInGap)
      return without(P, Before + Count);
    return lastFieldOf(P, Before + Count);
  }
  return AllInGap ? std::optional<PathRef>(without(P, Before)) : std::nullopt;
}

/// \p Prefix has a gap.
std::optional<PathRef> PathTable::suffixBelowGap(PathRef P, PathRef Prefix) {
  unsigned Before = std::min(depth(beforeGap(P)), depth(beforeGap(Prefix)));
  if (!overlap(ancestor(P, Before), ancestor(Prefix, Before)))
    return std::nullopt;
  llvm::SmallVector<Selector, MaxPathDepth> All = selectors(P), Above = selectors(Prefix);
  llvm::ArrayRef<Selector> Behind = llvm::ArrayRef(Above).drop_front(depth(beforeGap(Prefix)));
  llvm::SmallVector<size_t, 2> Ends;
  for (size_t I = Before; I + Behind.size() <= All.size(); ++I)
    if (std::equal(Behind.begin(), Behind.end(), All.begin() + I, overlaps))
      Ends.push_back(I + Behind.size());
  if (!Ends.empty())
    return Ends.size() == 1 ? without(P, Ends.front()) : lastFieldOf(P, Ends.back());
  if (!hasGap(P) || isLeaf(Behind.front()))
    return std::nullopt;
  return without(P, depth(beforeGap(P)));
}

std::optional<PathRef> PathTable::suffix(PathRef P, PathRef Prefix, bool Exactly) {
  if (Prefix == RootPath)
    return P;
  if (P == Prefix)
    return RootPath;
  if (hasGap(Prefix))
    return Exactly ? std::nullopt : suffixBelowGap(P, Prefix);
  unsigned PrefixDepth = depth(Prefix);
  if (depth(beforeGap(P)) < PrefixDepth)
    return hasGap(P) && !Exactly ? suffixOfGap(P, Prefix) : std::nullopt;
  PathRef Top = ancestor(P, PrefixDepth);
  if (Top != Prefix && (Exactly || !overlap(Top, Prefix)))
    return std::nullopt;
  return without(P, PrefixDepth);
}

std::optional<PathRef> PathTable::below(PathRef P, PathRef Prefix) { return suffix(P, Prefix, /*Exactly=*/false); }

std::optional<PathRef> PathTable::belowExactly(PathRef P, PathRef Prefix) {
  return suffix(P, Prefix, /*Exactly=*/true);
}
