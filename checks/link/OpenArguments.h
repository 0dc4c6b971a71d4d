//===- OpenArguments.h - What may be something unknown as well ----*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Constants come to arguments forwards; that on some way there comes no constant is found backwards:
//
//   std::string host(bool Test) { return Test ? getenv("HOST") : "api.acme.example"; }
//   post(host(T), U.mail);          api.acme.example, or anybody
//
// A way ends at what the linker knows all about, at a constant, or at what is open: a result of a function out of
// sight, a field or global that no constant comes to, a parameter that nobody in sight fills.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_OPENARGUMENTS_H
#define PURPOSE_LINK_OPENARGUMENTS_H

#include "link/DataFlow.h"

namespace purpose {

using ArisesFn = llvm::function_ref<bool(const Origin &)>;
/// Labels of the data that may be somewhere, and ports of the function from which something may have come there.
struct DataAt {
  llvm::SmallVector<LabelRef, 4> Labels;
  llvm::SmallVector<Node, 2> Ports;
};
using WhatIsAtFn = llvm::function_ref<DataAt(const Origin &)>;

/// Says of flows whose recipient or region is told whether it may be another one as well, of which nothing is known,
/// and which data is in one text. \p Telling: what tellArguments() has returned. \p ArisesAt, \p WhatIsAt: see
/// Propagator.
void findOpenArguments(std::vector<DataFlow> &Flows, const std::vector<DataFlow> &Telling, Subjects &Owners,
                       const ProgramGraph &Program, ArisesFn ArisesAt, WhatIsAtFn WhatIsAt);

/// Sets DataFlow::IsPartial of stored data where something else may be in its place.
void findPartial(std::vector<DataFlow> &Flows, Subjects &Owners, const ProgramGraph &Program, ArisesFn ArisesAt);

} // namespace purpose

#endif
