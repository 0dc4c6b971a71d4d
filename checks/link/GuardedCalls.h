//===- GuardedCalls.h - Operations that need a guard, without data -- -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_GUARDEDCALLS_H
#define PURPOSE_LINK_GUARDEDCALLS_H

#include "link/Conditions.h"
#include "model/PatternIndex.h"

namespace purpose {

/// A call that a rule allows only behind a guard.
struct UnguardedCall {
  const Rule *Broken = nullptr;
  SourcePosition Where;
  SymbolRef Callee = 0;
  SymbolRef Caller = 0;
  std::string CheckedOwner; ///< The guard was passed, but for this one, as the code calls him,
  std::string Owner;        ///< and the call is about this one.
  std::string Rewritten;    ///< The guard was passed, but this variable was written since.
};

/// All calls of functions that a `require: {call, guard}` rule names, by name or by value, where the guard was not
/// passed on every path, or for somebody else than the call is about.
std::vector<UnguardedCall> findUnguardedCalls(FlowUnit &Unit, const Policy &Rules, const ProgramGraph &Program,
                                              Conditions &Checks);
/// The rules that demand a guard of calls, by what they call.
class CallRules {
public:
  CallRules(const FlowUnit &Unit, const Policy &Rules);
  bool empty() const { return Found.empty(); }
  llvm::SmallVector<const Rule *, 1> of(SymbolRef Function) const;

private:
  const FlowUnit &Unit;
  PatternIndex Patterns;
  std::vector<const Rule *> Found;
};

} // namespace purpose

#endif
