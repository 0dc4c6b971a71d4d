//===- SymbolMarks.h - What a policy says of single symbols -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For pruning, a few bits a symbol do: whether its own annotations or entries of the policy can make it data, a use, a
// context or a declassifier. What follows for others from their classes, scopes and overridden methods is
// ProgramOutline's business. Never says less than Classification does.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_SYMBOLMARKS_H
#define PURPOSE_LINK_SYMBOLMARKS_H

#include "flow/FlowUnit.h"
#include "policy/Policy.h"
#include "llvm/ADT/StringMap.h"

namespace purpose {

using SymbolMarks = uint16_t;

enum SymbolMark : SymbolMarks {
  HoldsData = 1 << 0,      ///< Field, variable or type: has a category.
  ScopeHoldsData = 1 << 1, ///< Class or namespace: what is in it has a category.
  IsSource = 1 << 2,       ///< Function: a call may give data because of what the function is.
  HasParameterData = 1 << 3,
  IsUse = 1 << 4,      ///< What gets there is used for a purpose.
  ScopeIsUse = 1 << 5, ///< So is what gets into any function or field in it.
  IsContext = 1 << 6,  ///< Its code, or the code in it, runs for a purpose.
  Declassifies = 1 << 7,
  IsAnnotated = 1 << 8,  ///< In whatever way, or one of its parameters.
  IsCheck = 1 << 9,      ///< A consent or guard that some rule asks for.
  HandsOut = 1 << 11,    ///< Function: gives what is in a store.
  IsOperation = 1 << 10, ///< Who calls it matters: it erases a store, an event comes in there, a rule guards it,
                         ///< or it declassified until its entry expired.
};

/// Reads the marks of symbols off annotations and a policy. May be shared between threads.
class SymbolMarker {
public:
  explicit SymbolMarker(const Policy &Rules);
  bool usesConstants() const { return UsesConstants; }

  /// Whether files are those of a context, as far as it was asked.
  using FilesSeen = llvm::StringMap<bool>;
  /// \p IsScope: some other symbol has it as its parent.
  SymbolMarks marksOf(const FlowUnit &Unit, SymbolRef S, bool IsScope, FilesSeen &Files) const;
  /// The parameters of \p S that are data, if it HasParameterData.
  llvm::SmallVector<int, 2> parametersWithData(const FlowUnit &Unit, SymbolRef S) const;

private:
  SymbolMarks ofAnnotations(const FlowUnit &Unit, const Symbol &S) const;
  SymbolMarks ofFunction(const FlowUnit &Unit, const Symbol &S, const QualifiedName &Name, FilesSeen &Files) const;
  SymbolMarks ofScope(const Symbol &S, const QualifiedName &Name) const;
  bool isContextFile(llvm::StringRef File, FilesSeen &Files) const;

  SymbolMarks ofChecks(const Symbol &S, const QualifiedName &Name) const;
  bool isOperation(const Symbol &S, const QualifiedName &Name) const;
  bool handsOut(const Symbol &S, const QualifiedName &Name) const;

  const Policy &Rules;
  PatternIndex Guarded; ///< Calls that rules guard.
  bool UsesConstants, AsksForChecks, HasExpired;
};

} // namespace purpose

#endif
