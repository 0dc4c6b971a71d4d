//===- KnownFacts.h - What is known on all paths to a point -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which calls have returned true, false or at all, and which values were found true or false; and what a truth value
// that is kept in a variable tells once it is tested:
//
//   bool Ok = false;            Ok: never true
//   if (U.consents())           facts {U.consents() is true}
//     Ok = Known;               Ok: if true, {U.consents() is true, Known is true}
//                               joined: no facts; Ok: if true, {U.consents() is true, Known is true}
//   if (Ok) send(U.Email);      facts {U.consents() is true, Known is true}
//
// Facts are must-facts: joins keep those of both sides, and that those of one side or of the other hold. A value that
// is never true tells everything if it is.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_KNOWNFACTS_H
#define PURPOSE_EXTRACT_KNOWNFACTS_H

#include "flow/FlowGraph.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>

namespace purpose::extract {

struct Location;

/// Facts that follow from something. Never: it cannot be.
struct Implied {
  bool Never = false;
  llvm::SmallVector<FactRef, 2> Facts; ///< Sorted.
  static Implied never() { return {true, {}}; }
  friend bool operator==(const Implied &, const Implied &) = default;
};
/// Makes facts out of facts.
class Alternatives {
public:
  virtual ~Alternatives() = default;
  /// The fact that all of \p A or all of \p B hold; none if that is not worth knowing.
  virtual std::optional<FactRef> either(llvm::ArrayRef<FactRef> A, llvm::ArrayRef<FactRef> B) = 0;
  /// True if \p F is such a fact and follows from \p Facts, which are sorted.
  virtual bool follows(FactRef F, llvm::ArrayRef<FactRef> Facts) const = 0;
};

/// What follows from both, and what follows whichever of the two holds.
Implied both(const Implied &A, const Implied &B);
Implied either(const Implied &A, const Implied &B, Alternatives &Maker);

/// What a value tells if it is true, and if it is false.
struct Truth {
  Implied True, False;
  static Truth constant(bool Value);
  static Truth of(FactRef IfTrue, FactRef IfFalse);
  Truth negated() const { return {False, True}; }
  bool tells() const { return *this != Truth(); }
  friend bool operator==(const Truth &, const Truth &) = default;
};
Truth conjunction(const Truth &A, const Truth &B, Alternatives &Maker);
Truth disjunction(const Truth &A, const Truth &B, Alternatives &Maker);
/// What a value tells that is one of \p Ways, at least one.
Truth anyOf(llvm::ArrayRef<Truth> Ways, Alternatives &Maker);

/// An object's part, as facts are kept by.
using PlaceKey = std::pair<uint32_t, PathRef>;

class KnownFacts {
public:
  llvm::ArrayRef<FactRef> facts() const { return Facts; }
  void know(FactRef F);
  void know(const Implied &I);
  /// Drops all that \p IsLost says no longer holds.
  void forget(llvm::function_ref<bool(FactRef)> IsLost);
  /// Facts that do not hold in \p Other are dropped.
  void keepOnly(const KnownFacts &Other);

  /// What is known of the truth value at \p Where.
  Truth truthAt(PlaceKey Where) const;
  void setTruth(PlaceKey Where, Truth T);
  void forgetTruths(llvm::function_ref<bool(PlaceKey)> IsLost);

  /// What \p T tells here, with all that is known anyway.
  Truth relative(const Truth &T) const;

  /// Control comes from here or from \p Other. True if this changed.
  bool join(const KnownFacts &Other, Alternatives &Maker);

  /// The first Size facts are set Number of the graph: sets are numbered once.
  struct NumberedSet {
    uint32_t Number = 0;
    size_t Size = 0;
  };
  mutable NumberedSet Numbered;

private:
  llvm::SmallVector<FactRef, 2> Facts;                     ///< Sorted.
  llvm::SmallVector<std::pair<PlaceKey, Truth>, 0> Truths; ///< Sorted by place.
};

} // namespace purpose::extract

#endif
