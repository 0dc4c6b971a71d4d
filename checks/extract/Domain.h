//===- Domain.h - What is known about values during extraction -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The abstract domain of the extractor. A Tree says for an object, part by part, which graph nodes may have produced
// its content and what it may point to:
//
//   User U = load();         U: {. <- result of call 0}
//   U.Email = "";            U: {. <- result of call 0, .Email <- nothing}
//   U.Next = &Other;         U: {…, .Next points to Other}
//
// A part without a leaf of its own inherits from the nearest leaf above: reading U.Name yields the result of call 0 at
// .Name. An empty leaf means clean, which is not the same as no leaf. Join is union, leaf by leaf.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_DOMAIN_H
#define PURPOSE_EXTRACT_DOMAIN_H

#include "extract/KnownFacts.h"
#include "flow/FlowGraph.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <memory>
#include <optional>
#include <vector>

namespace purpose::extract {

/// An object of the function: a variable, a parameter's referent, `this`, a temporary, an allocation. See Bases.
using BaseRef = uint32_t;

/// Where a pointer was stored, while more was known than where it is read: a number of GraphBuilder::storedAt; 0: there
/// is none.
using StoredRef = uint32_t;

/// The content of graph node Node at Path, or what was computed from it.
struct Content {
  NodeRef Node = 0;
  PathRef Path = RootPath;
  EdgeKind Kind = EdgeKind::Copy;
  bool IsPartial = false;  ///< Control may have come on a way on which it was not put there.
  StoredRef Through = 0;   ///< Of the pointer that led here.
  bool IsConstant = false; ///< Of the program: it is nobody's data.
  bool isComputed() const { return Kind != EdgeKind::Copy; }
  bool isOfSame(const Content &Other) const { return Node == Other.Node && Path == Other.Path && Kind == Other.Kind; }
  friend bool operator==(const Content &, const Content &) = default;
  friend auto operator<=>(const Content &, const Content &) = default;
};

/// A part of an object. Weak: which part is not known exactly, so a write must keep what was there.
struct Location {
  BaseRef Base = 0;
  PathRef Path = RootPath;
  bool Weak = false;
  bool First =
      false; ///< Of a pointer's target: the first element of an array, which a library call may mean as a whole.
  StoredRef Through = 0; ///< Of a pointer's target.
  bool isSamePlace(const Location &Other) const {
    return Base == Other.Base && Path == Other.Path && Weak == Other.Weak && First == Other.First;
  }
  friend bool operator==(const Location &, const Location &) = default;
  friend auto operator<=>(const Location &, const Location &) = default;
};

using Locations = llvm::SmallVector<Location, 1>;

/// A pointer with more targets than this forgets them and keeps their content.
inline constexpr unsigned MaxTargets = 4;
/// The same if they are members of objects, or variables, which lead to no further ones: a list of a service's tables.
inline constexpr unsigned MaxNamedTargets = 12;

/// An object with more parts than this forgets the deepest ones.
inline constexpr size_t MaxTreeParts = 128;

struct Leaf {
  llvm::SmallVector<Content, 2> Sources; ///< Sorted.
  Locations Targets;                     ///< Sorted. What a pointer or reference here points to.
  /// Sorted. It is one of these constants, as texts (see flow/Answers.h); empty: there is no telling.
  llvm::SmallVector<StringRefId, 1> Constants;
  bool IsPartial = false; ///< Control may have come on a way on which nothing was here.

  bool empty() const { return Sources.empty() && Targets.empty(); }
  void add(Content C);
  /// True if this grew.
  bool addTarget(Location L);
  /// Union; returns true if this grew. \p OfWays: control comes from either.
  bool join(const Leaf &Other, bool OfWays = false);
  void joinConstants(const Leaf &Other);
  friend bool operator==(const Leaf &, const Leaf &) = default;
};

struct TreePart {
  PathRef Path;
  Leaf Value;
  friend bool operator==(const TreePart &, const TreePart &) = default;
};

/// The content of an object or of an expression. Always has a leaf for the object itself.
class Tree {
public:
  Tree() { Parts.push_back({RootPath, {}}); }
  explicit Tree(Leaf Root) { Parts.push_back({RootPath, std::move(Root)}); }
  static Tree of(Content C);
  static Tree pointingTo(llvm::ArrayRef<Location> Targets);

