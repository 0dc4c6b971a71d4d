//===- WidePaths.h - Paths that stand for many --------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Objects that point at each other lead to the same field by ever more and ever longer paths. Where there are too many
// of them, or one is too long, its middle is left out: what is kept is where it begins, and the last field with what
// follows in it. The name of a user and the password of a server stay apart, however one comes there.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_WIDEPATHS_H
#define PURPOSE_LINK_WIDEPATHS_H

#include "flow/FlowUnit.h"

namespace purpose {

class WidePaths {
public:
  /// Of a program whose classes are complete. Tells the paths of \p Unit which fields hold no others.
  explicit WidePaths(FlowUnit &Unit);

  /// Values of \p T have no fields of their own, nor can anything be in them that has.
  bool isLeafType(TypeRef T) { return isLeafType(T, /*IsPointer=*/false); }
  /// As PathTable::concat, but a path that is too long or goes round in circles gets a gap.
  PathRef concat(PathRef Head, PathRef Tail);
  /// \p P with at most \p Count selectors before its last field. Library fields, such as `second`, are no last field;
  /// if there is no other, the path is cut.
  PathRef shortened(PathRef P, unsigned Count);
  /// True if \p P goes through a field of the program's classes.
  bool isInField(PathRef P) const;
  /// The last such field on \p P, and what follows in it.
  std::pair<SymbolRef, PathRef> lastField(PathRef P);
  /// Paths that stand for \p P and others, by leaving out more of the middle.
  llvm::ArrayRef<PathRef> wider(PathRef P);

private:
  bool isLeafType(TypeRef T, bool IsPointer);
  /// The depth of the part of \p Steps that ends before the last field; nothing if there is none.
  std::optional<unsigned> beforeLastField(llvm::ArrayRef<Selector> Steps) const;
  PathRef withGap(llvm::ArrayRef<Selector> Steps, unsigned Before, unsigned Last);

  FlowUnit &Unit;
  llvm::BitVector OwnFields; ///< By symbol: fields of the program's classes.
  std::vector<char> LeafTypes;
  llvm::DenseMap<PathRef, llvm::SmallVector<PathRef, 4>> Wider;
};

} // namespace purpose

#endif
