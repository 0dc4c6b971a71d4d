#include "extract/Domain.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <limits>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// A part that may be one of more constants may be anything.
constexpr size_t MaxConstants = 8;

template <typename ListT, typename ItemT> bool insertSorted(ListT &List, const ItemT &Item) {
  auto It = llvm::lower_bound(List, Item);
  if (It != List.end() && *It == Item)
    return false;
  List.insert(It, Item);
  return true;
}

/// What \p L holds, further down by \p Tail.
Leaf descend(Leaf L, PathRef Tail, PathTable &Paths) {
  if (Tail == RootPath)
    return L;
  Leaf Result;
  Result.IsPartial = L.IsPartial;
  for (const Content &C : L.Sources)
    Result.add({C.Node, Paths.concat(C.Path, Tail), C.Kind, C.IsPartial, C.Through, C.IsConstant});
  return Result;
}

/// The same content as \p C in \p Sources, whether or not it is there on each way.
Content *sameIn(llvm::SmallVectorImpl<Content> &Sources, const Content &C) {
  auto *It = llvm::lower_bound(Sources, Content{C.Node, C.Path, C.Kind, false});
  return It != Sources.end() && It->isOfSame(C) ? It : nullptr;
}

} // namespace

void Leaf::add(Content C) {
  Content *Known = sameIn(Sources, C);
  if (!Known) {
    insertSorted(Sources, C);
    return;
  }
  Known->IsPartial &= C.IsPartial;
  Known->IsConstant &= C.IsConstant;
  if (Known->Through != C.Through)
    Known->Through = 0;
}

void Leaf::joinConstants(const Leaf &Other) {
  if (Constants.empty() || Other.Constants.empty())
    Constants.clear();
  else
    for (StringRefId C : Other.Constants)
      insertSorted(Constants, C);
  if (Constants.size() > MaxConstants)
    Constants.clear();
}

bool Leaf::addTarget(Location L) {
  auto *It = llvm::find_if(Targets, [&](const Location &Known) { return Known.isSamePlace(L); });
  if (It == Targets.end())
    return insertSorted(Targets, L);
  // By either pointer.
  return It->Through != L.Through && std::exchange(It->Through, 0) != 0;
}

bool Leaf::join(const Leaf &Other, bool OfWays) {
  bool WasPartial = IsPartial;
  if (OfWays)
    IsPartial |= Other.IsPartial || empty() != Other.empty();
  else if (!Other.empty()) // What is put there surely is there.
    IsPartial = Other.IsPartial && (IsPartial || empty());
  const llvm::SmallVector<StringRefId, 1> Before = Constants;
  joinConstants(Other);
  bool Grew = IsPartial != WasPartial || Constants != Before;
  auto OnlyIn = [](const Leaf &A, const Leaf &B) {
    return llvm::any_of(A.Sources, [&](const Content &C) {
      return !C.IsConstant && llvm::none_of(B.Sources, [&](const Content &Known) { return Known.isOfSame(C); });
    });
  };
  // Where each way brings something of its own, one may stand for the other.
  bool MineIsMore = OfWays && OnlyIn(*this, Other), OthersIsMore = OfWays && OnlyIn(Other, *this);
  if (MineIsMore && !OthersIsMore)
    for (Content &C : Sources)
      if (llvm::none_of(Other.Sources, [&](const Content &Known) { return Known.isOfSame(C); }) && !C.IsPartial)
        Grew = C.IsPartial = true;
  for (Content C : Other.Sources) {
    Content *Known = sameIn(Sources, C);
    if (!Known) {
      C.IsPartial |= OthersIsMore && !MineIsMore;
      Grew |= insertSorted(Sources, C);
      continue;
    }
    if (bool Partial = OfWays ? Known->IsPartial || C.IsPartial : Known->IsPartial && C.IsPartial;
        Partial != Known->IsPartial) {
      Known->IsPartial = Partial;
      Grew = true;
    }
    if (Known->Through != C.Through)
      Grew |= std::exchange(Known->Through, 0) != 0;
    if (!C.IsConstant)
      Grew |= std::exchange(Known->IsConstant, false);
  }
  for (const Location &L : Other.Targets)
    Grew |= addTarget(L);
  return Grew;
}

Tree Tree::of(Content C) {
  Tree T;
  T.root().add(C);
  return T;
}

Tree Tree::pointingTo(llvm::ArrayRef<Location> Targets) {
  Tree T;
  for (const Location &L : Targets)
    T.root().addTarget(L);
  return T;
}

