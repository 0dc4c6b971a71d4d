//===- SourcePositions.h - All positions that facts name ----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_SOURCEPOSITIONS_H
#define PURPOSE_FLOW_SOURCEPOSITIONS_H

#include "flow/FlowUnit.h"

namespace purpose {

/// Calls \p Visit with every position in the tables of \p Unit; those in its graphs are others.
void eachPosition(FlowUnit &Unit, llvm::function_ref<void(SourcePosition &)> Visit);
void eachPosition(FlowGraph &Graph, llvm::function_ref<void(SourcePosition &)> Visit);

/// Lines that have come (or gone, if By is negative) within a file.
struct MovedLines {
  uint32_t After = 0; ///< The last line, as they were counted before, that is where it was.
  int32_t By = 0;
};

/// Moves all that \p Unit says of its main file.
void moveLines(FlowUnit &Unit, MovedLines Moved);

} // namespace purpose

#endif
