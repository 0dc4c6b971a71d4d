//===- AccessPath.h - Where inside an object ----------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An access path is a list of selectors from an object to a part of it: `order.items[i].name` is .items.element.name
// from `order`. Pointers and what they point to share their content, so there is no selector for a dereference. Paths
// are interned in a PathTable; path 0 is the object itself. They are cut after MaxPathDepth selectors: a cut path
// stands for everything below it, which keeps the analysis finite on recursive types.
//
// Objects that point at each other lead to the same field by ever more and ever longer paths. Where there are too many
// of them, or one is too long, the linker leaves out the middle: .order...name is a name somewhere below .order, at
// .order.name or .order.items.element.name. What is kept is where it begins, and the last field with what follows in
// it, so that the name of a user and the password of a server stay apart, however one comes there. Flow graphs have no
// such paths.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_ACCESSPATH_H
#define PURPOSE_FLOW_ACCESSPATH_H

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace purpose {

inline constexpr unsigned MaxPathDepth = 7;
/// A field that follows itself this often, as in a list, is not appended again: .next.next.next stands for all behind
/// it.
inline constexpr unsigned MaxFieldRun = 3;

/// One step down. Field: Payload is a symbol; ElementAt: a constant (index or key) in the string table; Element: any.
struct Selector {
  enum class Kind : uint32_t { Field, Element, ElementAt };

  static Selector field(uint32_t Symbol) { return {Kind::Field, Symbol}; }
  static Selector element() { return {Kind::Element, 0}; }
  static Selector elementAt(uint32_t Constant) { return {Kind::ElementAt, Constant}; }

  Kind SelectorKind = Kind::Element;
  uint32_t Payload = 0;

  /// True if both can select the same part: any element may be the one with a known index.
  bool overlaps(const Selector &Other) const {
    if (*this == Other)
      return true;
    bool Elements = SelectorKind != Kind::Field && Other.SelectorKind != Kind::Field;
    return Elements && (SelectorKind == Kind::Element || Other.SelectorKind == Kind::Element);
  }
  friend bool operator==(const Selector &, const Selector &) = default;
};

using PathRef = uint32_t;
inline constexpr PathRef RootPath = 0;

class PathTable {
public:
  PathTable();

  /// \p Parent with \p Last appended; \p Parent itself where the depth is used up.
  PathRef append(PathRef Parent, Selector Last);
  /// Somewhere below \p Parent, which has no gap, \p Last.
  PathRef descend(PathRef Parent, Selector Last);
  PathRef concat(PathRef Head, PathRef Tail);
  /// The same, but a path that is too long or goes round in circles gets a gap.
  PathRef concatWithGap(PathRef Head, PathRef Tail);
  /// \p P with at most \p Count selectors before its last field of the program's classes: `second` of a pair tells
  /// nothing. If it has no such field, it is cut.
  PathRef shortened(PathRef P, unsigned Count);
  /// The first \p Before of \p Steps, and those from \p Last on.
  PathRef withGap(llvm::ArrayRef<Selector> Steps, unsigned Before, unsigned Last);
  /// How many of \p Steps come before the last field of the program's classes; nothing if there is none.
  std::optional<unsigned> beforeLastField(llvm::ArrayRef<Selector> Steps) const;
  /// \p P without its first \p Count selectors.
  PathRef without(PathRef P, unsigned Count);
  PathRef parent(PathRef P) const { return Entries[P].Parent; }
  Selector last(PathRef P) const { return Entries[P].Last; }
  unsigned depth(PathRef P) const { return Entries[P].Depth; }
  bool isFull(PathRef P) const { return depth(P) == MaxPathDepth; }
  /// True if \p P also stands for parts further down: its depth is used up, or it goes round in a recursive type.
  bool standsForMore(PathRef P) const { return isFull(P) || Entries[P].Saturated || Entries[P].Round || hasGap(P); }
  bool hasGap(PathRef P) const { return Entries[P].AfterGap; }
  /// What of \p P stands before the gap; \p P itself if it has none.
  PathRef beforeGap(PathRef P) const;
  /// The path with every constant index replaced by "any element".
  PathRef generalised(PathRef P) const { return Entries[P].Generalised; }
  /// True if it passes through "any element": it stands for several parts.
  bool isAnyOf(PathRef P) const { return Entries[P].AnyOf; }
  /// The selectors from the object downwards, whether or not there is a gap between them.
  llvm::SmallVector<Selector, MaxPathDepth> selectors(PathRef P) const;
  /// The fields among them, the last one first.
  llvm::SmallVector<uint32_t, MaxPathDepth> fields(PathRef P) const;
  size_t size() const { return Entries.size(); }

  /// \p Field, a symbol, is of one of the program's classes. None \p IsLeaf, which holds no other fields, can be in a
  /// gap.
  void noteField(uint32_t Field, bool IsLeaf);
  bool isOwnField(Selector S) const {
    return S.SelectorKind == Selector::Kind::Field && S.Payload < OwnFields.size() && OwnFields.test(S.Payload);
  }

  /// What is left of \p P below \p Prefix, if \p Prefix (overlapping) selects something that holds \p P.
  std::optional<PathRef> below(PathRef P, PathRef Prefix);
  /// The same, with selectors that must be equal.
  std::optional<PathRef> belowExactly(PathRef P, PathRef Prefix);

private:
  bool goesRound(PathRef Parent, Selector Last) const;
  std::optional<PathRef> suffix(PathRef P, PathRef Prefix, bool Exactly);
  std::optional<PathRef> suffixOfGap(PathRef P, PathRef Prefix);
  std::optional<PathRef> suffixBelowGap(PathRef P, PathRef Prefix);
  PathRef lastFieldOf(PathRef P, unsigned Count);
  bool overlap(PathRef A, PathRef B) const;
  PathRef ancestor(PathRef P, unsigned Depth) const;
  bool isLeaf(Selector S) const {
    return S.SelectorKind == Selector::Kind::Field && S.Payload < Leaves.size() && Leaves.test(S.Payload);
  }

  struct Entry {
    PathRef Parent;
    Selector Last;
    unsigned Depth;
    PathRef Generalised;
    bool AnyOf;
    unsigned Run = 1; ///< How often Last stands at the end.
    bool Saturated = false;
    bool Round = false;    ///< Last stands in the path before, with others between: nothing is appended.
    bool AfterGap = false; ///< There is a gap before Last, or before one of its parents.
  };
  std::vector<Entry> Entries;
  llvm::DenseMap<std::pair<PathRef, uint64_t>, PathRef> Ids;
  llvm::BitVector OwnFields, Leaves;
};

} // namespace purpose

#endif