bool Tree::empty() const {
  return llvm::all_of(Parts, [](const TreePart &P) { return P.Value.empty(); });
}

Tree Tree::computed(EdgeKind How) const {
  Tree Result = *this;
  for (TreePart &P : Result.Parts) {
    llvm::SmallVector<Content, 2> Before;
    std::swap(Before, P.Value.Sources);
    P.Value.Constants.clear();
    for (const Content &C : Before)
      P.Value.add({C.Node, C.Path, std::max(C.Kind, How), C.IsPartial, C.Through, C.IsConstant});
  }
  return Result;
}

const Leaf *Tree::find(PathRef Path) const {
  auto It = llvm::lower_bound(Parts, Path, [](const TreePart &P, PathRef Wanted) { return P.Path < Wanted; });
  return It != Parts.end() && It->Path == Path ? &It->Value : nullptr;
}

Leaf *Tree::find(PathRef Path) { return const_cast<Leaf *>(std::as_const(*this).find(Path)); }

Leaf Tree::leafAt(PathRef Path, PathTable &Paths) const {
  // From the path upwards: the part itself, then the same part of any element, then its parent.
  PathRef Here = Path;
  while (true) {
    const Leaf *Found = find(Here);
    if (!Found && Paths.generalised(Here) != Here)
      Found = find(Paths.generalised(Here));
    if (Found) {
      Leaf Result = descend(*Found, Paths.below(Path, Here).value_or(RootPath), Paths);
      if (find(Here))
        return Result;
      // It was found as any element; what lies above it at the known index may be here as well.
      for (PathRef Up = Paths.parent(Here); Paths.generalised(Up) != Up; Up = Paths.parent(Up))
        if (const Leaf *Known = find(Up)) {
          Result.join(descend(*Known, Paths.below(Path, Up).value_or(RootPath), Paths));
          break;
        }
      return Result;
    }
    Here = Paths.parent(Here);
  }
}

Tree Tree::subtree(PathRef Path, PathTable &Paths) const {
  if (Path == RootPath)
    return *this;
  Tree Result(leafAt(Path, Paths));
  bool Specific = false;
  for (const TreePart &P : Parts)
    if (std::optional<PathRef> Tail = P.Path == RootPath ? std::nullopt : Paths.belowExactly(P.Path, Path)) {
      Specific = true;
      if (*Tail == RootPath)
        Result.root().join(P.Value);
      else
        Result.leafFor(*Tail, Paths) = P.Value;
    }
  // "Any element" also reads each known one, and a known one what is known of any if nothing else is.
  if (Specific && !Paths.isAnyOf(Path))
    return Result;
  for (const TreePart &P : Parts) {
    if (P.Path == RootPath || (Specific && Paths.belowExactly(P.Path, Path)))
      continue;
    std::optional<PathRef> Tail = Paths.below(P.Path, Path);
    if (!Tail)
      continue;
    if (*Tail == RootPath)
      Result.root().join(P.Value);
    else
      Result.leafFor(*Tail, Paths).join(P.Value);
  }
  return Result;
}

Leaf &Tree::leafFor(PathRef Path, PathTable &Paths) {
  if (Leaf *Existing = find(Path))
    return *Existing;
  Leaf Inherited = leafAt(Path, Paths);
  auto It = llvm::lower_bound(Parts, Path, [](const TreePart &P, PathRef Wanted) { return P.Path < Wanted; });
  return Parts.insert(It, TreePart{Path, std::move(Inherited)})->Value;
}

void Tree::assign(PathRef Path, const Tree &Value, PathTable &Paths) {
  if (Path == RootPath) {
    *this = Value;
    return;
  }
  remove(Path, Paths);
  for (const TreePart &P : Value.Parts) {
    PathRef Where = Paths.concat(Path, P.Path);
    bool Cut = Paths.depth(Where) != Paths.depth(Path) + Paths.depth(P.Path);
    if (Cut)
      leafFor(Where, Paths).join(P.Value);
    else
      leafFor(Where, Paths) = P.Value;
  }
}

void Tree::remove(PathRef Path, PathTable &Paths) {
  llvm::erase_if(Parts,
                 [&](const TreePart &P) { return P.Path != RootPath && Paths.belowExactly(P.Path, Path).has_value(); });
}

