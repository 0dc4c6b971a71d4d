//===- ConditionScope.h - Code that decides which checks were passed  -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Data goes through few functions; whether a check was passed there may be decided in others: those that call them, and
// those that wrap a check or store what it has found. The same holds of what erases stores when an event comes. They
// are kept when a program is pruned, though no data goes there.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_CONDITIONSCOPE_H
#define PURPOSE_LINK_CONDITIONSCOPE_H

#include "link/GraphSketch.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace purpose {

class ConditionScope {
public:
  /// Graph \p Graph of \p Sketch. Graphs are numbered from 0 on.
  void add(const UnitSketch &Sketch, size_t Graph);
  /// Functions that run an operation, or have it run by those that they name.
  llvm::DenseSet<SymbolRef> operators(const ProgramOutline &Outline) const;
  /// For each graph, whether it must be kept because of checks or operations. \p IsRelevant: data goes through it;
  /// \p CallsValues: values of functions do.
  std::vector<char> keep(const ProgramOutline &Outline, llvm::function_ref<bool(uint32_t Graph)> IsRelevant,
                         llvm::function_ref<bool(uint32_t Graph)> CallsValues) const;

private:
  /// Functions that graphs which are kept or relevant ask for answers, and tables in which they look something up.
  void keepAnswers(std::vector<char> &Kept, llvm::function_ref<bool(uint32_t Graph)> IsRelevant) const;

  std::vector<SymbolRef> Functions;                  ///< By graph.
  std::vector<SymbolRef> Answers;                    ///< By graph: the function that answers or the table; 0: none.
  std::vector<std::pair<SymbolRef, uint32_t>> Uses;  ///< UnitSketch::Uses, with their graphs; sorted by these.
  std::vector<std::pair<uint32_t, SymbolRef>> Flags; ///< Graphs with UnitSketch::Flags, sorted.
};

} // namespace purpose

#endif