  Leaf &root() { return Parts.front().Value; }
  const Leaf &root() const { return Parts.front().Value; }
  llvm::ArrayRef<TreePart> parts() const { return Parts; }
  llvm::MutableArrayRef<TreePart> parts() { return Parts; }
  /// True if nothing in it has a source or a target.
  bool empty() const;

  /// The same, as something that was put together from all of it.
  Tree computed(EdgeKind How = EdgeKind::Derive) const;
  /// The leaf at \p Path, inherited from above if it has none of its own.
  Leaf leafAt(PathRef Path, PathTable &Paths) const;
  /// Everything at and below \p Path.
  Tree subtree(PathRef Path, PathTable &Paths) const;
  /// Replaces what is at and below \p Path.
  void assign(PathRef Path, const Tree &Value, PathTable &Paths);
  /// Forgets what is known of \p Path, and below: it is part of what lies above.
  void remove(PathRef Path, PathTable &Paths);
  /// Adds to what is at and below \p Path; returns true if this grew. \p OfWays: control comes from either.
  bool merge(PathRef Path, const Tree &Value, PathTable &Paths, bool OfWays = false);
  bool join(const Tree &Other, PathTable &Paths) { return merge(RootPath, Other, Paths); }
  bool joinWays(const Tree &Other, PathTable &Paths) { return merge(RootPath, Other, Paths, /*OfWays=*/true); }
  /// At \p Path, \p New stands for the content \p Old, if that is there; returns true if so.
  bool replace(PathRef Path, const Content &Old, NodeRef New, PathTable &Paths);
  /// A pointer that was stored at \p By has led to this.
  void leadThrough(StoredRef By);
  /// Gives up the deepest parts if there are very many: their content counts for what they are parts of.
  void limit(PathTable &Paths);

  friend bool operator==(const Tree &, const Tree &) = default;

private:
  Leaf *find(PathRef Path);
  const Leaf *find(PathRef Path) const;
  Leaf &leafFor(PathRef Path, PathTable &Paths);

  llvm::SmallVector<TreePart, 1> Parts; ///< Sorted by path; the root is first.
};

/// What is known at one point of the function: the content of every object that differs from its initial content, and
/// the facts that hold on every path here. Copying is cheap: trees are shared until written.
class State {
public:
  /// Null if the object has its initial content.
  const Tree *find(BaseRef Base) const { return Base < Trees.size() ? Trees[Base].get() : nullptr; }
  void set(BaseRef Base, Tree Value);
  /// The tree of \p Base for writing; it must have one.
  Tree &mutate(BaseRef Base);
  void forget(BaseRef Base) {
    if (Base < Trees.size())
      Trees[Base].reset();
  }
  size_t size() const { return Trees.size(); }
  /// What is at \p L has changed: what was known where pointers to it were stored may no longer hold.
  void forgetThrough(const Location &L, PathTable &Paths);

  KnownFacts Known;

  /// The value of an integer variable, if every path here gives it the same.
  std::optional<int64_t> constant(BaseRef Base) const;
  void setConstant(BaseRef Base, std::optional<int64_t> Value);

  /// Joins \p Other into this; \p Initial gives the content that an object without a tree has. True if this changed.
  template <typename InitialT> bool join(const State &Other, PathTable &Paths, InitialT Initial, Alternatives &Maker) {
    bool Changed = Known.join(Other.Known, Maker);
    Changed |= joinConstants(Other);
    size_t Count = std::max(Trees.size(), Other.Trees.size());
    for (BaseRef Base = 0; Base < Count; ++Base) {
      const Tree *Mine = find(Base), *Theirs = Other.find(Base);
      if (Mine == Theirs || (Mine && Theirs && *Mine == *Theirs))
        continue;
      if (!Mine) {
        set(Base, Initial(Base));
        Changed |= !(*find(Base) == *Theirs);
      }
      if (Theirs)
        Changed |= mutate(Base).joinWays(*Theirs, Paths);
      else
        Changed |= mutate(Base).joinWays(Initial(Base), Paths);
    }
    return Changed;
  }

private:
  bool joinConstants(const State &Other);
  std::vector<std::shared_ptr<Tree>> Trees;
  llvm::SmallVector<std::pair<BaseRef, int64_t>, 2> Constants; ///< Sorted.
};

} // namespace purpose::extract

#endif
