//===- TypeParts.cpp - An object less some of its parts -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/TypeParts.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

constexpr unsigned MaxDepth = 4;
constexpr size_t MaxParts = 32;

bool isBase(const TypePart &P) { return P.At == RootPath && !P.Field; }

} // namespace

TypeParts::TypeParts(FlowUnit &Unit) : Unit(Unit) {
  for (const TypeInfo &T : Unit.Types) {
    if (Unit.Symbols[T.Symbol].IsBase)
      Bases.insert(T.Symbol);
    for (const TypePart &P : T.Parts)
      if (T.Symbol && isBase(P) && Unit.Types[P.Type].Symbol)
        Bases.insert(Unit.Types[P.Type].Symbol);
  }
}

TypeRef TypeParts::at(TypeRef Type, Selector Step) const {
  for (const TypePart &P : Unit.Types[Type].Parts) {
    if (P.At != RootPath && Unit.Paths.depth(P.At) == 1 && Unit.Paths.last(P.At) == Step)
      return P.Type;
    if (isBase(P) && P.Type != Type)
      if (TypeRef Inherited = at(P.Type, Step))
        return Inherited;
  }
  return 0;
}

std::optional<llvm::SmallVector<PathRef, 8>> TypeParts::without(TypeRef Type, PathRef Whole,
                                                                llvm::ArrayRef<PathRef> Gone) {
  for (Selector S : Unit.Paths.selectors(Whole))
    if (!Type || !(Type = at(Type, S)))
      return std::nullopt;
  llvm::SmallVector<PathRef, 8> Result;
  if (!Type || Bases.contains(Unit.Types[Type].Symbol) || !cover(Type, RootPath, Gone, 0, Result))
    return std::nullopt;
  return Result;
}

bool TypeParts::cover(TypeRef Type, PathRef Prefix, llvm::ArrayRef<PathRef> Gone, unsigned Depth,
                      llvm::SmallVectorImpl<PathRef> &Out) {
  const TypeInfo &Info = Unit.Types[Type];
  if (Info.Parts.empty() || Depth > MaxDepth)
    return false;
  for (const TypePart &P : Info.Parts) {
    if (isBase(P)) {
      if (!cover(P.Type, Prefix, Gone, Depth + 1, Out))
        return false;
      continue;
    }
    PathRef At = Unit.Paths.concat(Prefix, P.At);
    if (llvm::is_contained(Gone, At))
      continue;
    bool Inside = llvm::any_of(Gone, [&](PathRef G) { return Unit.Paths.belowExactly(G, At).has_value(); });
    size_t Before = Out.size();
    if (Inside && cover(P.Type, At, Gone, Depth + 1, Out))
      continue;
    Out.truncate(Before);
    Out.push_back(At);
    if (Out.size() > MaxParts)
      return false;
  }
  return true;
}
