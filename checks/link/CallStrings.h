//===- CallStrings.h - Which call led into a function -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions that call what they are given are entered once for each call of them, so that one caller's function does
// not meet another caller's data:
//
//   void apply(void (*F)(string), string S) { F(S); }
//   apply(log, Email); apply(ads::send, "hello");      ads::send never sees Email
//
// A call string is the last few such calls that led into a function. The empty one stands for all of them.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_CALLSTRINGS_H
#define PURPOSE_LINK_CALLSTRINGS_H

#include "link/ProgramGraph.h"
#include "llvm/ADT/BitVector.h"

namespace purpose {

using CallString = uint32_t; ///< 0: any.

class CallStrings {
public:
  /// The function was called by code out of sight: what comes of it goes back to no caller in sight.
  static constexpr CallString Outside = 1;

  explicit CallStrings(const ProgramGraph &Program);

  /// The string in \p Callee when \p S calls it out of a function that was entered by \p Before.
  CallString enter(Proc Callee, Site S, CallString Before);
  /// True if \p S calls back into the functions that call it: such calls keep the string by which those were entered.
  bool isRecursive(Site S, Proc Callee) const;
  /// True if both can be the same run: equal as far as both are known.
  bool compatible(CallString A, CallString B) const;
  /// The call by which the function was entered; NoRef for the empty string.
  Site site(CallString S) const { return Strings[S].Last; }
  CallString before(CallString S) const { return Strings[S].Before; }

private:
  struct Entry {
    Site Last = NoRef;
    CallString Before = 0;
    unsigned Length = 0;
  };
  CallString intern(Site S, CallString Before);
  CallString shortened(CallString S, unsigned Length);
  void findHigherOrder(const ProgramGraph &Program);
  void findCycles(const ProgramGraph &Program);

  const ProgramGraph &Program;
  std::vector<unsigned> Cycle; ///< By Proc: equal for functions that call each other.

  std::vector<Entry> Strings;
  llvm::DenseMap<std::pair<Site, CallString>, CallString> Ids;
  llvm::BitVector HigherOrder;  ///< By Proc: calls something that it is given.
  std::vector<unsigned> Counts; ///< By Proc: strings that it was entered with.
};

} // namespace purpose

#endif
