//===- WidePaths.h - Paths that stand for many --------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See AccessPath.h for paths that leave out their middle.
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
  /// True if \p P goes through a field of the program's classes.
  bool isInField(PathRef P) const;
  /// True if \p P goes through a field that is a file: what was written to one is not read from another, although one
  /// class opens both.
  bool isInFile(PathRef P) const;
  /// The last such field on \p P, and what follows in it.
  std::pair<SymbolRef, PathRef> lastField(PathRef P);
  /// Paths that stand for \p P and others, by leaving out more of the middle.
  llvm::ArrayRef<PathRef> wider(PathRef P);

private:
  bool isLeafType(TypeRef T, bool IsPointer);

  FlowUnit &Unit;
  std::vector<char> LeafTypes;
  llvm::DenseMap<PathRef, llvm::SmallVector<PathRef, 4>> Wider;
};

} // namespace purpose

#endif
