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
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_ACCESSPATH_H
#define PURPOSE_FLOW_ACCESSPATH_H

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
  PathRef concat(PathRef Head, PathRef Tail);
  PathRef parent(PathRef P) const { return Entries[P].Parent; }
  Selector last(PathRef P) const { return Entries[P].Last; }
  unsigned depth(PathRef P) const { return Entries[P].Depth; }
  bool isFull(PathRef P) const { return depth(P) == MaxPathDepth; }
  /// True if \p P also stands for parts further down: its depth is used up, or it goes round in a recursive type.
  bool standsForMore(PathRef P) const { return isFull(P) || Entries[P].Saturated || Entries[P].Round; }
  /// The path with every constant index replaced by "any element".
  PathRef generalised(PathRef P) const { return Entries[P].Generalised; }
  /// True if it passes through "any element": it stands for several parts.
  bool isAnyOf(PathRef P) const { return Entries[P].AnyOf; }
  /// The selectors from the object downwards.
  llvm::SmallVector<Selector, MaxPathDepth> selectors(PathRef P) const;
  /// The fields among them, the last one first.
  llvm::SmallVector<uint32_t, MaxPathDepth> fields(PathRef P) const;
  size_t size() const { return Entries.size(); }

  /// What is left of \p P below \p Prefix, if \p Prefix (overlapping) selects something that holds \p P.
  std::optional<PathRef> below(PathRef P, PathRef Prefix);
  /// The same, with selectors that must be equal.
  std::optional<PathRef> belowExactly(PathRef P, PathRef Prefix);

private:
  bool goesRound(PathRef Parent, Selector Last) const;
  std::optional<PathRef> suffix(PathRef P, PathRef Prefix, bool Exactly);

  struct Entry {
    PathRef Parent;
    Selector Last;
    unsigned Depth;
    PathRef Generalised;
    bool AnyOf;
    unsigned Run = 1; ///< How often Last stands at the end.
    bool Saturated = false;
    bool Round = false; ///< Last stands in the path before, with others between: nothing is appended.
  };
  std::vector<Entry> Entries;
  llvm::DenseMap<std::pair<PathRef, uint64_t>, PathRef> Ids;
};

} // namespace purpose

#endif
