//===- GraphReferences.h - What each graph speaks of, in few bytes -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which symbols and types a program needs is known when its relevant graphs are. Not to read these once more for that,
// what they refer to is noted while all graphs are read: sorted numbers, as differences of about a byte each.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_GRAPHREFERENCES_H
#define PURPOSE_LINK_GRAPHREFERENCES_H

#include "flow/FlowUnit.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace purpose {

/// Of the graphs of one unit, in its own numbers.
class GraphReferences {
public:
  /// Graphs are numbered from 0 on.
  void add(const FlowUnit &Unit, const FlowGraph &Graph);
  void visit(size_t Graph, llvm::function_ref<void(SymbolRef)> Symbol, llvm::function_ref<void(TypeRef)> Type) const;
  /// Nothing will be added.
  void finish() { Bytes.shrink_to_fit(); }

private:
  void write(std::vector<uint32_t> &Numbers);

  std::string Bytes;
  std::vector<uint32_t> Begin;          ///< By graph.
  std::vector<uint32_t> Symbols, Types; ///< Of the graph that is being added.
};

} // namespace purpose

#endif
