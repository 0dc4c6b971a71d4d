//===- ClassHierarchy.h - Classes and their bases -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_CLASSHIERARCHY_H
#define PURPOSE_LINK_CLASSHIERARCHY_H

#include "flow/FlowUnit.h"
#include "llvm/ADT/DenseMap.h"

namespace purpose {

class ClassHierarchy {
public:
  /// \p Tables must outlive this, and not get further types.
  explicit ClassHierarchy(const FlowUnit &Tables);

  /// \p Class itself, then all its bases, nearest first.
  llvm::SmallVector<SymbolRef, 8> withBases(SymbolRef Class) const;

private:
  const FlowUnit &Tables;
  llvm::DenseMap<SymbolRef, TypeRef> TypeOf;
};

} // namespace purpose

#endif