bool Tree::merge(PathRef Path, const Tree &Value, PathTable &Paths, bool OfWays) {
  // Every part that either side knows must end as the union of what both say of it.
  llvm::SmallVector<PathRef, 8> Wanted;
  for (const TreePart &P : Value.Parts)
    Wanted.push_back(Paths.concat(Path, P.Path));
  for (const TreePart &P : Parts)
    if (Paths.below(P.Path, Path))
      Wanted.push_back(P.Path);
  llvm::sort(Wanted);
  Wanted.erase(std::unique(Wanted.begin(), Wanted.end()), Wanted.end());
  // All are computed before any is written: a part must not inherit what its parent gains here.
  llvm::SmallVector<std::pair<PathRef, Leaf>, 8> Grown;
  for (PathRef Where : Wanted) {
    Leaf Mine = leafAt(Where, Paths);
    std::optional<PathRef> Tail = Paths.below(Where, Path);
    if (Mine.join(Value.leafAt(Tail.value_or(RootPath), Paths), OfWays))
      Grown.push_back({Where, std::move(Mine)});
    else if (!find(Where) && Where != Path)
      Grown.push_back({Where, std::move(Mine)}); // Keeps it from inheriting later.
  }
  bool Changed = false;
  for (auto &[Where, Value] : Grown) {
    Leaf *Existing = find(Where);
    Changed |= !Existing || !(*Existing == Value);
    leafFor(Where, Paths) = std::move(Value);
  }
  return Changed;
}

bool Tree::replace(PathRef Path, const Content &Old, NodeRef New, PathTable &Paths) {
  Leaf Here = leafAt(Path, Paths);
  Content *Found = sameIn(Here.Sources, Old);
  if (!Found)
    return false;
  const Content Now{New, RootPath, EdgeKind::Copy, Found->IsPartial, Found->Through};
  Here.Sources.erase(Found);
  Here.add(Now);
  leafFor(Path, Paths) = std::move(Here);
  return true;
}

void Tree::leadThrough(StoredRef By) {
  for (TreePart &P : Parts)
    for (Content &C : P.Value.Sources)
      C.Through = C.Through ? C.Through : By;
}

void Tree::limit(PathTable &Paths) {
  while (Parts.size() > MaxTreeParts) {
    unsigned Deepest = 0;
    for (const TreePart &P : Parts)
      Deepest = std::max(Deepest, Paths.depth(P.Path));
    std::vector<TreePart> Gone;
    for (const TreePart &P : Parts)
      if (Paths.depth(P.Path) == Deepest)
        Gone.push_back(P);
    llvm::erase_if(Parts, [&](const TreePart &P) { return Paths.depth(P.Path) == Deepest; });
    for (TreePart &P : Gone)
      P.Value.Constants.clear(); // Its parent is another value.
    for (const TreePart &P : Gone)
      leafFor(Paths.parent(P.Path), Paths).join(P.Value);
  }
}

void State::set(BaseRef Base, Tree Value) {
  if (Base >= Trees.size())
    Trees.resize(Base + 1);
  Trees[Base] = std::make_shared<Tree>(std::move(Value));
}

Tree &State::mutate(BaseRef Base) {
  if (Trees[Base].use_count() > 1)
    Trees[Base] = std::make_shared<Tree>(*Trees[Base]);
  return *Trees[Base];
}

void State::forgetThrough(const Location &L, PathTable &Paths) {
  auto LeadsTo = [&](const Location &Target) {
    return Target.Through && Target.Base == L.Base &&
           (Paths.below(Target.Path, L.Path) || Paths.below(L.Path, Target.Path));
  };
  for (BaseRef Base = 0; Base < Trees.size(); ++Base)
    if (Trees[Base] &&
        llvm::any_of(Trees[Base]->parts(), [&](const TreePart &P) { return llvm::any_of(P.Value.Targets, LeadsTo); }))
      for (TreePart &P : mutate(Base).parts())
        for (Location &Target : P.Value.Targets)
          if (LeadsTo(Target))
            Target.Through = 0;
}

std::optional<int64_t> State::constant(BaseRef Base) const {
  auto It = llvm::lower_bound(Constants, std::make_pair(Base, std::numeric_limits<int64_t>::min()));
  return It != Constants.end() && It->first == Base ? std::optional(It->second) : std::nullopt;
}

void State::setConstant(BaseRef Base, std::optional<int64_t> Value) {
  auto It = llvm::lower_bound(Constants, std::make_pair(Base, std::numeric_limits<int64_t>::min()));
  if (It != Constants.end() && It->first == Base)
    It = Constants.erase(It);
  if (Value)
    Constants.insert(It, {Base, *Value});
}

bool State::joinConstants(const State &Other) {
  size_t Before = Constants.size();
  llvm::erase_if(Constants, [&](const auto &C) { return Other.constant(C.first) != C.second; });
  return Constants.size() != Before;
}
