//===- TypeParts.h - An object less some of its parts -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A fact says of an object, or of a part, that it holds data; it cannot say "all but". Where an overwritten part is
// left behind, the whole is taken apart into the fields that remain:
//
//   Msg M = decode(Dirty);   M holds data
//   M.Tag = "x"; show(M);    show gets it in .From and .Text, not in .Tag
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_TYPEPARTS_H
#define PURPOSE_LINK_TYPEPARTS_H

#include "flow/FlowUnit.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include <optional>

namespace purpose {

class TypeParts {
public:
  explicit TypeParts(FlowUnit &Unit);

  /// The parts of an object of type \p Type that make up \p Whole without \p Gone, as paths from \p Whole. None if the
  /// type does not tell: it has no fields in sight, or the object may be of a class derived from it.
  std::optional<llvm::SmallVector<PathRef, 8>> without(TypeRef Type, PathRef Whole, llvm::ArrayRef<PathRef> Gone);

private:
  TypeRef at(TypeRef Type, Selector Step) const;
  bool cover(TypeRef Type, PathRef Prefix, llvm::ArrayRef<PathRef> Gone, unsigned Depth,
             llvm::SmallVectorImpl<PathRef> &Out);

  FlowUnit &Unit;
  llvm::DenseSet<SymbolRef> Bases; ///< Classes that others derive from.
};

} // namespace purpose

#endif
