//===- Retention.h - What happens to stores when an event comes ---- -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From each entry point of the policy, follows all calls that may be made, directly or through virtual methods,
// callbacks, tasks and timers, to those that erase a store or hand out what is in it.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_RETENTION_H
#define PURPOSE_LINK_RETENTION_H

#include "link/DataFlow.h"
#include "link/FunctionValues.h"
#include "link/HandedConstants.h"

namespace purpose {

/// A store is erased or handed out when an event comes.
struct StoreEvent {
  std::string Event; ///< "contract_end"; empty Store: only says that Entry is an entry point of it.
  std::string Entry; ///< Name of the function that the event comes in at.
  std::string Store;
  bool Exports = false;
  friend auto operator<=>(const StoreEvent &, const StoreEvent &) = default;
};

/// The methods that a virtual call runs, if all are known.
using MethodsOfCall = llvm::function_ref<std::optional<llvm::SmallVector<CallTarget, 2>>(Site)>;

/// All of them, sorted. \p Flows and \p Telling: what reaches calls (tellArguments()).
std::vector<StoreEvent> findStoreEvents(FlowUnit &Unit, const ProgramGraph &Program, Classification &Classes,
                                        MethodsOfCall Methods, HandedConstants &Constants,
                                        llvm::ArrayRef<DataFlow> Flows, llvm::ArrayRef<DataFlow> Telling);

} // namespace purpose

#endif
