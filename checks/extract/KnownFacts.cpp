//===- KnownFacts.cpp - What is known on all paths to a point --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/KnownFacts.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace purpose;
using namespace purpose::extract;

Implied purpose::extract::both(const Implied &A, const Implied &B) {
  if (A.Never || B.Never)
    return Implied::never();
  Implied Result;
  std::set_union(A.Facts.begin(), A.Facts.end(), B.Facts.begin(), B.Facts.end(), std::back_inserter(Result.Facts));
  return Result;
}

Implied purpose::extract::either(const Implied &A, const Implied &B, Alternatives &Maker) {
  if (A.Never)
    return B;
  if (B.Never)
    return A;
  Implied Result;
  llvm::SmallVector<FactRef, 4> OnlyA, OnlyB;
  auto Split = [&](llvm::ArrayRef<FactRef> Mine, llvm::ArrayRef<FactRef> Others, llvm::SmallVectorImpl<FactRef> &Only) {
    for (FactRef F : Mine)
      if (std::binary_search(Others.begin(), Others.end(), F) || Maker.follows(F, Others))
        Result.Facts.push_back(F);
      else
        Only.push_back(F);
  };
  Split(A.Facts, B.Facts, OnlyA);
  Split(B.Facts, A.Facts, OnlyB);
  if (!OnlyA.empty() && !OnlyB.empty())
    if (std::optional<FactRef> F = Maker.either(OnlyA, OnlyB))
      Result.Facts.push_back(*F);
  llvm::sort(Result.Facts);
  Result.Facts.erase(std::unique(Result.Facts.begin(), Result.Facts.end()), Result.Facts.end());
  return Result;
}

Truth Truth::constant(bool Value) { return Value ? Truth{{}, Implied::never()} : Truth{Implied::never(), {}}; }

Truth Truth::of(FactRef IfTrue, FactRef IfFalse) { return {{false, {IfTrue}}, {false, {IfFalse}}}; }

Truth purpose::extract::conjunction(const Truth &A, const Truth &B, Alternatives &Maker) {
  return {both(A.True, B.True), either(A.False, both(A.True, B.False), Maker)};
}

Truth purpose::extract::disjunction(const Truth &A, const Truth &B, Alternatives &Maker) {
  return {either(A.True, both(A.False, B.True), Maker), both(A.False, B.False)};
}

Truth purpose::extract::anyOf(llvm::ArrayRef<Truth> Ways, Alternatives &Maker) {
  if (Ways.size() == 1)
    return Ways.front();
  // By halves: alternatives are not nested deeper than they need be.
  Truth A = anyOf(Ways.take_front(Ways.size() / 2), Maker), B = anyOf(Ways.drop_front(Ways.size() / 2), Maker);
  return {either(A.True, B.True, Maker), either(A.False, B.False, Maker)};
}

void KnownFacts::know(FactRef F) {
  auto *It = llvm::lower_bound(Facts, F);
  if (It != Facts.end() && *It == F)
    return;
  if (static_cast<size_t>(It - Facts.begin()) < Numbered.Size)
    Numbered = {};
  Facts.insert(It, F);
}

void KnownFacts::know(const Implied &I) {
  for (FactRef F : I.Facts)
    know(F);
}

void KnownFacts::forget(llvm::function_ref<bool(FactRef)> IsLost) {
  size_t Before = Facts.size();
  llvm::erase_if(Facts, IsLost);
  if (Facts.size() != Before)
    Numbered = {};
  for (auto &[Where, T] : Truths) {
    llvm::erase_if(T.True.Facts, IsLost);
    llvm::erase_if(T.False.Facts, IsLost);
  }
}

void KnownFacts::keepOnly(const KnownFacts &Other) {
  size_t Before = Facts.size();
  llvm::erase_if(Facts, [&](FactRef F) { return !std::binary_search(Other.Facts.begin(), Other.Facts.end(), F); });
  if (Facts.size() != Before)
    Numbered = {};
}

Truth KnownFacts::truthAt(PlaceKey Where) const {
  auto *It = llvm::lower_bound(Truths, Where, [](const auto &T, PlaceKey Wanted) { return T.first < Wanted; });
  return It != Truths.end() && It->first == Where ? It->second : Truth();
}

void KnownFacts::setTruth(PlaceKey Where, Truth T) {
  auto *It = llvm::lower_bound(Truths, Where, [](const auto &Known, PlaceKey Wanted) { return Known.first < Wanted; });
  if (It != Truths.end() && It->first == Where)
    It->second = std::move(T);
  else
    Truths.insert(It, {Where, std::move(T)});
}

void KnownFacts::forgetTruths(llvm::function_ref<bool(PlaceKey)> IsLost) {
  llvm::erase_if(Truths, [&](const auto &T) { return IsLost(T.first); });
}

Truth KnownFacts::relative(const Truth &T) const {
  return {both(T.True, {false, Facts}), both(T.False, {false, Facts})};
}

bool KnownFacts::join(const KnownFacts &Other, Alternatives &Maker) {
  bool Changed = false;
  llvm::erase_if(Truths, [&](auto &Known) {
    auto &[Where, Mine] = Known;
    // What holds on the way here anyway holds as well if the value is true.
    Truth Here = relative(Mine), There = Other.relative(Other.truthAt(Where));
    Truth Joined{either(Here.True, There.True, Maker), either(Here.False, There.False, Maker)};
    Changed |= Joined != Mine;
    Mine = std::move(Joined);
    return !Mine.tells();
  });
  Implied Joined = either({false, Facts}, {false, Other.Facts}, Maker);
  if (Joined.Facts == Facts)
    return Changed;
  Facts = std::move(Joined.Facts);
  Numbered = {};
  return true;
}
