//===- TypeReach.h - Which objects lead to which fields -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A path that leaves out its middle says that a field is somewhere below an object. Types tell where it cannot be:
//
//   engine...password      somewhere below the engine; read out of its options, a list of texts, there is none
//
// What is stored behind a class whose parts are not in sight, std::any or a closure, may be anything.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_TYPEREACH_H
#define PURPOSE_LINK_TYPEREACH_H

#include "flow/FlowUnit.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"

namespace purpose {

class TypeReach {
public:
  /// Of a program whose classes are complete. \p Unit must outlive this, and not get further types.
  explicit TypeReach(const FlowUnit &Unit);

  /// True if \p Field may be in a value of type \p T, or in objects that it leads to.
  bool leadsTo(TypeRef T, SymbolRef Field);
  /// Numbers and texts, which have no parts.
  bool isPlain(TypeRef T) const;

private:
  llvm::BitVector findHolders(SymbolRef Field) const;

  const FlowUnit &Unit;
  std::vector<llvm::SmallVector<TypeRef, 2>> PartOf; ///< By type: those that have such a part, or are a base of it.
  std::vector<TypeRef> Opaque;
  llvm::DenseMap<SymbolRef, unsigned> Known; ///< By field.
  std::vector<llvm::BitVector> Holders;      ///< Types that lead to it.
};

} // namespace purpose

#endif
